"""Lines of styled text that are exactly as wide as they say.

Everything the lists, headings and the status line draw goes through here: pieces of text with the
name of a style, cut and padded by terminal cells. No markup is ever
parsed, so no text can act as one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.text.width import Measure


class Ink(StrEnum):
    """What a piece of text means; the style sheet says how that looks (class ``ink--…``)."""

    PLAIN = "plain"
    SECONDARY = "secondary"
    STRONG = "strong"
    MATCH = "match"
    HERE = "here"
    DATE = "date"
    ACCENT = "accent"
    BAR = "bar"
    MATCH_BAR = "match-bar"
    DEADLINE = "deadline"
    PLANNED = "planned"
    CURSOR = "cursor"
    CURSOR_AWAY = "cursor-away"


INK_CLASSES = {f"ink--{ink}" for ink in Ink}
"""The component classes of every widget that draws pieces."""


class Piece(NamedTuple):
    """Text that is already safe to show, and its ink."""

    text: str
    ink: Ink = Ink.PLAIN


SPACE = Piece(" ")


def column(
    pieces: Iterable[Piece],
    cells: int,
    measure: Measure,
    *,
    right: bool = False,
    fill: Piece = SPACE,
) -> list[Piece]:
    """``pieces`` cut with an ellipsis or padded to exactly ``cells`` terminal cells.

    ``fill`` is one cell wide.
    """
    if cells <= 0:
        return []
    kept = list(pieces)
    total = sum(measure.width(piece.text) for piece in kept)
    if total > cells:
        kept = _cut(kept, cells, measure)
        total = sum(measure.width(piece.text) for piece in kept)
    padding = Piece(fill.text * (cells - total), fill.ink)
    if cells == total:
        return kept
    return [padding, *kept] if right else [*kept, padding]


def spread(
    left: Sequence[Piece],
    right: Sequence[Piece],
    cells: int,
    measure: Measure,
    fill: Piece = SPACE,
) -> list[Piece]:
    """``left`` and ``right`` at the ends of a line; where both do not fit, the left one stays."""
    left_width = sum(measure.width(piece.text) for piece in left)
    right_width = sum(measure.width(piece.text) for piece in right)
    if right and left_width + 1 + right_width <= cells:
        return [*column(left, cells - right_width, measure, fill=fill), *right]
    return column(left, cells, measure, fill=fill)


def _cut(pieces: Sequence[Piece], cells: int, measure: Measure) -> list[Piece]:
    ellipsis_width = measure.width("…")
    room = cells - ellipsis_width
    if room < 0:
        return [Piece(" " * cells)]
    kept: list[Piece] = []
    for piece in pieces:
        width = measure.width(piece.text)
        if width > room:
            start = measure.head(piece.text, room)
            kept.append(Piece(piece.text[:start], piece.ink))
            break
        kept.append(piece)
        room -= width
    return [*kept, Piece("…", Ink.SECONDARY)]
