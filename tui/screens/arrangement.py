"""Which panes there is room for, which has the focus, and what the lines around them say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.search.query import parse
from tui.keys import BY_NAME, Scope
from tui.panes.deck import PaneDeck
from tui.widgets.pane_strip import PaneStrip
from tui.widgets.query_bar import QueryBar
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen
    from textual.widget import Widget

    from db.search.answer import Answer
    from tui.keys import KeyTable
    from tui.panes.pane import Pane
    from tui.session import Session
    from tui.widgets.query_input import QueryInput


class Arrangement:
    """The query over the panes over the status line.

    ``deck`` holds the panes and ``field`` the query; ``display`` is how every text is shown now.
    """

    def __init__(
        self, screen: Screen[None], session: Session, keys: KeyTable, *, left_side: int | None
    ) -> None:
        self._screen = screen
        self._keys = keys
        self._answer: Answer | None = None
        self._status_is_due = False
        self.display = session.display
        measure = self.display.measure
        self._query_bar = QueryBar(measure)
        self._strip = PaneStrip(measure)
        self._status = StatusLine(measure, session.corpus.path.name)
        self.deck = PaneDeck(session.corpus, self.display, left_side)
        self.field: QueryInput = self._query_bar.field

    def widgets(self) -> Iterator[Widget]:
        """All of it, from top to bottom."""
        # Before there is anything to style, or all of it would be styled a second time.
        self._share_out()
        yield self._query_bar
        yield self._strip
        yield self.deck
        yield self._status

    @property
    def has_words(self) -> bool:
        """Whether the query line, answered or not, has words to look for."""
        return parse(self.field.value).has_words

    @property
    def typing(self) -> bool:
        """Whether keys go into the query."""
        # Not has_focus, which the field learns from a message that may still be on its way.
        return self._screen.focused is self.field

    @property
    def scope(self) -> Scope:
        """Where keys go."""
        return Scope.QUERY if self.typing else self.deck.active.scope

    # Room and focus

    def arrange(self) -> None:
        """Share out the room anew; who had the focus keeps it while there is room."""
        self._share_out()
        if not self.typing and not self.deck.active.has_focus_within:
            self.focus_pane()
        self.show_status()

    def go(self, pane: Pane) -> None:
        """Give the focus to ``pane``, and room where it had none."""
        self.deck.activate(pane)
        self.focus_pane()
        self.show_status()

    def pane_beside(self, step: int) -> Pane:
        """The pane to go to from here: so many steps on, or out of the query into the panes."""
        return self.deck.active if self.typing else self.deck.beside(step)

    def focus_field(self) -> None:
        """Have keys go into the query."""
        # Widget.focus() would wait its turn, and lose the keys typed right after this one.
        self._screen.set_focus(self.field)

    def focus_pane(self) -> None:
        """Have keys go to the active pane."""
        self._screen.set_focus(self.deck.active.home())

    def focus_moved(self) -> None:
        """A pane that got the focus by mouse becomes the active one."""
        for pane in self.deck.panes:
            if pane.has_focus_within and pane is not self.deck.active:
                self.deck.activate(pane)
        self.show_status()

    def _share_out(self) -> None:
        cells = self._screen.size.width
        self.deck.share_out(cells, has_words=self.has_words)
        self._query_bar.share_out(cells, wide=self.deck.wide)
        self._strip.display = not self.deck.wide
        self._screen.set_class(self.deck.wide, "-wide")

    # What is said

    def show_answer(self, answer: Answer) -> None:
        """Every pane shows another answer."""
        self._answer = answer
        self.arrange()

    def turn_script(self, steps: int) -> None:
        """Show every text in the script that comes so many steps after this one."""
        self.display = self.display.turned(steps)
        for pane in self.deck.panes:
            pane.show_as(self.display)
        self.show_status()

    def show_status(self) -> None:
        """Say anew how much was found, where the cursor is and what can be pressed."""
        if self._answer is not None:
            self._query_bar.show_size(self._answer)
        active = self.deck.active
        self._strip.show_panes(self.deck.panes, active)
        said = self.display.name, active.position()
        offered = self._offered()
        if offered:
            self._status.show_state(*said, offered)
        else:
            # Whoever knows the key for help can find all others.
            hints = self._keys.hints(self.scope, Scope.EVERYWHERE)
            self._status.show_state(*said, hints[:-1], last=hints[-1] if hints else None)

    def show_status_soon(self) -> None:
        """Do so once for all that is being told at this moment."""
        if not self._status_is_due:
            self._status_is_due = self._screen.call_later(self._show_due_status)

    def _show_due_status(self) -> None:
        self._status_is_due = False
        self.show_status()

    def _offered(self) -> list[tuple[str, str]]:
        """The words that the letters being typed may stand for, and the key that takes one."""
        words = self.field.offered if self.typing else ()
        if not words:
            return []
        key = self._keys.spoken_keys(BY_NAME["complete"])
        return [(key, words[0]), *(("", word) for word in words[1:])]

    def remark(self, text: str) -> None:
        """Say ``text``, which is safe to show, until the next key."""
        if self._status.remark(text):
            self.show_status()

    def fail(self, reason: str) -> None:
        """There is no answer because of ``reason``; empty when there is one again."""
        self._status.fail(reason)
