"""Finding passages by how their characters sound."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.blocks import chosen
from db.search.grams import Tier
from db.search.sounds import COMMON, GROUPS, groups_of, meant, rarely_read, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from db.search.blocks import Block, Lists
    from db.search.columns import Booleans, Integers
    from db.search.held import HeldLists
    from db.search.holdings import Holdings
    from db.text.typed_pinyin import Sound, Spelling

_GRAM_CHARACTERS: Final = 2

_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""

_PLACES_PER_PASSAGE: Final = 40
"""So many places are looked at in the time that one passage is compared with a spelling."""


class SpokenFinder:
    """Looks sounds up in the segments of one state of the corpus.

    In memory, that is by the places where the rarest pair of sounds stands, and by the lists of
    pairs of characters, one of which is rarely read so; else by the lists of all pairs that a
    segment may have.
    """

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._pairs = lru_cache(maxsize=_KEPT_PAIRS)(self._find_pairs)
        self._places = lru_cache(maxsize=_KEPT_PAIRS)(self._find_places)

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages may hold characters that ``spelling`` spells; which do, if
        :meth:`is_sure`."""
        sounds = spelling.sounds
        if len(sounds) == 1:
            return self._characters(sounds[0])
        if not self._holdings.remembers:
            return self._whole(sounds)
        return self._sounding_in_memory(spelling)

    def is_sure(self, spelling: Spelling) -> bool:
        """Whether what :meth:`sounding` finds does hold such characters."""
        return self._holdings.remembers or len(spelling.sounds) <= _GRAM_CHARACTERS

    def _sounding_in_memory(self, spelling: Spelling) -> Booleans:
        """Which passages hold what ``spelling`` spells."""
        sounds = spelling.sounds
        at = min(range(len(sounds) - 1), key=lambda at: self._cost(*sounds[at : at + 2]))
        found = self._holdings.none()
        for (base, _), memory in zip(
            self._holdings.segments(), self._holdings.memories, strict=True
        ):
            found[memory.sounding(sounds, at) + base] = True
        rarely = self._rarely_read(*sounds[at : at + 2])
        if len(sounds) > _GRAM_CHARACTERS:
            rarely = self.spelled(spelling, np.compress(~found[rarely], rarely))
        found[rarely] = True
        return found

    def _cost(self, first: Sound, second: Sound) -> float:
        """About how many places are to be looked at for two neighbours that sound so."""
        one, two = groups_of(first), groups_of(second)
        places = self._place_counts[one.start : one.stop, two.start : two.stop].sum()
        either = self._guessed(meant(first), meant(second))
        usually = self._guessed(table(first) == COMMON, table(second) == COMMON)
        return float(places) + _PLACES_PER_PASSAGE * (either - usually)

    def _guessed(self, one: Booleans, two: Booleans) -> float:
        """About how many passages hold one of the characters before one of the others, were it
        chance which stand together."""
        first, second = (self._character_counts[characters].sum() for characters in (one, two))
        return float(first) * float(second) / max(1, len(self._holdings))

    @cached_property
    def _place_counts(self) -> Integers:
        """How many places each group of sounds has before each other."""
        counts = (memory.place_sounds().counts() for memory in self._holdings.memories)
        return sum(counts, start=np.zeros((GROUPS, GROUPS), np.int64))

    def _rarely_read(self, first: Sound, second: Sound) -> Integers:
        """The slots that hold two characters which sound so, but one of them not usually; some
        more than once."""
        rarely_first, rarely_second = rarely_read(first), rarely_read(second)
        both = (
            (rarely_first, meant(second)),
            (meant(first) & ~rarely_first, rarely_second),
        )
        wanted = [
            (np.flatnonzero(one).astype(np.uint16), two)
            for one, two in both
            if one.any() and two.any()
        ]
        found = [np.empty(0, np.int64)]
        for (base, _), held in zip(self._holdings.segments(), self._held, strict=True):
            places = [held.places(characters, two) for characters, two in wanted]
            if sum(map(len, places)):
                found.append(held.lists(np.concatenate(places)).slots().astype(np.int64) + base)
        return np.concatenate(found)

    def _find_places(self, first: Sound, second: Sound) -> list[Integers]:
        """For each segment where those of its pairs stand in memory that sound so."""
        one, two = meant(first), meant(second)
        return [
            held.places(directory.characters[one[directory.characters]], two)
            for directory, held in zip(self._holdings.directories, self._held, strict=True)
        ]

    @cached_property
    def _character_counts(self) -> Integers:
        """For every 16-bit character how many passages hold it, by the lists in memory."""
        counts = np.zeros(1 << 16, np.int64)
        for directory in self._holdings.directories:
            if (held := directory.held(Tier.CHARACTER)) is not None:
                counts[held.grams] += held.excess.astype(np.int64) + 1
        return counts

    def _whole(self, sounds: tuple[Sound, ...]) -> Booleans:
        found: Booleans | None = None
        for pair in dict.fromkeys(pairwise(sounds)):
            mask = self._pairs(*pair)
            found = mask if found is None else found & mask
            if not found.any():
                return found
        return self._holdings.none() if found is None else found

    def spelled(self, spelling: Spelling, slots: Integers) -> Integers:
        """Those of ``slots`` that hold characters which ``spelling`` spells."""
        return self._holdings.each(
            slots, lambda memory, some: memory.spelled(spelling.sounds, some)
        )

    @cached_property
    def _held(self) -> list[HeldLists]:
        """The pairs of every segment, once they are in memory."""
        lists = (directory.held(Tier.PAIR) for directory in self._holdings.directories)
        return [held for held in lists if held is not None]

    def _characters(self, sound: Sound) -> Booleans:
        found = self._holdings.none()
        wanted = meant(sound)
        for base, directory in self._holdings.segments():
            characters = directory.characters[wanted[directory.characters]].astype(np.int64)
            if lists := directory.lists(Tier.CHARACTER, characters):
                found[base : base + directory.passages] = lists.flags()
        return found

    def pairs(
        self, first: Sound, second: Sound
    ) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
        """The pairs of characters that sound so, and how many passages hold each."""
        parts = list(self._counted_pairs(first, second))
        grams = np.concatenate([np.empty(0, np.uint32), *(grams for grams, _ in parts)])
        counts = np.concatenate([np.empty(0, np.int64), *(counts for _, counts in parts)])
        distinct, places = np.unique(grams, return_inverse=True)
        sums = np.zeros(len(distinct), np.int64)
        np.add.at(sums, places, counts)
        return distinct, sums

    def _counted_pairs(
        self, first: Sound, second: Sound
    ) -> Iterator[tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]]:
        """:meth:`pairs` of every segment, or of a part of one."""
        if self._holdings.remembers:
            for held, places in zip(self._held, self._places(first, second), strict=True):
                yield held.grams[places], held.excess[places].astype(np.int64) + 1
            return
        one, two = meant(first), meant(second)
        for _, blocks in self._blocks_of_pairs(first):
            for block in blocks:
                mask = one[block.grams >> 16] & two[block.grams & 0xFFFF]
                yield block.grams[mask], block.counts[mask]

    def _find_pairs(self, first: Sound, second: Sound) -> Booleans:
        found = self._holdings.none()
        for base, lists in self._lists_of_pairs(first, second):
            if lists is not None:
                found[base : base + lists.passages] = lists.flags()
        found.flags.writeable = False
        return found

    def _lists_of_pairs(self, first: Sound, second: Sound) -> Iterator[tuple[int, Lists | None]]:
        """For each segment the lists of its pairs that sound so."""
        if self._holdings.remembers:
            places = self._places(first, second)
            for (base, _), held, here in zip(
                self._holdings.segments(), self._held, places, strict=True
            ):
                yield base, held.lists(here)
            return
        one, two = meant(first), meant(second)
        for base, blocks in self._blocks_of_pairs(first):
            yield base, chosen(blocks, lambda grams: one[grams >> 16] & two[grams & 0xFFFF])

    def _blocks_of_pairs(self, first: Sound) -> Iterator[tuple[int, list[Block]]]:
        """For each segment its blocks that may list pairs which begin with this sound."""
        characters = meant(first)
        for base, directory in self._holdings.segments():
            present = directory.characters
            begins = present[characters[present]].astype(np.int64) << 16
            yield base, list(directory.blocks(Tier.PAIR, begins, begins | 0xFFFF))
