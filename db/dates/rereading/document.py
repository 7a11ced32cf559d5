"""All that the dates of a document say of one another, asked in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from db.dates.rereading.columns import with_days_of_columns
from db.dates.rereading.countries import with_days_of_country
from db.dates.rereading.dashed_days import with_dashed_days
from db.dates.rereading.day_first import with_days_first
from db.dates.rereading.days_below_months import with_days_below_months
from db.dates.rereading.english_years import with_english_years
from db.dates.rereading.festival_labels import without_festival_labels
from db.dates.rereading.holidays import with_holidays
from db.dates.rereading.months_listed import with_months_listed
from db.dates.rereading.new_year_days import with_new_year_days
from db.dates.rereading.numeral_days import with_numeral_days
from db.dates.rereading.period_heads import with_periods_of_heads
from db.dates.rereading.reigns import with_reigns
from db.dates.rereading.republic import with_years_of_republic
from db.dates.rereading.school_years import with_school_years
from db.dates.rereading.short_dates import with_slashed, with_timed_openings
from db.dates.rereading.struck import without_struck
from db.dates.rereading.timeline_years import (
    with_bare_months,
    with_opening_years,
    with_spelled_years,
)
from db.dates.rereading.tour_days import with_days_of_tour
from db.dates.rereading.year_columns import with_years_of_rows
from db.dates.rereading.year_spans import with_days_in_spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from db.dates.model import Recognised
    from db.dates.rereading.year_columns import YearOfRow
    from db.dates.setting.tables import Tables


class Reread(NamedTuple):
    """The dates of each text, and the years that head rows of tables by the rows' numbers."""

    dates: list[list[Recognised]]
    years: Mapping[int, YearOfRow]


def reread(
    texts: Sequence[str],
    spelled: Sequence[str],
    dates: Sequence[list[Recognised]],
    tables: Tables,
    *,
    title: str | None,
    published: date | None,
) -> Reread:
    """``dates``, those of each text by its own words, as the whole document settles them.

    ``spelled`` are the texts in the canonical spelling, ``tables`` those that they make up;
    ``title`` and ``published`` are what is known of the document. What reads bare figures as days
    comes before what asks in which calendar the days are.
    """
    dates = with_slashed(texts, without_struck(texts, dates))
    dates = with_bare_months(texts, dates)
    dates = with_spelled_years(texts, dates)
    dates = with_opening_years(texts, dates)
    dates = with_english_years(texts, dates)
    dates = with_timed_openings(texts, dates)
    dates = with_days_below_months(texts, dates)
    dates = with_months_listed(texts, dates)
    dates = with_days_of_tour(texts, dates)
    dates = with_dashed_days(texts, dates)
    dates = with_days_of_columns(texts, dates, tables)
    dates = with_periods_of_heads(texts, dates, tables.cells)
    dates, years = with_years_of_rows(texts, dates, tables.cells)
    dates = with_days_first(texts, dates)
    dates = with_numeral_days(texts, spelled, dates)
    dates = with_new_year_days(texts, spelled, dates)
    dates = with_days_in_spans(texts, dates)
    dates = with_reigns(texts, spelled, dates, title)
    dates = with_years_of_republic(texts, dates, published)
    dates = with_school_years(texts, dates, title)
    dates = with_days_of_country(texts, dates, published)
    dates = with_holidays(texts, dates)
    return Reread(without_festival_labels(texts, dates), years)
