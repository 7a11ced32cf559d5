"""Opening a corpus file, and saying in one sentence why it cannot be opened.

Readers never create, change or lock a file; a writer makes the file and brings its schema up to
date. A corpus may come from anywhere, so a reader trusts nothing in it: functions and virtual
tables named by its schema are not called, and the tables it is read through must be plain ones.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import uuid
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from db.errors import CorpusError
from db.store.format import APPLICATION_ID, FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAGIC: Final = b"SQLite format 3\x00"

_NEEDED: Final = {
    "corpus": "key value",
    "document": (
        "id path sha256 encoding title source author editor published place language script "
        "characters events first_passage passages raw"
    ),
    "passage": "id document position role level line start end text edits",
    "event": (
        "id document passage start end edtf precision kind bound basis text text_start text_end "
        "date_text date_start date_end line reasons same_as"
    ),
    "search_segment": "id passages ids roles removed",
    "search_block": "id postings",
    "search_word": "id word",
    "search_setting": "key value",
}
"""The tables and columns that a reader asks for."""

_CHECK_PERMISSIONS: Final = "check the permissions of the file and its folder"

_READER_WAITS: Final = 2.0
_WRITER_WAITS: Final = 10.0
"""Seconds to wait for somebody else's lock before saying that the corpus is locked."""


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open the corpus at ``path`` without ever creating or changing it.

    Raises :class:`CorpusError`, whose text is one sentence for people, if there is no corpus there
    that this program can read.
    """
    status = _status(path)
    if status is None:
        raise CorpusError(
            f"There is no corpus at {path}; make one with: dashiji ingest {path} FOLDER"
        )
    _refuse_what_is_no_file(path, status)
    if status.st_size == 0:
        raise CorpusError(f"{path} is empty; fill it with: dashiji ingest {path} FOLDER")
    _refuse_what_is_no_sqlite(path)
    with explained(path):
        connection = _connect_read_only(path)
        try:
            _distrust(connection)
            _refuse_what_is_no_corpus(connection, path)
            _refuse_unwhole_tables(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open the corpus at ``path`` for ingest; make it, or bring its schema up to date.

    The connection is in autocommit mode: the caller begins and commits its own transactions, and
    ends with :func:`close_after_writing`. Raises :class:`CorpusError` if ``path`` holds something
    else or cannot be written.
    """
    status = _status(path)
    if status is not None:
        _refuse_what_is_no_file(path, status)
        if status.st_size:
            _refuse_what_is_no_sqlite(path)
    elif _status(path.parent) is None:
        raise CorpusError(f"The corpus {path} cannot be made: there is no folder {path.parent}.")
    with explained(path):
        connection = sqlite3.connect(
            _uri(path, "rwc"), uri=True, timeout=_WRITER_WAITS, isolation_level=None
        )
        try:
            _refuse_what_is_no_corpus(connection, path, empty_is_fine=True)
            connection.execute("PRAGMA foreign_keys = ON")
            with suppress(sqlite3.OperationalError):
                # Only while nobody reads; without it readers and the writer wait for each other.
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            _bring_up_to_date(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def close_after_writing(connection: sqlite3.Connection) -> None:
    """Close a connection of :func:`open_for_writing` so that the corpus rests as one plain file.

    The WAL lets others read during an ingest; left on, every reader would leave two files beside
    the corpus, and a copy to a read-only disk could not be opened. Where somebody has the corpus
    open the WAL stays on until the next ingest, but everything is moved from it into the file.
    """
    try:
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file at ``path`` into a sentence for people.

    An interrupted statement is no fault of the file: that error passes through.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        if is_interruption(error):
            raise
        raise CorpusError(_sentence(path, error)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise CorpusError(_sentence(path, error)) from error


def is_interruption(error: sqlite3.Error) -> bool:
    """Whether a statement was stopped on purpose."""
    return _code(error) == sqlite3.SQLITE_INTERRUPT


def _code(error: Exception) -> int | None:
    """The primary result code; ``None`` for what Python's wrapper says itself."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if code is not None else None


def _sentence(path: Path, error: Exception) -> str:
    match code := _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return (
                f"The corpus {path} is locked by another program; close that program and try again."
            )
        case sqlite3.SQLITE_NOTADB:
            return f"{path} is not a corpus: it is no SQLite file, or it is encrypted."
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return f"The corpus {path} cannot be opened; {_CHECK_PERMISSIONS}."
        case sqlite3.SQLITE_READONLY:
            return f"The corpus {path} cannot be written; {_CHECK_PERMISSIONS}."
        case sqlite3.SQLITE_FULL:
            return f"There is no space left for {path}; free some and run the command again."
        case sqlite3.SQLITE_IOERR:
            return (
                f"The corpus {path} cannot be read from its disk; copy it elsewhere and try again."
            )
        case _:
            # Python's wrapper quotes the bytes that it cannot read, at any length.
            reason = "text that is no UTF-8" if code is None else " ".join(str(error).split())
            return (
                f"The corpus {path} is damaged ({reason}); restore it from a copy, or ingest its "
                "documents into a new one."
            )


def _uri(path: Path, mode: str, *, immutable: bool = False) -> str:
    # Path.as_uri escapes ? # % and what is not ASCII; SQLite unescapes them.
    return f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"


def _status(path: Path) -> os.stat_result | None:
    """What is at ``path``; ``None`` if there is nothing."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CorpusError(f"The corpus {path} cannot be opened: {error.strerror}.") from error
    except ValueError:
        raise CorpusError("A path cannot contain a NUL character.") from None


def _refuse_what_is_no_file(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise CorpusError(
            f"{path} is a folder, not a corpus; make one of it with: dashiji ingest NEW.db {path}"
        )
    if not stat.S_ISREG(status.st_mode):
        raise CorpusError(f"{path} is not a corpus: it is no ordinary file.")


def _refuse_what_is_no_sqlite(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise CorpusError(f"The corpus {path} cannot be opened: {error.strerror}.") from error
    if not header.startswith(_MAGIC):
        raise CorpusError(f"{path} is not a corpus: it is no SQLite file.")
    if len(header) < 100:
        raise CorpusError(f"The corpus {path} is cut short; copy it again from where it came.")


def _connect_read_only(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _uri(path, "ro"), uri=True, timeout=_READER_WAITS, isolation_level=None
    )
    try:
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    except BaseException as error:
        connection.close()
        if not isinstance(error, sqlite3.OperationalError) or _code(error) not in (
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_READONLY,
        ):
            raise
        return _connect_immutable(path, error)
    return connection


def _connect_immutable(path: Path, error: sqlite3.OperationalError) -> sqlite3.Connection:
    """Read a file in WAL mode whose folder lets nobody make the WAL's shared memory.

    Right only where nothing waits in a WAL and where we could not write either: who can write the
    folder would have got the shared memory.
    """
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        raise CorpusError(
            f"The corpus {path} has unfinished changes in {wal.name} and its folder cannot be "
            "written; copy both files to a folder of yours."
        ) from error
    if os.access(path.parent, os.W_OK):
        raise error
    return sqlite3.connect(
        _uri(path, "ro", immutable=True), uri=True, timeout=_READER_WAITS, isolation_level=None
    )


def _distrust(connection: sqlite3.Connection) -> None:
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _refuse_what_is_no_corpus(
    connection: sqlite3.Connection, path: Path, *, empty_is_fine: bool = False
) -> None:
    ((application,),) = connection.execute("PRAGMA application_id")
    ((version,),) = connection.execute("PRAGMA user_version")
    ((objects,),) = connection.execute("SELECT count(*) FROM sqlite_schema")
    if application != APPLICATION_ID:
        if empty_is_fine and application == 0 and objects == 0:
            return
        raise CorpusError(f"{path} is an SQLite file but not a corpus made by dashiji.")
    if version > FORMAT_VERSION:
        raise CorpusError(
            f"The corpus {path} was made by a newer dashiji (format {version}, this one reads "
            f"{FORMAT_VERSION}); upgrade with: pip install --upgrade dashiji"
        )


def _refuse_unwhole_tables(connection: sqlite3.Connection, path: Path) -> None:
    ((version,),) = connection.execute("PRAGMA user_version")
    if version < FORMAT_VERSION:
        raise CorpusError(
            f"The corpus {path} was made by an older dashiji (format {version}, this one reads "
            f"{FORMAT_VERSION}); run ingest on it once to bring it up to date."
        )
    for table, needed in _NEEDED.items():
        found = {
            name
            for (name, hidden) in connection.execute(
                "SELECT c.name, c.hidden FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS c "
                "WHERE s.name = ? AND s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%'",
                (table,),
            )
            if not hidden
        }
        if not set(needed.split()) <= found:
            raise CorpusError(
                f"The corpus {path} is damaged (its table {table} is not whole); ingest its "
                "documents into a new one."
            )


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    # sqlite-utils takes a quarter of a second to import: only writers pay for it.
    from sqlite_utils import Database

    from db.store.schema import migrations

    database = Database(connection, execute_plugins=False)
    ((version,),) = connection.execute("PRAGMA user_version")
    if version == FORMAT_VERSION and not migrations.pending(database):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # All in one transaction: a file that was killed while being made is still an empty one.
        migrations.apply(database)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        connection.execute(
            "INSERT OR IGNORE INTO corpus (key, value) VALUES ('identity', ?)", (uuid.uuid4().hex,)
        )
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
