"""English years, their parts and spans of them: spring 2019, early 2020, the 1980s, 2019-20."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english.joining import Found
from db.dates.english.reading import (
    edge_of,
    edge_word,
    found_at,
    opens_line,
    stands_as_time,
    year_of,
)
from db.dates.english.words import DECADE_EDGES, ORDINALS, SEASONS, SHIFTS
from db.dates.model import Bound
from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point
from db.dates.values.units import QUARTERS, Part, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_MONTHS: Final = 12
_LONGEST_QUESTION: Final = 80


def _numbers_question(match: re.Match[str]) -> bool:
    """Q1：…, and Q1 before a question."""
    end = match.string.find("\n", match.end())
    line = match.string[match.end() : end if end >= 0 else None][:_LONGEST_QUESTION]
    return line.startswith((":", "：")) or "?" in line or "？" in line


def fraction(match: re.Match[str]) -> Iterator[Found]:
    """The first quarter of 2020; Q1 2020; H2 2020; the second half of last year; in Q3."""
    named = match["y5"] or match["y12"] or match["y14"] or match["y26"]
    year, bare = year_of(named), not named
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


def season_year(match: re.Match[str]) -> Iterator[Found]:
    """Spring 2019; the summer of 2019; winter 2019-20."""
    season = match["season"] or match["season4"]
    point = year_of(match["y6"] or match["y24"])._replace(part=SEASONS[season.lower()])
    yield found_at(match, "season_year", point, "season and year")


def season_alone(match: re.Match[str]) -> Iterator[Found]:
    """In the spring: the year from context."""
    point = Point(part=SEASONS[match["season2"].lower()])
    yield found_at(match, "season_alone", point, "season, year from context")


def edge_year(match: re.Match[str]) -> Iterator[Found]:
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


def decades(match: re.Match[str]) -> Iterator[Found]:
    """The 1980s; the '60s."""
    year = int(match["y8"] or f"19{match['y28']}")
    yield found_at(match, "decades", Point(year=year, year_span=10), "decade")


def century(match: re.Match[str]) -> Iterator[Found]:
    """The 19th century: 1801 to 1900."""
    number = int(match["c"])
    if 1 <= number <= 22:
        point = Point(year=100 * (number - 1) + 1, year_span=100)
        yield found_at(match, "century", point, "century")


def plan(match: re.Match[str]) -> Iterator[Found]:
    """The 13th Five-Year Plan: 2016 to 2020."""
    point = Point(year=1951 + 5 * int(match["p"]), year_span=5)
    yield found_at(match, "plan", point, "five-year plan")


def fiscal(match: re.Match[str]) -> Iterator[Found]:
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


def fiscal_year(match: re.Match[str]) -> Iterator[Found]:
    """Fiscal year 2019, FY2019: by its number."""
    yield found_at(match, "fiscal_year", Point(year=int(match["y17"])), "fiscal year")


def range_of_years(match: re.Match[str]) -> Iterator[Found]:
    """From 2016 to 2020; between 2016 and 2020."""
    first, last = Point(year=int(match["y9"])), Point(year=int(match["y10"]))
    yield found_at(match, "years", Range(first, last), "range of years")


def onward(match: re.Match[str]) -> Iterator[Found]:
    """2019 - present; 2004 to date."""
    reading = Bounded(Point(year=int(match["y27"])), Bound.SINCE)
    yield found_at(match, "onward", reading, "years up to now")


def circa(match: re.Match[str]) -> Iterator[Found]:
    """C. 1900."""
    reading = Bounded(Point(year=int(match["y18"])), Bound.AROUND)
    yield Found(*match.span("circa"), reading, "about a year")


def era(match: re.Match[str]) -> Iterator[Found]:
    """AD 618; 1127 CE."""
    number = int(match["y19"] or match["y20"])
    if number:
        yield found_at(match, "era", Point(year=number), "year of the common era")


def before_era(match: re.Match[str]) -> Iterator[Found]:
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


def single_year(match: re.Match[str]) -> Iterator[Found]:
    """In 2019; since 2016; in 2020 and 2021."""
    rule = "year after a preposition"
    yield found_at(match, "y11", Point(year=int(match["y11"])), rule)
    for more in re.finditer(r"\d{4}", match["y_more"] or ""):
        start = match.start("y_more") + more.start()
        yield Found(start, start + len(more[0]), Point(year=int(more[0])), rule)


def year_head(match: re.Match[str]) -> Iterator[Found]:
    """1983 - Founded in Leith: a year at the head of an entry."""
    if opens_line(match):
        yield found_at(match, "y23", Point(year=int(match["y23"])), "year at the head of a line")


def year_end(match: re.Match[str]) -> Iterator[Found]:
    """By year-end, by mid-year."""
    part = Part.YEAR_MIDDLE if "mid" in match["year_end"] else Part.YEAR_END
    yield found_at(match, "year_end", Point(part=part), "part of a year")
