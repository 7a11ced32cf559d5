"""Lists of other pages at the foot, below words that may also head a part of the text (``新闻``,
``通知公告``) or below none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.labels import describes_only
from db.ingest.regions import shapes
from db.ingest.regions.heads import Kind, heads
from db.ingest.regions.reach import is_link
from db.ingest.regions.tail import carries_on, holds_article, speaks_of_page

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from db.ingest.regions.folded import FoldedLine

_FEWEST_LINKS: Final = 2
_MORE: Final = re.compile(
    r"\W*(?:(?:查看|浏览)?(?:更多|全部|所有)[\u4e00-\u9fff]{0,4}|(?:read )?more)\W*"
)
_FURTHEST: Final = 120
"""So many lines the foot of a page may have."""


def lists_at_foot(lines: Sequence[FoldedLine], found: Collection[int]) -> set[int]:
    """The indexes of the lines of lists of links in the foot of a page, ``found`` being the lines
    of its other regions.

    Nothing but links and furniture stands below them, a line of law or navigation among it, and the
    article above them. The days are in figures, as pages set them: a chronicle's are no links.
    """
    headed = {index for block in _headed(lines) for index in block}
    first = _first_line_of_foot(lines, found, headed)
    if not holds_article(lines[:first]) or not any(_is_site(line) for line in lines[first:]):
        return set()
    listed = {index for index in headed - set(found) if index >= first}
    ended = False
    index = first
    while index < len(lines):
        after = index
        while after < len(lines) and after not in headed and _is_listed(lines[after]):
            after += 1
        entries = range(index, after)
        if (
            index not in found
            and len(entries) >= _FEWEST_LINKS
            and _stands_apart(lines, entries, ended=ended)
        ):
            listed.update(entries)
        ended = ended or index in found or index in headed or _ends_text(lines[index])
        index = max(after, index + 1)
    return listed


def _headed(lines: Sequence[FoldedLine]) -> Iterator[range]:
    """The lists below words that head links, with those words: entries with their days in figures,
    or, where a button for more of them follows, written as no line of the text above begins."""
    index = max(0, len(lines) - _FURTHEST)
    of_text = {shapes.form_of_day(line.folded) for line in lines[:index]} | {None}
    while index < len(lines):
        after = index + 1
        if any(one.kind is Kind.LINKS for one in heads(lines[index].folded)):
            while after < len(lines) and (
                _is_listed(lines[after]) or shapes.form_of_day(lines[after].folded) not in of_text
            ):
                after += 1
        if after > index + 1 and (
            all(_is_listed(line) for line in lines[index + 1 : after])
            or any(_MORE.fullmatch(line.folded) for line in lines[after : after + 1])
        ):
            yield range(index, after)
        else:
            of_text.add(shapes.form_of_day(lines[index].folded))
        index = after


def _first_line_of_foot(
    lines: Sequence[FoldedLine], found: Collection[int], headed: Collection[int]
) -> int:
    first = len(lines)
    floor = max(0, len(lines) - _FURTHEST)
    while first > floor and (
        first - 1 in found
        or first - 1 in headed
        or _may_be_foot(lines[first - 1])
        or not carries_on(lines[first - 1])
    ):
        first -= 1
    return first


def _may_be_foot(line: FoldedLine) -> bool:
    folded = line.folded
    return (
        _is_listed(line)
        or _is_site(line)
        or _ends_text(line)
        or furniture.is_contact(folded)
        or furniture.is_opening_hours(folded)
        or bool(heads(line.folded))
        or describes_only(line.text)
    )


def _is_listed(line: FoldedLine) -> bool:
    """A title and its day in figures, as other pages are listed."""
    folded = line.folded
    return shapes.holds_figures_of_day(folded) and is_link(folded) and not _is_site(line)


def _is_site(line: FoldedLine) -> bool:
    folded = line.folded
    return furniture.is_legal(folded) or furniture.is_navigation(folded) or speaks_of_page(folded)


def _ends_text(line: FoldedLine) -> bool:
    folded = line.folded
    return (
        furniture.is_widget(folded)
        or furniture.is_decoration(folded)
        or furniture.links_neighbour(folded)
        or furniture.ends_article(folded)
    )


def _stands_apart(lines: Sequence[FoldedLine], entries: range, *, ended: bool) -> bool:
    """Whether a list without a head is none of the article's: behind the article's end, or each
    day behind its title."""
    if ended:
        return True
    apart = lines[entries[0]].gap > 0
    return apart and all(shapes.ends_in_figures_of_day(lines[index].folded) for index in entries)
