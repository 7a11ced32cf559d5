"""Masks of slots as bits: eight to a byte, the first in the lowest bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from db.search.arrays import Bits, Booleans, Integers


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
