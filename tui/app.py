"""The program on the screen: theme, keys, signals; the screens do the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

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

    from db.state import State

_THEME: Final = replace(
    # The terminal's own sixteen colours: whoever reads chose them, light or dark.
    BUILTIN_THEMES["ansi-dark"],
    name="dashiji",
    primary="ansi_cyan",
    accent="ansi_cyan",
)


class DashijiApp(App[None]):
    """Shows the browser over one session, and ends well however it is ended."""

    CSS_PATH = "dashiji.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [Binding("ctrl+c", "quit", "quit", show=False, priority=True)]

    def __init__(self, session: Session, config: Config) -> None:
        super().__init__()
        self._session = session
        self._config = config
        self._browser: BrowserScreen | None = None
        self.animation_level = "none"
        self.register_theme(_THEME)
        self.theme = _THEME.name

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
    session = Session(corpus, Display(measure=Measure(config.ambiguous_width)), state)
    try:
        app = DashijiApp(session, config)
        app.run()
    finally:
        session.close()
    return app.return_code or 0
