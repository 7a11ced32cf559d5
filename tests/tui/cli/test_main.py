"""Which command was meant, and what errors come to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui.cli.main import _COMMANDS, commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.tui.cli.conftest import Done

    Call = Callable[..., Done]


def dashiji(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "tui.cli", *map(str, arguments)]


def test_help_names_every_command(call: Call) -> None:
    done = call("--help")
    assert done.status == 0
    for name in _COMMANDS:
        assert f"\n  {name} " in done.out


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_has_help_with_an_explanation(call: Call, name: str) -> None:
    done = call(name, "--help")
    assert done.status == 0
    assert f"Usage: dashiji {name}" in done.out
    assert done.err == ""


def test_the_version_is_told(call: Call) -> None:
    assert call("--version").out.startswith("dashiji 0.")


def test_a_misspelt_command_is_corrected(call: Call) -> None:
    done = call("serach", "my.db", "扶贫")
    assert done.status == 2
    assert "did you mean “dashiji search”?" in done.err


def test_an_argument_that_is_no_command_is_a_corpus(call: Call, corpus: Path) -> None:
    done = call(corpus)
    assert done.status == 2
    assert "needs a terminal" in done.err


def test_a_file_named_like_a_command_is_given_with_its_folder(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "search").touch()
    monkeypatch.chdir(tmp_path)
    assert "Missing argument" in call("search").err
    assert "terminal" in call("./search").err


def test_without_arguments_the_browser_is_meant(call: Call) -> None:
    assert "needs a terminal" in call().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("search", "my.db"),
        ("list", "my.db", "--limit", "-1"),
        ("list", "my.db", "--limit", "many"),
        ("list", "my.db", "--format", "xml"),
        ("search", "my.db", "扶贫", "--script", "latin"),
        ("timeline", "my.db", "--since", "2020-13"),
        ("timeline", "my.db", "--until", "2020-02-30"),
        ("timeline", "my.db", "--kind", "rumour"),
        ("dates", "--reference", "yesterday"),
        ("completion", "tcsh"),
        ("ingest", "my.db"),
        ("my.db", "more"),
        ("--colour",),
    ],
)
def test_an_unusable_call_is_told_and_ends_with_2(call: Call, arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert done.err


@pytest.mark.parametrize("command", ["list", "search", "timeline", "show", "check"])
def test_every_command_says_in_one_sentence_that_there_is_no_corpus(
    call: Call, tmp_path: Path, command: str
) -> None:
    rest = ["x"] if command in {"search", "show"} else []
    done = call(command, tmp_path / "missing.db", *rest)
    assert done.status == 2
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert "There is no corpus at" in done.err


def test_a_name_too_long_for_a_file_is_told(call: Call) -> None:
    for arguments in (["x" * 9999], ["list", "x" * 9999], ["ingest", "x" * 9999, "."]):
        assert call(*arguments).status == 2


def test_control_characters_of_an_argument_do_not_reach_the_terminal(call: Call) -> None:
    assert "\x1b" not in call("list", "\x1b[2J/corpus.db").err


def test_no_command_imports_the_screen(corpus: Path) -> None:
    code = """
import json, sys
from tui.cli.main import run
from tui import output
loaded = {}
for arguments in json.loads(sys.argv[1]):
    output.remark(" ".join(arguments))
    run(arguments)
    loaded[" ".join(arguments)] = [m for m in sys.modules if m.split(".")[0] == "textual"]
sys.stderr.write("\\n" + json.dumps(loaded))
"""
    calls = [
        ["--help"],
        ["--version"],
        *([name, "--help"] for name in _COMMANDS),
        ["list", str(corpus)],
        ["search", str(corpus), "扶贫"],
        ["search", str(corpus), "扶贫", "--script", "zh-Hant-TW", "--format", "json"],
        ["timeline", str(corpus)],
        ["show", str(corpus), "1"],
        ["check", str(corpus)],
        ["demo", "--path"],
        [str(corpus)],
    ]
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(calls)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stderr.rsplit("\n", 1)[1])
    assert len(loaded) == len(calls)
    assert {name: modules for name, modules in loaded.items() if modules} == {}


def test_help_does_not_wait_for_numpy_or_opencc() -> None:
    code = "import sys; from tui.cli.main import run; run(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"numpy", "opencc", "pypinyin", "rapidfuzz", "sqlite_utils", "textual"}


def test_a_closed_pipe_is_no_error(corpus: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        dashiji("show", corpus, "1"), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")  # noqa: PTH110
def test_output_that_cannot_be_written_is_told(corpus: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            dashiji("show", corpus, "1"), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("The output could not be written")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Programs started here heed an interruption, though one started in the background, as these
    tests may be, is told to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interruption_ends_with_130(tmp_path: Path) -> None:
    process = subprocess.Popen(
        dashiji("dates", "--format", "jsonl"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"not json\n" * 2000)
    process.stdin.flush()
    assert process.stderr
    assert process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in rest


def test_output_is_utf_8_whatever_the_locale_says(corpus: Path) -> None:
    done = subprocess.run(
        dashiji("show", corpus, "review.txt"),
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert "扶贫" in done.stdout.decode("utf-8")


def test_nothing_is_wrong_with_a_closed_stdout(corpus: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *dashiji("show", corpus, "1")],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_commands_are_listed_for_completion() -> None:
    context = commands.make_context("dashiji", ["--help"], resilient_parsing=True)
    assert [item.value for item in commands.shell_complete(context, "se")] == ["search"]
