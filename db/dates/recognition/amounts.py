"""So many units, and what they are counted from: 3天前, 两周后, 近三年, 未来的3小时."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognition import guards, standing
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.vocabulary import UNITS
from db.dates.values.units import Base, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator


NUMERAL: Final = rf"(?:\d{{1,4}}|[{NUMERALS}]{{1,5}}|半|数|几)"

_OFFSET: Final = re.compile(
    rf"(?P<amount>{NUMERAL}) ?(?:多|余|来)?个?(?:多)?(?P<half>半)?(?:多|余)? ?"
    r"(?P<unit>年|月|周|星期|礼拜|旬|天|日|小时|钟头|分钟|秒钟?|季度)(?P<half_after>半)?(?:多|余)?"
    r"(?P<anchor>(?:之|以)?(?P<side>前|后)(?![端台者段])|内)?"
)

_STRETCH_BEFORE: Final = re.compile(
    r"(?:(?P<past>近|最近|过去|刚过去|前|上|之前|以往|此前)[的这]?"
    r"|(?P<next>未来|今后|接下来|之后|其后|以后|后|下|往后)的?) ?$"
)
_ASKED_BEFORE: Final = re.compile(r"请[^,，。;；\n]{0,8}[于在] ?$")
"""A notice counts the days of its limit from the day of writing."""

_DIRECTION_ENDS: Final = frozenset("近去前上往此来今后下的这 ")
"""The last characters of the directions: without one before it a length is only a length."""

_LOOSE_DIRECTIONS: Final = frozenset("前后上下")
"""Directions that count from now only where a phrase begins, unlike 验收后六个月."""

_LONG_AGO: Final = 100
"""前221年 is a year before the common era, not the last 221 years."""


def read_amount(text: str, start: int) -> Iterator[Token]:
    """3天前, 两周后, 近三年, 未来的3小时, 请于5日内; a length alone is no time."""
    match = _OFFSET.match(text, start)
    if match is None or not (match["anchor"] or text[start - 1 : start] in _DIRECTION_ENDS):
        return
    if guards.recurs(text, start):
        return
    unit = UNITS[match["unit"]]
    amount = _quantity(match)
    if amount is None:
        return
    if match["side"]:
        hours = unit in (Unit.HOUR, Unit.MINUTE) and match["side"] == "后"
        hangs = guards.hangs_on_event(text, start) or guards.is_interval(text, start)
        if hangs or guards.is_lead_time(text, match.end()):
            return
        if hours and not standing.opens(text, start):
            # 焚烧约26小时后 counts from what was told, not from the time of writing.
            return
        sign = -1 if match["side"] == "前" else 1
        yield Token(start, match.end(), Kind.OFFSET, Level.DAY, {}, sign * amount, unit)
        return
    if match[0].endswith("内") and _ASKED_BEFORE.search(standing.back(text, start)):
        yield Token(start, match.end(), Kind.STRETCH, Level.DAY, {}, amount, unit)
        return
    before = _STRETCH_BEFORE.search(text[max(0, start - 5) : start])
    if before is not None:
        sign = -1 if before["past"] else 1
        at = start - len(before[0])
        if before[0].startswith("前") and guards.counts_from_opening(text, match.end()):
            return
        loose = before[0].rstrip("的这 ") in _LOOSE_DIRECTIONS and not standing.opens(text, at)
        ancient = before[0].startswith("前") and unit is Unit.YEAR and amount >= _LONG_AGO
        if loose or ancient or guards.counts_time(text, at):
            return
        if before[0] == "后" and match["amount"] == "二" and unit is Unit.YEAR:
            yield from _later_year(text, at, match.end())
            return
        later = before[0] == "后" and _tells_later(text, match, at)
        kind = Kind.OFFSET if later else Kind.STRETCH
        yield Token(at, match.end(), kind, Level.DAY, {}, sign * amount, unit)


def _tells_later(text: str, match: re.Match[str], start: int) -> bool:
    """后三日，被捕者获释 in a life: so many days or months after what was told before, where the
    time opens a sentence and a comma closes it; not of 前三日…后三日."""
    if match["unit"] not in "日月" or match["amount"].isdecimal():
        return False
    opening = start > 0 and text[start - 1] in "。；;”"
    closed = text[match.end() : match.end() + 1] in ("，", ",")
    return (
        opening and closed and f"前{match['amount']}" not in standing.back(text, start, _FURTHEST)
    )


_FURTHEST: Final = 40


def _later_year(text: str, start: int, end: int) -> Iterator[Token]:
    """後二年整理為書 in a life: the second year from what was told before. Speech of today says
    兩年; of a course of four years 前二年 comes first (前二年基础，后二年专业)."""
    if "前" not in standing.back(text, start):
        shift = Shift(Unit.YEAR, 2, Base.PREVIOUS)
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"shift": shift})


def _quantity(match: re.Match[str]) -> float | None:
    numeral = match["amount"]
    half = 0.5 if match["half"] or match["half_after"] else 0
    if numeral == "半":
        return 0.5
    if numeral in ("数", "几"):
        return None
    value = number(numeral)
    return value + half if value is not None and value < 1000 else None
