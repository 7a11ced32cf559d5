"""Dates in English: August 20, 2019; 8–9 June 2020; since 2016; the first quarter of 2020.

English orders its pieces freely, so each form is a pattern of its own
(:mod:`db.dates.english.forms`), read here one by one and put together to ranges and bounded times
in :mod:`db.dates.english.joining`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english import relative
from db.dates.english.forms import FORMS
from db.dates.english.joining import Found, assembled, clock_of
from db.dates.english.reading import (
    LONGEST_PREPOSITION,
    edge_of,
    edge_word,
    found_at,
    goes_on,
    month_number,
    number_of,
    opens_line,
    opens_sentence,
    stands_as_time,
    year_of,
)
from db.dates.english.words import (
    DECADE_EDGES,
    EDGES,
    ORDINALS,
    SEASONS,
    SHIFTS,
    WEEKDAY_NUMBERS,
)
from db.dates.model import Bound
from db.dates.recognition.standing import follows_preposition
from db.dates.recognition.vocabulary import QUARTERS, Part, Shift, Unit
from db.dates.values.compound import Bounded, Range
from db.dates.values.parts import Ordinal
from db.dates.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.dates.model import Recognised

_LATIN: Final = re.compile("[A-Za-z]")
_HINT: Final = re.compile(r"[A-Za-z]{2}|[QH][1-4]|c\.")
_MOST_MONTHS: Final = 12
_LONGEST_QUESTION: Final = 80


def recognise_english(text: str, original: str) -> list[Recognised]:
    """The English expressions of ``text`` (canonical spelling of ``original``) in reading order."""
    if _LATIN.search(text) is None or _HINT.search(text) is None:
        return []
    found: list[Found] = []
    for match in FORMS.finditer(text):
        form = match.lastgroup
        name = form if form in _READERS else next(n for n in _READERS if match[n])
        members = list(_READERS[name](match))
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
    year = int(match["y"]) if match["y"] else None
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
            yield Found(start, end, _timed(more, match, "at") if day is days[-1] else more, rule)
    elif match["d_end"]:
        month_end = month_number(match["m_end"]) if match["m_end"] else month
        last = Point(month=month_end, day=number_of(match["d_end"]))
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
    if match["d1"]:
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
            start = match.start("d_list") + day.start()
            yield Found(start, start + len(day[0]), last._replace(day=int(day[0])), rule)
        yield Found(match.start("d2"), match.end(), _timed(last, match, "at2"), rule)
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


def _numbers_question(match: re.Match[str]) -> bool:
    """Q1：…, and Q1 before a question."""
    end = match.string.find("\n", match.end())
    line = match.string[match.end() : end if end >= 0 else None][:_LONGEST_QUESTION]
    return line.startswith((":", "：")) or "?" in line or "？" in line


def _fraction(match: re.Match[str]) -> Iterator[Found]:
    """The first quarter of 2020; Q1 2020; H2 2020; the second half of last year; in Q3."""
    year = year_of(match["y5"] or match["y12"] or match["y14"])
    bare = not (match["y5"] or match["y12"] or match["y14"])
    if bare and match["of"] != "quarter" and not stands_as_time(match):
        return
    if bare and opens_line(match) and _numbers_question(match):
        return
    quarter, half = match["q"] or match["q2"], match["h"] or match["h2"]
    number = ORDINALS[match["nth"].lower()] if match["nth"] else int(quarter or half)
    if match["of"] == "half" or half:
        if number > 2:
            return
        part = Part.FIRST_HALF if number == 1 else Part.SECOND_HALF
    else:
        part = QUARTERS[number]
    yield found_at(match, "fraction", year._replace(part=part), "part of a year")


def _season_year(match: re.Match[str]) -> Iterator[Found]:
    """Spring 2019; the summer of 2019; winter 2019-20."""
    season = match["season"] or match["season4"]
    point = year_of(match["y6"] or match["y24"])._replace(part=SEASONS[season.lower()])
    yield found_at(match, "season_year", point, "season and year")


def _season_alone(match: re.Match[str]) -> Iterator[Found]:
    """In the spring: the year from context."""
    point = Point(part=SEASONS[match["season2"].lower()])
    yield found_at(match, "season_alone", point, "season, year from context")


def _edge_year(match: re.Match[str]) -> Iterator[Found]:
    """Early 2019; the end of 2020; mid-2018; the early 1980s; the end of the month."""
    if match["decade"]:
        first = int(match["y7"][:4])
        if first % 10:
            return
        start = first + DECADE_EDGES.get(edge_word(match["edge"]), 6)
        yield found_at(
            match, "edge_year", Point(year=start, year_span=4, doubt="~"), "part of a decade"
        )
        return
    words = match["y7"].lower()
    year_part, month_part = edge_of(match["edge"])
    if words.endswith("month"):
        shift = SHIFTS.get(words.split()[0])
        point = Point(part=month_part)
        if shift is not None:
            point = point._replace(shift=Shift(Unit.MONTH, *shift))
        yield found_at(match, "edge_year", point, "part of a month")
    else:
        point = year_of(match["y7"] if words != "year" else None)._replace(part=year_part)
        yield found_at(match, "edge_year", point, "part of a year")


def _decades(match: re.Match[str]) -> Iterator[Found]:
    """The 1980s."""
    yield found_at(match, "decades", Point(year=int(match["y8"]), year_span=10), "decade")


def _century(match: re.Match[str]) -> Iterator[Found]:
    """The 19th century: 1801 to 1900."""
    number = int(match["c"])
    if 1 <= number <= 22:
        point = Point(year=100 * (number - 1) + 1, year_span=100)
        yield found_at(match, "century", point, "century")


def _plan(match: re.Match[str]) -> Iterator[Found]:
    """The 13th Five-Year Plan: 2016 to 2020."""
    point = Point(year=1951 + 5 * int(match["p"]), year_span=5)
    yield found_at(match, "plan", point, "five-year plan")


def _fiscal(match: re.Match[str]) -> Iterator[Found]:
    """Fiscal year 2019-20; the 2019/20 season; 2019-20; 2019-10 is a month."""
    first, digits = int(match["y15"]), match["y16"]
    last = int(digits) if len(digits) > 2 else first - first % 100 + int(digits)
    last += 100 if last < first else 0
    named = match["fiscal_word"] or match["fiscal_noun"]
    running = last == first + 1 and (named or int(digits) > _MOST_MONTHS)
    lasting = last > first and int(digits) > _MOST_MONTHS and stands_as_time(match)
    if not (running or lasting):
        return
    reading = Range(Point(year=first), Point(year=last))
    rule = "year that runs over two" if running else "range of years"
    yield found_at(match, "fiscal", reading, rule)


def _fiscal_year(match: re.Match[str]) -> Iterator[Found]:
    """Fiscal year 2019, FY2019: by its number."""
    yield found_at(match, "fiscal_year", Point(year=int(match["y17"])), "fiscal year")


def _years(match: re.Match[str]) -> Iterator[Found]:
    """From 2016 to 2020; between 2016 and 2020."""
    first, last = Point(year=int(match["y9"])), Point(year=int(match["y10"]))
    yield found_at(match, "years", Range(first, last), "range of years")


def _circa(match: re.Match[str]) -> Iterator[Found]:
    """C. 1900."""
    reading = Bounded(Point(year=int(match["y18"])), Bound.AROUND)
    yield Found(*match.span("circa"), reading, "about a year")


def _era(match: re.Match[str]) -> Iterator[Found]:
    """AD 618; 1127 CE."""
    number = int(match["y19"] or match["y20"])
    if number:
        yield found_at(match, "era", Point(year=number), "year of the common era")


def _before_era(match: re.Match[str]) -> Iterator[Found]:
    """221 BC; 770 to 476 BCE; 206 BC to 220 AD. The year 1 BC is 0 in ISO 8601."""
    first = Point(year=1 - int(match["bc_first"]))
    last = match["bc_last"] or match["ad_last"]
    if not int(match["bc_first"]) or not int(last or 1):
        return
    reading: Point | Range = first
    if last is not None:
        ending = 1 - int(last) if match["bc_last"] else int(last)
        reading = Range(first, Point(year=ending))
    yield found_at(match, "before_era", reading, "year before the common era")


def _single_year(match: re.Match[str]) -> Iterator[Found]:
    """In 2019; since 2016."""
    yield found_at(match, "y11", Point(year=int(match["y11"])), "year after a preposition")


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


def _year_head(match: re.Match[str]) -> Iterator[Found]:
    """1983 - Founded in Leith: a year at the head of an entry."""
    if opens_line(match):
        yield found_at(match, "y23", Point(year=int(match["y23"])), "year at the head of a line")


def _half_month(match: re.Match[str]) -> Iterator[Found]:
    """The second half of May 2024."""
    part = Part.FIRST_HALF_MONTH if match["nth3"] == "first" else Part.SECOND_HALF_MONTH
    point = year_of(match["y25"])._replace(month=month_number(match["m9"]), part=part)
    yield found_at(match, "half_month", point, "half of a month")


def _year_and_month(match: re.Match[str]) -> Iterator[Found]:
    """1946 Feb: reopened, at the head of an entry."""
    if opens_line(match):
        point = Point(year=int(match["month_of"]), month=month_number(match["month_named"]))
        yield found_at(match, "year_month", point, "year and month")


def _year_end(match: re.Match[str]) -> Iterator[Found]:
    """By year-end, by mid-year."""
    part = Part.YEAR_MIDDLE if "mid" in match["year_end"] else Part.YEAR_END
    yield found_at(match, "year_end", Point(part=part), "part of a year")


_READERS: Final[dict[str, Callable[[re.Match[str]], Iterator[Found]]]] = {
    "month_day": _month_day,
    "day_month": _day_month,
    "nth_of": _nth_of,
    "numeric": _numeric,
    "iso": _iso,
    "half_month": _half_month,
    "year_end": _year_end,
    "year_month": _year_and_month,
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
    "before_era": _before_era,
    "year": _single_year,
    "relative": relative.relative,
    "day_word": relative.day_word,
    "offset": relative.offset,
    "beside": relative.beside,
    "holiday": relative.holiday,
    "weekday": relative.weekday,
    "bare_day": relative.bare_day,
    "season_alone": _season_alone,
    "month": _month_alone,
    "year_head": _year_head,
    "clock_head": relative.clock_head,
    "month_head": _month_head,
}
