"""School years and their terms: 2018—2019学年第二学期, 113學年度, 1967-68學年.

A school year runs from September to August; its first term to January, its second from February to
July. On Taiwan it is counted in years of the Republic and begins in August.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.dates.recognition.numerals import number
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.values.point import Parts, Point
from db.dates.values.units import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_TERM: Final = " ?第?[一二上下12]学期| ?[上下]半?学年| ?[春秋]季?学期"
_DIGIT: Final = "[〇一二三四五六七八九]"
_FIRST: Final = rf"(?:(?:1[89]|20)\d\d|[一二]{_DIGIT}{{3}})"
PATTERN: Final = (
    rf"(?<![\d.])(?:(?:1[89]|20)\d\d年?|1[01]\d|一[〇一]{_DIGIT}) ?学年度?(?:{_TERM})?"
    rf"|(?<![\d.]){_FIRST}年? ?(?:-{{1,2}}|~|至|到|/) ?(?:{_FIRST}|\d\d|{_DIGIT}{{2}})年?"
    rf" ?学年度?(?:{_TERM})?"
    rf"|[一二]{_DIGIT}{{3}} ?/ ?(?:[一二]{_DIGIT}{{3}}|{_DIGIT}{{2}}) ?年度"
)
"""What the scanner looks for; 二〇二四/二五年度 is one of an office as well as of a school."""

_NAMED: Final = re.compile(
    rf"(?P<first>\d{{3,4}}|{_DIGIT}{{3,4}})[^\d一二〇学]*(?P<second>\d{{2,4}}|{_DIGIT}{{2,4}})?"
    r"\D*?(?:学年度?|年度)(?P<term>.*)"
)
_CENTURY: Final = 100
_TERMS: Final = {
    "first": Part.FIRST_TERM,
    "second": Part.SECOND_TERM,
    "republic": Part.SCHOOL_YEAR_FROM_AUGUST,
    "whole": Part.SCHOOL_YEAR,
}


def read_school_year(word: str, start: int, end: int) -> Iterator[Token]:
    """A school year or a term of it, by the year in which it begins; its second term by its own;
    several school years by their calendar years."""
    match = _NAMED.match(word)
    first = number(match["first"]) if match is not None else None
    if match is None or first is None:
        return
    republic = len(match["first"]) < 4
    year = first + YEAR_BEFORE_REPUBLIC if republic else first
    second = number(match["second"]) if match["second"] else None
    if second is not None and second % _CENTURY != (first + 1) % _CENTURY:
        last = second if second >= _CENTURY else first - first % _CENTURY + second
        if first < last:
            several: Parts = {"year": first, "year_span": last - first + 1}
            yield Token(start, end, Kind.PLAIN, Level.YEAR, several)
        return
    if "学" not in word:
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": year, "year_span": 2})
        return
    parts = _of_year(year, match["term"], republic=republic)
    yield Token(start, end, Kind.PLAIN, Level.MONTH, parts)


def of_republic(year: int, term: str) -> Point:
    """The school year that begins in so many years of the Republic, or its ``term``."""
    return Point(**_of_year(year + YEAR_BEFORE_REPUBLIC, term, republic=True))


def _of_year(year: int, term: str, *, republic: bool) -> Parts:
    name = "republic" if republic else "whole"
    if any(mark in term for mark in "二下2春"):
        name, year = "second", year + 1
    elif term:
        name = "first"
    return {"year": year, "part": _TERMS[name]}
