"""The program on the screen: theme, keys, signals; the screens do the rest."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.theme import BUILTIN_THEMES

from db.text.width import Measure
from tui import terminal
from tui.config import Config, load
from tui.display import Display
from tui.keys import KeyTable, keymap
from tui.screens.browser import BrowserScreen
from tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from textual.widget import Widget

    from db.state import State

_THEME: Final = replace(
    # The terminal's own sixteen colours: whoever reads chose them, light or dark.
    BUILTIN_THEMES["ansi-dark"],
    name="dashiji",
    primary="ansi_cyan",
    accent="ansi_cyan",
)


_TYPE_AHEAD: Final = 0.2
"""Seconds that a key waits at most for the one before it."""


class DashijiApp(App[None]):
    """Shows the browser over one session, and ends well however it is ended."""

    CSS_PATH = "dashiji.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [Binding("ctrl+c", "quit", "quit", show=False, priority=True)]

    def __init__(self, session: Session, config: Config) -> None:
        # Said at once, or NO_COLOR would be obeyed by turning the terminal's colours into black.
        super().__init__(ansi_color=True)
        self._session = session
        self._config = config
        self._browser: BrowserScreen | None = None
        self._typed_into: Widget | None = None
        self.animation_level = "none"
        self.register_theme(_THEME)
        self.theme = _THEME.name
        self.set_class(session.display.measure.ambiguous > 1, "-ascii")

    def get_default_screen(self) -> BrowserScreen:
        """The browser."""
        self.set_keymap(keymap(self._config.keys))
        self._browser = BrowserScreen(
            self._session, KeyTable(self._config.keys), left_side=self._config.left_side
        )
        return self._browser

    def on_mount(self) -> None:
        """Heed signals and a lost terminal, where there is a terminal."""
        if not self.is_headless:
            terminal.end_on_signals(self._end)
            terminal.end_when_hung_up(self._end)

    async def on_event(self, event: events.Event) -> None:
        """Let each key take effect before the next one is handled.

        Textual hands a key to the widget that has the focus when the key arrives, and looks for
        its binding when it has come back up from there: of ``/word`` sent in one go all letters
        would reach the list that had the focus before.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._text_taken()
            if self._browser is not None:
                self._browser.forget_remark()
            focused = self.focused
            if focused is not None and focused.check_consume_key(event.key, event.character):
                self._typed_into = focused
            elif await self._check_bindings(event.key, priority=True) or await self._check_bindings(
                event.key
            ):
                return
        await super().on_event(event)

    async def _text_taken(self) -> None:
        """Wait until the field has what was typed into it."""
        typed_into, self._typed_into = self._typed_into, None
        taken = asyncio.Event()
        if typed_into is None or not typed_into.call_later(taken.set):
            return
        # Bounded, because that widget may itself be waiting for the app.
        with suppress(TimeoutError):
            async with asyncio.timeout(_TYPE_AHEAD):
                await taken.wait()

    async def action_quit(self) -> None:
        """End as ``q`` does."""
        self._end(0)

    def _end(self, status: int) -> None:
        if self._browser is not None:
            self._browser.save()
        self.exit(return_code=status)


def run(corpus: Path, state: State, config: Config | None = None) -> int:
    """Open the browser on ``corpus`` and return the exit status when it ends.

    Raises :class:`~db.errors.CorpusError` if the corpus cannot be read and
    :class:`~tui.config.ConfigError` if the settings cannot be followed.
    """
    config = config or load()
    terminal.prepare()
    session = Session(corpus, Display(measure=Measure(config.ambiguous_width)), state)
    try:
        app = DashijiApp(session, config)
        app.run()
    finally:
        session.close()
    return app.return_code or 0
