"""Finding passages in memory by how their characters sound.

Two of the sounds that stand side by side are looked up, the rarest, and what stands around them is
seen at each place. Where characters stand that are usually read so, the places themselves are
known; few passages hold pairs of which one character is rarely read so, or few hold the pair at
all, and these are told by the lists of the pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.sounds import GROUPS, groups_of, meant, rarely_read

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.search.columns import Booleans, Integers
    from db.search.holdings import Holdings
    from db.text.typed_pinyin import Sound, Spelling

    Grams = npt.NDArray[np.uint32]

_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""

_PAIR: Final = 2

_NO_GRAMS: Final = np.empty(0, np.uint32)

_PLACES_PER_LIST: Final = 3.0
_PLACES_PER_SLOT: Final = 0.3
_PLACES_PER_PASSAGE: Final = 20.0
"""So many places are looked at in the time that it takes to find a list in one segment, to read
one slot from it, and to compare a passage with a spelling."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two sounds side by side: the pairs of characters that are usually read so, and those of
    which one is rarely, with the sum of the passages that hold each; and in how many places
    characters of the same groups stand side by side."""

    usual: Grams
    rare: Grams
    usual_passages: int
    rare_passages: int
    places: int


class HeardSounds:
    """Looks sounds up in the segments of one state of the corpus, once these are in memory."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._pair = lru_cache(maxsize=_KEPT_PAIRS)(self._find_pair)

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages hold characters that ``spelling``, of two sounds or more, spells."""
        sounds = spelling.sounds
        found = self._holdings.none()
        pairs = [self._pair(*pair) for pair in pairwise(sounds)]
        if not all(pair.usual_passages + pair.rare_passages for pair in pairs):
            return found
        compared = len(sounds) > _PAIR
        at = min(range(len(pairs)), key=lambda at: min(self._costs(pairs[at], compared=compared)))
        listed = pairs[at].rare
        by_list, by_place = self._costs(pairs[at], compared=compared)
        if by_list < by_place:
            listed = np.concatenate([pairs[at].usual, listed])
        else:
            self._mark_places(sounds, at, found)
        slots = self._holding(listed)
        if compared:
            slots = self.spelled(spelling, np.unique(np.compress(~found[slots], slots)))
        found[slots] = True
        return found

    def spelled(self, spelling: Spelling, slots: Integers) -> Integers:
        """Those of ``slots``, ascending, that hold characters which ``spelling`` spells."""
        return self._holdings.each(
            slots, lambda memory, some: memory.spelled(spelling.sounds, some)
        )

    def pairs(self, first: Sound, second: Sound) -> tuple[Grams, Grams]:
        """The pairs of characters that sound so, and how many passages hold each."""
        counted = self._holdings.count_pairs()
        places = counted.places(meant(first), meant(second))
        return counted.grams[places], counted.counts[places]

    def _costs(self, pair: _Pair, *, compared: bool) -> tuple[float, float]:
        """What it takes to look ``pair`` up by its lists alone, and by its places, counted in
        places looked at; ``compared`` says that its passages are to be compared."""
        per_list = _PLACES_PER_LIST * len(self._holdings.directories)
        per_slot = _PLACES_PER_PASSAGE if compared else _PLACES_PER_SLOT
        rare = per_list * len(pair.rare) + per_slot * pair.rare_passages
        usual = per_list * len(pair.usual) + per_slot * pair.usual_passages
        return (usual + rare if len(pair.usual) else np.inf), pair.places + rare

    def _mark_places(self, sounds: tuple[Sound, ...], at: int, found: Booleans) -> None:
        """Set in ``found`` the passages where characters stand that sound so, the two that begin
        at the number ``at`` being usually read so."""
        for (base, directory), memory in zip(
            self._holdings.segments(), self._holdings.memories, strict=True
        ):
            found[base : base + directory.passages][memory.sounding(sounds, at)] = True

    def _holding(self, grams: Grams) -> Integers:
        """The slots that hold any of these pairs, some more than once."""
        found = [np.empty(0, np.int64)]
        if len(grams):
            for (base, _), lists in zip(
                self._holdings.segments(), self._holdings.held_pairs(), strict=True
            ):
                places = lists.places_of(grams)
                if len(places):
                    found.append(lists.lists(places).slots().astype(np.int64) + base)
        return np.concatenate(found)

    def _find_pair(self, first: Sound, second: Sound) -> _Pair:
        one, two = groups_of(first), groups_of(second)
        places = int(self._place_counts[one.start : one.stop, two.start : two.stop].sum())
        if not first.whole and not second.whole:
            # What is only begun stands for what is usually read so alone.
            return _Pair(_NO_GRAMS, _NO_GRAMS, places, 0, places)
        grams, counts = self.pairs(first, second)
        rare = rarely_read(first)[grams >> 16] | rarely_read(second)[grams & 0xFFFF]
        passages = (int(counts[~rare].sum()), int(counts[rare].sum()))
        return _Pair(grams[~rare], grams[rare], *passages, places)

    @cached_property
    def _place_counts(self) -> Integers:
        """How many places each group of sounds has before each other."""
        counts = (memory.place_sounds().counts() for memory in self._holdings.memories)
        return sum(counts, start=np.zeros((GROUPS, GROUPS), np.int64))
