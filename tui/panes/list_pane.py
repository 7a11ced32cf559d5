"""What the panes share that list what the query found: documents, events, passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on

from tui.messages import PaneChanged, PlaceOpened, PlacePreviewed
from tui.panes.pane import Pane
from tui.widgets.line_list import LineList, Stay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray
    from textual.widget import Widget

    from db.corpus import Corpus
    from db.search.answer import Answer
    from tui.display import Display
    from tui.widgets.pieces import Piece

RowT = TypeVar("RowT")


class ListPane(Pane, Generic[RowT]):
    """A list of rows, each of which stands for a place in a document."""

    def __init__(self, corpus: Corpus, display: Display) -> None:
        super().__init__(display)
        self._corpus = corpus
        self._answer: Answer | None = None
        self._list: LineList[RowT] = LineList(self, display.measure)

    def contents(self) -> Iterable[Widget]:
        """The list."""
        yield self._list

    def home(self) -> LineList[RowT]:
        """The list."""
        return self._list

    def fetch(self, keys: Sequence[int]) -> Sequence[RowT]:
        """The rows of ``keys``, in their order."""
        raise NotImplementedError

    def draw(self, row: RowT, cells: int) -> list[Piece]:
        """``row`` as pieces that are ``cells`` wide together."""
        raise NotImplementedError

    def _show_rows(
        self,
        answer: Answer,
        keys: NDArray[np.int64],
        *,
        empty: str,
        stay: Stay = Stay.ON_CHOSEN,
    ) -> None:
        """Show the rows ``keys`` of ``answer``; to the same query the cursor stays on its row."""
        same = self._answer is not None and self._answer.query.text == answer.query.text
        self._answer = answer
        self._list.show_rows(keys, self._look(), empty=empty, stay=Stay.ON_ROW if same else stay)

    def show_as(self, display: Display) -> None:
        """Show the rows in another script."""
        self.shown_as = display
        self._list.redraw(self._look())

    def renew(self) -> None:
        """Read again what is shown, because the corpus changed."""
        self._list.forget_rows()

    def count(self) -> int | None:
        """How much of it the answer holds, when there is one."""
        return None if self._answer is None else len(self._list.keys)

    @on(LineList.Moved)
    def _preview(self, event: LineList.Moved) -> None:
        event.stop()
        place = self.place()
        if place is not None:
            self.post_message(PlacePreviewed(self.scope, place))
        self.post_message(PaneChanged())

    @on(LineList.Opened)
    def _open(self, event: LineList.Opened) -> None:
        event.stop()
        place = self.place()
        if place is not None:
            self.post_message(PlaceOpened(place))

    @property
    def _has_words(self) -> bool:
        return self._answer is not None and self._answer.query.has_words

    def _look(self) -> tuple[object, ...]:
        """Whatever decides, beside its row, how a line is drawn."""
        query = self._answer.query.text if self._answer else ""
        return (self.shown_as, query)
