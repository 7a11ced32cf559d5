"""Finding the regions of a page that do not belong to its article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.labels import describes_only
from db.ingest.regions import shapes
from db.ingest.regions.apparatus import around_references
from db.ingest.regions.comments import is_answer
from db.ingest.regions.folded import fold_lines
from db.ingest.regions.heads import Kind, heads
from db.ingest.regions.lists import lists_at_foot
from db.ingest.regions.posts import posts_of_others
from db.ingest.regions.reach import end_of_chapters, end_of_region
from db.ingest.regions.tail import begin_of_tail, carries_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.lines import Line
    from db.ingest.regions.folded import FoldedLine

_PLAYER: Final = re.compile(r"(?<!\d)\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}(?!\d)")
_LONGEST: Final = 200
_ENDING: Final = frozenset({Kind.LINKS, Kind.COMMENTS})
_OPENS_TAIL: Final = _ENDING | {Kind.REFERENCES, Kind.FIGURES}


@dataclass(frozen=True, slots=True)
class Regions:
    """The indexes of the lines in regions beside the article, of the lines among them that head
    what pages go on with once their article has ended, and of the line from which on nothing is the
    article's any more (the number of lines where there is none)."""

    lines: frozenset[int]
    endings: frozenset[int]
    tail: int


def find_regions(content: Sequence[Line]) -> Regions:
    """Where a page speaks of something else than its article.

    Takes time linear in the text's length: each region's end is looked for once, and no region is
    looked through again for others.
    """
    lines = fold_lines(content)
    found: set[int] = set()
    endings: set[int] = set()
    closing: set[int] = set()
    cited: list[range] = []
    chained = -1
    index = 0
    while index < len(lines):
        after = index + 1
        for head in heads(lines[index].folded):
            if not (head.certain or (head.kind is not Kind.LINKS or chained == index)):
                continue
            after = end_of_region(lines, index, head)
            if after > index + 1:
                found.update(_beside(lines, range(index, after), head.kind))
                chained = after if head.kind is Kind.LINKS else -1
                if head.kind in _ENDING:
                    endings.add(index)
                if head.kind in _OPENS_TAIL:
                    closing.add(index)
                if head.kind is Kind.REFERENCES and head.certain:
                    cited.append(range(index, after))
                break
        index = max(after, index + 1)
    found.update(_grids(lines))
    found.update(_chapters_of_player(lines))
    found.update(i for i, line in enumerate(lines) if _is_widget_of_page(line.folded))
    found.update(around_references(lines, cited))
    found.update(posts_of_others(lines))
    listed = lists_at_foot(lines, found)
    found |= listed
    if not any(carries_on(line) for index, line in enumerate(lines) if index not in found):
        # What readers say, or what is linked, is what the page is for.
        return Regions(frozenset(), frozenset(), len(lines))
    return Regions(frozenset(found), frozenset(endings), begin_of_tail(lines, found, closing))


def _beside(lines: Sequence[FoldedLine], region: range, kind: Kind) -> Iterator[int]:
    """The lines of a region; of the figures about a page not those that say when it was written."""
    for index in region:
        if kind is not Kind.FIGURES or not describes_only(lines[index].text):
            yield index


def _grids(lines: Sequence[FoldedLine]) -> Iterator[int]:
    """The lines of calendars: the month, the days of the week, the days in figures."""
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST or not shapes.names_weekdays(line.folded):
            continue
        after = index + 1
        while after < len(lines) and shapes.is_row_of_days(lines[after].folded):
            after += 1
        if after > index + 1 or shapes.is_month_before_week(line.folded):
            first = index
            if first and shapes.is_month_of_calendar(lines[first - 1].folded):
                first -= 1
            if first and any(head.kind is Kind.FIGURES for head in heads(lines[first - 1].folded)):
                first -= 1
            yield from range(first, after)


def _chapters_of_player(lines: Sequence[FoldedLine]) -> Iterator[int]:
    """The chapters of a recording that stand without a head on the page of its player."""
    if not any(_PLAYER.search(line.text) for line in lines[:80]):
        return
    index = 0
    while index < len(lines):
        after = end_of_chapters(lines, index, certain=False)
        yield from range(index, after)
        index = max(after, index + 1)


def _is_widget_of_page(folded: str) -> bool:
    return len(folded) <= _LONGEST and (
        shapes.is_archive(folded)
        or shapes.leads_elsewhere(folded)
        or furniture.is_notice_of_page(folded)
        or is_answer(folded)
    )
