"""Finding passages by how their characters sound."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.blocks import chosen
from db.search.grams import Tier
from db.search.heard import HeardSounds
from db.search.sounds import meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.blocks import Block
    from db.search.holdings import Holdings
    from db.text.typed_pinyin import Sound, Spelling

_GRAM_CHARACTERS: Final = 2

_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""


class SpokenFinder:
    """Looks sounds up in the segments of one state of the corpus: in memory, or by the blocks of
    all pairs that a segment may have."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._pairs = lru_cache(maxsize=_KEPT_PAIRS)(self._find_pairs)
        self._heard = HeardSounds(holdings)

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages may hold characters that ``spelling`` spells; which do, if
        :meth:`is_sure`."""
        sounds = spelling.sounds
        if len(sounds) == 1:
            return self._characters(sounds[0])
        if not self._holdings.remembers:
            return self._whole(sounds)
        return self._heard.sounding(spelling)

    def is_sure(self, spelling: Spelling) -> bool:
        """Whether what :meth:`sounding` finds does hold such characters."""
        return self._holdings.remembers or len(spelling.sounds) <= _GRAM_CHARACTERS

    def _whole(self, sounds: tuple[Sound, ...]) -> Booleans:
        found: Booleans | None = None
        for pair in dict.fromkeys(pairwise(sounds)):
            mask = self._pairs(*pair)
            found = mask if found is None else found & mask
            if not found.any():
                return found
        return self._holdings.none() if found is None else found

    def spelled(self, spelling: Spelling, slots: Integers) -> Integers:
        """Those of ``slots``, ascending, that hold characters which ``spelling`` spells."""
        return self._heard.spelled(spelling, slots)

    def _characters(self, sound: Sound) -> Booleans:
        found = self._holdings.none()
        wanted = meant(sound)
        if self._holdings.remembers:
            grams = np.flatnonzero(wanted).astype(np.uint32)
            return self._holdings.joined(Tier.CHARACTER).flags_of(grams)
        for base, directory in self._holdings.segments():
            characters = directory.characters[wanted[directory.characters]].astype(np.int64)
            if lists := directory.lists(Tier.CHARACTER, characters):
                found[base : base + directory.passages] = lists.flags()
        return found

    def pairs(
        self, first: Sound, second: Sound
    ) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
        """The pairs of characters that sound so, and how many passages hold each."""
        if self._holdings.remembers:
            grams, counts = self._heard.pairs(first, second)
            return grams, counts.astype(np.int64)
        one, two = meant(first), meant(second)
        listed, numbers = [np.empty(0, np.uint32)], [np.empty(0, np.int64)]
        for _, blocks in self._blocks_of_pairs(first):
            for block in blocks:
                mask = one[block.grams >> 16] & two[block.grams & 0xFFFF]
                listed.append(block.grams[mask])
                numbers.append(block.counts[mask])
        distinct, places = np.unique(np.concatenate(listed), return_inverse=True)
        sums = np.zeros(len(distinct), np.int64)
        np.add.at(sums, places, np.concatenate(numbers))
        return distinct, sums

    def _find_pairs(self, first: Sound, second: Sound) -> Booleans:
        found = self._holdings.none()
        one, two = meant(first), meant(second)
        for base, blocks in self._blocks_of_pairs(first):
            if lists := chosen(blocks, lambda grams: one[grams >> 16] & two[grams & 0xFFFF]):
                found[base : base + lists.passages] = lists.flags()
        found.flags.writeable = False
        return found

    def _blocks_of_pairs(self, first: Sound) -> Iterator[tuple[int, list[Block]]]:
        """For each segment its blocks that may list pairs which begin with this sound."""
        characters = meant(first)
        for base, directory in self._holdings.segments():
            present = directory.characters
            begins = present[characters[present]].astype(np.int64) << 16
            yield base, list(directory.blocks(Tier.PAIR, begins, begins | 0xFFFF))
