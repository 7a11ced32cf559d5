"""Which passages hold a gram: a bit for each, in one piece over all segments.

What is asked of several grams at once is asked of eight passages in one step then.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from db.search.columns import Booleans, Integers
    from db.search.holdings import Holdings

    Bits = npt.NDArray[np.uint8]

_KEPT: Final = 256
"""Who types asks for the same grams again."""

_DENSE: Final = 32
"""What at least one of so many passages holds is told by bits; what is rarer, by lists."""

_READY: Final = 16
"""The characters that at least one of so many passages holds make up most of a text."""


class GramBits:
    """The bits of the grams last asked for in one state of the corpus."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._found = lru_cache(maxsize=_KEPT)(self._find)
        self._ready: dict[int, Bits] = {}

    def of(self, tier: Tier, gram: int) -> Bits:
        """A bit for every slot, the first in the lowest of a byte. Not to be written to."""
        if tier is Tier.CHARACTER and gram in self._ready:
            return self._ready[gram]
        return self._found(tier, gram)

    def are_kept(self, pair: int) -> bool:
        """Whether ``pair`` is so frequent that its bits are quicker than its list, which must be
        in memory."""
        return self._holdings.pairs().count(pair) * _DENSE >= len(self._holdings)

    def make_ready(self, check: Callable[[], None]) -> None:
        """Make the bits of frequent characters, whose lists must be in memory; ``check`` is called
        between steps."""
        lists = self._holdings.joined(Tier.CHARACTER)
        frequent = lists.grams[lists.counts * np.uint32(_READY) >= len(self._holdings)]
        for character in frequent.tolist():
            if character not in self._ready:
                check()
                self._ready[character] = self._find(Tier.CHARACTER, character)

    def _find(self, tier: Tier, gram: int) -> Bits:
        count = len(self._holdings)
        held = self._holdings.none()
        if self._holdings.remembers:
            lists = self._holdings.joined(tier)
            if lists.count(gram) * _DENSE < count:
                return packed_slots(lists.slots(gram), count)
            postings = lists.postings(gram)
        else:
            found = ((base, one.find(tier, gram)) for base, one in self._holdings.segments())
            postings = ((base, posting) for base, posting in found if posting is not None)
        for base, posting in postings:
            held[base : base + posting.passages] = posting.flags()[: posting.passages]
        return packed(held)


def packed(mask: Booleans) -> Bits:
    """``mask`` with eight slots to a byte, the first in the lowest bit."""
    return np.packbits(mask, bitorder="little")


def packed_slots(slots: Integers, count: int) -> Bits:
    """The same of a mask of ``count`` slots in which ``slots``, ascending, are set."""
    bits = np.zeros((count + 7) // 8, np.uint8)
    if len(slots):
        places = slots >> 3
        firsts = np.flatnonzero(np.append(True, places[1:] != places[:-1]))
        ones = np.left_shift(np.uint8(1), (slots & 7).astype(np.uint8))
        bits[places[firsts]] = np.bitwise_or.reduceat(ones, firsts)
    return bits


def unpacked(bits: Bits, count: int) -> Booleans:
    """The mask of ``count`` slots that was :func:`packed`."""
    return np.unpackbits(bits, count=count, bitorder="little").view(np.bool_)


def bits_at(slots: Integers, bits: Bits) -> Booleans:
    """The bit of each of ``slots``."""
    if len(slots) > len(bits):
        return unpacked(bits, 8 * len(bits))[slots]
    found: Booleans = bits[slots >> 3] >> (slots & 7).astype(np.uint8) & 1 == 1
    return found
