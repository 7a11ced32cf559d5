"""The real program in a real (pseudo) terminal."""

from __future__ import annotations

import re
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.ingest.pipeline import ingest
from db.state import State
from tests.tui.terminal import Terminal

_CHRONICLE = """\
某县扶贫工作大事记

发布时间:2021-01-05 来源:某县日报

2020年

1月14日,县里召开扶贫工作会议,部署全年任务。

6月8日至9日,县领导到两个村调研扶贫项目。

[red]8月27日[/],全县脱贫攻坚总结会召开\x1b]52;c;SGFja2Vk\x07。\x1b[2J\x9b31m
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one document that tries to act on the terminal."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "chronicle.txt").write_text(_CHRONICLE, encoding="utf-8")
    path = tmp_path / "small.db"
    ingest(path, [folder])
    return path


def _opened(corpus: Path, *, columns: int = 80, lines: int = 24, **environment: str) -> Terminal:
    environment |= {
        "DASHIJI_STATE": str(corpus.with_name("state.db")),
        "DASHIJI_CONFIG": str(corpus.with_name("none.toml")),
    }
    return Terminal([str(corpus)], columns=columns, lines=lines, environment=environment)


def _assert_terminal_restored(written: bytes) -> None:
    end = written[written.rindex(b"\x1b[?1049l") - 200 :]
    for mode in (b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?25h"):
        assert mode in end


def test_open_type_toggle_and_quit_leaves_a_clean_terminal(corpus: Path) -> None:
    with _opened(corpus) as terminal:
        terminal.shows("某县扶贫工作大事记")
        terminal.press("/扶贫\r")
        terminal.shows("3 Passages")
        terminal.shows("passage 1 of")
        terminal.press("t")
        terminal.shows("简体")
        terminal.press("t")
        terminal.shows("扶貧")
        terminal.press("\r")
        terminal.shows("line ")
        terminal.rests()
        terminal.press("q")
        assert terminal.ended() == 0
        _assert_terminal_restored(terminal.written)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells")
def test_other_scripts_are_made_ready_before_anyone_asks_for_them(corpus: Path) -> None:
    with _opened(corpus) as terminal:
        terminal.shows("某县扶贫工作大事记")
        maps = Path(f"/proc/{terminal.process}/maps")
        terminal.until(lambda: "opencc" in maps.read_text())
        terminal.press("q")
        assert terminal.ended() == 0


def test_no_byte_of_a_document_acts_on_the_terminal(corpus: Path) -> None:
    with _opened(corpus, columns=140, lines=40) as terminal:
        terminal.shows("[red]8月27日[/]")
        terminal.press("4r")
        terminal.shows("␛]52;c;SGFja2Vk")
        terminal.press("2Ge")
        terminal.shows("Why this date")
        terminal.press("\x1b")
        terminal.until(lambda: "Why this date" not in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0
        for control in (b"\x1b]52", b"\x1b[2J", "\x9b31m".encode()):
            assert control not in terminal.written


def test_a_corpus_indexed_by_another_version_is_refused_before_the_screen(corpus: Path) -> None:
    with closing(sqlite3.connect(corpus)) as connection, connection:
        connection.execute("UPDATE search_setting SET value = 'older' WHERE key = 'version'")
    with _opened(corpus) as terminal:
        assert terminal.ended() == 2
        assert b"run ingest on the corpus once" in b" ".join(terminal.written.split())
        assert b"\x1b[?1049h" not in terminal.written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_it_at_once_with_the_terminal_restored(
    corpus: Path, number: signal.Signals
) -> None:
    with _opened(corpus) as terminal:
        terminal.shows("某县扶贫工作大事记")
        terminal.send_signal(number)
        assert terminal.ended() == 128 + number
        _assert_terminal_restored(terminal.written)


def test_a_lost_terminal_ends_it_with_the_place_saved(corpus: Path) -> None:
    with _opened(corpus) as terminal:
        terminal.shows("某县扶贫工作大事记")
        terminal.press("\r")
        terminal.shows("line 1 of")
        terminal.press("G")
        terminal.shows("line 11 of")
        terminal.hang_up()
        assert terminal.ended() == 128 + signal.SIGHUP
    with State.open(corpus.with_name("state.db")) as state:
        from db.corpus import Corpus

        with Corpus.open(corpus) as opened:
            (document,) = opened.documents([1])
            assert (state.position(opened.identity, document.sha256) or 0) > 0


@pytest.mark.parametrize("wish", [{"NO_COLOR": "1"}, {"TERM": "vt100", "COLORTERM": ""}])
def test_no_colour_means_none(corpus: Path, wish: dict[str, str]) -> None:
    with _opened(corpus, columns=140, lines=40, **wish) as terminal:
        terminal.shows("某县扶贫工作大事记")
        terminal.press("/扶贫\r")
        terminal.shows("passage 1 of")
        terminal.press("q")
        assert terminal.ended() == 0
        codes = set(re.findall(rb"\x1b\[([0-9;]+)m", terminal.written))
        colours = {code for sent in codes for code in sent.split(b";")} - {b"39", b"49"}
        assert colours <= {b"0", b"1", b"2", b"4", b"7"}


def test_sixteen_colours_are_enough(corpus: Path) -> None:
    with _opened(corpus, columns=140, lines=40) as terminal:
        terminal.shows("某县扶贫工作大事记")
        terminal.press("/扶贫\r")
        terminal.shows("passage 1 of")
        terminal.press("q")
        assert terminal.ended() == 0
        assert not re.search(rb"\x1b\[(?:[0-9]+;)*[34]8;[25];[0-9;]*m", terminal.written)
