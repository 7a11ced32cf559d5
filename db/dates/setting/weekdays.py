"""A weekday beside a day says of which year it is: Monday, 11 March is of 2024 and not of 2023."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from db.dates.english.words import WEEKDAY_NUMBERS
from db.dates.model import Frame, Preference
from db.dates.resolve import resolve
from db.dates.values.intervals import day_of
from db.dates.values.point import Point

if TYPE_CHECKING:
    from datetime import date

    from db.dates.model import Recognised, Value

_ENGLISH: Final = re.compile(r"\b(?:mon|tues?|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day|r?s?\b)")
_YEARS_AWAY: Final = (0, 1, -1, 2, -2)


def of_week_told(recognised: Recognised, value: Value, told: Value | None) -> Value:
    """第7周（4月12日—16日），周五评比: a bare weekday beside days of one week is one of them."""
    point = recognised.reading
    if told is None or not isinstance(point, Point) or point.weekday is None:
        return value
    if point.day is not None or point.shift is not None or point.ordinal is not None:
        return value
    if told.start is None or told.end is None or told.bound is not None or value.start is None:
        return value
    first, last = day_of(told.start), day_of(told.end)
    if not first < last < first + _WEEK:
        return value
    day = first + timedelta(days=(point.weekday - first.isoweekday()) % _WEEK.days)
    if day > last:
        return value
    moved = resolve(recognised, Frame(datetime.combine(day, datetime.min.time())))
    return moved or value


_WEEK: Final = timedelta(days=7)


def in_year_of_weekday(
    recognised: Recognised, value: Value, frame: Frame, written: date | None
) -> Value:
    """``value``, or the same day in the nearest year in which it has the weekday that the text
    names, where the context lent a year in which it has another."""
    point = recognised.reading
    if not isinstance(point, Point) or point.year is not None or value.start is None:
        return value
    if point.day is None or point.month is None or point.lunar:
        return value
    weekday = point.weekday or _in_english(recognised.text)
    if weekday is None or day_of(value.start).isoweekday() == weekday:
        return value
    middle = written.year if written is not None else value.start.year
    for away in _YEARS_AWAY:
        other = resolve(recognised, frame._replace(year=middle + away))
        if other is None or other.start is None:
            continue
        day = day_of(other.start)
        too_late = written is not None and frame.prefer is Preference.PAST and day > written
        if day.isoweekday() == weekday and not too_late:
            return other
    return value


def _in_english(text: str) -> int | None:
    """The weekday that an English date names (Monday, March 11; Thur 3 May)."""
    found = _ENGLISH.search(text.lower())
    return None if found is None else WEEKDAY_NUMBERS.get(found[0][:3])
