"""School years and their terms: 2018—2019学年第二学期, 113學年度.

A school year runs from September to August; its first term to January, its second from February to
July. On Taiwan it is counted in years of the Republic and begins in August. 2018—2019学年 without a
term is left to the grammar, which reads its two years.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.vocabulary import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

_TERM: Final = " ?第?[一二上下12]学期| ?[上下]半?学年"
PATTERN: Final = (
    rf"(?<![\d.])(?:(?:19|20)\d\d年?|1[01]\d) ?学年度?(?:{_TERM})?"
    r"|(?<![\d.])(?:19|20)\d\d年? ?(?:-{1,2}|~|至|到|/) ?(?:(?:19|20)\d\d|\d\d)年?"
    rf" ?学年度?(?:{_TERM})"
)
"""What the scanner looks for."""

_NAMED: Final = re.compile(r"(?P<first>\d{3,4})\D*(?P<second>\d{2,4})?\D*?学年度?(?P<term>.*)")
_REPUBLIC: Final = 1911
_CENTURY: Final = 100
_TERMS: Final = {
    "first": Part.FIRST_TERM,
    "second": Part.SECOND_TERM,
    "republic": Part.SCHOOL_YEAR_FROM_AUGUST,
    "whole": Part.SCHOOL_YEAR,
}


def read_school_year(word: str, start: int, end: int) -> Iterator[Token]:
    """A school year or a term of it, by the year in which it begins; its second term by its own."""
    match = _NAMED.match(word)
    if match is None:
        return
    first = int(match["first"])
    republic = len(match["first"]) < 4
    year = first + _REPUBLIC if republic else first
    if match["second"] and int(match["second"]) % _CENTURY != (first + 1) % _CENTURY:
        return
    term = match["term"]
    name = "republic" if republic else "whole"
    if any(mark in term for mark in "二下2"):
        name, year = "second", year + 1
    elif term:
        name = "first"
    parts: Parts = {"year": year, "part": _TERMS[name]}
    yield Token(start, end, Kind.PLAIN, Level.MONTH, parts)
