"""Which neighbouring lines are one paragraph.

Most scraped texts have one paragraph to a line. Others were wrapped at a width, or broken in the
middle of a sentence or a date by whatever converted them; there the lines are joined again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.ingest.furniture import ends_sentence
from db.ingest.headings import numbered_form, time_form
from db.ingest.markdown import Block, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.lines import Line
    from db.model import Role

_OPEN: Final = re.compile(r"[，、（《“‘「『〈(\[【—]$|[A-Za-z0-9],$")
_CLOSING: Final = re.compile(r"[，。、；：！？）》”’」』〉】,;!?)]")
_DATE_BROKEN_OFF: Final = re.compile(r"[0-9０-９〇零一二三四五六七八九十]$")
_DATE_GOES_ON: Final = re.compile(
    r"[0-9０-９〇零一二三四五六七八九十]{0,3} ?(?:年|月|日|时|時|点|點|號|号)"
)
_UNIT_BROKEN_OFF: Final = re.compile(r"[0-9０-９〇零一二三四五六七八九十] ?[年月至到—\-－~～]$")
_NEXT_UNIT: Final = re.compile(r"[0-9０-９一二三四五六七八九十]{1,3} ?[月日]")
_STARTS_ITEM: Final = re.compile(
    r"[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）、.．]|第[0-9一二三四五六七八九十百千]{1,5}[条章节编]|[①-⑳●■◆▲★·•○□*※\-—]"
)

_WRAP_EVIDENCE: Final = 3
_WIDEST_WRAP: Final = 160


class _Wrap:
    """Whether a document was wrapped, and how long its full lines are."""

    def __init__(self, lines: Sequence[Line]) -> None:
        pairs = [
            above
            for above, below in zip(lines, lines[1:], strict=False)
            if not below.gap and len(above.text) >= 12
        ]
        lengths = sorted(len(line.text) for line in pairs)
        self.width = lengths[len(lengths) * 8 // 10] if lengths else 0
        full = [line for line in pairs if self.is_full(line)]
        broken = sum(1 for line in full if not ends_sentence(line.text))
        self.is_wrapped = (
            len(full) >= _WRAP_EVIDENCE
            and self.width <= _WIDEST_WRAP
            and len(full) * 2 >= len(pairs)
            and broken * 2 >= len(full)
        )
        indents = [line.indent for line in lines]
        self.indented = 0 < sum(indent >= 2 for indent in indents) < len(indents)

    def is_full(self, line: Line) -> bool:
        """Whether a line is about as long as the longest."""
        return self.width * 0.85 <= len(line.text) <= self.width * 1.2


def paragraphs(
    lines: Sequence[Line],
    blocks: Sequence[Block | None],
    roles: Sequence[Role | None],
    *,
    is_markdown: bool,
) -> Iterator[tuple[int, int]]:
    """The paragraphs as pairs: the index of the first line and the index after the last."""
    wrap = _Wrap(lines)
    first = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _joins(lines, blocks, roles, index, wrap, is_markdown):
            continue
        if first < len(lines):
            yield first, index
        first = index


def _joins(
    lines: Sequence[Line],
    blocks: Sequence[Block | None],
    roles: Sequence[Role | None],
    index: int,
    wrap: _Wrap,
    is_markdown: bool,
) -> bool:
    above, below = lines[index - 1], lines[index]
    if roles[index - 1] is not roles[index]:
        return False
    if is_markdown and (decided := _joins_in_markdown(blocks, index, below)) is not None:
        return decided
    role = roles[index]
    if role is not None:
        return role == "title"
    if _is_heading(above.text) or _is_heading(below.text):
        return False
    if is_markdown and not below.gap:
        return not (ends_sentence(above.text) and not above.text.isascii())
    return _goes_on(above, below, wrap)


def _joins_in_markdown(blocks: Sequence[Block | None], index: int, below: Line) -> bool | None:
    """What the block structure says; ``None`` where it leaves the matter open."""
    above_block, below_block = blocks[index - 1], blocks[index]
    mark = below_block.mark if below_block else None
    if mark is Mark.UNDERLINE:
        return True
    above_mark = above_block.mark if above_block else None
    if mark in (Mark.CODE, Mark.FRONT_MATTER, Mark.COMMENT):
        return above_mark is mark
    if mark is not None or above_mark not in (None, Mark.ITEM):
        return False
    return None if not below.gap else False


def _is_heading(text: str) -> bool:
    return time_form(text) is not None or numbered_form(text) is not None


def _goes_on(above: Line, below: Line, wrap: _Wrap) -> bool:
    """Whether the sentence of the line above continues below."""
    if below.gap > 1 or _STARTS_ITEM.match(below.text):
        return False
    head, tail = above.text[-8:], below.text[:8]
    if _DATE_BROKEN_OFF.search(head) and _DATE_GOES_ON.match(tail):
        return True
    if len(above.text) >= 8 and _UNIT_BROKEN_OFF.search(head) and _NEXT_UNIT.match(tail):
        return True
    if _OPEN.search(head) or _CLOSING.match(tail):
        return True
    if below.gap:
        return False
    if wrap.is_wrapped and wrap.is_full(above):
        if wrap.indented:
            return below.indent < 2
        return not ends_sentence(above.text)
    return above.text[-1:].isascii() and above.text[-1:].isalnum() and below.text[:1].islower()
