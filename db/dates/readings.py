"""What expressions mean before their context is known, and how a context places them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypedDict

from db.dates import lunar
from db.dates.eras import sexagenary_year
from db.dates.festivals import festival
from db.dates.intervals import (
    add_days,
    add_months,
    between,
    date_or_none,
    day_of,
    day_value,
    doubtful,
    last_of_month,
    moment,
    month_value,
    since,
    until,
    year_value,
)
from db.dates.model import Bound, Frame, Need, Precision, Preference, Value
from db.dates.vocabulary import Base, DayPart, Part, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_QUARTER_EDTF: Final = {
    Part.FIRST_QUARTER: "33",
    Part.SECOND_QUARTER: "34",
    Part.THIRD_QUARTER: "35",
    Part.FOURTH_QUARTER: "36",
    Part.FIRST_HALF: "40",
    Part.SECOND_HALF: "41",
    Part.SPRING: "21",
    Part.SUMMER: "22",
    Part.AUTUMN: "23",
    Part.WINTER: "24",
}
_PART_PRECISION: Final = {
    Part.FIRST_HALF: Precision.HALF,
    Part.SECOND_HALF: Precision.HALF,
}
_YEARS_TO_TRY: Final = 8
"""29 February comes at the latest after eight years (1896, 1904)."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``fixed`` tells that morning or afternoon is known."""

    hour: int
    minute: int = 0
    second: int = 0
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The ``number``-th ``unit`` (or weekday) of what holds it; -1 the last; ``count`` of them."""

    number: int
    unit: Unit
    weekday: int | None = None
    count: int = 1


class Parts(TypedDict, total=False):
    """The parts of a :class:`Point` that one piece of an expression names."""

    year: int
    year_span: int
    shift: Shift
    lunar: bool
    leap: bool
    sexagenary: str
    month: int
    part: Part
    day: int
    festival: str
    ordinal: Ordinal
    weekday: int
    day_part: DayPart
    clock: Clock
    doubt: str


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the calendar as words name it, from the year down to the second.

    ``year_span`` is how many years from ``year`` on are meant (10 for 80年代). ``lunar`` says that
    month and day are of the Chinese calendar. ``now`` is the moment of writing itself. ``doubt`` is
    EDTF's mark for the whole.
    """

    year: int | None = None
    year_span: int = 1
    shift: Shift | None = None
    lunar: bool = False
    leap: bool = False
    sexagenary: str | None = None
    month: int | None = None
    part: Part | None = None
    day: int | None = None
    festival: str | None = None
    ordinal: Ordinal | None = None
    weekday: int | None = None
    day_part: DayPart | None = None
    clock: Clock | None = None
    now: bool = False
    doubt: str = ""

    @property
    def names_year(self) -> bool:
        """Whether the words settle the year, be it through 今天 or 同日."""
        return self.year is not None or self.shift is not None or self.sexagenary is not None

    @property
    def only_time(self) -> bool:
        """Whether the words name nothing above a time of day."""
        return not self.names_year and not self._names_date

    @property
    def _names_date(self) -> bool:
        return any(
            part is not None
            for part in (
                self.month,
                self.part,
                self.day,
                self.festival,
                self.ordinal,
                self.weekday,
            )
        )

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the context must give."""
        if self.shift is not None:
            anchored = self.shift.base is Base.PREVIOUS
            return (Need.PREVIOUS,) if anchored else (Need.REFERENCE,)
        if self.year is not None:
            return ()
        if self.only_time:
            return (Need.DAY,)
        if self.weekday is not None and self.day is None and self.ordinal is None:
            return (Need.REFERENCE,)
        if self.sexagenary is not None:
            return (Need.YEAR,)
        if self._needs_month:
            return (Need.YEAR, Need.MONTH)
        return (Need.YEAR,)

    @property
    def _needs_month(self) -> bool:
        if self.month is not None or self.festival is not None:
            return False
        return self.day is not None or (self.part is not None and self.part.within in _OF_MONTH)

    def place(self, frame: Frame) -> Value | None:
        """The interval meant; see :class:`db.dates.model.Reading`."""
        value: Value | None
        if self.now:
            value = _moment_value(frame.reference) if frame.reference is not None else None
        elif self.shift is not None:
            value = self._shifted(frame)
        elif self.sexagenary is not None and self.year is None:
            value = self._in_cycle(frame)
        elif self.year is not None:
            value = self.in_year(self.year)
        elif self.only_time:
            value = self._timed(_known_day(frame))
        elif self.weekday is not None and self.day is None and self.ordinal is None:
            value = self._by_weekday(frame)
        elif self._needs_month:
            value = self._in_known_month(frame)
        else:
            value = in_best_year(
                self.in_year,
                frame,
                same_year=self.month is None and self.day is None and self.festival is None,
            )
        return doubtful(value, self.doubt) if value is not None and self.doubt else value

    def in_year(self, year: int) -> Value | None:
        """The interval meant in this year (of the lunar calendar, if the words are of it)."""
        if self.festival is not None:
            return self._timed(festival(self.festival, year, lunar_year=self.lunar))
        if self.month is None:
            return self._whole_year(year)
        if self.lunar:
            return self._in_lunar_month(year, self.month)
        if self.day is not None:
            return self._timed(date_or_none(year, self.month, self.day))
        return self._in_month(year, self.month)

    def _whole_year(self, year: int) -> Value | None:
        if self.day is not None:
            return None
        if self.part is not None and self.part.within in _OF_YEAR:
            return _part_of_year(year, self.part, lunar_months=self.lunar)
        whole = years_value(year, self.year_span)
        if self.ordinal is not None:
            return _ordinal_within(whole, self.ordinal)
        if self.part is not None:
            return None
        return whole

    def _in_month(self, year: int, month: int) -> Value | None:
        whole = month_value(year, month)
        if whole is None:
            return None
        if self.ordinal is not None:
            return _ordinal_within(whole, self.ordinal)
        if self.part is not None:
            return _part_of_month(year, month, self.part)
        return whole

    def _in_lunar_month(self, year: int, month: int) -> Value | None:
        if self.day is not None:
            return self._timed(lunar.day(year, month, self.day, leap=self.leap))
        span = lunar.month_span(year, month, leap=self.leap)
        if span is None:
            return None
        first, last = span
        if self.part is not None and self.part.within in _OF_MONTH:
            last = min(last, first + timedelta(days=self.part.last - 1))
            first += timedelta(days=self.part.first - 1)
            return _days(first, last, Precision.XUN)
        return _days(first, last, Precision.MONTH)

    def _shifted(self, frame: Frame) -> Value | None:
        shift = self.shift
        base = base_day(frame, shift) if shift is not None else None
        if shift is None or base is None:
            return None
        match shift.unit:
            case Unit.DAY:
                return self._timed(add_days(base, shift.amount))
            case Unit.WEEK:
                return self._in_week(add_days(base, 7 * shift.amount - base.isoweekday() + 1))
            case Unit.MONTH:
                month = add_months(base.replace(day=1), shift.amount)
                if month is None:
                    return None
                return replace(self, shift=None, month=month.month).in_year(month.year)
            case Unit.QUARTER:
                month = add_months(base.replace(day=1), 3 * shift.amount)
                if month is None:
                    return None
                part = tuple(_QUARTER_EDTF)[(month.month - 1) // 3]
                return _part_of_year(month.year, part, lunar_months=False)
            case _:
                return replace(self, shift=None).in_year(base.year + shift.amount)

    def _in_week(self, monday: date | None) -> Value | None:
        if monday is None:
            return None
        if self.weekday is not None:
            return self._timed(add_days(monday, self.weekday - 1))
        first, last = (self.part.first, self.part.last) if self.part else (1, 7)
        start, end = add_days(monday, first - 1), add_days(monday, last - 1)
        return _days(start, end, Precision.DAY) if start and end else None

    def _in_cycle(self, frame: Frame) -> Value | None:
        middle = frame.year or (frame.reference.year if frame.reference else None)
        if middle is None or self.sexagenary is None:
            return None
        # A chronicle runs forward from the year it has reached; without one the past is meant.
        back = 5 if frame.year is not None else 59
        year = sexagenary_year(self.sexagenary, range(middle - back, middle - back + 60))
        value = self.in_year(year) if year is not None else None
        return doubtful(value, "?") if value is not None else None

    def _by_weekday(self, frame: Frame) -> Value | None:
        if frame.reference is None or self.weekday is None:
            return None
        today = frame.reference.date()
        back = (today.isoweekday() - self.weekday) % 7
        days = 7 - back if frame.prefer is Preference.FUTURE and back else -back
        return self._timed(add_days(today, days))

    def _in_known_month(self, frame: Frame) -> Value | None:
        if frame.month is not None:
            whole = replace(self, month=frame.month)
            return in_best_year(whole.in_year, frame)
        if frame.reference is None:
            return None
        step = 1 if frame.prefer is Preference.FUTURE else -1
        first = frame.reference.date().replace(day=1)
        for months in range(_YEARS_TO_TRY):
            month = add_months(first, step * months)
            if month is None:
                return None
            value = replace(self, month=month.month).in_year(month.year)
            if value is not None and _on_side(value, frame.reference, frame.prefer):
                return value
        return None

    def _timed(self, day: date | None) -> Value | None:
        """``day`` at the time of day that the words name."""
        if day is None:
            return None
        if self.clock is not None:
            return _at(day, self.clock, self.day_part)
        if self.day_part is None:
            return day_value(day)
        start = datetime.combine(day, datetime.min.time())
        return Value(
            start + timedelta(hours=self.day_part.first),
            _hours_later(start, self.day_part.last),
            day.isoformat(),
            Precision.DAY,
        )


_OF_YEAR: Final = frozenset({"year", "season", "edge"})
_OF_MONTH: Final = frozenset({"month", "brim"})


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of ``first`` to the end of ``last``; what ``last`` omits is as in ``first``."""

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
        if self.first.needs and not self.first.names_year:
            if self.last.year is not None:
                return self._ending(self.last.year)
            if Need.MONTH not in self.first.needs and Need.DAY not in self.first.needs:
                if Need.REFERENCE not in self.first.needs:
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
            return None
        start = day_of(first.start)
        if self.last.only_time:
            last = self.last._timed(start)
            if last is not None and between(first, last) is None:
                last = self._later(first, last)
        elif self.last.names_year:
            last = self.last.place(frame)
        else:
            inherited = replace(frame, year=start.year, month=start.month, prefer=Preference.FUTURE)
            last = self.last.place(inherited)
            if last is not None and between(first, last) is None:
                last = self.last.place(replace(inherited, **_month_after(start, self.last)))
        return between(first, last) if last is not None else None

    @staticmethod
    def _later(first: Value, last: Value) -> Value | None:
        """``last`` twelve hours or a day later, the first that is after ``first``."""
        for hours in (12, 24):
            if isinstance(last.start, datetime) and isinstance(last.end, datetime):
                try:
                    moved = _moment_value(last.end + timedelta(hours=hours))
                except OverflowError:
                    return None
                if between(first, moved) is not None:
                    return moved
        return None


class _NextMonth(TypedDict, total=False):
    year: int
    month: int


def _month_after(start: date, last: Point) -> _NextMonth:
    """The year, and for a bare day the month, in which an end before ``start`` must be meant."""
    if last.month is None and last.day is not None:
        year, month = divmod(start.year * 12 + start.month, 12)
        return {"year": year, "month": month + 1}
    return {"year": start.year + 1}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that no context changes (十三五, 二十世纪)."""

    value: Value | None
    needs: tuple[Need, ...] = ()

    def place(self, frame: Frame) -> Value | None:
        """The value itself."""
        del frame
        return self.value


@dataclass(frozen=True, slots=True)
class Bounded:
    """A reading with a bound: up to, from, about. ``inclusive``: the named unit is within."""

    reading: Point | Range | Fixed | Offset | Stretch
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
        return replace(doubtful(value, "~"), bound=Bound.AROUND)

    def _halved(self, value: Value, frame: Frame) -> Value:
        """By the middle of a year or month is by the end of its first half."""
        if not isinstance(self.reading, Point) or self.reading.part is None:
            return value
        half = _HALVES.get(self.reading.part)
        if half is None:
            return value
        return replace(self.reading, part=half).place(frame) or value


_HALVES: Final = {
    Part.YEAR_MIDDLE: Part.FIRST_HALF,
    Part.MONTH_MIDDLE: Part.FIRST_HALF_MONTH,
}


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
        base = frame.reference
        if self.amount > 0 and frame.previous is not None and frame.previous.end is not None:
            base = moment(frame.previous.end)
        moved = move(base, self.amount, self.unit) if base is not None else None
        if moved is None:
            return None
        if self.unit in _SHORT_UNITS:
            return _moment_value(moved)
        value = day_value(moved.date())
        if self.unit is Unit.DAY:
            return value
        precision = Precision.APPROXIMATE
        return replace(doubtful(value, "~"), precision=precision)


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
        days = _days(first_day, last_day, Precision.DAY)
        if self.unit is Unit.DAY or days is None:
            return days
        return replace(doubtful(days, "~"), precision=Precision.APPROXIMATE)


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
            return _moment_value(frame.reference)
        day = frame.reference.date()
        return Value(day, day, f"{day.isoformat()}~", Precision.APPROXIMATE)


_SHORT_UNITS: Final = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
_SECONDS: Final = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400}
_DAYS: Final = {Unit.WEEK: 7, Unit.XUN: 10}
_MONTHS: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def move(when: datetime, amount: float, unit: Unit) -> datetime | None:
    """``when`` moved by ``amount`` units, ``None`` beyond the calendar."""
    try:
        if unit in _SECONDS:
            return when + timedelta(seconds=amount * _SECONDS[unit])
        if unit in _DAYS:
            return when + timedelta(days=round(amount * _DAYS[unit]))
        day = add_months(when.date(), round(amount * _MONTHS[unit]))
    except OverflowError:
        return None
    return datetime.combine(day, when.time()) if day is not None else None


def base_day(frame: Frame, shift: Shift) -> date | None:
    """The day that a relative word counts from."""
    if shift.base is Base.REFERENCE:
        if frame.reference is not None:
            return frame.reference.date()
        if shift.unit is Unit.YEAR and frame.year is not None:
            return date_or_none(frame.year, 1, 1)
        return None
    if frame.previous is not None:
        end = frame.previous.end if shift.amount > 0 else frame.previous.start
        anchor = end or frame.previous.start or frame.previous.end
        if anchor is not None:
            return day_of(anchor)
    return _known_day(frame)


def years_value(year: int, span: int) -> Value | None:
    """One year, or ``span`` years from ``year`` on; a whole decade as EDTF ``198X``."""
    first = year_value(year)
    if span == 1 or first is None:
        return first
    last = year_value(year + span - 1)
    value = between(first, last) if last is not None else None
    if value is None:
        return None
    if span == 5:
        return replace(value, precision=Precision.PLAN_PERIOD)
    if span == 10 and year % 10 == 0:
        return replace(value, edtf=f"{year // 10:03}X", precision=Precision.APPROXIMATE)
    return replace(value, precision=Precision.APPROXIMATE)


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
    step = 1 if frame.prefer is Preference.FUTURE else -1
    for years in range(-1, _YEARS_TO_TRY + 1):
        value = in_year(year + step * years)
        if value is not None and _on_side(value, frame.reference, frame.prefer):
            return value
    return None


def _nearest(values: Iterable[Value], reference: datetime) -> Value | None:
    def distance(value: Value) -> timedelta:
        return abs(moment(value.start or value.end or reference) - reference)

    return min(values, key=distance, default=None)


def _on_side(value: Value, reference: datetime, prefer: Preference) -> bool:
    if prefer is Preference.FUTURE:
        return value.end is None or moment(value.end, at_end=True) >= reference
    return value.start is None or moment(value.start) <= reference


def _known_day(frame: Frame) -> date | None:
    if frame.year is not None and frame.month is not None and frame.day is not None:
        return date_or_none(frame.year, frame.month, frame.day)
    if frame.previous is not None and frame.previous.start is not None:
        return day_of(frame.previous.start)
    return None


def _part_of_year(year: int, part: Part, *, lunar_months: bool) -> Value | None:
    if lunar_months and part.within == "season":
        # In the lunar calendar spring is its first three months, and so on.
        first = lunar.month_span(year, part.first - 2)
        last = lunar.month_span(year, part.last - 2)
        return _days(first[0], last[1], Precision.QUARTER) if first and last else None
    start = month_value(year, part.first)
    end_year, end_month = year + (part.last - 1) // 12, (part.last - 1) % 12 + 1
    end = month_value(end_year, end_month)
    value = between(start, end) if start and end else None
    if value is None:
        return None
    if part.within == "edge":
        return replace(doubtful(value, "~"), precision=Precision.APPROXIMATE)
    if part in _QUARTER_EDTF:
        return replace(
            value,
            edtf=f"{year:04}-{_QUARTER_EDTF[part]}",
            precision=_PART_PRECISION.get(part, Precision.QUARTER),
        )
    return value


def _part_of_month(year: int, month: int, part: Part) -> Value | None:
    if part.within not in _OF_MONTH:
        return None
    end = min(
        last_of_month(year, month),
        date(year, month, min(part.last, 28)) + timedelta(days=max(0, part.last - 28)),
    )
    value = _days(date(year, month, part.first), end, Precision.XUN)
    if value is not None and part.within == "brim":
        return doubtful(value, "~")
    return value


def _ordinal_within(whole: Value | None, ordinal: Ordinal) -> Value | None:
    """The n-th week, weekday or day within ``whole``; a week belongs where its Thursday falls in a
    year (ISO 8601), and in a month where its Monday does.
    """
    if whole is None or whole.start is None or whole.end is None:
        return None
    first, last = day_of(whole.start), day_of(whole.end)
    if ordinal.unit is Unit.DAY:
        return _nth_run(first, last, 1, ordinal, Precision.DAY)
    if ordinal.unit is Unit.MONTH:
        start = add_months(first, ordinal.number - 1 if ordinal.number > 0 else 12 - ordinal.count)
        end = add_months(start, ordinal.count) if start else None
        last_day = add_days(end, -1) if end else None
        if start is None or last_day is None or last_day > last:
            return None
        one, many = month_value(start.year, start.month), month_value(last_day.year, last_day.month)
        return between(one, many) if one and many else None
    if ordinal.weekday is not None:
        start = first + timedelta(days=(ordinal.weekday - first.isoweekday()) % 7)
        return _nth_run(start, last, 7, replace(ordinal, count=1), Precision.DAY, length=1)
    if whole.precision is Precision.YEAR:
        fourth = date(first.year, 1, 4)
        start = fourth - timedelta(days=fourth.isoweekday() - 1)
        fourth = date_or_none(first.year + 1, 1, 4) or last
        last = fourth - timedelta(days=fourth.isoweekday())
    else:
        start = first + timedelta(days=(1 - first.isoweekday()) % 7)
    return _nth_run(start, last, 7, ordinal, Precision.DAY, length=7)


def _nth_run(
    start: date,
    last: date,
    step: int,
    ordinal: Ordinal,
    precision: Precision,
    length: int = 1,
) -> Value | None:
    """``ordinal.count`` runs of ``length`` days, the n-th of those that begin every ``step`` days."""
    number = ordinal.number
    if number < 0:
        runs = (last - start).days // step + 1
        number = runs - ordinal.count + 1
    begin = start + timedelta(days=step * (number - 1))
    end = begin + timedelta(days=step * (ordinal.count - 1) + length - 1)
    if number < 1 or begin > last:
        return None
    return _days(begin, end, precision)


def _days(first: date, last: date, precision: Precision) -> Value | None:
    value = between(day_value(first), day_value(last))
    return replace(value, precision=precision) if value is not None else None


def _at(day: date, clock: Clock, part: DayPart | None) -> Value | None:
    """The moment: 下午两点 is 14:00, 晚上12点 the midnight after, 凌晨12点 the one before."""
    hour = clock.hour
    if part is not None and not clock.fixed:
        if part.afternoon and hour < 12 and not (part.first == 11 and hour > 9):
            hour += 12
        elif hour == 12 and (part.first >= 16 or part.first < 8):
            hour = 24 if part.first >= 16 else 0
    start = datetime.combine(day, datetime.min.time())
    try:
        return _moment_value(
            start + timedelta(hours=hour, minutes=clock.minute, seconds=clock.second)
        )
    except OverflowError:
        return None


def _moment_value(when: datetime) -> Value:
    return Value(when, when, when.isoformat(timespec="seconds"), Precision.TIME)


def _hours_later(start: datetime, hours: int) -> datetime:
    if hours == 24:
        return start + timedelta(hours=23, minutes=59, seconds=59)
    return start + timedelta(hours=hours)
