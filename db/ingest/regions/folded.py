"""Lines as the tests of regions need them: each folded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.ingest.lines import Line

_LONGEST: Final = 240
"""No line of a region needs more of it to be told by."""


class FoldedLine(NamedTuple):
    """A line, and the beginning of its text folded (:func:`db.text.fold.fold`)."""

    text: str
    folded: str
    indent: int
    gap: int


def fold_lines(lines: Iterable[Line]) -> list[FoldedLine]:
    """Each line with the first 240 code points of its text folded."""
    return [
        FoldedLine(line.text, fold(line.text[:_LONGEST]), line.indent, line.gap) for line in lines
    ]
