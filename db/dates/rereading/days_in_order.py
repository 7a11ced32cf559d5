"""Days in bare figures that open entries in the order of time: 1. 4.18 扫墓, …辛苦了！5.18 参观.

4.18 behind the number of an item or the end of a sentence may be an amount or the number of a
section; several of them that run forward as days do, and not by one as sections do, are days.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES
from db.dates.recognition.digits import DAY, MONTH
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block, Recognised

_FEWEST: Final = 3
_LONGEST: Final = 2_000
_OPENING: Final = re.compile(
    r"(?:^\s*(?:\d{1,3}(?:[、)）]\s*|\.\s+)|[(（]\d{1,3}[)）]\s*|[①-⑳]\s*)?|(?<=[。！？!?；;…])[”」』）)]?\s?)"
    rf"(?P<date>(?P<month>{MONTH})[./](?P<day>{DAY})(?![\d./])"
    rf"(?:\s?[{DASHES}]\s?(?:(?P<to_month>{MONTH})[./])?(?P<to>{DAY})(?![\d./]))?)"
    r"(?=[\s:：、，(（！!|]|[\u4e00-\u9fff])"
    r"(?!\s*(?:[万萬亿億元倍级級米吨噸版分岁歲折个個人度%％]|公里|公斤|千|百|节|節|章))"
)


def with_days_in_order(
    blocks: Sequence[Block], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each block, with the days in figures that open its sentences."""
    opened = [
        (number, match)
        for number, block in enumerate(blocks)
        if not block.is_title and block.heading_level is None and len(block.text) <= _LONGEST
        for match in _OPENING.finditer(block.text)
    ]
    found = list(dates)
    if len(opened) < _FEWEST or not _are_days([match for _, match in opened]):
        return found
    for number, match in opened:
        day = _day(match)
        taken = any(
            one.span.start < match.end("date") and match.start("date") < one.span.end
            for one in found[number]
        )
        if day is not None and not taken:
            found[number] = sorted([*found[number], day], key=lambda one: one.span.start)
    return found


def _are_days(matches: Sequence[re.Match[str]]) -> bool:
    """Whether the figures run forward as days do: most are no earlier than the one before, and not
    mostly the next number of a section (3.1, 3.2, 3.3)."""
    figures = [(int(match["month"]), int(match["day"])) for match in matches]
    pairs = list(pairwise(figures))
    forward = sum(before <= after for before, after in pairs)
    by_one = sum(
        after in ((before[0], before[1] + 1), (before[0] + 1, 1)) for before, after in pairs
    )
    return 4 * forward >= 3 * len(pairs) and 2 * by_one < len(pairs)


def _day(match: re.Match[str]) -> Recognised | None:
    spelled = f"{int(match['month'])}月{int(match['day'])}日"
    if match["to"]:
        month = f"{int(match['to_month'])}月" if match["to_month"] else ""
        spelled += f"至{month}{int(match['to'])}日"
    read = recognise(spelled)
    if len(read) != 1:
        return None
    return read[0]._replace(span=Span(*match.span("date")), text=match["date"])
