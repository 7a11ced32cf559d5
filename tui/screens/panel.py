"""Text or a choice in a window over the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

import numpy as np
from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.widgets.line_list import LineList
from tui.widgets.pieces import SPACE, Ink, Piece, column
from tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.events import Click
    from textual.widget import Widget

    from db.text.width import Measure

_MARGIN: Final = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a panel: text at the left, more at the right; ``choice`` is what Enter returns."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...] = ()
    choice: str | None = None


class Panel(ModalScreen[str | None]):
    """Lines in a window; ends with the choice of a line, or ``None``."""

    BINDINGS: ClassVar = [
        Binding("escape", "close", "close", show=False),
        Binding("q", "close", "close", show=False),
    ]

    def __init__(
        self, title: str, lines: Sequence[Line], measure: Measure, *, width: int = 76
    ) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        self._measure = measure
        self._width = width
        self._list: LineList[Line] = LineList(self, measure)
        self._heading = TextLine(measure)

    def compose(self) -> Iterable[Widget]:
        """The heading and the lines."""
        self._heading.add_class("heading")
        with Vertical(id="panel") as panel:
            panel.styles.width = self._width
            panel.styles.height = len(self._lines) + 3
            yield self._heading
            yield self._list

    def on_mount(self) -> None:
        """Show the lines."""
        choices = [place for place, line in enumerate(self._lines) if line.choice is not None]
        rows = np.arange(len(self._lines), dtype=np.int64)
        self._list.show_rows(rows, None, stops=np.array(choices, np.int64))
        self._list.move_to(choices[0] if choices else 0)
        self.set_focus(self._list)
        self._show_heading()

    def on_resize(self) -> None:
        """More lines may be in sight, or fewer."""
        self.call_after_refresh(self._show_heading)

    @on(LineList.Moved)
    def _show_heading(self) -> None:
        """The title, and how much there is to see yet."""
        below = self._list.rows_below
        more = f"{below} more below · " if below else ""
        self._heading.show(
            [Piece(f" {self._title}", Ink.STRONG)], [Piece(f"{more}Esc ", Ink.SECONDARY)]
        )

    def fetch(self, keys: Sequence[int]) -> list[Line]:
        """The lines of ``keys``."""
        return [self._lines[key] for key in keys]

    def draw(self, row: Line, cells: int) -> list[Piece]:
        """A line with its two ends."""
        right_cells = sum(self._measure.width(piece.text) for piece in row.right)
        right_cells = min(right_cells + 2, cells // 2) if right_cells else 0
        return [
            *column(row.left, cells - right_cells, self._measure),
            *column((*row.right, SPACE), right_cells, self._measure, right=True),
        ]

    def action_close(self) -> None:
        """End without a choice."""
        self.dismiss(None)

    @on(LineList.Opened)
    def _choose(self, event: LineList.Opened) -> None:
        event.stop()
        row = self._list.cursor_row
        choice = row.choice if row is not None else None
        if choice is not None or all(line.choice is None for line in self._lines):
            self.dismiss(choice)

    def on_click(self, event: Click) -> None:
        """A click beside the window closes it."""
        if event.widget is self:
            self.dismiss(None)
