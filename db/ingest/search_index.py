"""Making the search index of a corpus anew when its form has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.search import index
from db.store import rows

if TYPE_CHECKING:
    import sqlite3

_AT_A_TIME: Final = 10_000


def prepare_index(connection: sqlite3.Connection) -> None:
    """Bring the index to the form that this program reads, in a transaction of its own."""
    if _version(connection) == index.INDEX_VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _rebuild(connection)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM search_setting WHERE key = 'version'").fetchone()
    return None if row is None else str(row[0])


def _rebuild(connection: sqlite3.Connection) -> None:
    for table in ("search_segment", "search_block", "search_word"):
        connection.execute(f"DELETE FROM {table}")
    writer = index.Writer(connection)
    last = 0
    while True:
        passages = [
            rows.passage(row)
            for row in connection.execute(
                f"SELECT {rows.PASSAGE_COLUMNS} FROM passage WHERE id > ? ORDER BY id LIMIT ?",
                (last, _AT_A_TIME),
            )
        ]
        if not passages:
            break
        writer.add(passages)
        last = passages[-1].id
    writer.flush()
    connection.execute(
        "INSERT OR REPLACE INTO search_setting (key, value) VALUES ('version', ?)",
        (index.INDEX_VERSION,),
    )
