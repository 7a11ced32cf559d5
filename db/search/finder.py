"""Finding passages by their grams: masks over all slots of the index."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.blocks import chosen
from db.search.directory import Directory
from db.search.grams import Tier, is_shared
from db.search.memory import FoldedPassages, has_begun_run
from db.search.sounds import RARE, meant, table
from db.search.vocabulary import Vocabulary
from db.text.fold import codes_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    from db.search.blocks import Block, Lists
    from db.search.columns import Booleans, Integers, Slots
    from db.search.held import HeldLists
    from db.search.postings import Slots as SegmentSlots
    from db.search.terms import Gram, Needle
    from db.text.typed_pinyin import Sound, Spelling

_FEW: Final = 16
"""So few candidates in a segment are read sooner than another gram is looked up."""

_PROVED_AT_ONCE: Final = 2_048
_GRAM_CHARACTERS: Final = 2

_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""

_LISTED_PER_PASSAGE: Final = 32
"""So many listed passages are read in the time that one passage is compared with a spelling."""

_KEPT_NEEDLES: Final = 16
"""What a word may be meant to be is looked up, and then proved."""

_NOT_WORTH_A_PAIR: Final = 200
"""To compare so many passages of a segment takes less than to find its pairs of two sounds."""

_COMPARED_PER_PASSAGE: Final = 2_500
"""So many characters are gone through for letters in the time that one passage is compared."""

_KEPT_BLOCKS: Final = 4_096
"""So many blocks, of some twelve thousand bytes, are kept in memory."""


class Finder:
    """Looks grams up in the segments of one state of the corpus."""

    def __init__(
        self, connection: sqlite3.Connection, slots: Slots, cancelled: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._slots = slots
        self._check = cancelled
        self._remembers = False
        self._pairs = lru_cache(maxsize=_KEPT_PAIRS)(self._find_pairs)
        self._places = lru_cache(maxsize=_KEPT_PAIRS)(self._find_places)
        self._holding = lru_cache(maxsize=_KEPT_NEEDLES)(self._find_holding)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the corpus."""
        return Vocabulary(self._connection)

    @cached_property
    def _directories(self) -> list[Directory]:
        segments = self._slots.segments
        kept = _KEPT_BLOCKS // max(1, len(segments))
        return [Directory(self._connection, segment, kept) for segment in segments]

    def none(self) -> Booleans:
        """A mask with nothing in it."""
        return np.zeros(len(self._slots), np.bool_)

    def holding(self, needle: Needle) -> Booleans:
        """Which passages may hold ``needle``; if it is sure, which do. Not to be written to."""
        return self._holding(needle)

    def _find_holding(self, needle: Needle) -> Booleans:
        found = self.none()
        words = [self.vocabulary.numbers(letters) for letters in needle.letters]
        if not (needle.grams or words) or any(len(numbers) == 0 for numbers in words):
            return found
        grams = _by_tier(needle.grams)
        for base, directory in self._segments():
            part = found[base : base + directory.passages]
            if len(needle.grams) == 1 and not words:
                if posting := directory.find(needle.grams[0].tier, needle.grams[0].number):
                    part[:] = posting.flags()[: len(part)]
            else:
                part[_holding(directory, grams, words)] = True
        found.flags.writeable = False
        return found

    def count(self, needle: Needle) -> int:
        """How many passages may hold ``needle``."""
        return int(np.count_nonzero(self.holding(needle)))

    def frequency(self, tier: Tier, number: int) -> int:
        """How many passages have a gram, those counted that are not ready any more."""
        lists = (directory.find(tier, number) for directory in self._directories)
        return sum(posting.count for posting in lists if posting)

    @cached_property
    def _memories(self) -> list[FoldedPassages]:
        segments = self._slots.segments
        return [FoldedPassages(self._connection, segment, self._check) for segment in segments]

    @cached_property
    def _held(self) -> list[HeldLists]:
        """The pairs of every segment, once they are in memory."""
        lists = (directory.held(Tier.PAIR) for directory in self._directories)
        return [held for held in lists if held is not None]

    @property
    def remembers(self) -> bool:
        """Whether the characters of all passages, and the lists of them, are in memory already."""
        return self._remembers

    def remember(self) -> None:
        """Read the characters of all passages into memory, and where their grams are."""
        for memory, directory in zip(self._memories, self._directories, strict=True):
            memory.read()
            self._check()
            directory.hold()
        self._remembers = True

    def proved(self, text: str, slots: Integers) -> Integers:
        """Those of ``slots`` that hold the folded ``text``, which is certain
        (:func:`~db.search.memory.is_certain`)."""
        return self._each(slots, lambda memory, some: memory.holding(text, some))

    def spelled(self, spelling: Spelling, slots: Integers) -> Integers:
        """Those of ``slots`` that hold characters which ``spelling`` spells."""
        return self._each(slots, lambda memory, some: memory.spelled(spelling.sounds, some))

    def folded(self, slots: Integers) -> list[str]:
        """The folded texts of ``slots``, ascending, as far as memory tells them."""
        texts: list[str] = []
        for _, memory, some in self._apart(slots):
            texts += memory.texts(some)
        return texts

    def _each(
        self, slots: Integers, kept: Callable[[FoldedPassages, Integers], Integers]
    ) -> Integers:
        found = [np.empty(0, np.int64)]
        for base, memory, some in self._apart(slots):
            found.append(kept(memory, some) + base)
        return np.concatenate(found)

    def _apart(self, slots: Integers) -> Iterator[tuple[int, FoldedPassages, Integers]]:
        """Ascending ``slots`` by segment, counted from the first slot of each."""
        ends = np.searchsorted(slots, [*self._slots.bases, len(self._slots)][1:]).tolist()
        start = 0
        for base, memory, end in zip(self._slots.bases, self._memories, ends, strict=True):
            for first in range(start, end, _PROVED_AT_ONCE):
                self._check()
                yield base, memory, slots[first : min(end, first + _PROVED_AT_ONCE)] - base
            start = end

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages may hold characters that ``spelling`` spells; which do, if
        :meth:`is_sure`."""
        sounds = spelling.sounds
        if len(sounds) == 1:
            return self._characters(sounds[0])
        if not self.remembers:
            return self._whole(sounds)
        if not has_begun_run(sounds):
            return self._spelled_in_memory(spelling)
        # No pair of so many sounds that are only begun is rare.
        return self._first_read(sounds)

    def is_sure(self, spelling: Spelling) -> bool:
        """Whether what :meth:`sounding` finds does hold such characters."""
        return self.remembers or len(spelling.sounds) <= _GRAM_CHARACTERS

    def _spelled_in_memory(self, spelling: Spelling) -> Booleans:
        """Which passages hold what ``spelling`` spells: of those with its rarest pairs."""
        guesses = {pair: self._guessed(*pair) for pair in pairwise(spelling.sounds)}
        first, *others = sorted(guesses, key=lambda pair: guesses[pair])
        mask = self._pairs(*first)
        if len(spelling.sounds) <= _GRAM_CHARACTERS:
            return mask
        for pair in others:
            left = np.count_nonzero(mask) - _NOT_WORTH_A_PAIR * len(self._directories)
            if guesses[pair] < _LISTED_PER_PASSAGE * left:
                mask = mask & self._pairs(*pair)
        found = self.none()
        likely = np.count_nonzero(mask) * _COMPARED_PER_PASSAGE
        if likely > sum(memory.characters for memory in self._memories):
            found = self._first_read(spelling.sounds)
            mask = mask & ~found & self._seldom_read(spelling.sounds)
        found[self.spelled(spelling, np.flatnonzero(mask))] = True
        return found

    def _first_read(self, sounds: Sequence[Sound]) -> Booleans:
        """Which passages hold characters that sound so and whose first letters are those of their
        first readings."""
        found = self.none()
        for base, memory in zip(self._slots.bases, self._memories, strict=True):
            found[memory.sounding(sounds) + base] = True
        return found

    def _seldom_read(self, sounds: Sequence[Sound]) -> Booleans:
        """Which passages hold two characters that sound so, of which one is seldom read so."""
        found = self.none()
        for first, second in pairwise(sounds):
            one, two = table(first) == RARE, table(second) == RARE
            listed = zip(self._segments(), self._held, self._places(first, second), strict=True)
            for (base, directory), held, places in listed:
                grams = held.grams[places]
                seldom = np.compress(one[grams >> 16] | two[grams & 0xFFFF], places)
                found[base : base + directory.passages] |= held.lists(seldom).flags()
        return found

    def _find_places(self, first: Sound, second: Sound) -> list[Integers]:
        """For each segment where those of its pairs stand in memory that sound so."""
        one, two = meant(first), meant(second)
        return [
            held.places(directory.characters[one[directory.characters]], two)
            for directory, held in zip(self._directories, self._held, strict=True)
        ]

    def _guessed(self, first: Sound, second: Sound) -> float:
        """About how many passages hold pairs that sound so, were it chance which stand together."""
        one, two = (self._character_counts[meant(sound)].sum() for sound in (first, second))
        return float(one) * float(two) / max(1, len(self._slots))

    @cached_property
    def _character_counts(self) -> Integers:
        """For every 16-bit character how many passages hold it, by the lists in memory."""
        counts = np.zeros(1 << 16, np.int64)
        for directory in self._directories:
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
        return self.none() if found is None else found

    def counted(self, grams: dict[tuple[Tier, int], int]) -> npt.NDArray[np.uint8]:
        """For every slot the sum of the weights of those ``grams`` that it holds."""
        scores = np.zeros(len(self._slots), np.uint8)
        for base, directory in self._segments():
            part = scores[base : base + directory.passages]
            for (tier, gram), weight in grams.items():
                if posting := directory.find(tier, gram):
                    posting.add_to(part, weight)
        return scores

    def written(self, text: str, folded: str) -> tuple[Booleans, Booleans]:
        """Where ``folded``, which stands there, can only be written as ``text``, and where it
        cannot be; elsewhere the passage must be read to tell."""
        sure = np.ones(len(self._slots), np.bool_)
        impossible = self.none()
        pairs = zip(codes_of(text).tolist(), codes_of(folded).tolist(), strict=True)
        for raw, code in dict.fromkeys(pairs):
            if is_shared(raw) or is_shared(code):
                sure[:] = False
                continue
            forms = self._forms(raw, code)
            if forms is None:
                continue
            other, same, mixed = forms
            if len(text) == 1:
                return same | ~(other | mixed), other & ~(same | mixed)
            sure &= ~(other | mixed)
            impossible |= other & ~(same | mixed)
        return sure, impossible

    def _forms(self, raw: int, code: int) -> tuple[Booleans, Booleans, Booleans] | None:
        """Which passages write ``code`` other than ``raw``, as ``raw``, and in several ways; none
        where all write it as ``raw``."""
        other, same, mixed = self.none(), self.none(), self.none()
        several = False
        for base, directory in self._segments():
            stretch = slice(base, base + directory.passages)
            others = np.zeros(directory.passages, np.uint8)
            for gram, posting in directory.between(Tier.VARIANT, code << 16, code << 16 | 0xFFFF):
                if gram & 0xFFFF == raw:
                    same[stretch][posting.slots()] = True
                else:
                    posting.add_to(others, 1)
                several = True
            other[stretch] = others > 0
            if posting_of_mixed := directory.find(Tier.MIXED, code):
                mixed[stretch] = posting_of_mixed.flags()[: directory.passages]
                if raw == code:
                    # Beside one other form it can only be the folded one that is there too.
                    same[stretch] |= mixed[stretch] & (others == 1)
        if raw != code:
            # Where no form differs from the folded one, that is the form.
            other |= ~same
        elif not several:
            return None
        return other, same, mixed

    def _segments(self) -> Iterator[tuple[int, Directory]]:
        for base, directory in zip(self._slots.bases, self._directories, strict=True):
            self._check()
            yield base, directory

    def _characters(self, sound: Sound) -> Booleans:
        found = self.none()
        wanted = meant(sound)
        for base, directory in self._segments():
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
        if self.remembers:
            for held, places in zip(self._held, self._places(first, second), strict=True):
                yield held.grams[places], held.excess[places].astype(np.int64) + 1
            return
        one, two = meant(first), meant(second)
        for _, blocks in self._blocks_of_pairs(first):
            for block in blocks:
                mask = one[block.grams >> 16] & two[block.grams & 0xFFFF]
                yield block.grams[mask], block.counts[mask]

    def _find_pairs(self, first: Sound, second: Sound) -> Booleans:
        found = self.none()
        for base, lists in self._lists_of_pairs(first, second):
            if lists is not None:
                found[base : base + lists.passages] = lists.flags()
        found.flags.writeable = False
        return found

    def _lists_of_pairs(self, first: Sound, second: Sound) -> Iterator[tuple[int, Lists | None]]:
        """For each segment the lists of its pairs that sound so."""
        if self.remembers:
            places = self._places(first, second)
            for (base, _), held, here in zip(self._segments(), self._held, places, strict=True):
                yield base, held.lists(here)
            return
        one, two = meant(first), meant(second)
        for base, blocks in self._blocks_of_pairs(first):
            yield base, chosen(blocks, lambda grams: one[grams >> 16] & two[grams & 0xFFFF])

    def _blocks_of_pairs(self, first: Sound) -> Iterator[tuple[int, list[Block]]]:
        """For each segment its blocks that may list pairs which begin with this sound."""
        characters = meant(first)
        for base, directory in self._segments():
            present = directory.characters
            begins = present[characters[present]].astype(np.int64) << 16
            yield base, list(directory.blocks(Tier.PAIR, begins, begins | 0xFFFF))


def _by_tier(grams: Sequence[Gram]) -> dict[Tier, Integers]:
    numbers: dict[Tier, list[int]] = {}
    for gram in grams:
        numbers.setdefault(gram.tier, []).append(gram.number)
    return {tier: np.array(some, np.int64) for tier, some in numbers.items()}


def _holding(
    directory: Directory, grams: dict[Tier, Integers], words: list[Integers]
) -> SegmentSlots:
    """The slots that have all of ``grams`` and ``words``; no more of them are looked up than it
    takes to leave but a few slots."""
    common: SegmentSlots | None = None
    for numbers in words:
        slots = _slots_of_words(directory, numbers)
        common = slots if common is None else np.intersect1d(common, slots, assume_unique=True)
    for posting in directory.rarest_first(grams):
        common = posting.slots() if common is None else posting.among(common)
        if len(common) <= _FEW:
            break
    return np.empty(0, np.uint16) if common is None else common


def _slots_of_words(directory: Directory, numbers: npt.NDArray[np.int64]) -> SegmentSlots:
    """The slots that hold any of these words."""
    lists = directory.lists(Tier.WORD, numbers)
    return np.empty(0, np.uint16) if lists is None else np.unique(lists.slots())
