"""The bar beside a text: where in all of it something is marked, and which part is in sight."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Protocol

from tui.widgets.pieces import SPACE, Ink, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.reader.rows import Row, SetText
    from tui.widgets.signs import Signs


class TickSource(Protocol):
    """What the bar marks."""

    def ticks(self) -> Iterable[tuple[int, int]]:
        """Blocks, and offsets in them, that the bar shows."""


class Bar:
    """One cell beside each row of a text on the screen."""

    def __init__(self, source: TickSource, signs: Signs) -> None:
        self._source = source
        self._signs = signs
        self._ticked: set[int] | None = None
        self._beside: tuple[list[Row], list[Piece]] | None = None

    def renew(self) -> None:
        """Work everything out anew: there is another text, or other marks in it."""
        self._ticked = self._beside = None

    def has_new_ticks(self, text: SetText, height: int) -> bool:
        """Whether something else is marked since this was last drawn; it is drawn anew then."""
        before, self._ticked = self._ticked, None
        changed = self._ticks(text, height) != before
        if changed:
            self._beside = None
        return changed

    def beside(self, rows: list[Row], text: SetText, height: int) -> list[Piece]:
        """The bar's cell for each of ``rows``, which are those of ``text`` on the screen."""
        if self._beside is None or self._beside[0] is not rows:
            ticked, in_sight = self._ticks(text, height), _part_in_sight(rows, text, height)
            pieces = [
                self._piece(ticked=y in ticked, in_sight=y in in_sight) for y in range(len(rows))
            ]
            self._beside = rows, pieces
        return self._beside[1]

    def _piece(self, *, ticked: bool, in_sight: bool) -> Piece:
        if in_sight:
            return Piece(self._signs.bar, Ink.MATCH_BAR if ticked else Ink.SECONDARY)
        return Piece(self._signs.tick, Ink.MATCH_BAR) if ticked else SPACE

    def _ticks(self, text: SetText, height: int) -> set[int]:
        """The screen lines at which the bar shows marks."""
        if self._ticked is None:
            self._ticked = {
                min(height - 1, int(text.share(block, offset) * height))
                for block, offset in self._source.ticks()
            }
        return self._ticked


def _part_in_sight(rows: list[Row], text: SetText, height: int) -> range:
    """The screen lines at which the bar shows what is in sight; none where all of it is."""
    if rows[0] == text.first and text.after(rows[-1]) is None:
        return range(0)
    first = int(text.share_of(rows[0]) * height)
    end = ceil(text.share_of(rows[-1]) * height)
    return range(first, max(end, first + 1))
