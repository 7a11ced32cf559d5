"""Events over time as bars, with an axis under them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from textual.message import Message

from tui.widgets.inked import Inked
from tui.widgets.pieces import Ink, Piece, column
from tui.widgets.signs import signs

if TYPE_CHECKING:
    from textual.events import Click
    from textual.strip import Strip

    from db.text.width import Measure
    from tui.periods import Periods

_WIDEST_BAR: Final = 5


class Histogram(Inked):
    """Bars for the periods of an answer; the cursor's period stands out."""

    @dataclass
    class Chosen(Message):
        """A bar was clicked."""

        period: int

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._signs = signs(measure)
        self._periods: Periods | None = None
        self._cursor: int | None = None

    def show(self, periods: Periods, cursor: int | None) -> None:
        """Show other counts, with the cursor in period ``cursor``."""
        self._periods, self._cursor = periods, cursor
        self.refresh()

    def show_cursor(self, cursor: int | None) -> None:
        """Move the cursor to another period."""
        if cursor != self._cursor:
            self._cursor = cursor
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of bars, or the axis at the bottom."""
        cells = self.size.width
        rows = self.size.height - 1
        periods = self._periods
        if periods is None or not len(periods.counts) or not cells:
            return self.blank(cells)
        pieces = self._axis(periods) if y == rows else self._bars(periods, rows - 1 - y, rows)
        line = column(pieces, cells, self._measure)
        return self.strip(line, cells)

    def on_click(self, event: Click) -> None:
        """Say which bar was meant."""
        if self._periods is None or not len(self._periods.counts):
            return
        period = self._first_shown(self._periods) + event.x // self._bar_cells(self._periods)
        if period <= self._periods.last:
            self.post_message(self.Chosen(period))

    def _bar_cells(self, periods: Periods) -> int:
        return max(1, min(_WIDEST_BAR, self.size.width // max(1, len(periods.counts))))

    def _first_shown(self, periods: Periods) -> int:
        """The leftmost period: all where they fit, else the cursor's in the middle."""
        room = self.size.width // self._bar_cells(periods)
        if self._cursor is None or len(periods.counts) <= room:
            return periods.first
        latest = periods.last - room + 1
        return min(max(self._cursor - room // 2, periods.first), latest)

    def _shown(self, periods: Periods) -> range:
        first = self._first_shown(periods)
        room = self.size.width // self._bar_cells(periods)
        return range(first, min(periods.last, first + room - 1) + 1)

    def _bars(self, periods: Periods, level: int, levels: int) -> list[Piece]:
        """The bars' line ``level``, counted from the bottom."""
        cells = self._bar_cells(periods)
        bar = max(1, cells - 1)
        shown = self._shown(periods)
        counts = periods.counts[shown.start - periods.first : shown.stop - periods.first]
        highest = int(counts.max()) or 1
        pieces: list[Piece] = []
        for period, number in zip(shown, counts.tolist(), strict=True):
            eighths = -(-number * levels * 8 // highest) - level * 8
            block = self._signs.heights[min(max(eighths, 0), 8)]
            if not number and not level:
                pieces.append(Piece(self._signs.nothing + " " * (cells - 1), Ink.SECONDARY))
            elif period == self._cursor:
                pieces += [Piece(block * bar, Ink.MATCH_BAR), Piece(" " * (cells - bar))]
            else:
                pieces.append(Piece(block * bar + " " * (cells - bar), Ink.BAR))
        # As few as there can be: every piece is measured, styled and cut by itself.
        return [
            Piece("".join(piece.text for piece in run), ink)
            for ink, run in groupby(pieces, key=attrgetter("ink"))
        ]

    def _axis(self, periods: Periods) -> list[Piece]:
        """Where coarser units begin; the periods themselves where each has room for its name."""
        cells = self._bar_cells(periods)
        shown = self._shown(periods)
        labels = [(*periods.unit.label_of(period), period) for period in shown]
        labels.sort(key=lambda label: (not label[1], label[2]))
        begun = sum(begins for _, begins, _ in labels)
        labels.insert(begun, (periods.unit.name_of(shown.start), True, shown.start))
        axis = [" "] * self.size.width
        for text, begins_unit, period in labels:
            x = (period - shown.start) * cells
            room = axis[max(0, x - 1) : x + len(text) + 1]
            fits = begins_unit or len(text) < cells
            if fits and x + len(text) <= len(axis) and not "".join(room).strip():
                axis[x : x + len(text)] = text
        return [Piece("".join(axis), Ink.SECONDARY)]
