"""Parts of years, months and days as values: quarters, seasons, 旬, weeks, hours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from db.dates.model import Precision, Value
from db.dates.values.intervals import (
    add_days,
    add_months,
    between,
    date_or_none,
    day_of,
    day_value,
    doubtful,
    last_of_month,
    month_value,
    year_value,
)
from db.dates.values.units import DayPart, Part, Unit


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``fixed`` tells that morning or afternoon is known."""

    hour: int
    minute: int = 0
    second: int = 0
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The ``number``-th ``unit`` (or weekday) of what holds it; -1 the last; ``count`` of them,
    each of so many ``days`` from the weekday on (two for a weekend)."""

    number: int
    unit: Unit
    weekday: int | None = None
    count: int = 1
    days: int = 1


QUARTERS_AND_SEASONS: Final = {
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

OF_YEAR: Final = frozenset({"year", "season", "stretch", "edge"})

OF_MONTH: Final = frozenset({"month", "brim"})


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
        return value._replace(precision=Precision.PLAN_PERIOD)
    if span == 10 and year % 10 == 0:
        return value._replace(edtf=f"{year // 10:03}X", precision=Precision.APPROXIMATE)
    return value._replace(precision=Precision.APPROXIMATE)


def part_of_year(year: int, part: Part) -> Value | None:
    """A half, quarter, season or edge of a year; 冬 runs into the next year.

    The seasons of a year of a reign are those of the common calendar too, as EDTF has them: which
    of its months a text of that time means by 春 it seldom says.
    """
    start = month_value(year, part.first)
    end_year, end_month = year + (part.last - 1) // 12, (part.last - 1) % 12 + 1
    end = month_value(end_year, end_month)
    value = between(start, end) if start and end else None
    if value is None:
        return None
    if part.within in ("edge", "stretch"):
        return doubtful(value, "~")._replace(precision=Precision.APPROXIMATE)
    if part in QUARTERS_AND_SEASONS:
        return value._replace(
            edtf=f"{year:04}-{QUARTERS_AND_SEASONS[part]}",
            precision=_PART_PRECISION.get(part, Precision.QUARTER),
        )
    return value


def part_of_month(year: int, month: int, part: Part) -> Value | None:
    """上旬, 月底: days 1 to 10, 21 to the last."""
    if part.within not in OF_MONTH:
        return None
    end = min(
        last_of_month(year, month),
        date(year, month, min(part.last, 28)) + timedelta(days=max(0, part.last - 28)),
    )
    value = days_value(date(year, month, part.first), end, Precision.XUN)
    if value is not None and part.within == "brim":
        return doubtful(value, "~")
    return value


def ordinal_within(whole: Value | None, ordinal: Ordinal) -> Value | None:
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
        return _nth_run(start, last, 7, replace(ordinal, count=1), Precision.DAY, ordinal.days)
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
    """``ordinal.count`` runs of ``length`` days, from the n-th; one begins every ``step`` days."""
    number = ordinal.number
    if number < 0:
        runs = (last - start).days // step + 1
        number = runs - ordinal.count + 1
    begin = start + timedelta(days=step * (number - 1))
    end = begin + timedelta(days=step * (ordinal.count - 1) + length - 1)
    if number < 1 or begin > last:
        return None
    return days_value(begin, end, precision)


def days_value(first: date, last: date, precision: Precision) -> Value | None:
    """From one day to another, with the precision of the unit they make."""
    value = between(day_value(first), day_value(last))
    return value._replace(precision=precision) if value is not None else None


def at_clock(day: date, clock: Clock, part: DayPart | None) -> Value | None:
    """The moment: 下午两点 is 14:00, 晚上12点 the midnight after, 凌晨12点 the one before."""
    hour = clock.hour
    if part is not None and not clock.fixed:
        if part.afternoon and hour < 12 and not (part.first == 11 and hour > 9):
            hour += 12
        elif hour == 12 and (part.first >= 16 or part.first < 8):
            hour = 24 if part.first >= 16 else 0
    start = datetime.combine(day, datetime.min.time())
    if clock.hour == 24:
        # 24时 is the end of the day that it is said of, not the next day.
        return moment_value(hours_later(start, 24))
    try:
        return moment_value(
            start + timedelta(hours=hour, minutes=clock.minute, seconds=clock.second)
        )
    except OverflowError:
        return None


def moment_value(when: datetime) -> Value:
    """A moment, to the second."""
    return Value(when, when, when.isoformat(timespec="seconds"), Precision.TIME)


def hours_later(start: datetime, hours: int) -> datetime:
    """So many hours after the start of a day; 24 is its last second."""
    if hours == 24:
        return start + timedelta(hours=23, minutes=59, seconds=59)
    return start + timedelta(hours=hours)
