"""Segments: the index of up to 65,536 passages each, as rows of the corpus file."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import Role
from db.search.blocks import write_blocks
from db.search.directory import Directory
from db.search.grams import SLOT_BITS, TIER_BITS, Tier, distinct
from db.search.segment import CHARACTERS, SEGMENT_SHIFT, Segment

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    import numpy.typing as npt

    from db.search.grams import Postings

ROLES: Final = (Role.TITLE, Role.HEADING, Role.BODY, Role.METADATA, Role.BOILERPLATE)
"""What the bytes of ``search_segment.roles`` stand for, best first."""

STANDINGS: Final = ROLES.index(Role.BODY) + 1
"""Titles, headings, and all the rest, which ranks alike."""


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
        (number << SEGMENT_SHIFT | CHARACTERS, characters.astype("<u2").tobytes()),
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
