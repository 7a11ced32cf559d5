"""Running text with a cursor line, for documents of any length.

Nothing here knows how many lines a document has. What is shown hangs on the line at the top, named
by its block and its number there; blocks are set when they come into sight, and the bar at the
right goes by the text itself. So a document of 10 MB opens like a small one, and no correction of a
guessed height can ever move the text under the reader's eyes.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Protocol

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from db.model import Role
from tui.keys import Scope, bindings
from tui.reader.blocks import FURNITURE, block_at
from tui.reader.typesetting import gap_before, set_block
from tui.widgets.pieces import INK_CLASSES, SPACE, Ink, Piece, column, to_strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.style import Style
    from textual.events import Blur, Click, Focus, MouseScrollDown, MouseScrollUp, Resize

    from db.text.alignment import Span
    from tui.display import Display
    from tui.reader.blocks import Block
    from tui.reader.typesetting import SetBlock

_MARGIN_CELLS: Final = 3
"""The cursor's gutter, a space, and the bar."""

_BLOCKS_KEPT: Final = 256
_STRIPS_KEPT: Final = 1024
_WHEEL_ROWS: Final = 3
_PARAGRAPH_WEIGHT: Final = 20
"""A paragraph takes about half a line more than its characters: the bar reckons with it."""


class Row(NamedTuple):
    """A line of a block; negative ones are the empty lines before it."""

    block: int
    line: int


class Mark(NamedTuple):
    """A span of a block's text that is drawn in an ink of its own."""

    span: Span
    ink: Ink


class MarkSource(Protocol):
    """Where a text gets its marks from."""

    def marks(self, block: int) -> Iterable[Mark]:
        """The marks of a block; later ones are drawn over earlier ones."""

    def ticks(self) -> Iterable[tuple[int, int]]:
        """Blocks and offsets that the bar at the right shows."""


class TextView(Widget, can_focus=True):
    """Blocks of text, set in lines, with one line under the cursor.

    The place of the cursor is an offset into the raw text. It stays when the text is shown in
    another script, at another width, or raw instead of cleaned, and so does the screen line that it
    is on.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = INK_CLASSES
    BINDINGS = bindings(Scope.MOTION)
    ALLOW_SELECT = False

    class Moved(Message):
        """The cursor came to another place."""

        def can_replace(self, message: Message) -> bool:
            """Where the cursor was on its way does not matter."""
            return isinstance(message, TextView.Moved)

    def __init__(self, display: Display, marks: MarkSource) -> None:
        super().__init__()
        self._shown_as = display
        self._marks = marks
        self._blocks: Sequence[Block] = ()
        self._script: str | None = None
        self._weights: list[int] = [0]
        self._place = 0
        self._cursor = Row(0, 0)
        self._top: Row | None = None
        self._screen_row: int | None = None
        self._set: dict[int, SetBlock] = {}
        self._strips: dict[tuple[Row, bool], Strip] = {}
        self._rows: list[Row] = []
        self._ticked: set[int] | None = None

    # What is shown

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the text shown."""
        return self._blocks

    @property
    def place(self) -> int:
        """The cursor's place: an offset into the raw text."""
        return self._place

    def show_blocks(
        self, blocks: Sequence[Block], script: str | None, place: int, *, anew: bool = False
    ) -> None:
        """Show another text, written in ``script``, with the cursor on ``place``.

        The cursor's line stays on its line of the screen unless it is a document seen ``anew``.
        """
        self._keep_screen_row()
        if anew:
            self._screen_row = None
        self._blocks = blocks
        self._script = script
        self._weights = [
            0,
            *accumulate(block.end - block.start + _PARAGRAPH_WEIGHT for block in blocks),
        ]
        self._set_anew(place)

    def show_as(self, display: Display) -> None:
        """Show the same text in another script; place and screen line stay."""
        self._keep_screen_row()
        self._shown_as = display
        self._set_anew(self._place)

    def refresh_marks(self) -> None:
        """Draw again, because what is marked changed."""
        self._strips.clear()
        self._ticked = None
        self.refresh()

    def refresh_ticks(self) -> None:
        """Draw the bar again, because more of the text has been searched."""
        before, self._ticked = self._ticked, None
        if self._ticks() != before:
            self.refresh(Region(self.size.width - 1, 0, 1, self.size.height))

    def go_to(self, place: int) -> None:
        """Put the cursor on the line of the raw offset ``place``.

        The text stands still where that line is in sight already; otherwise it comes to stand a
        third of the way down.
        """
        self._place = place
        if self._top is not None and self._blocks:
            cursor = self._row_at(place)
            if cursor in self._visible():
                self._move_cursor(cursor)
            else:
                self._screen_row = None
                self._top = None
                self.refresh()
        self._strips.clear()
        self.refresh()
        self.post_message(self.Moved())

    def scroll_rows(self, steps: int) -> None:
        """Move the text by ``steps`` rows; the cursor stays on its words while they are seen."""
        rows = self._visible()
        if rows:
            self._begin_at(self._walked(rows[0], steps))
            if self._cursor not in self._rows:
                edge = self._rows[0] if steps > 0 else self._rows[-1]
                self._put_cursor(self._on_text(edge, steps))

    # Where things stand

    def _set_anew(self, place: int) -> None:
        self._place = place
        self._top = None
        self._set.clear()
        self._strips.clear()
        self._ticked = None
        self.refresh()

    def _keep_screen_row(self) -> None:
        if self._top is not None and self._cursor in self._rows:
            self._screen_row = self._rows.index(self._cursor)

    def _text_cells(self) -> int:
        return max(1, self.size.width - _MARGIN_CELLS)

    def _set_block(self, index: int) -> SetBlock:
        block = self._set.get(index)
        if block is None:
            if len(self._set) >= _BLOCKS_KEPT:
                self._set.clear()
            block = set_block(self._blocks[index], self._shown_as, self._script, self._text_cells())
            self._set[index] = block
        return block

    def _row_at(self, place: int) -> Row:
        index = block_at(self._blocks, place)
        offset = self._blocks[index].from_raw(place, place).start
        return Row(index, self._set_block(index).line_of(offset))

    def _place_of(self, row: Row) -> int:
        offset = self._set_block(row.block).offset_of(row.line)
        return self._blocks[row.block].to_raw(offset, offset).start

    def _first_line(self, block: int) -> int:
        return -gap_before(self._blocks[block], self._script) if block else 0

    def _next(self, row: Row) -> Row | None:
        if row.line + 1 < len(self._set_block(row.block).lines):
            return Row(row.block, row.line + 1)
        if row.block + 1 < len(self._blocks):
            return Row(row.block + 1, self._first_line(row.block + 1))
        return None

    def _previous(self, row: Row) -> Row | None:
        if row.line > self._first_line(row.block):
            return Row(row.block, row.line - 1)
        if row.block:
            return Row(row.block - 1, len(self._set_block(row.block - 1).lines) - 1)
        return None

    def _walked(self, row: Row, steps: int) -> Row:
        """The row ``steps`` below (or above) ``row``, or the last (or first) one."""
        for _ in range(abs(steps)):
            neighbour = self._next(row) if steps > 0 else self._previous(row)
            if neighbour is None:
                break
            row = neighbour
        return row

    def _on_text(self, row: Row, step: int) -> Row:
        """``row``, or the nearest one with text in the direction of ``step``."""
        if row.line >= 0:
            return row
        before = self._previous(Row(row.block, self._first_line(row.block)))
        return before if step < 0 and before is not None else Row(row.block, 0)

    def _visible(self) -> list[Row]:
        """The rows on the screen, worked out anew where something changed."""
        if not self._blocks or not self.size.height or self.size.width <= _MARGIN_CELLS:
            return []
        if self._top is None:
            self._cursor = self._row_at(self._place)
            third = self.size.height // 3
            wanted = third if self._screen_row is None else self._screen_row
            above = min(wanted, self.size.height - 1)
            self._begin_at(self._walked(self._cursor, -above))
        return self._rows

    def _begin_at(self, top: Row) -> None:
        """Show ``top`` first, or as much before it as fills the screen."""
        rows = self._rows_from(top)
        missing = self.size.height - len(rows)
        if missing > 0:
            top = self._walked(top, -missing)
            rows = self._rows_from(top)
        self._top, self._rows = top, rows
        self.refresh()

    def _rows_from(self, top: Row) -> list[Row]:
        rows: list[Row] = []
        row: Row | None = top
        while row is not None and len(rows) < self.size.height:
            rows.append(row)
            row = self._next(row)
        return rows

    # Moving

    def _move_cursor(self, row: Row) -> None:
        """Put the cursor on ``row``, whose place is known, scrolling as little as shows it."""
        rows = self._visible()
        before, self._cursor = self._cursor, row
        if row in rows:
            self._refresh_rows(before, row)
        elif rows and row < rows[0]:
            self._begin_at(row)
        else:
            self._begin_at(self._walked(row, 1 - self.size.height))

    def _put_cursor(self, row: Row) -> None:
        if row != self._cursor:
            self._place = self._place_of(row)
            self._move_cursor(row)
            self.post_message(self.Moved())

    def _step(self, steps: int) -> None:
        if self._visible():
            self._put_cursor(self._on_text(self._walked(self._cursor, steps), steps))

    def _turn(self, steps: int) -> None:
        """Scroll by ``steps``; the cursor stays on its screen line while the text has more."""
        rows = self._visible()
        if not rows:
            return
        screen_row = rows.index(self._cursor) if self._cursor in rows else 0
        top = self._top
        self._begin_at(self._walked(rows[0], steps))
        if self._top == top:
            self._put_cursor(self._on_text(self._walked(self._cursor, steps), steps))
        else:
            self._put_cursor(self._on_text(self._rows[min(screen_row, len(self._rows) - 1)], steps))

    def _refresh_rows(self, *rows: Row) -> None:
        for y, row in enumerate(self._rows):
            if row in rows:
                self.refresh(Region(0, y, self.size.width, 1))

    def action_down(self) -> None:
        """One line down."""
        self._step(1)

    def action_up(self) -> None:
        """One line up."""
        self._step(-1)

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._turn(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._turn(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """A page down, with one line kept in sight."""
        self._turn(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """A page up, with one line kept in sight."""
        self._turn(-max(1, self.size.height - 1))

    def action_first(self) -> None:
        """To the first line."""
        if self._visible():
            self._put_cursor(Row(0, 0))

    def action_last(self) -> None:
        """To the last line."""
        if self._visible():
            last = len(self._blocks) - 1
            self._put_cursor(Row(last, len(self._set_block(last).lines) - 1))

    # Events

    def on_resize(self, _event: Resize) -> None:
        """Set the text anew for the new room; place and screen line stay."""
        self._keep_screen_row()
        self._set_anew(self._place)

    def on_focus(self, _event: Focus) -> None:
        """The cursor looks different with the focus."""
        self._strips.clear()
        self._refresh_rows(self._cursor)

    def on_blur(self, _event: Blur) -> None:
        """See ``on_focus``."""
        self._strips.clear()
        self._refresh_rows(self._cursor)

    def on_click(self, event: Click) -> None:
        """A click puts the cursor there; on the bar it goes to that part of the text."""
        rows = self._visible()
        if not rows:
            return
        if event.x == self.size.width - 1:
            weight = self._weights[-1] * event.y // self.size.height
            index = min(bisect_right(self._weights, weight), len(self._blocks)) - 1
            offset = min(weight - self._weights[index], len(self._blocks[index].text))
            self.go_to(self._blocks[index].to_raw(offset, offset).start)
        elif event.y < len(rows):
            self._put_cursor(self._on_text(rows[event.y], 1))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The wheel moves the text; the cursor stays in sight."""
        event.stop()
        self.scroll_rows(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """See ``on_mouse_scroll_down``."""
        event.stop()
        self.scroll_rows(-_WHEEL_ROWS)

    def notify_style_update(self) -> None:
        """A theme or style change makes every drawn line stale."""
        super().notify_style_update()
        self._strips.clear()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """The line at screen line ``y``, with its part of the bar."""
        rows = self._visible()
        cells = self.size.width
        if y >= len(rows):
            return Strip.blank(cells, self.rich_style)
        row = rows[y]
        state = (row, row == self._cursor)
        strip = self._strips.get(state)
        if strip is None:
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            strip = self._strips[state] = self._drawn(row, under_cursor=state[1])
        bar = to_strip([SPACE, self._bar(y, rows)], 2, self._style_of, Ink.PLAIN)
        return Strip.join([strip, bar]).apply_style(self.rich_style)

    def _drawn(self, row: Row, *, under_cursor: bool) -> Strip:
        ink = Ink.ACCENT if self.has_focus else Ink.SECONDARY
        gutter = Piece("▌", ink) if under_cursor else SPACE
        cells = self._text_cells()
        pieces = self._pieces(row) if row.line >= 0 else ()
        line = column(pieces, cells, self._shown_as.measure)
        role = self._blocks[row.block].role
        base = Ink.STRONG if role in {Role.TITLE, Role.HEADING} else Ink.PLAIN
        if role in FURNITURE:
            base = Ink.SECONDARY
        return to_strip([gutter, *line], cells + 1, self._style_of, base)

    def _pieces(self, row: Row) -> list[Piece]:
        block = self._set_block(row.block)
        start, end = block.lines[row.line]
        inks = [Ink.PLAIN] * (end - start)
        for (mark_start, mark_end), ink in self._marks.marks(row.block):
            shown = block.shown(mark_start, mark_end)
            first, last = max(shown.start, start), min(shown.end, end)
            inks[max(first - start, 0) : max(last - start, 0)] = [ink] * max(last - first, 0)
        pieces = []
        for ink, run in groupby(inks):
            length = sum(1 for _ in run)
            pieces.append(Piece(block.text[start : start + length], ink))
            start += length
        return pieces

    def _bar(self, y: int, rows: list[Row]) -> Piece:
        ticked = y in self._ticks()
        height = self.size.height
        whole = self._weights[-1] or 1
        if rows[0] == Row(0, 0) and self._next(rows[-1]) is None:
            return Piece("▒", Ink.MATCH_BAR) if ticked else SPACE
        first = self._weight(rows[0]) * height // whole
        last = max(first, (self._weight(rows[-1]) * height - 1) // whole)
        if first <= y <= last:
            return Piece("█", Ink.MATCH_BAR if ticked else Ink.SECONDARY)
        return Piece("▒", Ink.MATCH_BAR) if ticked else SPACE

    def _ticks(self) -> set[int]:
        """The screen lines at which the bar shows marks."""
        if self._ticked is None:
            whole = self._weights[-1] or 1
            self._ticked = {
                min(
                    self.size.height - 1,
                    (self._weights[block] + offset) * self.size.height // whole,
                )
                for block, offset in self._marks.ticks()
            }
        return self._ticked

    def _weight(self, row: Row) -> int:
        offset = self._set_block(row.block).offset_of(row.line) if row.line > 0 else 0
        return self._weights[row.block] + offset

    def _style_of(self, ink: Ink) -> Style:
        return self.get_component_rich_style(f"ink--{ink}", partial=True)
