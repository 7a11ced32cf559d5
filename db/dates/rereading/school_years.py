"""Years over two calendar years in the papers of a school: 1984/85年度, 1971/72, 2001-2002年度.

Schools of Hong Kong write them for what 学年 says elsewhere; in other papers they are years of
accounts or seasons of a sport, and stay the two years that they name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point
from db.dates.values.units import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Reading, Recognised

_OF_SCHOOL: Final = re.compile(
    r"[校学學]|[书書]院|幼[儿兒稚][园園]|\b(?:school|college|academy|university)\b", re.IGNORECASE
)
_OVER_TWO_YEARS: Final = re.compile(
    r"(?P<first>(?:1[89]|20)\d\d)\s?[-–—/～~至]\s?"
    r"(?:(?P<next>\d\d)\s?(?:年?度)?|(?:1[89]|20)(?P<other>\d\d)\s?年?度)"
)
_CENTURY: Final = 100
_MONTHS: Final = 12


def with_school_years(
    texts: Sequence[str], dates: Sequence[list[Recognised]], title: str | None
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the years over two that in a school are school years.

    2001/02 is February 2001, unless the paper writes school years so that are no month (1971/72).
    """
    of_school = title is not None and _OF_SCHOOL.search(title) is not None
    if not (of_school or any("学年" in text or "學年" in text for text in texts)):
        return list(dates)
    surely = any(_next_year(one.text) > _MONTHS for found in dates for one in found)
    return [[_as_school_year(one, surely=surely) for one in found] for found in dates]


def _as_school_year(one: Recognised, *, surely: bool) -> Recognised:
    if not (_next_year(one.text) > _MONTHS or (surely and _next_year(one.text) >= 0)):
        return one
    reading = _from_september(one.reading, int(one.text.lstrip()[:4]))
    if reading is None:
        return one
    return one._replace(reading=reading, month=None, needs=(), rule="school year")


def _next_year(text: str) -> int:
    """The second year of two that follow each other, by its last figures; -1 for other words, and
    more than any month where 年度 makes it no month."""
    match = _OVER_TWO_YEARS.fullmatch(text)
    if match is None:
        return -1
    following = int(match["next"] or match["other"])
    if (int(match["first"]) + 1) % _CENTURY != following:
        return -1
    return following + (_MONTHS + 1) * text.endswith("度")


def _from_september(reading: Reading, year: int) -> Reading | None:
    whole = Point(year=year, part=Part.SCHOOL_YEAR)
    if isinstance(reading, Bounded):
        return reading._replace(reading=whole)
    return whole if isinstance(reading, Point | Range) else None
