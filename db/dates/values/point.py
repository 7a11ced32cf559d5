"""A place in the calendar as words name it, and where a context puts it."""

from __future__ import annotations

from datetime import MINYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple, TypedDict

from db.dates.calendars import lunar
from db.dates.calendars.eras import sexagenary_year
from db.dates.calendars.festivals import festival
from db.dates.model import Frame, Need, Precision, Preference, Value
from db.dates.values.choice import (
    base_day,
    in_best_month,
    in_best_year,
    known_day,
)
from db.dates.values.intervals import (
    add_days,
    add_months,
    date_or_none,
    day_of,
    day_value,
    doubtful,
    month_value,
    year_value,
)
from db.dates.values.parts import (
    OF_MONTH,
    OF_YEAR,
    QUARTERS_AND_SEASONS,
    Clock,
    Ordinal,
    at_clock,
    days_value,
    hours_later,
    moment_value,
    ordinal_within,
    part_of_month,
    part_of_year,
    years_value,
)
from db.dates.values.units import Base, DayPart, Part, Shift, Unit

# Asked for at every date: see on members of enumerations in db.dates.model.
_PREVIOUS: Final = Base.PREVIOUS
_YEAR: Final = Need.YEAR
_DAY: Final = Unit.DAY

_ROUGH: Final = frozenset({Precision.XUN, Precision.MONTH, Precision.QUARTER, Precision.YEAR})
_NEARBY: Final = 32
"""How many days away a day may be that its number and its weekday name."""


class Parts(TypedDict, total=False):
    """The parts of a :class:`Point` that one piece of an expression names."""

    year: int
    short_year: bool
    year_span: int
    shift: Shift
    lunar: bool
    leap: bool
    sexagenary: str
    month: int
    part: Part
    day: int
    cycle_day: int
    festival: str
    ordinal: Ordinal
    weekday: int
    day_part: DayPart
    clock: Clock
    doubt: str
    moved: int
    feast: str


class Point(NamedTuple):
    """A place in the calendar as words name it, from the year down to the second.

    ``short_year`` tells that the year was written with two digits. ``year_span`` is how many
    years from ``year`` on are meant (10 for 80年代). ``lunar`` says that month and day are of the
    Chinese calendar. ``cycle_day`` is the place of a day in the cycle of sixty (癸亥: 59), which
    comes at most once in a lunar month. ``now`` is the moment of writing itself. ``doubt`` is
    EDTF's mark for the whole. ``moved`` is how many days from the day named the day meant is
    (端午节前一天: -1). ``feast`` is the festival that a day in brackets dates (中秋节（9月17日）),
    which falls on that day in few years.
    """

    year: int | None = None
    short_year: bool = False
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
    moved: int = 0
    cycle_day: int | None = None
    feast: str | None = None

    @property
    def names_year(self) -> bool:
        """Whether the words settle the year, be it through 今天 or 同日."""
        return self.year is not None or self.shift is not None or self.sexagenary is not None

    @property
    def only_time(self) -> bool:
        """Whether the words name nothing above a time of day."""
        return not (self.names_year or self._names_date)

    @property
    def _names_date(self) -> bool:
        return (
            self.month is not None
            or self.day is not None
            or self.part is not None
            or self.festival is not None
            or self.ordinal is not None
            or self.weekday is not None
        )

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the context must give."""
        if self.shift is not None:
            anchored = self.shift.base is _PREVIOUS
            return (Need.PREVIOUS,) if anchored else (Need.REFERENCE,)
        if self.year is not None:
            return ()
        if self.sexagenary is None and not self._names_date:
            return (Need.DAY,)
        if self.weekday is not None and self.day is None and self.ordinal is None:
            return (Need.REFERENCE,)
        if self.sexagenary is not None:
            return (_YEAR,)
        if self._needs_month:
            return (_YEAR, Need.MONTH)
        return (_YEAR,)

    @property
    def _needs_month(self) -> bool:
        if self.month is not None or self.festival is not None:
            return False
        return self.day is not None or (self.part is not None and self.part.within in OF_MONTH)

    def place(self, frame: Frame) -> Value | None:
        """The interval meant; see :class:`db.dates.model.Reading`."""
        value: Value | None
        if self.now:
            value = moment_value(frame.reference) if frame.reference is not None else None
        elif self.shift is not None:
            value = self._shifted(frame)
        elif self.sexagenary is not None and self.year is None:
            value = self._in_cycle(frame)
        elif self.year is not None:
            value = self.in_year(self.year)
        elif self.only_time:
            value = self._timed(known_day(frame))
        elif self.weekday is not None and self.day is None and self.ordinal is None:
            value = self._by_weekday(frame)
        elif self._needs_month:
            value = self._in_known_month(frame)
        elif (year := self._year_of_feast(frame)) is not None:
            value = self.in_year(year)
        else:
            value = in_best_year(
                self.in_year,
                frame,
                same_year=self.month is None and self.day is None and self.festival is None,
            )
        return doubtful(value, self.doubt) if value is not None and self.doubt else value

    def _year_of_feast(self, frame: Frame) -> int | None:
        """The one of the neighbouring years in which the festival falls on the day named."""
        middle = frame.year or (frame.reference.year if frame.reference else None)
        if self.feast is None or middle is None:
            return None
        years = []
        for year in (middle - 1, middle, middle + 1):
            day = festival(self.feast, year)
            if day is not None and (day.month, day.day) == (self.month, self.day):
                years.append(year)
        return years[0] if len(years) == 1 else None

    def in_year(self, year: int) -> Value | None:
        """The interval meant in this year (of the lunar calendar, if the words are of it).

        Before the common era, and as long as no table of the lunar calendar reaches, a month or a
        day is only known to be of its year.
        """
        return _in_year(self, year)

    def _reckoned_in(self, year: int) -> Value | None:
        if year < MINYEAR or (self.lunar and MINYEAR <= year < lunar.EARLIEST):
            return years_value(year, self.year_span)
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
        if self.part is not None and self.part.within in OF_YEAR:
            return part_of_year(year, self.part)
        whole = years_value(year, self.year_span)
        if self.ordinal is not None:
            return ordinal_within(whole, self.ordinal)
        if self.part is not None:
            return None
        if self.doubt and whole is not None and whole.precision is Precision.PLAN_PERIOD:
            # The first years of the Republic are no five-year plan.
            return whole._replace(precision=Precision.APPROXIMATE)
        return whole

    def _in_month(self, year: int, month: int) -> Value | None:
        whole = month_value(year, month)
        if whole is None:
            return None
        if self.ordinal is not None:
            return ordinal_within(whole, self.ordinal)
        if self.part is not None:
            return part_of_month(year, month, self.part)
        return whole

    def _in_lunar_month(self, year: int, month: int) -> Value | None:
        if self.day is not None:
            return self._timed(lunar.day(year, month, self.day, leap=self.leap))
        doubt = ""
        if self.cycle_day is not None:
            exact = lunar.cycle_day(year, month, self.cycle_day, leap=self.leap)
            if exact is not None:
                return self._timed(exact)
            # The month has no such day: one of the two is miscopied.
            doubt = "?"
        span = lunar.month_span(year, month, leap=self.leap)
        if span is None:
            return None
        first, last = span
        if self.part is not None and self.part.within in OF_MONTH:
            last = min(last, first + timedelta(days=self.part.last - 1))
            first += timedelta(days=self.part.first - 1)
            return days_value(first, last, Precision.XUN)
        whole = days_value(first, last, Precision.MONTH)
        if self.ordinal is not None:
            return ordinal_within(whole, self.ordinal)
        return doubtful(whole, doubt) if whole is not None and doubt else whole

    def _shifted(self, frame: Frame) -> Value | None:
        shift = self.shift
        base = base_day(frame, shift) if shift is not None else None
        if shift is None or base is None:
            return self._shifted_years(shift, frame)
        told = frame.previous
        next_to = told is not None and shift.unit is _DAY and shift.base is _PREVIOUS
        if next_to and told is not None and told.precision in _ROUGH and told.bound is None:
            # 二月，聚众数千。翌日…: some day of the time told, nobody says which.
            return told
        match shift.unit:
            case Unit.DAY:
                return self._timed(add_days(base, shift.amount))
            case Unit.WEEK:
                return self._in_week(add_days(base, 7 * shift.amount - base.isoweekday() + 1))
            case Unit.MONTH:
                month = add_months(base.replace(day=1), shift.amount)
                if month is None:
                    return None
                return self._replace(shift=None, month=month.month).in_year(month.year)
            case Unit.QUARTER:
                month = add_months(base.replace(day=1), 3 * shift.amount)
                if month is None:
                    return None
                part = tuple(QUARTERS_AND_SEASONS)[(month.month - 1) // 3]
                return part_of_year(month.year, part)
            case _:
                return self._replace(shift=None).in_year(base.year + shift.amount)

    def _shifted_years(self, shift: Shift | None, frame: Frame) -> Value | None:
        """是岁 or 是月 after a year before the common era; no 次日, for no day is known."""
        told = frame.previous
        if shift is None or shift.base is not _PREVIOUS or told is None:
            return None
        if shift.unit not in (Unit.YEAR, Unit.MONTH):
            return None
        year = told.last_year if shift.amount > 0 else told.first_year
        if year is None:
            return None
        return year_value(year + (shift.amount if shift.unit is Unit.YEAR else 0))

    def _in_week(self, monday: date | None) -> Value | None:
        if monday is None:
            return None
        if self.weekday is not None:
            return self._timed(add_days(monday, self.weekday - 1))
        first, last = (self.part.first, self.part.last) if self.part else (1, 7)
        start, end = add_days(monday, first - 1), add_days(monday, last - 1)
        return days_value(start, end, Precision.DAY) if start and end else None

    def _in_cycle(self, frame: Frame) -> Value | None:
        middle = frame.year or (frame.reference.year if frame.reference else None)
        if middle is None or self.sexagenary is None:
            return None
        # A chronicle runs forward from the year it has reached; without one the past is meant.
        back = 5 if frame.year is not None else 59
        year = sexagenary_year(self.sexagenary, range(middle - back, middle - back + 60))
        if year is not None and frame.reference is not None and year > frame.reference.year + 1:
            # 落款「丁酉年仲秋」: nobody in 2024 speaks of 2077 by the cycle.
            year -= 60
        value = self.in_year(year) if year is not None else None
        return doubtful(value, "?") if value is not None else None

    def _by_weekday(self, frame: Frame) -> Value | None:
        if frame.reference is None or self.weekday is None:
            return None
        today = frame.reference.date()
        back = (today.isoweekday() - self.weekday) % 7
        days = 7 - back if frame.prefer is Preference.FUTURE and back else -back
        return self._timed(add_days(today, days))

    def _by_day_and_weekday(self, reference: date) -> Value | None:
        """周四（7日）: the nearest day of that number which is that day of the week."""
        days = (add_days(reference, sign * away) for away in range(_NEARBY) for sign in (-1, 1))
        return next(
            (
                self._timed(day)
                for day in days
                if day is not None and day.day == self.day and day.isoweekday() == self.weekday
            ),
            None,
        )

    def _in_known_month(self, frame: Frame) -> Value | None:
        lent = None
        if frame.month is not None:
            lent = in_best_year(self._replace(month=frame.month).in_year, frame)
        if self.weekday is not None and frame.reference is not None and not self.lunar:
            own = None if lent is None or lent.start is None else day_of(lent.start)
            if own is not None and own.isoweekday() == self.weekday:
                # 9日（周日） below 4月 stays there, although a later 9th is a Sunday, too.
                return lent
            near = self._by_day_and_weekday(frame.reference.date())
            if near is not None:
                return near
        if frame.month is not None:
            return lent
        return in_best_month(
            lambda month: self._replace(month=month.month).in_year(month.year), frame
        )

    def _timed(self, day: date | None) -> Value | None:
        """``day``, moved and at the time of day as the words say."""
        if day is not None and self.moved:
            day = add_days(day, self.moved)
        if day is None:
            return None
        if self.clock is not None:
            return at_clock(day, self.clock, self.day_part)
        if self.day_part is None:
            return day_value(day)
        start = datetime.combine(day, datetime.min.time())
        return Value(
            start + timedelta(hours=self.day_part.first),
            hours_later(start, self.day_part.last),
            day.isoformat(),
            Precision.DAY,
        )


@lru_cache(maxsize=4096)
def _in_year(point: Point, year: int) -> Value | None:
    """A context asks for one point again and again, and documents name the same days."""
    return point._reckoned_in(year)
