"""Which pairs of characters a segment has, in memory: most that could sound as typed stand nowhere.

A pair of syllables may be thousands of pairs of characters, of which a few hundred were ever
written, most of them in the same few blocks of the index. To know them beforehand is to read only
those blocks, and to tell how rare a pair of syllables is without reading any.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier
from db.search.postings import stretches

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.search.columns import Booleans
    from db.search.postings import Integers
    from db.search.segments import Directory

_CHARACTERS: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class PairList:
    """The pairs of one segment, ascending, and in how many passages each is.

    ``firsts`` says where the pairs begin that begin with a character, for each and for the end;
    ``excess`` is one less than the number of passages, which fits in 16 bits.
    """

    grams: npt.NDArray[np.uint32]
    excess: npt.NDArray[np.uint16]
    firsts: npt.NDArray[np.int32]

    @staticmethod
    def read(directory: Directory) -> PairList:
        """The pairs that ``directory`` lists, by reading all blocks of them."""
        grams, excess = [np.empty(0, np.uint32)], [np.empty(0, np.uint16)]
        for block in directory.unkept(Tier.PAIR):
            grams.append(block.grams)
            excess.append((block.counts - 1).astype(np.uint16))
        joined = np.concatenate(grams)
        begins = np.arange(_CHARACTERS + 1, dtype=np.uint64) << np.uint64(16)
        firsts = np.searchsorted(joined.astype(np.uint64), begins).astype(np.int32)
        return PairList(joined, np.concatenate(excess), firsts)

    def places(self, characters: npt.NDArray[np.uint16], second: Booleans) -> Integers:
        """Where the pairs are listed of any of ``characters`` and one that ``second`` allows."""
        starts = self.firsts[characters].astype(np.int64)
        ends = self.firsts[characters.astype(np.int64) + 1]
        places = stretches(starts, ends - starts)
        found: Integers = places[second[self.grams[places] & 0xFFFF]]
        return found

    def count(self, places: Integers) -> int:
        """In how many passages the pairs at ``places`` are, each counted by itself."""
        return int(self.excess[places].sum(dtype=np.int64)) + len(places)
