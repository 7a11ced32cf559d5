"""The table of lunar years says what the astronomy that it is made from says."""

from __future__ import annotations

from importlib import resources

import pytest

from db.dates.calendars import lunar
from db.dates.calendars.astronomy import computed_year
from db.dates.calendars.data.make_lunar import YEARS, line_of


def test_the_table_holds_every_year_it_is_made_for_in_order() -> None:
    text = resources.files("db.dates.calendars.data").joinpath("lunar.txt").read_text("utf-8")
    assert [int(line[:4]) for line in text.splitlines()] == list(YEARS)


@pytest.mark.parametrize("year", [1850, 1911, 1984, 2020, 2033, 2100])
def test_a_line_of_the_table_is_what_its_script_makes(year: int) -> None:
    text = resources.files("db.dates.calendars.data").joinpath("lunar.txt").read_text("utf-8")
    assert line_of(year) in text.splitlines()


@pytest.mark.parametrize("year", [1849, 1850, 2020, 2033, 2100, 2101])
def test_the_calendar_agrees_with_the_astronomy_in_the_table_and_beyond_it(year: int) -> None:
    months, terms = computed_year(year)
    for number, (first, length) in months.items():
        span = lunar.month_span(year, abs(number), leap=number < 0)
        assert span is not None
        assert span[0] == first
        assert (span[1] - span[0]).days + 1 == length
    assert [lunar.solar_term(year, term) for term in lunar.SOLAR_TERMS] == [
        terms[place] for place in range(24)
    ]
