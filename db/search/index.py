"""Keeping the search index in step with the passages, in the caller's transaction."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from db.errors import CorpusError
from db.search.grams import postings_of
from db.search.postings import SEGMENT_PASSAGES
from db.search.segment import Segment
from db.search.segments import (
    ROLES,
    delete_segment,
    merge_segments,
    read_segments,
    write_removed,
    write_segment,
)
from db.text.fold import FOLD_VERSION

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    import numpy.typing as npt

    from db.model import Role


INDEX_VERSION: Final = f"2/{FOLD_VERSION}"
"""What ``search_setting`` says under ``version``: the index's own form and the folding's."""

_FAN_OUT: Final = 12
"""So many segments of about one size are merged into one; the sizes of levels differ so much. With
four, most postings were written three times on the way to a full segment; now it is two."""
_FAN_OUT_AT_REST: Final = 4
"""Every segment costs each query some time; what no more is added to is merged further."""

_FEW_CHARACTERS: Final = 2_000_000
"""Texts are indexed in portions of this size, which bounds the memory that it takes."""


_VERSION_KEY: Final = "version"
_ROLE_BYTES: Final = {str(role): number for number, role in enumerate(ROLES)}


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the index was made with the folding and the form that this version knows."""
    return connection.execute(
        "SELECT value FROM search_setting WHERE key = ?", (_VERSION_KEY,)
    ).fetchall() == [(INDEX_VERSION,)]


def refuse_other_version(connection: sqlite3.Connection) -> None:
    """Raise :class:`~db.errors.CorpusError` where there is text but no index that can be read."""
    if is_current(connection):
        return
    if connection.execute("SELECT 1 FROM passage LIMIT 1").fetchone():
        raise CorpusError(
            "The search index of this corpus was made by another version of dashiji; run "
            "ingest on the corpus once to bring it up to date."
        )


class Indexable(Protocol):
    """What the index needs of a passage."""

    @property
    def role(self) -> Role: ...

    @property
    def text(self) -> str: ...


class Writer:
    """Adds passages to the index and takes documents out of it.

    An index that another version of the program left, or none at all, is made anew from the
    passages of the corpus when the writer is made.

    Everything is written through ``connection`` in whatever transaction is open; nothing is
    committed here. :meth:`flush` must be called before the caller commits: until then what was
    added stands in memory alone. After a rollback the writer is of no more use.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._segments = read_segments(connection)
        self._last_segment = max((segment.id for segment in self._segments), default=0)
        self._words: dict[str, int] | None = None
        self._new_words: list[str] = []
        self._pending: list[tuple[int, int, str]] = []
        self._characters = 0
        if not is_current(connection):
            self._make_anew()

    def add(self, first: int, passages: Iterable[Indexable]) -> None:
        """Index ``passages``, new to the index, whose ids count up from ``first``."""
        for number, passage in enumerate(passages, first):
            self._add(number, passage.role, passage.text)

    def remove(self, document: int) -> None:
        """Take the passages of ``document`` out; call it while its rows are still there."""
        row = self._connection.execute(
            "SELECT first_passage, passages FROM document WHERE id = ?", (document,)
        ).fetchone()
        if row is None or not row[1]:
            return
        self.flush()
        first, count = row
        for index, segment in enumerate(self._segments):
            gone = (segment.ids >= first) & (segment.ids < first + count) & ~segment.removed
            if gone.any():
                self._segments[index] = self._without(segment, segment.removed | gone)
        self._segments = [segment for segment in self._segments if not segment.removed.all()]

    def flush(self) -> None:
        """Write what was added since the last time."""
        if not self._pending:
            return
        pending, self._pending, self._characters = self._pending, [], 0
        postings = postings_of([text for _, _, text in pending], self._number_of)
        self._write_words()
        self._segments.append(
            write_segment(
                self._connection,
                self._next_number(),
                np.array([number for number, _, _ in pending], np.int64),
                np.array([role for _, role, _ in pending], np.uint8),
                postings,
            )
        )
        self._merge(_FAN_OUT)

    def settle(self) -> None:
        """Leave as few segments as searching is quick with; for the end of an ingest."""
        self.flush()
        if self._segments:
            self._merge(_FAN_OUT_AT_REST)

    def _add(self, number: int, role: str, text: str) -> None:
        self._pending.append((number, _ROLE_BYTES[role], text))
        self._characters += len(text)
        if self._characters >= _FEW_CHARACTERS or len(self._pending) >= SEGMENT_PASSAGES:
            self.flush()

    def _make_anew(self) -> None:
        """Index all passages that the corpus has, in place of what another version left."""
        for table in ("search_segment", "search_block", "search_word"):
            self._connection.execute(f"DELETE FROM {table}")
        self._segments = []
        self._connection.execute(
            "INSERT OR REPLACE INTO search_setting (key, value) VALUES (?, ?)",
            (_VERSION_KEY, INDEX_VERSION),
        )
        for row in self._connection.execute("SELECT id, role, text FROM passage ORDER BY id"):
            self._add(*row)
        self.flush()

    def _merge(self, fan_out: int) -> None:
        """Keep the segments few: merge the youngest as soon as several are of about one size."""
        while True:
            size = _level(self._segments[-1], fan_out)
            count = 0
            for segment in reversed(self._segments):
                if _level(segment, fan_out) > size or 2 * segment.passages > SEGMENT_PASSAGES:
                    break
                count += 1
            if count < fan_out:
                return
            first = len(self._segments) - count
            sizes = np.cumsum([_alive(segment) for segment in self._segments[first:]])
            fitting = int(np.searchsorted(sizes, SEGMENT_PASSAGES, side="right"))
            merged = merge_segments(
                self._connection, self._next_number(), self._segments[first : first + fitting]
            )
            self._segments[first : first + fitting] = [merged]
            if fitting < count:
                return

    def _without(self, segment: Segment, removed: npt.NDArray[np.bool_]) -> Segment:
        changed = Segment(segment.id, segment.ids, segment.roles, removed)
        if removed.all():
            delete_segment(self._connection, changed)
        elif 2 * int(removed.sum()) > len(removed):
            return merge_segments(self._connection, self._next_number(), [changed])
        else:
            write_removed(self._connection, changed)
        return changed

    def _next_number(self) -> int:
        self._last_segment += 1
        return self._last_segment

    def _number_of(self, word: str) -> int:
        if self._words is None:
            self._words = dict(self._connection.execute("SELECT word, id FROM search_word"))
        number = self._words.get(word)
        if number is None:
            number = len(self._words)
            self._words[word] = number
            self._new_words.append(word)
        return number

    def _write_words(self) -> None:
        if not self._new_words or self._words is None:
            return
        self._connection.executemany(
            "INSERT INTO search_word (id, word) VALUES (?, ?)",
            ((self._words[word], word) for word in self._new_words),
        )
        self._new_words = []


def _alive(segment: Segment) -> int:
    return segment.passages - int(segment.removed.sum())


def _level(segment: Segment, fan_out: int) -> int:
    return int(math.log(segment.passages, fan_out))
