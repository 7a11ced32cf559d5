"""Which passages hold several grams, once all lists are in memory: the rarest gram comes first.

Rare grams are told by their lists, frequent ones by a bit for every passage, and phrases that
segments repeat (:mod:`db.search.phrases`) by the passages that hold them.
"""

from __future__ import annotations

from functools import lru_cache, partial, reduce
from itertools import chain, pairwise
from operator import and_
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.bits import bits_at, unpacked
from db.search.grams import Tier
from db.search.once import ascending

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.search.arrays import Bits, Booleans, Integers
    from db.search.gram_bits import GramBits
    from db.search.holdings import Holdings
    from db.search.terms import Needle

_KEPT_PHRASES: Final = 64

_FEW: Final = 16
"""So few candidates are read sooner than another gram is looked up."""

_SOONER_READ: Final = 500
"""A list so many times as long as what is left takes longer to look through than this to read."""


class HeldGrams:
    """Looks needles up in the lists of one state of the corpus."""

    def __init__(self, holdings: Holdings, bits: GramBits) -> None:
        self._holdings = holdings
        self._bits = bits
        self._pairs: Final = holdings.pairs()
        self._phrases: Final = holdings.phrases()
        self._of_phrase = lru_cache(maxsize=_KEPT_PHRASES)(self._phrases.bits)

    def holding(self, needle: Needle, words: Sequence[Integers]) -> Booleans:
        """Which passages have all grams of ``needle``, and any of each of ``words``; where only few
        are left, some of them may lack a gram."""
        phrases = self._phrases.within(needle.text)
        told = _pairs_of(phrase for phrase in phrases if self._phrases.is_everywhere(phrase))
        counts = {
            gram.number: self._pairs.count(gram.number)
            for gram in needle.grams
            if gram.tier is Tier.PAIR and gram.number not in told
        }
        if not all(counts.values()):
            return self._holdings.none()
        rare = sorted(
            (number for number in counts if not self._bits.are_kept(number)),
            key=counts.__getitem__,
        )
        frequent = [
            gram
            for gram in needle.grams
            if gram.tier is not Tier.PAIR or (gram.number in counts and gram.number not in rare)
        ]
        bits = chain(
            map(self._of_phrase, phrases),
            (self._bits.of(gram.tier, gram.number) for gram in frequent),
        )
        if not rare and not words:
            return unpacked(reduce(and_, bits), len(self._holdings))
        found = self._holdings.none()
        found[self._narrowed(self._rarest(rare, words), bits, rare)] = True
        return found

    def _rarest(self, pairs: Sequence[int], words: Sequence[Integers]) -> Integers:
        """The slots that hold any of each of ``words``; without words, the first of ``pairs``."""
        if not words:
            return self._pairs.slots(pairs[0])
        lists = sorted((self._slots_of_words(numbers) for numbers in words), key=len)
        return reduce(partial(np.intersect1d, assume_unique=True), lists)

    def _narrowed(self, slots: Integers, bits: Iterable[Bits], pairs: Iterable[int]) -> Integers:
        """Those of ``slots`` that have all ``bits`` and ``pairs``, as far as it is worth while."""
        for some in bits:
            if len(slots) <= _FEW:
                return slots
            slots = np.compress(bits_at(slots, some), slots)
        for pair in pairs:
            if len(slots) <= _FEW or self._pairs.count(pair) > _SOONER_READ * len(slots):
                break
            slots = np.compress(self._pairs.holds(pair, slots), slots)
        return slots

    def _slots_of_words(self, numbers: Integers) -> Integers:
        """The slots that hold any of these words."""
        found = [np.empty(0, np.int64)]
        for base, directory in self._holdings.segments():
            if (lists := directory.lists(Tier.WORD, numbers)) is not None:
                found.append(ascending(lists.slots().astype(np.int64)) + base)
        return np.concatenate(found)


def _pairs_of(phrases: Iterable[str]) -> set[int]:
    """The pairs that ``phrases`` tell already."""
    return {
        ord(first) << 16 | ord(second) for phrase in phrases for first, second in pairwise(phrase)
    }
