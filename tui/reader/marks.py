"""What is marked in the text shown: the matches of the query and the dates of the events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.text.alignment import Span
from tui.reader.blocks import block_at
from tui.widgets.pieces import Ink
from tui.widgets.text_view import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.reader.blocks import Block
    from tui.reader.matches import Matches

_MANY_BLOCKS = 200
"""From here on a block is so small a part of the bar that one of its matches stands for all."""


class DocumentMarks:
    """The marks of ``shown``, the blocks on the screen.

    Matches and ``dates`` (spans by passage) are found in the cleaned text. Where the raw text is
    shown instead, they lead there by way of their raw offsets. ``here`` is the raw offset of the
    match or the event that the cursor was sent to.
    """

    def __init__(
        self,
        shown: Sequence[Block],
        matches: Matches,
        dates: Mapping[int, Sequence[Span]],
        here: int | None,
    ) -> None:
        self._shown = shown
        self._matches = matches
        self._dates = dates
        self._here = here

    def marks(self, block: int) -> Iterator[Mark]:
        """The dates of events, then the matches, of a block that is shown."""
        if self._shown is self._matches.blocks:
            yield from self._cleaned_marks(block)
            return
        shown = self._shown[block]
        raw = shown.to_raw(0, shown.end - shown.start)
        cleaned = self._matches.blocks
        index = block_at(cleaned, raw.start)
        while index < len(cleaned) and cleaned[index].raw_start < raw.end:
            for (start, end), ink in self._cleaned_marks(index):
                span = shown.from_raw(*cleaned[index].to_raw(start, end))
                if span.start < span.end:
                    yield Mark(span, ink)
            index += 1

    def ticks(self) -> Iterator[tuple[int, int]]:
        """Blocks and offsets of the matches found so far, as the bar shows them."""
        cleaned = self._matches.blocks
        for index, spans in self._matches.found():
            for start, end in spans[:1] if len(cleaned) > _MANY_BLOCKS else spans:
                if self._shown is cleaned:
                    yield index, start
                else:
                    raw = cleaned[index].to_raw(start, end)
                    place = block_at(self._shown, raw.start)
                    yield place, self._shown[place].from_raw(*raw).start

    def _cleaned_marks(self, index: int) -> Iterator[Mark]:
        block = self._matches.blocks[index]
        if block.passage is not None:
            for start, end in self._dates.get(block.passage.id, ()):
                first, last = max(start, block.start), min(end, block.end)
                if first < last:
                    span = Span(first - block.start, last - block.start)
                    yield Mark(span, self._ink(block, span, Ink.DATE))
        for span in self._matches.spans(index):
            yield Mark(span, self._ink(block, span, Ink.MATCH))

    def _ink(self, block: Block, span: Span, ink: Ink) -> Ink:
        return Ink.HERE if block.to_raw(*span).start == self._here else ink
