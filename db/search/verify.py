"""Does the search index say what the passages say?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.damage import INDEX_DAMAGE
from db.search.grams import SLOT_BITS, TIER_BITS, postings_of
from db.search.index import is_current
from db.search.segments import ROLES, read_postings, read_segments

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    import numpy.typing as npt

    from db.search.segment import Segment

_PORTION: Final = 4096
"""Passages whose grams are made anew at a time, which bounds the memory that it takes."""

_UNKNOWN: Final = (1 << TIER_BITS) - 1
"""A number that no word has."""

_SLOT: Final = np.uint64((1 << SLOT_BITS) - 1)


def index_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the index, a sentence each; nothing if it is as ingest would make it.

    Every passage must be in the index once, with its role and all grams of its text.
    """
    try:
        yield from _faults(connection)
    except INDEX_DAMAGE as error:
        yield f"Index: it cannot be read in full ({error})"


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    if not is_current(connection):
        if connection.execute("SELECT 1 FROM passage LIMIT 1").fetchone() is None:
            return
        yield "Index: it was made by another version; ingest anything to make it anew"
        return
    words = dict(connection.execute("SELECT word, id FROM search_word"))
    roles = {str(role): number for number, role in enumerate(ROLES)}
    found: list[npt.NDArray[np.int64]] = []
    for segment in read_segments(connection):
        found.append(segment.ids[~segment.removed])
        yield from _segment_faults(connection, segment, words, roles)
    indexed = np.concatenate(found) if found else np.empty(0, np.int64)
    if len(np.unique(indexed)) != len(indexed):
        yield "Index: some passages are in it twice"
    stored = np.fromiter((row[0] for row in connection.execute("SELECT id FROM passage")), np.int64)
    if missing := len(np.setdiff1d(stored, indexed)):
        yield f"Index: {missing} passages are not in it"
    if gone := len(np.setdiff1d(indexed, stored)):
        yield f"Index: {gone} passages in it are gone"


def _segment_faults(
    connection: sqlite3.Connection, segment: Segment, words: dict[str, int], roles: dict[str, int]
) -> Iterator[str]:
    ids = segment.ids[~segment.removed]
    kept_roles = segment.roles[~segment.removed]
    postings = read_postings(connection, segment)
    slots = postings & _SLOT
    for start in range(0, len(ids), _PORTION):
        portion = ids[start : start + _PORTION]
        rows = connection.execute(
            "SELECT passage.id, CAST(passage.role AS TEXT), CAST(passage.text AS TEXT) "
            "FROM json_each(?) AS wanted JOIN passage ON passage.id = wanted.value "
            "ORDER BY wanted.key",
            (json.dumps(portion.tolist()),),
        ).fetchall()
        if len(rows) != len(portion):
            continue  # Passages that are gone are counted once, for the whole index.
        expected_roles = [roles.get(role) for _, role, _ in rows]
        if expected_roles != kept_roles[start : start + _PORTION].tolist():
            yield f"Index: roles of passages {portion[0]} to {portion[-1]} differ"
        expected = postings_of(
            [text for _, _, text in rows], lambda word: words.get(word, _UNKNOWN)
        )
        mine = postings[(slots >= start) & (slots < start + len(portion))] - np.uint64(start)
        mine.sort()
        if not np.array_equal(mine, expected):
            yield f"Index: words of passages {portion[0]} to {portion[-1]} differ"
