"""Pieces that are festivals: 春节, 国庆假期, 2020年“五一”, 七一前夕."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.festivals import AMBIGUOUS_TERMS, FESTIVALS
from db.dates.recognition import guards
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.vocabulary import SEASONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

_SOLSTICES: Final = frozenset(("夏至", "冬至"))
_RANGE_GOES_ON: Final = re.compile(r" ?(?:\d{4}|[〇一二三四五六七八九]{4}|[次翌同]年)")


def read_festival(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """春节, 国庆假期; 扶贫日 only where the day is meant, 雨水 only after a year."""
    if word in _SOLSTICES and _RANGE_GOES_ON.match(text, end):
        # 1928年秋至1931年 has 秋至 by chance, and 1928年夏至1931年 the name of a day.
        yield Token(start, start + 1, Kind.TAIL, Level.MONTH, {"part": SEASONS[word[0]]})
        return
    remembrance = word.endswith("日") and word[:-1] not in FESTIVALS
    if guards.is_numbered(text, start) or (remembrance and not guards.is_observed(text, end)):
        return
    tail = word in AMBIGUOUS_TERMS and not guards.is_term(text, start, end)
    kind = Kind.TAIL if tail else Kind.PLAIN
    parts: Parts = {"festival": word}
    holiday = _HOLIDAY.match(text, end)
    if holiday is not None:
        # The days off around the festival, which a decree fixes every year.
        end, parts["doubt"] = holiday.end(), "~"
    yield Token(start, end, kind, Level.DAY, parts)


QUOTED_FESTIVAL: Final = (
    r"['\"‘“「『](?P<festival>五一|六一|七一|八一|十一|三八|五四|元旦|春节|清明|端午|中秋|国庆|双十一|双十二)"
    r"['\"’”」』](?:国际)?(?:劳动节|儿童节|建党节|建军节|国庆节|妇女节|青年节|节)?"
    r"(?:小长假|长假|假期|假日|黄金周)?"
)
_FULL_NAMES: Final = {
    "七一": "建党节",
    "八一": "建军节",
    "十一": "国庆节",
    "三八": "妇女节",
    "五四": "青年节",
}
_HOLIDAY: Final = re.compile("小长假|长假|假期|假日|黄金周|连假")
_BESIDE_FESTIVAL: Final = re.compile("之?前|之?后|期间|当[天日晚]|来临|到来|起|至|前[后夕]")
_NAME_GOES_ON: Final = re.compile(
    "勋章|运动|起义|奖|工程|口号|精神|讲话|路|大道|事变|惨案|广场|小学|中学"
)


def read_quoted(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """2020年“五一”, “八一”前夕; not “七一”勋章, which no word of time stands beside."""
    dated = start > 0 and text[start - 1] in "年在至到从"
    last = text[end - 1]
    if dated or last in "节期周日假" or _BESIDE_FESTIVAL.match(text, end):
        festival = _FULL_NAMES.get(word, word)
        if _NAME_GOES_ON.match(text, end) is None:
            parts: Parts = {"festival": festival}
            if last in "期周日假":
                parts["doubt"] = "~"
            yield Token(start, end, Kind.PLAIN, Level.DAY, parts)


ABOUT_NEW_YEAR: Final = (
    r"(?<![^于在到至从由(（、，,。；; \n\u3000])年(?:(?:廿|二十)[四五六七八九]|三十晚"
    r"|初[一二三四五六七八九十](?=$|[，,、。；;：:）)\s]|[至到起前后开晚早上下大举团拜在]))"
)
"""年廿八大扫除, 年初五开工, as the south calls these days; 2020年初一批 holds one by chance."""


def read_about_new_year(_: str, match: re.Match[str]) -> Iterator[Token]:
    """A day about the lunar new year, by its number."""
    yield Token(*match.span(), Kind.PLAIN, Level.DAY, {"festival": match[0]})


FESTIVAL_AFTER: Final = r"(?=前[夕夜后]|期间|来临|到来|小?长假|假期|黄金周)"
"""What makes of 七一 a day: 七一前夕, 十一期间, but no 八一小学."""


def read_named_by_day(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """七一前夕, 十一黄金周: a festival called by the figures of its day."""
    parts: Parts = {"festival": _FULL_NAMES[word]}
    holiday = _HOLIDAY.match(text, end)
    if holiday is not None:
        end, parts["doubt"] = holiday.end(), "~"
    yield Token(start, end, Kind.PLAIN, Level.DAY, parts)
