"""Dates in English: August 20, 2019; 8–9 June 2020; since 2016; the first quarter of 2020.

English orders its pieces freely, so each form is a pattern of its own
(:mod:`db.dates.english_forms`), read here one by one and put together to ranges and bounded times
in :mod:`db.dates.english_joining`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.compound import Bounded, Range
from db.dates.english_forms import FORMS
from db.dates.english_joining import Found, assembled, clock_of
from db.dates.english_words import (
    COUNTS,
    DECADE_EDGES,
    EDGES,
    HOLIDAYS,
    MONTH_NUMBERS,
    MOVABLE,
    ORDINALS,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAY_NUMBERS,
)
from db.dates.model import Bound
from db.dates.offsets import Offset
from db.dates.parts import Ordinal
from db.dates.point import Point
from db.dates.vocabulary import QUARTERS, Base, Part, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.dates.model import Recognised

_HINT: Final = re.compile(r"[A-Za-z]{2}|[QH][1-4]|c\.")
_DAY_PARTS: Final = frozenset({"morning", "afternoon", "evening", "night"})
_PREPOSITION_BEFORE: Final = re.compile(
    r"(?:\b(?:in|by|during|for|of|since|until|from|over|to|and|throughout)(?: the)?\s)$",
    re.IGNORECASE,
)
_ON_BEFORE: Final = re.compile(
    r"\b(?:on|at|by|before|until|over|during|since|after|from|and|to)(?: the)?\s$", re.IGNORECASE
)
_LONGEST_PREPOSITION: Final = 14
_MOST_MONTHS: Final = 12


def recognise_english(text: str, original: str) -> list[Recognised]:
    """The English expressions of ``text`` (canonical spelling of ``original``) in reading order."""
    if _HINT.search(text) is None:
        return []
    found: list[Found] = []
    for match in FORMS.finditer(text):
        form = match.lastgroup
        name = form if form in _READERS else next(n for n in _READERS if match[n])
        members = list(_READERS[name](match))
        group = members[0].start if len(members) > 1 else None
        found.extend(replace(member, group=group) for member in members)
    return assembled(found, text, original)


def _found(match: re.Match[str], group: str, reading: Point | Range | Offset, rule: str) -> Found:
    return Found(*match.span(group), reading, rule)


def _month_number(name: str) -> int:
    return MONTH_NUMBERS[name[:3].lower()]


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _year(text: str | None) -> Point:
    """A year in figures, or this, last and next year; nothing of neither."""
    if not text:
        return Point()
    if text[0].isdecimal():
        return Point(year=int(text[:4]))
    shift = SHIFTS.get(text.split()[0].lower())
    return Point() if shift is None else Point(shift=Shift(Unit.YEAR, *shift))


def _edge(words: str) -> tuple[Part, Part]:
    return EDGES[_edge_word(words)]


def _edge_word(words: str) -> str:
    return next(word for word in words.lower().split() if word in EDGES)


def _timed(point: Point, match: re.Match[str], group: str) -> Point | Range:
    if not match[group]:
        return point
    first = replace(point, clock=clock_of(match[group]))
    if not match[f"{group}_end"]:
        return first
    return Range(first, Point(clock=clock_of(match[f"{group}_end"])))


def _month_day(match: re.Match[str]) -> Iterator[Found]:
    """August 20, 2019; June 8-9, 2020; June 28 and 29, 2020; June 3, 5 and 8."""
    year = int(match["y"]) if match["y"] else None
    month = _month_number(match["m"])
    first = Point(year=year, month=month, day=_number(match["d"]))
    rule = "month and day" + (" and year" if year else ", year from context")
    if match["d_more"]:
        yield Found(match.start("month_day"), match.end("d"), first, rule)
        days = list(re.finditer(r"\d{1,2}", match["d_more"]))
        for day in days:
            start = match.start("d_more") + day.start()
            end = match.end() if day is days[-1] else start + len(day[0])
            more = replace(first, day=int(day[0]))
            yield Found(start, end, _timed(more, match, "at") if day is days[-1] else more, rule)
    elif match["d_end"]:
        month_end = _month_number(match["m_end"]) if match["m_end"] else month
        last = Point(month=month_end, day=_number(match["d_end"]))
        yield _found(match, "month_day", Range(first, last), f"range: {rule}")
    else:
        yield _found(match, "month_day", _timed(first, match, "at"), rule)


def _day_month(match: re.Match[str]) -> Iterator[Found]:
    """20 August 2019; 8-9 June 2020; 8 June to 9 July 2020; 3, 5 and 8 June 2020."""
    year = int(match["y2"]) if match["y2"] else None
    month = _month_number(match["m2"])
    last = Point(year=year, month=month, day=_number(match["d2"]))
    rule = "day and month" + (" and year" if year else ", year from context")
    if match["d1"]:
        month_first = _month_number(match["m1"]) if match["m1"] else month
        first = Point(month=month_first, day=_number(match["d1"]))
        if month_first <= month:
            first, last = replace(first, year=year), replace(last, year=None)
        yield _found(match, "day_month", Range(first, last), f"range: {rule}")
    elif match["d_list"]:
        days = list(re.finditer(r"\d{1,2}", match["d_list"]))
        before = match.string[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
        if len(days) == 1 and before.lower().endswith(("between ", "between the ")):
            first = Point(month=month, day=int(days[0][0]), year=year)
            last = replace(last, year=None)
            yield _found(match, "day_month", Range(first, last), f"range: {rule}")
            return
        for day in days:
            start = match.start("d_list") + day.start()
            yield Found(start, start + len(day[0]), replace(last, day=int(day[0])), rule)
        yield Found(match.start("d2"), match.end(), _timed(last, match, "at2"), rule)
    else:
        yield _found(match, "day_month", _timed(last, match, "at2"), rule)


def _nth_of(match: re.Match[str]) -> Iterator[Found]:
    """The first week of May; the last Friday in June 2020."""
    unit = match["nth_unit"].lower()
    weekday = WEEKDAY_NUMBERS.get(unit[:3])
    if unit == "weekend":
        weekday = 6
    ordinal = Ordinal(ORDINALS[match["nth2"]], Unit.WEEK, weekday)
    point = Point(year=_year(match["y13"]).year, month=_month_number(match["m7"]), ordinal=ordinal)
    yield _found(match, "nth_of", point, "numbered week or weekday of a month")


def _numeric(match: re.Match[str]) -> Iterator[Found]:
    """10/10/2021, 25/12/2021, 12/25/2021; where both orders are possible, day first and unsure."""
    first, second = int(match["n1"]), int(match["n2"])
    day, month = (first, second) if second <= _MOST_MONTHS else (second, first)
    if not 1 <= month <= _MOST_MONTHS:
        return
    unsure = first != second and max(first, second) <= _MOST_MONTHS
    point = Point(year=int(match["y22"]), month=month, day=day, doubt="?" if unsure else "")
    yield _found(match, "numeric", point, "date in figures")


def _month_year(match: re.Match[str]) -> Iterator[Found]:
    """August 2019; June to August 2020; early June 2020."""
    year, month = int(match["y4"]), _month_number(match["m4"])
    part = _edge(match["part"])[1] if match["part"] else None
    if match["m3"]:
        first = Point(year=year, month=_month_number(match["m3"]), part=part)
        last = Point(month=month)
        if first.month is not None and first.month > month:
            first, last = replace(first, year=None), replace(last, year=year)
        yield _found(match, "month_year", Range(first, last), "range: months and year")
        return
    yield _found(match, "month_year", Point(year=year, month=month, part=part), "month and year")


def _fraction(match: re.Match[str]) -> Iterator[Found]:
    """The first quarter of 2020; Q1 2020; H2 2020; the second half of last year; in Q3."""
    year = _year(match["y5"] or match["y12"] or match["y14"])
    bare = not (match["y5"] or match["y12"] or match["y14"])
    if bare and match["of"] != "quarter" and not _stands_as_time(match):
        return
    quarter, half = match["q"] or match["q2"], match["h"] or match["h2"]
    number = ORDINALS[match["nth"]] if match["nth"] else int(quarter or half)
    if match["of"] == "half" or half:
        if number > 2:
            return
        part = Part.FIRST_HALF if number == 1 else Part.SECOND_HALF
    else:
        part = QUARTERS[number]
    yield _found(match, "fraction", replace(year, part=part), "part of a year")


def _stands_as_time(match: re.Match[str]) -> bool:
    """Whether Q3, the first half or 1995-97 is a time: after a preposition, or at the head of a
    line; the first half of a match is none."""
    before = match.string[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
    after = match.string[match.end() : match.end() + 4]
    if after.startswith(" of "):
        return False
    return _opens_line(match) or _PREPOSITION_BEFORE.search(before) is not None


def _opens_line(match: re.Match[str]) -> bool:
    """Whether nothing but signs of a list stands before the match on its line."""
    before = match.string[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
    whole = "\n" in before or match.start() < _LONGEST_PREPOSITION
    return whole and not before.rpartition("\n")[2].strip("#*- \t.|")


def _season_year(match: re.Match[str]) -> Iterator[Found]:
    """Spring 2019; the summer of 2019; winter 2019-20."""
    point = replace(_year(match["y6"]), part=SEASONS[match["season"].lower()])
    yield _found(match, "season_year", point, "season and year")


def _season_alone(match: re.Match[str]) -> Iterator[Found]:
    """In the spring: the year from context."""
    point = Point(part=SEASONS[match["season2"].lower()])
    yield _found(match, "season_alone", point, "season, year from context")


def _edge_year(match: re.Match[str]) -> Iterator[Found]:
    """Early 2019; the end of 2020; mid-2018; the early 1980s; the end of the month."""
    if match["decade"]:
        first = int(match["y7"][:4])
        if first % 10:
            return
        start = first + DECADE_EDGES.get(_edge_word(match["edge"]), 6)
        yield _found(
            match, "edge_year", Point(year=start, year_span=4, doubt="~"), "part of a decade"
        )
        return
    words = match["y7"].lower()
    year_part, month_part = _edge(match["edge"])
    if words.endswith("month"):
        shift = SHIFTS.get(words.split()[0])
        point = Point(part=month_part)
        if shift is not None:
            point = replace(point, shift=Shift(Unit.MONTH, *shift))
        yield _found(match, "edge_year", point, "part of a month")
    else:
        point = replace(_year(match["y7"] if words != "year" else None), part=year_part)
        yield _found(match, "edge_year", point, "part of a year")


def _decades(match: re.Match[str]) -> Iterator[Found]:
    """The 1980s."""
    yield _found(match, "decades", Point(year=int(match["y8"]), year_span=10), "decade")


def _century(match: re.Match[str]) -> Iterator[Found]:
    """The 19th century: 1801 to 1900."""
    number = int(match["c"])
    if 1 <= number <= 22:
        point = Point(year=100 * (number - 1) + 1, year_span=100)
        yield _found(match, "century", point, "century")


def _plan(match: re.Match[str]) -> Iterator[Found]:
    """The 13th Five-Year Plan: 2016 to 2020."""
    point = Point(year=1951 + 5 * int(match["p"]), year_span=5)
    yield _found(match, "plan", point, "five-year plan")


def _fiscal(match: re.Match[str]) -> Iterator[Found]:
    """Fiscal year 2019-20; the 2019/20 season; 2019-20; 2019-10 is a month."""
    first, digits = int(match["y15"]), match["y16"]
    last = int(digits) if len(digits) > 2 else first - first % 100 + int(digits)
    last += 100 if last < first else 0
    named = match["fiscal_word"] or match["fiscal_noun"]
    running = last == first + 1 and (named or int(digits) > _MOST_MONTHS)
    lasting = last > first and int(digits) > _MOST_MONTHS and _stands_as_time(match)
    if not (running or lasting):
        return
    reading = Range(Point(year=first), Point(year=last))
    rule = "year that runs over two" if running else "range of years"
    yield _found(match, "fiscal", reading, rule)


def _fiscal_year(match: re.Match[str]) -> Iterator[Found]:
    """Fiscal year 2019, FY2019: by its number."""
    yield _found(match, "fiscal_year", Point(year=int(match["y17"])), "fiscal year")


def _years(match: re.Match[str]) -> Iterator[Found]:
    """From 2016 to 2020; between 2016 and 2020."""
    first, last = Point(year=int(match["y9"])), Point(year=int(match["y10"]))
    yield _found(match, "years", Range(first, last), "range of years")


def _circa(match: re.Match[str]) -> Iterator[Found]:
    """C. 1900."""
    reading = Bounded(Point(year=int(match["y18"])), Bound.AROUND)
    yield Found(*match.span("circa"), reading, "about a year")


def _era(match: re.Match[str]) -> Iterator[Found]:
    """AD 618; 1127 CE."""
    number = int(match["y19"] or match["y20"])
    if number:
        yield _found(match, "era", Point(year=number), "year of the common era")


def _single_year(match: re.Match[str]) -> Iterator[Found]:
    """In 2019; since 2016."""
    yield _found(match, "y11", Point(year=int(match["y11"])), "year after a preposition")


def _relative(match: re.Match[str]) -> Iterator[Found]:
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
        point = Point(shift=Shift(Unit.YEAR, amount, base), month=_month_number(unit))
    yield _found(match, "relative", point, "relative words")


def _day_word(match: re.Match[str]) -> Iterator[Found]:
    """Today, yesterday evening, tomorrow, tonight."""
    amount = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[match[0].lower().split()[0]]
    yield _found(match, "day_word", Point(shift=Shift(Unit.DAY, amount)), "relative words")


def _offset(match: re.Match[str]) -> Iterator[Found]:
    """Three days ago; two years later (a year, not a day of it); a week earlier."""
    number = COUNTS.get(match["n"].lower()) or int(match["n"])
    rule = "so long before or after"
    unit, base = match["n_unit"], Base.REFERENCE if match["side"] == "ago" else Base.PREVIOUS
    signed = number if match["side"] == "later" else -number
    if unit in ("minute", "hour") or (base is Base.REFERENCE and unit in ("day", "week")):
        yield _found(match, "offset", Offset(signed, UNITS[unit]), rule)
        return
    days = {"week": (Unit.DAY, 7), "decade": (Unit.YEAR, 10)}
    counted, times = days.get(unit) or (UNITS[unit], 1)
    yield _found(match, "offset", Point(shift=Shift(counted, signed * times, base)), rule)


def _beside(match: re.Match[str]) -> Iterator[Found]:
    """The day before, the year after."""
    amount = -1 if match["beside_side"] == "before" else 1
    point = Point(shift=Shift(UNITS[match["beside_unit"]], amount, Base.PREVIOUS))
    yield _found(match, "beside", point, "relative words")


def _holiday(match: re.Match[str]) -> Iterator[Found]:
    """On New Year's Eve; at Christmas 2019."""
    before = match.string[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
    if _ON_BEFORE.search(before) is None:
        return
    name = match["holiday_name"].lower().replace("’", "'")
    year = _year(match["y21"])
    if name in MOVABLE:
        point = replace(year, festival=MOVABLE[name])
    else:
        month, day = HOLIDAYS[name]
        point = replace(year, month=month, day=day)
    yield _found(match, "holiday", point, "holiday")


def _weekday(match: re.Match[str]) -> Iterator[Found]:
    """On Monday: the last one before the text was written, or the next."""
    point = Point(weekday=WEEKDAY_NUMBERS[match["weekday_name"][:3].lower()])
    yield _found(match, "weekday", point, "weekday")


def _bare_day(match: re.Match[str]) -> Iterator[Found]:
    """On the 12th; from the 3rd to the 5th: the month from context."""
    before = match.string[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
    if not (
        _ON_BEFORE.search(before) or re.search(r"(?:morning|afternoon|evening|night) of $", before)
    ):
        return
    first = Point(day=_number(match["d3"]))
    rule = "day, month from context"
    if match["d4"]:
        yield _found(match, "bare_day", Range(first, Point(day=_number(match["d4"]))), rule)
    else:
        yield _found(match, "bare_day", first, rule)


def _month_alone(match: re.Match[str]) -> Iterator[Found]:
    """In August; by May; early March."""
    month = _month_number(match["m5"])
    words = match["before_month"].lower().removesuffix(" of").split()
    edges = EDGES.get(words[-1])
    if words[-1] in ("and", "to") and not _continues(match):
        return
    start = match.start("before_month") if edges else match.start("m5")
    point = Point(month=month, part=edges[1] if edges else None)
    yield Found(start, match.end("m5"), point, "month, year from context")


def _continues(match: re.Match[str]) -> bool:
    """Whether and or to goes on from another month (May and June)."""
    before = match.string[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
    words = before.split()
    return bool(words) and words[-1][:3].lower() in MONTH_NUMBERS and words[-1][0].isupper()


def _month_head(match: re.Match[str]) -> Iterator[Found]:
    """March: as a heading; March saw the opening."""
    if _opens_line(match) or _opens_sentence(match):
        point = Point(month=_month_number(match["m8"]))
        yield _found(match, "month_head", point, "month, year from context")


def _year_head(match: re.Match[str]) -> Iterator[Found]:
    """1983 - Founded in Leith: a year at the head of an entry."""
    if _opens_line(match):
        yield _found(match, "y23", Point(year=int(match["y23"])), "year at the head of a line")


def _clock_head(match: re.Match[str]) -> Iterator[Found]:
    """6 a.m.: left camp; At noon we reached the pass: the day from context."""
    if _opens_line(match) or _opens_sentence(match):
        point = Point(clock=clock_of(match["clock_alone"]))
        yield _found(match, "clock_alone", point, "time of day, day from context")


def _opens_sentence(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 3) : match.start()]
    return before.rstrip().endswith((".", "!", "?"))


_READERS: Final[dict[str, Callable[[re.Match[str]], Iterator[Found]]]] = {
    "month_day": _month_day,
    "day_month": _day_month,
    "nth_of": _nth_of,
    "numeric": _numeric,
    "month_year": _month_year,
    "fraction": _fraction,
    "season_year": _season_year,
    "edge_year": _edge_year,
    "decades": _decades,
    "century": _century,
    "plan": _plan,
    "fiscal": _fiscal,
    "fiscal_year": _fiscal_year,
    "years": _years,
    "circa": _circa,
    "era": _era,
    "year": _single_year,
    "relative": _relative,
    "day_word": _day_word,
    "offset": _offset,
    "beside": _beside,
    "holiday": _holiday,
    "weekday": _weekday,
    "bare_day": _bare_day,
    "season_alone": _season_alone,
    "month": _month_alone,
    "year_head": _year_head,
    "clock_head": _clock_head,
    "month_head": _month_head,
}
