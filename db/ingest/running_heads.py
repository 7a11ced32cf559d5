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


def running_heads(lines: Sequence[Line]) -> list[int]:
    """The indexes of dated lines that stand three times or more, all but the first of each."""
    same: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST and line.text[-1] not in _STOPS and _FIGURE.search(line.text):
            same["".join(_PAGE.sub("", line.text).split())].append(index)
    return [
        index
        for text, found in same.items()
        if len(found) >= _FEWEST and _is_dated(lines[found[0]].text) and not text.isdecimal()
        for index in found[1:]
    ]


def _is_dated(text: str) -> bool:
    """Whether a line holds a day or a month of a year beside words of its own."""
    moment = first_moment(text) or first_month(text)
    if moment is None:
        return False
    rest = text[: moment.start] + text[moment.end :]
    return sum(map(str.isalpha, rest)) > 1
