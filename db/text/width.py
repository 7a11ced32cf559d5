"""How many terminal cells text takes: the one place that decides it.

Text is expected to have gone through :func:`db.text.safety.visible`; over what that leaves,
wcwidth, Rich and the terminals agree. Control characters count as nothing.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from wcwidth import wcwidth

from db.text.code_points import CodePointTable
from db.text.fold import codes_of

if TYPE_CHECKING:
    import numpy.typing as npt

ELLIPSIS: Final = "…"

_SHORT: Final = 64
"""Characters up to which looking up one after the other is quicker than making an array."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Measures text in cells.

    ``ambiguous`` is the width of characters that Unicode calls ambiguous (“ ” … — · ① ★): one cell
    nearly everywhere, two in terminals set up for old CJK fonts (``xterm -cjk_width``).
    """

    ambiguous: Literal[1, 2] = 1

    def width(self, text: str) -> int:
        """The cells that ``text`` takes on one line."""
        if text.isascii() and text.isprintable():
            return len(text)
        if len(text) <= _SHORT:
            return sum(map(_cells(self.ambiguous).__getitem__, text))
        return int(self.widths(codes_of(text)).sum())

    def widths(self, codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
        """The cells of each code point by itself: 0, 1 or 2."""
        return _table(self.ambiguous)[codes]

    def head(self, text: str, cells: int) -> int:
        """The offset up to which ``text`` fits into ``cells``: never inside a character.

        Combining marks stay with the character before them.
        """
        if text.isascii() and text.isprintable():
            return max(0, min(cells, len(text)))
        if len(text) <= _SHORT:
            reach = list(accumulate(map(_cells(self.ambiguous).__getitem__, text)))
            return bisect_right(reach, cells) if cells > 0 else 0
        ends = np.cumsum(self.widths(codes_of(text)), dtype=np.int64)
        return int(np.searchsorted(ends, cells, side="right")) if cells > 0 else 0

    def fit(self, text: str, cells: int, *, right: bool = False) -> str:
        """``text`` cut with an ellipsis or padded (``right``: before it) to exactly ``cells``."""
        if cells <= 0:
            return ""
        width = self.width(text)
        if width > cells:
            room = cells - self.width(ELLIPSIS)
            text = text[: self.head(text, room)] + ELLIPSIS if room >= 0 else ""
            width = self.width(text)
        padding = " " * (cells - width)
        return padding + text if right else text + padding


def width(text: str) -> int:
    """The cells of ``text`` where ambiguous characters are narrow."""
    return Measure().width(text)


class _CharacterCells(dict[str, int]):
    """The cells of each character met so far."""

    def __init__(self, ambiguous: Literal[1, 2]) -> None:
        super().__init__()
        self._ambiguous = ambiguous

    def __missing__(self, character: str) -> int:
        cells = max(0, wcwidth(character))
        if cells == 1 and self._ambiguous == 2:
            cells += unicodedata.east_asian_width(character) == "A"
        self[character] = cells
        return cells


@cache
def _cells(ambiguous: Literal[1, 2]) -> _CharacterCells:
    return _CharacterCells(ambiguous)


@cache
def _table(ambiguous: Literal[1, 2]) -> CodePointTable:
    return CodePointTable(_cells(ambiguous).__getitem__)
