"""What happened when: the events of the query's answer as bars and as rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

import numpy as np
from textual import on

from db.dates.model import Kind
from tui import periods
from tui.date_column import LONG_CELLS, SHORT_CELLS, date_label
from tui.keys import Scope, bindings
from tui.messages import (
    ExplanationWanted,
    FieldToggled,
    PaneChanged,
    Place,
    Quotation,
)
from tui.panes.list_pane import ListPane
from tui.periods import Unit
from tui.widgets.histogram import Histogram
from tui.widgets.line_list import LineList
from tui.widgets.pieces import Ink, Piece, column
from tui.widgets.signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray
    from textual.events import Resize
    from textual.widget import Widget

    from db.corpus import Corpus
    from db.model import Document, Event
    from db.search.answer import Answer
    from tui.display import Display

_LONG_DATES_FROM: Final = 60
_TITLE_FROM: Final = 76
_BARS_FROM: Final = 8
"""The height from which there is room for bars above the rows."""

_LEAD: Final = re.compile(r"[\s，,、:：;；]*")
_NUMBER: Final = re.compile(r"\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)?")

_DATE_INKS: Final[Mapping[str, Ink]] = {
    Kind.DEADLINE: Ink.DEADLINE,
    Kind.PLANNED: Ink.PLANNED,
    Kind.MENTION: Ink.SECONDARY,
}


class _Row(NamedTuple):
    event: Event
    document: Document | None


class TimelinePane(ListPane[_Row]):
    """What happened when?"""

    number = 2
    title = "Timeline"
    scope = Scope.TIMELINE
    BINDINGS: ClassVar = bindings(Scope.TIMELINE)

    def __init__(self, corpus: Corpus, display: Display) -> None:
        super().__init__(corpus, display)
        self._starts: NDArray[np.int32] = np.empty(0, np.int32)
        self._ends: NDArray[np.int32] = np.empty(0, np.int32)
        self._zoomed: Unit | None = None
        self._has_room = True
        self._periods = periods.count(self._starts, self._ends, Unit.YEAR)
        self._histogram = Histogram(display.measure)

    def contents(self) -> Iterable[Widget]:
        """The bars over the rows."""
        yield self._histogram
        yield from super().contents()

    def show_answer(self, answer: Answer) -> None:
        """Show the events of ``answer``; the cursor stays on the event it was moved to."""
        self._starts, self._ends = answer.event_starts, answer.event_ends
        empty = "no event matches" if answer.query.text.strip() else "no events"
        self._show_rows(answer, answer.events, empty=empty)
        self._count()

    def detail(self) -> str:
        """The unit of the bars, and how many events are too long for it."""
        if not self.count():
            return ""
        wider = self._periods.wider
        return f"by {self._periods.unit.label}" + (f" · {wider:,} longer" if wider else "")

    def position(self) -> str:
        """The cursor's row and its period."""
        if not self.count():
            return ""
        period = self._cursor_period()
        said = "undated" if period is None else self._periods.unit.name_of(period)
        return f"event {self._list.cursor + 1:,} of {len(self._list.keys):,} · {said}"

    def place(self) -> Place | None:
        """Where the cursor's event is told."""
        row = self._list.cursor_row
        if row is None:
            return None
        event = row.event
        return Place(event.document, event.passage, event.date_start, event.date_end)

    def quotation(self) -> Quotation | None:
        """The sentence of the cursor's event."""
        row = self._list.cursor_row
        if row is None or row.document is None:
            return None
        return Quotation(row.event.text, row.document, row.event.line)

    def fetch(self, keys: Sequence[int]) -> list[_Row]:
        """The events of ``keys`` with their documents."""
        events = self._corpus.events(keys)
        found = self._corpus.documents({event.document for event in events})
        documents = {document.id: document for document in found}
        return [_Row(event, documents.get(event.document)) for event in events]

    def draw(self, row: _Row, cells: int) -> list[Piece]:
        """Date, sign of its kind, what happened, the document where there is room, and ``×N``."""
        event, measure = row.event, self.shown_as.measure
        script = row.document.script if row.document else None
        date_cells = min(LONG_CELLS if cells >= _LONG_DATES_FROM else SHORT_CELLS, cells)
        label = date_label(event, date_cells)
        date = Piece(label, _DATE_INKS.get(event.kind, Ink.PLAIN))
        told = len({document for document, _ in event.sources})
        times = f" {signs(measure).times}{told}" if told > 1 else ""
        times_cells = measure.width(times)
        title_cells = cells // 4 if cells >= _TITLE_FROM else 0
        room = cells - date_cells - 3 - title_cells - times_cells
        text_cells = max(0, room)
        title = self.shown_as.plain(event.title, script) if title_cells else ""
        pieces = [
            *column([date], date_cells + 1, measure),
            *column([self._sign(event)], 2, measure),
            *column(self._told(event, label, script, text_cells), text_cells, measure),
            *column([Piece(f" {title}", Ink.SECONDARY)], title_cells, measure),
            *column([Piece(times, Ink.ACCENT)], times_cells, measure),
        ]
        return pieces if room >= 0 else column(pieces, cells, measure)

    def _sign(self, event: Event) -> Piece:
        drawn = signs(self.shown_as.measure)
        sign = {Kind.DEADLINE: drawn.deadline, Kind.PLANNED: drawn.planned}.get(Kind(event.kind))
        return Piece(sign or "", _DATE_INKS.get(event.kind, Ink.PLAIN))

    def _told(self, event: Event, label: str, script: str | None, cells: int) -> list[Piece]:
        """The sentence, without the date that begins it where the column before says all of it."""
        start = 0
        number = _NUMBER.match(event.text)
        begins = number is not None and event.text_start + number.end() == event.date_start
        if begins and not label.endswith("…"):
            start = event.date_end - event.text_start
            lead = _LEAD.match(event.text, start)
            start = lead.end() if lead else start
        # Twice as many characters as cells: converted text may be shorter, never that much.
        text = event.text[start : start + 2 * cells]
        found = self._answer.matcher.title_spans(text) if self._answer else []
        return self.shown_as.marked(text, found, script)

    def action_zoom_in(self) -> None:
        """Count by a finer unit."""
        self._zoom(self._periods.unit.finer())

    def action_zoom_out(self) -> None:
        """Count by a coarser unit."""
        self._zoom(self._periods.unit.coarser())

    def action_next_period(self) -> None:
        """To the first event of the next period that has events."""
        self._step(1)

    def action_previous_period(self) -> None:
        """To the first event of the period before."""
        self._step(-1)

    def action_only_period(self) -> None:
        """Narrow the query to the cursor's period; where it is that already, widen it again."""
        period = self._cursor_period()
        value = None if period is None else self._periods.unit.query(period)
        self.post_message(FieldToggled("date", value))

    def action_explain(self) -> None:
        """Ask for the reasons of the cursor's event."""
        row = self._list.cursor_row
        if row is not None:
            self.post_message(ExplanationWanted(row.event, row.document))

    def on_resize(self, event: Resize) -> None:
        """Bars where there is room for them, in the finest unit that fits."""
        self._has_room = event.size.height >= _BARS_FROM
        self._histogram.styles.height = 3 if event.size.height < 2 * _BARS_FROM else 4
        self._count()

    @on(LineList.Moved)
    def _show_period(self) -> None:
        self._histogram.show_cursor(self._cursor_period())

    @on(Histogram.Chosen)
    def _choose(self, event: Histogram.Chosen) -> None:
        event.stop()
        found = np.flatnonzero(self._periods.of_event >= event.period)
        if len(found):
            self._list.move_to(int(found[0]))

    def _zoom(self, unit: Unit) -> None:
        self._zoomed = unit
        self._count()

    def _step(self, step: int) -> None:
        if self.count():
            found = periods.next_event(self._periods, self._list.cursor, step)
            if found is not None:
                self._list.move_to(found)

    def _count(self) -> None:
        """Count again: by the unit asked for, else by the finest that fits the width."""
        # A pane that is not shown has no width; alone on the screen it has the screen's.
        cells = self.size.width or self.app.size.width
        unit = self._zoomed or periods.fitting_unit(self._starts, self._ends, cells)
        self._periods = periods.count(self._starts, self._ends, unit)
        counted = self._answer is None or len(self._periods.counts) > 0
        self._histogram.display = self._has_room and counted
        self._histogram.show(self._periods, self._cursor_period())
        self.show_heading()
        self.post_message(PaneChanged())

    def _cursor_period(self) -> int | None:
        """The period that the cursor's event begins in."""
        if not self.count():
            return None
        period = int(self._periods.of_event[self._list.cursor])
        return None if period == periods.UNDATED else period
