"""Which of the passages found come first: by kind, then score, then headings and date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind, Role
from db.search.segments import ROLES, STANDINGS

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.columns import Columns

    Ranks = npt.NDArray[np.uint8]
    Scores = npt.NDArray[np.float32]

NO_MATCH: Final = 255
"""The rank of what does not match."""

HEADING_WEIGHT: Final = 0.25
"""How much of a score is for standing in a title or heading."""

_BONUS: Final = {Role.TITLE: 1.0, Role.HEADING: 0.8}
_MANY: Final = 100_000
_PLACE_BITS: Final = 32
_SCORE_BITS: Final = 30
"""What the bits of a fraction below two fit in."""
_NO_FRACTION: Final = np.uint64((1 << _SCORE_BITS) - 1)


@dataclass(frozen=True, slots=True)
class Hits:
    """Passages found, by slot, with the rank of their kind and their score; unordered."""

    slots: Integers
    ranks: Ranks
    scores: Scores

    @staticmethod
    def none() -> Hits:
        """No passage at all."""
        return Hits(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.float32))

    def mask(self, length: int) -> Booleans:
        """Which of ``length`` slots are hits."""
        hit = np.zeros(length, np.bool_)
        hit[self.slots] = True
        return hit


@dataclass(frozen=True, slots=True)
class GradedHits:
    """So many passages found that they were not read: each has one of a few grades.

    ``grades`` has one for every slot of the index, 0 for those that are no hits. The lower, the
    better.
    """

    slots: Integers
    grades: npt.NDArray[np.uint8]

    @staticmethod
    def of(
        slots: Integers, ranks: Ranks, rows: Integers | slice, roles: npt.NDArray[np.uint8]
    ) -> GradedHits:
        """The hits at ``slots`` by the ``ranks`` of the passages at ``rows`` and the kinds of all
        passages."""
        standings = np.minimum(roles[rows], np.uint8(STANDINGS - 1))
        hit = (ranks != NO_MATCH).view(np.uint8)
        grades = np.zeros(len(roles), np.uint8)
        grades[rows] = (ranks * np.uint8(STANDINGS) + standings + np.uint8(1)) * hit
        return GradedHits(slots, grades)

    def mask(self, length: int) -> Booleans:
        """Which of ``length`` slots are hits."""
        return np.append(self.grades > 0, np.zeros(length - len(self.grades), np.bool_))


@dataclass(frozen=True, slots=True)
class Ranked:
    """The ids of passages, best first, with the rank of their kind and their score."""

    passages: Integers
    ranks: Ranks
    scores: Scores


def heading_bonus(roles: npt.NDArray[np.uint8]) -> Scores:
    """1 for titles, less for headings, 0 for the rest."""
    return np.array([_BONUS.get(role, 0.0) for role in ROLES], np.float32)[roles]


_GRADE_RANKS: Final = np.repeat(np.arange(len(MatchKind), dtype=np.uint8), STANDINGS)
_SCORES: Final = np.float32(HEADING_WEIGHT) * heading_bonus(np.arange(STANDINGS, dtype=np.uint8))
_GRADE_SCORES: Final = np.tile(_SCORES, len(MatchKind))


def ranked(hits: Hits | GradedHits, columns: Columns) -> Ranked:
    """``hits`` best first."""
    if not len(hits.slots):
        return Ranked(hits.slots, np.empty(0, np.uint8), np.empty(0, np.float32))
    if isinstance(hits, GradedHits):
        return _by_grade(hits, columns)
    # One number for each, which is sorted much more quickly than three: numbers of positive
    # fractions are in their order.
    fractions = hits.scores.view(np.uint32).astype(np.uint64)
    keys = hits.ranks.astype(np.uint64) << np.uint64(_SCORE_BITS + _PLACE_BITS)
    keys |= (_NO_FRACTION - fractions) << np.uint64(_PLACE_BITS)
    keys |= columns.places[hits.slots].astype(np.uint64)
    keys.sort()
    places = (keys & np.uint64((1 << _PLACE_BITS) - 1)).astype(np.int64)
    fractions = _NO_FRACTION - (keys >> np.uint64(_PLACE_BITS) & _NO_FRACTION)
    return Ranked(
        columns.ids_in_order[places],
        (keys >> np.uint64(_SCORE_BITS + _PLACE_BITS)).astype(np.uint8),
        fractions.astype(np.uint32).view(np.float32),
    )


def _by_grade(hits: GradedHits, columns: Columns) -> Ranked:
    counts = np.zeros(len(_GRADE_SCORES), np.int64)
    if len(hits.slots) <= _MANY:
        keys = (hits.grades[hits.slots].astype(np.int64) - 1) << _PLACE_BITS
        keys |= columns.places[hits.slots]
        keys.sort()
        places = keys & ((1 << _PLACE_BITS) - 1)
        counts += np.bincount(keys >> _PLACE_BITS, minlength=len(counts))
    else:
        # All slots are in order beforehand, those of one standing side by side: to go through
        # them for each grade is quicker than to sort.
        in_order = hits.grades[columns.order]
        parts = []
        for grade in range(len(counts)):
            start, end = columns.standings[grade % STANDINGS]
            parts.append(np.flatnonzero(in_order[start:end] == np.uint8(grade + 1)) + start)
            counts[grade] = len(parts[-1])
            if counts.sum() == len(hits.slots):
                break
        places = np.concatenate(parts)
    return Ranked(
        columns.ids_in_order[places],
        np.repeat(_GRADE_RANKS, counts),
        np.repeat(_GRADE_SCORES, counts),
    )
