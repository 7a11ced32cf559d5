"""Days before the Gregorian reform are those that books write."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Lunar

from db.dates.calendars import lunar
from db.dates.calendars.julian import as_written

_LAST_JULIAN = date(1582, 10, 14)


def test_the_reform_left_out_ten_days() -> None:
    assert as_written(_LAST_JULIAN) == date(1582, 10, 4)
    assert as_written(_LAST_JULIAN + timedelta(days=1)) == date(1582, 10, 15)


def test_a_leap_day_that_our_calendar_has_not_is_the_day_before() -> None:
    """In 1500 the Julian calendar had a 29 February, which was ten days behind by then."""
    days = [as_written(date(1500, 3, 9) + timedelta(days=number)) for number in range(3)]
    assert days == [date(1500, 2, 28), date(1500, 2, 28), date(1500, 3, 1)]


@given(st.dates(date(101, 1, 1), _LAST_JULIAN - timedelta(days=1)))
def test_days_keep_their_order(day: date) -> None:
    assert as_written(day) <= as_written(day + timedelta(days=1))


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1555, 12, 12, date(1556, 1, 23)),
        (1449, 8, 15, date(1449, 9, 1)),
        (1405, 6, 15, date(1405, 7, 11)),
        (755, 11, 9, date(755, 12, 16)),
    ],
)
def test_a_day_of_the_ming_is_the_one_that_histories_give(
    year: int, month: int, day: int, expected: date
) -> None:
    """The earthquake of Shaanxi, the battle of Tumu, Zheng He's first voyage, An Lushan's
    rebellion."""
    assert lunar.day(year, month, day) == expected


@pytest.mark.parametrize("year", [150, 618, 960, 1279, 1582, 1583])
def test_the_months_before_the_reform_are_those_of_the_library(year: int) -> None:
    for month in range(1, 13):
        solar = Lunar.fromYmd(year, month, 1).getSolar()
        expected = date(solar.getYear(), solar.getMonth(), solar.getDay())
        assert lunar.day(year, month, 1) == expected
