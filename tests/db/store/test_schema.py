"""What the tables and views say to whoever opens the file without the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.store.connection import close_after_writing, open_for_writing

if TYPE_CHECKING:
    from pathlib import Path

_DOCUMENT = (
    "INSERT INTO document (id, path, sha256, encoding, characters, events, ingested, raw)"
    " VALUES (1, '/a.txt', '0', 'utf-8', 0, 3, '2026-01-01', '')"
)
_PASSAGE = (
    'INSERT INTO passage (id, document, position, role, line, start, "end", text)'
    " VALUES (1, 1, 0, 'body', 1, 0, 0, '')"
)
_EVENT = (
    "INSERT INTO event (document, passage, start, edtf, precision, kind, basis, text, line)"
    " VALUES (1, 1, ?, '', 'year', 'happened', 'explicit', ?, 1)"
)


def test_the_timeline_view_begins_with_the_earliest_year_before_the_common_era(
    tmp_path: Path,
) -> None:
    connection = open_for_writing(tmp_path / "a.db")
    connection.execute(_DOCUMENT)
    connection.execute(_PASSAGE)
    years = ("0009-01-01", "-0255-01-01", "-0402-01-01")
    connection.executemany(_EVENT, ((year, year) for year in years))
    told = [text for (text,) in connection.execute("SELECT text FROM timeline")]
    assert told == ["-0402-01-01", "-0255-01-01", "0009-01-01"]
    close_after_writing(connection)
