"""The Chinese lunisolar calendar: months, days and solar terms as days of the Western calendar.

The years around ours come from a table (:mod:`db.dates.calendars.data.make_lunar`), those beyond it
from the astronomy that the table is made from, which is slow. Days before 15 October 1582 are of
the Julian calendar (:mod:`db.dates.calendars.julian`).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from db.dates.calendars.astronomy import Year, computed_year
from db.dates.calendars.julian import as_written

EARLIEST: Final = 100
_LATEST: Final = 2299
"""Beyond these years neither the calendar's rules nor the library's tables hold."""

_CYCLE: Final = 60
_JIAZI: Final = 14
"""An ordinal day and so many are a multiple of sixty on a 甲子."""

_TERMS: Final = """
小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至
小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至
"""
SOLAR_TERMS: Final = tuple(_TERMS.split())
"""The twenty-four terms in the order in which they fall in a Gregorian year."""


@lru_cache(maxsize=512)
def _year(year: int) -> Year:
    """The months and terms of a year; none beyond the calendar's reach."""
    if not EARLIEST <= year <= _LATEST:
        return Year({}, {})
    line = _lines().get(year)
    return _tabled_year(year, line) if line is not None else computed_year(year)


@cache
def _lines() -> dict[int, str]:
    """The lines of the table by their year."""
    text = resources.files("db.dates.calendars.data").joinpath("lunar.txt").read_text("utf-8")
    return {int(line.partition(" ")[0]): line for line in text.splitlines()}


def _tabled_year(year: int, line: str) -> Year:
    _, opening, lengths, days = line.split(" ")
    months: dict[int, tuple[date, int]] = {}
    first = date.fromisoformat(opening)
    for entry in lengths.split(","):
        number, _, length = entry.partition(":")
        months[int(number)] = (first, int(length))
        first += timedelta(days=int(length))
    terms = {
        place: date(year, place // 2 + 1, int(number))
        for place, number in enumerate(days.split(","))
    }
    return Year(months, terms)


def month_span(year: int, month: int, *, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month, ``None`` where the year has no such month.

    闰四月 of 2020 is 23 May to 20 June 2020.
    """
    found = _year(year).months.get(-month if leap else month)
    if found is None:
        return None
    first, length = found
    return as_written(first), as_written(first + timedelta(days=length - 1))


def year_span(year: int) -> tuple[date, date] | None:
    """First and last day of a lunar year."""
    months = _year(year).months
    if not months:
        return None
    firsts = [first for first, _ in months.values()]
    lasts = [first + timedelta(days=length - 1) for first, length in months.values()]
    return as_written(min(firsts)), as_written(max(lasts))


def day(year: int, month: int, number: int, *, leap: bool = False) -> date | None:
    """The date of a lunar day, ``None`` where there is none.

    正月初一 of 2020 is 25 January 2020.
    """
    found = _year(year).months.get(-month if leap else month)
    if found is None or not 1 <= number <= found[1]:
        return None
    return as_written(found[0] + timedelta(days=number - 1))


def cycle_day(year: int, month: int, place: int, *, leap: bool = False) -> date | None:
    """The day of a lunar month that has the place in the cycle of sixty, 甲子 being 0.

    Days run through the cycle without a break: 7 January 2000 was a 甲子. A month has at most
    thirty days, so that most names do not come in it.
    """
    found = _year(year).months.get(-month if leap else month)
    if found is None:
        return None
    first, length = found
    offset = (place - (first.toordinal() + _JIAZI)) % _CYCLE
    return as_written(first + timedelta(days=offset)) if offset < length else None


def new_years_eve(year: int) -> date | None:
    """除夕 of a Gregorian year: the day before 春节, so 2020's is 24 January 2020."""
    first = day(year, 1, 1)
    return first - timedelta(days=1) if first else None


def solar_term(year: int, term: str) -> date | None:
    """The day of a solar term in a Gregorian year: 清明 of 2017 is 4 April."""
    found = _year(year).terms.get(SOLAR_TERMS.index(term)) if term in SOLAR_TERMS else None
    return None if found is None else as_written(found)
