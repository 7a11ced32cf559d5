"""How well passages match by their texts: how near the words stand to each other, how often."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.candidates import combined
from db.search.matcher import JoinedTexts, Places, slipped, spelled, written
from db.search.ranking import NO_MATCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from db.search.arrays import Integers
    from db.search.candidates import Alternative, Candidates
    from db.search.ranking import Ranks
    from db.search.terms import Term

_NEAR: Final = 8.0
"""Words so many characters apart count as half as near as words side by side."""

_TYPICAL_LENGTH: Final = 120.0


def weighed(
    clauses: Sequence[Sequence[Alternative]],
    slots: Integers,
    texts: list[str],
    found: dict[Term, Candidates],
) -> tuple[Ranks, npt.NDArray[np.float64]]:
    """The rank and the score, headings aside, of passages by their texts; ``found`` says of each of
    them what it may hold."""
    joined = JoinedTexts(texts)
    count = len(texts)
    places = {term: _InTexts.of(_places(term, joined, one), joined) for term, one in found.items()}
    ranks = {term: here.ranks(count) for term, here in places.items()}
    total = combined(clauses, slots, ranks, count)
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


def _places(term: Term, joined: JoinedTexts, candidates: Candidates) -> Places:
    parts = [written(term, joined)]
    if candidates.spelled is not None and candidates.spelled.any():
        parts.append(spelled(term.pinyin, joined))
    if candidates.related is not None and candidates.related.any():
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
