"""Where the words of a query can stand, as masks over all passages, and what that makes of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind
from db.search.matcher import RANKS
from db.search.ranking import NO_MATCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.ranking import Ranks
    from db.search.terms import Term

_EXACT: Final = RANKS[MatchKind.EXACT]
_SCRIPT: Final = RANKS[MatchKind.SCRIPT]
_PINYIN: Final = RANKS[MatchKind.PINYIN]
_FUZZY: Final = RANKS[MatchKind.FUZZY]

EVERY: Final = slice(None)
"""All slots, where those are asked for that passages stand at."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to fulfil a clause: by a word in the passage, or by where the passage stands.

    Without a ``term``, ``slots`` says which passages fulfil it.
    """

    term: Term | None
    slots: Booleans | None
    negated: bool


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where a word, a spelling of it, or what it may be meant to be can stand; of the last two,
    none if nothing is looked for.

    ``sure`` says that all this does stand there. Once it is, ``worths`` says how sure it is that
    what is related is meant, 0 where it does not stand.
    """

    written: Booleans
    spelled: Booleans | None
    related: Booleans | None
    sure: bool
    worths: npt.NDArray[np.float32] | None = None

    @property
    def likely(self) -> Booleans:
        """Where any of it can stand."""
        found = self.written
        for other in (self.spelled, self.related):
            if other is not None:
                found = found | other
        return found

    def at(self, rows: Integers | Booleans | slice) -> Candidates:
        """Some rows of these columns."""
        return Candidates(
            self.written[rows],
            None if self.spelled is None else self.spelled[rows],
            None if self.related is None else self.related[rows],
            self.sure,
            None if self.worths is None else self.worths[rows],
        )

    def ranks(self) -> Ranks:
        """The best rank that each slot may have, script aside."""
        best = ranked_where(self.written, _SCRIPT)
        for other, rank in ((self.spelled, _PINYIN), (self.related, _FUZZY)):
            if other is not None:
                best = np.minimum(best, ranked_where(other, rank))
        return best


def ranked_where(mask: Booleans, rank: int) -> Ranks:
    """``rank`` where ``mask`` says so, else no match; quicker than a choice for each."""
    return np.uint8(NO_MATCH) - mask.view(np.uint8) * np.uint8(NO_MATCH - rank)


def combined(
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
                own = ranked_where(alternative.slots[slots], _EXACT)
            if alternative.negated:
                own = ranked_where(own == NO_MATCH, _EXACT)
            best = np.minimum(best, own)
        total = np.maximum(total, best)
    return total
