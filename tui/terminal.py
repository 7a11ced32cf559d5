"""The terminal around the browser: what it can show, and how it may go away.

Textual leaves the alternate screen and the mouse modes on when it is terminated, and spins for
ever when the terminal is lost while SIGHUP is ignored; all three are cured here.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_COLOURLESS: Final = {"dumb", "vt52", "vt100", "vt102", "vt220", "unknown", ""}
_HUNG_UP: Final = 128 + signal.SIGHUP
_SAVING_TAKES: Final = 1.0
"""Seconds after which a browser without a terminal ends in any case."""

_ENDING_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def prepare() -> None:
    """Tell Textual what it does not ask the terminal: whether it has colours at all.

    To be called before the app is made.
    """
    if os.environ.get("TERM", "") in _COLOURLESS and not os.environ.get("COLORTERM"):
        os.environ.setdefault("NO_COLOR", "1")
    # An empty NO_COLOR means "not set" (no-color.org), but Textual only looks whether it is there.
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


def end_on_signals(end: Callable[[int], None]) -> None:
    """Call ``end`` in the event loop with the exit status when the process is asked to end."""
    loop = asyncio.get_running_loop()
    for number in _ENDING_SIGNALS:
        loop.add_signal_handler(number, end, 128 + number)


def end_when_hung_up(end: Callable[[int], None]) -> None:
    """End the process when the terminal behind stdin goes away, whatever became of SIGHUP.

    ``end`` is called in the event loop first, with the exit status, to save what is worth saving.
    """
    loop = asyncio.get_running_loop()

    def watch() -> None:
        poll = select.poll()
        # Without a mask only a hang-up or an error is reported.
        poll.register(sys.stdin.fileno(), 0)
        poll.poll()
        ended = threading.Event()

        def end_and_say_so() -> None:
            end(_HUNG_UP)
            ended.set()

        loop.call_soon_threadsafe(end_and_say_so)
        ended.wait(_SAVING_TAKES)
        # The event loop may be stuck in a write to the terminal that is gone.
        os._exit(_HUNG_UP)

    threading.Thread(target=watch, name="hang-up", daemon=True).start()
