"""Months listed at the head of an entry: 11、12月，开展检查.

1、2月 may as well be the second month in the first entry of a numbered list: the numbers of the
entries around it say so (2、 below it, 10、 above 11、12月).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import canonical
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_ROOM: Final = 24
_AROUND: Final = 12
"""How many blocks away the neighbour in a numbered list may stand."""
_MONTHS: Final = re.compile(
    r"[^\w(]{0,4}(?P<list>(?P<first>\d{1,2})(?:[、,]\d{1,2}){1,3}月份?)(?=[,:\s\u3000]|[\u3400-\u9fff])"
    r"(?![上中下]旬|[底初末])"
)
_FIRST: Final = re.compile(r"[^\w(]{0,4}(?P<number>\d{1,2})[、.)]")


def with_months_listed(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the months that open it in a list."""
    found = list(dates)
    for number, text in enumerate(texts):
        match = _MONTHS.match(canonical(text[:_ROOM])) if dates[number] else None
        if match is None or _is_numbered(texts, number, int(match["first"])):
            continue
        months = _months(text, *match.span("list"))
        rest = [one for one in found[number] if one.span.start >= match.end("list")]
        if months and len(rest) + 1 == len(found[number]):
            found[number] = [*months, *rest]
    return found


def _is_numbered(texts: Sequence[str], number: int, own: int) -> bool:
    """Whether the entry before or behind in a list stands around the text: what begins with the
    next number, be it with a month itself, or with the one before."""
    above = texts[max(0, number - _AROUND) : number]
    below = texts[number + 1 : number + 1 + _AROUND]
    before = any((match := _FIRST.match(one)) and int(match["number"]) == own - 1 for one in above)
    return before or any(
        (match := _FIRST.match(one)) and int(match["number"]) == own + 1 for one in below
    )


def _months(text: str, start: int, end: int) -> list[Recognised]:
    """The months of the list, one after the other in the year; none for other figures."""
    read = recognise(f"于{text[start:end]}")
    months = [one.month or 0 for one in read]
    if len(months) < 2 or months != list(range(months[0], months[0] + len(months))):
        return []
    if read[0].span.start != 1 or read[-1].span.end != end - start + 1:
        return []
    shift = start - 1
    return [
        one._replace(span=Span(one.span.start + shift, one.span.end + shift), group=start)
        for one in read
    ]
