"""The text itself, at the place that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from tui.keys import Scope, bindings
from tui.messages import OpenDocument, Place, Quotation
from tui.panes.pane import Pane
from tui.widgets.line_list import LineList
from tui.widgets.pieces import Piece, column

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.search.answer import Answer
    from textual.widget import Widget

    from db.model import Passage
    from tui.display import Display


class ReaderPane(Pane):
    """The document under the cursor, one line for each passage."""

    number = 4
    title = "Reader"
    scope = Scope.READER
    BINDINGS: ClassVar = bindings(Scope.READER)

    def __init__(self, display: Display) -> None:
        super().__init__(display)
        self._opened: OpenDocument | None = None
        self._answer: Answer | None = None
        self._furniture = False
        self._list: LineList[Passage] = LineList(self)

    def contents(self) -> Iterable[Widget]:
        """The passages."""
        yield self._list

    def home(self) -> LineList[Passage]:
        """The list of passages."""
        return self._list

    @property
    def opened(self) -> OpenDocument | None:
        """The document shown."""
        return self._opened

    def show_document(self, opened: OpenDocument, place: Place) -> None:
        """Show ``opened`` with ``place`` in sight and the cursor on it."""
        self._opened = opened
        self._list.show_rows(np.array([p.id for p in opened.passages], np.int64), self._look())
        if place.passage is not None:
            self._list.move_to_key(place.passage)
        self.show_heading()

    def show_answer(self, answer: Answer) -> None:
        """Mark the matches of another answer; the place stays."""
        self._answer = answer
        self._list.redraw(self._look())

    def show_as(self, display: Display) -> None:
        """Show the text in another script; the place stays."""
        self.shown_as = display
        self._list.redraw(self._look())
        self.show_heading()

    def show_furniture(self, furniture: bool) -> None:
        """Show or hide page furniture and notices; the place stays."""
        self._furniture = furniture

    def detail(self) -> str:
        """The document's title."""
        if self._opened is None:
            return ""
        document = self._opened.document
        return self.shown_as.plain(document.title or document.path, document.script)

    def position(self) -> str:
        """The cursor's line."""
        return f"line {self._list.cursor + 1} of {len(self._list.keys)}"

    def place(self) -> Place | None:
        """The passage under the cursor."""
        key = self._list.cursor_key
        return None if key is None or not self._opened else Place(self._opened.document.id, key)

    def quotation(self) -> Quotation | None:
        """The passage under the cursor."""
        row = self._list.cursor_row
        return (
            Quotation(row.text, self._opened.document, row.line) if row and self._opened else None
        )

    def fetch(self, keys: Sequence[int]) -> list[Passage]:
        """The passages of ``keys``."""
        passages = {p.id: p for p in self._opened.passages} if self._opened else {}
        return [passages[key] for key in keys if key in passages]

    def draw(self, row: Passage, cells: int) -> list[Piece]:
        """One passage on one line."""
        script = self._opened.document.script if self._opened else None
        spans = self._answer.matcher.spans(row.text) if self._answer else []
        return column(self.shown_as.marked(row.text, spans, script), cells, self.shown_as.measure)

    def step_match(self, step: int) -> None:
        """To the next (1) or previous (-1) match."""

    def _look(self) -> tuple[object, ...]:
        query = self._answer.query.text if self._answer else ""
        return (self.shown_as, query)
