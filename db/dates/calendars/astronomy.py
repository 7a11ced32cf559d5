"""Years of the Chinese calendar as astronomy has them, computed by lunar_python (MIT).

Exact and slow: a year takes ten milliseconds. :mod:`db.dates.calendars.lunar` therefore reads the
years that texts speak of most from a table, which is made from here. Dates before 15 October 1582
are proleptic Gregorian here, so that days can be counted between them.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lunar_python import LunarYear


class Year(NamedTuple):
    """The months of a lunar year, and the solar terms of the Gregorian year of that number.

    ``months`` has the first day and the length of each by its number, which is negated for a leap
    month; ``terms`` the days of the terms by their place in the year, 小寒 being 0.
    """

    months: dict[int, tuple[date, int]]
    terms: dict[int, date]


def computed_year(year: int) -> Year:
    """The year by the library; one of 100 to 2299."""
    source = LunarYear.fromYear(year)
    months = {
        month.getMonth(): (_from_julian(month.getFirstJulianDay()), month.getDayCount())
        for month in source.getMonths()
        if month.getYear() == year
    }
    terms: dict[int, date] = {}
    for julian in source.getJieQiJulianDays():
        day = _from_julian(julian)
        if day.year == year:
            terms.setdefault(_term_near(day), day)
    return Year(months, terms)


def _term_near(day: date) -> int:
    """Which term falls about this day: terms keep their Gregorian days within two."""
    return (day.month - 1) * 2 + (1 if day.day > 13 else 0)


def _from_julian(julian_day: float) -> date:
    """The Gregorian date of a Julian day in Chinese time (which begins at noon)."""
    return date.fromordinal(int(julian_day + 0.5) - 1_721_425)
