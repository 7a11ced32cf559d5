"""Dates that a page shows but does not say: struck out, or quoted as code.

A deadline put off is often left in sight (<del>May 10</del> June 10), and notes on software quote
values (`2024-02-29` was refused). Both marks are those of HTML and of CommonMark (6.1, code spans).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_STRUCK: Final = re.compile(
    r"<(?P<tag>del|s|strike)>[^<>]{1,80}</(?P=tag)>|(?<!`)`[^`\n]{1,80}`(?!`)", re.IGNORECASE
)


def without_struck(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` without those that stand in what is struck out or quoted."""
    return [
        _without(text, found) if found and ("`" in text or "</" in text) else found
        for text, found in zip(texts, dates, strict=True)
    ]


def _without(text: str, found: list[Recognised]) -> list[Recognised]:
    struck = [match.span() for match in _STRUCK.finditer(text)]
    starts = [start for start, _ in struck]

    def is_struck(one: Recognised) -> bool:
        place = bisect_right(starts, one.span.start) - 1
        return place >= 0 and one.span.end <= struck[place][1]

    return [one for one in found if not is_struck(one)]
