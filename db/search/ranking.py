"""Which of the passages found come first: by kind, then score, then headings and date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import Role
from db.search.segments import ROLES

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.search.columns import Columns, Integers

    Ranks = npt.NDArray[np.uint8]
    Scores = npt.NDArray[np.float32]

NO_MATCH: Final = 255
"""The rank of what does not match."""

HEADING_WEIGHT: Final = 0.25
"""How much of a score is for standing in a title or heading."""

_BONUS: Final = {Role.TITLE: 1.0, Role.HEADING: 0.8}
_STANDINGS: Final = 3
"""Titles, headings, and the rest."""

_MANY: Final = 100_000
_PLACE_BITS: Final = 32


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


@dataclass(frozen=True, slots=True)
class GradedHits:
    """So many passages found that they were not read: each has one of a few grades.

    ``grades`` has one for every slot of the index, 0 for those that are no hits. The lower, the
    better.
    """

    slots: Integers
    grades: npt.NDArray[np.uint8]

    @staticmethod
    def of(ranks: Ranks, roles: npt.NDArray[np.uint8]) -> GradedHits:
        """The hits among all slots by their ``ranks`` and what kind of passage they are."""
        hit = ranks != NO_MATCH
        standings = np.minimum(roles, np.uint8(_STANDINGS - 1))
        grades = (ranks * np.uint8(_STANDINGS) + standings + np.uint8(1)) * hit.view(np.uint8)
        return GradedHits(np.flatnonzero(hit), grades)


@dataclass(frozen=True, slots=True)
class Ranked:
    """The ids of passages, best first, with the rank of their kind and their score."""

    passages: Integers
    ranks: Ranks
    scores: Scores


def heading_bonus(roles: npt.NDArray[np.uint8]) -> Scores:
    """1 for titles, less for headings, 0 for the rest."""
    return np.array([_BONUS.get(role, 0.0) for role in ROLES], np.float32)[roles]


def ranked(hits: Hits | GradedHits, columns: Columns) -> Ranked:
    """``hits`` best first."""
    if not len(hits.slots):
        return Ranked(hits.slots, np.empty(0, np.uint8), np.empty(0, np.float32))
    if isinstance(hits, GradedHits):
        return _by_grade(hits, columns)
    order = np.lexsort((columns.places[hits.slots], -hits.scores, hits.ranks))
    ids = columns.slots.ids[hits.slots[order]]
    return Ranked(ids, hits.ranks[order], hits.scores[order])


def _by_grade(hits: GradedHits, columns: Columns) -> Ranked:
    grades = hits.grades[hits.slots]
    if len(hits.slots) <= _MANY:
        keys = (grades.astype(np.int64) << _PLACE_BITS) | columns.places[hits.slots]
        keys.sort()
        ids = columns.ids_in_order[keys & ((1 << _PLACE_BITS) - 1)]
        grades = (keys >> _PLACE_BITS).astype(np.uint8)
    else:
        # All slots are in order beforehand: to go through them for each grade is quicker than
        # to sort.
        in_order = hits.grades[columns.order]
        given = np.flatnonzero(np.bincount(grades)).astype(np.uint8)
        places = [np.flatnonzero(in_order == grade) for grade in given]
        ids = columns.ids_in_order[np.concatenate(places)]
        grades = np.repeat(given, [len(some) for some in places])
    ranks, standings = np.divmod(grades - np.uint8(1), np.uint8(_STANDINGS))
    return Ranked(ids, ranks, np.float32(HEADING_WEIGHT) * heading_bonus(standings))
