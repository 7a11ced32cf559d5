"""Where a query matches in a text: the marks of every pane, and the proof behind every hit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from db.model import MatchKind
from db.search.grams import unit
from db.search.query import Mode
from db.search.sounds import table
from db.text.alignment import Span
from db.text.fold import codes_of, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt

    from db.search.terms import Term
    from db.text.typed_pinyin import Spelling

RANKS: Final = {kind: rank for rank, kind in enumerate(MatchKind)}
"""How good each kind of match is, 0 the best."""


class Occurrence(NamedTuple):
    """A place where a word was found, the rank of its kind, and how sure it is that it is meant."""

    start: int
    end: int
    rank: int
    worth: float = 1.0


class FoldedText:
    """A text beside its folded form."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)

    @cached_property
    def units(self) -> npt.NDArray[np.uint32]:
        """The folded characters as 16-bit numbers."""
        return unit(codes_of(self.folded))


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds the words of a query in any text.

    ``pinyin`` and ``slips`` are the words of which the corpus holds such matches; only those are
    looked for that way, so that no mark stands where the answer has no hit.
    """

    terms: tuple[Term, ...]
    pinyin: frozenset[Term]
    slips: frozenset[Term]

    def spans(self, text: str) -> list[Span]:
        """The places of ``text`` to mark, in order, without overlap.

        Each word is marked by its best kind of match in this text alone.
        """
        folded = FoldedText(text)
        found: list[Span] = []
        for term in self.terms:
            found += [Span(place.start, place.end) for place in self._best(term, folded)]
        return merged(found)

    def _best(self, term: Term, text: FoldedText) -> list[Occurrence]:
        places = list(written(term, text))
        if not places and term in self.pinyin:
            places = list(spelled(term.pinyin, text))
        if not places and term in self.slips:
            places = list(slipped(term, text))
        return places


def written(term: Term, text: FoldedText) -> Iterator[Occurrence]:
    """Where the word stands as typed, in another script, or in another region's words for it."""
    exact, script = RANKS[MatchKind.EXACT], RANKS[MatchKind.SCRIPT]
    raw = term.text
    for start in _places(term.needle.text, text.folded):
        same = text.text.startswith(raw, start)
        if same or term.word.mode is not Mode.LITERAL:
            yield Occurrence(start, start + len(raw), exact if same else script)
    for needle in term.regional:
        for start in _places(needle.text, text.folded):
            yield Occurrence(start, start + len(needle.text), script)


def spelled(spellings: Iterable[Spelling], text: FoldedText) -> Iterator[Occurrence]:
    """Where characters stand that any of ``spellings`` spells."""
    units = text.units
    for spelling in spellings:
        size = len(spelling.sounds)
        count = len(units) - size + 1
        if count <= 0:
            continue
        fits = np.ones(count, np.bool_)
        for at, sound in enumerate(spelling.sounds):
            fits &= table(sound)[units[at : at + count]] > 0
        for start in np.flatnonzero(fits).tolist():
            yield Occurrence(start, start + size, RANKS[MatchKind.PINYIN])


def slipped(term: Term, text: FoldedText) -> Iterator[Occurrence]:
    """Where what the word may be meant to be stands."""
    rank = RANKS[MatchKind.FUZZY]
    for related in term.related:
        size = len(related.needle.text)
        for start in _places(related.needle.text, text.folded):
            yield Occurrence(start, start + size, rank, related.worth)


def merged(spans: list[Span]) -> list[Span]:
    """``spans`` in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _places(needle: str, folded: str) -> Iterator[int]:
    start = folded.find(needle)
    while start >= 0:
        yield start
        start = folded.find(needle, start + 1)
