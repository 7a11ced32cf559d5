"""Bare days in Chinese numerals that go on from a day told before: 六月三日渡江，四日县城失守."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognition import guards
from db.dates.values.point import Point

if TYPE_CHECKING:
    from db.dates.model import Recognised
    from db.dates.recognition.assembly import Draft

_LONGEST_DAY: Final = 4
_IN_NUMERALS: Final = re.compile(
    r"(?:月|^)(?:初[一二三四五六七八九十]|[廿卅一二三四五六七八九十]{1,3}(?!\D?月))"
)
_DEED_BEHIND: Final = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:失守|[沦失]陷|陷落?|攻[占克]|占领|[克收光]复|抵|渡|赴|返|离[开境港]|启[程行]|登[岸轮陆]"
    r"|撤|退[出回]|病逝|[逝去]世|卒|殁|公祭|[安下]葬|出殡|入殓|举行|召开|开[幕会课学工]|宣[布告战]|投降|竣工|落成"
    r"|通[车航]|罢[工课市]|[停复][课工航业市诊]|回[国乡县])"
)
"""四日县城失守, 廿三日公祭; 十日行程 tells nothing."""
_NEAR: Final = 60
"""How far behind a day another may go on from it."""


def goes_on_from_day(text: str, draft: Draft, before: Recognised | None) -> bool:
    """Whether a bare day in Chinese numerals opens the second half of a sentence behind an earlier
    day, and the subject follows at once: 十二月八日，空袭；十二日九龙失陷; or a clause behind one
    in numerals too, and tells a deed: 六月三日渡江，四日县城失守."""
    day = draft.point.day
    if before is None or day is None or not isinstance(before.reading, Point):
        return False
    reached = before.reading.day or _whole_month(before)
    if reached is None or reached >= day or draft.start - before.span.end > _NEAR:
        return False
    mark = text[draft.start - 1]
    deed = (
        mark in "，,"
        and (_IN_NUMERALS.search(before.text) if reached else _is_no_length(text, draft))
        is not None
        and _DEED_BEHIND.match(text, draft.end) is not None
    )
    return (deed or (reached > 0 and mark in "；;")) and not guards.is_counted(
        text, draft.start, draft.end
    )


def _whole_month(before: Recognised) -> int | None:
    """Nought where only the month was told in numerals: 咸豐三年九月，賊過縣境，十一日陷城."""
    told = before.reading
    if not isinstance(told, Point) or told.month is None:
        return None
    return 0 if _MONTH_IN_NUMERALS.search(before.text) is not None else None


def _is_no_length(text: str, draft: Draft) -> re.Match[str] | None:
    """十一日 and 廿三日, where 七日复市 may count the days."""
    return _NO_ROUND_DAY.fullmatch(text, draft.start, draft.end)


_NO_ROUND_DAY: Final = re.compile(
    "(?:初[一二三四五六七八九十]|(?:[二三]?十|[廿卅])[一二三四五六七八九])日"
)
_MONTH_IN_NUMERALS: Final = re.compile("[正冬腊臘元一二三四五六七八九十]月$")


def in_month_before(text: str, draft: Draft, before: Recognised | None) -> Draft:
    """三月初九登轮，十三日抵岸: a bare day in numerals is of the lunar month told before it."""
    point = draft.point
    bare = point.day is not None and point.month is None and not point.names_year
    told = before.reading if before is not None and bare else None
    if not isinstance(told, Point) or not told.lunar or told.month is None:
        return draft
    if text[draft.start].isdecimal() or draft.end - draft.start > _LONGEST_DAY:
        return draft
    if (told.day or 0) >= (point.day or 0):
        return draft
    return draft._replace(point=point._replace(month=told.month, leap=told.leap, lunar=True))
