"""Where in the characters of a segment two neighbours stand that sound alike.

Pinyin and initials stand for so many pairs of characters, in so many passages, that neither the
lists of the pairs nor a look into the passages that have them is quick enough. So the places
themselves are sorted beforehand by how the two characters that stand there are usually read, each
in one of some ninety groups of syllables (:func:`~db.search.sounds.groups_of`). What a place holds
more exactly, and what stands next to it, is seen there at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.sounds import GROUPS, group_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from db.search.arrays import Codes, Integers

    Groups = tuple[range, range]
    """Groups of which a character stands before one of the other groups."""

_BLOCK: Final = (1 << 16) - 1
"""Places are told in 16 bits, counted from the beginning of a block of so many characters, and so
is how many of a block there are."""


@dataclass(frozen=True, slots=True)
class SoundPlaces:
    """The places of a segment by the groups of the two characters that stand there.

    ``lows`` are the places, counted within their blocks: those of the first group with the first
    one come first, then those with the second one, each block by block. ``firsts`` says where each
    two groups begin, and where the last ends; ``counts`` how many each two groups have in each
    block.
    """

    lows: npt.NDArray[np.uint16]
    firsts: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint16]

    @staticmethod
    def of(codes: Codes, check: Callable[[], None]) -> SoundPlaces:
        """The places of ``codes``; ``check`` is called between steps."""
        blocks = []
        for start in range(0, max(1, len(codes)), _BLOCK):
            check()
            blocks.append(_Block.of(codes[start : start + _BLOCK + 1]))
        lows, counts = [], []
        for group in range(GROUPS):
            check()
            some, times = _of_first_group(blocks, group)
            lows.append(some)
            counts.append(times)
        joined = np.stack(counts)
        ends = np.cumsum(joined.sum(axis=2).ravel())
        firsts = np.append(0, ends).astype(np.uint32)
        return SoundPlaces(np.concatenate(lows), firsts, joined)

    def totals(self) -> Integers:
        """How many places each first group has with each second one."""
        firsts = self.firsts.astype(np.int64)
        return (firsts[1:] - firsts[:-1]).reshape(GROUPS, GROUPS)

    def count(self, groups: Groups) -> int:
        """In about how many places characters of these groups stand side by side."""
        one, two = groups
        return int(self.totals()[one.start : one.stop, two.start : two.stop].sum())

    def places(self, groups: Iterable[Groups]) -> Integers:
        """Where characters of any of these ``groups`` stand side by side, unsorted; some twice."""
        lows, counts = [], []
        for one, two in groups:
            counts.append(self.counts[one.start : one.stop, two.start : two.stop].ravel())
            for group in one:
                first, last = self.firsts[GROUPS * group + np.array([two.start, two.stop])]
                lows.append(self.lows[first:last])
        sizes = np.concatenate(counts)
        begins = _BLOCK * np.arange(self.counts.shape[-1])
        places = np.repeat(np.tile(begins, len(sizes) // len(begins)), sizes)
        places += np.concatenate(lows)
        return places


@dataclass(frozen=True, slots=True)
class _Block:
    """The places of a block by the first of their groups, none included, and the second group of
    each; ``ends`` says where each first group ends."""

    lows: npt.NDArray[np.uint16]
    seconds: npt.NDArray[np.uint8]
    ends: Integers

    @staticmethod
    def of(codes: Codes) -> _Block:
        """The places of ``codes``, one less than there are: behind the block may stand another."""
        groups = [table[codes] for table in group_tables()]
        usual, *_ = pairs = list(product(groups, groups))
        firsts, seconds = [usual[0][:-1]], [usual[1][1:]]
        lows = [np.arange(max(0, len(codes) - 1), dtype=np.uint16)]
        for first, second in pairs[1:]:
            here = np.flatnonzero((first[:-1] != 0) & (second[1:] != 0))
            lows.append(here.astype(np.uint16))
            firsts.append(first[here])
            seconds.append(second[here + 1])
        first = np.concatenate(firsts)
        # Of a byte the stable sort is by far the quickest.
        order = np.argsort(first, kind="stable")
        return _Block(
            np.concatenate(lows)[order],
            np.concatenate(seconds)[order],
            np.cumsum(np.bincount(first, minlength=GROUPS)),
        )


def _of_first_group(
    blocks: Sequence[_Block], group: int
) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.uint16]]:
    """The places of a first group, by the second and then by block, and how many each second group
    has in each block; none where one of the two is no group."""
    counts = np.zeros((GROUPS, len(blocks)), np.uint16)
    if not group:
        return np.empty(0, np.uint16), counts
    stretches = [slice(*block.ends[group - 1 : group + 1].tolist()) for block in blocks]
    parts = list(zip(blocks, stretches, strict=True))
    lows = np.concatenate([block.lows[some] for block, some in parts])
    seconds = np.concatenate([block.seconds[some] for block, some in parts])
    for at, (block, some) in enumerate(parts):
        counts[:, at] = np.bincount(block.seconds[some], minlength=GROUPS)
    counts[0] = 0
    order = np.argsort(seconds, kind="stable")
    return lows[order[np.count_nonzero(seconds == 0) :]], counts
