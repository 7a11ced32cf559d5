"""Decades and centuries, whole or in part: 80年代, 民国五、六十年代, 二十世纪, 90年代末."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import era_before
from db.dates.recognition import guards
from db.dates.recognition.numerals import number
from db.dates.recognition.pieces import Kind, Level, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts


def century(two_digits: int) -> int:
    """The year that two digits mean: 00 to 39 in this century, 40 to 99 in the last."""
    return two_digits + (2000 if two_digits < 40 else 1900)


_SPAN_EDGES: Final = re.compile(
    r"(?P<first>初期?|前期|初叶)|(?P<rest>中后期)|(?P<middle>中期|中叶|中(?=[,，、。；;:\s]|$))"
    r"|(?P<last>末期?|后期|末叶|晚期)"
)

_TWO_DECADES: Final = re.compile(r"[一二三四五六七八九]、?[一二三四五六七八九]十")
_LONGEST_TENS: Final = 2


def _two_decades(text: str, numeral: str, start: int, end: int) -> Token | None:
    """七八十年代 is the seventies and the eighties, and so is 七、八十年代; ``None`` for one."""
    if len(numeral) == _LONGEST_TENS and text[start - 1 : start] == "、" and start > 1:
        start -= _LONGEST_TENS
    tens = text[start:end].partition("年")[0]
    if not _TWO_DECADES.fullmatch(tens) or f"{tens[0]}{tens[-2]}" not in "一二三四五六七八九":
        return None
    return Token(start, end, Kind.PLAIN, Level.YEAR, {}, 10 * (number(tens[0]) or 0))


def _decade(text: str, value: int, start: int) -> int:
    """The first year of a decade by its two figures. 三十年代 are those of the last century, and so
    are 二十年代 behind a year of it, for those of this one have come late or not yet."""
    told = _YEAR_TOLD.findall(text, max(0, start - _NEAR_DECADE), start)
    if value in _EARLY_DECADES and (told or value == _EARLY_DECADES[-1]):
        return value + (1900 if not told or told[-1] in "1一" else 2000)
    return century(value)


_EARLY_DECADES: Final = (10, 20, 30)
_NEAR_DECADE: Final = 240
_YEAR_TOLD: Final = re.compile(
    r"(?<![\d〇一二三四五六七八九])([12一二])[\d〇一二三四五六七八九]{3}年"
)


def read_span_of_years(text: str, numeral: str, start: int, end: int, unit: str) -> Iterator[Token]:
    """80年代, 1980年代, 二十世纪八十年代, 21世纪, 90年代末."""
    value = number(numeral)
    two = _two_decades(text, numeral, start, end) if unit == "年代" else None
    if two is not None:
        yield from _of_two_decades(text, two)
    elif value is None:
        return
    elif unit == "世纪":
        yield from read_century(text, value, start, end)
    elif value < 1000 and (era := era_before(text, start)) is not None:
        token = Token(start - len(era.name), end, Kind.PLAIN, Level.YEAR, {}, value)
        yield from years_from(text, token, era.year(value)[0], 10)
    elif value >= 1000 or (value < 100 and value % 10 == 0):
        first = value if value >= 1000 else _decade(text, value, start)
        yield from years_from(text, Token(start, end, Kind.PLAIN, Level.YEAR, {}, value), first, 10)


def _of_two_decades(text: str, token: Token) -> Iterator[Token]:
    """The years of two decades, of a reign if its name stands before them (民国五、六十年代)."""
    tens = int(token.amount)
    era = era_before(text, token.start)
    if era is not None:
        token = replace(token, start=token.start - len(era.name))
        yield from years_from(text, token, era.year(tens)[0], 20)
    else:
        # 二三十年代 go together with the later ones.
        yield from years_from(text, token, _decade(text, tens + 10, token.start) - 10, 20)


def read_century(text: str, value: int, start: int, end: int) -> Iterator[Token]:
    """二十世纪 is 1901 to 2000."""
    if 1 <= value <= 22 and not guards.counts_time(text, start):
        token = Token(start, end, Kind.PLAIN, Level.CALENDAR, {}, value)
        yield from years_from(text, token, 100 * (value - 1) + 1, 100)


_DECADE_THIRDS: Final = {"first": (0, 4), "middle": (4, 3), "rest": (4, 6), "last": (7, 3)}

_CENTURY_THIRDS: Final = {
    "first": (0, 10),
    "middle": (40, 20),
    "rest": (40, 60),
    "last": (90, 10),
}
"""By how many years 初, 中期 and 末 begin after the whole, and how many they last."""


def years_from(text: str, token: Token, first: int, span: int) -> Iterator[Token]:
    """A decade or century, or the first, middle or last third of it (90年代末)."""
    parts: Parts = {"year": first, "year_span": span}
    edge = _SPAN_EDGES.match(text, token.end)
    if edge is None:
        yield replace(token, parts=parts)
        return
    thirds = _CENTURY_THIRDS if span == 100 else _DECADE_THIRDS
    skip, length = thirds[edge.lastgroup or "first"]
    parts = {"year": first + skip, "year_span": length, "doubt": "~"}
    yield replace(token, end=edge.end(), parts=parts, amount=token.amount + skip)
