"""What an encyclopedia sets around the works that it cites: see also, notes, links out, categories.

Titles stand there without days or numbers, so that alone they look like any short line; beside a
list of works cited they are none of the article's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.ingest.regions import shapes
from db.ingest.regions.heads import Kind, heads
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.lines import Line

_LONGEST: Final = 200
_MOST_TITLES: Final = 16


def around_references(lines: Sequence[Line], cited: range) -> Iterator[int]:
    """The indexes of the lines of the apparatus above and below a list of works cited."""
    first = cited.start
    while (head := _head_above(lines, first)) is not None:
        yield from range(head, first)
        first = head
    after = cited.stop
    while after < len(lines):
        end = _end_below(lines, after)
        if end == after:
            return
        yield from range(after, end)
        after = end


def _head_above(lines: Sequence[Line], first: int) -> int | None:
    """The head of the titles that stand right above the line ``first``."""
    for index in range(first - 1, max(-1, first - 2 - _MOST_TITLES), -1):
        if _heads_apparatus(lines[index].text):
            return index if index < first - 1 else None
        if not _is_entry(lines[index].text):
            return None
    return None


def _end_below(lines: Sequence[Line], first: int) -> int:
    """The index behind the head ``first`` and its titles, or behind one line of categories."""
    text = lines[first].text
    if len(text) <= _LONGEST and shapes.names_categories(fold(text)):
        return first + 1
    if not _heads_apparatus(text):
        return first
    after = first + 1
    while (
        after < min(len(lines), first + 1 + _MOST_TITLES)
        and not (lines[after].gap and after > first + 1)
        and not _heads_apparatus(lines[after].text)
        and not shapes.names_categories(fold(lines[after].text[:_LONGEST]))
        and _is_entry(lines[after].text)
    ):
        after += 1
    return after


def _heads_apparatus(text: str) -> bool:
    return any(head.kind is Kind.REFERENCES for head in heads(text))


def _is_entry(text: str) -> bool:
    """A title, or a note that leads back to its place."""
    folded = fold(text[:_LONGEST])
    return text[0] in "^↑" or (shapes.is_titled(folded) and not shapes.begins_with_year(folded))
