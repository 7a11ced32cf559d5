"""Which passages match the words of a query, how, and how well."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind, Role
from db.search.matcher import RANKS, FoldedText, slipped, spelled, written
from db.search.query import Mode
from db.search.segments import ROLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    from db.search.columns import Booleans, Integers, Slots
    from db.search.finder import Finder
    from db.search.matcher import Occurrence
    from db.search.terms import Term

    Ranks = npt.NDArray[np.uint8]

NO_MATCH: Final = 255
"""The rank of what does not match."""

MOST_READ: Final = 1_000
"""So many passages are read and scored by how near the words stand; more, by their grams alone."""

_READ_AT_ONCE: Final = 500
_NEAR: Final = 8.0
"""Words so many characters apart count as half as near as words side by side."""
_TYPICAL_LENGTH: Final = 120.0

_EXACT: Final = RANKS[MatchKind.EXACT]
_SCRIPT: Final = RANKS[MatchKind.SCRIPT]
_PINYIN: Final = RANKS[MatchKind.PINYIN]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to fulfil a clause: by a word in the passage, or by where the passage stands.

    Without a ``term``, ``slots`` says which passages fulfil it.
    """

    term: Term | None
    slots: Booleans | None
    negated: bool


@dataclass(frozen=True, slots=True)
class Hits:
    """Matching passages by slot, best first, with the rank of their kind and their score."""

    slots: Integers
    ranks: Ranks
    scores: npt.NDArray[np.float32]

    @staticmethod
    def none() -> Hits:
        """No passage at all."""
        return Hits(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.float32))


class PassageSearch:
    """One search over the passages of one state of the corpus."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        slots: Slots,
        finder: Finder,
        check: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._slots = slots
        self._finder = finder
        self._check = check

    def find(
        self, clauses: Sequence[Sequence[Alternative]], within: Booleans, *, slips: bool = False
    ) -> Hits:
        """The passages among ``within`` that fulfil every one of ``clauses``; unordered.

        With ``slips``, what words may be meant to be is looked for too.
        """
        candidates = within.copy()
        found: dict[Term, _Candidates] = {}
        for clause in clauses:
            mask = self._finder.none()
            for alternative in clause:
                mask |= self._candidates(alternative, within, found, slips=slips)
            candidates &= mask
            if not candidates.any():
                return Hits.none()
        slots = np.flatnonzero(candidates)
        if len(slots) > MOST_READ and all(one.sure for one in found.values()):
            return self._by_grams(clauses, slots, found)
        return self._by_reading(clauses, slots, found)

    def read(self, slots: Integers) -> Iterator[tuple[Integers, list[str]]]:
        """The passages of ``slots`` with their texts, in portions."""
        for start in range(0, len(slots), _READ_AT_ONCE):
            self._check()
            portion = slots[start : start + _READ_AT_ONCE]
            ids = self._slots.ids[portion]
            rows = self._connection.execute(
                "SELECT id, CAST(text AS TEXT) FROM passage "
                "WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(ids.tolist()),),
            )
            texts = dict(rows.fetchall())
            yield portion, [texts.get(number, "") for number in ids.tolist()]

    def _candidates(
        self,
        alternative: Alternative,
        within: Booleans,
        found: dict[Term, _Candidates],
        *,
        slips: bool,
    ) -> Booleans:
        """The slots that may fulfil ``alternative``."""
        term = alternative.term
        if term is None:
            mask = self._finder.none() if alternative.slots is None else alternative.slots
            return ~mask if alternative.negated else mask
        if term not in found:
            found[term] = self._look_up(term, within, slips=slips)
        candidates = found[term]
        if not alternative.negated:
            return candidates.written | candidates.spelled | candidates.related
        return ~candidates.written if candidates.sure else np.ones_like(candidates.written)

    def _look_up(self, term: Term, within: Booleans, *, slips: bool) -> _Candidates:
        sure = term.needle.sure and term.word.mode is not Mode.LITERAL
        mask = self._finder.holding(term.needle)
        for needle in term.regional:
            mask |= self._finder.holding(needle)
            sure &= needle.sure
        by_sound = self._finder.none()
        known = bool((mask & within).any())
        for spelling in term.pinyin:
            sounds = len(spelling.sounds)
            # Letters that are words of the corpus are read as guessed pinyin by nobody.
            if not known or (not spelling.guesses and sounds > 1):
                by_sound |= self._finder.sounding(spelling)
                # Two characters are one gram.
                sure &= sounds <= 2
        related = self._finder.none()
        for other in term.related if slips else ():
            related |= self._finder.holding(other.needle)
        return _Candidates(mask, by_sound, related, sure and not related.any())

    def _by_grams(
        self,
        clauses: Sequence[Sequence[Alternative]],
        slots: Integers,
        found: dict[Term, _Candidates],
    ) -> Hits:
        ranks = {
            term: self._ranks_by_grams(term, slots, candidates)
            for term, candidates in found.items()
        }
        total = _combined(clauses, slots, ranks)
        kept = total != NO_MATCH
        scores = _heading(self._slots.roles[slots[kept]])
        return Hits(slots[kept], total[kept], scores)

    def _ranks_by_grams(self, term: Term, slots: Integers, candidates: _Candidates) -> Ranks:
        written_here = candidates.written[slots]
        ranks = np.where(candidates.spelled[slots], _PINYIN, NO_MATCH).astype(np.uint8)
        if not written_here.any():
            return ranks
        sure, impossible = self._finder.written(term.text, term.needle.text)
        exact = self._finder.holding(term.needle)[slots] if term.regional else written_here
        ranks[written_here] = _SCRIPT
        ranks[exact & sure[slots]] = _EXACT
        open_ = np.flatnonzero(exact & ~sure[slots] & ~impossible[slots])
        for portion, texts in self.read(slots[open_]):
            same = np.fromiter((term.text in text for text in texts), np.bool_, len(texts))
            ranks[np.searchsorted(slots, portion[same])] = _EXACT
        return ranks

    def _by_reading(
        self,
        clauses: Sequence[Sequence[Alternative]],
        slots: Integers,
        found: dict[Term, _Candidates],
    ) -> Hits:
        parts = []
        for portion, texts in self.read(slots):
            weighed = _weigh(clauses, portion, texts, found)
            parts.append(weighed)
        ranks = np.concatenate([ranks for ranks, _ in parts])
        scores = np.concatenate([scores for _, scores in parts])
        kept = ranks != NO_MATCH
        scores = 0.75 * scores[kept] + 0.25 * _heading(self._slots.roles[slots[kept]])
        return Hits(slots[kept], ranks[kept], scores.astype(np.float32))


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Where a word, a spelling of it, or what it may be meant to be can stand.

    ``sure`` says that it does stand there.
    """

    written: Booleans
    spelled: Booleans
    related: Booleans
    sure: bool


def _weigh(
    clauses: Sequence[Sequence[Alternative]],
    slots: Integers,
    texts: list[str],
    found: dict[Term, _Candidates],
) -> tuple[Ranks, npt.NDArray[np.float64]]:
    """The rank and the score, headings aside, of passages by their texts."""
    joined = FoldedText("\n".join(texts))
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    starts = np.cumsum(lengths + 1) - lengths - 1
    places = {term: _Places.of(_occurrences(term, joined, slots, found), starts) for term in found}
    ranks = {term: place.ranks(len(texts)) for term, place in places.items()}
    total = _combined(clauses, slots, ranks)
    wanted = [
        _Places.joined([places[one.term] for one in clause if one.term and not one.negated])
        for clause in clauses
    ]
    wanted = [place for place in wanted if len(place.starts)]
    counts = np.zeros(len(texts))
    for place in wanted:
        counts += np.bincount(place.texts, minlength=len(texts))
    worth = np.ones(len(texts))
    for place in wanted:
        worth *= place.best_worth(len(texts))
    density = counts / (counts + 1.0 + lengths / _TYPICAL_LENGTH)
    return total, worth * (0.8 * _nearness(wanted, len(texts)) + 0.2 * density)


def _occurrences(
    term: Term, joined: FoldedText, slots: Integers, found: dict[Term, _Candidates]
) -> list[Occurrence]:
    places = list(written(term, joined))
    if found[term].spelled[slots].any():
        places += spelled(term.pinyin, joined)
    if found[term].related[slots].any():
        places += slipped(term, joined)
    return places


@dataclass(frozen=True, slots=True)
class _Places:
    """Occurrences as columns: where each begins, in which text, of which rank; in order."""

    starts: Integers
    texts: Integers
    of_rank: Integers
    worths: npt.NDArray[np.float64]

    @staticmethod
    def of(found: list[Occurrence], text_starts: Integers) -> _Places:
        found.sort()
        starts = np.array([place.start for place in found], np.int64)
        ranks = np.array([place.rank for place in found], np.int64)
        worths = np.array([place.worth for place in found], np.float64)
        texts = np.searchsorted(text_starts, starts, side="right") - 1
        return _Places(starts, texts, ranks, worths)

    @staticmethod
    def joined(parts: list[_Places]) -> _Places:
        if len(parts) == 1:
            return parts[0]
        empty = np.empty(0, np.int64)
        starts = np.concatenate([empty, *(part.starts for part in parts)])
        texts = np.concatenate([empty, *(part.texts for part in parts)])
        ranks = np.concatenate([empty, *(part.of_rank for part in parts)])
        worths = np.concatenate([np.empty(0), *(part.worths for part in parts)])
        order = np.argsort(starts, kind="stable")
        return _Places(starts[order], texts[order], ranks[order], worths[order])

    def ranks(self, count: int) -> Ranks:
        """The best rank in each of ``count`` texts."""
        best = np.full(count, NO_MATCH, np.uint8)
        np.minimum.at(best, self.texts, self.of_rank.astype(np.uint8))
        return best

    def best_worth(self, count: int) -> npt.NDArray[np.float64]:
        """How sure it is, at best, that what stands in each of ``count`` texts is meant."""
        best = np.zeros(count)
        np.maximum.at(best, self.texts, self.worths)
        return np.where(best > 0, best, 1.0)


def _nearness(wanted: list[_Places], count: int) -> npt.NDArray[np.float64]:
    """How near the words of each text stand to each other, 0 to 1; 1 for a single word."""
    near = np.ones(count)
    for one, other in pairwise(wanted):
        right = np.searchsorted(other.starts, one.starts)
        gap = np.full(count, np.inf)
        for at in (right - 1, right):
            inside = (at >= 0) & (at < len(other.starts))
            near_by = other.texts[at[inside]] == one.texts[inside]
            distance = np.abs(other.starts[at[inside]] - one.starts[inside])[near_by]
            np.minimum.at(gap, one.texts[inside][near_by], distance.astype(np.float64))
        near += 1.0 / (1.0 + gap / _NEAR) - 1.0 / max(1, len(wanted) - 1)
    return np.clip(near, 0.0, 1.0)


def _combined(
    clauses: Sequence[Sequence[Alternative]], slots: Integers, ranks: dict[Term, Ranks]
) -> Ranks:
    """The rank of each passage: of its worst word, each word counting by its best alternative."""
    total = np.zeros(len(slots), np.uint8)
    for clause in clauses:
        best = np.full(len(slots), NO_MATCH, np.uint8)
        for alternative in clause:
            if alternative.term is not None:
                own = ranks[alternative.term]
            else:
                mask = alternative.slots
                fulfilled = np.zeros(len(slots), np.bool_) if mask is None else mask[slots]
                own = np.where(fulfilled, _EXACT, NO_MATCH).astype(np.uint8)
            if alternative.negated:
                own = np.where(own == NO_MATCH, _EXACT, NO_MATCH).astype(np.uint8)
            best = np.minimum(best, own)
        total = np.maximum(total, best)
    return total


def _heading(roles: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """1 for titles, less for headings, 0 for the rest."""
    bonus = {Role.TITLE: 1.0, Role.HEADING: 0.8}
    return np.array([bonus.get(role, 0.0) for role in ROLES], np.float32)[roles]
