"""Heads and feet that a paged original repeats on every page, with the day of its printing.

``水利志稿（送审本） 2009/7/14`` above every page of a draft: word for word the same, or but for the
page's number, and with a date in figures. The first may be the title and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from db.ingest.labels import first_moment, first_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line

_PAGE: Final = re.compile(
    r"(?:第 ?)?\d{1,4} ?[页頁](?:[ ,，/]*共 ?\d{1,4} ?[页頁])?|[-—–·] ?\d{1,4} ?[-—–·]"
    r"|[Pp]age \d{1,4}(?: of \d{1,4})?|^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$"
)
_FIGURE: Final = re.compile(r"\d")
_STOPS: Final = frozenset("。！；")
_FEWEST: Final = 3
_LONGEST: Final = 80
_FURTHEST_TITLE: Final = 4
_SHORTEST_TITLE: Final = 6
_MARGIN: Final = 16


def running_heads(lines: Sequence[Line]) -> list[int]:
    """The indexes of dated lines that stand three times or more, all but the first of each, and of
    those at the margin below a title that runs on."""
    same: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST and line.text[-1] not in _STOPS and _FIGURE.search(line.text):
            same["".join(_PAGE.sub("", line.text).split())].append(index)
    dated = [
        index
        for text, found in same.items()
        if len(found) >= _FEWEST and _is_dated(lines[found[0]].text) and not text.isdecimal()
        for index in found[1:]
    ]
    return [*dated, *_below_title(lines)]


def _is_dated(text: str) -> bool:
    """Whether a line holds a day or a month of a year beside words of its own."""
    moment = first_moment(text) or first_month(text)
    if moment is None:
        return False
    rest = text[: moment.start] + text[moment.end :]
    return sum(map(str.isalpha, rest)) > 1


def _below_title(lines: Sequence[Line]) -> list[int]:
    """The lines at the right margin below a title that heads the pages behind it as well: when the
    paper was adopted and amended (``112.05.30 校務會議通過``)."""
    for first, title in enumerate(lines[:_FURTHEST_TITLE]):
        if len(title.text) < _SHORTEST_TITLE:
            continue
        again = sum(line.text.startswith(title.text) for line in lines[first + 1 :])
        if again >= _FEWEST - 1:
            after = first + 1
            while (
                after < len(lines)
                and lines[after].indent >= _MARGIN
                and len(lines[after].text) <= _LONGEST // 2
            ):
                after += 1
            return list(range(first + 1, after))
    return []
