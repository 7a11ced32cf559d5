"""Days before the Gregorian reform as books write them: in the Julian calendar.

Whoever gives a day of the Ming or before in the Western calendar gives it so. The tables of Chen
Yuan (二十史朔閏表) and Fang Shiming (中国史历日和中西历日对照表) change over with the reform of
15 October 1582, and the brackets of county gazetteers follow them: the great earthquake of Shaanxi,
嘉靖三十四年十二月十二日, is that of 23 January 1556. What a text says of such a day in two
calendars is then one day.
"""

from __future__ import annotations

from datetime import date
from typing import Final

_REFORM: Final = date(1582, 10, 15)
_DAYS_TO_MARCH: Final = 306
"""From the first of March to the end of the year; counted from March a leap day comes last."""
_FOUR_YEARS: Final = 1461
_FIVE_MONTHS: Final = 153
_MARCH: Final = 3
_MONTHS: Final = 12
_JULIAN_BEGINS: Final = 2
"""How many days before the Gregorian first of March of the year 0 the Julian one lies."""


def as_written(day: date) -> date:
    """The proleptic Gregorian ``day`` as books write it: its Julian date before the reform.

    A leap day that only the Julian calendar has (29 February 1500) is given as the day before.
    The arithmetic counts years from March (E. G. Richards, Mapping Time, 1998, chapter 25).
    """
    if day >= _REFORM:
        return day
    since = day.toordinal() - 1 + _DAYS_TO_MARCH + _JULIAN_BEGINS
    year, day_of_year = divmod(4 * since + 3, _FOUR_YEARS)
    day_of_year //= 4
    since_march, offset = divmod(5 * day_of_year + 2, _FIVE_MONTHS)
    turned, january = divmod(since_march + _MARCH - 1, _MONTHS)
    number = offset // 5 + 1
    try:
        return date(year + turned, january + 1, number)
    except ValueError:
        return date(year + turned, january + 1, number - 1)
