"""Dates that open an entry in figures alone, which only the company of other entries makes dates.

3.12 植树节 may be a number of a section; in a chronicle or a plan, at the head of a paragraph, with
a slash or a day of two figures, it is a day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.text.alignment import Span

if TYPE_CHECKING:
    from db.dates.model import Recognised

_SHORT: Final = re.compile(
    r"\s*(?:[^\w\s(（《“「『\"']{1,3}\s*)?"
    r"(?P<date>(?P<month>0?[1-9]|1[0-2])(?:/(?P<slash>0?[1-9]|[12]\d|3[01])|\.(?P<dot>[12]\d|3[01]|0[1-9]))"
    r"(?:\s?[-–—~～]\s?(?:(?P<to_month>0?[1-9]|1[0-2])[./])?(?P<to>0?[1-9]|[12]\d|3[01]))?)"
    r"(?=[\s\u3000:：、，(（|]|[\u4e00-\u9fff])(?!\s*(?:万|亿|元|%|％|公里|倍|级|米|吨|版|分|岁|折|个|人))"
)


def opening_short_date(text: str) -> Recognised | None:
    """The date in figures that opens ``text``, read as 3月12日 is; ``None`` if there is none."""
    match = _SHORT.match(text)
    if match is None:
        return None
    spelled = f"{int(match['month'])}月{int(match['slash'] or match['dot'])}日"
    if match["to"]:
        month = f"{int(match['to_month'])}月" if match["to_month"] else ""
        spelled += f"至{month}{int(match['to'])}日"
    found = recognise(spelled)
    if len(found) != 1:
        return None
    return replace(found[0], span=Span(*match.span("date")), text=match["date"])
