"""Running text with a cursor line, for documents of any length.

Nothing here knows how many lines a document has. What is shown hangs on the row at the top; blocks
are set when they come into sight, and the bar at the right goes by the text itself. So a document
of 10 MB opens like a small one, and no correction of a guessed height can ever move the text under
the reader's eyes.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from db.model import Role
from db.text.alignment import Span
from tui.keys import Scope, bindings
from tui.reader.bar import Bar, TickSource
from tui.reader.blocks import FURNITURE
from tui.reader.rows import Row, SetText
from tui.widgets.inked import Inked
from tui.widgets.pieces import SPACE, Ink, Piece, column
from tui.widgets.signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.events import Blur, Click, Focus, MouseScrollDown, MouseScrollUp, Resize

    from tui.display import Display
    from tui.reader.blocks import Block

_MARGIN_CELLS: Final = 3
"""The cursor's gutter, a space, and the bar."""

_STRIPS_KEPT: Final = 1024
_WHEEL_ROWS: Final = 3


class Mark(NamedTuple):
    """A span of a text that is drawn in an ink of its own."""

    span: Span
    ink: Ink


class MarkSource(TickSource, Protocol):
    """Where a text gets its marks from."""

    def marks(self, block: int) -> Iterable[Mark]:
        """The marks of a block, as spans of its text; later ones are drawn over earlier ones."""

    def kept(self) -> Sequence[int]:
        """The raw offsets that the reader marked, shown in the gutter."""


class _Look(NamedTuple):
    """All that decides how a row of a text is drawn."""

    row: Row
    under_cursor: bool
    kept: bool
    marks: tuple[Mark, ...]
    bar: Piece


class TextView(Inked, can_focus=True):
    """Blocks of text, set in lines, with one line under the cursor.

    The place of the cursor is an offset into the raw text. It stays when the text is shown in
    another script, at another width, or raw instead of cleaned, and so does the screen line that it
    is on.
    """

    BINDINGS = bindings(Scope.MOTION)

    class Moved(Message):
        """The cursor came to another place."""

        def can_replace(self, message: Message) -> bool:
            """Where the cursor was on its way does not matter."""
            return isinstance(message, TextView.Moved)

    def __init__(self, display: Display, marks: MarkSource) -> None:
        super().__init__()
        self._shown_as = display
        self._signs = signs(display.measure)
        self._source = marks
        self._script: str | None = None
        self._text = SetText((), display, None, 1)
        self._empty = ""
        self._place = 0
        self._cursor = Row(0, 0)
        self._rows: list[Row] = []
        """The rows on the screen; none while they have to be worked out anew from the place."""
        self._screen_row: int | None = None
        self._strips: dict[_Look, Strip] = {}
        self._shown_marks: dict[int, list[Mark]] = {}
        self._bar = Bar(marks, self._signs)

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the text shown."""
        return self._text.blocks

    @property
    def place(self) -> int:
        """The cursor's place: an offset into the raw text."""
        return self._place

    @property
    def cursor_span(self) -> Span:
        """The part of the raw text that the cursor's line shows; empty where there is none."""
        return self._text.span_of(self._cursor) if self._visible() else Span(0, 0)

    # What is shown

    def show_blocks(
        self, blocks: Sequence[Block], script: str | None, place: int, *, anew: bool = False
    ) -> None:
        """Show another text, written in ``script``, with the cursor on ``place``.

        The cursor's line stays on its line of the screen unless it is a document seen ``anew``.
        """
        self._script = script
        self._place = place
        self._set_anew(blocks)
        if anew:
            self._screen_row = None

    def show_as(self, display: Display) -> None:
        """Show the same text in another script; place and screen line stay."""
        self._shown_as = display
        self._set_anew(self.blocks)

    def say_empty(self, said: str) -> None:
        """Say ``said``, in narrow characters, while there is no text to show."""
        if said != self._empty:
            self._empty = said
            self.refresh()

    def refresh_marks(self) -> None:
        """Draw again the lines in which something else is marked now."""
        self._shown_marks.clear()
        self._bar.renew()
        self.refresh()

    def refresh_ticks(self) -> None:
        """Draw the bar again, because more of the text has been searched."""
        if self._bar.has_new_ticks(self._text, self.size.height):
            self.refresh(Region(self.size.width - 1, 0, 1, self.size.height))

    def go_to(self, place: int) -> None:
        """Put the cursor on the line of the raw offset ``place``.

        The text stands still where that line is in sight already; otherwise it comes to stand a
        third of the way down.
        """
        self._place = place
        if self._rows:
            cursor = self._text.row_at(place)
            if cursor in self._rows:
                self._move_cursor(cursor)
            else:
                self._rows = []
                self._screen_row = None
                self.refresh()
        self.post_message(self.Moved())

    def scroll_rows(self, steps: int) -> None:
        """Move the text by ``steps`` rows; the cursor stays on its words while they are seen."""
        rows = self._visible()
        if rows:
            self._begin_at(self._text.walked(rows[0], steps))
            if self._cursor not in self._rows:
                edge = self._rows[0] if steps > 0 else self._rows[-1]
                self._put_cursor(self._text.on_text(edge, steps))

    def _set_anew(self, blocks: Sequence[Block]) -> None:
        if self._cursor in self._rows:
            self._screen_row = self._rows.index(self._cursor)
        cells = max(1, self.size.width - _MARGIN_CELLS)
        self._text = SetText(blocks, self._shown_as, self._script, cells)
        self._rows = []
        self._strips.clear()
        self.refresh_marks()

    def _visible(self) -> list[Row]:
        """The rows on the screen, worked out anew where something changed."""
        height = self.size.height
        if not self._rows and self.blocks and height and self.size.width > _MARGIN_CELLS:
            self._cursor = self._text.row_at(self._place)
            above = height // 3 if self._screen_row is None else self._screen_row
            top = self._text.walked(self._cursor, -min(above, height - 1))
            # Whoever made this necessary asked for the drawing, which is what may be going on.
            self._rows = self._text.page(top, height)
        return self._rows

    def _begin_at(self, top: Row) -> None:
        self._rows = self._text.page(top, self.size.height)
        self.refresh()

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
            self._begin_at(self._text.walked(row, 1 - self.size.height))

    def _put_cursor(self, row: Row) -> None:
        if row != self._cursor:
            self._place = self._text.place_of(row)
            self._move_cursor(row)
            self.post_message(self.Moved())

    def _step(self, steps: int) -> None:
        if self._visible():
            self._put_cursor(self._text.on_text(self._text.walked(self._cursor, steps), steps))

    def _turn(self, steps: int) -> None:
        """Scroll by ``steps``; the cursor stays on its screen line while the text has more."""
        rows = self._visible()
        if not rows:
            return
        screen_row = rows.index(self._cursor) if self._cursor in rows else 0
        self._begin_at(self._text.walked(rows[0], steps))
        if self._rows[0] == rows[0]:
            self._step(steps)
        else:
            row = self._rows[min(screen_row, len(self._rows) - 1)]
            self._put_cursor(self._text.on_text(row, steps))

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
            self._put_cursor(self._text.first)

    def action_last(self) -> None:
        """To the last line."""
        if self._visible():
            self._put_cursor(self._text.last)

    # Events

    def on_resize(self, _event: Resize) -> None:
        """Set the text anew for the new room; place and screen line stay."""
        self._set_anew(self.blocks)

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
        if rows and event.x == self.size.width - 1:
            self.go_to(self._text.place_at_share(event.y / self.size.height))
        elif event.y < len(rows):
            self._put_cursor(self._text.on_text(rows[event.y], 1))

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
        if y >= len(rows):
            said = Piece(f" {self._empty}" if y == 0 and not self.blocks else "", Ink.SECONDARY)
            cells = self.size.width
            return self.strip(column([said], cells, self._shown_as.measure), cells)
        row = rows[y]
        marks = self._marks_on(row) if row.line >= 0 else ()
        bar = self._bar.beside(rows, self._text, self.size.height)[y]
        look = _Look(row, row == self._cursor, self._is_kept(row), marks, bar)
        strip = self._strips.get(look)
        if strip is None:
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            strip = self._strips[look] = self._drawn(look)
        return strip

    def _drawn(self, look: _Look) -> Strip:
        row, under_cursor, kept, marks, bar = look
        ink = Ink.MATCH_BAR if kept else Ink.ACCENT if self.has_focus else Ink.SECONDARY
        sign = self._signs.cursor if under_cursor else self._signs.mark if kept else " "
        gutter = Piece(sign, ink)
        cells = max(1, self.size.width - _MARGIN_CELLS)
        pieces = self._pieces(row, marks) if row.line >= 0 else ()
        line = column(pieces, cells, self._shown_as.measure)
        text = self.strip([gutter, *line], cells + 1, self._base(row))
        return Strip.join([text, self.strip([SPACE, bar], 2)])

    def _is_kept(self, row: Row) -> bool:
        places = self._source.kept()
        if not places or row.line < 0:
            return False
        start, end = self._text.span_of(row)
        return any(start <= place < end for place in places)

    def _base(self, row: Row) -> Ink:
        role = self.blocks[row.block].role
        if role in FURNITURE:
            return Ink.SECONDARY
        return Ink.STRONG if role in {Role.TITLE, Role.HEADING} else Ink.PLAIN

    def _pieces(self, row: Row, marks: Iterable[Mark]) -> list[Piece]:
        block = self._text.block(row.block)
        start, end = block.lines[row.line]
        if not marks:
            return [Piece(block.text[start:end])]
        inks = [Ink.PLAIN] * (end - start)
        for span, ink in marks:
            inks[span.start : span.end] = [ink] * (span.end - span.start)
        pieces = []
        for ink, run in groupby(inks):
            length = sum(1 for _ in run)
            pieces.append(Piece(block.text[start : start + length], ink))
            start += length
        return pieces

    def _marks_on(self, row: Row) -> tuple[Mark, ...]:
        """The marks of a line of text, as spans of that line."""
        start, end = self._text.block(row.block).lines[row.line]
        return tuple(
            Mark(Span(max(span.start, start) - start, min(span.end, end) - start), ink)
            for span, ink in self._marks_shown(row.block)
            if span.start < end and span.end > start
        )

    def _marks_shown(self, index: int) -> list[Mark]:
        """The marks of a block, as spans of its text as it is shown."""
        marks = self._shown_marks.get(index)
        if marks is None:
            block = self._text.block(index)
            marks = [Mark(block.shown(*span), ink) for span, ink in self._source.marks(index)]
            self._shown_marks[index] = marks
        return marks
