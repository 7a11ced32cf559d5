"""Dates in English: August 20, 2019; 8–9 June 2020; since 2016; the first quarter of 2020.

English orders its pieces freely, so each form is a pattern of its own
(:mod:`db.dates.english.forms`). Days and months are read here, years and their parts in
:mod:`db.dates.english.years`, what leans on its context in :mod:`db.dates.english.relative`, and
all are put together to ranges and bounded times in :mod:`db.dates.english.joining`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english import relative, years
from db.dates.english.forms import FORMS
from db.dates.english.joining import Found, assembled, clock_of
from db.dates.english.reading import (
    LONGEST_PREPOSITION,
    edge_of,
    found_at,
    goes_on,
    month_number,
    number_of,
    opens_line,
    opens_sentence,
    year_of,
)
from db.dates.english.words import EDGES, ORDINALS, SEASONS, SHIFTS, WEEKDAY_NUMBERS
from db.dates.recognition.standing import follows_preposition
from db.dates.values.compound import Range
from db.dates.values.parts import Ordinal
from db.dates.values.point import Point
from db.dates.values.units import Part, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.dates.model import Recognised

_LATIN: Final = re.compile("[A-Za-z]")
_HINT: Final = re.compile(r"[A-Za-z]{2}|[QH][1-4]|c\.")
_MOST_MONTHS: Final = 12


def recognise_english(text: str, original: str) -> list[Recognised]:
    """The English expressions of ``text`` (canonical spelling of ``original``) in reading order."""
    if _LATIN.search(text) is None or _HINT.search(text) is None:
        return []
    found: list[Found] = []
    for match in FORMS.finditer(text):
        form = match.lastgroup
        name = form if form in READERS else next(n for n in READERS if match[n])
        members = list(READERS[name](match))
        if len(members) > 1:
            members = [member._replace(group=members[0].start) for member in members]
        found.extend(members)
    return assembled(found, text, original)


def _timed(point: Point, match: re.Match[str], group: str) -> Point | Range:
    if not match[group]:
        return point
    first = point._replace(clock=clock_of(match[group]))
    if not match[f"{group}_end"]:
        return first
    return Range(first, Point(clock=clock_of(match[f"{group}_end"])))


def _near_year(word: str | None) -> Shift | None:
    """6 November last year."""
    return Shift(Unit.YEAR, *SHIFTS[word]) if word else None


def _month_day(match: re.Match[str]) -> Iterator[Found]:
    """August 20, 2019; June 8-9, 2020; June 28 and 29, 2020; June 3, 5 and 8."""
    year = next((int(match[name]) for name in ("y", "y_last") if match[name]), None)
    month = month_number(match["m"])
    near = _near_year(match["y_near"])
    first = Point(year=year, shift=near, month=month, day=number_of(match["d"]))
    rule = "month and day" + (" and year" if year else ", year from context")
    if match["d_more"]:
        yield Found(match.start("month_day"), match.end("d"), first, rule)
        days = list(re.finditer(r"\d{1,2}", match["d_more"]))
        for day in days:
            start = match.start("d_more") + day.start()
            end = match.end() if day is days[-1] else start + len(day[0])
            more = first._replace(day=int(day[0]))
            yield Found(start, end, more, rule)
    elif match["d_end"]:
        month_end = month_number(match["m_end"]) if match["m_end"] else month
        last = Point(month=month_end, day=number_of(match["d_end"]))
        if year is not None and month_end < month:
            # Oct 1 through Jan 5, 2025: the year is that of the end.
            first, last = first._replace(year=year - 1), last._replace(year=year)
        yield found_at(match, "month_day", Range(first, last), f"range: {rule}")
    else:
        yield found_at(match, "month_day", _timed(first, match, "at"), rule)


def _day_month(match: re.Match[str]) -> Iterator[Found]:
    """20 August 2019; 8-9 June 2020; 8 June to 9 July 2020; 3, 5 and 8 June 2020."""
    year = int(match["y2"]) if match["y2"] else None
    month = month_number(match["m2"])
    near = _near_year(match["y2_near"])
    last = Point(year=year, shift=near, month=month, day=number_of(match["d2"]))
    rule = "day and month" + (" and year" if year else ", year from context")
    if match["w2"] and match.start("d1") == match.start("day_month"):
        # Training day 1 – Monday 2nd September: the figure before the dash counts something.
        yield Found(match.start("w2"), match.end(), _timed(last, match, "at2"), rule)
    elif match["d1"]:
        month_first = month_number(match["m1"]) if match["m1"] else month
        first = Point(month=month_first, day=number_of(match["d1"]))
        if month_first <= month:
            first, last = first._replace(year=year), last._replace(year=None)
        yield found_at(match, "day_month", Range(first, last), f"range: {rule}")
    elif match["d_list"]:
        days = list(re.finditer(r"\d{1,2}", match["d_list"]))
        before = match.string[max(0, match.start() - LONGEST_PREPOSITION) : match.start()]
        if len(days) == 1 and before.lower().endswith(("between ", "between the ")):
            first = Point(month=month, day=int(days[0][0]), year=year)
            last = last._replace(year=None)
            yield found_at(match, "day_month", Range(first, last), f"range: {rule}")
            return
        for day in days:
            end = match.start("d_list") + day.end()
            start = match.start("day_month") if day is days[0] else end - len(day[0])
            yield Found(start, end, last._replace(day=int(day[0])), rule)
        yield Found(match.start("d2"), match.end(), last, rule)
    else:
        yield found_at(match, "day_month", _timed(last, match, "at2"), rule)


def _nth_of(match: re.Match[str]) -> Iterator[Found]:
    """The first week of May; the last Friday in June 2020."""
    unit = match["nth_unit"].lower()
    weekday = WEEKDAY_NUMBERS.get(unit[:3])
    if unit == "weekend":
        weekday = 6
    ordinal = Ordinal(ORDINALS[match["nth2"]], Unit.WEEK, weekday)
    point = Point(year=year_of(match["y13"]).year, month=month_number(match["m7"]), ordinal=ordinal)
    yield found_at(match, "nth_of", point, "numbered week or weekday of a month")


def _numeric(match: re.Match[str]) -> Iterator[Found]:
    """10/10/2021, 25/12/2021, 12/25/2021; where both orders are possible, day first and unsure."""
    first, second = int(match["n1"]), int(match["n2"])
    day, month = (first, second) if second <= _MOST_MONTHS else (second, first)
    if not 1 <= month <= _MOST_MONTHS:
        return
    unsure = first != second and max(first, second) <= _MOST_MONTHS
    point = Point(year=int(match["y22"]), month=month, day=day, doubt="?" if unsure else "")
    yield found_at(match, "numeric", point, "date in figures")


def _iso(match: re.Match[str]) -> Iterator[Found]:
    """Due on 2024/04/20; before 2024-04-30."""
    month, day = int(match["iso_month"]), int(match["iso_day"])
    named = follows_preposition(match.string, match.start())
    if named and 1 <= month <= _MOST_MONTHS:
        point = Point(year=int(match["iso_year"]), month=month, day=day)
        yield found_at(match, "iso", point, "date in figures")


def _month_year(match: re.Match[str]) -> Iterator[Found]:
    """August 2019; June to August 2020; early June 2020."""
    year, month = int(match["y4"]), month_number(match["m4"])
    part = edge_of(match["part"])[1] if match["part"] else None
    if match["m3"]:
        first = Point(year=year, month=month_number(match["m3"]), part=part)
        last = Point(month=month)
        if first.month is not None and first.month > month:
            first, last = first._replace(year=None), last._replace(year=year)
        yield found_at(match, "month_year", Range(first, last), "range: months and year")
        return
    yield found_at(match, "month_year", Point(year=year, month=month, part=part), "month and year")


def _month_alone(match: re.Match[str]) -> Iterator[Found]:
    """In August; by May; early March."""
    month = month_number(match["m5"])
    words = match["before_month"].lower().removesuffix(" of").split()
    edges = EDGES.get(words[-1])
    if words[-1] in ("and", "to") and not goes_on(match):
        return
    start = match.start("before_month") if edges else match.start("m5")
    point = Point(month=month, part=edges[1] if edges else None)
    yield Found(start, match.end("m5"), point, "month, year from context")


def _month_head(match: re.Match[str]) -> Iterator[Found]:
    """March or Summer as a heading; March saw the opening."""
    if opens_line(match) or opens_sentence(match):
        season = match["season3"]
        point = (
            Point(part=SEASONS[season.lower()])
            if season
            else Point(month=month_number(match["m8"]))
        )
        yield found_at(match, "month_head", point, "month, year from context")


def _half_month(match: re.Match[str]) -> Iterator[Found]:
    """The second half of May 2024."""
    part = Part.FIRST_HALF_MONTH if match["nth3"] == "first" else Part.SECOND_HALF_MONTH
    point = year_of(match["y25"])._replace(month=month_number(match["m9"]), part=part)
    yield found_at(match, "half_month", point, "half of a month")


def _year_and_month(match: re.Match[str]) -> Iterator[Found]:
    """1946 Feb: reopened; 1956 (Sept) Moved; 2020 (Feb – May), at the head of an entry."""
    if not opens_line(match):
        return
    month = month_number(match["month_named"] or match["month_inside"])
    point = Point(year=int(match["month_of"]), month=month)
    if match["month_last"]:
        last = Range(point, Point(month=month_number(match["month_last"])))
        yield found_at(match, "year_month", last, "year and months")
    else:
        yield found_at(match, "year_month", point, "year and month")


READERS: Final[dict[str, Callable[[re.Match[str]], Iterator[Found]]]] = {
    "month_day": _month_day,
    "day_month": _day_month,
    "nth_of": _nth_of,
    "numeric": _numeric,
    "iso": _iso,
    "half_month": _half_month,
    "year_end": years.year_end,
    "year_month": _year_and_month,
    "month_year": _month_year,
    "fraction": years.fraction,
    "season_year": years.season_year,
    "edge_year": years.edge_year,
    "decades": years.decades,
    "century": years.century,
    "plan": years.plan,
    "fiscal": years.fiscal,
    "fiscal_year": years.fiscal_year,
    "years": years.range_of_years,
    "onward": years.onward,
    "circa": years.circa,
    "era": years.era,
    "before_era": years.before_era,
    "year": years.single_year,
    "relative": relative.relative,
    "day_word": relative.day_word,
    "offset": relative.offset,
    "beside": relative.beside,
    "holiday": relative.holiday,
    "weekday": relative.weekday,
    "bare_day": relative.bare_day,
    "season_alone": years.season_alone,
    "month": _month_alone,
    "year_head": years.year_head,
    "clock_head": relative.clock_head,
    "month_head": _month_head,
}
"""What reads each form of :mod:`db.dates.english.forms`, by the name of its group there."""
