"""Driving the browser in tests: keys are posted, and what must follow is waited for."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast
from unittest.mock import patch

from rich.cells import cell_len
from textual import events
from textual._compositor import LayoutUpdate
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot

from db.state import State
from tui.app import DashijiApp
from tui.config import Config
from tui.display import Display
from tui.session import Session

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from db.corpus import Corpus
    from tests.tui.fake_corpus import FakeCorpus
    from tui.screens.browser import BrowserScreen

_PATIENCE = 60.0

_CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t"}


class Browsing:
    """A running browser."""

    def __init__(self, app: DashijiApp, state: State) -> None:
        self.app = app
        self.state = state

    @property
    def browser(self) -> BrowserScreen:
        """The screen under everything else."""
        return cast("BrowserScreen", self.app.screen_stack[0])

    def lines(self) -> list[str]:
        """What the screen shows, line by line."""
        screen, below = self.app.screen, self.app._background_screens
        # As Textual itself draws: without the screens below, it would keep what a window over
        # nothing looks like, and draw that the next time.
        drawn = screen._compositor.render_update(full=True, screen_stack=below)
        assert isinstance(drawn, LayoutUpdate)
        return ["".join(segment.text for segment in strip) for strip in drawn.strips]

    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(self.lines())

    def cursor_line(self) -> str:
        """The line that has the cursor in the list with the focus."""
        return next((line for line in self.lines() if "▌" in line), "")

    def press(self, *keys: str) -> None:
        """Press keys, single characters or Textual's names, as fast as keys can be pressed."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            character = key if len(key) == 1 else _CHARACTERS.get(key)
            self.app.post_message(events.Key(name, character))

    def type(self, text: str) -> None:
        """Type ``text`` as an input method commits it."""
        self.press(*text)

    async def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; wait until every line of the screen fills it."""
        size = Size(columns, lines)
        self.app.post_message(events.Resize(size, size))

        def filled() -> bool:
            shown = self.lines()
            return len(shown) == lines and all(cell_len(line) == columns for line in shown)

        await self.until(filled)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until ``condition`` holds; fail with what the screen shows if it never does."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + _PATIENCE
        while not condition():
            assert loop.time() < deadline, f"waited in vain; the screen shows:\n{self.text()}"
            await asyncio.sleep(0.002)

    async def settled(self) -> None:
        """Wait until all keys pressed have had their effect."""
        await self.until(lambda: not self.app.message_queue_size)
        await self.browser.caught_up()
        await Pilot(self.app).pause()

    async def shows(self, text: str) -> None:
        """Wait until the screen shows ``text``."""
        await self.until(lambda: text in self.text())

    async def hides(self, text: str) -> None:
        """Wait until the screen no longer shows ``text``."""
        await self.until(lambda: text not in self.text())


@asynccontextmanager
async def browsing(
    corpus: FakeCorpus | Path,
    state_path: Path,
    *,
    size: tuple[int, int] = (80, 24),
    config: Config | None = None,
    display: Display | None = None,
    type_ahead: float = _PATIENCE,
    answered: bool = True,
) -> AsyncIterator[Browsing]:
    """A browser on ``corpus`` that has shown its first answer, unless not ``answered``.

    Its keys wait ``type_ahead`` seconds at most for the key before: as long as it takes, on a busy
    machine too, unless a test is about something that keeps them waiting.
    """

    def opened(path: Path, tagged: object = None) -> Corpus:
        del path, tagged
        return cast("Corpus", corpus)

    with State.open(state_path) as state:
        if isinstance(corpus, Path):
            session = Session(corpus, display or Display(), state)
        else:
            session = Session(corpus.path, display or Display(), state, opened)
        app = DashijiApp(session, config or Config())
        try:
            with patch("tui.app._TYPE_AHEAD", type_ahead):
                async with app.run_test(size=size):
                    running = Browsing(app, state)
                    if answered:
                        await running.shows(" ms")
                    yield running
        finally:
            session.close()
