"""What every widget that draws pieces shares: the styles of inks, looked up once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.line_cache import LineCache
from tui.widgets.pieces import INK_CLASSES, Ink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style

    from tui.widgets.pieces import Piece


class Inked(Widget):
    """Draws pieces in the inks of the style sheet.

    Textual works out a widget's style from all its ancestors each time it is asked, which for a
    screen of lines takes longer than drawing them; so styles are kept until the style sheet says
    something else.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = INK_CLASSES
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        # Before all else, because Textual asks for styles while a widget is being made.
        self._ink_styles: dict[tuple[Ink, Ink], Style] = {}
        super().__init__(id=id)
        self._styles_cache = LineCache()

    def strip(self, pieces: Iterable[Piece], cells: int, base: Ink = Ink.PLAIN) -> Strip:
        """The strip of ``pieces``, which together are ``cells`` wide, over the ink ``base``."""
        style = self._style
        return Strip([Segment(text, style(base, ink)) for text, ink in pieces if text], cells)

    def blank(self, cells: int) -> Strip:
        """An empty line."""
        return Strip.blank(cells, self._style(Ink.PLAIN, Ink.PLAIN))

    def notify_style_update(self) -> None:
        """Another theme or style sheet: every style is another one."""
        super().notify_style_update()
        self._ink_styles.clear()

    def _style(self, base: Ink, ink: Ink) -> Style:
        style = self._ink_styles.get((base, ink))
        if style is None:
            style = self.rich_style
            for part in (base, ink):
                if part is not Ink.PLAIN:
                    style += self.get_component_rich_style(f"ink--{part}", partial=True)
            self._ink_styles[base, ink] = style
        return style
