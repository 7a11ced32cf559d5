"""Where in the characters of a segment two neighbours stand that sound alike.

Pinyin and initials stand for so many pairs of characters, in so many passages, that neither the
lists of the pairs nor a look into the passages that have them is quick enough. So the places
themselves are sorted beforehand by how the two characters that stand there are usually read, each
in one of some sixty groups of syllables (:func:`~db.search.sounds.groups_of`). What a place holds
more exactly, and what stands next to it, is seen there at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.postings import stretches
from db.search.sounds import GROUPS, group_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import numpy.typing as npt

    from db.search.memory import Codes, Integers

    Groups = tuple[range, range]
    """Groups of which a character stands before one of the other groups."""

_BLOCK_BITS: Final = 16
"""Places are told in 16 bits each, counted from the beginning of a block of so many characters."""


@dataclass(frozen=True, slots=True)
class SoundPlaces:
    """The places of a segment by the groups of the two characters that stand there.

    ``lows`` are the lower halves of the places; those of the first group with the first one come
    first, then those with the second one, each block by block; ``firsts`` says where each block
    of each two groups begins, and where the last ends.
    """

    lows: npt.NDArray[np.uint16]
    firsts: npt.NDArray[np.uint32]
    blocks: int

    @staticmethod
    def of(codes: Codes, check: Callable[[], None]) -> SoundPlaces:
        """The places of ``codes``; ``check`` is called between steps."""
        sorted_lows = [np.empty(0, np.uint16)]
        counts = []
        for start in range(0, max(1, len(codes)), 1 << _BLOCK_BITS):
            check()
            lows, count = _sorted_block(codes[start : start + (1 << _BLOCK_BITS) + 1])
            sorted_lows.append(lows)
            counts.append(count)
        return _by_groups(np.concatenate(sorted_lows), np.stack(counts), check)

    def counts(self) -> Integers:
        """How many places each first group has with each second one."""
        firsts = self.firsts[:: self.blocks].astype(np.int64)
        return (firsts[1:] - firsts[:-1]).reshape(GROUPS, GROUPS)

    def count(self, groups: Groups) -> int:
        """In about how many places characters of these groups stand side by side."""
        one, two = groups
        return int(self.counts()[one.start : one.stop, two.start : two.stop].sum())

    def places(self, groups: Iterable[Groups]) -> Integers:
        """Where characters of any of these ``groups`` stand side by side, unsorted; some twice."""
        found = [np.empty(0, np.int64)]
        for one, two in groups:
            blocks = np.tile(np.arange(self.blocks) << _BLOCK_BITS, len(two))
            for group in one:
                begin = self.blocks * (GROUPS * group + two.start)
                firsts = self.firsts[begin : begin + len(blocks) + 1].astype(np.int64)
                lows = self.lows[int(firsts[0]) : int(firsts[-1])]
                places = np.repeat(blocks, firsts[1:] - firsts[:-1])
                places += lows
                found.append(places)
        return np.concatenate(found)


def _sorted_block(codes: Codes) -> tuple[npt.NDArray[np.uint16], Integers]:
    """The places of a block by their groups, and how many each two groups have; behind the block
    may stand one character more."""
    groups = [table[codes].astype(np.uint16) for table in group_tables()]
    keys: list[npt.NDArray[np.uint16]] = []
    places: list[Integers] = []
    for first, second in product(groups, groups):
        here = np.flatnonzero((first[:-1] != 0) & (second[1:] != 0))
        places.append(here)
        keys.append(first[here] * np.uint16(GROUPS) + second[here + 1])
    joined = np.concatenate(keys)
    # Of 16 bits the stable sort is by far the quickest.
    order = np.argsort(joined, kind="stable")
    lows = np.concatenate(places)[order].astype(np.uint16)
    return lows, np.bincount(joined, minlength=GROUPS * GROUPS)


def _by_groups(
    lows: npt.NDArray[np.uint16], counts: Integers, check: Callable[[], None]
) -> SoundPlaces:
    """What stands block by block, each by groups, in order of groups, each block by block."""
    sizes = counts.T.ravel()
    begins = (np.cumsum(counts) - counts.ravel()).reshape(counts.shape).T.ravel()
    firsts = np.concatenate([[0], np.cumsum(sizes)])
    moved = np.empty_like(lows)
    step = GROUPS * len(counts)
    for at in range(0, len(sizes), step):
        check()
        some = slice(at, at + step)
        moved[int(firsts[at]) : int(firsts[at + step])] = lows[stretches(begins[some], sizes[some])]
    return SoundPlaces(moved, firsts.astype(np.uint32), len(counts))
