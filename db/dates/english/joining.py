"""English points put together: ranges, lists, clock times before a date, bounds.

From March to May 2019, between 8 March and 5 April, 31 December 2019 to 5 January 2020, May and
June 2020, at 7:30 p.m. on the 12th, by noon on 15 April, no later than 31 March.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.english.words import BOUNDS, CLOCK, DAY_PART, TO
from db.dates.model import Bound, Recognised
from db.dates.values.compound import Bounded, Range
from db.dates.values.parts import Clock
from db.dates.values.point import Point
from db.dates.values.units import Base, Unit
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.values.offsets import Offset

_LOOK_BACK: Final = 44
_LONGEST_LINK: Final = 24
_LINK: Final = re.compile(
    rf"(?:\s?\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\))?(?:{TO}|\s(?:up\s)?to\sthe\s)(?:the\s)?"
)
"""from September 13th (Friday) to September 15th: a weekday may stand in brackets before it."""
_AND: Final = re.compile(r"(?:,|,?\s(?:and|&))\s(?:on\s|in\s)?(?:the\s)?")
_BETWEEN: Final = re.compile(r"[Bb]etween\s(?:the\s)?$")
_CLOCK_BEFORE: Final = re.compile(
    rf"(?<![\w.:])(?P<clock>{CLOCK})(?:{TO}(?P<clock_end>{CLOCK}))?,?(?:\son)?,?\s(?:the\s)?$"
)
_DAY_PART_BEFORE: Final = re.compile(rf"\b{DAY_PART}\s(?:of|on)\s$")
_BEFORE: Final = re.compile(
    r"(?:(?P<by>\b(?:[Bb]y|[Oo]n or before|[Bb]efore|[Uu]ntil|[Tt]ill|[Nn]ot? later than"
    r"|[Pp]rior to|[Uu]p (?:to|until)|[Aa]s (?:of|at)|[Tt]hrough))"
    r"|(?P<since>\b(?:[Ss]ince|[Ff]rom|[Oo]n or after|[Aa]fter|[Aa]s from"
    r"|(?:[Ss]tarting|[Bb]eginning|[Ee]ffective)(?: (?:in|from|on))?))"
    r"|(?P<around>\b(?:[Aa]round|[Aa]bout|[Cc]irca|[Aa]pproximately)))(?: the)?\s$"
)
_ONWARD: Final = re.compile(r"\s?(?:-|to)\s?(?:the\s)?(?:[Pp]resent|[Nn]ow|[Dd]ate)\b")
"""May 2019 - present."""
_OF_YEAR: Final = frozenset({" ", ", ", " of "})
_IN_MONTH: Final = frozenset({", in ", ", on ", " in ", " on "})
_EXCLUSIVE: Final = frozenset({"before", "prior to", "after"})


class Found(NamedTuple):
    """A reading at ``start`` to ``end`` of the canonical text; a list shares its ``group``."""

    start: int
    end: int
    reading: Point | Range | Offset | Bounded
    rule: str
    group: int | None = None


def assembled(found: Sequence[Found], text: str, original: str) -> list[Recognised]:
    """The points ``found`` in ``text`` joined, timed and bounded, as ``original`` spells them."""
    made: list[Recognised] = []
    for one in _joined(found, text):
        bounded = _bounded(_timed(one, text), text)
        made.append(_recognised(bounded, original))
    return made


def _joined(found: Sequence[Found], text: str) -> list[Found]:
    """Two points with to or a dash between them are a range, with and between them a list; a day
    in brackets or behind a comma says again which one a relative word means."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        glossed = None
        if last is not None:
            glossed = _glossed(last, one, text) or _of_same_year(last, one, text)
        if glossed is not None:
            joined[-1] = glossed
            continue
        pair = None if last is None else _pair(last, one, text)
        if pair is None:
            joined.append(one)
            continue
        joined[-1:] = pair
        if pair[-1].group is not None:
            _take_members_before(joined, text, pair[-1].group)
    return joined


def _glossed(last: Found, one: Found, text: str) -> Found | None:
    """This Friday (March 14), today (May 3), next Monday, 5 June: the day in figures is surer than
    the word, which counts from a day that may be unknown."""
    first, second = last.reading, one.reading
    if not (isinstance(first, Point) and isinstance(second, Point)) or second.shift is not None:
        return None
    if first.month is not None or first.day is not None or not _counts_days(first):
        return None
    if second.month is None or second.day is None or one.group is not None:
        return None
    between, behind = text[last.end : one.start], text[one.end : one.end + 1]
    if between.strip() == "(" and behind == ")":
        return last._replace(end=one.end + 1, reading=second, rule=one.rule)
    if between == ", " and first.shift is not None:
        return last._replace(end=one.end, reading=second, rule=one.rule)
    return None


def _of_same_year(last: Found, one: Found, text: str) -> Found | None:
    """November of that year; July 31 of the same year; March this year; later that year, in May."""
    first, second = last.reading, one.reading
    if not (isinstance(first, Point) and isinstance(second, Point)) or one.group is not None:
        return None
    between = text[last.end : one.start]
    if _is_open_month(first) and _is_relative_year(second) and between in _OF_YEAR:
        return last._replace(end=one.end, reading=first._replace(shift=second.shift))
    inside = _is_relative_year(first) and _is_open_month(second) and between in _IN_MONTH
    if inside and first.shift is not None and first.shift.base is Base.PREVIOUS:
        return last._replace(end=one.end, reading=second._replace(shift=first.shift))
    return None


def _is_open_month(point: Point) -> bool:
    return point.month is not None and point.year is None and point.shift is None


def _is_relative_year(point: Point) -> bool:
    whole = point == Point(shift=point.shift)
    return whole and point.shift is not None and point.shift.unit is Unit.YEAR


def _counts_days(point: Point) -> bool:
    """Whether a relative point is a day: today, this Friday, on Monday."""
    if point.weekday is not None:
        return True
    return point.shift is not None and point.shift.unit is Unit.DAY


def _take_members_before(joined: list[Found], text: str, group: int) -> None:
    """May 3, June 7 and July 5: the members before a comma are of the list as well."""
    place = len(joined) - 3
    while place >= 0:
        one, following = joined[place], joined[place + 1]
        commas = text[one.end : following.start] in (", ", ",")
        if not (commas and one.group is None and _is_day_of_month(one.reading)):
            return
        joined[place] = one._replace(group=group)
        place -= 1


def _is_day_of_month(reading: Point | Range | Offset | Bounded) -> bool:
    return (
        isinstance(reading, Point)
        and reading.day is not None
        and reading.month is not None
        and reading.shift is None
        and reading.clock is None
    )


def _pair(last: Found, one: Found, text: str) -> list[Found] | None:
    between = text[last.end : one.start]
    if len(between) > _LONGEST_LINK or one.start < last.end:
        return None
    first, second = last.reading, one.reading
    if isinstance(second, Range) and second.last.only_time:
        # From 18 August to 29 August from 08:30 to 15:30: the hours of every day.
        second = second.first._replace(clock=None)
    if not (isinstance(first, Point) and isinstance(second, Point)) or one.group is not None:
        return None
    framed = _BETWEEN.search(text, max(0, last.start - _LONGEST_LINK), last.start) is not None
    if _LINK.fullmatch(between) or (framed and _AND.fullmatch(between)):
        if last.group is not None or not _can_end(first, second):
            return None
        return [Found(last.start, one.end, Range(first, second), f"range: {one.rule}")]
    listed = _is_day_of_month(first) and _is_day_of_month(second) and first.year is None
    if listed and _AND.fullmatch(between) and not between.isspace() and between.strip() != ",":
        # March 22 and 29, and April 5 are the days of one series.
        group = last.start if last.group is None else last.group
        of_year = first._replace(year=second.year)
        return [last._replace(reading=of_year, group=group), one._replace(group=group)]
    if _AND.fullmatch(between) and first.year is None and second.year is not None:
        if (first.month is None) != (second.month is None) or first.shift is not None:
            return None
        # May and June 2020: the year is said once.
        return [last._replace(reading=first._replace(year=second.year)), one]
    return None


def _can_end(first: Point, second: Point) -> bool:
    """Whether a range may end in ``second``: not in one that counts from elsewhere."""
    return second.shift is None and not second.only_time and not first.only_time


def _timed(one: Found, text: str) -> Found:
    """``one`` with the clock time or part of the day that stands before it."""
    point = one.reading
    if not isinstance(point, Point) or point.clock is not None or not _is_day(point):
        return one
    if one.group is not None:
        # At 3 pm on March 22 and 29: an hour that several days have is of none.
        return one
    window = text[max(0, one.start - _LOOK_BACK) : one.start]
    part = _DAY_PART_BEFORE.search(window)
    if part is not None:
        return one._replace(start=one.start - len(part[0]))
    match = _CLOCK_BEFORE.search(window)
    if match is None:
        return one
    first = point._replace(clock=clock_of(match["clock"]))
    reading: Point | Range = first
    if match["clock_end"]:
        reading = Range(first, Point(clock=clock_of(match["clock_end"])))
    return one._replace(start=one.start - len(match[0]), reading=reading)


def _is_day(point: Point) -> bool:
    return point.day is not None or point.weekday is not None or point.festival is not None


def clock_of(text: str) -> Clock:
    """10:30 a.m., 6.30 pm, 19:00, noon."""
    lower = text.lower()
    if lower in ("noon", "midday"):
        return Clock(12, fixed=True)
    if lower == "midnight":
        return Clock(24, fixed=True)
    digits = re.findall(r"\d+", text)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if "p" in lower and hour < 12:
        hour += 12
    elif "a" in lower and hour == 12:
        hour = 0
    return Clock(min(hour, 24), min(minute, 59), fixed=True)


def _bounded(one: Found, text: str) -> Found:
    """``one`` with the bound that the words before it set (by June 30, since 2016)."""
    reading = one.reading
    if isinstance(reading, Bounded) or (isinstance(reading, Range) and reading.last.clock is None):
        return one
    onward = _ONWARD.match(text, one.end)
    if onward is not None and isinstance(reading, Point):
        bounded = Bounded(reading, Bound.SINCE)
        return one._replace(end=onward.end(), reading=bounded, rule=f"since: {one.rule}")
    match = _BEFORE.search(text[max(0, one.start - _LOOK_BACK) : one.start])
    if match is None:
        return one
    bound = BOUNDS[match.lastgroup or ""]
    inclusive = match[match.lastgroup or 0].lower() not in _EXCLUSIVE or _names_edge(reading)
    return one._replace(
        start=one.start - len(match[0]),
        reading=Bounded(reading, bound, inclusive=inclusive),
        rule=f"{bound.value}: {one.rule}",
    )


def _names_edge(reading: Point | Range | Offset) -> bool:
    """Whether the end or the middle of a unit is named (before the end of April)."""
    return isinstance(reading, Point) and reading.part is not None


def _recognised(one: Found, original: str) -> Recognised:
    reading = one.reading
    inner = reading.reading if isinstance(reading, Bounded) else reading
    first = inner.first if isinstance(inner, Range) else inner
    named = first if isinstance(first, Point) else Point()
    year = named.year
    if isinstance(inner, Range) and year is None:
        year = inner.last.year
    return Recognised(
        span=Span(one.start, one.end),
        text=original[one.start : one.end],
        rule=one.rule,
        reading=reading,
        needs=reading.needs,
        year=year,
        month=named.month,
        day=named.day,
        bound=reading.bound if isinstance(reading, Bounded) else None,
        group=one.group,
    )
