"""The line at the top: the query, and how much it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal

from tui.widgets.pieces import Ink, Piece
from tui.widgets.query_input import QueryInput
from tui.widgets.status_line import counted
from tui.widgets.text_line import TextLine
from tui.widgets.unpainted import Unpainted

if TYPE_CHECKING:
    from db.search.answer import Answer
    from db.text.width import Measure

_COUNTS_WIDE: Final = 64
_COUNTS_NARROW: Final = 50
_COUNTS_LEAST: Final = 10
_QUERY_LEAST: Final = 30
_PROMPT_CELLS: Final = 3
_PLACEHOLDERS: Final = (
    'words, "a phrase", -not, date:2020-06, source:name',
    "words, -not, date:2020-06",
    "words",
)


class QueryBar(Unpainted, Horizontal):
    """A field after a prompt, and the size of its answer.

    The room for that is fixed, because a width that follows the text would lay out the screen at
    every key.
    """

    def __init__(self, measure: Measure) -> None:
        self.field = QueryInput(placeholder="")
        self._measure = measure
        self._counts = TextLine(measure, id="counts")
        self._counts_cells = _COUNTS_LEAST
        prompt = TextLine(measure, id="prompt")
        prompt.show([Piece(" / ", Ink.ACCENT)])
        super().__init__(prompt, self.field, self._counts, id="top")

    def share_out(self, cells: int, *, wide: bool) -> None:
        """Give the field and the counts their parts of a screen ``cells`` wide."""
        narrow = min(_COUNTS_NARROW, max(_COUNTS_LEAST, cells - _QUERY_LEAST))
        self._counts_cells = _COUNTS_WIDE if wide else narrow
        self._counts.styles.width = self._counts_cells
        room = cells - self._counts_cells - _PROMPT_CELLS
        self.field.placeholder = next((said for said in _PLACEHOLDERS if len(said) < room), "")

    def show_size(self, answer: Answer) -> None:
        """Show how much ``answer`` holds and how long it took."""
        self._counts.show((), counted(answer, self._counts_cells, self._measure))
