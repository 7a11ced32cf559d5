"""English times that lean on their context: last autumn, two years later, on the 12th, at noon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english.joining import Found, clock_of
from db.dates.english.reading import (
    LONGEST_PREPOSITION,
    ON_BEFORE,
    found_at,
    month_number,
    number_of,
    opens_line,
    opens_sentence,
    year_of,
)
from db.dates.english.words import (
    COUNTS,
    HOLIDAYS,
    MOVABLE,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAY_NUMBERS,
)
from db.dates.values.compound import Range
from db.dates.values.offsets import Offset
from db.dates.values.point import Point
from db.dates.values.units import Base, Part, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY_PARTS: Final = frozenset({"morning", "afternoon", "evening", "night"})


def relative(match: re.Match[str]) -> Iterator[Found]:
    """Last year; next Monday; last August; last autumn; the same day; that evening."""
    which, unit = re.sub(r"\s+", " ", match["which"].lower()), match["unit"].lower()
    amount, base = SHIFTS[which]
    if which == "that" and unit[:3] in WEEKDAY_NUMBERS:
        return
    if unit in _DAY_PARTS:
        point = Point(shift=Shift(Unit.DAY, amount, base))
    elif unit in UNITS:
        if unit == "day" and base is Base.REFERENCE:
            return
        point = Point(shift=Shift(UNITS[unit], amount, base))
    elif unit == "weekend":
        point = Point(shift=Shift(Unit.WEEK, amount, base), part=Part.WEEKEND)
    elif unit in SEASONS:
        point = Point(shift=Shift(Unit.YEAR, amount, base), part=SEASONS[unit])
    elif unit[:3] in WEEKDAY_NUMBERS:
        point = Point(shift=Shift(Unit.WEEK, amount, base), weekday=WEEKDAY_NUMBERS[unit[:3]])
    else:
        point = Point(shift=Shift(Unit.YEAR, amount, base), month=month_number(unit))
    yield found_at(match, "relative", point, "relative words")


def day_word(match: re.Match[str]) -> Iterator[Found]:
    """Today, yesterday evening, tomorrow, tonight."""
    amount = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[match[0].lower().split()[0]]
    yield found_at(match, "day_word", Point(shift=Shift(Unit.DAY, amount)), "relative words")


def offset(match: re.Match[str]) -> Iterator[Found]:
    """Three days ago; two years later (a year, not a day of it); a week earlier."""
    number = COUNTS.get(match["n"].lower()) or int(match["n"])
    rule = "so long before or after"
    unit, base = match["n_unit"], Base.REFERENCE if match["side"] == "ago" else Base.PREVIOUS
    signed = number if match["side"] == "later" else -number
    if unit in ("minute", "hour") or (base is Base.REFERENCE and unit in ("day", "week")):
        yield found_at(match, "offset", Offset(signed, UNITS[unit]), rule)
        return
    days = {"week": (Unit.DAY, 7), "decade": (Unit.YEAR, 10)}
    counted, times = days.get(unit) or (UNITS[unit], 1)
    yield found_at(match, "offset", Point(shift=Shift(counted, signed * times, base)), rule)


def beside(match: re.Match[str]) -> Iterator[Found]:
    """The day before, the year after."""
    amount = -1 if match["beside_side"] == "before" else 1
    point = Point(shift=Shift(UNITS[match["beside_unit"]], amount, Base.PREVIOUS))
    yield found_at(match, "beside", point, "relative words")


def holiday(match: re.Match[str]) -> Iterator[Found]:
    """On New Year's Eve; at Christmas 2019."""
    before = match.string[max(0, match.start() - LONGEST_PREPOSITION) : match.start()]
    if ON_BEFORE.search(before) is None:
        return
    name = match["holiday_name"].lower().replace("’", "'")
    year = year_of(match["y21"])
    if name in MOVABLE:
        point = year._replace(festival=MOVABLE[name])
    else:
        month, day = HOLIDAYS[name]
        point = year._replace(month=month, day=day)
    yield found_at(match, "holiday", point, "holiday")


def weekday(match: re.Match[str]) -> Iterator[Found]:
    """On Monday: the last one before the text was written, or the next."""
    point = Point(weekday=WEEKDAY_NUMBERS[match["weekday_name"][:3].lower()])
    yield found_at(match, "weekday", point, "weekday")


def bare_day(match: re.Match[str]) -> Iterator[Found]:
    """On the 12th; from the 3rd to the 5th: the month from context."""
    before = match.string[max(0, match.start() - LONGEST_PREPOSITION) : match.start()]
    if not (
        ON_BEFORE.search(before) or re.search(r"(?:morning|afternoon|evening|night) of $", before)
    ):
        return
    first = Point(day=number_of(match["d3"]))
    rule = "day, month from context"
    if match["d4"]:
        yield found_at(match, "bare_day", Range(first, Point(day=number_of(match["d4"]))), rule)
    else:
        yield found_at(match, "bare_day", first, rule)


def clock_head(match: re.Match[str]) -> Iterator[Found]:
    """6 a.m.: left camp; At noon we reached the pass: the day from context."""
    if opens_line(match) or opens_sentence(match):
        point = Point(clock=clock_of(match["clock_alone"]))
        yield found_at(match, "clock_alone", point, "time of day, day from context")
