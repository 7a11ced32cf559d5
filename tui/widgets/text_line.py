"""One line of pieces with something at either end: headings, the strip of panes, the status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.inked import Inked
from tui.widgets.pieces import SPACE, Piece, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from db.text.width import Measure


class TextLine(Inked):
    """A line that is repainted when its pieces change, and only then."""

    DEFAULT_CSS = "TextLine { height: 1; }"

    def __init__(self, measure: Measure, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.measure = measure
        self._left: tuple[Piece, ...] = ()
        self._right: tuple[Piece, ...] = ()
        self._fill = SPACE

    @property
    def text(self) -> str:
        """What the line says, without its style."""
        return "".join(piece.text for piece in (*self._left, *self._right))

    def show(
        self, left: Sequence[Piece], right: Sequence[Piece] = (), *, fill: Piece = SPACE
    ) -> None:
        """Show other pieces; ``fill``, one cell wide, is repeated between them."""
        if (self._left, self._right, self._fill) != (tuple(left), tuple(right), fill):
            self._left, self._right, self._fill = tuple(left), tuple(right), fill
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; there is but one."""
        cells = self.size.width
        if y:
            return self.blank(cells)
        pieces = spread(self._left, self._right, cells, self.measure, self._fill)
        return self.strip(pieces, cells)
