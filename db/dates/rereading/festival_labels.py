"""A festival that only labels the days behind it: 清明节：4月5日放假.

Notices of holidays name the festival before a colon and its days behind. The festival is no date
beside them, and in a notice of the spring that knows no more it would lie in the year before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.setting.lines import prefix_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_FURTHEST: Final = 16
_COLON: Final = re.compile(r"(?:假期|放假|期间|节)?(?:时间|安排)?\s*[：:]\s*")


def without_festival_labels(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, without a festival that opens it as a label of the next."""
    return [
        found[1:] if len(found) > 1 and _labels(text, found[0], found[1]) else found
        for text, found in zip(texts, dates, strict=True)
    ]


def _labels(text: str, first: Recognised, second: Recognised) -> bool:
    start, end = first.span
    if "festival" not in first.rule or start > _FURTHEST or first.year is not None:
        return False
    if second.month is None or second.day is None:
        return False
    opens = prefix_length(text[:start]) == start
    return opens and _COLON.fullmatch(text, end, second.span.start) is not None
