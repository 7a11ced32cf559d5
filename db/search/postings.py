"""How lists of passages are written in bytes.

The slots of one gram in one segment are ascending numbers below 2**16. Three forms, chosen by how
many there are, so that the length in bytes follows from the count alone:

- few: two bytes each;
- many: the low byte of each, then the high bytes in unary (the Elias-Fano code with eight low
  bits; P. Elias, "Efficient Storage and Retrieval by Content and Address of Static Files", 1974);
- most: one bit for every passage of the segment.

Many lists are written and read at one stroke, without a loop over lists or slots.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.search.arrays import Integers

    Slots = npt.NDArray[np.uint16]
    Flags = npt.NDArray[np.bool_]

SEGMENT_PASSAGES: Final = 1 << 16
"""No segment holds more passages."""

_UP_TO: Final = np.arange(SEGMENT_PASSAGES).astype(np.uint16)


def encoded_lengths(counts: Integers, passages: int | Integers) -> Integers:
    """How many bytes lists of these lengths take in a segment of ``passages``, or each in one of
    its own; always even."""
    split = counts + _unary_bytes(counts, passages)
    return np.minimum(np.minimum(2 * counts, split + (split & 1)), _bitmap_bytes(passages))


def encode(slots: Slots, counts: Integers, passages: int) -> npt.NDArray[np.uint8]:
    """The lists, each ascending, that stand one after the other in ``slots``, as bytes."""
    lists = _Lists.of(counts, passages)
    data = np.zeros(int(lists.lengths.sum()), np.uint8)
    starts = _starts(lists.lengths)
    plain = _members(lists.plain, counts)
    data.view("<u2")[stretches(starts[lists.plain] // 2, counts[lists.plain])] = slots[plain]
    split = slots[_members(lists.split, counts)]
    if len(split):
        sizes = counts[lists.split]
        unary = _unary_bytes(sizes, passages)
        data[stretches(starts[lists.split], sizes)] = split & 0xFF
        bits = np.zeros(8 * int(unary.sum()), np.bool_)
        bits[stretches(8 * _starts(unary), sizes) + (split >> 8)] = True
        data[stretches(starts[lists.split] + sizes, unary)] = np.packbits(bits, bitorder="little")
    dense = slots[_members(lists.dense, counts)]
    if len(dense):
        size = _bitmap_bytes(passages)
        number = np.count_nonzero(lists.dense)
        bits = np.zeros(8 * size * number, np.bool_)
        bits[np.repeat(8 * size * np.arange(number), counts[lists.dense]) + dense] = True
        packed = np.packbits(bits, bitorder="little")
        data[stretches(starts[lists.dense], np.full(number, size, np.int64))] = packed
    return data


def decode(data: npt.NDArray[np.uint8], counts: Integers, passages: int | Integers) -> Slots:
    """The lists that :func:`encode` wrote into ``data``, one after the other; where they are of
    different segments, ``passages`` has the size of its segment for each."""
    if len(data) == 2 * int(counts.sum()):
        # No list has another form than the plain one, as is usual of short ones.
        return data.view("<u2")
    lists = _Lists.of(counts, passages)
    slots = np.empty(int(counts.sum()), np.uint16)
    starts = _starts(lists.lengths)
    slots[_members(lists.plain, counts)] = _plain(data, starts, lists, counts)
    if lists.split.any():
        split = _split(data, starts, lists, counts, passages)
        slots[_members(lists.split, counts)] = split
    if lists.dense.any():
        sizes = lists.lengths[lists.dense]
        bytes_ = data[stretches(starts[lists.dense], sizes)]
        ones = np.flatnonzero(np.unpackbits(bytes_, bitorder="little"))
        firsts = np.repeat(8 * _starts(sizes), counts[lists.dense])
        slots[_members(lists.dense, counts)] = ones - firsts
    return slots


def flags_of(data: npt.NDArray[np.uint8], counts: Integers, passages: int) -> Flags:
    """For every slot of a segment whether any of the lists that :func:`encode` wrote has it."""
    lists = _Lists.of(counts, passages)
    starts = _starts(lists.lengths)
    size = _bitmap_bytes(passages)
    number = np.count_nonzero(lists.dense)
    bitmaps = data[stretches(starts[lists.dense], np.full(number, size, np.int64))]
    merged = np.bitwise_or.reduce(bitmaps.reshape(number, size), axis=0, initial=np.uint8(0))
    flags = np.unpackbits(merged, bitorder="little").view(np.bool_)
    flags[_plain(data, starts, lists, counts)] = True
    flags[_split(data, starts, lists, counts, passages)] = True
    return flags


def _plain(data: npt.NDArray[np.uint8], starts: Integers, lists: _Lists, counts: Integers) -> Slots:
    """The slots of the lists that are written in two bytes each."""
    units: Slots = data[: len(data) // 2 * 2].view("<u2")
    return units[stretches(starts[lists.plain] // 2, counts[lists.plain])]


def _split(
    data: npt.NDArray[np.uint8],
    starts: Integers,
    lists: _Lists,
    counts: Integers,
    passages: int | Integers,
) -> Slots:
    """The slots of the lists whose low bytes are written apart."""
    sizes = counts[lists.split]
    own = passages if isinstance(passages, int) else passages[lists.split]
    unary = _unary_bytes(sizes, own)
    low = data[stretches(starts[lists.split], sizes)]
    bytes_ = data[stretches(starts[lists.split] + sizes, unary)]
    ones = np.flatnonzero(np.unpackbits(bytes_, bitorder="little"))
    high = ones - stretches(8 * _starts(unary), sizes)
    return (high << 8).astype(np.uint16) | low


def is_bitmap(data: npt.NDArray[np.uint8], count: int, passages: int) -> bool:
    """Whether a single list is written as one bit for every passage."""
    return len(data) == _bitmap_bytes(passages) and len(data) != 2 * count


def decode_one(data: npt.NDArray[np.uint8], count: int, passages: int) -> Slots:
    """What :func:`decode` gives for a single list, more quickly."""
    if len(data) == 2 * count:
        return data.view("<u2")
    if len(data) == _bitmap_bytes(passages):
        return np.unpackbits(data, bitorder="little").nonzero()[0].astype(np.uint16)
    slots = np.unpackbits(data[count:], bitorder="little").nonzero()[0].astype(np.uint16)
    slots -= _UP_TO[:count]
    slots <<= 8
    slots |= data[:count]
    return slots


def flags_of_one(data: npt.NDArray[np.uint8], count: int, passages: int) -> Flags:
    """For every slot of a segment whether a single list has it."""
    if is_bitmap(data, count, passages):
        return np.unpackbits(data, bitorder="little").view(np.bool_)
    flags = np.zeros(8 * _bitmap_bytes(passages), np.bool_)
    flags[decode_one(data, count, passages)] = True
    return flags


@dataclass(frozen=True, slots=True)
class _Lists:
    """The length in bytes of every list, and which form it has."""

    lengths: Integers
    plain: npt.NDArray[np.bool_]
    split: npt.NDArray[np.bool_]
    dense: npt.NDArray[np.bool_]

    @staticmethod
    def of(counts: Integers, passages: int | Integers) -> _Lists:
        lengths = encoded_lengths(counts, passages)
        plain = lengths == 2 * counts
        dense = (lengths == _bitmap_bytes(passages)) & ~plain
        return _Lists(lengths, plain, ~(plain | dense), dense)


def _starts(lengths: Integers) -> Integers:
    """Where stretches of these lengths begin when they stand one after the other."""
    return np.cumsum(lengths) - lengths


def _members(chosen: npt.NDArray[np.bool_], counts: Integers) -> npt.NDArray[np.bool_]:
    """Which elements belong to the chosen lists."""
    return np.repeat(chosen, counts)


def stretches(starts: Integers, lengths: Integers) -> Integers:
    """The numbers ``start, start + 1, …`` of every stretch, one stretch after the other."""
    return np.repeat(starts - _starts(lengths), lengths) + np.arange(int(lengths.sum()))


def _unary_bytes(counts: Integers, passages: int | Integers) -> Integers:
    return (counts + (passages >> 8) + 1 + 7) // 8


@overload
def _bitmap_bytes(passages: int) -> int: ...


@overload
def _bitmap_bytes(passages: Integers) -> Integers: ...


def _bitmap_bytes(passages: int | Integers) -> int | Integers:
    return (passages + 15) // 16 * 2
