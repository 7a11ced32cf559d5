"""A list of any number of one-line rows.

Textual's own lists build every row before the first is shown, which takes seconds at 100,000 rows.
This one knows the keys of its rows, fetches those it shows in windows, draws a line when the
screen asks for it, and repaints the two rows that a step of the cursor touches.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

import numpy as np
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView

from db.errors import CorpusError
from tui.keys import Scope, bindings
from tui.widgets.inked import Inked
from tui.widgets.pieces import Ink, Piece
from tui.widgets.signs import signs

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from numpy.typing import NDArray
    from textual.events import Blur, Click, Focus, MouseScrollDown, MouseScrollUp, Resize
    from textual.strip import Strip

    from db.text.width import Measure

RowT = TypeVar("RowT")

_WINDOW: Final = 16
_WINDOWS_KEPT: Final = 128
_STRIPS_KEPT: Final = 2048
_WHEEL_ROWS: Final = 3


class Stay(Enum):
    """Where the cursor stays when other rows are shown, if that is still there."""

    ON_ROW = auto()
    """On the row that it stands on."""
    ON_CHOSEN = auto()
    """On the row that it was last moved to, though there were rows without that one since."""
    NOWHERE = auto()


class RowSource(Protocol[RowT]):
    """Where a list gets its rows, and how it draws one."""

    def fetch(self, keys: Sequence[int]) -> Sequence[RowT]:
        """The rows of ``keys``, in their order."""

    def draw(self, row: RowT, cells: int) -> list[Piece]:
        """``row`` as pieces that are ``cells`` wide together."""


class LineList(Inked, ScrollView, Generic[RowT], can_focus=True):
    """A scrolling list with a cursor that stays on its row when the rows change."""

    BINDINGS = bindings(Scope.MOTION, Scope.LIST)

    class Moved(Message):
        """The cursor stands on another row, or on none."""

        def can_replace(self, message: Message) -> bool:
            """Where the cursor was on its way does not matter."""
            return isinstance(message, LineList.Moved)

    class Opened(Message):
        """The row under the cursor was chosen."""

    @dataclass
    class Unreadable(Message):
        """Rows could not be fetched; ``reason`` is a sentence for people."""

        reason: str

    def __init__(self, source: RowSource[RowT], measure: Measure) -> None:
        super().__init__()
        self._source = source
        self._cursor_sign = Piece(signs(measure).cursor, Ink.ACCENT)
        self._keys: NDArray[np.int64] = np.empty(0, np.int64)
        self._cursor = 0
        self._stops: NDArray[np.int64] | None = None
        self._chosen: int | None = None
        self._look: Hashable = None
        self._empty = ""
        self._windows: dict[int, Sequence[RowT | None]] = {}
        self._strips: dict[tuple[Hashable, int, int, Ink], Strip] = {}

    @property
    def rows_below(self) -> int:
        """How many rows there are below those in sight; none while nothing is laid out yet."""
        height = self.scrollable_content_region.height
        return max(0, len(self._keys) - self.scroll_offset.y - height) if height else 0

    @property
    def _only_read(self) -> bool:
        return self._stops is not None and not len(self._stops)

    @property
    def keys(self) -> NDArray[np.int64]:
        """The keys of all rows in the order shown."""
        return self._keys

    @property
    def cursor(self) -> int:
        """The index of the cursor's row; 0 when there are no rows."""
        return self._cursor

    @property
    def cursor_key(self) -> int | None:
        """The key of the cursor's row."""
        return int(self._keys[self._cursor]) if len(self._keys) else None

    @property
    def cursor_row(self) -> RowT | None:
        """The cursor's row itself."""
        return self._row(self._cursor) if len(self._keys) else None

    def show_rows(
        self,
        keys: NDArray[np.int64],
        look: Hashable,
        *,
        empty: str = "",
        stops: NDArray[np.int64] | None = None,
        stay: Stay = Stay.ON_ROW,
    ) -> None:
        """Show other rows, with the cursor where ``stay`` says, else on the first one.

        ``look`` is whatever else decides how a row is drawn: rows drawn under an equal look are
        not drawn again. ``empty`` is said where there are no rows; it is one line of narrow
        characters. ``stops`` are the indices, ascending, of the rows that the cursor may stand
        on, where these are not all; where there are none the rows are only read, and what would
        move the cursor moves the row at the top.
        """
        self._empty = empty
        self._stops = stops
        kept = {Stay.ON_ROW: self.cursor_key, Stay.ON_CHOSEN: self._chosen}.get(stay)
        lines_above = self._cursor - self.scroll_offset.y
        found = np.flatnonzero(keys == kept) if kept is not None else keys[:0]
        self._keys = keys
        self._windows.clear()
        self._look = look
        self._cursor = self._stop(int(found[0]) if len(found) else 0)
        self._fit()
        top = self._cursor - lines_above if len(found) else 0
        self.scroll_to(y=max(0, top), animate=False, force=True)
        self._keep_cursor_in_sight()
        self.refresh()
        self.post_message(self.Moved())

    def say_empty(self, said: str) -> None:
        """Say something else where there are no rows; see :meth:`show_rows`."""
        self._empty = said
        self.refresh()

    def redraw(self, look: Hashable) -> None:
        """Draw the same rows in another look."""
        if look != self._look:
            self._look = look
            self.refresh()

    def forget_rows(self) -> None:
        """Fetch rows again when they are next needed, because the corpus changed."""
        self._windows.clear()
        self._strips.clear()
        self.refresh()

    def move_to(self, index: int) -> None:
        """Put the cursor on the row at ``index``, or the nearest there is."""
        if not len(self._keys):
            return
        index = self._stop(min(max(index, 0), len(self._keys) - 1))
        self._chosen = int(self._keys[index])
        if index == self._cursor:
            return
        before, self._cursor = self._cursor, index
        if not self._keep_cursor_in_sight():
            self._refresh_row(before)
            self._refresh_row(index)
        self.post_message(self.Moved())

    def step(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self.move_to(self._cursor + rows)

    def _stop(self, index: int) -> int:
        """The row to stand on instead of ``index``: the next one on the way there."""
        stops = self._stops
        if stops is None:
            return index
        if self._only_read:
            return min(index, max(0, len(self._keys) - self._page()))
        if index >= self._cursor:
            place = int(np.searchsorted(stops, index))
        else:
            place = int(np.searchsorted(stops, index, side="right")) - 1
        return int(stops[min(max(place, 0), len(stops) - 1)])

    def render_line(self, y: int) -> Strip:
        """The row at screen line ``y``, from the cache where it was drawn before."""
        index = self.scroll_offset.y + y
        cells = self.scrollable_content_region.width
        if not 0 <= index < len(self._keys):
            said = f" {self._empty}"[:cells] if index == 0 else ""
            line = [Piece(said, Ink.SECONDARY), Piece(" " * (cells - len(said)))]
            return self.strip(line, cells)
        base = Ink.PLAIN
        if index == self._cursor and not self._only_read:
            base = Ink.CURSOR if self.has_focus else Ink.CURSOR_AWAY
        place = (self._look, int(self._keys[index]), cells, base)
        strip = self._strips.get(place)
        if strip is None:
            strip = self._draw(index, cells, base)
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            self._strips[place] = strip
        return strip

    def notify_style_update(self) -> None:
        """A theme or style change makes every drawn row stale."""
        super().notify_style_update()
        self._strips.clear()

    def _draw(self, index: int, cells: int, base: Ink) -> Strip:
        gutter = Piece(" ") if base is Ink.PLAIN else self._cursor_sign
        row = self._row(index)
        line = self._source.draw(row, cells - 1) if row is not None else [Piece(" " * (cells - 1))]
        return self.strip([gutter, *line], cells, base)

    def _row(self, index: int) -> RowT | None:
        window, place = divmod(index, _WINDOW)
        rows = self._windows.get(window)
        if rows is None:
            keys = self._keys[window * _WINDOW : (window + 1) * _WINDOW]
            try:
                rows = self._fetched([int(key) for key in keys])
            except CorpusError as error:
                # Kept as an empty window, so that the damage is met and told once.
                rows = ()
                self.post_message(self.Unreadable(str(error)))
            if len(self._windows) >= _WINDOWS_KEPT:
                self._windows.clear()
            self._windows[window] = rows
        return rows[place] if place < len(rows) else None

    def _fetched(self, keys: list[int]) -> Sequence[RowT | None]:
        rows = self._source.fetch(keys)
        if len(rows) == len(keys):
            return rows
        # Some were deleted since the keys were found: each key by itself, so that no other row
        # stands in its place.
        return [next(iter(self._source.fetch([key])), None) for key in keys]

    def _keep_cursor_in_sight(self) -> bool:
        """Scroll as little as shows the cursor; whether anything scrolled."""
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if self._only_read:
            self.scroll_to(y=self._cursor, animate=False, force=True)
            return top != self._cursor
        # Above the first row to stand on there may be a heading to see.
        highest = 0 if self._cursor == self._stop(0) < height else self._cursor
        if not height or (top <= highest and self._cursor < top + height):
            return False
        target = highest if highest < top else self._cursor - height + 1
        self.scroll_to(y=target, animate=False, force=True)
        return True

    def _refresh_row(self, index: int) -> None:
        y = index - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def _fit(self) -> None:
        size = Size(self.scrollable_content_region.width, len(self._keys))
        if size != self.virtual_size:
            # Set plainly it would lay out the whole screen anew, where nothing changes its place.
            self.set_reactive(LineList.virtual_size, size)

    def on_resize(self, _event: Resize) -> None:
        """Keep the cursor in sight when the room changes."""
        self._fit()
        self._cursor = self._stop(self._cursor)
        self._keep_cursor_in_sight()

    def on_focus(self, _event: Focus) -> None:
        """The focused list shows its cursor differently."""
        self._refresh_row(self._cursor)

    def on_blur(self, _event: Blur) -> None:
        """See ``on_focus``."""
        self._refresh_row(self._cursor)

    def on_click(self, event: Click) -> None:
        """A click moves the cursor there; on the cursor's row it opens."""
        index = self.scroll_offset.y + event.y
        if index >= len(self._keys) or self._only_read:
            return
        if index == self._cursor:
            self.action_open()
        else:
            self.move_to(index)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The wheel moves the cursor, as it does in fzf."""
        event.stop()
        self.step(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """See ``on_mouse_scroll_down``."""
        event.stop()
        self.step(-_WHEEL_ROWS)

    def _page(self) -> int:
        return max(1, self.scrollable_content_region.height)

    def action_open(self) -> None:
        """Choose the cursor's row."""
        if len(self._keys):
            self.post_message(self.Opened())

    def action_down(self) -> None:
        """One row down."""
        self.step(1)

    def action_up(self) -> None:
        """One row up."""
        self.step(-1)

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self.step(max(1, self._page() // 2))

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self.step(-max(1, self._page() // 2))

    def action_page_down(self) -> None:
        """A page down, with one row kept in sight."""
        self.step(max(1, self._page() - 1))

    def action_page_up(self) -> None:
        """A page up, with one row kept in sight."""
        self.step(-max(1, self._page() - 1))

    def action_first(self) -> None:
        """To the first row."""
        self.move_to(0)

    def action_last(self) -> None:
        """To the last row."""
        self.move_to(len(self._keys) - 1)
