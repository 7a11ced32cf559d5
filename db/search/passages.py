"""Which passages match the words of a query, how, and how well."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind
from db.search.matcher import RANKS, JoinedTexts, Places, slipped, spelled, written
from db.search.memory import is_certain
from db.search.query import Mode
from db.search.ranking import HEADING_WEIGHT, NO_MATCH, GradedHits, Hits, heading_bonus

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    from db.search.columns import Booleans, Integers, Slots
    from db.search.finder import Finder
    from db.search.terms import Needle, Related, Term
    from db.text.regional import Region

    Ranks = npt.NDArray[np.uint8]

MOST_READ: Final = 1_000
"""So many passages are read and scored by how near the words stand; more, by their grams alone."""

MOST_READ_FOR_ONE: Final = 250
"""For a single word, which stands near no other, fewer."""

MOST_COMPARED: Final = 20_000
"""To tell what more passages hold, the characters of all are read into memory."""

_MUCH_RARER: Final = 4
"""A word so many times as rare as what another region says for it is that region's own."""

_READ_AT_ONCE: Final = 500
_COMPARED_AT_ONCE: Final = 2_000
_NEAR: Final = 8.0
"""Words so many characters apart count as half as near as words side by side."""
_TYPICAL_LENGTH: Final = 120.0

_EVERY: Final = slice(None)

_EXACT: Final = RANKS[MatchKind.EXACT]
_SCRIPT: Final = RANKS[MatchKind.SCRIPT]
_PINYIN: Final = RANKS[MatchKind.PINYIN]
_FUZZY: Final = RANKS[MatchKind.FUZZY]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to fulfil a clause: by a word in the passage, or by where the passage stands.

    Without a ``term``, ``slots`` says which passages fulfil it.
    """

    term: Term | None
    slots: Booleans | None
    negated: bool


class PassageSearch:
    """One search over the passages of one state of the corpus."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        slots: Slots,
        finder: Finder,
        check: Callable[[], None],
        written_in: Callable[[Region], Booleans],
    ) -> None:
        self._connection = connection
        self._slots = slots
        self._finder = finder
        self._check = check
        self._written_in = written_in

    def find(
        self, clauses: Sequence[Sequence[Alternative]], within: Booleans, *, slips: bool = False
    ) -> Hits | GradedHits:
        """The passages among ``within`` that fulfil every one of ``clauses``; unordered.

        With ``slips``, what words may be meant to be is looked for too.
        """
        candidates = within.copy()
        found: dict[Term, _Candidates] = {}
        for clause in clauses:
            mask = self._finder.holdings.none()
            for alternative in clause:
                mask |= self._candidates(alternative, within, found, slips=slips)
            candidates &= mask
            if not candidates.any():
                return Hits.none()
        slots = np.flatnonzero(candidates)
        most_read = MOST_READ if len(clauses) > 1 else MOST_READ_FOR_ONE
        if len(slots) > most_read and not all(one.sure for one in found.values()):
            found = {term: self._proved(term, slots, one) for term, one in found.items()}
            ranks = {term: one.ranks() for term, one in found.items()}
            candidates &= _combined(clauses, _EVERY, ranks, len(candidates)) != NO_MATCH
            slots = np.flatnonzero(candidates)
        if not len(slots):
            return Hits.none()
        if len(slots) <= most_read:
            return self._by_reading(clauses, slots, found)
        return self._by_grams(clauses, candidates, found)

    def read(self, slots: Integers) -> Iterator[tuple[Integers, list[str]]]:
        """The passages of ``slots`` with their texts, in portions."""
        for start in range(0, len(slots), _READ_AT_ONCE):
            self._check()
            portion = slots[start : start + _READ_AT_ONCE]
            ids = self._slots.ids[portion]
            rows = self._connection.execute(
                "SELECT passage.id, CAST(passage.text AS TEXT) "
                "FROM json_each(?) AS wanted JOIN passage ON passage.id = wanted.value",
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
            mask = self._finder.holdings.none() if alternative.slots is None else alternative.slots
            return ~mask if alternative.negated else mask
        if term not in found:
            found[term] = self._look_up(term, within, slips=slips)
        candidates = found[term]
        if not alternative.negated:
            return candidates.likely
        return ~candidates.written if candidates.sure else np.ones_like(candidates.written)

    def _look_up(self, term: Term, within: Booleans, *, slips: bool) -> _Candidates:
        sure = term.needle.sure and term.word.mode is not Mode.LITERAL
        mask = self._finder.holding(term.needle)
        for needle in term.regional:
            mask = mask | self._finder.holding(needle)
            sure &= needle.sure
        by_sound = self._finder.holdings.none()
        known = bool((mask & within).any())
        for spelling in term.pinyin:
            # Letters that are words of the corpus are read as guessed pinyin by nobody.
            if not known or (not spelling.guesses and len(spelling.sounds) > 1):
                by_sound |= self._finder.spoken.sounding(spelling)
                sure &= self._finder.spoken.is_sure(spelling)
        if not term.related:
            return _Candidates(mask, by_sound, None, sure)
        related = self._finder.holdings.none()
        for other in term.related:
            related |= self._meant(other, mask, slips=slips)
        if not related.any():
            return _Candidates(mask, by_sound, None, sure)
        return _Candidates(mask, by_sound, related.astype(np.float32), sure=False)

    def _meant(self, other: Related, known: Booleans, *, slips: bool) -> Booleans:
        """Where ``other`` may stand for a word that is ``known`` to stand in some passages.

        Without ``slips`` it may only in documents of its region.
        """
        if slips:
            return self._finder.holding(other.needle)
        if other.region is None:
            return self._finder.holdings.none()
        inside = self._written_in(other.region)
        found = self._finder.holding(other.needle) & inside
        ordinary = _MUCH_RARER * np.count_nonzero(known & inside) > np.count_nonzero(found)
        return self._finder.holdings.none() if ordinary and not other.foreign else found

    def _proved(self, term: Term, slots: Integers, candidates: _Candidates) -> _Candidates:
        """``candidates`` without those of ``slots`` that turn out not to hold ``term``."""
        if candidates.sure:
            return candidates
        related = self._proved_related(term, slots, candidates)
        if not self._from_memory(slots):
            return _Candidates(
                *self._proved_by_reading(term, slots, candidates), related, sure=True
            )
        written_mask, spelled_mask = self._finder.holdings.none(), self._finder.holdings.none()
        for needle in (term.needle, *term.regional):
            written_mask[self._proved_needle(needle, slots)] = True
        if term.word.mode is Mode.LITERAL:
            literally = self._holding_text((term.text,), slots[written_mask[slots]])
            written_mask[:] = False
            written_mask[literally] = True
        for spelling in term.pinyin:
            likely = slots[(candidates.spelled & ~spelled_mask)[slots]]
            spelled_mask[self._finder.spoken.spelled(spelling, likely)] = True
        return _Candidates(written_mask, spelled_mask, related, sure=True)

    def _from_memory(self, slots: Integers) -> bool:
        """Whether it takes less to have the characters of all passages in memory than to read
        the texts of ``slots``."""
        return self._finder.holdings.remembers or len(slots) > MOST_COMPARED

    def _proved_by_reading(
        self, term: Term, slots: Integers, candidates: _Candidates
    ) -> tuple[Booleans, Booleans]:
        """The slots that hold ``term``, and those that hold what it spells, told by their texts."""
        written_mask, spelled_mask = self._finder.holdings.none(), self._finder.holdings.none()
        likely = slots[candidates.written[slots]]
        written_mask[self._holding_text(term.forms, likely)] = True
        others = slots[(candidates.written | candidates.spelled)[slots] & ~written_mask[slots]]
        for portion, texts in self.read(others):
            joined = JoinedTexts(texts)
            written_mask[portion[joined.texts_at(written(term, joined).starts)]] = True
            if candidates.spelled[portion].any():
                spelled_mask[portion[joined.texts_at(spelled(term.pinyin, joined).starts)]] = True
        return written_mask, spelled_mask

    def _proved_related(
        self, term: Term, slots: Integers, candidates: _Candidates
    ) -> npt.NDArray[np.float32] | None:
        """For every slot how sure it is that what the word may be meant to be stands there."""
        if candidates.related is None:
            return None
        related = np.zeros(len(self._slots), np.float32)
        open_ = slots[candidates.related[slots] > 0]
        for other in sorted(term.related, key=attrgetter("worth"), reverse=True):
            related[self._proved_needle(other.needle, open_)] = other.worth
            open_ = np.compress(related[open_] == 0, open_)
        return related

    def _proved_needle(self, needle: Needle, slots: Integers) -> Integers:
        """Those of ``slots`` that hold ``needle``."""
        holding = np.compress(self._finder.holding(needle)[slots], slots)
        if needle.sure:
            return holding
        if is_certain(needle.text) and self._from_memory(slots):
            return self._finder.holdings.proved(needle.text, holding)
        found = [self._holding_text((needle.text,), holding)]
        for portion, texts in self.read(np.setdiff1d(holding, found[0])):
            joined = JoinedTexts(texts)
            found.append(portion[np.unique(joined.texts_at(joined.starts_of(needle.text)))])
        return np.concatenate(found)

    def _holding_text(self, forms: Sequence[str], slots: Integers) -> Integers:
        """Those of ``slots`` whose text holds any of ``forms`` exactly so.

        SQLite looks for it without a text ever coming into Python.
        """
        storable = [form for form in forms if _is_storable(form)]
        condition = " OR ".join(["instr(passage.text, ?)"] * len(storable)) or "FALSE"
        found = [np.empty(0, np.int64)]
        for start in range(0, len(slots), _COMPARED_AT_ONCE):
            self._check()
            portion = slots[start : start + _COMPARED_AT_ONCE]
            ids = self._slots.ids[portion]
            ((joined,),) = self._connection.execute(
                "SELECT group_concat(passage.id) FROM json_each(?) AS wanted "
                "JOIN passage ON passage.id = wanted.value "
                f"WHERE {condition}",
                (json.dumps(ids.tolist()), *storable),
            )
            held = np.fromstring(joined or "", np.int64, sep=",")
            found.append(portion[np.isin(ids, held)])
        return np.concatenate(found)

    def _by_grams(
        self,
        clauses: Sequence[Sequence[Alternative]],
        candidates: Booleans,
        found: dict[Term, _Candidates],
    ) -> Hits | GradedHits:
        ranks = {term: self._ranks_by_grams(term, candidates, one) for term, one in found.items()}
        total = _combined(clauses, _EVERY, ranks, len(candidates))
        total = total | _where(candidates, 0)
        graded = GradedHits.of(total, self._slots.roles)
        worths = [one.related for one in found.values() if one.related is not None]
        if not worths:
            return graded
        scores = HEADING_WEIGHT * heading_bonus(self._slots.roles[graded.slots])
        for related in worths:
            scores += (1 - HEADING_WEIGHT) * related[graded.slots]
        return Hits(graded.slots, total[graded.slots], scores)

    def _ranks_by_grams(self, term: Term, within: Booleans, candidates: _Candidates) -> Ranks:
        """For every slot the rank of ``term``, which is true ``within``."""
        if not candidates.written.any():
            return candidates.ranks()
        sure, impossible = self._finder.written(term.text, term.needle.text)
        exact = self._finder.holding(term.needle) if term.regional else candidates.written
        ranks = np.minimum(candidates.ranks(), _where(exact & sure, _EXACT))
        open_ = np.flatnonzero(exact & within & ~(sure | impossible))
        if len(open_):
            ranks[self._holding_text((term.text,), open_)] = _EXACT
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
        bonus = heading_bonus(self._slots.roles[slots[kept]])
        scores = (1 - HEADING_WEIGHT) * scores[kept] + HEADING_WEIGHT * bonus
        return Hits(slots[kept], ranks[kept], scores.astype(np.float32))


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Where a word, a spelling of it, or what it may be meant to be can stand.

    ``related`` says how sure it is that this is meant, 0 where it does not stand; ``sure`` says
    that all this does stand there.
    """

    written: Booleans
    spelled: Booleans
    related: npt.NDArray[np.float32] | None
    sure: bool

    @property
    def likely(self) -> Booleans:
        """Where any of it can stand."""
        found = self.written | self.spelled
        return found if self.related is None else found | (self.related > 0)

    def ranks(self) -> Ranks:
        """The best rank that each slot may have, script aside."""
        best = np.minimum(_where(self.written, _SCRIPT), _where(self.spelled, _PINYIN))
        if self.related is not None:
            best = np.minimum(best, _where(self.related > 0, _FUZZY))
        return best


def _where(mask: Booleans, rank: int) -> Ranks:
    """``rank`` where ``mask`` says so, else no match; quicker than a choice for each."""
    return np.uint8(NO_MATCH) - mask.view(np.uint8) * np.uint8(NO_MATCH - rank)


def _weigh(
    clauses: Sequence[Sequence[Alternative]],
    slots: Integers,
    texts: list[str],
    found: dict[Term, _Candidates],
) -> tuple[Ranks, npt.NDArray[np.float64]]:
    """The rank and the score, headings aside, of passages by their texts."""
    joined = JoinedTexts(texts)
    count = len(texts)
    places = {term: _InTexts.of(_places(term, joined, slots, found), joined) for term in found}
    ranks = {term: here.ranks(count) for term, here in places.items()}
    total = _combined(clauses, slots, ranks, count)
    wanted = [
        _InTexts.of(Places.joined(parts), joined)
        for clause in clauses
        if (parts := [places[one.term].places for one in clause if one.term and not one.negated])
    ]
    hits = np.zeros(count)
    worth = np.ones(count)
    for here in wanted:
        hits += np.bincount(here.texts, minlength=count)
        worth *= here.worths(count)
    density = hits / (hits + 1.0 + joined.lengths / _TYPICAL_LENGTH)
    return total, worth * (0.8 * _nearness(wanted, count) + 0.2 * density)


def _places(
    term: Term, joined: JoinedTexts, slots: Integers, found: dict[Term, _Candidates]
) -> Places:
    parts = [written(term, joined)]
    if found[term].spelled[slots].any():
        parts.append(spelled(term.pinyin, joined))
    related = found[term].related
    if related is not None and related[slots].any():
        parts.append(slipped(term, joined))
    return Places.joined(parts)


@dataclass(frozen=True, slots=True)
class _InTexts:
    """Places and the texts they are in."""

    places: Places
    texts: Integers

    @staticmethod
    def of(places: Places, texts: JoinedTexts) -> _InTexts:
        return _InTexts(places, texts.texts_at(places.starts))

    def ranks(self, count: int) -> Ranks:
        """The best rank in each of ``count`` texts."""
        best = np.full(count, NO_MATCH, np.uint8)
        np.minimum.at(best, self.texts, self.places.ranks)
        return best

    def worths(self, count: int) -> npt.NDArray[np.float64]:
        """How sure it is, at best, that what stands in each of ``count`` texts is meant."""
        best = np.zeros(count)
        np.maximum.at(best, self.texts, self.places.worths)
        return np.where(best > 0, best, 1.0)


def _nearness(wanted: list[_InTexts], count: int) -> npt.NDArray[np.float64]:
    """How near the words of each text stand to each other, 0 to 1; 1 for a single word."""
    near = np.ones(count)
    for one, other in pairwise(wanted):
        starts, others = one.places.starts, other.places.starts
        right = np.searchsorted(others, starts)
        gap = np.full(count, np.inf)
        for at in (right - 1, right):
            inside = np.flatnonzero((at >= 0) & (at < len(others)))
            inside = inside[other.texts[at[inside]] == one.texts[inside]]
            distance = np.abs(others[at[inside]] - starts[inside])
            np.minimum.at(gap, one.texts[inside], distance.astype(np.float64))
        near += (1.0 / (1.0 + gap / _NEAR) - 1.0) / (len(wanted) - 1)
    return near


def _combined(
    clauses: Sequence[Sequence[Alternative]],
    slots: Integers | slice,
    ranks: dict[Term, Ranks],
    count: int,
) -> Ranks:
    """The rank of each of ``count`` passages, which stand at ``slots``: of its worst word, each
    word counting by its best alternative."""
    total = np.zeros(count, np.uint8)
    for clause in clauses:
        best = np.full(count, NO_MATCH, np.uint8)
        for alternative in clause:
            if alternative.term is not None:
                own = ranks[alternative.term]
            elif alternative.slots is None:
                own = np.full(count, NO_MATCH, np.uint8)
            else:
                own = _where(alternative.slots[slots], _EXACT)
            if alternative.negated:
                own = _where(own == NO_MATCH, _EXACT)
            best = np.minimum(best, own)
        total = np.maximum(total, best)
    return total


def _is_storable(text: str) -> bool:
    """Whether a text of the corpus can hold ``text``: SQLite stores no lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
