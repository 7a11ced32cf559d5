"""Setting text in lines of a given width, the Chinese way.

Where lines may end is told in :mod:`db.text.line_breaks`; here they are filled one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.text.alignment import Span
from db.text.line_breaks import SPACES, Breaks
from db.text.unbroken import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.text.width import Measure

_BLOCK: Final = 4_096
"""Code points looked at together: enough to be quick, few enough that a first screen is."""


def wrap(text: str, cells: int, measure: Measure) -> Iterator[Span]:
    """The lines of ``text`` in a column of ``cells``, as spans of it, from first to last.

    A line feed ends a line. Spaces where a line ends belong to no span; every other character
    belongs to exactly one. An empty text is one empty line. No line is wider than ``cells`` unless
    it is a single character with its combining marks. Lines come as they are asked for: the first
    ones of a very long paragraph cost no more than those of a short one, and all of them together
    take time linear in the text.
    """
    start = 0
    while True:
        end = text.find("\n", start)
        yield from _paragraph(text, start, len(text) if end < 0 else end, max(cells, 1), measure)
        if end < 0:
            return
        start = end + 1


def _paragraph(text: str, start: int, end: int, cells: int, measure: Measure) -> Iterator[Span]:
    short = text[start:end] if end - start <= cells else None
    if short is not None and measure.width(short) <= cells:
        yield Span(start, start + len(short.rstrip(SPACES)))
        return
    size = _BLOCK + 8 * cells
    while start < end:
        stop = min(end, start + size)
        breaks = Breaks(text[start:stop], measure)
        # A date that the end of the block cuts must not decide a break.
        safe = len(breaks) if stop == end else len(breaks) - LONGEST
        begun = 0
        while begun < len(breaks):
            limit = breaks.fitting(begun, cells)
            if limit > safe or (limit == safe and stop < end):
                break
            following = limit if limit == len(breaks) else breaks.best(begun, limit)
            yield Span(start + begun, start + breaks.without_spaces(begun, following))
            begun = following
        # Where spaces or marks alone fill the block, only a larger one shows where they end.
        size = size if begun else 2 * size
        start += begun
