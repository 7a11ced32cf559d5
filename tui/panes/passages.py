"""Where it says so: the passages that the query's words were found in, best first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.corpus import Hit
from db.model import MatchKind
from db.text.alignment import Span
from tui.keys import Scope
from tui.messages import Place, Quotation
from tui.panes.list_pane import ListPane
from tui.widgets.line_list import Stay
from tui.widgets.pieces import Ink, Piece, column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.search.answer import Answer

_DATE_CELLS: Final = 10
_DATE_FROM: Final = 44
_TITLE_FROM: Final = 52
_CLAUSE_END: Final = re.compile(r"[。！？；!?;\n]\s*")

_KIND_SIGNS: Final[Mapping[MatchKind, str]] = {MatchKind.PINYIN: "p", MatchKind.FUZZY: "~"}
"""What marks a hit that is not of the very words."""

_KIND_NAMES: Final[Mapping[MatchKind, str]] = {
    MatchKind.EXACT: "exact",
    MatchKind.SCRIPT: "other script",
    MatchKind.PINYIN: "by pinyin",
    MatchKind.FUZZY: "similar",
}


class PassagesPane(ListPane[Hit]):
    """Where does it say so?"""

    number = 3
    title = "Passages"
    scope = Scope.PASSAGES

    def show_answer(self, answer: Answer) -> None:
        """Show the passages of ``answer``, with the cursor on the best one."""
        empty = "no passage matches" if answer.query.has_words else "type words to find passages"
        self._show_rows(answer, answer.passages, empty=empty, stay=Stay.NOWHERE)
        self.show_heading()

    def say_why_empty(self, reason: str) -> None:
        """Say ``reason``, safe and in narrow characters, where there is no passage to show."""
        self._list.say_empty(reason)

    def count(self) -> int | None:
        """How many passages were found; nothing is looked for without words."""
        return super().count() if self._has_words else None

    def position(self) -> str:
        """The cursor's row."""
        hit = self._list.cursor_row
        if hit is None:
            return ""
        said = f"passage {self._list.cursor + 1:,} of {len(self._list.keys):,}"
        return said if hit.kind is MatchKind.EXACT else f"{said} · {_KIND_NAMES[hit.kind]}"

    def place(self) -> Place | None:
        """The first match of the cursor's passage."""
        hit = self._list.cursor_row
        if hit is None:
            return None
        span = hit.spans[0] if hit.spans else Span(0, 0)
        return Place(hit.document.id, hit.passage.id, span.start, span.end)

    def quotation(self) -> Quotation | None:
        """The cursor's passage."""
        hit = self._list.cursor_row
        return Quotation(hit.passage.text, hit.document, hit.passage.line) if hit else None

    def fetch(self, keys: Sequence[int]) -> list[Hit]:
        """The hits of ``keys``."""
        return self._corpus.hits(self._answer, keys) if self._answer else []

    def draw(self, row: Hit, cells: int) -> list[Piece]:
        """The text around the first match; title and date where there is room."""
        measure, document = self.shown_as.measure, row.document
        date_cells = _DATE_CELLS + 1 if cells >= _DATE_FROM else 0
        title_cells = cells // 4 if cells >= _TITLE_FROM else 0
        text_cells = cells - date_cells - title_cells - 2
        title = self.shown_as.title(document) if title_cells else ""
        date = self.shown_as.safe((document.published or "")[:_DATE_CELLS])
        pieces = [
            *column([Piece(_KIND_SIGNS.get(row.kind, ""), Ink.ACCENT)], 2, measure),
            *column(self._around(row, text_cells), text_cells, measure),
            *column([Piece(f" {title}", Ink.SECONDARY)], title_cells, measure),
            *column([Piece(f" {date}", Ink.SECONDARY)], date_cells, measure),
        ]
        return pieces if text_cells >= 0 else column(pieces, cells, measure)

    def _around(self, hit: Hit, cells: int) -> list[Piece]:
        """A window of the passage, ``cells`` wide, that shows the first match."""
        text = hit.passage.text
        match = hit.spans[0] if hit.spans else Span(0, 0)
        start = 0
        if match.end > cells // 2 - 4:
            # A third of the line before the match, from the beginning of a clause if one is there.
            start = max(0, match.start - cells // 6)
            clause = _CLAUSE_END.search(text, start, match.start)
            start = clause.end() if clause else start
        end = start + 2 * cells
        spans = [
            Span(max(span.start, start) - start, min(span.end, end) - start)
            for span in hit.spans
            if span.end > start and span.start < end
        ]
        pieces = self.shown_as.marked(text[start:end], spans, hit.document.script)
        return [Piece("…", Ink.SECONDARY), *pieces] if start else pieces
