"""What the readers of English forms share: numbers of months and days, edges, the words before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english.joining import Found
from db.dates.english.words import EDGES, MONTH_NUMBERS, SHIFTS
from db.dates.values.point import Point
from db.dates.values.units import Part, Shift, Unit

if TYPE_CHECKING:
    from db.dates.values.compound import Bounded, Range
    from db.dates.values.offsets import Offset

_PREPOSITION_BEFORE: Final = re.compile(
    r"(?:\b(?:in|by|during|for|of|since|until|from|over|to|and|throughout)(?: the)?\s)$",
    re.IGNORECASE,
)
ON_BEFORE: Final = re.compile(
    r"\b(?:on|at|by|before|until|over|during|since|after|from|and|to)(?: the)?\s$", re.IGNORECASE
)
LONGEST_PREPOSITION: Final = 14


def month_number(name: str) -> int:
    """The number of a month by its name or abbreviation."""
    return MONTH_NUMBERS[name[:3].lower()]


def number_of(day: str) -> int:
    """The number in ``8``, ``8th``."""
    return int(re.sub(r"\D", "", day))


def year_of(text: str | None) -> Point:
    """A year in figures, or this, last and next year; nothing of neither."""
    if not text:
        return Point()
    if text[0].isdecimal():
        return Point(year=int(text[:4]))
    shift = SHIFTS.get(text.split()[0].lower())
    return Point() if shift is None else Point(shift=Shift(Unit.YEAR, *shift))


def edge_of(words: str) -> tuple[Part, Part]:
    """Early, mid, the end of, as a part of a year and as a part of a month."""
    return EDGES[edge_word(words)]


def edge_word(words: str) -> str:
    """The word of ``words`` that names an edge (end, of the end of)."""
    return next(word for word in words.lower().split() if word in EDGES)


def found_at(
    match: re.Match[str], group: str, reading: Point | Range | Offset | Bounded, rule: str
) -> Found:
    """A reading at the span of the named ``group``."""
    return Found(*match.span(group), reading, rule)


def stands_as_time(match: re.Match[str]) -> bool:
    """Whether Q3, the first half or 1995-97 is a time: after a preposition, or at the head of a
    line; the first half of a match is none."""
    before = match.string[max(0, match.start() - LONGEST_PREPOSITION) : match.start()]
    after = match.string[match.end() : match.end() + 4]
    if after.startswith(" of "):
        return False
    return opens_line(match) or _PREPOSITION_BEFORE.search(before) is not None


def opens_line(match: re.Match[str]) -> bool:
    """Whether nothing but signs of a list stands before the match on its line."""
    before = match.string[max(0, match.start() - LONGEST_PREPOSITION) : match.start()]
    whole = "\n" in before or match.start() < LONGEST_PREPOSITION
    return whole and not before.rpartition("\n")[2].strip("#*- \t.|")


def opens_sentence(match: re.Match[str]) -> bool:
    """Whether a full stop stands right before the match."""
    before = match.string[max(0, match.start() - 3) : match.start()]
    return before.rstrip().endswith((".", "!", "?"))


def goes_on(match: re.Match[str]) -> bool:
    """Whether and or to goes on from another month (May and June)."""
    before = match.string[max(0, match.start() - LONGEST_PREPOSITION) : match.start()]
    words = before.split()
    return bool(words) and words[-1][:3].lower() in MONTH_NUMBERS and words[-1][0].isupper()
