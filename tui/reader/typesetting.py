"""Blocks set in lines: in the script and the width that they are shown in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.model import Role
from db.text.alignment import Alignment, Span
from db.text.layout import wrap

if TYPE_CHECKING:
    from tui.display import Display
    from tui.reader.blocks import Block

_INDENT: Final = "\u3000\u3000"
"""A Chinese paragraph begins with two empty squares."""

_INDENTED_FROM: Final = 24
"""The width in cells from which there is room for that."""


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block's text as it is shown, with its lines as spans of that.

    ``alignment`` leads from the block's text to the shown one, of which the first ``indent``
    characters stand for nothing.
    """

    text: str
    lines: tuple[Span, ...]
    alignment: Alignment
    indent: int

    def shown(self, start: int, end: int) -> Span:
        """Where ``[start, end)`` of the block's text is shown."""
        found = self.alignment.span_to_target(start, end)
        return Span(found.start + self.indent, found.end + self.indent)

    def line_of(self, offset: int) -> int:
        """The line that shows the character at ``offset`` of the block's text."""
        shown = self.alignment.to_target(offset) + self.indent
        return max(0, bisect_right(self.lines, shown, key=lambda line: line.start) - 1)

    def offset_of(self, line: int) -> int:
        """The offset in the block's text of the first character of ``line``."""
        return self.alignment.to_source(max(0, self.lines[line].start - self.indent))


def set_block(block: Block, display: Display, script: str | None, cells: int) -> SetBlock:
    """``block`` in lines of ``cells``; ``script`` is what its document is written in."""
    text, alignment = display.shown(block.text, script)
    indent = _INDENT if _is_indented(block, text, script, cells) else ""
    text = indent + text
    lines = tuple(wrap(text, cells, display.measure))
    return SetBlock(text, lines, alignment, len(indent))


def gap_before(block: Block, script: str | None) -> int:
    """The empty lines that set ``block`` apart from the one before it."""
    if block.passage is None or block.continues:
        return 0
    return 1 if block.role in {Role.HEADING, Role.TITLE} or not _is_chinese(script) else 0


def _is_indented(block: Block, text: str, script: str | None, cells: int) -> bool:
    return (
        block.passage is not None
        and block.role is Role.BODY
        and not block.continues
        and _is_chinese(script)
        and cells >= _INDENTED_FROM
        and not text[:1].isspace()
    )


def _is_chinese(script: str | None) -> bool:
    return script is None or script.startswith("zh")
