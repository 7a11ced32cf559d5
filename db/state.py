"""What the reader adds: marks, notes, tags, places and queries, kept apart from every corpus.

A corpus may be read-only or shared, so all this lives in a database of the reader's own, keyed by
the corpus's identity and the sha256 of a document's bytes: it survives a corpus that is moved or
made again. Losing it must never stop the reader from reading, so nothing here raises: what goes
wrong is said in :attr:`State.remarks`, and a damaged file is moved aside.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from db import locations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_VERSION: Final = 1
_HISTORY_KEPT: Final = 1000
_WAITS: Final = 5.0
"""Seconds to wait for another browser's write."""

_SCHEMA: Final = """
CREATE TABLE mark (
    id INTEGER PRIMARY KEY, corpus TEXT NOT NULL, sha256 TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, note TEXT,
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (corpus, sha256, start, "end")
);
CREATE TABLE tag (
    corpus TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (corpus, name, sha256)
);
CREATE TABLE position (
    corpus TEXT NOT NULL, sha256 TEXT NOT NULL, start INTEGER NOT NULL,
    PRIMARY KEY (corpus, sha256)
);
CREATE TABLE query (
    id INTEGER PRIMARY KEY AUTOINCREMENT, corpus TEXT NOT NULL, text TEXT NOT NULL,
    UNIQUE (corpus, text)
);
CREATE TABLE saved_query (
    corpus TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (corpus, name)
);
CREATE TABLE opened (path BLOB PRIMARY KEY, at REAL NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a document: offsets into its raw text, the words there, and the reader's note."""

    id: int
    sha256: str
    start: int
    end: int
    quote: str
    note: str | None


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query that the reader gave a name."""

    name: str
    text: str


class State:
    """The reader's own database, for one thread; any number of browsers may have it open.

    ``remarks`` are sentences for people about what went wrong so far. Where the file cannot be
    used at all, everything works until the program ends and is then forgotten.
    """

    def __init__(self, path: Path) -> None:
        self.path: Final = path
        self.remarks: list[str] = []
        self._connection = self._opened()

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the state at ``path``, by default in the platform's state folder."""
        return cls(path or locations.state_database())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; every change was saved when it was made."""
        self._connection.close()

    def add_mark(self, corpus: str, sha256: str, start: int, end: int, quote: str) -> int | None:
        """Mark ``[start, end)`` of the raw text; marking it again changes the quote alone.

        Returns the mark's id; ``None`` where the file could not be used.
        """
        found = self._do(
            'INSERT INTO mark (corpus, sha256, start, "end", quote) VALUES (?, ?, ?, ?, ?) '
            'ON CONFLICT (corpus, sha256, start, "end") DO UPDATE SET quote = excluded.quote '
            "RETURNING id",
            (corpus, sha256, start, end, quote),
        )
        return int(found[0][0]) if found else None

    def annotate_mark(self, mark: int, note: str | None) -> None:
        """Give the mark with this id a note, or take it away."""
        self._do("UPDATE mark SET note = ? WHERE id = ?", (note or None, mark))

    def remove_mark(self, mark: int) -> None:
        """Forget the mark with this id."""
        self._do("DELETE FROM mark WHERE id = ?", (mark,))

    def marks(self, corpus: str, sha256: str | None = None) -> list[Mark]:
        """The marks of one document by place, or of the whole corpus, newest first."""
        if sha256 is None:
            where, order = "corpus = ?", "id DESC"
            parameters: tuple[str, ...] = (corpus,)
        else:
            where, order = "corpus = ? AND sha256 = ?", 'start, "end"'
            parameters = (corpus, sha256)
        found = self._do(
            f'SELECT id, sha256, start, "end", quote, note FROM mark WHERE {where} '
            f"ORDER BY {order}",
            parameters,
        )
        return [Mark(*row) for row in found]

    def tag(self, corpus: str, sha256: str, name: str) -> None:
        """Give a document a tag."""
        if name:
            self._do("INSERT OR IGNORE INTO tag VALUES (?, ?, ?)", (corpus, name, sha256))

    def untag(self, corpus: str, sha256: str, name: str) -> None:
        """Take a tag from a document."""
        self._do(
            "DELETE FROM tag WHERE corpus = ? AND name = ? AND sha256 = ?", (corpus, name, sha256)
        )

    def tags(self, corpus: str, sha256: str | None = None) -> list[str]:
        """The tags of one document, or all that are in use in the corpus."""
        if sha256 is None:
            found = self._do("SELECT DISTINCT name FROM tag WHERE corpus = ? ORDER BY 1", (corpus,))
        else:
            found = self._do(
                "SELECT name FROM tag WHERE corpus = ? AND sha256 = ? ORDER BY 1", (corpus, sha256)
            )
        return [name for (name,) in found]

    def tagged(self, corpus: str, name: str) -> frozenset[str]:
        """The sha256 of every document that has the tag ``name``."""
        found = self._do("SELECT sha256 FROM tag WHERE corpus = ? AND name = ?", (corpus, name))
        return frozenset(sha256 for (sha256,) in found)

    def remember_position(self, corpus: str, sha256: str, start: int) -> None:
        """Keep the offset into the raw text up to which a document was read."""
        self._do("INSERT OR REPLACE INTO position VALUES (?, ?, ?)", (corpus, sha256, start))

    def position(self, corpus: str, sha256: str) -> int | None:
        """The offset into the raw text where the reader was last."""
        found = self._do(
            "SELECT start FROM position WHERE corpus = ? AND sha256 = ?", (corpus, sha256)
        )
        return int(found[0][0]) if found else None

    def add_query(self, corpus: str, text: str) -> None:
        """Put a query on top of the history; each text stands there once."""
        if not text.strip():
            return
        self._do("INSERT OR REPLACE INTO query (corpus, text) VALUES (?, ?)", (corpus, text))
        self._do(
            "DELETE FROM query WHERE corpus = ?1 AND id <= (SELECT id FROM query "
            "WHERE corpus = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
            (corpus, _HISTORY_KEPT),
        )

    def history(self, corpus: str, limit: int = _HISTORY_KEPT) -> list[str]:
        """The queries asked of a corpus, newest first."""
        found = self._do(
            "SELECT text FROM query WHERE corpus = ? ORDER BY id DESC LIMIT ?", (corpus, limit)
        )
        return [text for (text,) in found]

    def save_query(self, corpus: str, name: str, text: str) -> None:
        """Keep a query under a name; an empty text takes it away."""
        if text:
            self._do("INSERT OR REPLACE INTO saved_query VALUES (?, ?, ?)", (corpus, name, text))
        else:
            self._do("DELETE FROM saved_query WHERE corpus = ? AND name = ?", (corpus, name))

    def saved_queries(self, corpus: str) -> list[SavedQuery]:
        """The queries kept for a corpus, by name."""
        found = self._do(
            "SELECT name, text FROM saved_query WHERE corpus = ? ORDER BY name", (corpus,)
        )
        return [SavedQuery(*row) for row in found]

    def remember_corpus(self, path: Path) -> None:
        """Keep which corpus file was opened last."""
        stored = os.fsencode(path.absolute())
        self._do("INSERT OR REPLACE INTO opened VALUES (?, ?)", (stored, time.time()))

    def last_corpus(self) -> Path | None:
        """The corpus file opened last of those that are still there."""
        for (stored,) in self._do("SELECT path FROM opened ORDER BY at DESC", ()):
            path = Path(os.fsdecode(stored))
            # A disk that is gone or a folder that may not be entered is like a missing file.
            with suppress(OSError):
                if path.is_file():
                    return path
        return None

    def _do(self, sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        clean = tuple(_encodable(p) if isinstance(p, str) else p for p in parameters)
        try:
            return self._connection.execute(sql, clean).fetchall()
        except sqlite3.Error as error:
            if not _is_damage(error):
                self._remark(f"{self.path} could not be used: {error}.")
                return []
        self._connection.close()
        self._connection = self._opened()
        try:
            return self._connection.execute(sql, clean).fetchall()
        except sqlite3.Error as error:
            self._remark(f"{self.path} could not be used: {error}.")
            return []

    def _remark(self, sentence: str) -> None:
        if sentence not in self.remarks:
            self.remarks.append(sentence)

    def _opened(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with _alone(self.path):
                try:
                    return _connect(self.path)
                except sqlite3.DatabaseError as error:
                    if not _is_damage(error):
                        raise
                    aside = _move_aside(self.path)
                    self._remark(
                        f"Your marks and notes in {self.path} were damaged; they are now in "
                        f"{aside}, and a new file was begun."
                    )
                    return _connect(self.path)
        except (OSError, sqlite3.Error, _NewerStateError) as error:
            self._remark(
                f"{self.path} cannot be used ({error}); marks and notes of this session are lost "
                "when it ends."
            )
            return _connect(None)


class _NewerStateError(Exception):
    """The state was written by a newer version of the program, which may know more than we do."""


def _connect(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", timeout=_WAITS, isolation_level=None)
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the file is damaged")
        ((version,),) = connection.execute("PRAGMA user_version")
        if version > _VERSION:
            raise _NewerStateError("it was made by a newer dashiji")
        # No wait for the disk at every mark; a power cut may cost the last ones, never the file.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version < _VERSION:
            connection.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;"
            )
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other browsers from opening the state while this one makes it or moves it aside."""
    with path.with_name(path.name + ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_damage(error: sqlite3.Error) -> bool:
    if isinstance(error, sqlite3.OperationalError):
        # Only a missing table or column speaks of the file; locks, full disks and such pass.
        return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(
        error, sqlite3.ProgrammingError | sqlite3.IntegrityError
    )


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.rename(aside)
    for suffix in ("-journal", "-wal", "-shm"):
        # A journal left behind would be rolled back into the new file.
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return aside


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
