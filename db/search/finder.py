"""Finding passages by their grams: masks over all slots of the index."""

from __future__ import annotations

from functools import cached_property
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier, is_shared
from db.search.postings import SEGMENT_PASSAGES, decode
from db.search.segments import Directory
from db.search.sounds import meant
from db.search.vocabulary import Vocabulary
from db.text.fold import codes_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    import numpy.typing as npt

    from db.search.blocks import Block
    from db.search.columns import Booleans, Slots
    from db.search.postings import Slots as SegmentSlots
    from db.search.terms import Needle
    from db.text.typed_pinyin import Sound, Spelling

_FEW: Final = 16
"""So few candidates in a segment are read sooner than another gram is looked up."""

_LISTS_COMPARED: Final = 3
_FEW_WORDS: Final = 3

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

    def sounding(self, spelling: Spelling) -> Booleans:
        """Which passages may hold characters that ``spelling`` spells; sure for two or fewer."""
        sounds = spelling.sounds
        if len(sounds) == 1:
            return self._characters(sounds[0])
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
            blocks = directory.blocks(Tier.CHARACTER, characters, characters)
            chosen = ((block, wanted[block.grams]) for block in blocks)
            found[base : base + SEGMENT_PASSAGES][_slots_of_lists(chosen)] = True
        return found

    def pairs(
        self, first: Sound, second: Sound
    ) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
        """The pairs of characters that sound so, and how many passages hold each."""
        grams, counts = [np.empty(0, np.uint32)], [np.empty(0, np.int64)]
        for _, chosen in self._sounding_pairs(first, second):
            for block, mask in chosen:
                grams.append(block.grams[mask])
                counts.append(block.counts[mask])
        distinct, places = np.unique(np.concatenate(grams), return_inverse=True)
        sums = np.zeros(len(distinct), np.int64)
        np.add.at(sums, places, np.concatenate(counts))
        return distinct, sums

    def _pairs(self, first: Sound, second: Sound) -> Booleans:
        found = self.none()
        for base, chosen in self._sounding_pairs(first, second):
            found[base : base + SEGMENT_PASSAGES][_slots_of_lists(chosen)] = True
        return found

    def _sounding_pairs(
        self, first: Sound, second: Sound
    ) -> Iterator[tuple[int, Iterator[tuple[Block, Booleans]]]]:
        """For each segment its blocks and which of their pairs sound so."""
        one, two = meant(first), meant(second)
        for base, directory in self._segments():
            characters = directory.characters
            begins = characters[one[characters]].astype(np.int64) << 16
            blocks = directory.blocks(Tier.PAIR, begins, begins | 0xFFFF)
            yield base, ((b, one[b.grams >> 16] & two[b.grams & 0xFFFF]) for b in blocks)


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
        blocks = directory.blocks(Tier.WORD, numbers, numbers)
        parts = [_slots_of_lists((block, np.isin(block.grams, numbers)) for block in blocks)]
    return np.unique(np.concatenate(parts)) if parts else np.empty(0, np.uint16)


def _slots_of_lists(chosen: Iterable[tuple[Block, Booleans]]) -> SegmentSlots:
    """The slots of the chosen lists of blocks of one segment, all decoded together."""
    data, counts = [], []
    passages = 0
    for block, mask in chosen:
        if mask.any():
            some_data, some_counts = block.lists_of(mask)
            data.append(some_data)
            counts.append(some_counts)
            passages = block.passages
    if not data:
        return np.empty(0, np.uint16)
    return decode(np.concatenate(data), np.concatenate(counts), passages)
