"""ingest, dates, check, completion and demo: what they do, say, and end with."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.corpus import Corpus
from db.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.cli.conftest import Done

    Call = Callable[..., Done]


def give(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    """Put ``text`` on stdin."""
    data = text if isinstance(text, bytes) else text.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))


def test_ingest_makes_a_corpus_and_then_does_only_what_changed(call: Call, tmp_path: Path) -> None:
    folder, corpus = tmp_path / "文章", tmp_path / "my.db"
    folder.mkdir()
    (folder / "a.txt").write_text("第一篇\n\n2020年1月1日，开会。\n", encoding="utf-8")
    (folder / "b.txt").write_text("第二篇\n\n正文。\n", encoding="gb18030")
    done = call("ingest", corpus, folder)
    assert (done.status, done.out) == (0, "")
    assert "2 added, 0 changed, 0 unchanged" in done.err
    (folder / "a.txt").write_text("第一篇\n\n2020年1月2日，开会。\n", encoding="utf-8")
    assert "0 added, 1 changed, 1 unchanged" in call("ingest", corpus, folder).err
    assert call("check", corpus).status == 0


def test_ingest_names_what_it_refuses_and_stores_the_rest(call: Call, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("好的文章。\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 20)
    done = call(
        "ingest",
        tmp_path / "my.db",
        tmp_path / "good.txt",
        tmp_path / "bad.txt",
        tmp_path / "none.txt",
    )
    assert done.status == 1
    assert "bad.txt" in done.err
    assert "none.txt" in done.err
    assert "1 added" in done.err
    assert "2 refused" in done.err


def test_ingest_reads_json_lines_from_stdin(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = {"path": "https://example.org/a", "text": "扶贫工作会议\n\n2020年1月8日，开会。"}
    give(monkeypatch, json.dumps(entry) + "\nnot json\n")
    done = call("ingest", tmp_path / "my.db", "-")
    assert done.status == 1
    assert "line 2" in done.err
    assert call("list", tmp_path / "my.db", "--format", "json").json[0]["path"] == entry["path"]


def test_ingest_does_not_write_into_another_file(call: Call, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("不是语料库" * 50, encoding="utf-8")
    before = other.read_bytes()
    assert call("ingest", other, tmp_path).status == 2
    assert other.read_bytes() == before


def documents_of(corpus: Path) -> int:
    """How many documents a corpus that is being made holds at this moment."""
    try:
        with Corpus.open(corpus) as opened:
            return opened.counts().documents
    except CorpusError:
        return 0


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_an_ingest_that_is_stopped_leaves_a_whole_corpus_and_can_be_run_again(
    call: Call, tmp_path: Path, number: signal.Signals, status: int
) -> None:
    folder, corpus = tmp_path / "many", tmp_path / "my.db"
    folder.mkdir()
    for name in range(800):
        (folder / f"{name}.txt").write_text(
            f"第{name}篇\n\n" + "召开会议，研究工作。\n", encoding="utf-8"
        )
    process = subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "ingest", str(corpus), str(folder)],
        stderr=subprocess.PIPE,
    )
    while not documents_of(corpus):
        assert process.poll() is None
        os.sched_yield()
    process.send_signal(number)
    _, said = process.communicate()
    assert process.returncode == status, said
    assert (b"run it again" in said) == (number == signal.SIGINT)
    assert call("check", corpus).status == 0
    stored = documents_of(corpus)
    assert 0 < stored < 800
    again = call("ingest", corpus, folder)
    assert f"{800 - stored} added, 0 changed, {stored} unchanged" in again.err


def test_dates_are_read_from_files_and_stdin(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notice.txt"
    path.write_text("通知\n会议定于6月8日至9日召开。", encoding="utf-8")
    done = call("dates", path, "--reference", "2020-06-01")
    assert done.status == 0
    (line,) = done.lines
    assert line.split()[:3] == ["2:5", "2020-06-08..2020-06-09", "day"]
    give(monkeypatch, path.read_bytes())
    assert call("dates", "--reference", "2020-06-01").out == done.out


def test_dates_explain_names_rule_and_basis(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "2020年6月8日")
    assert "year: explicit" in call("dates", "--explain").out


def test_dates_in_jsonl_answer_line_by_line(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    tasks = [
        {"id": "a", "text": "昨日\u2028开会", "reference": "2020-06-08"},
        {"id": 2, "text": "没有日期"},
        {"id": None, "text": "2020年6月", "reference": "2021-01-01T08:00:00Z"},
    ]
    give(monkeypatch, "\n".join(json.dumps(task, ensure_ascii=False) for task in tasks))
    first, second, third = call("dates", "--format", "jsonl").json_lines
    assert first["id"] == "a"
    assert first["spans"] == [
        {
            "start": 0,
            "end": 2,
            "from": "2020-06-07",
            "to": "2020-06-07",
            "edtf": "2020-06-07",
            "precision": "day",
        }
    ]
    assert second == {"id": 2, "spans": []}
    assert [(span["from"], span["to"]) for span in third["spans"]] == [("2020-06-01", "2020-06-30")]


@pytest.mark.parametrize(
    "line",
    ["not json", "[]", "{}", '{"text": 3}', '{"text": "x", "reference": "soon"}', "[" * 9999],
)
def test_a_json_line_that_is_none_is_named_and_the_others_answered(
    call: Call, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    give(monkeypatch, line + '\n{"id": 1, "text": "2020年"}\n')
    done = call("dates", "--format", "jsonl")
    assert done.status == 1
    assert "line 1" in done.err
    assert [answer["id"] for answer in done.json_lines] == [1]


def test_dates_of_a_missing_or_binary_file_are_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 20)
    for name in ("missing", "binary"):
        done = call("dates", tmp_path / name)
        assert done.status == 2
        assert name in done.err


def test_dates_end_with_1_where_there_are_none(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "没有")
    assert call("dates").status == 1
    give(monkeypatch, "")
    assert call("dates").status == 1


def test_check_says_nothing_of_a_whole_corpus(call: Call, corpus: Path) -> None:
    assert call("check", corpus).status == 0
    assert call("check", corpus).out == ""


def test_check_lists_faults_and_ends_with_1(call: Call, corpus: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    shutil.copy(corpus, damaged)
    connection = sqlite3.connect(damaged)
    connection.execute("UPDATE document SET characters = 1, events = 9 WHERE id = 1")
    connection.commit()
    connection.close()
    done = call("check", damaged)
    assert done.status == 1
    assert len(done.lines) == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_asks_the_program(call: Call, shell: str) -> None:
    done = call("completion", shell)
    assert done.status == 0
    assert f"_DASHIJI_COMPLETE={shell}_complete" in done.out


def test_bash_can_read_its_completion_script(call: Call) -> None:
    if shutil.which("bash") is None:
        pytest.skip("no bash here")
    script = call("completion", "bash").out
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def test_completion_offers_commands_and_options(tmp_path: Path) -> None:
    def offered(words: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "tui.cli"],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env={
                **os.environ,
                "PYTHONPATH": os.getcwd(),  # noqa: PTH109
                "_DASHIJI_COMPLETE": "fish_complete",
                "COMP_WORDS": words,
                "COMP_CWORD": words.rsplit(maxsplit=1)[-1],
            },
        ).stdout.strip()

    assert "timeline" in offered("dashiji ti")
    assert "--reference" in offered("dashiji dates --re")
    assert offered("dashiji my") == "file,my"
    assert offered("dashiji nothing.db --zz") == ""


def test_the_sample_is_made_on_first_use_and_then_kept(call: Call) -> None:
    first = call("demo", "--path")
    assert first.status == 0
    path = first.out.strip()
    again = call("demo", "--path")
    assert again.out == first.out
    with Corpus.open(Path(path)) as sample:
        assert sample.counts().documents >= 10
    assert call("check", path).status == 0


def test_demo_needs_a_terminal(call: Call) -> None:
    done = call("demo")
    assert done.status == 2
    assert "needs a terminal" in done.err
