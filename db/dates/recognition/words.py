"""Pieces that are words: 昨天, 上周五, 上半年, 周末, 秋天."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.festivals import FESTIVALS
from db.dates.recognition import guards, other_words, standing
from db.dates.recognition.festival_names import read_festival
from db.dates.recognition.numerals import number
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.spans_of_years import read_century
from db.dates.recognition.vocabulary import (
    COMMON_CALENDARS,
    DAY_PARTS,
    DAYS_WITH_PART,
    PARTS,
    SEASONS,
    SHIFTS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    YEARS_WITH_SEASON,
)
from db.dates.recognition.years import quarter, with_edge
from db.dates.values.parts import Ordinal
from db.dates.values.units import QUARTERS, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.dates.values.point import Parts


def read_word(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """Any word of the vocabulary, unless its characters belong to other words here."""
    if not other_words.is_other_word(text, word, start, end):
        yield from _WORD_READERS[word](text, word, start, end)


_NTH_DAYS: Final = {"第二天": 2, "第二日": 2, "第三天": 3}
_OF_PERIOD: Final = re.compile(r"[年月周]的?$")
"""第三天 counts within a year, month or week that stands right before it (2019年的第三天)."""


def _shift(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """昨天, 去年底, 同月; 当年 alone is "in those days", 即日 counts only as 即日起."""
    if word == "即日" and not text.startswith("起", end):
        return
    if word == "年内" and not _is_within_year(text, start, end):
        return
    ordinal = _OF_PERIOD.search(standing.back(text, start, 3)) if word in _NTH_DAYS else None
    if ordinal is not None:
        nth = Ordinal(_NTH_DAYS[word], Unit.DAY)
        yield Token(start, end, Kind.TAIL, Level.DAY, {"ordinal": nth})
        return
    shift = SHIFTS[word]
    kind = Kind.WEAK if word in ("当年", "那年") else Kind.PLAIN
    token = Token(start, end, kind, _SHIFT_LEVELS[shift.unit], {"shift": shift})
    if shift.unit is Unit.QUARTER:
        yield token
    else:
        yield from with_edge(text, token)


_FIGURE_WITHIN: Final = re.compile(r"[第首涨跌新累已最高低平仅共再又多曾有无未均]|[\d,，。、]")


def _is_within_year(text: str, start: int, end: int) -> bool:
    """Whether 年内 is the rest of this year (5月开工，年内完成主体), and no 三年内, nor the
    年内首次 and 年内涨幅 of a report of figures."""
    if text[start - 1 : start].isdecimal():
        return False
    opening = standing.opens_aim(text, start) or standing.opens_edge(text, start)
    return opening and _FIGURE_WITHIN.match(text, end) is None


_YESTERDAY_TELLS: Final = re.compile("已|在|于|举行|召开|宣布|表示|公布|发布|抵达|正式")


def _yesterday(text: str, _: str, start: int, end: int) -> Iterator[Token]:
    """昨已完工, 昨在京举行."""
    opening = text.startswith("已", end) or standing.opens(text, start)
    if opening and _YESTERDAY_TELLS.match(text, end):
        yield Token(start, end, Kind.PLAIN, Level.DAY, {"shift": SHIFTS["昨天"]})


def _day_with_part(_: str, word: str, start: int, end: int) -> Iterator[Token]:
    """今晚, 昨夜, 次晨."""
    shift, part = DAYS_WITH_PART[word]
    yield Token(start, end, Kind.PLAIN, Level.DAY, {"shift": shift, "day_part": part})


_TILL: Final = frozenset("如至当现迄古尔而从自好保证障对为了强进足实")
"""如今, 至今, 当今: what 今 may end; 确保今冬供暖, 抓好今冬防火: a noun behind it is of then."""


def _year_with_season(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """今春, 去冬, 今冬明春, where a phrase begins, behind a word that aims (计划明春动工), and 今秋
    behind any other but 如今 and its kin."""
    if word[0] == "是" and text[end : end + 1] in tuple("天季节日"):
        return
    opening = standing.opens_aim(text, start) or (word[0] == "今" and text[start - 1] not in _TILL)
    if opening and not other_words.season_is_other_word(text, end - 1, end):
        shift, part = YEARS_WITH_SEASON[word]
        yield Token(start, end, Kind.PLAIN, Level.MONTH, {"shift": shift, "part": part})


_EARLY: Final = frozenset(("一早", "清早", "大清早", "一大早"))
"""Words for the early morning that are manner rather than time but after 今天 and its kin."""


def _day_part(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """上午; and 晚 after a date."""
    single = len(word) == 1
    if word in _EARLY and text[max(0, start - 2) : start] not in SHIFTS:
        return
    if not (single and other_words.day_part_is_other_word(text, end)):
        kind = Kind.TAIL if single else Kind.WEAK
        yield Token(start, end, kind, Level.DAY_PART, {"day_part": DAY_PARTS[word]})


def _vague(_: str, __: str, start: int, end: int) -> Iterator[Token]:
    """近日, 现在."""
    yield Token(start, end, Kind.VAGUE, Level.DAY, {})


def _relative_century(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """上世纪, 本世纪末; documents that reach a screen are of the twenty-first century."""
    return read_century(text, 20 if word[0] == "上" else 21, start, end)


def _hour(_: str, word: str, start: int, end: int) -> Iterator[Token]:
    """上个小时."""
    amount = -1 if word[0] == "上" else 1
    yield Token(start, end, Kind.STRETCH, Level.CLOCK, {}, amount, Unit.HOUR)


def _calendar(_: str, word: str, start: int, end: int) -> Iterator[Token]:
    """农历 before a month or a year; 公历 says only what holds anyway."""
    lunar = word in ("农历", "阴历", "旧历", "夏历")
    yield Token(start, end, Kind.WEAK, Level.CALENDAR, {"lunar": True} if lunar else {})


_SHIFT_LEVELS: Final = {
    Unit.DAY: Level.DAY,
    Unit.WEEK: Level.DAY,
    Unit.MONTH: Level.MONTH,
    Unit.QUARTER: Level.MONTH,
    Unit.YEAR: Level.YEAR,
}

_PART_LEVELS: Final = {
    "year": Level.MONTH,
    "season": Level.MONTH,
    "stretch": Level.MONTH,
    "edge": Level.MONTH,
    "month": Level.DAY,
    "brim": Level.DAY,
    "week": Level.DAY,
}

_TAIL_PARTS: Final = frozenset(
    (
        *("年终", "年中", "月中", "年头", "岁首", "岁末", "岁暮", "岁杪", "岁阑", "年尾"),
        *("年末岁初", "岁末年初", "年终岁首"),
    )
)
"""Words that are too common in other senses to stand without their year or month."""
_OPENING_PARTS: Final = frozenset(("年中", "岁末", "岁暮", "岁杪", "岁阑", "年终", "岁首", "年尾"))
"""Those of them that may open a sentence where a comma closes them (年中，八十处小游园建成)."""
_OF_LIVES: Final = frozenset(("岁末", "岁暮", "岁杪", "岁阑", "岁首"))
_LIFE_TELLS: Final = re.compile(
    "[返归抵赴还辞卒奉携偕](?![乡礼送]|来)|返乡|归里|离[京沪粤港台校家职任]|[迁移]居|入[京都川滇粤闽狱院]|回[国乡京粤沪里]"
)
"""歲暮返粵省親: what a chronology of a life goes on with; 岁末回馈, 岁暮怀人 are nouns."""


def _opens_life(text: str, start: int, end: int) -> bool:
    """Whether a sentence or clause begins with the word and goes on with where somebody went."""
    opening = start == 0 or text[start - 1] in "\n。；;，, \u3000"
    return opening and _LIFE_TELLS.match(text, end) is not None


def _part(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """上半年, 下旬, 年底, 周末."""
    part = PARTS[word]
    parts: Parts = {"part": part}
    if part.within == "week":
        parts["shift"] = SHIFTS["本周"]
    edge = part.within in ("edge", "brim")
    tail = word in _TAIL_PARTS and not (
        word in _OPENING_PARTS
        and (
            standing.is_clause(text, start, end)
            or standing.fills_line(text, start, end)
            or (word in _OF_LIVES and _opens_life(text, start, end))
        )
    )
    tail = tail or (edge and not standing.opens_edge(text, start))
    if edge and tail and word not in _TAIL_PARTS and text.startswith("前", end):
        # 剩余5项月底前清零: 前 makes a time of it anywhere, but for 每月月底前.
        tail = text[start - 1] in "年月每逢各"
    tail = tail or (part.within == "stretch" and not standing.is_clause(text, start, end))
    yield Token(start, end, Kind.TAIL if tail else Kind.PLAIN, _PART_LEVELS[part.within], parts)


_WORD_READERS: Final[dict[str, Callable[[str, str, int, int], Iterator[Token]]]] = {
    **dict.fromkeys(("农历", "阴历", "旧历", "夏历"), _calendar),
    **dict.fromkeys(COMMON_CALENDARS, _calendar),
    **dict.fromkeys(("上个小时", "下个小时"), _hour),
    **dict.fromkeys(("上世纪", "本世纪"), _relative_century),
    "昨": _yesterday,
    **dict.fromkeys(FESTIVALS, read_festival),
    **dict.fromkeys(VAGUE, _vague),
    **dict.fromkeys(DAY_PARTS, _day_part),
    **dict.fromkeys(PARTS, _part),
    **dict.fromkeys(DAYS_WITH_PART, _day_with_part),
    **dict.fromkeys(YEARS_WITH_SEASON, _year_with_season),
    # Weeks have a form of their own, with their weekday (上周五).
    **dict.fromkeys((word for word in SHIFTS if SHIFTS[word].unit is not Unit.WEEK), _shift),
}
WORDS: Final = frozenset(_WORD_READERS)
"""Every word that the scanner looks for."""


_WEEKDAY: Final = "(?:周|星期|礼拜)?[一二三四五六日天]"
_AMONG_WEEKLY: Final = re.compile(
    rf"每(?:逢|个)?{_WEEKDAY}(?: ?[、和及至到-] ?{_WEEKDAY}){{0,3}} ?[、和及至到-] ?$"
)
"""每周五、周六 come again and again, both."""


def read_week(text: str, match: re.Match[str]) -> Iterator[Token]:
    """周三, 下周, 上上個週末, 这个星期一; not 周 alone, nor 一周一次."""
    start, end = match.span()
    which, weekday = match["which"], match["weekday"]
    if which and other_words.is_other_word(
        text, f"{which}周", start, match.end("week") - (1 if weekday else 0)
    ):
        return
    if not which and (weekday is None or match["one"] or guards.counts_weeks(text, start)):
        return
    if not which and _AMONG_WEEKLY.search(standing.back(text, start)):
        return
    parts: Parts = {}
    if which:
        parts["shift"] = SHIFTS[f"{which}周"]
    if weekday == "末":
        parts["part"] = Part.WEEKEND
        parts.setdefault("shift", SHIFTS["本周"])
    elif weekday:
        parts["weekday"] = WEEKDAYS[weekday]
        if other_words.weekday_is_other_word(text, end):
            return
    level = Level.DAY if which or weekday == "末" else Level.WEEKDAY
    yield Token(start, end, Kind.PLAIN, level, parts)


def read_ordinal(text: str, match: re.Match[str]) -> Iterator[Token]:
    """第一季度, 第二周, 第三个星期日, 第一个周末, 最后一个星期一, 最后3周, 前两周."""
    start, end = match.span()
    if match["nth"]:
        nth, unit_name, day = number(match["nth"]), match["nth_unit"], match["nth_weekday"]
        count: int | None = 1
    else:
        from_end = match["from_end"].startswith(("最后", "最末"))
        count = number(match["how_many"]) if match["how_many"] else 1
        nth = -1 if from_end else 1
        unit_name, day = match["end_unit"], match["end_weekday"]
        first = match["from_end"] in ("前", "头")
        if first and (not match["how_many"] or guards.counts_from_opening(text, end)):
            return
    if not nth or not count:
        return
    of_year = start > 0 and text[start - 1] in "年度"
    if unit_name == "季" and not (of_year or standing.opens(text, start)):
        return
    if unit_name.lstrip("个 ") in ("季度", "季"):
        if nth in QUARTERS and count == 1:
            yield quarter(text, nth, start, end)
        elif nth == 1 and count == 3:
            yield Token(start, end, Kind.PLAIN, Level.MONTH, {"part": Part.THREE_QUARTERS})
        return
    unit = UNITS[unit_name.lstrip("个 ")]
    weekend = day == "末"
    weekday = WEEKDAYS["六" if weekend else day] if day else None
    ordinal = Ordinal(nth, unit, weekday, count, days=2 if weekend else 1)
    yield Token(
        start, end, Kind.TAIL, Level.DAY, {"ordinal": ordinal}, -count if nth == 1 else count, unit
    )


def lunar_month(word: str, start: int, end: int) -> Token:
    """正月, 腊月, 闰四月; 元月 is January."""
    name = word.removeprefix("闰").removesuffix("月")
    if name == "元":
        return Token(start, end, Kind.PLAIN, Level.MONTH, {"month": 1})
    month = {"正": 1, "冬": 11, "腊": 12}.get(name) or number(name) or 0
    parts: Parts = {"month": month, "lunar": True, "leap": word.startswith("闰")}
    return Token(start, end, Kind.PLAIN, Level.MONTH, parts)


_SEASON_TELLS: Final = re.compile(
    r"(?:完成|开展|组织|举[行办]|建成|动工|开工|竣工|修[建筑]|兴[建修]|栽[植种]|补[植种栽]|新[建栽植]"
    r"|植树(?![节造活])|全[场县市校乡镇村区]|遭|大[旱涝水]|发生)"
)
"""春季完成造林, 秋季全县大旱: what makes of a season the time of a deed; 春季运动会 is a name."""
_ENTERED: Final = re.compile("以来|(?P<within>[之以]?后)(?!来)")


def _closes_entry(text: str, start: int, end: int) -> bool:
    """Whether a season alone in brackets dates the sentence before it (水库见底。（夏）)."""
    return text[max(0, start - 2) : start] in ("。(", "\n(") and text.startswith(")", end)


def _goes_on_in_year(text: str, word: str, start: int, end: int) -> bool:
    """Whether a season alone between commas tells what came later in the year (8月征地，冬，平整),
    and is none of several that are listed (春，夏，秋，冬)."""
    if word not in SEASONS or start < _SHORTEST_ENTRY or text[start - 1] not in _COMMA_SIGNS:
        return False
    listed = text[start - 2] in SEASONS or text[end + 1 : end + 2] in SEASONS
    return not listed and text[end : end + 1] in _COMMA_SIGNS and text[end : end + 1] != ""


_COMMA_SIGNS: Final = frozenset(",，")
_SHORTEST_ENTRY: Final = 6
"""What was told before must have a date and a deed."""
_FROM_THEN_ON: Final = ("起,", "起，", "开始,", "开始，")


def _opens_deed(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with the season and goes on with a deed, or says that something
    began then (秋季起，恢复三年制)."""
    opening = start == 0 or text[start - 1] in "\n。；;!?！？，, \u3000)"
    tells = _SEASON_TELLS.match(text, end) is not None
    return opening and (tells or text.startswith(_FROM_THEN_ON, end))


def read_season(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """今年夏天, 2018年秋, 2019年春夏之交; a single character counts only after a year. 入冬以来."""
    name = word[:2] if word[:2] in SEASONS else next(one for one in word if one in SEASONS)
    if other_words.season_is_other_word(text, start, end):
        return
    entered = _ENTERED.match(text, end) if word[0] == "入" else None
    if entered is not None:
        # 入秋后 is within the autumn, 入秋以来 from its beginning.
        end = entered.end("within") if entered["within"] else end
    if (
        entered is not None
        or standing.is_clause(text, start, end)
        or _closes_entry(text, start, end)
        or _goes_on_in_year(text, word, start, end)
        or (word[-1] == "季" and _opens_deed(text, start, end))
    ):
        kind = Kind.PLAIN
    else:
        kind = Kind.WEAK if word.endswith(("天", "季")) else Kind.TAIL
    yield Token(start, end, kind, Level.MONTH, {"part": SEASONS[name]})
