"""Two points that make a range, and bounds on what is read."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict

from db.dates.model import Bound, Frame, Need, Preference, Value
from db.dates.values.choice import in_best_year
from db.dates.values.intervals import between, day_of, doubtful, since, until
from db.dates.values.parts import moment_value
from db.dates.values.point import Point
from db.dates.values.units import Part

if TYPE_CHECKING:
    from db.dates.values.offsets import Offset, Stretch


class Range(NamedTuple):
    """From the start of ``first`` to the end of ``last``, which takes from it what it omits."""

    first: Point
    last: Point

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the context must give: what the first end lacks, if the last has it not either."""
        if not self.first.names_year and self.last.year is not None:
            return ()
        return self.first.needs

    def place(self, frame: Frame) -> Value | None:
        """The interval meant; see :class:`db.dates.model.Reading`."""
        if not self.first.names_year and self.last.year is not None:
            return self._ending(self.last.year)
        if self.first.needs == (Need.YEAR,) and self.first.sexagenary is None:
            return in_best_year(self.in_year, frame)
        first = self.first.place(frame)
        return self._to_last(first, frame) if first is not None else None

    def in_year(self, year: int) -> Value | None:
        """The range that begins in ``year``, ending in it or the next."""
        first = self.first.in_year(year)
        if first is None:
            return None
        if self.last.names_year or self.last.only_time:
            return self._to_last(first, Frame(year=year))
        for end_year in (year, year + 1):
            last = self.last.in_year(end_year)
            if last is not None and (value := between(first, last)) is not None:
                return value
        return None

    def _ending(self, year: int) -> Value | None:
        last = self.last.in_year(year)
        for start_year in (year, year - 1):
            first = self.first.in_year(start_year)
            if first is not None and last is not None and (value := between(first, last)):
                return value
        return None

    def _to_last(self, first: Value, frame: Frame) -> Value | None:
        last: Value | None
        if first.start is None:
            last = self.last.place(frame) if self.last.names_year else None
            return between(first, last) if last is not None else None
        start = day_of(first.start)
        if self.last.only_time:
            last = self.last._timed(start)
            if last is not None and between(first, last) is None:
                last = self._later(first, last)
        elif self.last.names_year:
            if self.last.needs == (Need.PREVIOUS,):
                frame = frame._replace(previous=_beginning(first, start))
            last = self.last.place(frame)
        else:
            # The last months of a lunar year lie in the next of the common era.
            year = self.first.year if self.first.lunar and self.first.year else start.year
            inherited = frame._replace(year=year, month=start.month, prefer=Preference.FUTURE)
            last = self.last.place(inherited)
            if last is not None and between(first, last) is None:
                last = self.last.place(inherited._replace(**_month_after(start, self.last)))
        return between(first, last) if last is not None else None

    @staticmethod
    def _later(first: Value, last: Value) -> Value | None:
        """``last`` twelve hours or a day later, the first that is after ``first``."""
        for hours in (12, 24):
            if isinstance(last.start, datetime) and isinstance(last.end, datetime):
                try:
                    moved = moment_value(last.end + timedelta(hours=hours))
                except OverflowError:
                    return None
                if between(first, moved) is not None:
                    return moved
        return None


def _beginning(first: Value, start: date) -> Value:
    """What 次年 at the end of a range counts from: 1937年冬至次年春 ends in 1938, where the winter
    does too.
    """
    if first.end is None or day_of(first.end).year == start.year:
        return first
    return first._replace(end=date(start.year, 12, 31))


class _NextMonth(TypedDict, total=False):
    year: int
    month: int


def _month_after(start: date, last: Point) -> _NextMonth:
    """The year, and for a bare day the month, in which an end before ``start`` must be meant."""
    if last.month is None and last.day is not None:
        year, month = divmod(start.year * 12 + start.month, 12)
        return {"year": year, "month": month + 1}
    return {"year": start.year + 1}


class Bounded(NamedTuple):
    """A reading with a bound: up to, from, about. ``inclusive``: the named unit is within."""

    reading: Point | Range | Offset | Stretch
    bound: Bound
    inclusive: bool = True

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the context must give."""
        return self.reading.needs

    def place(self, frame: Frame) -> Value | None:
        """The bounded interval; see :class:`db.dates.model.Reading`."""
        value = self.reading.place(frame)
        if value is None:
            return None
        if self.bound is Bound.BY:
            return until(self._halved(value, frame), inclusive=self.inclusive)
        if self.bound is Bound.SINCE:
            return since(value, inclusive=self.inclusive)
        return doubtful(value, "~")._replace(bound=Bound.AROUND)

    def _halved(self, value: Value, frame: Frame) -> Value:
        """By the middle of a year or month is by the end of its first half."""
        if not isinstance(self.reading, Point) or self.reading.part is None:
            return value
        half = _HALVES.get(self.reading.part)
        if half is None:
            return value
        return self.reading._replace(part=half).place(frame) or value


_HALVES: Final = {
    Part.YEAR_MIDDLE: Part.FIRST_HALF,
    Part.MONTH_MIDDLE: Part.FIRST_HALF_MONTH,
}
