"""The days off around the festivals of the People's Republic, as decreed for each year.

After the yearly notices of the State Council (国务院办公厅关于部分节假日安排的通知) from 2008 on,
and before that the weeks of seven days (黄金周) that began with the National Day of 1999.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from db.dates.calendars.festivals import festival

_FIRST_WEEK: Final = 2000
_LAST_WEEK: Final = 2007
_LAST_YEAR: Final = 2026
_NATIONAL_BY_HABIT: Final = (10, 1, 7)
_DECREED: Final = """
春节 2008 0206-0212 2009 0125-0131 2010 0213-0219 2011 0202-0208 2012 0122-0128 2013 0209-0215
 2014 0131-0206 2015 0218-0224 2016 0207-0213 2017 0127-0202 2018 0215-0221 2019 0204-0210
 2020 0124-0202 2021 0211-0217 2022 0131-0206 2023 0121-0127 2024 0210-0217 2025 0128-0204
 2026 0215-0223;
元旦 2009 0101-0103 2010 0101-0103 2011 0101-0103 2012 0101-0103 2013 0101-0103 2014 0101-0101
 2015 0101-0103 2016 0101-0103 2020 0101-0101 2021 0101-0103 2022 0101-0103 2025 0101-0101
 2026 0101-0103;
清明 2008 0404-0406 2009 0404-0406 2010 0403-0405 2011 0403-0405 2012 0402-0404 2013 0404-0406
 2014 0405-0407 2015 0404-0406 2016 0402-0404 2017 0402-0404 2018 0405-0407 2019 0405-0407
 2020 0404-0406 2021 0403-0405 2022 0403-0405 2023 0405-0405 2024 0404-0406 2025 0404-0406
 2026 0404-0406;
五一 2008 0501-0503 2009 0501-0503 2010 0501-0503 2011 0430-0502 2012 0429-0501 2013 0429-0501
 2014 0501-0503 2015 0501-0503 2016 0430-0502 2017 0429-0501 2018 0429-0501 2019 0501-0504
 2020 0501-0505 2021 0501-0505 2022 0430-0504 2023 0429-0503 2024 0501-0505 2025 0501-0505
 2026 0501-0505;
端午 2008 0607-0609 2009 0528-0530 2010 0614-0616 2011 0604-0606 2012 0622-0624 2013 0610-0612
 2014 0531-0602 2015 0620-0622 2016 0609-0611 2017 0528-0530 2018 0616-0618 2019 0607-0609
 2020 0625-0627 2021 0612-0614 2022 0603-0605 2023 0622-0624 2024 0608-0610 2025 0531-0602
 2026 0619-0621;
中秋 2008 0913-0915 2010 0922-0924 2011 0910-0912 2013 0919-0921 2014 0906-0908 2015 0926-0927
 2016 0915-0917 2018 0922-0924 2019 0913-0915 2021 0919-0921 2022 0910-0912 2024 0915-0917
 2026 0925-0927;
国庆 2008 0929-1005 2009 1001-1008 2012 0930-1007 2017 1001-1008 2020 1001-1008 2023 0929-1006
 2025 1001-1008
"""
"""元旦 that begin in December of the year before (2017, 2018, 2019, 2023, 2024) are left out: the
span would name another year than the text."""


def _decreed() -> dict[tuple[str, int], tuple[date, date]]:
    table: dict[tuple[str, int], tuple[date, date]] = {}
    for row in _DECREED.split(";"):
        name, *figures = row.split()
        for year, days in zip(figures[::2], figures[1::2], strict=True):
            first, last = (date(int(year), int(one[:2]), int(one[2:])) for one in days.split("-"))
            table[name, int(year)] = first, last
    return table


_DAYS_OFF: Final = _decreed()
_NAMES: Final = tuple(dict.fromkeys(name for name, _ in _DAYS_OFF))


@lru_cache(maxsize=512)
def days_off(day: date) -> tuple[date, date] | None:
    """The first and the last day off around the festival that falls on ``day``; ``None`` for
    other days and for years without a decree."""
    year = day.year
    name = next((name for name in _NAMES if festival(name, year) == day), None)
    if name is None:
        return None
    known = _DAYS_OFF.get((name, year))
    if known is None and name in ("春节", "五一") and _FIRST_WEEK <= year <= _LAST_WEEK:
        return day, day + timedelta(days=6)
    if known is None and name == "国庆" and _FIRST_WEEK <= year <= _LAST_YEAR:
        month, first, last = _NATIONAL_BY_HABIT
        return date(year, month, first), date(year, month, last)
    return known
