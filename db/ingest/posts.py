"""Posts whose head gives the month, day and hour, and no year: ``9月16日 21:37 来自 微博网页版``.

Feeds leave the year out of what was posted in the year in which the page is looked at. Readers'
answers below bear theirs (``23-9-16 22:05``), and the copyright line at the foot says which year
that is (``© 2009-2023``).
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.lines import Line

_HEAD: Final = re.compile(
    r"(?:\S{1,20} )?(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})日? "
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2}) *[·・|]? *"
    r"(?:来自|转发自|发布于|ip ?属地|via )[^。!?]{1,40}"
)
_STAMP: Final = re.compile(
    r"(?<![\d-])(?P<year>(?:20)?\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2}) "
    r"\d{1,2}:\d{2}(?!\d)"
)
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright|版权所有)\D{0,40}(?:\d{4} ?[-–—~] ?)?(?P<year>20\d{2})"
)
_FURTHEST: Final = 12
_LONGEST: Final = 80


class Post(NamedTuple):
    """The line of the head of a post, and when it was posted in ISO form."""

    line: int
    published: str


def post_of(lines: Sequence[Line]) -> Post | None:
    """The head of a post near the top whose year the page says elsewhere; ``None`` without one."""
    for index, line in enumerate(lines[:_FURTHEST]):
        head = _HEAD.fullmatch(fold(line.text)) if len(line.text) <= _LONGEST else None
        if head is None:
            continue
        month, day, hour, minute = map(int, head.group("month", "day", "hour", "minute"))
        for year in _years(lines[index + 1 :], (month, day)):
            try:
                return Post(index, datetime(year, month, day, hour, minute).isoformat())  # noqa: DTZ001 (local time)
            except ValueError:
                continue
    return None


def _years(below: Sequence[Line], posted: tuple[int, int]) -> Iterator[int]:
    """The years that a post may be of, by what stands below it, the surest first."""
    for pattern in (_STAMP, _COPYRIGHT):
        for line in below if pattern is _STAMP else reversed(below):
            match = pattern.search(fold(line.text[:200]))
            if match is None:
                continue
            year = int(match["year"]) % 100 + 2000
            answered = (int(match["month"]), int(match["day"])) if pattern is _STAMP else posted
            yield year - (answered < posted)
