"""Which characters stand side by side anywhere in the corpus, and in how many passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.postings import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from db.search.columns import Booleans, Integers
    from db.search.held import HeldLists

_CHARACTERS: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class PairCounts:
    """The pairs of all segments, each once.

    ``grams`` ascend; ``counts`` says how many passages hold each; ``firsts``, for every character
    and for the end, where the pairs begin that begin with it.
    """

    grams: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint32]
    firsts: Integers

    @staticmethod
    def of(segments: Sequence[HeldLists], check: Callable[[], None]) -> PairCounts:
        """The pairs that ``segments`` list; ``check`` is called between steps."""
        every = np.concatenate([np.empty(0, np.uint32), *(held.grams for held in segments)])
        check()
        every.sort()
        check()
        grams = every[np.append(True, every[1:] != every[:-1])[: len(every)]]
        counts = np.zeros(len(grams), np.uint32)
        for held in segments:
            check()
            counts[np.searchsorted(grams, held.grams)] += held.excess + np.uint32(1)
        begins = np.arange(_CHARACTERS, dtype=np.uint32) << np.uint32(16)
        return PairCounts(grams, counts, np.append(np.searchsorted(grams, begins), len(grams)))

    def count(self, gram: int) -> int:
        """How many passages hold ``gram``."""
        at = int(self.grams.searchsorted(np.uint32(gram)))
        return int(self.counts[at]) if at < len(self.grams) and self.grams[at] == gram else 0

    def places(self, first: Booleans, second: Booleans) -> Integers:
        """Where those pairs stand here of which ``first`` allows one character and ``second`` the
        other, ascending."""
        characters = np.flatnonzero(first)
        starts = self.firsts[characters]
        places = stretches(starts, self.firsts[characters + 1] - starts)
        return np.compress(second[self.grams[places] & np.uint32(0xFFFF)], places)
