"""Segments: the index of up to 65,536 passages each, as rows of the corpus file."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import Role
from db.search.blocks import read_block, write_blocks
from db.search.grams import SLOT_BITS, TIER_BITS, Tier, distinct

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from db.search.blocks import Block, Posting
    from db.search.grams import Postings
    from db.search.postings import Integers

ROLES: Final = (Role.TITLE, Role.HEADING, Role.BODY, Role.METADATA, Role.BOILERPLATE)
"""What the bytes of ``search_segment.roles`` stand for, best first."""

SEGMENT_SHIFT: Final = 35
"""``block id >> SEGMENT_SHIFT`` is its segment."""


_CHARACTERS: Final = (max(Tier) + 1) << TIER_BITS
"""Behind the last tier stands a row that lists the characters of the segment, 16 bits each: it
tells which blocks of pairs need not be looked into."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Which passages a segment holds, by slot."""

    id: int
    ids: npt.NDArray[np.int64]
    roles: npt.NDArray[np.uint8]
    removed: npt.NDArray[np.bool_]

    @property
    def passages(self) -> int:
        """How many slots it has, removed passages included."""
        return len(self.ids)


def read_segments(connection: sqlite3.Connection) -> list[Segment]:
    """All segments of the corpus, oldest first."""
    rows = connection.execute(
        "SELECT id, passages, ids, roles, removed FROM search_segment ORDER BY id"
    )
    return [
        Segment(
            number,
            ids=_read_ids(ids),
            roles=np.frombuffer(zlib.decompress(roles), np.uint8),
            removed=_read_flags(removed, passages),
        )
        for number, passages, ids, roles, removed in rows
    ]


class Directory:
    """Where the blocks of a segment begin, so that a gram's block is found without a search.

    The ``kept_blocks`` last used are kept: who types asks for the same ones again.
    """

    def __init__(
        self, connection: sqlite3.Connection, segment: Segment, kept_blocks: int = 0
    ) -> None:
        self.passages: Final = segment.passages
        self._connection = connection
        self._segment = segment
        rows = connection.execute(
            "SELECT id FROM search_block WHERE id >= ? AND id < ? ORDER BY id",
            (segment.id << SEGMENT_SHIFT, (segment.id + 1) << SEGMENT_SHIFT),
        )
        self._firsts = np.fromiter((row[0] for row in rows), np.int64)
        self._block = (
            lru_cache(maxsize=kept_blocks)(self._read_block) if kept_blocks else self._read_block
        )

    @property
    def size(self) -> int:
        """How many blocks there are."""
        return len(self._firsts)

    @cached_property
    def characters(self) -> npt.NDArray[np.uint16]:
        """The folded characters that the segment has, ascending."""
        row = self._connection.execute(
            "SELECT postings FROM search_block WHERE id = ?",
            (self._segment.id << SEGMENT_SHIFT | _CHARACTERS,),
        ).fetchone()
        return np.frombuffer(row[0] if row else b"", "<u2")

    def find(self, tier: Tier, gram: int) -> Posting | None:
        """The list of ``gram``, removed passages included; none where the segment lacks it."""
        at = int(np.searchsorted(self._firsts, self._key(tier, gram), side="right")) - 1
        if at < 0 or self._firsts[at] < self._key(tier, 0):
            return None
        return self._block(at).find(gram)

    def blocks(self, tier: Tier, firsts: Integers, lasts: Integers) -> Iterator[Block]:
        """The blocks that may hold a gram from any of ``firsts`` to its one of ``lasts``."""
        start, end = np.searchsorted(
            self._firsts, [self._key(tier, 0), self._key(tier, 0) + (1 << TIER_BITS)]
        ).tolist()
        begins = self._firsts[start:end] - self._key(tier, 0)
        # Counted up where a wanted stretch of blocks begins, down where it has ended.
        change = np.zeros(len(begins) + 1, np.int64)
        np.add.at(change, np.maximum(np.searchsorted(begins, firsts, side="right") - 1, 0), 1)
        np.add.at(change, np.searchsorted(begins, lasts, side="right"), -1)
        for at in np.flatnonzero(np.cumsum(change)[:-1] > 0).tolist():
            yield self._block(start + at)

    def tier(self, tier: Tier) -> Iterator[Block]:
        """All blocks of one tier, in order."""
        return self.blocks(tier, np.array([0]), np.array([1 << TIER_BITS]))

    def unkept(self, tier: Tier) -> Iterator[Block]:
        """All blocks of one tier, in order, without keeping them in the place of others."""
        start, end = np.searchsorted(
            self._firsts, [self._key(tier, 0), self._key(tier, 0) + (1 << TIER_BITS)]
        ).tolist()
        return map(self._read_block, range(start, end))

    def number_of_blocks(self, tier: Tier, grams: Integers) -> int:
        """In how many blocks ``grams``, ascending, are listed, if they are."""
        blocks = np.searchsorted(self._firsts, grams + self._key(tier, 0), side="right")
        return int(np.count_nonzero(np.diff(blocks, prepend=-1)))

    def _read_block(self, at: int) -> Block:
        ((blob,),) = self._connection.execute(
            "SELECT postings FROM search_block WHERE id = ?", (int(self._firsts[at]),)
        )
        return read_block(blob, self._segment.passages)

    def _key(self, tier: Tier, gram: int) -> int:
        return self._segment.id << SEGMENT_SHIFT | tier << TIER_BITS | gram


def read_postings(connection: sqlite3.Connection, segment: Segment) -> Postings:
    """All postings of ``segment`` but those of removed passages, slots renumbered without them."""
    parts = []
    directory = Directory(connection, segment)
    for tier in Tier:
        for block in directory.tier(tier):
            keys = block.grams.astype(np.uint64) | np.uint64(tier << TIER_BITS)
            slots = block.all_slots()
            parts.append((np.repeat(keys, block.counts) << np.uint64(SLOT_BITS)) | slots)
    if not parts:
        return np.empty(0, np.uint64)
    postings = np.concatenate(parts)
    if segment.removed.any():
        slots = (postings & np.uint64(0xFFFF)).astype(np.int64)
        postings = postings[~segment.removed[slots]]
        slots = slots[~segment.removed[slots]]
        postings -= np.cumsum(segment.removed).astype(np.uint64)[slots]
    return postings


def write_segment(
    connection: sqlite3.Connection,
    number: int,
    ids: npt.NDArray[np.int64],
    roles: npt.NDArray[np.uint8],
    postings: Postings,
) -> Segment:
    """Store a new segment ``number``; ``postings`` are sorted and distinct."""
    removed = np.zeros(len(ids), np.bool_)
    connection.execute(
        "INSERT INTO search_segment (id, passages, ids, roles, removed) VALUES (?, ?, ?, ?, ?)",
        (number, len(ids), _ids(ids), zlib.compress(roles.tobytes()), _flags(removed)),
    )
    connection.executemany(
        "INSERT INTO search_block (id, postings) VALUES (?, ?)",
        (
            (number << SEGMENT_SHIFT | first, blob)
            for first, blob in write_blocks(postings, len(ids))
        ),
    )
    characters = np.unique(
        postings[postings < 1 << (TIER_BITS + SLOT_BITS)] >> np.uint64(SLOT_BITS)
    )
    connection.execute(
        "INSERT INTO search_block (id, postings) VALUES (?, ?)",
        (number << SEGMENT_SHIFT | _CHARACTERS, characters.astype("<u2").tobytes()),
    )
    return Segment(number, ids, roles, removed)


def merge_segments(
    connection: sqlite3.Connection, number: int, segments: Sequence[Segment]
) -> Segment:
    """Replace ``segments`` by one new segment ``number``, without what was removed from them."""
    parts = []
    base = 0
    for segment in segments:
        parts.append(read_postings(connection, segment) + np.uint64(base))
        base += segment.passages - int(segment.removed.sum())
    for segment in segments:
        delete_segment(connection, segment)
    return write_segment(
        connection,
        number,
        np.concatenate([segment.ids[~segment.removed] for segment in segments]),
        np.concatenate([segment.roles[~segment.removed] for segment in segments]),
        distinct(np.concatenate(parts)),
    )


def write_removed(connection: sqlite3.Connection, segment: Segment) -> None:
    """Store which passages of ``segment`` are gone."""
    connection.execute(
        "UPDATE search_segment SET removed = ? WHERE id = ?", (_flags(segment.removed), segment.id)
    )


def delete_segment(connection: sqlite3.Connection, segment: Segment) -> None:
    """Drop ``segment`` and its postings."""
    connection.execute("DELETE FROM search_segment WHERE id = ?", (segment.id,))
    connection.execute(
        "DELETE FROM search_block WHERE id >= ? AND id < ?",
        (segment.id << SEGMENT_SHIFT, (segment.id + 1) << SEGMENT_SHIFT),
    )


def _ids(ids: npt.NDArray[np.int64]) -> bytes:
    begins = np.flatnonzero(np.concatenate([[True], np.diff(ids) != 1]))
    lengths = np.diff(np.append(begins, len(ids)))
    return np.stack([ids[begins], lengths], axis=1).astype("<i8").tobytes()


def _read_ids(data: bytes) -> npt.NDArray[np.int64]:
    firsts, lengths = np.frombuffer(data, "<i8").reshape(-1, 2).T
    ends = np.cumsum(lengths)
    return np.repeat(firsts - ends + lengths, lengths) + np.arange(int(ends[-1]))


def _flags(flags: npt.NDArray[np.bool_]) -> bytes:
    return zlib.compress(np.packbits(flags).tobytes())


def _read_flags(data: bytes, count: int) -> npt.NDArray[np.bool_]:
    packed = np.frombuffer(zlib.decompress(data), np.uint8)
    return np.unpackbits(packed, count=count).astype(np.bool_)
