"""Where a query matches in a text: the marks of every pane, and the proof behind every hit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind
from db.search.grams import unit
from db.search.query import Mode
from db.search.sounds import COMMON, meant, table
from db.search.subsequence import subsequence
from db.text.alignment import Span
from db.text.fold import codes_of, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from db.search.arrays import Integers
    from db.search.terms import Term
    from db.text.typed_pinyin import Sound, Spelling


RANKS: Final = {kind: rank for rank, kind in enumerate(MatchKind)}
"""How good each kind of match is, 0 the best."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a word was found, as columns, in order.

    ``ranks`` are those of the kinds of match; ``worths`` say how sure it is that what stands there
    is meant, 0 to 1.
    """

    starts: Integers
    ends: Integers
    ranks: npt.NDArray[np.uint8]
    worths: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.starts)

    @staticmethod
    def of(starts: Sequence[int] | Integers, length: int, rank: int, worth: float = 1.0) -> Places:
        """Places that are all as long and of one rank."""
        begins = np.asarray(starts, np.int64)
        ranks = np.full(len(begins), rank, np.uint8)
        worths = np.full(len(begins), worth, np.float32)
        return Places(begins, begins + length, ranks, worths)

    @staticmethod
    def joined(parts: Sequence[Places]) -> Places:
        """All places of ``parts``."""
        if len(parts) == 1:
            return parts[0]
        starts = np.concatenate([_NOWHERE, *(part.starts for part in parts)])
        ends = np.concatenate([_NOWHERE, *(part.ends for part in parts)])
        ranks = np.concatenate([np.empty(0, np.uint8), *(part.ranks for part in parts)])
        worths = np.concatenate([np.empty(0, np.float32), *(part.worths for part in parts)])
        order = np.argsort(starts, kind="stable")
        return Places(starts[order], ends[order], ranks[order], worths[order])


_SELDOM: Final = 0.5
"""How sure it is that a rare reading is meant."""

_JOINED_AT_ONCE: Final = 10_000

_NOWHERE: Final = np.empty(0, np.int64)


_NO_PLACES: Final = Places.of(_NOWHERE, 0, 0)


class FoldedText:
    """A text beside its folded form."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)

    @cached_property
    def codes(self) -> npt.NDArray[np.uint32]:
        """The folded characters as code points."""
        return codes_of(self.folded)

    @cached_property
    def units(self) -> npt.NDArray[np.uint32]:
        """The folded characters as 16-bit numbers."""
        return unit(self.codes)

    def spelled_by(self, sounds: Sequence[Sound]) -> Integers:
        """Where characters begin that sound so, ascending."""
        count = len(self.units) - len(sounds) + 1
        if count <= 0:
            return _NOWHERE
        starts = np.flatnonzero(meant(sounds[0])[self.units[:count]])
        for at, sound in enumerate(sounds[1:], 1):
            starts = np.compress(meant(sound)[self.units[starts + at]], starts)
        return starts


class JoinedTexts(FoldedText):
    """Several texts end to end, a line break between them, so that one search is for all."""

    def __init__(self, texts: Sequence[str]) -> None:
        # All at one stroke they would hold other threads up.
        parts = (texts[at : at + _JOINED_AT_ONCE] for at in range(0, len(texts), _JOINED_AT_ONCE))
        super().__init__("\n".join(map("\n".join, parts)))
        self.lengths: Integers = np.fromiter(map(len, texts), np.int64, len(texts))
        self._starts = np.cumsum(self.lengths + 1) - self.lengths - 1

    def __len__(self) -> int:
        return len(self.lengths)

    def starts_of(self, needle: str) -> Integers:
        """Where the folded text ``needle`` begins; as quick for a frequent one as for a rare."""
        count = len(self.codes) - len(needle) + 1
        if count <= 0 or not needle:
            return _NOWHERE
        first, *rest = codes_of(needle).tolist()
        starts = np.flatnonzero(self.codes[:count] == first)
        for at, code in enumerate(rest, 1):
            starts = np.compress(self.codes[starts + at] == code, starts)
        return starts

    def folded_at(self, at: int) -> str:
        """The folded text number ``at``."""
        start = int(self._starts[at])
        return self.folded[start : start + int(self.lengths[at])]

    def texts_at(self, offsets: Sequence[int] | Integers) -> Integers:
        """Which texts stand at these offsets."""
        return np.searchsorted(self._starts, offsets, side="right") - 1


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
            found += written_spans(term, folded) or self._guessed(term, folded)
        return merged(found)

    def title_spans(self, text: str) -> list[Span]:
        """The marks of a title, heading or event, which may hold the characters only in order."""
        spans = self.spans(text)
        if spans:
            return spans
        loose = [subsequence(term.text, text) for term in self.terms]
        return merged([span for found in loose for span in found]) if all(loose) else []

    def _guessed(self, term: Term, text: FoldedText) -> list[Span]:
        places = spelled(term.pinyin, text) if term in self.pinyin else _NO_PLACES
        if not len(places) and term in self.slips:
            places = slipped(term, text)
        return list(map(Span, places.starts.tolist(), places.ends.tolist()))


def written_spans(term: Term, text: FoldedText) -> list[Span]:
    """The places that :func:`written` finds. A screen of text is looked through line by line,
    and most lines hold nothing, so columns are not made for them."""
    size = len(term.text)
    found = [Span(start, start + size) for start in _starts(term.needle.text, text.folded)]
    if term.word.mode is Mode.LITERAL:
        return [span for span in found if text.text.startswith(term.text, span.start)]
    for one in term.regional:
        starts = _starts(one.text, text.folded)
        found += [Span(start, start + len(one.text)) for start in starts]
    return found


def written(term: Term, text: FoldedText) -> Places:
    """Where the word stands as typed, in another script, or in another region's words for it."""
    raw = term.text
    starts = _starts(term.needle.text, text.folded)
    same = [text.text.startswith(raw, start) for start in starts]
    if term.word.mode is Mode.LITERAL:
        exact = [start for start, is_same in zip(starts, same, strict=True) if is_same]
        return Places.of(exact, len(raw), RANKS[MatchKind.EXACT])
    own = Places.of(starts, len(raw), RANKS[MatchKind.SCRIPT])
    own.ranks[np.array(same, np.bool_)] = RANKS[MatchKind.EXACT]
    others = [
        Places.of(_starts(one.text, text.folded), len(one.text), RANKS[MatchKind.SCRIPT])
        for one in term.regional
    ]
    return Places.joined([own, *others])


def spelled(spellings: Iterable[Spelling], text: FoldedText) -> Places:
    """Where characters stand that any of ``spellings`` spells; worth less where one of them is
    seldom read so."""
    found = []
    for spelling in spellings:
        starts = text.spelled_by(spelling.sounds)
        places = Places.of(starts, len(spelling.sounds), RANKS[MatchKind.PINYIN])
        for at, sound in enumerate(spelling.sounds):
            seldom = table(sound)[text.units[starts + at]] != COMMON
            places.worths[seldom] = _SELDOM
        found.append(places)
    return Places.joined(found)


def slipped(term: Term, text: FoldedText) -> Places:
    """Where what the word may be meant to be stands."""
    rank = RANKS[MatchKind.FUZZY]
    return Places.joined(
        [
            Places.of(_starts(one.needle.text, text.folded), len(one.needle.text), rank, one.worth)
            for one in term.related
        ]
    )


def merged(spans: list[Span]) -> list[Span]:
    """``spans`` in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _starts(needle: str, folded: str) -> list[int]:
    """Where ``needle`` begins in ``folded``, overlapping ones included."""
    found = []
    start = folded.find(needle)
    while start >= 0:
        found.append(start)
        start = folded.find(needle, start + 1)
    return found
