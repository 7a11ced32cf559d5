"""Finding passages by how their characters sound."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.blocks import chosen
from db.search.grams import Tier
from db.search.memory import has_begun_run
from db.search.sounds import meant, read_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from db.search.blocks import Block, Lists
    from db.search.columns import Booleans, Integers
    from db.search.held import HeldLists
    from db.search.holdings import Holdings
    from db.text.typed_pinyin import Sound, Spelling

_GRAM_CHARACTERS: Final = 2

_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""

_LISTED_PER_PASSAGE: Final = 32
"""So many listed passages are read in the time that one passage is compared with a spelling."""

_NOT_WORTH_LOOKING: Final = 500
"""To compare so many passages of a segment takes less than to look three sounds up in it."""

_MOST_READ_OTHERWISE: Final = 10_000
"""Of a very big corpus more passages are compared with initials by second readings only where
first readings found next to nothing: it would take longer than all the rest."""

_FEW_FOUND: Final = 100

_COMPARED_PER_PASSAGE: Final = 2_000
"""So many characters are gone through for letters in the time that one passage is compared."""


class SpokenFinder:
    """Looks sounds up in the segments of one state of the corpus.

    In memory, that is by the rarest pair of sounds, or by going through all characters where no
    pair is rare; else by all pairs that a segment may have.
    """

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._pairs = lru_cache(maxsize=_KEPT_PAIRS)(self._find_pairs)
        self._places = lru_cache(maxsize=_KEPT_PAIRS)(self._find_places)
        self._threes = lru_cache(maxsize=_KEPT_PAIRS)(self._find_threes)

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages may hold characters that ``spelling`` spells; which do, if
        :meth:`is_sure`."""
        sounds = spelling.sounds
        if len(sounds) == 1:
            return self._characters(sounds[0])
        if not self._holdings.remembers:
            return self._whole(sounds)
        if not has_begun_run(sounds):
            return self._spelled_in_memory(spelling)
        # No pair of so many sounds that are only begun is rare.
        found = self._first_read(sounds)
        likely = np.flatnonzero(self._otherwise_read(sounds) & ~found)
        if len(likely) <= _MOST_READ_OTHERWISE or np.count_nonzero(found) < _FEW_FOUND:
            found[self.spelled(spelling, likely)] = True
        return found

    def is_sure(self, spelling: Spelling) -> bool:
        """Whether what :meth:`sounding` finds does hold such characters."""
        return self._holdings.remembers or len(spelling.sounds) <= _GRAM_CHARACTERS

    def _spelled_in_memory(self, spelling: Spelling) -> Booleans:
        """Which passages hold what ``spelling`` spells: of those with its rarest pair of sounds,
        and where those are many, with three sounds that hang together."""
        sounds = spelling.sounds
        guesses = {pair: self._guessed(*pair) for pair in pairwise(sounds)}
        mask = self._pairs(*min(guesses, key=lambda pair: guesses[pair]))
        if len(sounds) <= _GRAM_CHARACTERS:
            return mask
        threes = zip(sounds, sounds[1:], sounds[2:], strict=False)
        listed = {three: guesses[three[:2]] + guesses[three[1:]] for three in threes}
        for three in sorted(listed, key=lambda three: listed[three]):
            left = np.count_nonzero(mask) - _NOT_WORTH_LOOKING * len(self._holdings.directories)
            if listed[three] < _LISTED_PER_PASSAGE * left:
                mask = mask & self._threes(*three)
        found = self._holdings.none()
        likely = np.count_nonzero(mask) * _COMPARED_PER_PASSAGE
        if likely > sum(memory.characters for memory in self._holdings.memories):
            found = self._first_read(sounds)
            mask = mask & ~found & self._otherwise_read(sounds)
        found[self.spelled(spelling, np.flatnonzero(mask))] = True
        return found

    def _find_threes(self, first: Sound, second: Sound, third: Sound) -> Booleans:
        """Which passages hold pairs of the first two sounds and of the last two that have the
        character between them in common: 本市 and 时间 do not make ben shi jian."""
        found = self._holdings.none()
        listed = zip(
            self._holdings.segments(),
            self._held,
            self._places(first, second),
            self._places(second, third),
            strict=True,
        )
        for (base, directory), held, before, behind in listed:
            mine = held.grams[before] & np.uint32(0xFFFF)
            other = held.grams[behind] >> np.uint32(16)
            shared = np.intersect1d(mine, other)
            numbers = np.zeros(1 << 16, np.int64)
            numbers[shared] = np.arange(1, len(shared) + 1)
            width = len(shared) + 1
            # For every passage and every such character whether a first pair is there.
            present = np.zeros(directory.passages * width, np.bool_)
            slots, middles = _slots_with(held, before, numbers[mine])
            present[slots * width + middles] = True
            slots, middles = _slots_with(held, behind, numbers[other])
            held_both = np.compress(present[slots * width + middles], slots)
            found[base : base + directory.passages][held_both] = True
        found.flags.writeable = False
        return found

    def _first_read(self, sounds: Sequence[Sound]) -> Booleans:
        """Which passages hold characters that sound so and whose first letters are those of their
        first readings."""
        found = self._holdings.none()
        for (base, _), memory in zip(
            self._holdings.segments(), self._holdings.memories, strict=True
        ):
            found[memory.sounding(sounds) + base] = True
        return found

    def _otherwise_read(self, sounds: Sequence[Sound]) -> Booleans:
        """Which passages hold two characters that sound so, one of which does not begin as its
        first reading does."""
        found = self._holdings.none()
        sought = [(read_otherwise(first), meant(second)) for first, second in pairwise(sounds)]
        sought.append((meant(sounds[-2]), read_otherwise(sounds[-1])))
        for one, two in sought:
            for base, lists in self._lists_of(one, two):
                found[base : base + lists.passages] |= lists.flags()
        return found

    def _lists_of(self, one: Booleans, two: Booleans) -> Iterator[tuple[int, Lists]]:
        """For each segment the lists of its pairs of ``one`` character and ``two`` behind it."""
        for (base, directory), held in zip(self._holdings.segments(), self._held, strict=True):
            places = held.places(directory.characters[one[directory.characters]], two)
            yield base, held.lists(places)

    def _find_places(self, first: Sound, second: Sound) -> list[Integers]:
        """For each segment where those of its pairs stand in memory that sound so."""
        one, two = meant(first), meant(second)
        return [
            held.places(directory.characters[one[directory.characters]], two)
            for directory, held in zip(self._holdings.directories, self._held, strict=True)
        ]

    def _guessed(self, first: Sound, second: Sound) -> float:
        """About how many passages hold pairs that sound so, were it chance which stand together."""
        one, two = (self._character_counts[meant(sound)].sum() for sound in (first, second))
        return float(one) * float(two) / max(1, len(self._holdings))

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


def _slots_with(held: HeldLists, places: Integers, numbers: Integers) -> tuple[Integers, Integers]:
    """The slots of the lists at ``places`` whose number is not 0, and for each slot that number."""
    wanted = np.flatnonzero(numbers)
    lists = held.lists(places[wanted])
    return lists.slots().astype(np.int64), np.repeat(numbers[wanted], lists.counts)
