"""Years in every reckoning: 2020年, 民国109年, 光绪二十六年, 公元前221年, 80年代, 二十世纪."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import (
    ERAS,
    STEM_AND_BRANCH,
    YEAR_BEFORE_REPUBLIC,
    Era,
    era_before,
    sexagenary_ordinal,
    shortened_era_before,
)
from db.dates.recognition import guards, short_years, standing
from db.dates.recognition.amounts import read_amount
from db.dates.recognition.month_names import named_month
from db.dates.recognition.numerals import NUMERALS, is_positional, number
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.spans_of_years import century, years_from
from db.dates.values.units import QUARTER_ENDS, QUARTERS, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

# Asked for at every date: see on members of enumerations in db.dates.model.
_YEAR: Final = Level.YEAR


_COUNT: Final = rf"(?:\d{{1,4}}|[{NUMERALS}]{{1,6}})"
_UP_TO: Final = r" ?(?:[-~]{1,2}|至|到) ?"
COMMON_ERA: Final = (
    rf"(?:公元|西元)前? ?{_COUNT}(?:年|世纪|(?={_UP_TO}(?:公元|西元)?前? ?{_COUNT}年))"
    # 前 alone is 公元前 before a year of three figures, or in a bracket (神爵五年（前57年）).
    rf"|(?:(?<![\u4e00-\u9fff\d])|(?<=[至到于在自]))前 ?(?:\d{{3,4}}|[{NUMERALS}]{{3,6}})"
    rf"(?:年(?![里间中内来])|(?={_UP_TO}(?:公元)?前 ?{_COUNT}年))"
    rf"|(?<=[(,~-])前 ?{_COUNT}(?:年(?=[),])|(?={_UP_TO}(?:公元)?前 ?{_COUNT}年))"
    rf"|(?<![\u4e00-\u9fff\d])前 ?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})世纪"
)
_COMMON_ERA: Final = re.compile(rf"(?P<era>公元|西元)?(?P<before>前)? ?(?P<count>{_COUNT})")
_END_OF_ERA: Final = re.compile(rf"{_UP_TO}(?P<end>{_COMMON_ERA.pattern}年)")


def read_common_era(text: str, start: int, end: int) -> Iterator[Token]:
    """公元618年, 西元前221年, （前57年）, 公元前770—前476年, 公元前3世纪.

    The year before 公元1年 is 公元前1年, which is 0 in ISO 8601. Between years before the era the
    second may go without the word: 公元前221—207年 ends in 207 BCE, for it runs down.
    """
    match = _COMMON_ERA.match(text, start, end)
    value = number(match["count"]) if match is not None else None
    if match is None or not value:
        return
    before = match["before"] is not None
    if text.endswith("世纪", start, end):
        yield from _read_century_of_era(text, value, start, end, before=before)
        return
    year = 1 - value if before else value
    yield from _with_cycle(text, year, Token(start, end, Kind.PLAIN, _YEAR, {"year": year}))
    last = _END_OF_ERA.match(text, end)
    ending = number(last["count"]) if last is not None else None
    if last is not None and ending:
        runs_down = before and last["era"] is None and ending < value
        year = 1 - ending if last["before"] or runs_down else ending
        yield Token(*last.span("end"), Kind.PLAIN, _YEAR, {"year": year})


def _read_century_of_era(
    text: str, value: int, start: int, end: int, *, before: bool
) -> Iterator[Token]:
    """公元前3世纪 is 300 to 201 BCE."""
    first, amount = (1 - 100 * value, -value) if before else (100 * (value - 1) + 1, value)
    token = Token(start, end, Kind.PLAIN, Level.CALENDAR, {}, amount)
    yield from years_from(text, token, first, 100)


def read_year(text: str, numeral: str, start: int, end: int) -> Iterator[Token]:
    """2020年, 二〇二〇年, 民国109年, 光绪二十六年, 78年(12月)."""
    named = _era_named(text, numeral, start, end)
    if named is not None:
        era, at = named
        value = 1 if numeral == "元" else number(numeral)
        if value is None or value == 0:
            return
        cycle = _CYCLE_AFTER.match(text, end)
        if cycle is not None and sexagenary_ordinal(cycle["name"]) is not None:
            end = cycle.end()
        parts = _in_reign(era, value)
        yield Token(at, end, Kind.PLAIN, _YEAR, parts)
        month = named_month(text, end) if cycle is not None or "lunar" in parts else None
        if month is not None:
            yield month
        yield from _second_of_era(text, era, end)
        return
    value = number(numeral) if numeral != "元" else None
    if value is None:
        return
    if guards.recurs(text, start) or guards.no_year_after(text, end):
        return
    yield from _plain_year(text, numeral, value, start, end)


def _era_named(text: str, numeral: str, start: int, end: int) -> tuple[Era, int] | None:
    """The era of a year, and where its name begins; the second end of a range may go without."""
    named_at = _past_blank(text, start)
    era = era_before(text, named_at)
    if era is not None:
        return era, named_at - len(era.name)
    if guards.no_year_after(text, end) or short_years.is_of_many(text, end):
        return None
    era = shortened_era_before(text, start, numeral)
    if era is not None:
        return era, start - 1
    era = _era_of_first_end(text, numeral, start)
    return (era, start) if era is not None else None


def _past_blank(text: str, start: int) -> int:
    """Where the name of an era ends that a blank sets off from its year: a wide one at the head of
    a line (民國　元年), or the space that some put between characters and figures (民國 34 年).
    """
    before = text[start - 1 : start]
    if before == " " and text[start : start + 1].isdecimal():
        return start - 1
    if before != "\u3000" or _ERA_OPENS.search(standing.back(text, start, 6)) is None:
        return start
    return start - 1


_ERA_OPENS: Final = re.compile(r"(?:^|\n|\u3000)[\u4e00-\u9fff]{2,4}\u3000$")

_EDGE_AFTER: Final = re.compile(
    r"末岁初|底|末|杪|尾|终(?![端点究于身])|初(?![一二三四五六七八九十中高步次期级识试审选稿赛评诊筛验版刊印]|[农商工职]部|命(?!名))"
    r"|中(?![ \n]?旬|、下旬"
    r"|[层职专青秋元伏考上下国央共华小学药医旬期程东部外队心科山间美日俄韩英法德非欧印朝越甲乙断止]|超(?![额过前产]))"
)
_YEAR_EDGES: Final = {
    "末岁初": Part.TURN_OF_YEAR,
    "底": Part.YEAR_END,
    "末": Part.YEAR_END,
    "杪": Part.YEAR_END,
    "尾": Part.YEAR_END,
    "终": Part.YEAR_END,
    "初": Part.YEAR_START,
    "中": Part.YEAR_MIDDLE,
}

_MONTH_EDGES: Final = {
    "底": Part.MONTH_END,
    "末": Part.MONTH_END,
    "杪": Part.MONTH_END,
    "尾": Part.MONTH_END,
    "初": Part.MONTH_START,
    "中": Part.MONTH_MIDDLE,
}
_FIRST_OF_EDGES: Final = frozenset(edge[0] for edge in (*_YEAR_EDGES, *_MONTH_EDGES))


def with_edge(text: str, token: Token) -> Iterator[Token]:
    """A year or month, and the 初, 中 or 底 that stands at its end (2020年底, 7月底)."""
    yield token
    if text[token.end : token.end + 1] not in _FIRST_OF_EDGES:
        return
    edge = _EDGE_AFTER.match(text, token.end)
    if edge is None or text[token.end - 1] not in "年月份度":
        return
    edges = _YEAR_EDGES if token.level is _YEAR else _MONTH_EDGES
    part = edges.get(edge[0])
    if part is not None:
        level = Level.MONTH if token.level is _YEAR else Level.DAY
        yield Token(token.end, edge.end(), Kind.PLAIN, level, {"part": part})


def quarter(text: str, number_of_it: int, start: int, end: int) -> Token:
    """三季度 and 第三季; 三季度末 is about its last month."""
    if text.startswith(("末", "底"), end) and not text.startswith(("末端", "末梢"), end):
        parts: Parts = {"part": QUARTER_ENDS[number_of_it]}
        return Token(start, end + 1, Kind.PLAIN, Level.MONTH, parts)
    return Token(start, end, Kind.PLAIN, Level.MONTH, {"part": QUARTERS[number_of_it]})


_CYCLE_AFTER: Final = re.compile(
    rf" ?(?P<bracket>\()?(?:岁[次在])?(?P<name>{STEM_AND_BRANCH})"
    r"(?:年|岁)?(?(bracket)\))"
)

_SECOND_OF_ERA: Final = re.compile(
    rf" ?(?:[-~]{{1,2}}|至|到) ?(?P<numeral>\d{{1,3}}|[{NUMERALS}]{{1,4}})年(?!代)"
)


def _second_of_era(text: str, era: Era, end: int) -> Iterator[Token]:
    """The end of a range whose era is told once: 民国二十六年至三十四年."""
    second = _SECOND_OF_ERA.match(text, end)
    value = number(second["numeral"]) if second is not None else None
    if second is None or not value:
        return
    parts: Parts = {"year": era.year(value)[0]}
    yield Token(second.start("numeral"), second.end(), Kind.PLAIN, _YEAR, parts)


_FIRST_END: Final = re.compile(
    rf"(?P<nth>\d{{1,3}}|[{NUMERALS}元]{{1,4}})(?: ?\([^()]{{4,6}}\))? ?年"
    r"[^,，。；;、()\n]{0,14}(?:[-~]{1,2}|至|到) ?$"
)
_LONGEST_END: Final = 34


def _era_of_first_end(text: str, numeral: str, start: int) -> Era | None:
    """The era of 20年8月 in 昭和16年12月8日至20年8月15日, told with the end before it."""
    if text[start - 1 : start] not in tuple("至到-~") or len(numeral) > 3:
        return None
    opening = max(0, start - _LONGEST_END)
    first = _FIRST_END.search(text, opening, start)
    nth, last = number(first["nth"]) if first is not None else None, number(numeral)
    if first is None or not nth or not last or last <= nth:
        return None
    at = first.start("nth")
    era = era_before(text, _past_blank(text, at)) or shortened_era_before(text, at, first["nth"])
    return era if era is not None and era.year(last)[1] else None


def _plain_year(text: str, numeral: str, value: int, start: int, end: int) -> Iterator[Token]:
    """2020年, 一九四九年, 三六七年, 78年(12月), 109年(5月); a further year of a reign (三十一年春);
    else a length (三年前).
    """
    digits = len(numeral)
    positional = numeral.isdecimal() or is_positional(numeral)
    # 一千年 and 两千年 are lengths, 两千零四年 is a year.
    whole = 1000 <= value <= 2200 and (digits >= 4 if positional else value % 100 != 0)
    chinese = not numeral.isdecimal() and is_positional(numeral) and digits == 3
    if chinese and 100 <= value <= 130 and not short_years.is_common_era(text, start):
        # 一一一年度 is of the Republic, as Taiwan writes it; the year 111 has 公元 before it.
        yield Token(start, end, Kind.PLAIN, _YEAR, _in_republic(value))
        return
    if whole or chinese:
        yield from _with_cycle(text, value, Token(start, end, Kind.PLAIN, _YEAR, {"year": value}))
        return
    if positional and digits == 2 and not guards.counts_time(text, start):
        old = century(value) < 2000 or not numeral.isdecimal()
        dated = old and (
            short_years.is_short_year(text, numeral, start, end)
            or short_years.follows_years(text, century(value), start, end)
        )
        kind = Kind.PLAIN if numeral[0] in "0〇" or dated else Kind.WEAK
        yield Token(start, end, kind, _YEAR, {"year": century(value), "short_year": True})
        return
    if positional and digits == 3 and 90 <= value <= 150:
        # A year of the Republic without its name, as Taiwan writes it: 109年5月20日, 111年 alone.
        alone = standing.fills_line(text, start, end) or short_years.is_year_of_republic(
            text, value, start, end
        )
        kind = Kind.PLAIN if alone else Kind.WEAK
        yield Token(start, end, kind, _YEAR, _in_republic(value))
        return
    era = None if positional else _era_that_goes_on(text, value, start, end)
    if era is not None:
        yield Token(start, end, Kind.PLAIN, _YEAR, _in_reign(era, value))
        return
    yield from read_amount(text, start)


def _in_republic(value: int) -> Parts:
    """A year of the Republic that goes without its name; so it is doubtful."""
    return {"year": value + YEAR_BEFORE_REPUBLIC, "doubt": "?"}


def _with_cycle(text: str, year: int, token: Token) -> Iterator[Token]:
    """2004年歲次甲申, 2004年（甲申年）: the year with its name in the cycle, and a named month."""
    cycle = _CYCLE_AFTER.match(text, token.end)
    if cycle is None or sexagenary_ordinal(cycle["name"]) != (year - _JIAZI) % _SIXTY:
        yield token
        return
    yield replace(token, end=cycle.end())
    month = named_month(text, cycle.end())
    if month is not None:
        yield month


_JIAZI: Final = 4
_SIXTY: Final = 60
"""The year 4 was a 甲子."""

ERA_YEAR: Final = re.compile(
    rf"(?P<era>{'|'.join(sorted(ERAS, key=len, reverse=True))})"
    rf"[\u3000 ]?(?P<nth>[{NUMERALS}元]{{1,4}}|\d{{1,3}})"
    r"(?: ?\([^()\n]{4,14}\))?(?: ?年|(?=[./]\d))"
)
DATED_AFTER: Final = re.compile(
    rf"[春夏秋冬初底末]|[正冬腊元]月|闰|(?:[{NUMERALS}]{{1,2}})月(?![以之前后内])"
    "|元旦|双十|国庆|除夕|中秋|端午|清明|重阳|元宵|腊八|春节|冬至|七夕|中元|[农阴旧]历"
    rf"|(?:(?<=十年)|(?<=十[{NUMERALS}]年))起"
)
"""What makes a number before 年 a year and no length."""

_SURELY_DATED: Final = re.compile(
    rf"[春夏秋冬](?![春夏秋冬])|(?:[{NUMERALS}]{{1,2}})月(?![以之前后内])"
)
_FEWEST_FOR_YEAR: Final = 10
_NEAR_IN_REIGN: Final = 20
"""並冀二十七年春動工, and 三十八年，… after 民國三十六年: years soon behind the one told."""

_SAME_REIGN: Final = 240
"""How many characters back a reign may stand and still be the one that is meant."""


def _era_that_goes_on(text: str, value: int, start: int, end: int) -> Era | None:
    """The reign of 三十一年春 in 民国三十年六月…；三十一年春再迁: told before, and not repeated."""
    opening = start > 0 and text[start - 1] in "。；;，,、\n \u3000"
    dated = _SURELY_DATED.match(text, end) is not None and value >= _FEWEST_FOR_YEAR
    sentence = opening and text[start - 1] in "。；;\n" and text[end : end + 1] in "，,"
    later = short_years.counts_on(text, value, start, end)
    if not ((opening and DATED_AFTER.match(text, end) is not None) or dated or sentence or later):
        return None
    told = list(ERA_YEAR.finditer(text, max(0, start - _SAME_REIGN), start))
    if not told:
        return None
    era = era_before(text, told[-1].end("era")) or ERAS[told[-1]["era"]]
    nth = number(told[-1]["nth"]) or 1
    if opening and not (sentence or later):
        return era if nth <= value else None
    return era if nth < value <= nth + _NEAR_IN_REIGN else None


def _in_reign(era: Era, value: int) -> Parts:
    """A year of a reign; its months are lunar until the calendar changed."""
    year, reigned = era.year(value)
    parts: Parts = {"year": year}
    if year <= era.lunar_until:
        parts["lunar"] = True
    if era.ambiguous or not reigned:
        parts["doubt"] = "?"
    return parts
