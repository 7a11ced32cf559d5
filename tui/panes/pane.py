"""What every pane is: a numbered heading over something that takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical

from tui.widgets.pieces import Ink, Piece
from tui.widgets.signs import signs
from tui.widgets.text_line import TextLine
from tui.widgets.unpainted import Unpainted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from db.search.answer import Answer
    from tui.display import Display
    from tui.keys import Scope
    from tui.messages import Place, Quotation


class Pane(Unpainted, Vertical):
    """A view of the query's answer.

    A pane is told the answer and the display, and tells its name, count and where its cursor is.
    """

    number: ClassVar[int]
    title: ClassVar[str]
    scope: ClassVar[Scope]

    def __init__(self, display: Display) -> None:
        super().__init__(id=self.title.lower())
        self.shown_as = display
        self._heading = TextLine(display.measure)
        self._heading.add_class("heading")

    def compose(self) -> Iterable[Widget]:
        """The heading over the pane's own widgets."""
        yield self._heading
        yield from self.contents()

    def contents(self) -> Iterable[Widget]:
        """The widgets under the heading."""
        raise NotImplementedError

    def home(self) -> Widget:
        """The widget that takes the focus when the pane does."""
        raise NotImplementedError

    def show_answer(self, answer: Answer) -> None:
        """Show the answer to another query."""
        raise NotImplementedError

    def show_as(self, display: Display) -> None:
        """Show the same in another script."""
        raise NotImplementedError

    def count(self) -> int | None:
        """How much of the answer the pane holds; ``None`` where counting makes no sense."""
        return None

    def detail(self) -> str:
        """What the heading says beside name and count: the order, the zoom, the title."""
        return ""

    def summary(self) -> str:
        """Count and detail, for the heading."""
        count = self.count()
        return " · ".join(
            part for part in ("" if count is None else f"{count:,}", self.detail()) if part
        )

    def position(self) -> str:
        """Where the cursor is, for the status line."""
        return ""

    def place(self) -> Place | None:
        """The place that the cursor stands for: to preview, open, mark."""
        return None

    def quotation(self) -> Quotation | None:
        """What the copy key copies."""
        return None

    def on_descendant_focus(self) -> None:
        """The heading shows where the focus is."""
        self.show_heading()

    def on_descendant_blur(self) -> None:
        """See ``on_descendant_focus``."""
        self.show_heading()

    def show_heading(self) -> None:
        """Draw the heading: a heavy rule where the focus is, a light one elsewhere."""
        focused = self.has_focus_within
        drawn = signs(self.shown_as.measure)
        rule = drawn.focused_rule if focused else drawn.rule
        ink = Ink.ACCENT if focused else Ink.SECONDARY
        name = Piece(f" {self.number} {self.title} ", Ink.ACCENT if focused else Ink.STRONG)
        said = self.summary()
        pieces = [Piece(rule, ink), name]
        if said:
            pieces += [Piece(rule * 2, ink), Piece(f" {said} ", Ink.SECONDARY)]
        self._heading.show(pieces, fill=Piece(rule, ink))
