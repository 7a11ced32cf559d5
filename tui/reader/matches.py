"""Where an answer's matches stand in one document, found as far as somebody needs to know."""

from __future__ import annotations

from itertools import accumulate
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.text.alignment import Span
    from tui.reader.blocks import Block


class Matcher(Protocol):
    """What marks the words of a query in any text."""

    def spans(self, text: str) -> Sequence[Span]:
        """The places found in ``text``, in order."""


class Matches:
    """The matches in ``blocks``, the cleaned text of a document, in order.

    A match is named by its block and its number there. Blocks are searched when they are asked
    about, so the first screen of a long document does not wait for its end; :meth:`search_for`
    goes through the rest bit by bit.
    """

    def __init__(self, blocks: Sequence[Block], matcher: Matcher | None) -> None:
        self.blocks = blocks
        self._matcher = matcher
        self._found: dict[int, Sequence[Span]] = {}
        self._searched = 0 if matcher is not None else len(blocks)
        self._before: list[int] | None = None

    @property
    def complete(self) -> bool:
        """Whether all blocks have been searched."""
        return self._searched >= len(self.blocks)

    @property
    def count(self) -> int:
        """How many matches there are; those found so far until it is complete."""
        return self._counts_before()[-1] if self.complete else sum(map(len, self._found.values()))

    def spans(self, block: int) -> Sequence[Span]:
        """The matches in a block, as spans of its text."""
        if self._matcher is None:
            return ()
        found = self._found.get(block)
        if found is None:
            found = self._found[block] = self._matcher.spans(self.blocks[block].text)
        return found

    def search_for(self, seconds: float, least: int = 1) -> None:
        """Search on for about that long, but ``least`` blocks at any rate, or to the end."""
        deadline = perf_counter() + seconds
        least += self._searched
        while not self.complete and (self._searched < least or perf_counter() < deadline):
            self.spans(self._searched)
            self._searched += 1

    def found(self) -> Iterator[tuple[int, Sequence[Span]]]:
        """The blocks searched so far in which there are matches, in order."""
        for block in range(self._searched):
            spans = self.spans(block)
            if spans:
                yield block, spans

    def after(self, block: int, offset: int) -> tuple[int, Span] | None:
        """The first match that begins after ``offset`` of ``block``."""
        for index in range(block, len(self.blocks)):
            for span in self.spans(index):
                if index > block or span.start > offset:
                    return index, span
        return None

    def before(self, block: int, offset: int) -> tuple[int, Span] | None:
        """The last match that begins before ``offset`` of ``block``."""
        for index in range(min(block, len(self.blocks) - 1), -1, -1):
            for span in reversed(self.spans(index)):
                if index < block or span.start < offset:
                    return index, span
        return None

    def number(self, block: int, offset: int) -> int:
        """How many matches begin at or before ``offset`` of ``block``; known once complete."""
        here = sum(span.start <= offset for span in self.spans(block))
        return self._counts_before()[block] + here

    def _counts_before(self) -> list[int]:
        if self._before is None or not self.complete:
            counts = (len(self.spans(block)) for block in range(self._searched))
            self._before = [0, *accumulate(counts)]
        return self._before
