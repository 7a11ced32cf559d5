"""The text itself, at the place that was asked for."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right
from collections import defaultdict
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work

from db.dates.model import Kind
from db.model import Role
from db.text.alignment import Span
from tui.keys import Scope, bindings
from tui.messages import PaneChanged, Place, Quotation
from tui.panes.pane import Pane
from tui.places import place_at, raw_span
from tui.reader.blocks import LONGEST, block_at, line_count, line_number, passage_blocks, raw_blocks
from tui.reader.marks import DocumentMarks
from tui.reader.matches import Matches
from tui.screens.panel import Line, Panel
from tui.widgets.pieces import Ink, Piece
from tui.widgets.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from db.search.answer import Answer
    from db.state import Mark as KeptMark
    from tui.display import Display
    from tui.messages import OpenDocument
    from tui.reader.blocks import Block
    from tui.widgets.text_view import Mark

_SLICE: Final = 0.006
"""Seconds of searching between two looks at the keyboard."""

_FIRST_BLOCKS: Final = 32
"""Blocks that are searched before a document is shown."""

_TICK_INTERVAL: Final = 0.5
"""Seconds between two drawings of the bar while a long document is being searched."""


class ReaderPane(Pane):
    """One document, set in lines, with the matches of the query and the dates of its events.

    A place is an offset into the raw text throughout: the cleaned and the raw text, every script
    and every width are views of the same place.
    """

    number = 4
    title = "Reader"
    scope = Scope.READER
    BINDINGS: ClassVar = bindings(Scope.READER)

    def __init__(self, display: Display) -> None:
        super().__init__(display)
        self._opened: OpenDocument | None = None
        self._answer: Answer | None = None
        self._furniture = False
        self._raw = False
        self._here: int | None = None
        self._kept: tuple[KeptMark, ...] = ()
        self._line_count = 1
        self._dates: dict[int, list[Span]] = {}
        self._events: list[int] = []
        self._matches = Matches((), None)
        self._marks = DocumentMarks((), self._matches, {}, None)
        self._view = TextView(display, self)

    def contents(self) -> Iterable[Widget]:
        """The text."""
        yield self._view

    def home(self) -> TextView:
        """The text."""
        return self._view

    @property
    def opened(self) -> OpenDocument | None:
        """The document shown."""
        return self._opened

    @property
    def answer(self) -> Answer | None:
        """The answer whose matches are marked."""
        return self._answer

    @property
    def raw_place(self) -> int:
        """The cursor's place: an offset into the raw text."""
        return self._view.place

    # What is shown

    def show_document(
        self, opened: OpenDocument, place: Place, kept: Sequence[KeptMark] = ()
    ) -> None:
        """Show ``opened`` with ``place`` in sight and the cursor on it; ``kept`` was marked there.

        A document without a place opens at the first match that is found at once, else at its
        beginning.
        """
        self._kept = tuple(kept)
        if opened is not self._opened:
            self._opened = opened
            self._line_count = line_count(opened.raw)
            self._find_events(opened)
            self._cut(opened)
            self._here = self._raw_offset(opened, place)
            self._show_text(opened, self._place_to_show(), anew=True)
        else:
            self._here = self._raw_offset(opened, place)
            self._mark()
            self._view.go_to(self._place_to_show())
        self.show_heading()

    def show_answer(self, answer: Answer) -> None:
        """Mark the matches of another answer; the place stays."""
        self._answer = answer
        self._view.say_empty("" if len(answer.documents) else "no document to read")
        self._here = None
        if self._opened is not None:
            self._search(self._matches.blocks)
            self._mark()

    def show_as(self, display: Display) -> None:
        """Show the text in another script; the place and the marks stay on the same words."""
        self.shown_as = display
        self._view.show_as(display)
        self.show_heading()

    def show_furniture(self, furniture: bool) -> None:
        """Show or hide page furniture and metadata; the place stays."""
        self._furniture = furniture
        if self._opened is not None:
            self._cut(self._opened)
            self._show_text(self._opened, self._view.place)

    def action_raw(self) -> None:
        """The raw text instead of the cleaned one, and back; the place stays."""
        self._raw = not self._raw
        if self._opened is not None:
            self._show_text(self._opened, self._view.place)
        self.show_heading()
        self.post_message(PaneChanged())

    def _cut(self, opened: OpenDocument) -> None:
        self._search(passage_blocks(opened.passages, furniture=self._furniture))

    def _show_text(self, opened: OpenDocument, place: int, *, anew: bool = False) -> None:
        shown = raw_blocks(opened.raw) if self._raw else self._matches.blocks
        self._marks = DocumentMarks(shown, self._matches, self._dates, self._here)
        self._view.show_blocks(shown, opened.document.script, place, anew=anew)

    def _raw_offset(self, opened: OpenDocument, place: Place) -> int | None:
        for passage in opened.passages:
            if passage.id == place.passage:
                return raw_span(passage, place.start, place.start).start
        for block, (span, *_) in self._matches.found():
            return self._matches.blocks[block].to_raw(*span).start
        return None

    def _place_to_show(self) -> int:
        if self._here is not None:
            return self._here
        blocks = self._matches.blocks
        return blocks[0].raw_start if blocks else 0

    # Marks

    def marks(self, block: int) -> Iterable[Mark]:
        """The marks of a block on the screen."""
        return self._marks.marks(block)

    def ticks(self) -> Iterable[tuple[int, int]]:
        """Where the bar shows matches."""
        return self._marks.ticks()

    def kept(self) -> Sequence[int]:
        """The raw offsets that the reader marked."""
        return [mark.start for mark in self._kept]

    def show_kept(self, kept: Sequence[KeptMark]) -> None:
        """Show other marks of the reader's own beside the text."""
        self._kept = tuple(kept)
        self._view.refresh_marks()

    def mark_here(self) -> int | None:
        """The id of a mark on the cursor's line."""
        raw = self._view.cursor_span
        return next((m.id for m in self._kept if raw.start <= m.start < raw.end), None)

    def _mark(self) -> None:
        self._marks = DocumentMarks(self._view.blocks, self._matches, self._dates, self._here)
        self._view.refresh_marks()

    def _search(self, cleaned: Sequence[Block]) -> None:
        has_words = self._answer is not None and self._answer.query.has_words
        self._matches = Matches(
            cleaned, self._answer.matcher if self._answer and has_words else None
        )
        self._matches.search_for(_SLICE, _FIRST_BLOCKS)
        if not self._matches.complete:
            self._search_rest(self._matches)

    @work(exclusive=True, group="matches", exit_on_error=False)
    async def _search_rest(self, matches: Matches) -> None:
        """Count the matches of a long document while the keyboard is quiet."""
        drawn = perf_counter()
        while not matches.complete and matches is self._matches:
            await asyncio.sleep(0)
            matches.search_for(_SLICE)
            if matches.complete or perf_counter() - drawn > _TICK_INTERVAL:
                drawn = perf_counter()
                self._view.refresh_ticks()
                self.post_message(PaneChanged())

    def _find_events(self, opened: OpenDocument) -> None:
        passages = {passage.id: passage for passage in opened.passages}
        dates: defaultdict[int, list[Span]] = defaultdict(list)
        places = set()
        for event in opened.events:
            passage = passages.get(event.passage)
            if event.kind != Kind.MENTION and passage is not None:
                dates[passage.id].append(Span(event.date_start, event.date_end))
                places.add(raw_span(passage, event.date_start, event.date_end).start)
        self._dates = dict(dates)
        self._events = sorted(places)

    # Going to places

    def step_match(self, step: int) -> None:
        """To the next (1) or previous (-1) match."""
        blocks = self._matches.blocks
        if not blocks:
            return
        place = self._view.place
        index = block_at(blocks, place)
        offset = blocks[index].from_raw(place, place).start
        found = (
            self._matches.after(index, offset) if step > 0 else self._matches.before(index, offset)
        )
        if found is not None:
            block, span = found
            self._go_to(blocks[block].to_raw(*span).start)

    def action_next_event(self) -> None:
        """To the next event."""
        following = bisect_right(self._events, self._view.place)
        if following < len(self._events):
            self._go_to(self._events[following])

    def action_previous_event(self) -> None:
        """To the event before."""
        before = bisect_left(self._events, self._view.place)
        if before:
            self._go_to(self._events[before - 1])

    def action_outline(self) -> None:
        """Choose a heading to go to."""
        if self._opened is None:
            return
        script = self._opened.document.script
        headings = [p for p in self._opened.passages if p.role in {Role.TITLE, Role.HEADING}]
        lines = [
            Line(
                (Piece(" " + "  " * (p.level or 0) + self.shown_as.plain(p.text, script)),),
                (Piece(f"{p.line:,}", Ink.SECONDARY),),
                str(p.start),
            )
            for p in headings
        ]
        if not lines:
            lines = [Line((Piece(" this document has no headings", Ink.SECONDARY),))]
        self.app.push_screen(Panel("Outline", lines, self.shown_as.measure), self._heading_chosen)

    def _heading_chosen(self, choice: str | None) -> None:
        if choice is not None:
            self._view.go_to(int(choice))

    def _go_to(self, place: int) -> None:
        self._here = place
        self._mark()
        self._view.go_to(place)

    # What the rest of the screen asks

    def detail(self) -> str:
        """The document's title, and what it is shown as."""
        if self._opened is None:
            return ""
        document = self._opened.document
        title = self.shown_as.title(document)
        return " · ".join((title, *(("raw",) if self._raw else ()), self.shown_as.name))

    def position(self) -> str:
        """The cursor's line of the raw text, and its match among all."""
        if self._opened is None:
            return ""
        line = line_number(self._opened.raw, self._view.place)
        said = f"line {line:,} of {self._line_count:,}"
        if self._answer is None or not self._answer.query.has_words:
            return said
        return f"{said} · {self._match_position()} matches"

    def _match_position(self) -> str:
        matches, blocks = self._matches, self._matches.blocks
        if not matches.complete or not blocks:
            return f"{matches.count:,}…" if blocks else "0"
        place = self._view.place
        index = block_at(blocks, place)
        number = matches.number(index, blocks[index].from_raw(place, place).start)
        return f"{number:,}/{matches.count:,}"

    def place(self) -> Place | None:
        """The place of the cursor."""
        return None if self._opened is None else place_at(self._opened, self._view.place)

    def quotation(self) -> Quotation | None:
        """The paragraph under the cursor; of an endless one the part around it."""
        blocks = self._view.blocks
        if self._opened is None or not blocks:
            return None
        block = blocks[block_at(blocks, self._view.place)]
        whole = block.passage is not None and len(block.source) <= 2 * LONGEST
        text = block.source if whole else block.text
        line = line_number(self._opened.raw, self._view.place)
        return Quotation(text, self._opened.document, line)

    @on(TextView.Moved)
    def _moved(self, event: TextView.Moved) -> None:
        event.stop()
        self.post_message(PaneChanged())
