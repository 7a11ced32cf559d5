"""Times told by their distance: 3天前, 近三年, 现在."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from db.dates.model import Frame, Need, Precision, Value
from db.dates.values.intervals import (
    add_months,
    day_value,
    doubtful,
    moment,
    month_value,
    year_value,
)
from db.dates.values.parts import days_value, moment_value
from db.dates.values.units import Unit

_SHORT_UNITS: Final = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})

_SECONDS: Final = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400}

_DAYS: Final = {Unit.WEEK: 7, Unit.XUN: 10}

_MONTHS: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_DAYS_OF_MONTH: Final = 30


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after a moment: 3天前, 2小时后.

    What comes after (``amount`` > 0) counts from the event told before, if there is one.
    """

    amount: float
    unit: Unit
    needs: tuple[Need, ...] = (Need.REFERENCE,)

    def place(self, frame: Frame) -> Value | None:
        """The moment meant; a day for days and more, a time for hours and less."""
        base, told = frame.reference, False
        if _is_hours_after_day(self, frame.previous):
            # 发布40分钟后撤回: nobody knows the hour from which that counts.
            return None
        if self.amount > 0 and frame.previous is not None and frame.previous.end is not None:
            base, told = moment(frame.previous.end), True
        moved = move(base, self.amount, self.unit) if base is not None else None
        if moved is None:
            return None
        if self.unit in _SHORT_UNITS:
            return moment_value(moved)
        value = self._coarse(moved) if told else None
        value = value or day_value(moved.date())
        if self.unit is Unit.DAY:
            return value
        precision = Precision.APPROXIMATE
        return doubtful(value, "~")._replace(precision=precision)

    def _coarse(self, moved: datetime) -> Value | None:
        """A told month or year (两个月后, 两年后) is as exact as its unit, and about that; half a
        year is six months, half a month fifteen days.
        """
        whole = float(self.amount).is_integer()
        if self.unit is Unit.YEAR and whole:
            return year_value(moved.year)
        if self.unit is Unit.YEAR or (self.unit in (Unit.MONTH, Unit.QUARTER) and whole):
            return month_value(moved.year, moved.month)
        return None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The last or next so many units from now: 近三年, 未来两天."""

    amount: float
    unit: Unit
    needs: tuple[Need, ...] = (Need.REFERENCE,)

    def place(self, frame: Frame) -> Value | None:
        """The interval up to or from the moment of writing; days begin tomorrow or end today."""
        if frame.reference is None:
            return None
        moved = move(frame.reference, self.amount, self.unit)
        if moved is None:
            return None
        if self.unit in _SHORT_UNITS:
            first, last = sorted((frame.reference, moved))
            return Value(first, last, f"{first.isoformat()}/{last.isoformat()}", Precision.TIME)
        first_day, last_day = sorted((frame.reference.date(), moved.date()))
        if self.amount > 0:
            first_day += timedelta(days=1)
        else:
            last_day -= timedelta(days=1)
        if last_day < first_day:
            return None
        days = days_value(first_day, last_day, Precision.DAY)
        if self.unit is Unit.DAY or days is None:
            return days
        return doubtful(days, "~")._replace(precision=Precision.APPROXIMATE)


@dataclass(frozen=True, slots=True)
class Vague:
    """近日, 日前, 现在: about the time of writing. ``now`` means the very moment."""

    now: bool = False
    needs: tuple[Need, ...] = field(default=(Need.REFERENCE,))

    def place(self, frame: Frame) -> Value | None:
        """The reference, marked as approximate."""
        if frame.reference is None:
            return None
        if self.now:
            return moment_value(frame.reference)
        day = frame.reference.date()
        return Value(day, day, f"{day.isoformat()}~", Precision.APPROXIMATE)


def _is_hours_after_day(offset: Offset, previous: Value | None) -> bool:
    """Whether hours are counted from an event of which only the day is known."""
    hours = offset.unit in _SHORT_UNITS and offset.amount > 0
    return hours and previous is not None and previous.precision is Precision.DAY


def move(when: datetime, amount: float, unit: Unit) -> datetime | None:
    """``when`` moved by ``amount`` units, ``None`` beyond the calendar."""
    try:
        if unit in _SECONDS:
            return when + timedelta(seconds=amount * _SECONDS[unit])
        if unit in _DAYS:
            return when + timedelta(days=round(amount * _DAYS[unit]))
        months = amount * _MONTHS[unit]
        day = add_months(when.date(), int(months))
        if day is not None:
            # 半个月: fifteen days.
            day += timedelta(days=round((months - int(months)) * _DAYS_OF_MONTH))
    except OverflowError:
        return None
    return datetime.combine(day, when.time()) if day is not None else None
