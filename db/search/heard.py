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

from db.search.once import ascending
from db.search.sounds import GROUPS, group_tables, groups_of, meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Grams, Integers
    from db.search.holdings import Holdings
    from db.search.sound_places import Groups
    from db.text.typed_pinyin import Sound, Spelling


_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""

_PAIR: Final = 2

_COMPARED_AT_ONCE: Final = 2_048

_NO_GRAMS: Final = np.empty(0, np.uint32)

_PLACES_PER_LIST: Final = 3.0
_PLACES_PER_SLOT: Final = 0.3
_PLACES_PER_PASSAGE: Final = 20.0
"""So many places are looked at in the time that it takes to find a list in one segment, to read
one slot from it, and to compare a passage with a spelling."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The quickest way to look two sounds up that stand side by side: at the places of what
    characters of these groups stand side by side, and in the lists of these pairs of characters.

    ``cost`` counts in places looked at; with neither groups nor pairs the two stand nowhere.
    """

    groups: tuple[Groups, ...]
    listed: Grams
    cost: float


class HeardSounds:
    """Looks sounds up in the segments of one state of the corpus, once these are in memory."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._way = lru_cache(maxsize=_KEPT_PAIRS)(self._find_way)

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages hold characters that ``spelling``, of two sounds or more, spells."""
        sounds = spelling.sounds
        found = self._holdings.none()
        compared = len(sounds) > _PAIR
        ways = [self._way(*pair, compared=compared) for pair in pairwise(sounds)]
        if not all(way.groups or len(way.listed) for way in ways):
            return found
        at = min(range(len(ways)), key=lambda at: ways[at].cost)
        if ways[at].groups:
            self._mark_places(sounds, at, ways[at].groups, found)
        slots = self._holdings.pairs().slots_of(ways[at].listed)
        if compared:
            slots = self.spelled(spelling, ascending(np.compress(~found[slots], slots)))
        found[slots] = True
        return found

    def spelled(self, spelling: Spelling, slots: Integers) -> Integers:
        """Those of ``slots``, ascending, that hold characters which ``spelling`` spells."""
        found = [np.empty(0, np.int64)]
        for start in range(0, len(slots), _COMPARED_AT_ONCE):
            some = slots[start : start + _COMPARED_AT_ONCE]
            found.append(some[_spelled(spelling.sounds, self._holdings.units(some))])
        return np.concatenate(found)

    def pairs(self, first: Sound, second: Sound) -> tuple[Grams, Grams]:
        """The pairs of characters that sound so, and how many passages hold each."""
        counted = self._holdings.pairs()
        places = counted.places(meant(first), meant(second))
        return counted.grams[places], counted.counts[places]

    def _mark_places(
        self, sounds: tuple[Sound, ...], at: int, groups: tuple[Groups, ...], found: Booleans
    ) -> None:
        """Set in ``found`` the passages where characters stand that sound so, the two that begin
        at the number ``at`` being of any of ``groups``."""
        for (base, directory), memory in zip(
            self._holdings.segments(), self._holdings.memories, strict=True
        ):
            found[base : base + directory.passages][memory.sounding(sounds, at, groups)] = True

    def _find_way(self, first: Sound, second: Sound, *, compared: bool) -> _Way:
        usual = (groups_of(first), groups_of(second))
        if not first.whole and not second.whole:
            # What is only begun stands for what is usually read so alone.
            places = self._places(usual)
            return _Way((usual,) if places else (), _NO_GRAMS, places)
        grams, counts = self.pairs(first, second)
        costs = self._costs_of_lists(counts, compared=compared)
        by_list = _Way((), grams, float(costs.sum()))
        by_place = self._by_place(usual, grams, costs)
        return by_place if by_place.cost < by_list.cost else by_list

    def _by_place(self, usual: Groups, grams: Grams, costs: npt.NDArray[np.float64]) -> _Way:
        """The way by the places of the ``usual`` groups, and of the groups of those pairs of
        characters, rarely read so, whose lists would cost more."""
        first, second = grams >> np.uint32(16), grams & np.uint32(0xFFFF)
        there = _are_of(first, usual[0]) & _are_of(second, usual[1])
        some_groups = group_tables()[0]
        number = some_groups[first] * np.int64(GROUPS) + some_groups[second]
        listing = np.bincount(number, costs * ~there, minlength=GROUPS * GROUPS)
        placing = self._place_counts.ravel()
        placed = (placing > 0) & (placing < listing)
        groups = [
            (range(one, one + 1), range(two, two + 1))
            for one, two in (divmod(kind, GROUPS) for kind in np.flatnonzero(placed).tolist())
        ]
        cost = self._places(usual) + placing[placed].sum() + listing[~placed].sum()
        return _Way((usual, *groups), grams[~there & ~placed[number]], float(cost))

    def _costs_of_lists(self, counts: Grams, *, compared: bool) -> npt.NDArray[np.float64]:
        """What it takes to look up pairs by their lists, of which so many passages hold each;
        ``compared`` says that the passages are compared then."""
        per_slot = _PLACES_PER_PASSAGE if compared else _PLACES_PER_SLOT
        per_gram = _PLACES_PER_LIST * len(self._holdings.directories)
        return per_gram + per_slot * counts.astype(np.float64)

    def _places(self, groups: Groups) -> int:
        """In how many places characters of these groups stand side by side."""
        one, two = groups
        return int(self._place_counts[one.start : one.stop, two.start : two.stop].sum())

    @cached_property
    def _place_counts(self) -> Integers:
        """How many places each group of sounds has before each other."""
        counts = (memory.place_sounds().totals() for memory in self._holdings.memories)
        return sum(counts, start=np.zeros((GROUPS, GROUPS), np.int64))


def _spelled(sounds: Sequence[Sound], passages: list[bytes]) -> Integers:
    """Which of ``passages``, in 16 bits with a gap behind each, hold characters that sound so."""
    codes = np.frombuffer(b"".join(passages), np.uint16)
    # The gap behind every passage sounds like nothing: what is found lies in one of them.
    begins = codes[: max(0, len(codes) - len(sounds) + 1)]
    # Every code is within the table, which need not be asked for each of them.
    places = np.flatnonzero(meant(sounds[0]).take(begins, mode="clip"))
    for at, sound in enumerate(sounds[1:], 1):
        places = np.compress(meant(sound)[codes[places + at]], places)
    ends = np.cumsum(np.fromiter(map(len, passages), np.int64, len(passages))) // 2
    found = np.searchsorted(ends, places, side="right")
    return np.compress(np.diff(found, prepend=-1) > 0, found)


def _are_of(characters: Grams, groups: range) -> Booleans:
    """Which of ``characters`` are usually read as a syllable of ``groups``."""
    found = np.zeros(len(characters), np.bool_)
    for table in group_tables():
        own = table[characters]
        found |= (own >= groups.start) & (own < groups.stop)
    return found
