"""One line to type, over the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.widgets.pieces import Ink, Piece
from tui.widgets.query_input import QueryInput
from tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from db.text.width import Measure


class Prompt(ModalScreen[str | None]):
    """Asks for a word or a line; ends with what was typed, or ``None``."""

    BINDINGS: ClassVar = [Binding("escape", "close", "close", show=False)]

    def __init__(self, title: str, measure: Measure, *, asks: str, value: str = "") -> None:
        super().__init__()
        self._title = title
        self._measure = measure
        self._field = QueryInput(placeholder=asks)
        self._field.value = value

    def compose(self) -> Iterable[Widget]:
        """The title over the field."""
        heading = TextLine(self._measure)
        heading.show([Piece(f" {self._title}", Ink.STRONG)], [Piece("Esc ", Ink.SECONDARY)])
        heading.add_class("heading")
        with Vertical(id="panel") as panel:
            panel.styles.width = 56
            panel.styles.height = 4
            yield heading
            yield self._field

    def on_mount(self) -> None:
        """Type at once, behind what stands there."""
        self.set_focus(self._field)
        self._field.cursor_position = len(self._field.value)

    @on(QueryInput.Submitted)
    def _typed(self, event: QueryInput.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)

    def action_close(self) -> None:
        """End without an answer."""
        self.dismiss(None)
