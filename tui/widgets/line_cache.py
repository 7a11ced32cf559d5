"""The drawn lines of a widget that has neither border nor padding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual._styles_cache import StylesCache

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip
    from textual.widget import Widget


class LineCache(StylesCache):
    """Keeps the lines of a widget until they are said to be dirty.

    Textual's own cache, in whose place this stands, works out for every line what border, padding,
    outline, tint and opacity add to it, and lays the background under each segment once more: for
    lines that have all of their style and their full width already, that takes several times as
    long as drawing them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[int, Strip] = {}
        self._cells = 0

    def set_dirty(self, *regions: Region) -> None:
        """Have the lines of ``regions``, or all, drawn again."""
        for region in regions:
            for y in region.line_range:
                self._lines.pop(y, None)
        if not regions:
            self.clear()

    def is_dirty(self, y: int) -> bool:
        """Whether line ``y`` has to be drawn."""
        return y not in self._lines

    def clear(self) -> None:
        """Have all lines drawn again."""
        self._lines.clear()

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """The part ``crop`` of what ``widget`` shows."""
        cells = widget.size.width
        if cells != self._cells:
            self.clear()
            self._cells = cells
        strips = []
        for y in crop.line_range:
            strip = self._lines.get(y)
            if strip is None:
                strip = widget.render_line(y)
                if strip.cell_length != cells:
                    strip = strip.adjust_cell_length(cells, widget.rich_style)
                self._lines[y] = strip
            strips.append(strip)
        filters = widget.get_line_filters()
        if filters:
            _, background = widget.background_colors
            for line_filter in filters:
                strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, cells):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips
