"""Years of the Republic that go without their era's name, as Taiwan writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point

if TYPE_CHECKING:
    from db.dates.model import Reading, Recognised

_YEAR_BEFORE: Final = 1911


def in_republic(found: Recognised) -> Recognised:
    """``found`` with a year of two digits read as one of the Republic: 93年8月 is August 2004.

    For documents that count so, which the words themselves do not show; other expressions come
    back as they are.
    """
    reading = _of_republic(found.reading)
    if reading is found.reading or found.year is None:
        return found
    return found._replace(reading=reading, year=_full(found.year))


def _of_republic(reading: Reading) -> Reading:
    if isinstance(reading, Point) and reading.short_year and reading.year is not None:
        return reading._replace(year=_full(reading.year))
    if isinstance(reading, Bounded) and isinstance(reading.reading, Point | Range):
        inner = _of_republic(reading.reading)
        if inner is not reading.reading and isinstance(inner, Point | Range):
            return reading._replace(reading=inner)
    if isinstance(reading, Range):
        first, last = _of_republic(reading.first), _of_republic(reading.last)
        if isinstance(first, Point) and isinstance(last, Point) and first is not reading.first:
            return Range(first, last)
    return reading


def _full(year: int) -> int:
    return _YEAR_BEFORE + year % 100
