"""How the four panes share the screen: side by side where there is room, else one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal, Vertical

from tui.panes.documents import DocumentsPane
from tui.panes.passages import PassagesPane
from tui.panes.reader import ReaderPane
from tui.panes.timeline import TimelinePane
from tui.widgets.unpainted import Unpainted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.corpus import Corpus
    from tui.display import Display
    from tui.keys import Scope
    from tui.panes.pane import Pane

_WIDE_FROM: Final = 110
_LEAST_SIDE: Final = 24


class _LeftSide(Unpainted, Vertical):
    """Documents over timeline."""


class PaneDeck(Unpainted, Horizontal):
    """Documents over timeline at the left, passages over reader at the right.

    ``active`` is the pane that has the focus, or had it last. ``passages`` is folded away while
    the query has no words, because then there is nothing that it could show.
    """

    def __init__(self, corpus: Corpus, display: Display, left_side: int | None) -> None:
        self.documents = DocumentsPane(corpus, display)
        self.timeline = TimelinePane(corpus, display)
        self.passages = PassagesPane(corpus, display)
        self.reader = ReaderPane(display)
        self.panes: Final[tuple[Pane, ...]] = (
            self.documents,
            self.timeline,
            self.passages,
            self.reader,
        )
        self.active: Pane = self.documents
        self._last_list: Pane = self.documents
        self._left_side = left_side
        self._width = 0
        self._has_words = False
        self._left = _LeftSide(self.documents, self.timeline, id="left")
        self._right = Vertical(self.passages, self.reader, id="right")
        super().__init__(self._left, self._right, id="panes")

    @property
    def wide(self) -> bool:
        """Whether panes stand side by side."""
        return self._width >= _WIDE_FROM

    @property
    def list_pane(self) -> Pane:
        """The active pane, or the list from which the reader was opened."""
        return self._last_list if self.active is self.reader else self.active

    def pane_of(self, scope: Scope) -> Pane | None:
        """The pane whose own actions have this scope."""
        return next((pane for pane in self.panes if pane.scope is scope), None)

    def lists(self) -> Iterator[DocumentsPane | TimelinePane | PassagesPane]:
        """The panes that list what the query found."""
        yield self.documents
        yield self.timeline
        yield self.passages

    def renew(self) -> None:
        """Have every list read again what it shows, because the corpus changed."""
        for pane in self.lists():
            pane.renew()

    def share_out(self, width: int, *, has_words: bool) -> None:
        """Show the panes that there is room and reason for on a screen ``width`` cells wide."""
        self._width = width
        self._has_words = has_words
        if not self._has_place(self.active):
            self.active = self.reader
        for pane in self.panes:
            pane.display = self._has_place(pane) if self.wide else pane is self.active
        self._left.display = self.documents.display or self.timeline.display
        self._right.display = self.passages.display or self.reader.display
        self._left.styles.width = self._left_cells() if self.wide else "1fr"

    def activate(self, pane: Pane) -> None:
        """Make ``pane`` the active one, or the reader where it is folded away."""
        if not self._has_place(pane):
            pane = self.reader
        if pane is not self.reader:
            self._last_list = pane
        self.active = pane
        self.share_out(self._width, has_words=self._has_words)

    def beside(self, step: int) -> Pane:
        """The pane that is so many steps from the active one."""
        panes = [pane for pane in self.panes if self._has_place(pane)]
        return panes[(panes.index(self.active) + step) % len(panes)]

    def widen_left(self, cells: int) -> None:
        """Give the left side more or less room; either side stays usable."""
        self._left_side = self._left_cells() + cells
        self._left_side = self._left_cells()
        self.share_out(self._width, has_words=self._has_words)

    def _has_place(self, pane: Pane) -> bool:
        return pane is not self.passages or self._has_words or not self.wide

    def _left_cells(self) -> int:
        wanted = self._left_side or self._width * 2 // 5
        return max(_LEAST_SIDE, min(wanted, self._width - _LEAST_SIDE))
