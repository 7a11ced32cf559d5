"""The documents that the query's answer holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from db.model import Document, DocumentSort
from tui.display import name_of
from tui.keys import Scope, bindings
from tui.messages import Place, Quotation, SortWanted
from tui.panes.list_pane import ListPane
from tui.widgets.pieces import Ink, Piece, column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.corpus import Corpus
    from db.search.answer import Answer
    from tui.display import Display

_DATE_CELLS: Final = 10
_COUNT_CELLS: Final = 5
_SOURCE_FROM: Final = 60
"""The width from which a row has room for the source as well."""

_EMPTY_CORPUS: Final = "this corpus is empty; dashiji ingest fills it"

_SORT_NAMES: Final[Mapping[DocumentSort, str]] = {
    DocumentSort.DATE: "by date",
    DocumentSort.TITLE: "by title",
    DocumentSort.HITS: "by matches",
    DocumentSort.EVENTS: "by events",
}


class _Row(NamedTuple):
    document: Document
    hits: int | None


class DocumentsPane(ListPane[_Row]):
    """What have I got?"""

    number = 1
    title = "Documents"
    scope = Scope.DOCUMENTS
    BINDINGS: ClassVar = bindings(Scope.DOCUMENTS)

    def __init__(self, corpus: Corpus, display: Display) -> None:
        super().__init__(corpus, display)
        self._sort = DocumentSort.DATE
        self._total = 0

    def show_total(self, total: int) -> None:
        """Know how many documents the corpus has; what is said of it comes with the answer."""
        self._total = total

    def show_answer(self, answer: Answer) -> None:
        """Show the documents of ``answer``; the cursor stays on the document it was moved to."""
        empty = "no document matches" if self._total else _EMPTY_CORPUS
        self._show_rows(answer, answer.documents, empty=empty)
        self.show_heading()

    def show_sort(self, sort: DocumentSort) -> None:
        """Say in which order the documents stand."""
        self._sort = sort
        self.show_heading()

    def detail(self) -> str:
        """Of how many, and in which order."""
        order = _SORT_NAMES[self._sort]
        return f"of {self._total:,} · {order}" if self._narrowed else order

    def summary(self) -> str:
        """How many of how many, and in which order."""
        count = self.count()
        return (
            "" if count is None else f"{count:,}{' ' if self._narrowed else ' · '}{self.detail()}"
        )

    @property
    def _narrowed(self) -> bool:
        return self._answer is not None and len(self._list.keys) != self._total

    def position(self) -> str:
        """The cursor's row."""
        found = len(self._list.keys)
        return f"document {self._list.cursor + 1:,} of {found:,}" if found else ""

    def place(self) -> Place | None:
        """The beginning of the cursor's document."""
        key = self._list.cursor_key
        return None if key is None else Place(key)

    def quotation(self) -> Quotation | None:
        """The title of the cursor's document."""
        row = self._list.cursor_row
        return Quotation(row.document.title or row.document.path, row.document) if row else None

    def fetch(self, keys: Sequence[int]) -> list[_Row]:
        """The documents of ``keys`` with their counts."""
        hits = self._answer.hits_of(keys) if self._answer and self._answer.query.has_words else None
        documents = self._corpus.documents(keys)
        counts = dict(zip(keys, hits, strict=True)) if hits is not None else {}
        return [_Row(document, counts.get(document.id)) for document in documents]

    def draw(self, row: _Row, cells: int) -> list[Piece]:
        """Date, title, source where there is room, and matches or events."""
        document, measure = row.document, self.shown_as.measure
        number = document.events if row.hits is None else row.hits
        date = (document.published or "")[:_DATE_CELLS]
        count_cells = min(_COUNT_CELLS, max(0, cells - 2 * _DATE_CELLS))
        source_cells = cells // 5 if cells >= _SOURCE_FROM else 0
        title_cells = cells - _DATE_CELLS - 1 - count_cells - source_cells
        title = name_of(document)
        spans = self._answer.matcher.title_spans(title) if self._answer else []
        # Nothing in it was found: only its title has the characters, one here and one there.
        ink = Ink.SECONDARY if row.hits == 0 else Ink.PLAIN
        source = self.shown_as.plain(document.source, document.script)
        pieces = [
            *column([Piece(self.shown_as.safe(date), Ink.SECONDARY)], _DATE_CELLS + 1, measure),
            *column(self.shown_as.marked(title, spans, document.script, ink), title_cells, measure),
            *column([Piece(" " + source, Ink.SECONDARY)], source_cells, measure),
            *column([Piece(f"{number:,}", Ink.SECONDARY)], count_cells, measure, right=True),
        ]
        return pieces if title_cells >= 0 else column(pieces, cells, measure)

    def action_sort(self) -> None:
        """Ask for the next order."""
        orders = list(DocumentSort)
        if not self._has_words:
            orders.remove(DocumentSort.HITS)
        place = orders.index(self._sort) if self._sort in orders else -1
        self.post_message(SortWanted(orders[(place + 1) % len(orders)]))
