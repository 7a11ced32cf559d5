"""The day of writing where only the text itself gives it.

A paper's tag with a day alone on its line (【本报讯】2020年6月2日), the day in brackets behind the
tag or before 电 at the head of a report, an English dateline (LEEDS, England, May 5, 2020
/Newswire/ --), a line with day and hour above the text (2021-12-29 02:00　港闻), and at the foot
when the page was brought up to date (最后更新：2017/12/12).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.kinds import cues
from db.dates.model import Frame
from db.dates.resolve import resolve
from db.dates.values.intervals import day_of
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Block, Recognised
    from db.text.alignment import Span

_HEAD: Final = 3
_FOOT: Final = 2
_SHORT_LINE: Final = 50
_ROOM: Final = 60
"""How far into the first paragraph its dateline may reach."""
_MOST_ENTRIES: Final = 1
"""A text with more lines that open with a full date is a list of days, and none of them its own."""
_CLOCK: Final = re.compile(r"\d:\d\d")
_SECTION_NAME: Final = re.compile(
    r"[\s\u3000|/／・·:：—-]*(?:[\u4e00-\u9fffA-Za-z]{1,8}[\s\u3000|/]*){0,3}"
)
_PLACE: Final = re.compile(r"\s*[A-Z][\w .'’-]{2,30}(?:, [A-Z][\w .]{1,20})?, ?")
_DASH: Final = re.compile(r"\s*(?:/[^/\n]{2,24}/|\([^()\n]{2,40}\))?\s*(?:-{1,2}|[–—])\s")
_UPDATED: Final = re.compile(
    r"[^\w]{0,4}(?:最后|最後|最近)?(?:更新|整理)(?:于|於|日期|时间|時間)?\s*[:：]?\s*"
)


class Dateline(NamedTuple):
    """The day of writing, and where in the text it stands."""

    block: int
    span: Span
    day: date


def dateline_of(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> Dateline | None:
    """The first dateline at the head of the text, else the note at its foot."""
    texts = [number for number, one in enumerate(blocks) if not one.is_title and one.text.strip()]
    entries = sum(1 for number in texts if dates[number] and _opens(dates[number][0]))
    for number in texts[:_HEAD]:
        text = blocks[number].text
        first = next(iter(dates[number]), None)
        if first is None or first.span.start > _ROOM or not _is_full(first):
            continue
        short = len(dates[number]) == 1 and len(text) <= _SHORT_LINE
        if _heads_report(text, first) or (
            short and (_is_tagged(text, first) or _is_stamp(text, first, entries))
        ):
            return _made(number, first)
    for number in reversed(texts[-_FOOT:]):
        text = blocks[number].text
        first = next(iter(dates[number]), None)
        if first is None or len(text) > _SHORT_LINE or not _is_full(first):
            continue
        if _UPDATED.fullmatch(text[: first.span.start]):
            return _made(number, first)
    return None


def _is_full(one: Recognised) -> bool:
    return bool(one.year and one.month and one.day) and not one.needs


def _opens(first: Recognised) -> bool:
    return first.span.start == 0 and _is_full(first)


def _is_tagged(text: str, one: Recognised) -> bool:
    """Whether the tag of a paper and the day are all that the line holds."""
    start, end = one.span
    if text[end:].strip("）)】] \u3000"):
        return False
    return cues.BYLINE_BEFORE.fullmatch(fold(text[:start])) is not None


def _is_stamp(text: str, one: Recognised, entries: int) -> bool:
    """Whether the line holds a day, an hour and at most the name of a section of the paper."""
    start, end = one.span
    alone = not text[:start].strip() and _SECTION_NAME.fullmatch(text[end:]) is not None
    return alone and entries <= _MOST_ENTRIES and _CLOCK.search(one.text) is not None


def _heads_report(text: str, one: Recognised) -> bool:
    """Whether the day stands in the head of a report, in Chinese or in English."""
    start, end = one.span
    if _PLACE.fullmatch(text[:start]) and _DASH.match(text, end):
        return True
    folded = fold(text[: end + _HEAD])
    if cues.DATELINE.match(folded[end:]) and start:
        return True
    bracketed = folded[start - 1 : start] == "(" and folded[end : end + 1] == ")"
    return bracketed and cues.BYLINE_BEFORE.fullmatch(folded[:start]) is not None


def _made(number: int, one: Recognised) -> Dateline | None:
    value = resolve(one, Frame())
    if value is None or value.start is None:
        return None
    return Dateline(number, one.span, day_of(value.start))
