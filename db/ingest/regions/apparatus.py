"""What an encyclopedia sets around the works that it cites: see also, notes, links out, categories.

Titles stand there without days or numbers, so that alone they look like any short line; beside a
list of works cited they are none of the article's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.ingest.regions import shapes
from db.ingest.regions.heads import Kind, heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.regions.folded import FoldedLine

_MOST_TITLES: Final = 16


def around_references(lines: Sequence[FoldedLine], lists: Sequence[range]) -> Iterator[int]:
    """The indexes of the lines of the apparatus above and below the lists of works cited."""
    floor = 0
    for number, cited in enumerate(lists, 1):
        ceiling = lists[number].start if number < len(lists) else len(lines)
        yield from _around(lines, cited, floor, ceiling)
        floor = cited.stop


def _around(lines: Sequence[FoldedLine], cited: range, floor: int, ceiling: int) -> Iterator[int]:
    first = cited.start
    while (head := _head_above(lines, first)) is not None and head >= floor:
        yield from range(head, first)
        first = head
    after = cited.stop
    while after < ceiling:
        end = _end_below(lines, after)
        if end == after:
            return
        yield from range(after, end)
        after = end


def _head_above(lines: Sequence[FoldedLine], first: int) -> int | None:
    """The head of the titles that stand right above the line ``first``."""
    for index in range(first - 1, max(-1, first - 2 - _MOST_TITLES), -1):
        if _heads_apparatus(lines[index].folded):
            return index if index < first - 1 else None
        if not _is_entry(lines[index].folded):
            return None
    return None


def _end_below(lines: Sequence[FoldedLine], first: int) -> int:
    """The index behind the head ``first`` and its titles, or behind one line of categories."""
    if shapes.names_categories(lines[first].folded):
        return first + 1
    if not _heads_apparatus(lines[first].folded):
        return first
    after = first + 1
    while (
        after < min(len(lines), first + 1 + _MOST_TITLES)
        and not (lines[after].gap and after > first + 1)
        and not _heads_apparatus(lines[after].folded)
        and not shapes.names_categories(lines[after].folded)
        and _is_entry(lines[after].folded)
    ):
        after += 1
    return after


def _heads_apparatus(folded: str) -> bool:
    return any(head.kind is Kind.REFERENCES for head in heads(folded))


def _is_entry(folded: str) -> bool:
    """A title, or a note that leads back to its place."""
    return folded[0] in "^↑" or (shapes.is_titled(folded) and not shapes.begins_with_year(folded))
