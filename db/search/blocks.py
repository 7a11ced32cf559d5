"""Blocks: the postings of many neighbouring grams in one SQLite row.

A row for every gram would cost more than its few postings, so the sorted grams of a segment are
cut into blocks of some kilobytes. A block begins with three numbers of 16 bits (grams, different
upper halves among them, counts too big for a byte) and goes on with: the upper halves; how many
grams each begins; the lower half of every gram; the big counts, less one; the count of every gram
in a byte, 0 where it is among the big ones; the lists one after another
(:mod:`db.search.postings`). Everything is little-endian and begins at an even byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import SLOT_BITS, TIER_BITS
from db.search.postings import (
    decode,
    decode_one,
    encode,
    encoded_lengths,
    flags_of,
    flags_of_one,
    is_bitmap,
    stretches,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.grams import Postings
    from db.search.postings import Flags, Slots

BLOCK_BYTES: Final = 12_000
"""Blocks are cut at about this size: small enough to read for one gram, big enough to pay."""

_GRAM_BYTES: Final = 5

_MANY_ASKED: Final = 1_000
"""To look so many slots up takes longer than to write down the list's as flags."""


@dataclass(frozen=True, slots=True)
class Posting:
    """The list of one gram in one segment, still as it is written."""

    data: npt.NDArray[np.uint8]
    count: int
    passages: int

    def slots(self) -> Slots:
        """The slots, ascending."""
        return decode_one(self.data, self.count, self.passages)

    def flags(self) -> Flags:
        """For every slot of the segment whether the list has it."""
        return flags_of_one(self.data, self.count, self.passages)

    def holds(self, slots: Slots | Integers) -> Booleans:
        """For each of ``slots``, ascending, whether the list has it."""
        if is_bitmap(self.data, self.count, self.passages):
            found: Booleans = (self.data[slots >> 3] >> (slots & 7).astype(np.uint8)) & 1 == 1
            return found
        if not self.count:
            return np.zeros(len(slots), np.bool_)
        if len(slots) > _MANY_ASKED:
            return self.flags()[slots]
        own = self.slots()
        same: Booleans = own[np.minimum(own.searchsorted(slots), len(own) - 1)] == slots
        return same

    def among(self, slots: Slots) -> Slots:
        """Those of ``slots``, ascending, that the list has."""
        return np.compress(self.holds(slots), slots)

    def add_to(self, sums: npt.NDArray[np.uint8], weight: int) -> None:
        """Add ``weight`` to the ``sums``, one for each slot, of those that the list has."""
        if is_bitmap(self.data, self.count, self.passages):
            sums += self.flags()[: len(sums)].view(np.uint8) * np.uint8(weight)
        else:
            sums[self.slots()] += np.uint8(weight)


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of one segment as they are written, one after the other."""

    data: npt.NDArray[np.uint8]
    counts: npt.NDArray[np.int64]
    passages: int

    def slots(self) -> Slots:
        """The slots of all lists, one list after the other; decoded at one stroke."""
        return decode(self.data, self.counts, self.passages)

    def flags(self) -> Flags:
        """For every slot of the segment whether any of the lists has it."""
        return flags_of(self.data, self.counts, self.passages)[: self.passages]


@dataclass(frozen=True, slots=True)
class Block:
    """A block taken apart. ``grams`` ascend; ``offsets`` has one more than there are grams."""

    grams: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.int64]
    offsets: npt.NDArray[np.int64]
    data: npt.NDArray[np.uint8]
    passages: int

    def find(self, gram: int) -> Posting | None:
        """The list of ``gram``, none where the block lacks it."""
        at = int(np.searchsorted(self.grams, gram))
        if at == len(self.grams) or self.grams[at] != gram:
            return None
        return self.posting(at)

    def posting(self, at: int) -> Posting:
        """The list of the gram number ``at`` of this block."""
        data = self.data[int(self.offsets[at]) : int(self.offsets[at + 1])]
        return Posting(data, int(self.counts[at]), self.passages)

    def all_slots(self) -> Slots:
        """The slots of all grams, one list after the other."""
        return decode(self.data, self.counts, self.passages)


def write_blocks(postings: Postings, passages: int) -> Iterator[tuple[int, bytes]]:
    """The blocks of a segment's sorted postings: the first gram with its tier, and the bytes."""
    if len(postings) == 0:
        return
    keys = postings >> np.uint64(SLOT_BITS)
    firsts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    grams = keys[firsts]
    counts = np.diff(np.append(firsts, len(postings)))
    lengths = encoded_lengths(counts, passages)
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    data = encode((postings & np.uint64(0xFFFF)).astype(np.uint16), counts, passages)
    for start, end in _cuts(grams, offsets):
        body = data[offsets[start] : offsets[end]]
        yield int(grams[start]), _head(grams[start:end], counts[start:end]) + body.tobytes()


def read_block(blob: bytes, passages: int) -> Block:
    """The block that :func:`write_blocks` wrote, in a segment of ``passages``."""
    units = np.frombuffer(blob, "<u2", len(blob) // 2)
    count, upper_count, big_count = units[:3].tolist()
    position = 3
    upper = units[position : position + upper_count]
    position += upper_count
    repeats = units[position : position + upper_count]
    position += upper_count
    lower = units[position : position + count]
    position += count
    big = units[position : position + big_count]
    position += big_count
    counts = np.frombuffer(blob, np.uint8, count, 2 * position).astype(np.int64)
    position += (count + 1) // 2
    counts[counts == 0] = big.astype(np.int64) + 1
    grams = np.repeat(upper.astype(np.uint32) << 16, repeats) | lower
    offsets = np.zeros(count + 1, np.int64)
    np.cumsum(encoded_lengths(counts, passages), out=offsets[1:])
    data = np.frombuffer(blob, np.uint8, offset=2 * position)
    return Block(grams, counts, offsets, data, passages)


def chosen(
    blocks: list[Block], wanted: Callable[[npt.NDArray[np.uint32]], Booleans]
) -> Lists | None:
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
    return Lists(np.concatenate(data), np.concatenate(counts), blocks[0].passages)


def _cuts(grams: Postings, offsets: npt.NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Where blocks begin and end, counted in grams; none holds grams of two tiers."""
    sizes = offsets[:-1] + _GRAM_BYTES * np.arange(len(grams))
    number = sizes // BLOCK_BYTES
    tiers = grams >> np.uint64(TIER_BITS)
    cut = (number[1:] != number[:-1]) | (tiers[1:] != tiers[:-1])
    edges = [0, *(np.flatnonzero(cut) + 1).tolist(), len(grams)]
    yield from pairwise(edges)


def _head(grams: Postings, counts: npt.NDArray[np.int64]) -> bytes:
    upper = ((grams >> np.uint64(16)) & np.uint64(0xFFFF)).astype("<u2")
    begins = np.flatnonzero(np.concatenate([[True], upper[1:] != upper[:-1]]))
    repeats = np.diff(np.append(begins, len(upper))).astype("<u2")
    big = counts > np.iinfo(np.uint8).max
    parts = [
        np.array([len(grams), len(begins), int(big.sum())], "<u2"),
        upper[begins],
        repeats,
        (grams & np.uint64(0xFFFF)).astype("<u2"),
        (counts[big] - 1).astype("<u2"),
        np.where(big, 0, counts).astype(np.uint8),
    ]
    head = b"".join(part.tobytes() for part in parts)
    return head + b"\0" * (len(head) % 2)
