"""Bringing files into a corpus, all at once, again, and interrupted."""

from __future__ import annotations

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.check import check
from db.corpus import Corpus
from db.errors import CorpusError
from db.ingest import pipeline
from db.ingest.pipeline import Progress, ingest
from db.ingest.reading import read

if TYPE_CHECKING:
    from db.ingest.reading import ReadDocument
    from db.ingest.sources import FileSource

REVIEW = """山城图书馆2020年大事记

2021-01-05 来源：山城新闻网

1月7日，新馆破土动工，工期两年。

3月15日，图书馆与县中学签订协议，合办读书会。

编辑：何岸
"""
NOTICE = "关于报送读书会计划的通知\n\n请各校于2020年4月底前报送计划。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "review.txt").write_text(REVIEW, encoding="utf-8")
    (folder / "notice.txt").write_text(NOTICE, encoding="gb18030")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return tmp_path / "corpus.db"


def _many(folder: Path, number: int) -> None:
    for i in range(number):
        text = f"第{i}号通报\n\n2020年{i % 12 + 1}月{i % 28 + 1}日，第{i}号书架上架图书{i}册。\n"
        (folder / f"{i:04}.txt").write_text(text * 3, encoding="utf-8")


def _ids(corpus: Path) -> list[tuple[int, int]]:
    with sqlite3.connect(corpus) as connection:
        found = connection.execute("SELECT id, document FROM passage ORDER BY id").fetchall()
    connection.close()
    return found


def test_documents_arrive_with_their_passages_events_and_index(folder: Path, corpus: Path) -> None:
    report = ingest(corpus, [folder])
    assert (report.added, report.changed, report.unchanged, report.refused) == (2, 0, 0, [])
    assert check(corpus) == []
    with Corpus.open(corpus) as opened:
        notice = opened.find_document(str(folder / "notice.txt"))
        review = opened.find_document(str(folder / "review.txt"))
        assert notice is not None
        assert review is not None
        assert (notice.encoding, notice.script, notice.language) == ("gb18030", "zh-Hans", "zh")
        assert (review.published, review.editor, review.events) == ("2021-01-05", "何岸", 2)
        assert opened.raw(review.id) == REVIEW
        events = opened.events_of(review.id)
        assert [(event.start, event.line) for event in events if event.kind == "happened"] == [
            ("2020-01-07", 5),
            ("2020-03-15", 7),
        ]
        assert [event.kind for event in opened.events_of(notice.id)] == ["deadline"]


def test_what_is_unchanged_is_not_done_again(folder: Path, corpus: Path) -> None:
    ingest(corpus, [folder])
    before = _ids(corpus)
    report = ingest(corpus, [folder])
    assert (report.added, report.changed, report.unchanged) == (0, 0, 2)
    assert _ids(corpus) == before


def test_a_changed_file_replaces_its_document_and_keeps_its_id(folder: Path, corpus: Path) -> None:
    ingest(corpus, [folder])
    with Corpus.open(corpus) as opened:
        old = opened.find_document(str(folder / "review.txt"))
        passages = opened.passages_of(old.id) if old else []
    (folder / "review.txt").write_text(REVIEW.replace("3月15日", "3月16日"), encoding="utf-8")
    report = ingest(corpus, [folder])
    assert (report.added, report.changed, report.unchanged) == (0, 1, 1)
    assert check(corpus) == []
    with Corpus.open(corpus) as opened:
        new = opened.find_document(str(folder / "review.txt"))
        assert old is not None
        assert new is not None
        assert new.id == old.id
        assert new.sha256 != old.sha256
        assert {p.id for p in opened.passages_of(new.id)}.isdisjoint(p.id for p in passages)
        assert "2020-03-16" in {event.start for event in opened.events_of(new.id)}


def test_documents_whose_files_went_away_stay(folder: Path, corpus: Path) -> None:
    ingest(corpus, [folder])
    (folder / "notice.txt").unlink()
    ingest(corpus, [folder])
    with Corpus.open(corpus) as opened:
        assert opened.counts().documents == 2


def test_a_file_that_was_renamed_keeps_its_document(folder: Path, corpus: Path) -> None:
    ingest(corpus, [folder])
    before = _ids(corpus)
    (folder / "old").mkdir()
    (folder / "notice.txt").rename(folder / "old" / "notice 2020.txt")
    report = ingest(corpus, [folder])
    assert (report.added, report.changed, report.unchanged) == (0, 1, 1)
    assert _ids(corpus) == before
    with Corpus.open(corpus) as opened:
        assert opened.find_document(str(folder / "old" / "notice 2020.txt")) is not None
        assert opened.find_document(str(folder / "notice.txt")) is None


def test_a_copy_of_a_file_is_a_document_of_its_own(folder: Path, corpus: Path) -> None:
    ingest(corpus, [folder])
    (folder / "copy.txt").write_text(REVIEW, encoding="utf-8")
    assert ingest(corpus, [folder]).added == 1
    with Corpus.open(corpus) as opened:
        assert opened.counts().documents == 3


def test_what_cannot_be_read_is_refused_by_name_and_the_rest_is_stored(
    folder: Path, corpus: Path
) -> None:
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "empty.txt").write_text(" \n\n", encoding="utf-8")
    (folder / "page.html").write_text("<p>", encoding="utf-8")
    report = ingest(corpus, [folder, folder / "none.txt"])
    assert report.added == 2
    assert [(Path(refused.path).name, refused.reason) for refused in report.refused] == [
        ("broken.txt", "is not text in UTF-8, UTF-16, GB18030 or Big5, or too damaged to tell"),
        ("empty.txt", "holds no text"),
        ("page.html", "is an HTML page; this version reads .txt and .md"),
        ("none.txt", "does not exist"),
    ]


def test_a_document_that_brings_out_a_fault_is_refused_and_the_rest_is_stored(
    folder: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(source: FileSource, sha256: str, data: bytes) -> ReadDocument:
        if source.path.endswith("notice.txt"):
            raise IndexError("no such thing")
        return read(source, sha256, data)

    monkeypatch.setattr(pipeline, "read", faulty)
    report = ingest(corpus, [folder])
    assert report.added == 1
    assert [refused.reason for refused in report.refused] == [
        "cannot be processed: IndexError: no such thing"
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(folder: Path, corpus: Path) -> None:
    (folder / "review.txt").chmod(0)
    (refused,) = ingest(corpus, [folder]).refused
    assert refused.reason == "may not be read: permission denied"


def test_damage_is_reported_in_a_sentence(folder: Path, corpus: Path) -> None:
    (folder / "cut.txt").write_bytes((REVIEW * 2).encode("utf-8")[:-2])
    (damage,) = ingest(corpus, [folder]).damaged
    assert str(damage) == f"{folder / 'cut.txt'} was read as utf-8 with 1 undecodable character."


def test_json_lines_become_documents(corpus: Path) -> None:
    record = {"path": "feed:7", "text": REVIEW, "title": "别的题目", "published": "2021年2月3日"}
    stream = io.StringIO(json.dumps(record, ensure_ascii=False) + "\nnonsense\n")
    report = ingest(corpus, [], records=stream)
    assert report.added == 1
    assert [str(refused) for refused in report.refused] == [
        "line 2 of the JSON lines is not valid JSON."
    ]
    with Corpus.open(corpus) as opened:
        document = opened.find_document("feed:7")
        assert document is not None
        assert (document.title, document.published) == ("别的题目", "2021-02-03")
    again = ingest(corpus, [], records=io.StringIO(json.dumps(record)))
    assert (again.unchanged, again.changed) == (1, 0)


def test_progress_tells_documents_bytes_and_the_time_left(
    folder: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_BATCH_DOCUMENTS", 1)
    seen: list[Progress] = []
    ingest(corpus, [folder], progress=seen.append)
    assert [(progress.documents, progress.all_documents) for progress in seen[:2]] == [
        (1, 2),
        (2, 2),
    ]
    assert seen[1].bytes == seen[1].all_bytes == sum(p.stat().st_size for p in folder.iterdir())
    assert seen[0].rate > 0
    assert seen[0].seconds_left is not None
    assert seen[1].seconds_left == 0
    assert Progress(0, 5, 0, 10, 0.0, "").seconds_left is None


def test_a_cancelled_ingest_keeps_what_was_read_and_the_rest_is_done_next_time(
    folder: Path, corpus: Path
) -> None:
    asked = iter([False, True])
    report = ingest(corpus, [folder], cancelled=lambda: next(asked))
    assert (report.added, report.cancelled) == (1, True)
    assert check(corpus) == []
    again = ingest(corpus, [folder])
    assert (again.added, again.unchanged, again.cancelled) == (1, 1, False)


def test_an_interruption_in_the_middle_of_a_batch_undoes_the_batch_alone(
    folder: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(corpus, [folder / "review.txt"])

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("db.ingest.groups.join", interrupt)
    with pytest.raises(KeyboardInterrupt):
        ingest(corpus, [folder])
    monkeypatch.undo()
    assert check(corpus) == []
    with Corpus.open(corpus) as opened:
        assert opened.counts().documents == 1
    assert ingest(corpus, [folder]).added == 1


def test_a_locked_corpus_says_so(
    folder: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(corpus, [folder / "review.txt"])
    monkeypatch.setattr("db.store.connection._WRITER_WAITS", 0.05)
    other = sqlite3.connect(corpus, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(CorpusError, match="locked by another program"):
            ingest(corpus, [folder])
    finally:
        other.close()
    assert ingest(corpus, [folder]).added == 1


def test_another_file_is_not_taken_for_a_corpus(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_text("not a database", encoding="utf-8")
    with pytest.raises(CorpusError, match="not a corpus"):
        ingest(other, [folder])
    assert other.read_text(encoding="utf-8") == "not a database"


_CHILD = """
import sys
from pathlib import Path
from db.ingest import pipeline
pipeline._BATCH_DOCUMENTS = 20
def tell(progress):
    print(progress.documents, flush=True)
    sys.stdin.readline()
pipeline.ingest(Path(sys.argv[1]), [Path(sys.argv[2])], progress=tell)
"""


@pytest.mark.parametrize("batches", [1, 3])
def test_a_kill_loses_nothing_that_was_reported_done(
    tmp_path: Path, corpus: Path, batches: int
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    _many(folder, 120)
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(corpus), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for _ in range(batches):
            reported = int(child.stdout.readline())
            child.stdin.write("\n")
            child.stdin.flush()
        # The child is now at work on the next batch.
        child.send_signal(signal.SIGKILL)
    with Corpus.open(corpus) as opened:
        assert opened.counts().documents >= reported == 20 * batches
    assert check(corpus) == []
    report = ingest(corpus, [folder])
    assert report.unchanged >= reported
    assert report.added + report.unchanged == 120
    assert check(corpus) == []
