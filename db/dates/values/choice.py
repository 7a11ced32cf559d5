"""Which year, month or day the context means where the words leave it open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.model import Frame, Precision, Preference, Value
from db.dates.values.intervals import add_months, date_or_none, day_of, moment
from db.dates.values.units import Base, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime, timedelta

# Asked for at every date: see on members of enumerations in db.dates.model.
_FUTURE: Final = Preference.FUTURE


YEARS_TO_TRY: Final = 8
"""29 February comes at the latest after eight years (1896, 1904)."""


def in_best_year(
    in_year: Callable[[int], Value | None], frame: Frame, *, same_year: bool = False
) -> Value | None:
    """The reading in the year that the context knows, else in the nearest on the preferred side.

    With ``same_year`` (上半年, 年底) the year of the reference is taken as it is.
    """
    if frame.year is not None:
        return in_year(frame.year)
    if frame.reference is None:
        return None
    year = frame.reference.year
    if same_year:
        return in_year(year)
    if frame.prefer is Preference.NEAREST:
        return _nearest(filter(None, map(in_year, (year - 1, year, year + 1))), frame.reference)
    step = 1 if frame.prefer is _FUTURE else -1
    for years in range(-1, YEARS_TO_TRY + 1):
        value = in_year(year + step * years)
        if value is not None and on_preferred_side(value, frame.reference, frame.prefer):
            return value
    return None


def in_best_month(in_month: Callable[[date], Value | None], frame: Frame) -> Value | None:
    """The reading in the nearest month, given by its first day, on the preferred side of the
    reference: 30日起恢复原线 in a report of the 29th is of the same month."""
    if frame.reference is None:
        return None
    first = frame.reference.date().replace(day=1)
    if frame.prefer is Preference.NEAREST:
        beside = filter(None, (add_months(first, months) for months in (-1, 0, 1)))
        return _nearest(filter(None, map(in_month, beside)), frame.reference)
    step = 1 if frame.prefer is _FUTURE else -1
    for months in range(YEARS_TO_TRY):
        month = add_months(first, step * months)
        value = None if month is None else in_month(month)
        if value is not None and on_preferred_side(value, frame.reference, frame.prefer):
            return value
    return None


def _nearest(values: Iterable[Value], reference: datetime) -> Value | None:
    def distance(value: Value) -> timedelta:
        return abs(moment(value.start or value.end or reference) - reference)

    return min(values, key=distance, default=None)


def on_preferred_side(value: Value, reference: datetime, prefer: Preference) -> bool:
    """Whether a value lies on the side of the reference that is preferred."""
    if prefer is _FUTURE:
        return value.end is None or moment(value.end, at_end=True) >= reference
    return value.start is None or moment(value.start) <= reference


def known_day(frame: Frame) -> date | None:
    """The day that the context has reached: its own, or that of the event before."""
    if frame.year is not None and frame.month is not None and frame.day is not None:
        return date_or_none(frame.year, frame.month, frame.day)
    if frame.previous is not None and frame.previous.start is not None:
        return day_of(frame.previous.start)
    return None


def base_day(frame: Frame, shift: Shift) -> date | None:
    """The day that a relative word counts from."""
    if shift.base is Base.REFERENCE:
        if frame.reference is not None:
            return frame.reference.date()
        if shift.unit is Unit.YEAR and frame.year is not None:
            return date_or_none(frame.year, 1, 1)
        return None
    if frame.previous is not None:
        # 11日—13日　大会召开。同日　通车: what goes on from several days goes on from the last.
        days = shift.unit is Unit.DAY and frame.previous.precision is Precision.DAY
        last = shift.amount > 0 or (days and shift.amount == 0)
        end = frame.previous.end if last else frame.previous.start
        anchor = end or frame.previous.start or frame.previous.end
        if anchor is not None:
            return day_of(anchor)
    return known_day(frame)
