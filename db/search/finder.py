"""Finding passages by their grams: masks over all slots of the index."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier, is_shared
from db.search.memory import FoldedPassages
from db.search.pairs import PairList
from db.search.postings import SEGMENT_PASSAGES, decode, stretches
from db.search.segments import Directory
from db.search.sounds import meant
from db.search.vocabulary import Vocabulary
from db.text.fold import codes_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from db.search.blocks import Block
    from db.search.columns import Booleans, Integers, Slots
    from db.search.postings import Slots as SegmentSlots
    from db.search.terms import Needle
    from db.text.typed_pinyin import Sound, Spelling

_FEW: Final = 16
"""So few candidates in a segment are read sooner than another gram is looked up."""

_LISTS_COMPARED: Final = 3
_FEW_WORDS: Final = 3

_PROVED_AT_ONCE: Final = 2_048
_BEGUN: Final = 2
_GRAM_CHARACTERS: Final = 2

_KEPT_PAIRS: Final = 32
"""The ways to read what is typed, and what is typed next, have most pairs of sounds in common."""

_COMPARED_PER_BLOCK: Final = 40_000
"""So many characters are compared with a spelling in the time that a block is read."""

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
        self._pairs = lru_cache(maxsize=_KEPT_PAIRS)(self._find_pairs)
        self._places = lru_cache(maxsize=_KEPT_PAIRS)(self._find_places)
        self._rarity = lru_cache(maxsize=_KEPT_PAIRS)(self._find_rarity)
        self._lists: list[PairList] = []

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
        """Which passages may hold ``needle``; if it is sure, which do."""
        found = self.none()
        words = [self.vocabulary.numbers(letters) for letters in needle.letters]
        if not (needle.grams or words) or any(len(numbers) == 0 for numbers in words):
            return found
        for base, directory in self._segments():
            slots = _holding(directory, needle, words)
            found[base : base + SEGMENT_PASSAGES][slots] = True
        return found

    def count(self, needle: Needle) -> int:
        """How many passages may hold ``needle``."""
        return int(np.count_nonzero(self.holding(needle)))

    @cached_property
    def _memories(self) -> list[FoldedPassages]:
        segments = self._slots.segments
        return [FoldedPassages(self._connection, segment, self._check) for segment in segments]

    @property
    def remembers(self) -> bool:
        """Whether the characters of all passages are in memory already."""
        return all(memory.is_read for memory in self._memories)

    def remember(self) -> None:
        """Read the characters of all passages into memory, and which pairs there are."""
        for memory in self._memories:
            memory.read()
        for directory in self._directories[len(self._lists) :]:
            self._check()
            self._lists.append(PairList.read(directory))

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
        if self._knows_pairs and not _is_begun(spelling):
            rarest = min(pairwise(sounds), key=lambda pair: self._rarity(*pair))
            if self._is_rare(rarest):
                return self._spelled_with(rarest, spelling)
        elif not self._through_memory(spelling):
            return self._whole(sounds)
        found = self.none()
        for base, memory in zip(self._slots.bases, self._memories, strict=True):
            found[memory.sounding(sounds) + base] = True
        return found

    def is_sure(self, spelling: Spelling) -> bool:
        """Whether what :meth:`sounding` finds does hold such characters."""
        known = self._knows_pairs or self._through_memory(spelling)
        return known or len(spelling.sounds) <= _GRAM_CHARACTERS

    @property
    def _knows_pairs(self) -> bool:
        return len(self._lists) == len(self._directories) and self.remembers

    def _is_rare(self, pair: tuple[Sound, Sound]) -> bool:
        """Whether to read the blocks of ``pair`` takes less than to compare all characters."""
        blocks = sum(
            directory.number_of_blocks(Tier.PAIR, listed.grams[places].astype(np.int64))
            for directory, listed, places in zip(
                self._directories, self._lists, self._places(*pair), strict=True
            )
        )
        characters = sum(memory.characters for memory in self._memories)
        return blocks * _COMPARED_PER_BLOCK <= characters

    def _spelled_with(self, pair: tuple[Sound, Sound], spelling: Spelling) -> Booleans:
        """Which passages hold what ``spelling`` spells, of which ``pair`` is a part."""
        mask = self._pairs(*pair)
        if len(spelling.sounds) <= _GRAM_CHARACTERS:
            return mask
        found = self.none()
        found[self.spelled(spelling, np.flatnonzero(mask))] = True
        return found

    def _find_places(self, first: Sound, second: Sound) -> list[Integers]:
        """For each segment where its list has the pairs that sound so."""
        one, two = meant(first), meant(second)
        return [
            listed.places(directory.characters[one[directory.characters]], two)
            for directory, listed in zip(self._directories, self._lists, strict=True)
        ]

    def _find_rarity(self, first: Sound, second: Sound) -> int:
        """How many passages hold pairs that sound so, for each pair anew."""
        places = self._places(first, second)
        return sum(listed.count(here) for listed, here in zip(self._lists, places, strict=True))

    def _through_memory(self, spelling: Spelling) -> bool:
        # Letters that are only begun stand for so many pairs that nothing is quicker; nor is it
        # for syllables where the blocks of so many pairs are not kept.
        blocks = sum(directory.size for directory in self._directories)
        return _is_begun(spelling) or (self.remembers and blocks > _KEPT_BLOCKS)

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
                    part += posting.flags()[: len(part)].view(np.uint8) * np.uint8(weight)
        return scores

    def written(self, text: str, folded: str) -> tuple[Booleans, Booleans]:
        """Where ``folded`` can only be written as ``text``, and where it cannot be; elsewhere the
        passage must be read to tell."""
        sure = np.ones(len(self._slots), np.bool_)
        impossible = self.none()
        pairs = zip(codes_of(text).tolist(), codes_of(folded).tolist(), strict=True)
        for raw, code in dict.fromkeys(pairs):
            if is_shared(raw) or is_shared(code):
                sure[:] = False
                continue
            other, same, mixed = self._forms(raw, code)
            sure &= ~other & ~mixed
            impossible |= other & ~same & ~mixed
        return sure, impossible

    def _forms(self, raw: int, code: int) -> tuple[Booleans, Booleans, Booleans]:
        """Which passages write ``code`` other than ``raw``, as ``raw``, and in several ways."""
        other, same, mixed = self.none(), self.none(), self.none()
        first = code << 16
        for base, directory in self._segments():
            stretch = slice(base, base + SEGMENT_PASSAGES)
            for block in directory.blocks(
                Tier.VARIANT, np.array([first]), np.array([first | 0xFFFF])
            ):
                for at in np.flatnonzero(block.grams >> 16 == code).tolist():
                    is_raw = int(block.grams[at]) & 0xFFFF == raw
                    (same if is_raw else other)[stretch][block.posting(at).slots()] = True
            if posting := directory.find(Tier.MIXED, code):
                mixed[stretch][posting.slots()] = True
        if raw != code:
            # Where no form differs from the folded one, that is the form.
            other |= ~same
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
            blocks = list(directory.blocks(Tier.CHARACTER, characters, characters))
            chosen = _chosen(blocks, lambda grams: wanted[grams])
            found[base : base + SEGMENT_PASSAGES][_slots_of_lists(chosen)] = True
        return found

    def pairs(
        self, first: Sound, second: Sound
    ) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
        """The pairs of characters that sound so, and how many passages hold each."""
        one, two = meant(first), meant(second)
        grams, counts = [np.empty(0, np.uint32)], [np.empty(0, np.int64)]
        for _, blocks in self._blocks_of_pairs(first, second):
            for block in blocks:
                mask = one[block.grams >> 16] & two[block.grams & 0xFFFF]
                grams.append(block.grams[mask])
                counts.append(block.counts[mask])
        distinct, places = np.unique(np.concatenate(grams), return_inverse=True)
        sums = np.zeros(len(distinct), np.int64)
        np.add.at(sums, places, np.concatenate(counts))
        return distinct, sums

    def _find_pairs(self, first: Sound, second: Sound) -> Booleans:
        found = self.none()
        one, two = meant(first), meant(second)
        for base, blocks in self._blocks_of_pairs(first, second):
            chosen = _chosen(blocks, lambda grams: one[grams >> 16] & two[grams & 0xFFFF])
            found[base : base + SEGMENT_PASSAGES][_slots_of_lists(chosen)] = True
        found.flags.writeable = False
        return found

    def _blocks_of_pairs(self, first: Sound, second: Sound) -> Iterator[tuple[int, list[Block]]]:
        """For each segment its blocks that may list pairs which sound so."""
        if self._knows_pairs:
            listed = zip(self._segments(), self._lists, self._places(first, second), strict=True)
            for (base, directory), known, places in listed:
                grams = known.grams[places].astype(np.int64)
                yield base, list(directory.blocks(Tier.PAIR, grams, grams))
            return
        characters = meant(first)
        for base, directory in self._segments():
            present = directory.characters
            begins = present[characters[present]].astype(np.int64) << 16
            yield base, list(directory.blocks(Tier.PAIR, begins, begins | 0xFFFF))


def _holding(
    directory: Directory, needle: Needle, words: list[npt.NDArray[np.int64]]
) -> SegmentSlots:
    """The slots that have all grams of ``needle``, begun with the rarest of the first few; no more
    of them are looked up than it takes to leave but a few slots."""
    nothing = np.empty(0, np.uint16)
    found = (directory.find(gram.tier, gram.number) for gram in needle.grams)
    lists = list(islice(found, _LISTS_COMPARED))
    if not all(lists):
        return nothing
    ranked = sorted((posting for posting in lists if posting), key=lambda posting: posting.count)
    common = ranked[0].slots() if ranked else None
    for numbers in words:
        slots = _slots_of_words(directory, numbers)
        common = slots if common is None else np.intersect1d(common, slots, assume_unique=True)
    if common is None:
        return nothing
    for posting in chain(ranked[1:], found):
        if posting is None:
            return nothing
        common = common[posting.flags()[common]]
        if len(common) <= _FEW:
            break
    return common


def _slots_of_words(directory: Directory, numbers: npt.NDArray[np.int64]) -> SegmentSlots:
    """The slots that hold any of these words."""
    if len(numbers) <= _FEW_WORDS:
        lists = (directory.find(Tier.WORD, number) for number in numbers.tolist())
        parts = [posting.slots() for posting in lists if posting]
    else:
        blocks = list(directory.blocks(Tier.WORD, numbers, numbers))
        parts = [_slots_of_lists(_chosen(blocks, lambda grams: np.isin(grams, numbers)))]
    return np.unique(np.concatenate(parts)) if parts else np.empty(0, np.uint16)


@dataclass(frozen=True, slots=True)
class _Lists:
    """Lists of one segment as they are written, one after the other."""

    data: npt.NDArray[np.uint8]
    counts: npt.NDArray[np.int64]
    passages: int


def _chosen(
    blocks: list[Block], wanted: Callable[[npt.NDArray[np.uint32]], Booleans]
) -> _Lists | None:
    """The lists of those grams of ``blocks`` that are ``wanted``.

    All blocks are looked through at one stroke: one by one, most of the time would go into calls.
    """
    if not blocks:
        return None
    places = np.flatnonzero(wanted(np.concatenate([block.grams for block in blocks])))
    sizes = [len(block.grams) for block in blocks]
    ends = np.cumsum(sizes)
    cuts = np.searchsorted(places, ends).tolist()
    data, counts = [], []
    start = 0
    for block, end, cut in zip(blocks, ends.tolist(), cuts, strict=True):
        if cut > start:
            here = places[start:cut] - (end - len(block.grams))
            firsts = block.offsets[here]
            data.append(block.data[stretches(firsts, block.offsets[here + 1] - firsts)])
            counts.append(block.counts[here])
            start = cut
    if not data:
        return None
    return _Lists(np.concatenate(data), np.concatenate(counts), blocks[0].passages)


def _slots_of_lists(lists: _Lists | None) -> SegmentSlots:
    """The slots of these lists, all decoded together."""
    if lists is None:
        return np.empty(0, np.uint16)
    return decode(lists.data, lists.counts, lists.passages)


def _is_begun(spelling: Spelling) -> bool:
    """Whether so many sounds are only begun that no pair of them is rare."""
    return sum(not sound.whole for sound in spelling.sounds) >= _BEGUN
