"""Days and hours listed one below the other: the performances of a play, the sailings of a boat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_HOUR: Final = re.compile(r"\d{1,2}[:：时時点點]")
_MARGIN: Final = 3


def is_listed_hour(number: int, dates: Sequence[Sequence[Recognised]]) -> bool:
    """Whether a line that is a day and an hour stands beside another that opens with some
    (2025-04-18 星期五 19:30 above 2025-04-19 星期六 14:30　缺货): each is an entry of its own, and
    dates no paragraph below."""
    beside = (number - 1, number + 1)
    return _opens_with_hour(dates[number]) and any(
        0 <= other < len(dates) and _opens_with_hour(dates[other]) for other in beside
    )


def _opens_with_hour(found: Sequence[Recognised]) -> bool:
    first = found[0] if found else None
    if first is None or first.day is None or first.span.start > _MARGIN:
        return False
    return _HOUR.search(first.text) is not None
