"""The real program in a pseudo terminal, with the moment at which each of its bytes arrived.

What arrives is kept while something is measured and drawn when it is quiet: an emulated screen
takes longer to draw a frame than the program to write it, and would be measured in its place.
"""

from __future__ import annotations

import os
import select
import subprocess
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from tests.tui.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PATIENCE = 30.0
_READ_AT_ONCE = 1 << 16


@dataclass(frozen=True, slots=True)
class Seen:
    """What a key, or the start, brought about; times are milliseconds after it.

    ``shown`` is when the screen showed what was waited for, ``settled`` when the last byte came
    before all was quiet; of the same keys, ``shown`` is what a person waits for, ``settled`` when
    every pane has followed.
    """

    shown: float
    settled: float
    bytes: int


class WatchedTerminal(Terminal):
    """A program, when it wrote what, and what a person would have seen then."""

    def __init__(
        self, command: Sequence[str], *, columns: int, lines: int, environment: dict[str, str]
    ) -> None:
        self._begun = perf_counter()
        super().__init__(command, columns=columns, lines=lines, environment=environment)

    def text(self) -> str:
        """What the screen shows, also in the midst of a frame, where a wide character is torn."""
        cells, screen = self.screen.buffer, self.screen
        return "\n".join(
            "".join(cells[line][column].data for column in range(screen.columns))
            for line in range(screen.lines)
        )

    def started(self, shown: Callable[[], bool], *, quiet: float = 0.4) -> Seen:
        """What came since the program was started."""
        return self._seen(self._begun, shown, quiet)

    def after(
        self, keys: str, shown: Callable[[], bool] | None = None, *, quiet: float = 0.1
    ) -> Seen:
        """What came of pressing ``keys``, until nothing came for ``quiet`` seconds.

        Without ``shown`` it is any change of the screen.
        """
        before = self.text()
        begun = perf_counter()
        self.press(keys)
        return self._seen(begun, shown or (lambda: self.text() != before), quiet)

    def held(self, key: str, *, times: int, every: float) -> Seen:
        """What came after the last of many presses; the bytes are of all of them."""
        begun = perf_counter()
        arrived = []
        for number in range(times):
            arrived += self._arriving(until=begun + number * every)
            self.press(key)
        released = perf_counter()
        arrived += self._arriving(quiet=0.3)
        for _, data in arrived:
            self.draw(data)
        last = max((moment for moment, _ in arrived), default=released)
        after = max(0.0, last - released) * 1e3
        return Seen(after, after, sum(len(data) for _, data in arrived))

    def idle(self, seconds: float) -> int:
        """How many bytes come while nothing is pressed."""
        return sum(len(data) for _, data in self._arriving(until=perf_counter() + seconds))

    def megabytes(self) -> float:
        """Memory that the program holds now (resident set, MiB)."""
        asked = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
        return int(subprocess.check_output(asked)) / 1024

    def milliseconds_to_end(self, act: Callable[[], object]) -> float:
        """How long the program takes to end after ``act``."""
        begun = perf_counter()
        act()
        # Ends are awaited without drawing: what is left to read is of no interest.
        while self._process.poll() is None:
            assert perf_counter() - begun < _PATIENCE, "the program does not end"
            self._read(0.001)
        return (perf_counter() - begun) * 1e3

    def _seen(self, begun: float, shown: Callable[[], bool], quiet: float) -> Seen:
        shown_at, settled_at, size = None, begun, 0
        while shown_at is None:
            waited = perf_counter() - begun
            assert waited < _PATIENCE, f"waited in vain; the screen shows:\n{self.text()}"
            for moment, data in self._arriving(quiet=quiet):
                self.draw(data)
                settled_at, size = moment, size + len(data)
                if shown_at is None and shown():
                    shown_at = moment
            if not size and shown():
                shown_at = begun
        return Seen((shown_at - begun) * 1e3, (settled_at - begun) * 1e3, size)

    def _arriving(
        self, *, until: float | None = None, quiet: float | None = None
    ) -> list[tuple[float, bytes]]:
        """What comes ``until`` a moment, or before nothing comes for ``quiet`` seconds."""
        arrived = []
        while True:
            left = quiet if until is None else until - perf_counter()
            assert left is not None
            data = self._read(left) if left > 0 else b""
            if data:
                arrived.append((perf_counter(), data))
            elif until is None or left <= 0:
                return arrived

    def _read(self, seconds: float) -> bytes:
        if not select.select([self._master], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._master, _READ_AT_ONCE)
        except OSError:
            return b""
