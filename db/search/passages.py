"""Which passages match the words of a query, how, and how well."""

from __future__ import annotations

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

    from db.search.candidates import Alternative
    from db.search.columns import Booleans, Integers, Slots
    from db.search.finder import Finder
    from db.search.ranking import Ranks
    from db.search.terms import Related, Term
    from db.text.regional import Region

MOST_READ: Final = 1_000
"""So many passages are read and scored by how near the words stand; more, by their grams alone."""

MOST_READ_FOR_ONE: Final = 250
"""For a single word, which stands near no other, fewer."""

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
        candidates = within.copy()
        found: dict[Term, Candidates] = {}
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
            found = {term: self._proofs.proved(term, slots, one) for term, one in found.items()}
            ranks = {term: one.ranks() for term, one in found.items()}
            candidates &= combined(clauses, EVERY, ranks, len(candidates)) != NO_MATCH
            slots = np.flatnonzero(candidates)
        if not len(slots):
            return Hits.none()
        if len(slots) <= most_read:
            return self._by_reading(clauses, slots, found)
        return self._by_grams(clauses, candidates, slots, found)

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
        by_sound = self._finder.holdings.none()
        known = bool((mask & within).any())
        for spelling in term.pinyin:
            # Letters that are words of the corpus are read as guessed pinyin by nobody.
            if not known or (not spelling.guesses and len(spelling.sounds) > 1):
                by_sound |= self._finder.spoken.sounding(spelling)
                sure &= self._finder.spoken.is_sure(spelling)
        if not term.related:
            return Candidates(mask, by_sound, None, sure)
        related = self._finder.holdings.none()
        for other in term.related:
            related |= self._meant(other, mask, slips=slips)
        if not related.any():
            return Candidates(mask, by_sound, None, sure)
        return Candidates(mask, by_sound, related.astype(np.float32), sure=False)

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
        candidates: Booleans,
        slots: Integers,
        found: dict[Term, Candidates],
    ) -> Hits | GradedHits:
        """The hits among ``candidates``, which are those at ``slots`` and are proved."""
        ranks = {term: self._ranks_by_grams(term, candidates, one) for term, one in found.items()}
        total = combined(clauses, EVERY, ranks, len(candidates))
        total = total | ranked_where(candidates, 0)
        graded = GradedHits.of(slots, total, self._slots.roles)
        worths = [one.related for one in found.values() if one.related is not None]
        if not worths:
            return graded
        scores = HEADING_WEIGHT * heading_bonus(self._slots.roles[graded.slots])
        for related in worths:
            scores += (1 - HEADING_WEIGHT) * related[graded.slots]
        return Hits(graded.slots, total[graded.slots], scores)

    def _ranks_by_grams(self, term: Term, within: Booleans, candidates: Candidates) -> Ranks:
        """For every slot the rank of ``term``, which is true ``within``."""
        if not candidates.written.any():
            return candidates.ranks()
        exact = self._finder.holding(term.needle) if term.regional else candidates.written
        if self._finder.forms.are_one(term.text, term.needle.text):
            return np.minimum(candidates.ranks(), ranked_where(exact, _EXACT))
        slots = np.flatnonzero(exact & within)
        sure, impossible = self._finder.forms.told(term.text, term.needle.text, slots)
        ranks = candidates.ranks()
        ranks[np.compress(sure, slots)] = _EXACT
        open_ = np.compress(~(sure | impossible), slots)
        if len(open_):
            ranks[self._proofs.holding_text((term.text,), open_)] = _EXACT
        return ranks

    def _by_reading(
        self,
        clauses: Sequence[Sequence[Alternative]],
        slots: Integers,
        found: dict[Term, Candidates],
    ) -> Hits:
        parts = []
        for portion, texts in self._proofs.read(slots):
            parts.append(weighed(clauses, portion, texts, found))
        ranks = np.concatenate([ranks for ranks, _ in parts])
        scores = np.concatenate([scores for _, scores in parts])
        kept = ranks != NO_MATCH
        bonus = heading_bonus(self._slots.roles[slots[kept]])
        scores = (1 - HEADING_WEIGHT) * scores[kept] + HEADING_WEIGHT * bonus
        return Hits(slots[kept], ranks[kept], scores.astype(np.float32))
