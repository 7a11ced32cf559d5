"""Finding passages by their grams: masks over all slots of the index."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier, is_shared
from db.search.holdings import Holdings
from db.search.spoken import SpokenFinder
from db.search.vocabulary import Vocabulary
from db.text.fold import codes_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from db.search.columns import Booleans, Integers, Slots
    from db.search.directory import Directory
    from db.search.postings import Slots as SegmentSlots
    from db.search.terms import Gram, Needle

_FEW: Final = 16
"""So few candidates in a segment are read sooner than another gram is looked up."""

_KEPT_NEEDLES: Final = 16
"""What a word may be meant to be is looked up, and then proved."""


class Finder:
    """Looks grams up in the segments of one state of the corpus.

    ``holdings`` are those segments; ``spoken`` looks up how characters sound in them.
    """

    def __init__(
        self, connection: sqlite3.Connection, slots: Slots, cancelled: Callable[[], None]
    ) -> None:
        self._connection = connection
        self.holdings: Final = Holdings(connection, slots, cancelled)
        self.spoken: Final = SpokenFinder(self.holdings)
        self._holding = lru_cache(maxsize=_KEPT_NEEDLES)(self._find_holding)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the corpus."""
        return Vocabulary(self._connection)

    def holding(self, needle: Needle) -> Booleans:
        """Which passages may hold ``needle``; if it is sure, which do. Not to be written to."""
        return self._holding(needle)

    def _find_holding(self, needle: Needle) -> Booleans:
        found = self.holdings.none()
        words = [self.vocabulary.numbers(letters) for letters in needle.letters]
        if not (needle.grams or words) or any(len(numbers) == 0 for numbers in words):
            return found
        grams = _by_tier(needle.grams)
        for base, directory in self.holdings.segments():
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
        lists = (directory.find(tier, number) for directory in self.holdings.directories)
        return sum(posting.count for posting in lists if posting)

    def counted(self, grams: dict[tuple[Tier, int], int]) -> npt.NDArray[np.uint8]:
        """For every slot the sum of the weights of those ``grams`` that it holds."""
        scores = np.zeros(len(self.holdings), np.uint8)
        for base, directory in self.holdings.segments():
            part = scores[base : base + directory.passages]
            for (tier, gram), weight in grams.items():
                if posting := directory.find(tier, gram):
                    posting.add_to(part, weight)
        return scores

    def written(self, text: str, folded: str) -> tuple[Booleans, Booleans]:
        """Where ``folded``, which stands there, can only be written as ``text``, and where it
        cannot be; elsewhere the passage must be read to tell."""
        sure = np.ones(len(self.holdings), np.bool_)
        impossible = self.holdings.none()
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
        other, same, mixed = self.holdings.none(), self.holdings.none(), self.holdings.none()
        several = False
        for base, directory in self.holdings.segments():
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
