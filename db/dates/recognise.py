"""Finding the temporal expressions of a text, whatever its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.dates.english.dates import recognise_english
from db.dates.recognition.canonical import canonical
from db.dates.recognition.grammar import Parser
from db.dates.recognition.scanner import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised


def recognise(text: str) -> list[Recognised]:
    """The temporal expressions of ``text`` in reading order, none overlapping another."""
    return _recognised(text, canonical(text))


def recognise_all(texts: Sequence[str], spelled: Sequence[str]) -> list[list[Recognised]]:
    """The temporal expressions of each of ``texts``, whose canonical spellings are ``spelled``."""
    return [_recognised(text, one) for text, one in zip(texts, spelled, strict=True)]


def _recognised(text: str, spelled: str) -> list[Recognised]:
    pieces = tokens(spelled)
    found = Parser(text, spelled, pieces).expressions() if pieces else []
    english = recognise_english(spelled, text)
    return _merged(found, english) if english else found


def _merged(found: list[Recognised], english: list[Recognised]) -> list[Recognised]:
    """Both lists in reading order; where two overlap the longer stays."""
    merged: list[Recognised] = []
    for candidate in sorted([*found, *english], key=lambda one: (one.span.start, -one.span.end)):
        if merged and candidate.span.start < merged[-1].span.end:
            held = merged[-1].span
            if candidate.span.end - candidate.span.start > held.end - held.start:
                merged[-1] = candidate
            continue
        merged.append(candidate)
    return merged
