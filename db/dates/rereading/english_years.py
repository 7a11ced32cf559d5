"""Years in figures that open the lines of an English timeline, where no blank or dash says so.

The pages of companies set the year in a column of its own; copied as text it is glued to the first
word (1963Bought by …), stands before it with its last year (1994 – 1996 Sales offices …) or behind
a bullet. Such figures may also count or name something; three different ones in their order, up or
down, are years.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.model import Recognised
from db.dates.values.compound import Range
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_OPENING: Final = re.compile(
    rf"\s*(?:[-–—*•·▪●]\s*)?(?P<year>{_YEAR})(?:(?:\s?[-–—]\s?|\sto\s)(?P<last>{_YEAR}|\d\d(?!\d)))?"
    rf"(?P<between>\s*(?:$|[:|–—-]\s)|\s*)(?P<word>[A-Z][\w.,'’&()-]*\s|$|[\"“(]?[A-Za-z]"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2})"
)
_MAY_OPEN: Final = frozenset("12 \t\u3000-–—*•·▪●")
_FEWEST: Final = 3
_MOSTLY: Final = 5
"""One step in so many may go against the order, as where a second list begins."""
_NAMED: Final = re.compile(r"[A-Z]\d|[A-Z]{1,2}\b")
"""2000A and 1500GT are names of things, not years with a word glued to them."""


def with_english_years(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the years that open the lines of an English timeline."""
    opening = [
        (number, match)
        for number, text in enumerate(texts)
        if text[:1] in _MAY_OPEN and (match := _opening(text)) is not None
    ]
    years = [int(match["year"]) for _, match in opening]
    found = list(dates)
    if len(set(years)) < _FEWEST or not _run_in_order(years):
        return found
    for number, match in opening:
        start, end = match.start("year"), match.end("last" if match["last"] else "year")
        read = _reading(match)
        first = found[number][0] if found[number] else None
        taken = first is not None and first.span.start < end <= first.span.end
        if not match["word"].strip() or taken or read is None:
            continue
        year = Recognised(
            Span(start, end),
            texts[number][start:end],
            "year at the head of a line",
            read,
            year=int(match["year"]),
        )
        found[number] = [year, *(one for one in found[number] if one.span.start >= end)]
    return found


def _opening(text: str) -> re.Match[str] | None:
    match = _OPENING.match(text)
    if match is None:
        return None
    glued = not match["between"] and match["word"]
    return None if glued and _NAMED.match(match["word"]) else match


def _run_in_order(years: Sequence[int]) -> bool:
    steps = [later - earlier for earlier, later in pairwise(years) if later != earlier]
    forward = sum(step > 0 for step in steps)
    return _MOSTLY * min(forward, len(steps) - forward) <= len(steps)


def _reading(match: re.Match[str]) -> Point | Range | None:
    first = int(match["year"])
    if not match["last"]:
        return Point(year=first)
    last = int(match["last"])
    last += first - first % 100 if len(match["last"]) == 2 else 0
    return Range(Point(year=first), Point(year=last)) if last > first else None
