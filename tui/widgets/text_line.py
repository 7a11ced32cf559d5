"""One line of pieces with something at either end: headings, the strip of panes, the status."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.pieces import INK_CLASSES, SPACE, Ink, Piece, spread, to_strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from db.text.width import Measure


class TextLine(Widget):
    """A line that is repainted when its pieces change, and only then."""

    COMPONENT_CLASSES: ClassVar[set[str]] = INK_CLASSES
    ALLOW_SELECT = False
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

    @property
    def text_width(self) -> int:
        """The cells that what the line says takes by itself."""
        return self.measure.width(self.text)

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
            return Strip.blank(cells, self.rich_style)
        pieces = spread(self._left, self._right, cells, self.measure, self._fill)
        return to_strip(pieces, cells, self._style_of, Ink.PLAIN).apply_style(self.rich_style)

    def _style_of(self, ink: Ink) -> Style:
        return self.get_component_rich_style(f"ink--{ink}", partial=True)
