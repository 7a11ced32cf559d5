"""Which passages match the words of a query, how, and how well."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind
from db.search.candidates import EVERY, Candidates, combined, ranked_where
from db.search.matcher import RANKS
from db.search.proofs import PassageProofs
from db.search.query import Mode
from db.search.ranking import HEADING_WEIGHT, NO_MATCH, GradedHits, Hits, heading_bonus
from db.search.weighing import weighed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from db.search.arrays import Booleans, Integers
    from db.search.candidates import Alternative
    from db.search.columns import Slots
    from db.search.finder import Finder
    from db.search.ranking import Ranks
    from db.search.terms import Related, Term
    from db.text.regional import Region

MOST_READ: Final = 1_000
"""So many passages are read and scored by how near the words stand; more, by their grams alone."""

MOST_READ_FOR_ONE: Final = 250
"""For a single word, which stands near no other, fewer."""

_MANY: Final = 16
"""To compare a column for all passages is quicker than to choose more than one of so many."""

_MUCH_RARER: Final = 4
"""A word so many times as rare as what another region says for it is that region's own."""

_EXACT: Final = RANKS[MatchKind.EXACT]


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
        self._slots = slots
        self._finder = finder
        self._proofs = PassageProofs(connection, slots, finder, check)
        self._written_in = written_in

    def find(
        self, clauses: Sequence[Sequence[Alternative]], within: Booleans, *, slips: bool = False
    ) -> Hits | GradedHits:
        """The passages among ``within`` that fulfil every one of ``clauses``; unordered.

        With ``slips``, what words may be meant to be is looked for too.
        """
        candidates = within
        found: dict[Term, Candidates] = {}
        for clause in clauses:
            masks = (self._candidates(one, within, found, slips=slips) for one in clause)
            candidates = candidates & reduce(or_, masks)
            if not candidates.any():
                return Hits.none()
        slots = np.flatnonzero(candidates)
        sure = all(one.sure for one in found.values())
        most_read = MOST_READ if len(clauses) > 1 else MOST_READ_FOR_ONE
        if sure and len(slots) > max(most_read, len(candidates) // _MANY):
            return self._by_grams(clauses, EVERY, candidates, found)
        if len(slots) > most_read and not sure:
            found = {term: self._proofs.proved(term, slots, one) for term, one in found.items()}
            ranks = {term: one.ranks() for term, one in found.items()}
            kept = combined(clauses, slots, ranks, len(slots)) != NO_MATCH
            slots = np.compress(kept, slots)
            found = {term: one.at(kept) for term, one in found.items()}
        else:
            found = {term: one.at(slots) for term, one in found.items()}
        if not len(slots):
            return Hits.none()
        if len(slots) <= most_read:
            return self._by_reading(clauses, slots, found)
        return self._by_grams(clauses, slots, candidates, found)

    def read(self, slots: Integers) -> Iterator[tuple[Integers, list[str]]]:
        """The passages of ``slots`` with their texts, in portions."""
        return self._proofs.read(slots)

    def _candidates(
        self,
        alternative: Alternative,
        within: Booleans,
        found: dict[Term, Candidates],
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

    def _look_up(self, term: Term, within: Booleans, *, slips: bool) -> Candidates:
        sure = term.needle.sure and term.word.mode is not Mode.LITERAL
        mask = self._finder.holding(term.needle)
        for needle in term.regional:
            mask = mask | self._finder.holding(needle)
            sure &= needle.sure
        by_sound: Booleans | None = None
        known = bool(term.pinyin) and bool((mask & within).any())
        for spelling in term.pinyin:
            # Letters that are words of the corpus are read as guessed pinyin by nobody.
            if not known or (not spelling.guesses and len(spelling.sounds) > 1):
                sounding = self._finder.spoken.sounding(spelling)
                by_sound = sounding if by_sound is None else by_sound | sounding
                sure &= self._finder.spoken.is_sure(spelling)
        related = [self._meant(other, mask, slips=slips) for other in term.related]
        either = reduce(or_, related) if related else None
        if either is None or not either.any():
            return Candidates(mask, by_sound, None, sure)
        return Candidates(mask, by_sound, either, sure=False)

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

    def _by_grams(
        self,
        clauses: Sequence[Sequence[Alternative]],
        rows: Integers | slice,
        candidates: Booleans,
        found: dict[Term, Candidates],
    ) -> Hits | GradedHits:
        """The hits among ``candidates``, which are proved, at ``rows``."""
        within = candidates[rows]
        ranks = {term: self._ranks_by_grams(term, rows, within, one) for term, one in found.items()}
        total = combined(clauses, rows, ranks, len(within)) | ranked_where(within, 0)
        hit = np.flatnonzero(total != NO_MATCH)
        slots = hit if isinstance(rows, slice) else rows[hit]
        worths = [one.worths for one in found.values() if one.worths is not None]
        if not worths:
            return GradedHits.of(slots, total, rows, self._slots.roles)
        scores = HEADING_WEIGHT * heading_bonus(self._slots.roles[slots])
        for worth in worths:
            scores += (1 - HEADING_WEIGHT) * worth[hit]
        return Hits(slots, total[hit], scores)

    def _ranks_by_grams(
        self, term: Term, rows: Integers | slice, within: Booleans, candidates: Candidates
    ) -> Ranks:
        """For each of ``rows`` the rank of ``term``, which is true ``within``."""
        ranks = candidates.ranks()
        if not candidates.written.any():
            return ranks
        exact = candidates.written
        if term.regional:
            exact = self._finder.holding(term.needle)[rows]
        if self._finder.forms.are_one(term.text, term.needle.text):
            return np.minimum(ranks, ranked_where(exact, _EXACT))
        places = np.flatnonzero(exact & within)
        slots = places if isinstance(rows, slice) else rows[places]
        sure, impossible = self._finder.forms.told(term.text, term.needle.text, slots)
        ranks[np.compress(sure, places)] = _EXACT
        open_ = ~(sure | impossible)
        if open_.any():
            held = self._proofs.holding_text((term.text,), np.compress(open_, slots))
            ranks[places[slots.searchsorted(held)]] = _EXACT
        return ranks

    def _by_reading(
        self,
        clauses: Sequence[Sequence[Alternative]],
        slots: Integers,
        found: dict[Term, Candidates],
    ) -> Hits:
        """The hits at ``slots``, each of which is read."""
        parts = []
        start = 0
        for portion, texts in self._proofs.read(slots):
            rows = slice(start, start + len(portion))
            here = {term: one.at(rows) for term, one in found.items()}
            parts.append(weighed(clauses, portion, texts, here))
            start = rows.stop
        ranks = np.concatenate([ranks for ranks, _ in parts])
        scores = np.concatenate([scores for _, scores in parts])
        kept = ranks != NO_MATCH
        bonus = heading_bonus(self._slots.roles[slots[kept]])
        scores = (1 - HEADING_WEIGHT) * scores[kept] + HEADING_WEIGHT * bonus
        return Hits(slots[kept], ranks[kept], scores.astype(np.float32))
