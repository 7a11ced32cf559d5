"""The program on the screen: theme, keys, signals; the screens do the rest."""

from __future__ import annotations

import asyncio
import gc
from collections import deque
from contextlib import suppress
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.app import App, ScreenStackError
from textual.binding import Binding
from textual.theme import BUILTIN_THEMES
from textual.widget import Widget

from db.text.width import Measure
from tui import terminal
from tui.config import Config, load
from tui.display import Display
from tui.keys import ACTIONS, KeyTable, Scope, keymap
from tui.messages import DocumentShown, Loaded
from tui.screens.browser import BrowserScreen
from tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from db.state import State

_THEME: Final = replace(
    # The terminal's own sixteen colours: whoever reads chose them, light or dark.
    BUILTIN_THEMES["ansi-dark"],
    name="dashiji",
    primary="ansi_cyan",
    accent="ansi_cyan",
)


_INTERRUPT: Final = "ctrl+c"

_TYPE_AHEAD: Final = 0.5
"""Seconds that a key waits at most for the one before it."""


class DashijiApp(App[None]):
    """Shows the browser over one session, and ends well however it is ended."""

    CSS_PATH = "dashiji.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [Binding(_INTERRUPT, "quit", "quit", show=False, priority=True)]

    def __init__(self, session: Session, config: Config) -> None:
        # Said at once, or NO_COLOR would be obeyed by turning the terminal's colours into black.
        super().__init__(ansi_color=True)
        self._session = session
        self._config = config
        self._browser: BrowserScreen | None = None
        self._acted_on: Widget | None = None
        self._scripts_asked_for = False
        self._typed = False
        self._moved = False
        self._keys = KeyTable(config.keys)
        moving = (action for action in ACTIONS if action.scope is Scope.MOTION)
        self._moving_keys = self._keys.names(*moving)
        self._typed_ahead: deque[events.Key | events.Paste] = deque()
        self.animation_level = "none"
        self.register_theme(_THEME)
        self.theme = _THEME.name
        self.set_class(session.display.measure.ambiguous > 1, "-ascii")

    def get_default_screen(self) -> BrowserScreen:
        """The browser."""
        self.set_keymap(keymap(self._config.keys))
        self._browser = BrowserScreen(self._session, self._keys, left_side=self._config.left_side)
        return self._browser

    def on_mount(self) -> None:
        """Heed signals and a lost terminal, where there is a terminal."""
        if not self.is_headless:
            terminal.end_on_signals(self._end)
            terminal.end_when_hung_up(self._end)

    @on(Loaded)
    def _collect_garbage(self) -> None:
        """Look for garbage from now on, but never in what stays: to go through all of that would
        hold keys up for 75 ms every now and then."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    @on(Loaded)
    def _load_scripts(self) -> None:
        """Have the other scripts ready before anyone asks for them, once there is time for it."""
        if not self.is_headless and not self._scripts_asked_for:
            self._scripts_asked_for = True
            load = self._session.display.converter.load_ahead
            Thread(target=load, name="scripts", daemon=True).start()

    async def on_event(self, event: events.Event) -> None:
        """Let each key take effect before the next one is handled.

        Textual hands a key to the widget that has the focus when the key arrives, and looks for
        its binding when it has come back up from there: of ``/word`` sent in one go all letters
        would reach the list that had the focus before. What is typed while a document is on its
        way into the reader waits for it, however long that takes; only ``Ctrl+c`` does not.
        """
        try:
            await self._heed(event)
        except ScreenStackError:
            # The browser closed while the key was on its way: nothing is left for it to act on.
            if self.is_running:
                raise

    async def _heed(self, event: events.Event) -> None:
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        if _interrupts(event):
            self._typed_ahead.clear()
        self._typed_ahead.append(event)
        await self._take_typed()

    @on(DocumentShown)
    async def _take_typed(self) -> None:
        """Handle what was typed, as far as it need not wait for a document."""
        while self._typed_ahead:
            typed = self._typed_ahead[0]
            await self._caught_up(moves=self._moves(typed))
            if not self.screen_stack:
                # The key before was the last one.
                return
            early = self._browser is not None and self._browser.is_early(typed)
            if early and not _interrupts(typed):
                return
            await self._take(self._typed_ahead.popleft())

    async def _take(self, typed: events.Key | events.Paste) -> None:
        if isinstance(typed, events.Key):
            if self._browser is not None:
                self._browser.forget_remark()
            focused = self.focused
            self._typed = focused is not None and focused.check_consume_key(
                typed.key, typed.character
            )
            self._moved = self._moves(typed)
            self._acted_on = focused or self.screen
            if not self._typed and await self._bound(typed.key):
                return
        await super().on_event(typed)

    async def _bound(self, key: str) -> bool:
        """Do what ``key`` is bound to; whether it is bound to anything."""
        return await self._check_bindings(key, priority=True) or await self._check_bindings(key)

    def _moves(self, typed: events.Key | events.Paste) -> bool:
        """Whether this only moves the cursor, provided that it does not go into a field."""
        return isinstance(typed, events.Key) and typed.key in self._moving_keys

    async def _caught_up(self, *, moves: bool) -> None:
        """Wait until the key before has had its effect: in its field, its pane, a new window.

        A key that ``moves`` need not wait for one that did.
        """
        if moves and self._moved and not self._typed:
            return
        acted_on, self._acted_on = self._acted_on, None
        if self._browser is None:
            return
        # Bounded, because somebody in that line may be waiting for the app, or for a slow disk.
        with suppress(TimeoutError):
            async with asyncio.timeout(_TYPE_AHEAD):
                if acted_on is not None:
                    await _handled(acted_on)
                if not self._typed and not self._moved:
                    await self._browser.caught_up()
                if self.screen_stack:
                    await _handled(self.focused or self.screen)

    async def action_quit(self) -> None:
        """End as ``q`` does."""
        self._end(0)

    def _end(self, status: int) -> None:
        if self._browser is not None:
            self._browser.save()
        self.exit(return_code=status)


def _interrupts(typed: events.Key | events.Paste) -> bool:
    return isinstance(typed, events.Key) and typed.key == _INTERRUPT


async def _handled(widget: Widget) -> None:
    """Wait until all that ``widget`` was told has come as far as its screen.

    A message goes from a widget to each one around it; the answer to it, once more.
    """
    around = [node for node in widget.ancestors_with_self if isinstance(node, Widget)]
    for node in (*around, *around):
        taken = asyncio.Event()
        # Node.call_later() would look up the parameters of a wrapped function each time.
        if node.is_attached and node.post_message(events.Callback(callback=taken.set)):
            await taken.wait()


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
