"""What the index has of each segment: where its lists are, and its characters in memory."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.directory import Directory
from db.search.grams import Tier
from db.search.joined_lists import JoinedLists
from db.search.memory import FoldedPassages
from db.search.phrases import JoinedPhrases

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from db.search.arrays import Booleans, Codes, Integers
    from db.search.columns import Slots

_PROVED_AT_ONCE: Final = 2_048

_KEPT_BLOCKS: Final = 4_096
"""So many blocks, of some twelve thousand bytes, are kept in memory."""


class Holdings:
    """The segments of one state of the corpus, one after the other, as :class:`Slots` counts."""

    def __init__(
        self, connection: sqlite3.Connection, slots: Slots, cancelled: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._slots = slots
        self._check = cancelled
        self._remembers = False
        self._joined: dict[Tier, JoinedLists] = {}
        self._phrases: JoinedPhrases | None = None

    def __len__(self) -> int:
        return len(self._slots)

    @cached_property
    def directories(self) -> list[Directory]:
        """Where the lists of every segment are."""
        segments = self._slots.segments
        kept = _KEPT_BLOCKS // max(1, len(segments))
        return [Directory(self._connection, segment, kept) for segment in segments]

    @cached_property
    def memories(self) -> list[FoldedPassages]:
        """The characters of every segment."""
        segments = self._slots.segments
        return [FoldedPassages(self._connection, segment, self._check) for segment in segments]

    def none(self) -> Booleans:
        """A mask with nothing in it."""
        return np.zeros(len(self._slots), np.bool_)

    def segments(self) -> Iterator[tuple[int, Directory]]:
        """Every segment with its first slot."""
        for base, directory in zip(self._slots.bases, self.directories, strict=True):
            self._check()
            yield base, directory

    @property
    def remembers(self) -> bool:
        """Whether the characters of all passages, and the lists of them, are in memory already."""
        return self._remembers

    def remember(self) -> None:
        """Read the characters of all passages into memory, and where their grams are."""
        self.joined(Tier.CHARACTER)
        pairs = self.pairs()
        for number, memory in enumerate(self.memories):
            memory.place_sounds()
            self._check()
            if not memory.phrases.slots:
                memory.find_phrases(partial(pairs.frequent, number))
        self._remembers = True

    def pairs(self) -> JoinedLists:
        """The lists of all pairs, read into memory when first asked for."""
        return self.joined(Tier.PAIR)

    def joined(self, tier: Tier) -> JoinedLists:
        """The lists of all grams of ``tier``, read into memory when first asked for."""
        if tier not in self._joined:
            for directory in self.directories:
                self._check()
                directory.hold()
            held = (directory.held(tier) for directory in self.directories)
            self._joined[tier] = JoinedLists.of([one for one in held if one], self._check)
            for directory in self.directories:
                directory.release(tier)
        return self._joined[tier]

    def phrases(self) -> JoinedPhrases:
        """The phrases of all segments, once these are in memory."""
        if self._phrases is None:
            phrases = [memory.phrases for memory in self.memories]
            sizes = [segment.passages for segment in self._slots.segments]
            self._phrases = JoinedPhrases.of(phrases, self._slots.bases, sizes)
        return self._phrases

    def proved(self, text: str, slots: Integers) -> Integers:
        """Those of ``slots``, ascending, that hold the folded ``text``, which is certain
        (:func:`~db.search.memory.is_certain`)."""
        found = [np.empty(0, np.int64)]
        for base, memory, some in self._apart(slots):
            found.append(memory.holding(text, some) + base)
        return np.concatenate(found)

    def units(self, slots: Integers) -> list[bytes]:
        """The characters of each of ``slots``, ascending, in 16 bits with a gap behind."""
        units: list[bytes] = []
        for _, memory, some in self._apart(slots):
            units += memory.units(some)
        return units

    def codes(self, slots: Integers) -> Codes:
        """The folded characters of ``slots``, ascending, in 16 bits, a gap behind each passage."""
        parts = [memory.codes(some) for _, memory, some in self._apart(slots)]
        return np.concatenate([np.empty(0, np.uint16), *parts])

    def folded(self, slots: Integers) -> list[str]:
        """The folded texts of ``slots``, ascending, as far as memory tells them."""
        texts: list[str] = []
        for _, memory, some in self._apart(slots):
            texts += memory.texts(some)
        return texts

    def _apart(self, slots: Integers) -> Iterator[tuple[int, FoldedPassages, Integers]]:
        """Ascending ``slots`` by segment, counted from the first slot of each."""
        ends = np.searchsorted(slots, [*self._slots.bases, len(self._slots)][1:]).tolist()
        start = 0
        for base, memory, end in zip(self._slots.bases, self.memories, ends, strict=True):
            for first in range(start, end, _PROVED_AT_ONCE):
                self._check()
                yield base, memory, slots[first : min(end, first + _PROVED_AT_ONCE)] - base
            start = end
