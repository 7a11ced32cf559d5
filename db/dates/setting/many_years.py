"""Documents whose own entries span many years, whatever their title says or invites to.

The page of a yearly race has its results from 2008 to 2023 and, at its end, by when to sign up for
the next one: its rows are a chronicle, and only the section on the next race looks ahead.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.model import Frame
from db.dates.resolve import resolve
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block, Recognised

_FEWEST_YEARS: Final = 5
_BESIDE: Final = 8
_MOSTLY: Final = 5
"""One step in so many may go against the order of the years, as where a second list begins."""


def spans_many_years(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> bool:
    """Whether every third paragraph or more opens with its year, of five or more in their order."""
    texts = [
        number
        for number, block in enumerate(blocks)
        if block.text.strip() and block.heading_level is None and not block.is_title
    ]
    years = [
        dates[number][0].year
        for number in texts
        if dates[number] and dates[number][0].span.start <= _BESIDE
    ]
    told = [year for year in years if year is not None]
    if len(set(told)) < _FEWEST_YEARS or 3 * len(told) < len(texts):
        return False
    steps = [later - earlier for earlier, later in pairwise(told) if later != earlier]
    forward = sum(step > 0 for step in steps)
    return _MOSTLY * min(forward, len(steps) - forward) <= len(steps)


_ABOUT_A_YEAR: Final = range(355, 372)


def year_of_report(dates: Sequence[Sequence[Recognised]]) -> tuple[int, int] | None:
    """The year and month with which twelve months over the turn of a year begin that the first
    paragraphs name: this report covers 1 April 2018 to 31 March 2019."""
    named = (one for found in dates for one in found if one.year is not None)
    for one in named:
        value = resolve(one, Frame()) if one.month is not None else None
        if value is None or value.start is None or value.end is None:
            continue
        days = (day_of(value.end) - day_of(value.start)).days
        if days in _ABOUT_A_YEAR and value.end.year == value.start.year + 1:
            return value.start.year, value.start.month
    return None
