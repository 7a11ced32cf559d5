"""What an entry below the heading of a year tells of to its end, which lies in a later year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.values.compound import Range

if TYPE_CHECKING:
    from db.dates.model import Recognised, Value
    from db.dates.setting.progress import Progress

_OPENING_ROOM: Final = 4
_LONGEST_WORK: Final = 20


def begun_in_section(now: Progress, recognised: Recognised) -> Value | None:
    """7月至1975年4月 in an entry below 1972年 begins in the year of the heading, and not in the
    last July before its end."""
    reading = recognised.reading
    if not isinstance(reading, Range) or recognised.span.start > _OPENING_ROOM:
        return None
    first, year = reading.first, now.sections[-1].year if now.sections else None
    if year is None or first.names_year or first.month is None or reading.last.year is None:
        return None
    return reading.in_year(year) if 0 < reading.last.year - year <= _LONGEST_WORK else None
