"""Years of a reign that an entry leaves to the entries before it.

After 【民國三十五年五月十九日】 an entry that opens 【三十七年冬至】 is of the same reign, where
its year is not less.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import canonical
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.years import DATED_AFTER, ERA_YEAR
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_OPENING: Final = re.compile(
    rf"[^\w]{{0,4}}(?P<year>(?P<nth>[{NUMERALS}]{{1,4}})年)(?={DATED_AFTER.pattern})"
)
_LONGEST_REIGN: Final = 120
_ROOM: Final = 40
"""How much of an entry its date may take."""


def with_reigns(texts: Sequence[str], dates: Sequence[list[Recognised]]) -> list[list[Recognised]]:
    """``dates``, those of each text, with the opening years that go on in a reign named before."""
    told: tuple[str, int] | None = None
    completed: list[list[Recognised]] = []
    for text, found in zip(texts, dates, strict=True):
        named = _reign_of(found)
        completed.append(_continued(text, found, *told) if told and not named else found)
        told = named or told
    return completed


def _reign_of(found: Sequence[Recognised]) -> tuple[str, int] | None:
    """The last reign named among the dates of a text, and the year of it."""
    for one in reversed(found):
        if one.year is not None and not one.text[0].isdecimal():
            match = ERA_YEAR.match(canonical(one.text))
            if match is not None:
                return match["era"], number(match["nth"]) or 1
    return None


def _continued(text: str, found: list[Recognised], era: str, before: int) -> list[Recognised]:
    spelled = canonical(text[:_ROOM])
    match = _OPENING.match(spelled)
    if match is None or not before <= (number(match["nth"]) or 0) <= _LONGEST_REIGN:
        return found
    start = match.start("year")
    read = recognise(era + spelled[start:])
    if not read or read[0].span.start:
        return found
    end = start + read[0].span.end - len(era)
    first = replace(read[0], span=Span(start, end), text=text[start:end])
    return [first, *(one for one in found if one.span.start >= end)]
