"""The lines of a raw text and where they stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.text.alignment import Span

LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")

BLANK: Final = (
    " \t\v\f\x1c\x1d\x1e\x1f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""What does not make a line non-blank: spaces of every width, and marks without any."""


class Line(NamedTuple):
    """A line that is not blank.

    ``number`` is 1-based; ``start`` and ``end`` are the offsets in the raw text of what stands
    between the blanks at its ends; ``text`` is that part without what was to be left out.
    ``indent`` counts the blanks before it and ``gap`` the blank lines between it and the non-blank
    line above.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int
    gap: int


def content_lines(raw: str, left_out: Sequence[Span] = ()) -> list[Line]:
    """The non-blank lines of ``raw``, split at ``\\n``, ``\\r\\n`` and lone ``\\r``.

    The spans ``left_out``, in order and each within a line, are missing in the lines' ``text``.
    """
    lines = []
    begin = 0
    gap = 0
    next_out = 0
    for number, (text, length) in enumerate(_split(raw), 1):
        content = text.strip(BLANK)
        if content:
            indent = len(text) - len(text.lstrip(BLANK))
            start = begin + indent
            end = start + len(content)
            while next_out < len(left_out) and left_out[next_out].end <= end:
                span = left_out[next_out]
                shift = end - start - len(content)
                content = (
                    content[: span.start - start - shift] + content[span.end - start - shift :]
                )
                next_out += 1
            lines.append(Line(number, start, end, content, indent, gap))
            gap = 0
        else:
            gap += 1
        begin += length
    return lines


def line_starts(raw: str) -> list[int]:
    """The offset of each line's first character; the line of number *n* is at index *n* - 1."""
    return [0, *(match.end() for match in LINE_BREAK.finditer(raw))]


def line_number(starts: list[int], offset: int) -> int:
    """The 1-based number of the line that holds ``offset``, given :func:`line_starts`."""
    return bisect_right(starts, offset)


def _split(raw: str) -> list[tuple[str, int]]:
    """Each line without its break, and its length with it."""
    if "\r" not in raw:
        return [(text, len(text) + 1) for text in raw.split("\n")]
    parts = []
    begin = 0
    for match in LINE_BREAK.finditer(raw):
        parts.append((raw[begin : match.start()], match.end() - begin))
        begin = match.end()
    parts.append((raw[begin:], len(raw) - begin))
    return parts
