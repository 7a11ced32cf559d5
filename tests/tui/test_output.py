"""What is written: data that no terminal obeys, and progress that does not flood."""

from __future__ import annotations

import csv
import io
import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.width import width
from tui import output

HOSTILE = "扶贫\x1b[2J\x9b31m\x07\x7f\u202e\u2028\ufeff\x00\r\n\ud800"


def obeyed(text: str) -> list[str]:
    """The characters that a terminal might act on."""
    return [sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp", "Cs"}]


def test_a_line_holds_nothing_that_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    output.line(HOSTILE)
    written = capsys.readouterr().out
    assert obeyed(written) == ["\n"]
    assert "扶贫" in written


@given(st.text())
def test_json_keeps_any_text_and_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    written = output.json_text({"text": text})
    assert json.loads(written) == {"text": text}
    assert obeyed(written) == []


def test_json_shows_chinese_as_it_is() -> None:
    assert output.json_text({"题": "扶贫𠀀"}) == '{"题": "扶贫𠀀"}'


def test_json_escapes_lone_surrogates_and_characters_beyond_the_basic_plane() -> None:
    assert output.json_text(["\ud800", "\U000e0001"]) == r'["\ud800", "\udb40\udc01"]'


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_is_whole_for_any_number_of_entries(
    capsys: pytest.CaptureFixture[str], count: int
) -> None:
    output.json_array({"n": n} for n in range(count))
    written = capsys.readouterr().out
    assert json.loads(written) == [{"n": n} for n in range(count)]
    assert len(written.splitlines()) == max(count, 1)


def test_csv_has_a_header_and_reads_back(capsys: pytest.CaptureFixture[str]) -> None:
    output.csv_rows(
        ["id", "text", "spans"],
        [{"id": 1, "text": '他说,"好"', "spans": [[0, 2]]}, {"id": None, "text": "", "spans": []}],
    )
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows == [["id", "text", "spans"], ["1", '他说,"好"', "[[0, 2]]"], ["", "", "[]"]]


def test_csv_holds_nothing_that_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    output.csv_rows(["text"], [{"text": HOSTILE}])
    assert set(obeyed(capsys.readouterr().out)) <= {"\n", "\r"}


def test_a_remark_goes_to_stderr_without_control_characters(
    capsys: pytest.CaptureFixture[str],
) -> None:
    output.remark(f"Refused: {HOSTILE}")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert set(obeyed(captured.err)) == {"\n"}


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_rewrites_one_line_and_takes_it_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "20")
    clock = Clock()
    progress = output.Progress(clock=clock)
    for sentence in ("at once: too early", "导入：十二篇文章，还有更多更多更多", "done"):
        progress.say(sentence)
        clock.now += 1
    progress.finish()
    written = terminal.getvalue()
    assert "too early" not in written
    assert "\n" not in written
    lines = written.split("\r")
    assert all(width(line) < 20 for line in lines)
    assert lines[-2].strip() == ""
    assert lines[-1] == ""


def test_progress_in_a_pipe_is_a_line_every_few_seconds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    clock = Clock()
    progress = output.Progress(clock=clock)
    for second in range(12):
        clock.now = second
        progress.say(f"at {second}")
    progress.finish()
    assert capsys.readouterr().err == "at 5\nat 10\n"
