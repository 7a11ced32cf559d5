"""What others write to a corpus is noticed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from db.store.changes import Changes
from db.store.connection import open_for_reading
from tests.db.made import make_corpus

if TYPE_CHECKING:
    from pathlib import Path


def _write(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE document SET title = '新的题目' WHERE id = 1")


def test_a_commit_of_somebody_else_is_told_once(tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "corpus.db")
    with closing(open_for_reading(path)) as connection:
        changes = Changes(connection, path)
        assert not changes.committed()
        _write(path)
        assert changes.committed()
        assert not changes.committed()


def test_what_is_written_shows_without_asking_the_database(tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "corpus.db")
    with closing(open_for_reading(path)) as connection:
        changes = Changes(connection, path)
    assert not changes.written()
    _write(path)
    assert changes.written()
    assert not changes.written()


def test_a_file_that_is_gone_was_written_to(tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "corpus.db")
    with closing(open_for_reading(path)) as connection:
        changes = Changes(connection, path)
    path.unlink()
    assert changes.written()
    assert not changes.written()
