"""How the real program feels in a terminal: on a small corpus, and on one a hundred times larger.

    DASHIJI_CORPORA=FOLDER python -m tests.bench.browser [PASSAGES]

FOLDER holds what :mod:`tests.bench.corpus` makes corpora of; PASSAGES (100,000) is the size of the
large one. Times are milliseconds from the key to the byte, medians unless it says otherwise.
``shown`` is when the first frame with the answer has come, ``settled`` when every pane has
followed, the reader's preview too.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.corpus import bench_corpus
from tests.bench.watching import WatchedTerminal
from tui.cli.sample import sample_corpus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.watching import Seen

_SIZES = ((140, 40), (80, 24))
_STARTS = 5
_MOVES = 40
_ROUNDS = 4
_FLOORS = {"python -c pass": "pass", "import textual.app": "import textual.app"}
_QUERIES = {
    "2 characters": "会议",
    "4 characters": "人民政府",
    "2 words": "会议 工作",
    "pinyin": "huiyi",
    "a slip": "人民正府",
}
_ENTER, _ESCAPE, _DOWN = "\r", "\x1b", "\x1b[B"


@dataclass(frozen=True, slots=True)
class Place:
    """A corpus seen through a screen of some size."""

    corpus: Path
    columns: int
    lines: int
    folder: Path

    def opened(self) -> WatchedTerminal:
        """The program, started on the corpus."""
        return WatchedTerminal(
            [str(self.corpus)],
            columns=self.columns,
            lines=self.lines,
            environment={
                "DASHIJI_STATE": str(self.folder / "state.db"),
                "DASHIJI_CONFIG": str(self.folder / "none.toml"),
                # What is installed is compiled; a checkout is when it is first started.
                "PYTHONDONTWRITEBYTECODE": "",
            },
        )


def _measured(place: Place) -> Iterator[tuple[str, str]]:
    yield from _starts(place)
    with place.opened() as terminal:
        _started(terminal, _lists)
        yield from _moves(terminal)
        yield "idle for 2 s: bytes", f"{terminal.idle(2)}"
        yield "memory, MiB", f"{terminal.megabytes():.0f}"
        yield from _queries(terminal)
        yield from _turns(terminal)
        yield "memory after that, MiB", f"{terminal.megabytes():.0f}"
    yield from _ends(place)


def _starts(place: Place) -> Iterator[tuple[str, str]]:
    with place.opened() as terminal:
        _started(terminal, _lists)
    content, lists = [], []
    for _ in range(_STARTS):
        with place.opened() as terminal:
            seen = _started(terminal, _has_content)
            content.append(seen.shown)
        with place.opened() as terminal:
            lists.append(_started(terminal, _lists))
    yield "start: first content", f"{median(content):.0f}"
    yield "start: a list to move in", f"{median(seen.shown for seen in lists):.0f}"
    yield "start: settled", f"{median(seen.settled for seen in lists):.0f}"
    yield "start: bytes", f"{median(seen.bytes for seen in lists):.0f}"


def _moves(terminal: WatchedTerminal) -> Iterator[tuple[str, str]]:
    for name, keys in (("1", "documents"), ("2", "timeline")):
        terminal.after(name, lambda: True)
        seen = [terminal.after(_DOWN) for _ in range(_MOVES)]
        yield f"Down in {keys}: shown p50/p95", _p50_p95([one.shown for one in seen])
        yield f"Down in {keys}: settled p50/p95", _p50_p95([one.settled for one in seen])
        yield f"Down in {keys}: bytes", f"{median(one.bytes for one in seen):.0f}"
    held = terminal.held(_DOWN, times=60, every=1 / 30)
    yield "Down held 2 s: goes on after it", f"{held.settled:.0f}"
    seen = [terminal.after(key) for _ in range(_ROUNDS) for key in "Gg"]
    yield "last, first row: settled p50/p95", _p50_p95([one.settled for one in seen])


def _queries(terminal: WatchedTerminal) -> Iterator[tuple[str, str]]:
    for name, words in _QUERIES.items():
        asked = [_asked(terminal, words) for _ in range(_ROUNDS)]
        seen = [one for one, _ in asked]
        shown = median(one.shown for one in seen)
        settled = median(one.settled for one in seen)
        yield f"query, {name}: the first time", f"{seen[0].shown:.0f}/{seen[0].settled:.0f}"
        yield f"query, {name}: shown/settled", f"{shown:.0f}/{settled:.0f}"
        yield f"query, {name}: by its own clock", asked[-1][1]


def _asked(terminal: WatchedTerminal, words: str) -> tuple[Seen, str]:
    """What came of typing ``words`` at once, and how long the program says that it took."""
    terminal.after("/")
    before = _counts(terminal)
    seen = terminal.after(words, lambda: _counts(terminal) != before, quiet=0.2)
    took = _counts(terminal).rpartition("·")[2].strip()
    terminal.after(_ESCAPE, quiet=0.15)
    # Nothing says which answer is shown; to the empty query it comes well before it is quiet.
    terminal.after(_ESCAPE, quiet=0.25)
    return seen, took


def _turns(terminal: WatchedTerminal) -> Iterator[tuple[str, str]]:
    terminal.after("1", lambda: True)
    first = terminal.after("t", quiet=0.3)
    seen = [terminal.after("t") for _ in range(11)]
    yield "script: the first time", f"{first.settled:.0f}"
    yield "script: settled p50/p95", _p50_p95([one.settled for one in seen])
    opened = []
    for _ in range(2 * _ROUNDS):
        opened.append(terminal.after(_ENTER, quiet=0.2))
        terminal.after(_ESCAPE, quiet=0.2)
        terminal.after(_DOWN, quiet=0.2)
    yield "open a document: shown p50/p95", _p50_p95([one.shown for one in opened])
    yield "open a document: settled p50/p95", _p50_p95([one.settled for one in opened])


def _ends(place: Place) -> Iterator[tuple[str, str]]:
    with place.opened() as terminal:
        _started(terminal, _lists)
        yield "q: ended", f"{terminal.milliseconds_to_end(lambda: terminal.press('q')):.0f}"
    with place.opened() as terminal:
        _started(terminal, _lists)
        taken = terminal.milliseconds_to_end(lambda: terminal.send_signal(signal.SIGTERM))
        yield "SIGTERM: ended", f"{taken:.0f}"


def _started(terminal: WatchedTerminal, shown: Callable[[WatchedTerminal], bool]) -> Seen:
    return terminal.started(lambda: shown(terminal))


def _has_content(terminal: WatchedTerminal) -> bool:
    return bool(terminal.text().strip())


def _lists(terminal: WatchedTerminal) -> bool:
    """Whether a list stands there with its cursor."""
    return "▌" in terminal.text()


def _counts(terminal: WatchedTerminal) -> str:
    return terminal.text().partition("\n")[0].rpartition("  ")[2].strip()


def _p50_p95(values: list[float]) -> str:
    return f"{median(values):.1f}/{quantiles(values, n=20)[18]:.1f}"


def _floor(code: str) -> str:
    taken = []
    for _ in range(_STARTS):
        begun = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        taken.append((perf_counter() - begun) * 1e3)
    return f"{median(taken):.0f}"


def main(arguments: list[str]) -> None:
    """Print one table."""
    passages = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        corpora = {"sample": sample_corpus()}
        if "DASHIJI_CORPORA" in os.environ:
            large = bench_corpus(passages, Path(os.environ["DASHIJI_CORPORA"]))
            corpora[f"{passages:,}"] = large
        columns: dict[str, dict[str, str]] = {}
        for width, height in _SIZES:
            for name, corpus in corpora.items():
                place = Place(corpus, width, height, folder)
                columns[f"{width}x{height} {name}"] = dict(_measured(place))
        _print(columns)
    for name, code in _FLOORS.items():
        sys.stdout.write(f"{name:42}{_floor(code):>16}\n")


def _print(columns: dict[str, dict[str, str]]) -> None:
    sys.stdout.write(f"{'':42}" + "".join(f"{name:>16}" for name in columns) + "\n")
    for row in next(iter(columns.values())):
        figures = "".join(f"{column.get(row, ''):>16}" for column in columns.values())
        sys.stdout.write(f"{row:42}{figures}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
