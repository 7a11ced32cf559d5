"""The lists of a segment in memory, so that looking one up reads nothing.

To know all grams, and how many passages each is in, is to choose well, and to have their lists is
not to read a block of some thousand other lists for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from db.search.blocks import Lists, Posting
from db.search.postings import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt

    from db.search.arrays import Integers
    from db.search.blocks import Block


@dataclass(frozen=True, slots=True)
class HeldLists:
    """The lists of all grams of one tier of one segment.

    ``grams`` ascend; ``excess`` is one less than the number of passages of each, which fits in 16
    bits; ``offsets``, one more than there are grams, count in ``units`` of 16 bits, as every list
    has an even number of bytes.
    """

    grams: npt.NDArray[np.uint32]
    excess: npt.NDArray[np.uint16]
    offsets: npt.NDArray[np.uint32]
    units: npt.NDArray[np.uint16]
    passages: int

    @staticmethod
    def read(blocks: Iterable[Block], passages: int) -> HeldLists:
        """What ``blocks``, all of one tier of a segment of ``passages``, list."""
        grams, excess = [np.empty(0, np.uint32)], [np.empty(0, np.uint16)]
        data, lengths = [np.empty(0, np.uint8)], [np.zeros(1, np.int64)]
        for block in blocks:
            grams.append(block.grams)
            excess.append((block.counts - 1).astype(np.uint16))
            data.append(block.data[: int(block.offsets[-1])])
            lengths.append(np.diff(block.offsets))
        return HeldLists(
            np.concatenate(grams),
            np.concatenate(excess),
            (np.cumsum(np.concatenate(lengths)) // 2).astype(np.uint32),
            np.concatenate(data).view("<u2"),
            passages,
        )

    def find(self, gram: int) -> Posting | None:
        """The list of ``gram``, none where the segment lacks it."""
        at = self._place(gram)
        return None if at < 0 else self._posting(at)

    def between(self, first: int, last: int) -> Iterator[tuple[int, Posting]]:
        """The grams from ``first`` to ``last``, with their lists."""
        start = int(np.searchsorted(self.grams, np.uint32(first)))
        end = int(np.searchsorted(self.grams, np.uint32(last), side="right"))
        for at in range(start, end):
            yield int(self.grams[at]), self._posting(at)

    def places_of(self, grams: Integers | npt.NDArray[np.uint32]) -> Integers:
        """Where those of ``grams`` are listed that are."""
        places = np.searchsorted(self.grams, grams.astype(np.uint32))
        places = np.minimum(places, max(0, len(self.grams) - 1))
        found: Integers = places[self.grams[places] == grams] if len(self.grams) else places[:0]
        return found

    def lists(self, places: Integers) -> Lists:
        """The lists at ``places``, one after the other."""
        counts = self.excess[places].astype(np.int64) + 1
        starts = self.offsets[places].astype(np.int64)
        units = self.units[stretches(starts, self.offsets[places + 1] - starts)]
        return Lists(units.view(np.uint8), counts, self.passages)

    def _place(self, gram: int) -> int:
        at = int(self.grams.searchsorted(np.uint32(gram)))
        return at if at < len(self.grams) and self.grams[at] == gram else -1

    def _posting(self, at: int) -> Posting:
        data = self.units[int(self.offsets[at]) : int(self.offsets[at + 1])].view(np.uint8)
        return Posting(data, int(self.excess[at]) + 1, self.passages)
