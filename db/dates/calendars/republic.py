"""Years of the Republic that go without their era's name, as Taiwan writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Reading, Recognised

_YEAR_BEFORE: Final = 1911
_THREE_FIGURES: Final = range(100, 150)
_NEAR: Final = 30
_COMMON_ERA: Final = ("公", "西", "前")


def in_republic(found: Recognised) -> Recognised:
    """``found`` with a year of two digits read as one of the Republic: 93年8月 is August 2004.

    For documents that count so, which the words themselves do not show; other expressions come
    back as they are.
    """
    if found.text.startswith(_COMMON_ERA):
        return found
    reading = _of_republic(found.reading)
    if reading is found.reading or found.year is None:
        return found
    return found._replace(reading=reading, year=_full(found.year))


def counts_from_republic(
    texts: Sequence[str], dates: Sequence[Sequence[Recognised]], published: date | None
) -> bool:
    """Whether a document counts its years from the founding of the Republic: it names it, or has
    years of three figures that fall near the day it was published (一一二年九月 in 2023)."""
    if any("民國" in text for text in texts):
        return True
    return published is not None and any(
        one.year in _THREE_FIGURES and abs(_full(one.year) - published.year) <= _NEAR
        for found in dates
        for one in found
        if one.year is not None and not one.text.startswith(_COMMON_ERA)
    )


def _of_republic(reading: Reading) -> Reading:
    if isinstance(reading, Point) and reading.year is not None:
        if reading.short_year or reading.year in _THREE_FIGURES:
            return reading._replace(year=_full(reading.year))
        return reading
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
    return _YEAR_BEFORE + (year if year in _THREE_FIGURES else year % 100)
