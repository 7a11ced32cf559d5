"""A whole corpus has no faults; each kind of damage is told, in its place."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from db.check import check
from db.errors import CorpusError
from db.store.connection import open_for_writing
from tests.db.made import make_corpus

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make_corpus(tmp_path / "corpus.db")


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(statement)
    connection.close()


def test_a_whole_corpus_has_no_faults(corpus: Path) -> None:
    told: list[tuple[int, int]] = []
    assert check(corpus, progress=lambda done, total: told.append((done, total))) == []
    assert told == [(0, 2), (1, 2)]


def test_a_new_corpus_is_whole(tmp_path: Path) -> None:
    open_for_writing(tmp_path / "new.db").close()
    assert check(tmp_path / "new.db") == []


def test_there_must_be_a_corpus_to_check(tmp_path: Path) -> None:
    with pytest.raises(CorpusError):
        check(tmp_path / "missing.db")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE document SET characters = 7 WHERE id = 1", "says 7 characters"),
        ("UPDATE document SET events = 9 WHERE id = 1", "says 9 events, has 2"),
        ("UPDATE document SET passages = 3 WHERE id = 1", "says 3 passages, has 4"),
        ("UPDATE document SET first_passage = 2 WHERE id = 1", "passages are not the 4 from 2"),
        ("UPDATE document SET first_passage = NULL WHERE id = 1", "passages are not the 4 from"),
        ("DELETE FROM event WHERE passage = 6; DELETE FROM passage WHERE id = 6", "has 1"),
        ("UPDATE passage SET position = 9 WHERE id = 2", "passage 2 is out of order"),
        ('UPDATE passage SET "end" = 9999 WHERE id = 4', "passage 4 lies outside"),
        ("UPDATE passage SET start = 0 WHERE id = 3", "passage 3 lies outside"),
        ("UPDATE passage SET line = 1 WHERE id = 4", "passage 4 says line 1, stands on line 5"),
        ("UPDATE passage SET text = '别的话' WHERE id = 4", "passage 4 is not what its edits"),
        ("UPDATE passage SET edits = NULL WHERE id = 3", "passage 3 is not what its edits"),
        ("UPDATE passage SET edits = '[[' WHERE id = 3", "passage 3 is not what its edits"),
        ("UPDATE passage SET edits = '[[1]]' WHERE id = 3", "passage 3 is not what its edits"),
        ("UPDATE passage SET edits = '[[{},1,2,3]]' WHERE id = 3", "passage 3 is not what"),
        ("UPDATE event SET text = '没有的事' WHERE id = 1", "event 1 does not stand where"),
        ("UPDATE event SET date_start = 1 WHERE id = 2", "the date of event 2 does not stand"),
        (
            "UPDATE event SET line = 2 WHERE id = 2",
            "event 2 says line 2, its date stands on",
        ),
        ("UPDATE event SET passage = 5 WHERE id = 2", "event 2 stands in a passage of another"),
        (
            "UPDATE event SET same_as = 77 WHERE id = 2",
            "refers to a row of event that is not there",
        ),
    ],
)
def test_each_kind_of_damage_is_told(corpus: Path, statement: str, fault: str) -> None:
    change(corpus, f"PRAGMA foreign_keys = OFF; {statement}")
    faults = check(corpus)
    assert any(fault in told for told in faults), faults


def test_a_corrupt_page_is_a_fault_and_not_a_crash(corpus: Path) -> None:
    connection = sqlite3.connect(corpus)
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'passage'")
    ((size,),) = connection.execute("PRAGMA page_size")
    connection.close()
    with corpus.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    assert check(corpus)


def test_an_ingest_at_this_moment_is_no_fault(corpus: Path) -> None:
    writer = open_for_writing(corpus)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM event WHERE id = 1")
    assert check(corpus) == []
    writer.execute("ROLLBACK")
    writer.close()


def test_lines_end_as_the_raw_text_ends_them(corpus: Path) -> None:
    change(
        corpus,
        "UPDATE document SET raw = replace(raw, char(10), char(13, 10)) WHERE id = 1;"
        "UPDATE document SET characters = length(raw) WHERE id = 1;"
        'UPDATE passage SET start = start + line - 1, "end" = "end" + line - 1 WHERE document = 1',
    )
    assert check(corpus) == []


def test_a_hopeless_file_is_not_listed_without_end(corpus: Path) -> None:
    change(
        corpus,
        "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) "
        "INSERT INTO passage SELECT i, 1, i, 'body', NULL, 1, 99999, 99999, 'x', NULL FROM n",
    )
    assert 1000 < len(check(corpus)) <= 1002
