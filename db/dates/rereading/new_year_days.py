"""Days of the New Year called without their month: 初二, 年初三, 初一至初三.

Each lunar month has a 初二. Where the text, or the lines above, speak of the New Year (春节, 除夕),
the first is meant, as it is in speech wherever 年 stands before (年初二). 初一 to 初三 are also the
forms of a middle school, which pupils, classes and books stand behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.rereading.places import Places, in_order
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_NEW_YEAR: Final = re.compile(
    "春节|除夕|过年|大年|正月|拜年|年夜饭|年三十|农历新?年|守岁|团年|开年|年廿"
)
_NTH: Final = "[一二三四五六七八九十]"
_DAY: Final = re.compile(
    rf"(?<![\d〇一二三四五六七八九十月正腊冬闰考升读上])(?P<date>(?P<of_year>大?年)?初(?P<first>{_NTH})"
    rf"(?: ?[至到~-] ?(?:大?年)?(?P<open>初)?(?P<last>{_NTH})(?!月))?)"
    r"(?![一二三四五六七八九十百年级班学生部中高毕英数语各届步期次批场家名个位件日月新老全\d(])"
)
_ROWS_ABOVE: Final = 3
"""How many lines above may speak of the New Year: the rows of a table go on from its first."""


def with_new_year_days(
    texts: Sequence[str], spelled: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days of the New Year that name no month; ``spelled``
    are the texts in the canonical spelling."""
    found = list(dates)
    named = -_ROWS_ABOVE - 1
    for number, text in enumerate(spelled):
        if "初" not in text or _DAY.search(text) is None:
            continue
        above = spelled[max(0, number - _ROWS_ABOVE) : number + 1]
        near = number - named <= _ROWS_ABOVE or any(map(_NEW_YEAR.search, above))
        # 五日（年初一） is one date, which its bracket only names again.
        glossed = Places([one for one in dates[number] if "（" in one.text or "(" in one.text])
        days = [one for one in _days(texts[number], text, near=near) if glossed.are_free(*one.span)]
        if days:
            named = number
            taken = Places(days)
            others = (one for one in dates[number] if taken.are_free(*one.span))
            found[number] = in_order([*days, *others])
    return found


def _days(text: str, spelled: str, *, near: bool) -> list[Recognised]:
    days: list[Recognised] = []
    for match in _DAY.finditer(spelled):
        if not near and match["of_year"] is None:
            continue
        name = f"正月初{match['first']}"
        if match["last"]:
            name += f"至正月初{match['last']}"
        span = Span(*match.span("date"))
        read = [
            one._replace(span=span, text=text[span.start : span.end]) for one in recognise(name)
        ]
        if len(read) != 1:
            continue
        before = days[-1] if days else None
        if before is not None and spelled[before.span.end : span.start].strip() in ("、", "和"):
            group = before.span.start if before.group is None else before.group
            days[-1] = before._replace(group=group)
            read = [read[0]._replace(group=group)]
        days += read
    return days
