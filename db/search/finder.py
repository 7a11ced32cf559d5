"""Finding passages by their grams: masks over all slots of the index."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.bits import unpacked
from db.search.gram_bits import GramBits
from db.search.grams import Tier
from db.search.held_grams import HeldGrams
from db.search.holdings import Holdings
from db.search.once import ascending
from db.search.spoken import SpokenFinder
from db.search.vocabulary import Vocabulary
from db.search.written_forms import WrittenForms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.blocks import Posting
    from db.search.columns import Slots
    from db.search.directory import Directory
    from db.search.postings import Slots as SegmentSlots
    from db.search.terms import Gram, Needle

_FEW: Final = 16
"""So few candidates in a segment are read sooner than another gram is looked up."""

_KEPT_NEEDLES: Final = 16
"""What a word may be meant to be is looked up, and then proved."""


class Finder:
    """Looks grams up in the segments of one state of the corpus.

    ``holdings`` are those segments; ``spoken`` looks up how characters sound in them, ``forms``
    how they were written before folding, ``bits`` which passages hold a frequent gram.
    """

    def __init__(
        self, connection: sqlite3.Connection, slots: Slots, cancelled: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._check = cancelled
        self.holdings: Final = Holdings(connection, slots, cancelled)
        self.spoken: Final = SpokenFinder(self.holdings)
        self.forms: Final = WrittenForms(self.holdings)
        self.bits: Final = GramBits(self.holdings)
        self._holding = lru_cache(maxsize=_KEPT_NEEDLES)(self._find_holding)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the corpus."""
        return Vocabulary(self._connection)

    @cached_property
    def _held_grams(self) -> HeldGrams:
        return HeldGrams(self.holdings, self.bits)

    def prepare(self) -> None:
        """Read into memory what lookups are quicker with."""
        self.holdings.remember()
        self.bits.make_ready(self._check)

    def holding(self, needle: Needle) -> Booleans:
        """Which passages may hold ``needle``; if it is sure, which do. Not to be written to."""
        return self._holding(needle)

    def _find_holding(self, needle: Needle) -> Booleans:
        words = [self.vocabulary.numbers(letters) for letters in needle.letters]
        found = self.holdings.none()
        if (needle.grams or words) and all(len(numbers) for numbers in words):
            found = self._listed(needle, words)
        found.flags.writeable = False
        return found

    def _listed(self, needle: Needle, words: Sequence[Integers]) -> Booleans:
        """Which passages have all grams of ``needle``, and any of each of ``words``."""
        if self.holdings.remembers:
            return self._held_grams.holding(needle, words)
        found = self.holdings.none()
        grams = _by_tier(needle.grams)
        for base, directory in self.holdings.segments():
            part = found[base : base + directory.passages]
            common = [_slots_of_words(directory, numbers) for numbers in words]
            part[_holding(common, directory.rarest_first(grams))] = True
        return found

    def count(self, needle: Needle) -> int:
        """How many passages may hold ``needle``."""
        return int(np.count_nonzero(self.holding(needle)))

    def frequency(self, tier: Tier, number: int) -> int:
        """How many passages have a gram, those counted that are not ready any more."""
        if self.holdings.remembers and tier in (Tier.CHARACTER, Tier.PAIR):
            return self.holdings.joined(tier).count(number)
        lists = (directory.find(tier, number) for directory in self.holdings.directories)
        return sum(posting.count for posting in lists if posting)

    def counted(self, grams: dict[tuple[Tier, int], int]) -> npt.NDArray[np.uint8]:
        """For every slot the sum of the weights of those ``grams`` that it holds."""
        count = len(self.holdings)
        scores = np.zeros(count, np.uint8)
        for gram, weight in grams.items():
            scores += unpacked(self.bits.of(*gram), count).view(np.uint8) * np.uint8(weight)
        return scores


def _by_tier(grams: Sequence[Gram]) -> dict[Tier, Integers]:
    numbers: dict[Tier, list[int]] = {}
    for gram in grams:
        numbers.setdefault(gram.tier, []).append(gram.number)
    return {tier: np.array(some, np.int64) for tier, some in numbers.items()}


def _holding(lists: Iterable[SegmentSlots], others: Iterable[Posting]) -> SegmentSlots:
    """The slots that are on all of ``lists`` and ``others``; no more of these are looked through
    than it takes to leave but a few slots."""
    common: SegmentSlots | None = None
    for slots in sorted(lists, key=len):
        common = slots if common is None else np.intersect1d(common, slots, assume_unique=True)
    for posting in others:
        common = posting.slots() if common is None else posting.among(common)
        if len(common) <= _FEW:
            break
    return np.empty(0, np.uint16) if common is None else common


def _slots_of_words(directory: Directory, numbers: npt.NDArray[np.int64]) -> SegmentSlots:
    """The slots that hold any of these words."""
    lists = directory.lists(Tier.WORD, numbers)
    return np.empty(0, np.uint16) if lists is None else ascending(lists.slots())
