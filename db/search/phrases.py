"""The phrases that a segment's passages repeat, with the passages that hold each.

That pairs of characters stand in a passage does not say that they stand side by side, so that each
of the passages has to be looked into. Where a longer word is in tens of thousands of them, as
委员会 is in laws, this takes longer than all the rest. Those words, a thousand or two, are told
from others beforehand: a list of the passages of every phrase of three to eight characters that
stands in at least five hundred places. Each is found from the shorter ones that it begins and ends
with, which are as frequent (R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association
Rules", 1994).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.bits import packed
from db.search.once import ascending
from db.text.fold import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from db.search.arrays import Bits, Codes, Integers
    from db.search.postings import Slots

    Places = npt.NDArray[np.int32]
    Kinds = npt.NDArray[np.uint16]
    Pairs = npt.NDArray[np.uint32]
    Characters = Codes | Pairs

LONGEST: Final = 8
"""Longer words are found by the phrases in them."""

_LEAST: Final = 500
_LEAST_SHARE: Final = 1 << 14
"""Fewer passages are looked into as quickly; and of a segment of very long passages only what
makes up so much of its characters is worth the memory."""

_PAIR: Final = 2
_COVERED: Final = 32
"""Of a longer text than a word only the beginning is looked through for phrases."""

_AT_ONCE: Final = 1 << 18
"""So many characters are gone through in one step, which lets other threads have their turn."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The slots of a segment that hold each of its phrases, ascending, by the folded phrase."""

    slots: Mapping[str, Slots]


NO_PHRASES: Final = Phrases({})


@dataclass(frozen=True, slots=True)
class JoinedPhrases:
    """The phrases of all segments: for each its lists, by the number of the segment.

    A segment's slots begin at its one of ``bases``, and it has its one of ``passages``.
    """

    lists: Mapping[str, Mapping[int, Slots]]
    bases: Sequence[int]
    passages: Sequence[int]

    @staticmethod
    def of(
        segments: Iterable[Phrases], bases: Sequence[int], passages: Sequence[int]
    ) -> JoinedPhrases:
        """The phrases of ``segments``."""
        lists: dict[str, dict[int, Slots]] = {}
        for number, phrases in enumerate(segments):
            for phrase, slots in phrases.slots.items():
                lists.setdefault(phrase, {})[number] = slots
        return JoinedPhrases(lists, bases, passages)

    def within(self, text: str) -> list[str]:
        """The phrases in ``text`` that are no part of another one in it; it may be one itself."""
        found: dict[tuple[int, int], str] = {}
        end = min(len(text), _COVERED)
        for length in range(min(LONGEST, end), _PAIR, -1):
            for start in range(end - length + 1):
                part = text[start : start + length]
                if part in self.lists and not any(
                    first <= start and start + length <= last for first, last in found
                ):
                    found[start, start + length] = part
        return list(found.values())

    def is_everywhere(self, phrase: str) -> bool:
        """Whether every segment lists ``phrase``."""
        return len(self.lists[phrase]) == len(self.bases)

    def bits(self, phrase: str) -> Bits:
        """Which passages may hold ``phrase``, as :func:`~db.search.gram_bits.packed`: all of a
        segment that does not list it."""
        lists = self.lists[phrase]
        mask = np.zeros(sum(self.passages), np.bool_)
        for number, (base, size) in enumerate(zip(self.bases, self.passages, strict=True)):
            part = mask[base : base + size]
            part[lists.get(number, slice(None))] = True
        return packed(mask)


def least_frequent(characters: int) -> int:
    """In how many places a phrase must stand among so many ``characters`` to be listed."""
    return max(_LEAST, characters // _LEAST_SHARE)


def phrases_of(
    codes: Codes, starts: Integers, pairs: Pairs, least: int, check: Callable[[], None]
) -> Phrases:
    """The phrases that stand in at least so many places among ``codes``, the characters of
    passages that begin at ``starts``, with a gap behind each.

    ``pairs`` are those to make them of, the first character in the upper half: others are not as
    frequent. ``check`` is called between steps.
    """
    slots: dict[str, Slots] = {}
    for length, every, phrase in _repeated(codes, pairs, least, check):
        holders = (np.searchsorted(starts, every, side="right") - 1).astype(np.uint16)
        check()
        order = np.argsort(phrase, kind="stable")
        check()
        places, kinds, where = every[order], phrase[order], holders[order]
        check()
        begins = kinds != np.append(np.uint16(0), kinds[:-1])
        once = np.flatnonzero(begins | (where != np.append(np.uint16(0), where[:-1])))
        firsts = np.flatnonzero(begins[once])
        for place, some in zip(
            places[once[firsts]].tolist(), np.split(where[once], firsts[1:]), strict=True
        ):
            slots[text_of(codes[place : place + length].astype(np.uint32))] = some
    return Phrases(slots)


def _repeated(
    codes: Codes, pairs: Pairs, least: int, check: Callable[[], None]
) -> Iterator[tuple[int, Places, Kinds]]:
    """For every length the places of its phrases, ascending, and which phrase it is, from 1."""
    characters = _Numbering.of(pairs)
    places, kinds = _places_of_pairs(codes, pairs, characters, check)
    for length in range(_PAIR + 1, LONGEST + 1):
        # A phrase begins with a shorter one and ends with the shorter one that stands next to it.
        followed = np.flatnonzero(places[1:] - places[:-1] == 1)
        places = places[followed]
        check()
        last = characters.numbers[codes[places + length - 1]]
        keys = kinds[followed] * np.int32(characters.count) + last
        check()
        times = np.bincount(keys)
        check()
        frequent = np.flatnonzero(times >= least)
        known = np.zeros(len(times), np.uint16)
        known[frequent] = np.arange(1, len(frequent) + 1)
        kinds = known[keys]
        kept = np.flatnonzero(kinds)
        if not len(kept):
            return
        places, kinds = places[kept], kinds[kept]
        yield length, places, kinds


def _places_of_pairs(
    codes: Codes, pairs: Pairs, characters: _Numbering, check: Callable[[], None]
) -> tuple[Places, Kinds]:
    """Where any of ``pairs`` stands, ascending, and which, from 1."""
    known = np.zeros(characters.count**2, np.uint16)
    known[characters.keys(pairs >> np.uint32(16), pairs & np.uint32(0xFFFF))] = np.arange(
        1, len(pairs) + 1
    )
    places, kinds = [np.empty(0, np.int32)], [np.empty(0, np.uint16)]
    for start in range(0, len(codes), _AT_ONCE):
        check()
        part = codes[start : start + _AT_ONCE + 1]
        here = known[characters.keys(part[:-1], part[1:])]
        found = np.flatnonzero(here)
        places.append((found + start).astype(np.int32))
        kinds.append(here[found])
    return np.concatenate(places), np.concatenate(kinds)


@dataclass(frozen=True, slots=True)
class _Numbering:
    """The few characters that phrases are made of, numbered from 1; 0 stands for all others."""

    numbers: npt.NDArray[np.int32]
    count: int

    @staticmethod
    def of(pairs: Pairs) -> _Numbering:
        characters = ascending(np.concatenate([pairs >> 16, pairs & 0xFFFF]))
        numbers = np.zeros(1 << 16, np.int32)
        numbers[characters] = np.arange(1, len(characters) + 1)
        return _Numbering(numbers, len(characters) + 1)

    def keys(self, first: Characters, second: Characters) -> npt.NDArray[np.int32]:
        """A number for each two characters."""
        return self.numbers[first] * np.int32(self.count) + self.numbers[second]
