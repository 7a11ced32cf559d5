"""The real program in a pseudo terminal, with an emulated screen and every byte it wrote."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING, Self

import pyte

if TYPE_CHECKING:
    import signal
    from collections.abc import Callable, Sequence
    from types import TracebackType

_PATIENCE = 60.0

_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\]22;[^\x07]*\x07"
)


class Terminal:
    """A program, and what a person in front of it would see."""

    def __init__(
        self, command: Sequence[str], *, columns: int, lines: int, environment: dict[str, str]
    ) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        # Textual believes these two before it asks the terminal.
        inherited = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "LINES"}}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tui.cli", *command],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**inherited, "TERM": "xterm-256color", **environment},
        )
        os.close(slave)
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    @property
    def process(self) -> int:
        """The number of the program's process."""
        return self._process.pid

    def text(self) -> str:
        """What the screen shows, also while half of a change is drawn.

        pyte's own ``display`` fails there: of a wide character whose first cell was drawn over, the
        second, empty one is left until its turn comes.
        """
        screen = self.screen
        return "\n".join(
            "".join(screen.buffer[line][column].data for column in range(screen.columns))
            for line in range(screen.lines)
        )

    def press(self, keys: str) -> None:
        """Send what a keyboard sends."""
        os.write(self._master, keys.encode())

    def until(self, condition: Callable[[], object]) -> None:
        """Read what is written until ``condition`` holds."""
        deadline = time.monotonic() + _PATIENCE
        while not condition():
            left = deadline - time.monotonic()
            assert left > 0, f"waited in vain; the screen shows:\n{self.text()}"
            self.read(min(left, 0.1))

    def shows(self, text: str) -> None:
        """Wait until the screen shows ``text``."""
        # pyte leaves an empty cell behind every wide character.
        self.until(lambda: text in self.text().replace("\x00", ""))

    def rests(self) -> None:
        """Wait until nothing was written for a second, as nothing is where nobody presses a key.

        What moves by itself (a clock, a cursor that blinks) never lets it rest; a busy machine may
        take its time between the last key and the last thing drawn for it.
        """
        self.until(lambda: not self.read(1.0))

    def read(self, seconds: float) -> bytes:
        """What is written within so many seconds, at most until something was."""
        if not select.select([self._master], [], [], seconds)[0]:
            return b""
        try:
            got = os.read(self._master, 1 << 16)
        except OSError:
            return b""
        self.draw(got)
        return got

    def draw(self, written: bytes) -> None:
        """Show on the screen what the program wrote."""
        self.written += written
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", written))

    def send_signal(self, number: signal.Signals) -> None:
        """Ask the program to end."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Take the terminal away."""
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, self._master)
        os.close(null)

    def ended(self) -> int:
        """Wait for the program's end; its exit status."""
        deadline = time.monotonic() + _PATIENCE
        while self._process.poll() is None:
            assert time.monotonic() < deadline, "the program does not end"
            self.read(0.05)
        while self.read(0.05):
            pass
        return self._process.returncode
