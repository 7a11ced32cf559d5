"""Days of one name that fall otherwise in another country: 國慶, 兒童節, 教師節.

Taiwan keeps the days of the Republic (10 October, 4 April, 28 September, and 8 August for
fathers), Singapore its independence of 9 August 1965, Malaysia that of 31 August 1957. A document
shows its country by counting years of the Republic, or by naming the country more often than China.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.rereading.republic import counts_from_republic
from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from db.dates.model import Reading, Recognised

_Days = dict[str, tuple[int, int]]


def _national(month: int, day: int) -> _Days:
    return dict.fromkeys(("国庆", "国庆节", "国庆日"), (month, day))


_TAIWAN: Final[_Days] = {
    **_national(10, 10),
    "儿童节": (4, 4),
    "教师节": (9, 28),
    "父亲节": (8, 8),
    "青年节": (3, 29),
    "记者节": (9, 1),
}
_BY_NAME: Final[tuple[tuple[re.Pattern[str], _Days], ...]] = (
    (re.compile(r"新加坡|星洲|[狮獅]城|Singapore"), _national(8, 9)),
    (
        re.compile(r"[马馬][来來]西[亚亞]|大[马馬](?!路)|Malaysia"),
        {**_national(8, 31), "教师节": (5, 16)},
    ),
)
_CHINA: Final = re.compile("中[国國]|北京|[我祖][国國]")
_FEWEST: Final = 2
_MOVED: Final = frozenset(_TAIWAN)


def with_days_of_country(
    texts: Sequence[str], dates: Sequence[list[Recognised]], published: date | None
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the festivals that fall otherwise in its country."""
    if not any(_names_moved(one.reading) for found in dates for one in found):
        return list(dates)
    days = _days_of(texts, dates, published)
    if not days:
        return list(dates)
    return [[_in_country(one, days) for one in found] for found in dates]


def _days_of(
    texts: Sequence[str], dates: Sequence[list[Recognised]], published: date | None
) -> _Days:
    if counts_from_republic(texts, dates, published):
        return _TAIWAN
    china = sum(_CHINA.search(text) is not None for text in texts)
    for name, days in _BY_NAME:
        named = sum(name.search(text) is not None for text in texts)
        if named >= _FEWEST and named > _FEWEST * china:
            return days
    return {}


def _names_moved(reading: Reading) -> bool:
    if isinstance(reading, Bounded):
        reading = reading.reading
    points = reading[:2] if isinstance(reading, Range) else (reading,)
    return any(isinstance(one, Point) and one.festival in _MOVED for one in points)


def _in_country(one: Recognised, days: Mapping[str, tuple[int, int]]) -> Recognised:
    reading = _moved(one.reading, days)
    return one if reading is one.reading else one._replace(reading=reading)


def _moved(reading: Reading, days: Mapping[str, tuple[int, int]]) -> Reading:
    if isinstance(reading, Point):
        month, day = days.get(reading.festival or "", (0, 0))
        if not month:
            return reading
        return reading._replace(festival=None, month=month, day=day)
    if isinstance(reading, Bounded):
        inner = _moved(reading.reading, days)
        return reading._replace(reading=inner) if isinstance(inner, Point | Range) else reading
    if isinstance(reading, Range):
        first, last = _moved(reading.first, days), _moved(reading.last, days)
        if isinstance(first, Point) and isinstance(last, Point):
            return Range(first, last)
    return reading
