"""A document cut into blocks: the stretches of text that are set in lines by themselves.

A block is a passage, or a line of the raw text; very long ones are cut into several where a
sentence ends, so that setting a block never takes long, however long the document is. Offsets into
the raw text are what all ways of showing a document have in common: a place in it is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from db.model import Role
from db.text.alignment import Alignment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from db.model import Passage

LONGEST: Final = 4_000
"""Code points of a block, but for the rest of its last sentence."""

FURNITURE: Final = frozenset({Role.METADATA, Role.BOILERPLATE})
"""Roles that are hidden until someone asks for them."""

_SENTENCE_END: Final = re.compile(r"[。！？；!?;\n]”?|\. |，")
_SEARCHED_FOR_END: Final = 400
_LINE_END: Final = re.compile(r"\r\n|\r|\n")

_alignment = lru_cache(maxsize=256)(Alignment.from_json)


class Block(NamedTuple):
    """``source[start:end]``, where ``source`` became of the raw text from ``raw`` on by ``edits``.

    ``passage`` is ``None`` for the raw text itself. ``continues`` where it goes on in the middle of
    a paragraph.
    """

    source: str
    start: int
    end: int
    raw: int
    edits: str | None
    passage: Passage | None
    continues: bool

    @property
    def text(self) -> str:
        """The text that is shown, before script and safety."""
        return self.source[self.start : self.end]

    @property
    def raw_start(self) -> int:
        """Where in the raw text it begins."""
        return self.to_raw(0, 0).start

    @property
    def role(self) -> Role:
        """What kind of text it is."""
        return Role.BODY if self.passage is None else self.passage.role

    def to_raw(self, start: int, end: int) -> Span:
        """``[start, end)`` of the block's text as a span of the raw text."""
        found = _alignment(self.edits).span_to_source(start + self.start, end + self.start)
        return Span(found.start + self.raw, found.end + self.raw)

    def from_raw(self, start: int, end: int) -> Span:
        """The part of the block's text that the raw span ``[start, end)`` became."""
        found = _alignment(self.edits).span_to_target(start - self.raw, end - self.raw)
        length = self.end - self.start
        new_start = min(max(found.start - self.start, 0), length)
        return Span(new_start, min(max(found.end - self.start, new_start), length))


def passage_blocks(passages: Iterable[Passage], *, furniture: bool) -> list[Block]:
    """The blocks of the cleaned text; page furniture and metadata only where asked for."""
    blocks = []
    for passage in passages:
        if furniture or passage.role not in FURNITURE:
            start = 0
            for end in _cuts(passage.text, 0, len(passage.text)):
                blocks.append(
                    Block(
                        passage.text, start, end, passage.start, passage.edits, passage, start > 0
                    )
                )
                start = end
    return blocks


def raw_blocks(raw: str) -> list[Block]:
    """The blocks of the raw text, line by line."""
    blocks = []
    line_start = 0
    for line_end, following in _raw_lines(raw):
        start = line_start
        for end in _cuts(raw, line_start, line_end):
            blocks.append(Block(raw, start, end, 0, None, None, start > line_start))
            start = end
        line_start = following
    return blocks


def block_at(blocks: Sequence[Block], raw: int) -> int:
    """The index of the block that the raw offset falls into, or of the last one before it."""
    return max(0, bisect_right(blocks, raw, key=lambda block: block.raw_start) - 1)


def line_number(raw: str, place: int) -> int:
    """The 1-based line of the raw text that the offset ``place`` stands in."""
    return raw.count("\n", 0, place) + raw.count("\r", 0, place) - raw.count("\r\n", 0, place) + 1


def line_count(raw: str) -> int:
    """How many lines the raw text has; at least one."""
    return max(1, line_number(raw, len(raw)) - raw.endswith(("\n", "\r")))


def _raw_lines(raw: str) -> Iterator[tuple[int, int]]:
    """The end of each line, and where the next begins."""
    for match in _LINE_END.finditer(raw):
        yield match.start(), match.end()
    if not raw or raw[-1] not in "\r\n":
        yield len(raw), len(raw)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where the blocks of ``text[start:end]`` end; at least one."""
    while end - start > LONGEST + _SEARCHED_FOR_END:
        pause = _SENTENCE_END.search(text, start + LONGEST, start + LONGEST + _SEARCHED_FOR_END)
        start = pause.end() if pause else start + LONGEST
        yield start
    yield end
