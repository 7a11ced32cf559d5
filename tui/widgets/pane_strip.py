"""The four panes' names in one line, where one pane at a time fills the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from tui.widgets.pieces import Ink, Piece
from tui.widgets.signs import signs
from tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Click

    from db.text.width import Measure
    from tui.panes.pane import Pane


class PaneStrip(TextLine):
    """``1 Documents 5 │ 2 Timeline 41 │ 3 Passages 23 │ 4 Reader``, the shown one standing out."""

    class Chosen(Message):
        """The name of a pane was clicked."""

        def __init__(self, pane: Pane) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, measure: Measure) -> None:
        super().__init__(measure, id="strip")
        self._ends: list[tuple[int, Pane]] = []

    def show_panes(self, panes: Sequence[Pane], active: Pane) -> None:
        """Show the names and counts of ``panes``; short names where the line is too short."""
        left = self._names(panes, active, short=False)
        if sum(self.measure.width(piece.text) for piece in left) > self.size.width:
            left = self._names(panes, active, short=True)
        room = self.size.width - sum(self.measure.width(piece.text) for piece in left) - 3
        detail = active.detail()
        if self.measure.width(detail) > room:
            detail = self.measure.fit(detail, max(0, room))
        self.show(left, [Piece(f" {detail} ", Ink.SECONDARY)] if detail.strip() else [])

    def on_click(self, event: Click) -> None:
        """Say which pane was meant."""
        for end, pane in self._ends:
            if event.x < end:
                self.post_message(self.Chosen(pane))
                return

    def _names(self, panes: Sequence[Pane], active: Pane, *, short: bool) -> list[Piece]:
        pieces: list[Piece] = []
        self._ends = []
        cells = 0
        for pane in panes:
            if pieces:
                pieces.append(Piece(signs(self.measure).divider, Ink.SECONDARY))
                cells += 1
            count = pane.count()
            name = pane.title[:1] if short else pane.title
            number = "" if count is None else f" {count:,}"
            text = f" {pane.number} {name}{number} "
            pieces.append(Piece(text, Ink.CURSOR if pane is active else Ink.PLAIN))
            cells += self.measure.width(text)
            self._ends.append((cells, pane))
        return pieces
