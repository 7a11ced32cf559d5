"""What the ends of a range and the members of a list take from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.recognition.pieces import Level
from db.dates.recognition.vocabulary import SHIFTS
from db.dates.values.compound import Range
from db.dates.values.units import Unit

if TYPE_CHECKING:
    from db.dates.recognition.assembly import Draft
    from db.dates.values.point import Point


def can_range(first: Draft, last: Draft) -> bool:
    """Whether two points can be the ends of one range: bare times only with bare times or a day."""
    if first.point.only_time:
        return last.point.names_year or last.last is Level.CLOCK is first.last
    return True


def range_of(first: Point, last: Point) -> Range:
    """The range of two points, each with what it leaves to the other."""
    if first.only_time and last.names_year:
        first = first._replace(shift=SHIFTS["今天"])
    if last.short_year and last.year is not None and first.year is not None:
        last = last._replace(year=_of_same_century(first.year, last.year))
    of_week = first.shift is not None and first.shift.unit is Unit.WEEK
    if of_week and last.weekday is not None and not last.names_year and last.day is None:
        return Range(first, last._replace(shift=first.shift))
    if first.lunar and last.month is not None and last.year is None and last.shift is None:
        # 萬曆三年四月至七月: both months are of the reign's calendar.
        last = last._replace(lunar=True)
    if last.names_year or last.month is not None or last.day is None or first.month is None:
        return Range(first, last)
    month = first.month
    if first.day is not None and last.day < first.day and not first.lunar:
        month = month % 12 + 1
    return Range(first, last._replace(month=month, lunar=first.lunar, leap=first.leap))


def _within_ten(day: int, before: int) -> int:
    """十月二十一、二兩日 are the 21st and the 22nd."""
    tens, ones = divmod(before, 10)
    return 10 * tens + day if tens and day == ones + 1 < 10 else day


def _of_same_century(first: int, last: int) -> int:
    """The year that two digits mean behind a whole one: 一九三七至三九年 ends in 1939,
    一九九八至〇三年 in 2003."""
    year = first - first % _CENTURY + last % _CENTURY
    return year if year >= first else year + _CENTURY


_CENTURY: Final = 100


def with_year_of(last: Point, first: Point) -> Point:
    """The end of a range with the year of its beginning, for the list that goes on behind it."""
    if last.names_year or not first.names_year:
        return last
    return last._replace(year=first.year, shift=first.shift)


def inherited(own: Point, other: Point) -> Point | None:
    """A member of a list with the year and month of the member before; ``None`` if it has none."""
    if own.names_year or own.only_time or other.only_time:
        return None
    if own.weekday is not None and own.day is None:
        return None
    if own.day is not None and own.month is None:
        if other.day is None:
            return None
        day = _within_ten(own.day, other.day)
        own = own._replace(month=other.month, day=day, lunar=other.lunar, leap=other.leap)
    elif other.month is None or (own.day is None) != (other.day is None):
        return None
    elif other.lunar and other.year is not None:
        # 崇禎九年四、五月
        own = own._replace(lunar=True)
    same_shift = other.shift is not None and other.shift.unit is not Unit.DAY
    return own._replace(
        year=other.year,
        shift=other.shift if same_shift else None,
        doubt=own.doubt or other.doubt,
    )
