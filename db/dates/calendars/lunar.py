"""The Chinese lunisolar calendar: months, days and solar terms as Gregorian dates.

The astronomy is lunar_python's (MIT). It is exact and slow, so every answer is cached. Dates before
15 October 1582 are proleptic Gregorian, as ISO 8601 has them, not Julian.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from lunar_python import LunarYear

_EARLIEST: Final = 100
_LATEST: Final = 2299
"""Beyond these years neither the calendar's rules nor the library's tables hold."""

_TERMS: Final = """
小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至
小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至
"""
SOLAR_TERMS: Final = tuple(_TERMS.split())
"""The twenty-four terms in the order in which they fall in a Gregorian year."""


@lru_cache(maxsize=512)
def _year(year: int) -> LunarYear:
    """The library's year: its astronomy takes ten milliseconds, for months and terms together."""
    return LunarYear.fromYear(year)


@lru_cache(maxsize=512)
def _months(year: int) -> dict[int, tuple[date, int]]:
    """First day and length of each month of a lunar year; a leap month has its number negated."""
    if not _EARLIEST <= year <= _LATEST:
        return {}
    months = {}
    for month in _year(year).getMonths():
        if month.getYear() == year:
            first = _from_julian(month.getFirstJulianDay())
            months[month.getMonth()] = (first, month.getDayCount())
    return months


def month_span(year: int, month: int, *, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month, ``None`` where the year has no such month.

    闰四月 of 2020 is 23 May to 20 June 2020.
    """
    found = _months(year).get(-month if leap else month)
    if found is None:
        return None
    first, length = found
    return first, first + timedelta(days=length - 1)


def year_span(year: int) -> tuple[date, date] | None:
    """First and last day of a lunar year."""
    months = _months(year)
    if not months:
        return None
    firsts = [first for first, _ in months.values()]
    lasts = [first + timedelta(days=length - 1) for first, length in months.values()]
    return min(firsts), max(lasts)


def day(year: int, month: int, number: int, *, leap: bool = False) -> date | None:
    """The Gregorian date of a lunar day, ``None`` where there is none.

    正月初一 of 2020 is 25 January 2020.
    """
    found = _months(year).get(-month if leap else month)
    if found is None or not 1 <= number <= found[1]:
        return None
    return found[0] + timedelta(days=number - 1)


def new_years_eve(year: int) -> date | None:
    """除夕 of a Gregorian year: the day before 春节, so 2020's is 24 January 2020."""
    first = day(year, 1, 1)
    return first - timedelta(days=1) if first else None


@lru_cache(maxsize=512)
def solar_term(year: int, term: str) -> date | None:
    """The day of a solar term in a Gregorian year: 清明 of 2017 is 4 April."""
    if not _EARLIEST <= year <= _LATEST or term not in SOLAR_TERMS:
        return None
    for julian in _year(year).getJieQiJulianDays():
        candidate = _from_julian(julian)
        if candidate.year == year and _term_near(candidate) == term:
            return candidate
    return None


def _term_near(day_of_term: date) -> str:
    """Which term falls about this day: terms keep their Gregorian days within two."""
    index = (day_of_term.month - 1) * 2 + (1 if day_of_term.day > 13 else 0)
    return SOLAR_TERMS[index]


def _from_julian(julian_day: float) -> date:
    """The Gregorian date of a Julian day in Chinese time (which begins at noon)."""
    return date.fromordinal(int(julian_day + 0.5) - 1_721_425)
