"""What was read, in words for people: month and day, year from context."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, Final

from db.dates.model import Need

if TYPE_CHECKING:
    from db.dates.values.point import Point


def rule_name(point: Point) -> str:
    """What was read, for people: "month and day, year from context"."""
    named = (
        point.year is not None,
        point.shift is not None,
        point.sexagenary is not None,
        point.month is not None,
        point.part is not None,
        point.day is not None or point.cycle_day is not None,
        point.festival is not None,
        point.ordinal is not None,
        point.weekday is not None,
        point.day_part is not None,
        point.clock is not None,
    )
    return _sentence(named, point.needs, lunar=point.lunar)


_PART_NAMES: Final = (
    "year",
    "relative words",
    "cyclic year",
    "month",
    "part of it",
    "day",
    "festival",
    "ordinal",
    "weekday",
    "part of day",
    "clock time",
)
_LUNAR_PART_NAMES: Final = tuple(
    f"lunar {name}" if name in ("month", "day") else name for name in _PART_NAMES
)


@cache
def _sentence(named: tuple[bool, ...], needs: tuple[Need, ...], *, lunar: bool) -> str:
    names = list(compress(_LUNAR_PART_NAMES if lunar else _PART_NAMES, named))
    words = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    lacking = [need.value for need in needs if need in (Need.YEAR, Need.MONTH, Need.DAY)]
    if lacking:
        words += f", {' and '.join(lacking)} from context"
    if Need.PREVIOUS in needs:
        words += ", counted from the event before"
    if Need.REFERENCE in needs:
        words += ", counted from the time of writing"
    return words
