"""Sections of minutes that gather what several meetings resolved.

A report on a year has them below one heading (理事會重要決議), each meeting with its day in
brackets: （二）第七屆第五次（113年6月14日）. Such a heading tells when the meeting was held, and
what stands below it speaks from there: 租約自9月1日起續訂 was yet to come.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Frame
from db.dates.resolve import resolve
from db.dates.values.intervals import day_of
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Recognised

_LONGEST_HEADING: Final = 60
_RESOLUTIONS: Final = re.compile(
    r"(?:决议|议决|议定|决定|商定)(?:事项|要点|情况|摘要|纪要|内容)?\s*[:]?\s*$"
)
_MEETING: Final = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,3}[次届回](?:(?:临时|定期|扩大)?会)?|会议?|大会|例会|常会|联席会|座谈会|全会)\s*\(\s*$"
)
_CLOSED: Final = re.compile(r"\s*(?:\([一二三四五六日]\))?\s*\)\s*")


class Resolutions:
    """Whether the section being read is one of what meetings resolved."""

    def __init__(self) -> None:
        self._level: int | None = None

    @property
    def are_gathered(self) -> bool:
        """Whether the heading of such a section stands above, none of its level behind it."""
        return self._level is not None

    def enter_heading(self, text: str, level: int | None) -> None:
        """A heading begins a section."""
        if level is None:
            self._level = None
        elif len(text) <= _LONGEST_HEADING and _RESOLUTIONS.search(fold(text)):
            self._level = level
        elif self._level is not None and level <= self._level:
            self._level = None


def meeting_held(heading: str, dates: Sequence[Recognised]) -> date | None:
    """The day that closes a heading in brackets behind the name of a meeting."""
    if len(dates) != 1 or len(heading) > _LONGEST_HEADING:
        return None
    one = dates[0]
    if not (one.year and one.month and one.day):
        return None
    before, after = fold(heading[: one.span.start]), fold(heading[one.span.end :])
    if _MEETING.search(before) is None or _CLOSED.fullmatch(after) is None:
        return None
    value = resolve(one, Frame())
    return None if value is None or value.start is None else day_of(value.start)
