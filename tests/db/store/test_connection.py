"""Opening a corpus: what is refused, in which words, and what is never touched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.errors import CorpusError
from db.store.connection import close_after_writing, open_for_reading, open_for_writing
from db.store.format import APPLICATION_ID, FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

INSERT_DOCUMENT = (
    "INSERT INTO document (path, sha256, encoding, characters, events, ingested, raw) "
    "VALUES (?, '', 'utf-8', 0, 0, '', ?)"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.db"
    connection = open_for_writing(path)
    connection.execute("BEGIN")
    for number in range(200):
        connection.execute(INSERT_DOCUMENT, (f"{number}.txt", "文" * 500))
    connection.execute("COMMIT")
    close_after_writing(connection)
    return path


def refused(path: Path) -> str:
    """The sentence that a reader gets, which is one sentence and names the file."""
    with pytest.raises(CorpusError) as caught:
        open_for_reading(path)
    assert caught.value.exit_status == 2
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert str(path) in sentence
    return sentence


def count_documents(path: Path) -> int:
    connection = open_for_reading(path)
    ((count,),) = connection.execute("SELECT count(*) FROM document")
    connection.close()
    return int(count)


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert "no corpus" in refused(tmp_path / "missing.db")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_corpus(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert "is empty" in refused(path)


def test_a_folder_is_no_corpus(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)


def test_a_pipe_is_no_corpus(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "no ordinary file" in refused(path)


@pytest.mark.parametrize("content", [b"x", b"plain text\n" * 1000, b"SQLite format 3\x00"])
def test_another_kind_of_file_is_no_corpus(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    refused(path)


def test_another_program_s_database_is_no_corpus(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE document (id INTEGER)")
    other.close()
    assert "not a corpus made by dashiji" in refused(path)


def test_a_corpus_of_a_newer_format_says_to_upgrade(corpus: Path) -> None:
    with sqlite3.connect(corpus) as newer:
        newer.execute(f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    newer.close()
    assert "upgrade" in refused(corpus)


def test_a_truncated_corpus_is_refused(corpus: Path) -> None:
    os.truncate(corpus, corpus.stat().st_size // 2)
    refused(corpus)


@pytest.mark.parametrize("length", [50, 100, 150])
def test_a_corpus_cut_in_its_first_page_is_refused(corpus: Path, length: int) -> None:
    os.truncate(corpus, length)
    refused(corpus)


def test_a_corpus_with_a_corrupt_schema_page_is_refused(corpus: Path) -> None:
    with corpus.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)
    assert "damaged" in refused(corpus)


def test_an_exclusively_locked_corpus_is_refused(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.store.connection._READER_WAITS", 0.0)
    other = sqlite3.connect(corpus, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    assert "locked" in refused(corpus)
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE event RENAME TO elsewhere; CREATE VIEW event AS SELECT * FROM elsewhere",
        "ALTER TABLE document RENAME COLUMN raw TO cooked",
        "DROP TABLE passage; CREATE VIRTUAL TABLE passage USING fts5(id, document, text)",
    ],
)
def test_a_crafted_schema_is_refused(corpus: Path, statement: str) -> None:
    with sqlite3.connect(corpus) as hostile:
        hostile.executescript(f"PRAGMA foreign_keys = OFF; DROP VIEW timeline; {statement}")
    hostile.close()
    assert "damaged" in refused(corpus)


def test_a_reader_cannot_write_even_by_a_trigger_or_temporary_table(corpus: Path) -> None:
    connection = open_for_reading(corpus)
    for statement in ("DELETE FROM document", "CREATE TABLE t (a)", "PRAGMA user_version = 9"):
        with pytest.raises(sqlite3.OperationalError):
            connection.execute(statement)
    connection.close()


def test_a_path_with_any_character_is_the_file_that_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "大事記 ?mode=rwc#a%20b&c'\".db"
    close_after_writing(open_for_writing(path))
    open_for_reading(path).close()
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
    refused(tmp_path / "大事記?.db")


def test_a_relative_path_and_a_link_are_followed(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (corpus.parent / "link.db").symlink_to(corpus)
    monkeypatch.chdir(corpus.parent)
    assert count_documents(Path("link.db")) == 200


def test_a_corpus_being_ingested_into_is_read_as_it_was_last_committed(corpus: Path) -> None:
    writer = open_for_writing(corpus)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute(INSERT_DOCUMENT, ("new.txt", ""))
    assert count_documents(corpus) == 200
    writer.execute("COMMIT")
    assert count_documents(corpus) == 201
    writer.close()


def test_a_corpus_at_rest_is_one_file_and_stays_so_when_read(corpus: Path) -> None:
    assert count_documents(corpus) == 200
    assert list(corpus.parent.iterdir()) == [corpus]


def test_a_writer_ends_well_while_somebody_reads(corpus: Path) -> None:
    writer = open_for_writing(corpus)
    reader = open_for_reading(corpus)
    reading = reader.execute("SELECT id FROM document")
    reading.fetchone()
    writer.execute(INSERT_DOCUMENT, ("new.txt", ""))
    close_after_writing(writer)
    assert len(reading.fetchall()) == 199
    assert count_documents(corpus) == 201
    reader.close()


def test_a_corpus_that_is_open_elsewhere_still_ends_up_whole_in_one_file(
    corpus: Path, tmp_path: Path
) -> None:
    reader = open_for_reading(corpus)
    writer = open_for_writing(corpus)
    assert reader.execute("SELECT count(*) FROM document").fetchone() == (200,)
    writer.execute(INSERT_DOCUMENT, ("new.txt", ""))
    close_after_writing(writer)
    assert reader.execute("SELECT count(*) FROM document").fetchone() == (201,)
    copied = Path(shutil.copy(corpus, tmp_path / "copy.db"))
    assert count_documents(copied) == 201
    reader.close()


def test_two_writers_do_not_mix(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_for_writing(corpus)
    first.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("db.store.connection._WRITER_WAITS", 0.0)
    second = open_for_writing(corpus)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        second.execute("BEGIN IMMEDIATE")
    first.execute("ROLLBACK")
    first.close()
    second.close()


def test_a_writer_refuses_what_is_not_its_own(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("扶贫" * 100, encoding="utf-8")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (a)")
    connection.close()
    for path in (text, other, tmp_path, tmp_path / "no folder" / "new.db"):
        before = path.read_bytes() if path.is_file() else None
        with pytest.raises(CorpusError):
            open_for_writing(path)
        assert before == (path.read_bytes() if path.is_file() else None)


def test_a_writer_fills_an_empty_file_and_one_that_was_killed_at_its_start(tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    killed = tmp_path / "killed.db"
    connection = sqlite3.connect(killed)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    for path in (empty, killed):
        open_for_writing(path).close()
        open_for_reading(path).close()


def test_a_new_corpus_says_what_it_is_and_has_an_identity_of_its_own(tmp_path: Path) -> None:
    identities = set()
    for name in ("a.db", "b.db", "a.db"):
        open_for_writing(tmp_path / name).close()
        connection = open_for_reading(tmp_path / name)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        identities.add(
            connection.execute("SELECT value FROM corpus WHERE key = 'identity'").fetchone()
        )
        connection.close()
    assert len(identities) == 2


@pytest.fixture
def shared_folder(corpus: Path) -> Path:
    """The corpus's folder, which everybody can enter and read."""
    folder = corpus.parent
    while folder.parent != folder and folder.stat().st_uid == os.geteuid() and folder != TEMPORARY:
        folder.chmod(folder.stat().st_mode | 0o555)
        folder = folder.parent
    return corpus.parent


TEMPORARY = Path(tempfile.gettempdir())
NOBODY = 65534


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Give up the rights of root for a while, which no permission would stop."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def test_an_unreadable_file_says_so(corpus: Path, shared_folder: Path) -> None:
    assert shared_folder.is_dir()
    corpus.chmod(0)
    with as_ordinary_user():
        assert "Permission denied" in refused(corpus)


@pytest.mark.parametrize("close", [sqlite3.Connection.close, close_after_writing])
def test_a_corpus_in_a_folder_that_cannot_be_written_is_read(
    corpus: Path, shared_folder: Path, close: Callable[[sqlite3.Connection], None]
) -> None:
    close(open_for_writing(corpus))
    corpus.chmod(0o444)
    shared_folder.chmod(0o555)
    with as_ordinary_user():
        assert count_documents(corpus) == 200
    shared_folder.chmod(0o755)


def test_changes_that_wait_where_nobody_may_write_are_not_overlooked(
    corpus: Path, shared_folder: Path
) -> None:
    writer = open_for_writing(corpus)
    writer.execute(INSERT_DOCUMENT, ("new.txt", ""))
    burnt = shared_folder / "burnt"
    burnt.mkdir()
    for suffix in ("", "-wal"):
        Path(shutil.copy(f"{corpus}{suffix}", burnt)).chmod(0o444)
    writer.close()
    burnt.chmod(0o555)
    with as_ordinary_user():
        assert "unfinished changes" in refused(burnt / corpus.name)
    burnt.chmod(0o755)
