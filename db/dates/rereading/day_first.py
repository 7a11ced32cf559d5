"""Days in figures with the day before the month, as Hong Kong and Macau write them.

5/11 is 11 May or 5 November; a document that has 19/11 and nowhere 11/19 writes the day first in
all of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES
from db.dates.recognition.digits import DAY, DAY_PAST_TWELVE, MONTH
from db.dates.rereading.places import Places, in_order
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_EDGES: Final = r"(?<![^\s\u3000，,、;；:：(（｜|至由於于])", r"(?![\d/%％]|\.\d)"
_DAY_FIRST: Final = re.compile(
    rf"{_EDGES[0]}(?P<date>(?P<day>{DAY})(?:\s?[{DASHES}至]\s?(?P<last>{DAY}))?/(?P<month>{MONTH})"
    rf"(?:\s?[{DASHES}至]\s?(?P<to>{DAY})/(?P<to_month>{MONTH}))?){_EDGES[1]}"
)
_YEAR: Final = r"(?:/(?:1[89]|20)\d\d)?"
"""A full date shows the order too: 22/9/1962."""
_SURELY_DAY_FIRST: Final = re.compile(rf"{_EDGES[0]}{DAY_PAST_TWELVE}/{MONTH}{_YEAR}{_EDGES[1]}")
_SURELY_MONTH_FIRST: Final = re.compile(rf"{_EDGES[0]}{MONTH}/{DAY_PAST_TWELVE}{_YEAR}{_EDGES[1]}")
_FEWEST: Final = 2


def with_days_first(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days in figures read day first if the document
    writes them so."""
    slashed = [text for text in texts if "/" in text]
    sure = sum(len(_SURELY_DAY_FIRST.findall(text)) for text in slashed)
    if sure < _FEWEST or any(map(_SURELY_MONTH_FIRST.search, slashed)):
        return list(dates)
    return [
        _day_first(text, found) if "/" in text else found
        for text, found in zip(texts, dates, strict=True)
    ]


def _day_first(text: str, found: list[Recognised]) -> list[Recognised]:
    read: list[Recognised] = []
    group, told = None, -1
    for match in _DAY_FIRST.finditer(text):
        start, end = match.span("date")
        listed = 0 <= told == start - 1 and text[told] in "、及和"
        group, told = group if listed and group is not None else start, end
        spelled = f"{int(match['month'])}月{int(match['day'])}日"
        if match["last"]:
            # 6–17/3: the days share the month behind them.
            spelled += f"至{int(match['last'])}日"
        if match["to"]:
            spelled += f"至{int(match['to_month'])}月{int(match['to'])}日"
        one = recognise(spelled)
        if len(one) == 1:
            read.append(one[0]._replace(span=Span(start, end), text=match["date"], group=group))
    held = [one for one in found if one.year is not None]
    longer = Places(held)
    read = [one for one in read if longer.are_free(*one.span)]
    taken = Places(read)
    return in_order([*read, *(one for one in found if taken.are_free(*one.span))])
