"""The reader's own state: kept, shared by browsers, and never a reason to crash."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from db import locations
from db.state import Mark, SavedQuery, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CORPUS = "a corpus"
DOCUMENT = "ab" * 32


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with State.open(tmp_path / "deep" / "state.db") as opened:
        yield opened
        assert opened.remarks == []


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DASHIJI_STATE", str(tmp_path / "mine.db"))
    with State.open() as state:
        assert state.path == tmp_path / "mine.db"
    assert locations.state_database().is_file()


def test_marks_come_by_place_in_a_document_and_newest_first_in_a_corpus(state: State) -> None:
    state.add_mark(CORPUS, DOCUMENT, 30, 35, "后面的话")
    state.add_mark(CORPUS, DOCUMENT, 10, 12, "前面")
    state.add_mark("another corpus", DOCUMENT, 1, 2, "別")
    assert [mark.quote for mark in state.marks(CORPUS, DOCUMENT)] == ["前面", "后面的话"]
    assert [mark.quote for mark in state.marks(CORPUS)] == ["前面", "后面的话"]
    assert state.marks(CORPUS, "cd" * 32) == []


def test_a_mark_is_kept_once_and_keeps_its_note(state: State) -> None:
    mark = state.add_mark(CORPUS, DOCUMENT, 10, 12, "扶贫")
    assert mark is not None
    state.annotate_mark(mark, "看附件")
    assert state.add_mark(CORPUS, DOCUMENT, 10, 12, "扶貧") == mark
    assert state.marks(CORPUS) == [Mark(mark, DOCUMENT, 10, 12, "扶貧", "看附件")]
    state.annotate_mark(mark, "")
    assert state.marks(CORPUS)[0].note is None
    state.remove_mark(mark)
    assert state.marks(CORPUS) == []


def test_tags_and_positions_belong_to_one_document_of_one_corpus(state: State) -> None:
    state.tag(CORPUS, DOCUMENT, "重要")
    state.tag(CORPUS, DOCUMENT, "重要")
    state.tag(CORPUS, "cd" * 32, "已读")
    state.remember_position(CORPUS, DOCUMENT, 99)
    state.remember_position(CORPUS, DOCUMENT, 120)
    assert state.tags(CORPUS, DOCUMENT) == ["重要"]
    assert state.tags(CORPUS) == ["已读", "重要"]
    assert state.tagged(CORPUS, "重要") == {DOCUMENT}
    assert state.position(CORPUS, DOCUMENT) == 120
    assert state.position("another", DOCUMENT) is None
    assert state.tagged("another", "重要") == frozenset()


def test_tags_can_be_taken_away(state: State) -> None:
    state.tag(CORPUS, DOCUMENT, "重要")
    state.untag(CORPUS, DOCUMENT, "重要")
    assert state.tags(CORPUS) == []


def test_history_has_each_query_once_the_newest_first(state: State) -> None:
    for text in ("扶贫", "疫情", "扶贫", "  "):
        state.add_query(CORPUS, text)
    assert state.history(CORPUS) == ["扶贫", "疫情"]
    assert state.history(CORPUS, limit=1) == ["扶贫"]
    assert state.history("another") == []


def test_history_forgets_what_is_older_than_a_thousand_queries(state: State) -> None:
    state._connection.execute("BEGIN")
    for number in range(1005):
        state.add_query(CORPUS, str(number))
    state._connection.execute("COMMIT")
    kept = state.history(CORPUS, limit=5000)
    assert len(kept) == 1000
    assert kept[0] == "1004"


def test_saved_queries_are_found_by_name(state: State) -> None:
    state.save_query(CORPUS, "扶贫会议", "扶贫 会议 kind:happened")
    state.save_query(CORPUS, "a", "b")
    state.save_query(CORPUS, "a", "")
    assert state.saved_queries(CORPUS) == [SavedQuery("扶贫会议", "扶贫 会议 kind:happened")]


def test_the_last_corpus_is_the_newest_that_is_still_there(state: State, tmp_path: Path) -> None:
    assert state.last_corpus() is None
    older, newer = tmp_path / "旧 ?#%.db", tmp_path / "newer.db"
    older.touch()
    newer.touch()
    state.remember_corpus(older)
    state.remember_corpus(newer)
    assert state.last_corpus() == newer
    newer.unlink()
    assert state.last_corpus() == older


def test_any_string_can_be_kept(state: State) -> None:
    state.add_query(CORPUS, "lone \ud800 surrogate \x00 and NUL")
    assert state.history(CORPUS) == ["lone ? surrogate \x00 and NUL"]


@pytest.mark.parametrize(
    "damage", [b"", b"not a database" * 100, None], ids=["empty", "foreign", "torn"]
)
def test_a_damaged_file_is_moved_aside_with_a_remark(tmp_path: Path, damage: bytes | None) -> None:
    path = tmp_path / "state.db"
    with State.open(path) as state:
        for number in range(300):
            state.add_query(CORPUS, f"query {number} " + "长" * 50)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] + b"\xff" * 4096 if damage is None else damage)
    with State.open(path) as state:
        state.add_query(CORPUS, "扶贫")
        assert state.history(CORPUS) == ["扶贫"]
        if damage != b"":  # an empty file is a new database
            assert len(state.remarks) == 1
            assert "state.db.damaged-1" in state.remarks[0]
            assert (tmp_path / "state.db.damaged-1").is_file()
    with State.open(path) as state:
        assert state.remarks == []
        assert state.history(CORPUS) == ["扶贫"]


def test_damage_that_appears_while_reading_loses_nothing_new(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with State.open(path) as state:
        with sqlite3.connect(path) as other:
            other.execute("DROP TABLE query")
        other.close()
        state.add_query(CORPUS, "扶贫")
        assert state.history(CORPUS) == []
        assert len(state.remarks) == 1


def test_a_folder_that_cannot_be_made_costs_only_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with State.open(tmp_path / "file" / "state.db") as state:
        state.add_query(CORPUS, "扶贫")
        assert state.history(CORPUS) == ["扶贫"]
        assert len(state.remarks) == 1


def test_a_state_made_by_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = path.read_bytes()
    with State.open(path) as state:
        state.add_query(CORPUS, "扶贫")
        assert "newer" in state.remarks[0]
    assert path.read_bytes() == before


def test_a_locked_file_is_a_remark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.state._WAITS", 0.0)
    path = tmp_path / "state.db"
    with State.open(path) as state:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        state.add_query(CORPUS, "扶贫")
        state.add_query(CORPUS, "扶贫")
        other.execute("ROLLBACK")
        other.close()
        assert len(state.remarks) == 1
        state.add_query(CORPUS, "扶贫")
        assert state.history(CORPUS) == ["扶贫"]


def test_browsers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    remarks: list[str] = []

    def browse(name: str) -> None:
        with State.open(path) as state:
            for number in range(10):
                state.add_query(CORPUS, f"{name} {number}")
            remarks.extend(state.remarks)

    threads = [threading.Thread(target=browse, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with State.open(path) as state:
        assert len(state.history(CORPUS)) == 40
    assert remarks == []


def test_processes_opening_a_damaged_file_together_move_it_aside_once(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(b"damaged" * 1000)
    code = (
        "import sys; from pathlib import Path; from db.state import State\n"
        "with State.open(Path(sys.argv[1])) as state: state.add_query('c', sys.argv[2])"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(path), str(number)])
        for number in range(3)
    ]
    assert [process.wait() for process in running] == [0, 0, 0]
    with State.open(path) as state:
        assert sorted(state.history("c")) == ["0", "1", "2"]
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1
