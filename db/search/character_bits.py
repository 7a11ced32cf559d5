"""Which passages hold a character: a bit for each, in one piece over all segments."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.search.columns import Booleans, Integers
    from db.search.holdings import Holdings

    Bits = npt.NDArray[np.uint8]

_KEPT: Final = 512
"""Who types asks for the same characters again, and a few hundred make up most of a text."""


class CharacterBits:
    """The bits of the characters last asked for in one state of the corpus."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self.of: Final = lru_cache(maxsize=_KEPT)(self._find)

    def _find(self, code: int) -> Bits:
        """A bit for every slot, the first in the lowest of a byte. Not to be written to."""
        held = self._holdings.none()
        for base, directory in self._holdings.segments():
            if posting := directory.find(Tier.CHARACTER, code):
                stretch = slice(base, base + directory.passages)
                held[stretch] = posting.flags()[: directory.passages]
        return packed(held)


def packed(mask: Booleans) -> Bits:
    """``mask`` with eight slots to a byte, the first in the lowest bit."""
    return np.packbits(mask, bitorder="little")


def unpacked(bits: Bits, count: int) -> Booleans:
    """The mask of ``count`` slots that was :func:`packed`."""
    return np.unpackbits(bits, count=count, bitorder="little").view(np.bool_)


def bits_at(slots: Integers, bits: Bits) -> Booleans:
    """The bit of each of ``slots``."""
    if len(slots) > len(bits):
        return unpacked(bits, 8 * len(bits))[slots]
    found: Booleans = bits[slots >> 3] >> (slots & 7).astype(np.uint8) & 1 == 1
    return found
