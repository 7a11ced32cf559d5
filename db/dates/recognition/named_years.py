"""Pieces that name years without their number: 十三五, 道光年间, 光绪庚子年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import era_before, sexagenary_ordinal, sexagenary_year
from db.dates.recognition.month_names import named_month
from db.dates.recognition.numerals import number
from db.dates.recognition.pieces import Kind, Level, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

_PLAN_EDGE: Final = re.compile(
    r"['\"’”」』]?(?:(?P<first>初期?|前期)|(?P<middle>中期)"
    r"|(?P<last>末期|后期)|(?P<end>末))"
)

_PLAN_THIRDS: Final = {"first": (0, 2), "middle": (2, 1), "last": (3, 2), "end": (4, 1)}

_FIRST_PLANS: Final = {1: 1953, 2: 1958}
"""The first two five-year plans; the third began in 1966, and since then there is no gap."""


def read_plan(text: str, word: str, start: int, end: int) -> Token:
    """十三五 is 2016 to 2020, “十四五”初期 about its first two years, its 末 the last."""
    ordinal = number(word[:-1]) or 0
    first = _FIRST_PLANS.get(ordinal, 1951 + 5 * ordinal)
    edge = _PLAN_EDGE.match(text, end)
    if edge is None:
        return Token(start, end, Kind.PLAIN, Level.YEAR, {"year": first, "year_span": 5})
    skip, length = _PLAN_THIRDS[edge.lastgroup or "first"]
    parts: Parts = {"year": first + skip, "year_span": length, "doubt": "~"}
    return Token(start, edge.end(), Kind.PLAIN, Level.YEAR, parts)


def read_reign(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """道光年间 is the whole reign, 康熙末年 about its last years."""
    era = era_before(text, start)
    if era is None or era.last - era.first > 100:
        return
    span = era.last - era.first + 1
    parts: Parts = {"year": era.first, "year_span": span}
    if word != "年间":
        length = max(1, span // 4)
        first = era.first if word == "初年" else era.last - length + 1
        parts = {"year": first, "year_span": length, "doubt": "~"}
    yield Token(start - len(era.name), end, Kind.PLAIN, Level.YEAR, parts)


def read_cycle(text: str, name: str, start: int, end: int) -> Iterator[Token]:
    """庚子年, and with the reign that fixes it 光绪庚子年 (1900) and 光绪庚子八月."""
    if sexagenary_ordinal(name) is None:
        return
    yield from _year_of_cycle(text, name, start, end)
    month = named_month(text, end)
    if month is not None:
        yield month


def _year_of_cycle(text: str, name: str, start: int, end: int) -> Iterator[Token]:
    era = era_before(text, start)
    year = sexagenary_year(name, range(era.first, era.last + 1)) if era is not None else None
    if era is not None and year is not None:
        parts: Parts = {"year": year}
        if year <= era.lunar_until:
            parts["lunar"] = True
        yield Token(start - len(era.name), end, Kind.PLAIN, Level.YEAR, parts)
    elif text.endswith("年", start, end):
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"sexagenary": name, "lunar": True})
