"""A text as rows: walking through it line by line without ever setting more than is walked on."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.reader.blocks import block_at
from tui.reader.typesetting import gap_before, set_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.text.alignment import Span
    from tui.display import Display
    from tui.reader.blocks import Block
    from tui.reader.typesetting import SetBlock

_BLOCKS_KEPT: Final = 256

_PARAGRAPH_WEIGHT: Final = 20
"""A paragraph takes about half a line more than its characters fill."""


class Row(NamedTuple):
    """A line of a block; negative ones are the empty lines before it."""

    block: int
    line: int


class SetText:
    """Blocks, as ``display`` shows them in lines of ``cells``.

    ``script`` is what the document is written in. How many rows there are is not known, and need
    not be: a row has neighbours, and a place in the text by weight of characters. Without blocks
    there are no rows, and only :attr:`blocks` may be asked for.
    """

    def __init__(
        self, blocks: Sequence[Block], display: Display, script: str | None, cells: int
    ) -> None:
        self.blocks: Final = blocks
        self._display = display
        self._script = script
        self._cells = cells
        self._set: dict[int, SetBlock] = {}
        self._weights = [
            0,
            *accumulate(block.end - block.start + _PARAGRAPH_WEIGHT for block in blocks),
        ]

    def block(self, index: int) -> SetBlock:
        """A block, set in lines; the last ones asked for are kept."""
        block = self._set.get(index)
        if block is None:
            if len(self._set) >= _BLOCKS_KEPT:
                self._set.clear()
            block = set_block(self.blocks[index], self._display, self._script, self._cells)
            self._set[index] = block
        return block

    def row_at(self, place: int) -> Row:
        """The row that shows the raw offset ``place``, or what is nearest before it."""
        index = block_at(self.blocks, place)
        offset = self.blocks[index].from_raw(place, place).start
        return Row(index, self.block(index).line_of(offset))

    def place_of(self, row: Row) -> int:
        """The raw offset at which ``row``, which is no empty line before a block, begins."""
        offset = self.block(row.block).offset_of(row.line)
        return self.blocks[row.block].to_raw(offset, offset).start

    def span_of(self, row: Row) -> Span:
        """The part of the raw text that ``row``, which is no empty line, shows."""
        set_block, block = self.block(row.block), self.blocks[row.block]
        start = set_block.offset_of(row.line)
        last = row.line + 1 == len(set_block.lines)
        end = block.end - block.start if last else set_block.offset_of(row.line + 1)
        return block.to_raw(start, end)

    @property
    def first(self) -> Row:
        """The first row."""
        return Row(0, 0)

    @property
    def last(self) -> Row:
        """The last row."""
        index = len(self.blocks) - 1
        return Row(index, len(self.block(index).lines) - 1)

    def after(self, row: Row) -> Row | None:
        """The row below."""
        if row.line + 1 < len(self.block(row.block).lines):
            return Row(row.block, row.line + 1)
        if row.block + 1 < len(self.blocks):
            return Row(row.block + 1, self._first_line(row.block + 1))
        return None

    def before(self, row: Row) -> Row | None:
        """The row above."""
        if row.line > self._first_line(row.block):
            return Row(row.block, row.line - 1)
        if row.block:
            return Row(row.block - 1, len(self.block(row.block - 1).lines) - 1)
        return None

    def walked(self, row: Row, steps: int) -> Row:
        """The row ``steps`` below (or above) ``row``, or the last (or first) one."""
        for _ in range(abs(steps)):
            neighbour = self.after(row) if steps > 0 else self.before(row)
            if neighbour is None:
                break
            row = neighbour
        return row

    def on_text(self, row: Row, step: int) -> Row:
        """``row``, or for an empty line before a block the next with text in that direction."""
        if row.line >= 0:
            return row
        above = self.before(Row(row.block, self._first_line(row.block)))
        return above if step < 0 and above is not None else Row(row.block, 0)

    def page(self, top: Row, height: int) -> list[Row]:
        """The rows from ``top`` on, and where the text ends too soon as many before as fit."""
        rows = self._rows(top, height)
        if len(rows) < height:
            rows = self._rows(self.walked(top, len(rows) - height), height)
        return rows

    def share(self, block: int, offset: int) -> float:
        """How much of the text, from 0 to 1, stands before ``offset`` of a block's text."""
        return (self._weights[block] + offset) / (self._weights[-1] or 1)

    def share_of(self, row: Row) -> float:
        """How much of the text stands before ``row``."""
        offset = self.block(row.block).offset_of(row.line) if row.line > 0 else 0
        return self.share(row.block, offset)

    def place_at_share(self, share: float) -> int:
        """The raw offset before which ``share`` of the text stands."""
        weight = int(share * self._weights[-1])
        index = min(bisect_right(self._weights, weight), len(self.blocks)) - 1
        block = self.blocks[index]
        offset = min(weight - self._weights[index], block.end - block.start)
        return block.to_raw(offset, offset).start

    def _rows(self, top: Row, height: int) -> list[Row]:
        rows: list[Row] = []
        row: Row | None = top
        while row is not None and len(rows) < height:
            rows.append(row)
            row = self.after(row)
        return rows

    def _first_line(self, block: int) -> int:
        return -gap_before(self.blocks[block], self._script) if block else 0
