"""Numbers with the unit after them: 6月, 廿三日, 8时30分."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognition import guards, standing
from db.dates.recognition.amounts import read_amount
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.spans_of_years import read_span_of_years
from db.dates.recognition.vocabulary import TWO_MONTHS
from db.dates.recognition.years import quarter, read_year, with_edge
from db.dates.values.parts import Clock, Ordinal
from db.dates.values.units import QUARTERS, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

# Asked for at every date: see on members of enumerations in db.dates.model.
_NUMBER: Final = Kind.NUMBER
_PLAIN: Final = Kind.PLAIN
_CALENDAR: Final = Level.CALENDAR
_MONTH: Final = Level.MONTH


GAP: Final = r"(?:\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}\)|[ \n\u3000]{1,2})?"
"""Between a number and its unit: a space, a soft line break, or pinyin in brackets."""

UNIT_AFTER: Final = re.compile(
    rf"{GAP}(?P<unit>年代|年度|年|月份|月|日|号|世纪|点钟|点|时(?!间|候|代|期|段|效|差|任|长|速|常)"
    r"|(?:多|余)?(?:个(?:半)?)?(?:多|余)?(?:半)?"
    r"(?:小时|分钟|秒钟?|钟头|周|星期|礼拜|季度|旬|天|月|(?<=多)年|(?<=余)年))"
)

_WITHIN: Final = re.compile("[之以]?内")
_LARGEST_BARE: Final = 9999


def read_counted(
    text: str, start: int, end: int, cluster_start: int | None = None
) -> Iterator[Token]:
    """A number in any numerals with the unit after it."""
    numeral = text[start:end]
    unit = UNIT_AFTER.match(text, end)
    if unit is None:
        return _without_unit(text, start, end, cluster_start)
    name = unit["unit"]
    if numeral == "半":
        return read_amount(text, start)
    if name in ("年", "年度"):
        return _year(text, numeral, start, unit.end())
    if name in ("月", "月份"):
        return _month(text, numeral, start, unit.end())
    if name == "日" and _WITHIN.match(text, unit.end()) and text[start - 1 : start] != "月":
        # 5日内 is a length, 3月23日内 a limit.
        return read_amount(text, start)
    if name == "日" and _counts_on(text, numeral, start, unit.end()):
        return read_amount(text, start)
    if name in ("日", "号"):
        return _day(text, numeral, start, unit.end(), name)
    if name in ("点", "点钟", "时"):
        return _clock(text, numeral, start, unit)
    if name in ("年代", "世纪"):
        return read_span_of_years(text, numeral, start, unit.end(), name)
    if name == "季度" and (number(numeral) or 0) in QUARTERS:
        return iter((quarter(text, number(numeral) or 0, start, unit.end()),))
    return read_amount(text, start)


_SOME_DAYS_ON: Final = re.compile("[之以]?后(?![端台者段天日])")
_FEW_DAYS: Final = 10
_FURTHEST_PAIR: Final = 40
"""How far back 前三日 may stand, which makes of 后三日 the last three."""
_STOPS: Final = frozenset("。；;”")


def _counts_on(text: str, numeral: str, start: int, end: int) -> bool:
    """Whether a few days in Chinese numerals count on from what was told in the sentence before or
    the half of it (大地震；二日後成立救災中心。後三日，…)."""
    if numeral.isdecimal() or not 0 < (number(numeral) or 0) <= _FEW_DAYS or not start:
        return False
    if text[start - 1] == "后":
        paired = f"前{numeral}" in standing.back(text, start, _FURTHEST_PAIR)
        opening = text[start - 2 : start - 1] in _STOPS and not paired
        return opening and text.startswith(("，", ","), end)
    return text[start - 1] in _STOPS and _SOME_DAYS_ON.match(text, end) is not None


def _year(text: str, numeral: str, start: int, end: int) -> Iterator[Token]:
    """2020年, 二〇二〇年底."""
    for token in read_year(text, numeral, start, end):
        yield from with_edge(text, token)


def _without_unit(text: str, start: int, end: int, cluster_start: int | None) -> Iterator[Token]:
    """The 4 of 4月3、4两日, the 2016 of 2016 上半年, or a number that waits for a unit."""
    numeral = text[start:end]
    counted = _COUNTED_TOGETHER.match(text, end)
    if counted is not None and _LISTED_BEFORE.search(standing.back(text, start, 4)):
        read = {"日": _listed_day, "月": _month, "年": read_year}[counted["unit"]]
        yield from read(text, numeral, start, counted.end())
    elif _is_year_of_part(text, numeral, end):
        yield Token(start, end, _PLAIN, Level.YEAR, {"year": int(numeral)})
    elif (number(numeral) or 0) <= _LARGEST_BARE:
        yield from _bare_number(text, start, end, cluster_start)


_COUNTED_TOGETHER: Final = re.compile(
    r" ?(?:两|二|三|四|五|[2-5])个?(?P<unit>[日月年])(?![前后内间])"
)
_LISTED_BEFORE: Final = re.compile(r"[\d〇一二三四五六七八九十][、,和] ?$")
"""4月3、4两日 counts the members of a list before their unit."""
_COUNTED_NUMERAL: Final = re.compile(
    r"(?P<last>[一二三]?十[一二三四五六七八九]|[廿卅][一二三四五六七八九]|[一二三四五六七八九十廿卅](?=两))[两三四五]"
)
"""七月十六、十七两日: the same where both are written in Chinese numerals."""

_PART_OF_YEAR: Final = re.compile(
    r" ?(?:[上下]半年|第?[一二三四1-4]季|前三季|Q[1-4](?!\d)|[春夏秋冬]季|学年"
    r"|[春夏秋冬](?=[-~至到),，。;；、\s]|$))"
)


def _is_year_of_part(text: str, numeral: str, end: int) -> bool:
    """Whether four digits without 年 are the year of the part named after them (2016 上半年)."""
    year = int(numeral) if len(numeral) == 4 and numeral.isdecimal() else 0
    return 1900 <= year <= 2100 and _PART_OF_YEAR.match(text, end) is not None


def _listed_day(text: str, numeral: str, start: int, end: int) -> Iterator[Token]:
    """The last day of a list whose members are counted; 二十一、二两日 says its ten once."""
    ten = _TEN_BEFORE.search(standing.back(text, start, 5)) if len(numeral) == 1 else None
    unit, last = number(ten["unit"]) if ten is not None else None, number(numeral)
    if ten is None or unit is None or last is None or unit >= last:
        yield from _day(text, numeral, start, end, "日")
        return
    day = (number(ten["ten"]) or 0) + last
    yield Token(start, end, _PLAIN, Level.DAY, {"day": day}, day, Unit.DAY)


_TEN_BEFORE: Final = re.compile(r"(?P<ten>[廿卅]|[二三]?十)(?P<unit>[一二三四五六七八])[、,和] ?$")


def _bare_number(text: str, start: int, end: int, cluster_start: int | None) -> Iterator[Token]:
    """A number that may yet take a unit from its neighbour: the 8 of 6月8、9日."""
    value = number(text[start:end]) or 0
    if end - start <= 4 or cluster_start not in (None, start):
        yield Token(start, end, _NUMBER, _CALENDAR, {}, value)


_BETWEEN_MONTHS: Final = re.compile(r"之?间(?![谍断接隔距])")


def _month(text: str, numeral: str, start: int, end: int) -> Iterator[Token]:
    """6月, 十二月份, 7月底, 六七月间; not 入狱10月, 20XX年3月, 2023月."""
    value = number(numeral)
    counted = _COUNTED_NUMERAL.fullmatch(numeral)
    if counted and _LISTED_BEFORE.search(standing.back(text, start, 4)):
        value = number(counted["last"])
    elif "两" in numeral:
        return
    if numeral in TWO_MONTHS:
        if standing.opens(text, start) or text[start - 1] in "年的":
            closing = _BETWEEN_MONTHS.match(text, end)
            at = closing.end() if closing is not None else end
            yield Token(start, at, _PLAIN, _MONTH, {"part": TWO_MONTHS[numeral]})
        return
    if value is None or not 1 <= value <= 12 or guards.no_month_after(text, end):
        yield Token(start, end, Kind.NOTHING, _MONTH, {})
        return
    length = guards.counts_time(text, start) and _DAY_FOLLOWS.match(text, end) is None
    if length or guards.fills_template(text, start):
        yield Token(start, end, Kind.NOTHING, _MONTH, {})
        return
    month = Token(start, end, _PLAIN, _MONTH, {"month": value})
    yield from with_edge(text, month)
    yield from bare_day(text, month)


_DAY_FOLLOWS: Final = re.compile(rf"[ \n]?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}}|初.)[ \n]?[日号~-]")

_BARE_DAY: Final = re.compile(
    r"(?P<day>[廿卅][一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|(?P<doubled>[二三五六七九]))"
    rf"(?![{NUMERALS}年月日号个名位人多余几天周点时分秒岁级届次条项家万亿元%至到\-场步款种件号])"
)

_TENS_AND_DOUBLED: Final = frozenset("廿卅十二三五六七九")
"""What such a day begins with."""

_LUNAR_BARE_DAYS: Final = frozenset({(7, 15), (8, 15)})
"""中元 and 中秋, named by the bare day; other bare days are as likely Gregorian."""


def bare_day(text: str, month: Token) -> Iterator[Token]:
    """The day without 日 after a month: 正月三十, 八月十五, 九月九, 一月二十三."""
    following = text[month.end : month.end + 1]
    if text[month.end - 1] != "月":
        return
    if following.isdecimal():
        match = _DAY_BEFORE_LIMIT.match(text, month.end)
        if match is not None and 0 < int(match[0]) <= _LAST_DAY:
            yield Token(*match.span(), _PLAIN, Level.DAY, {"day": int(match[0])})
        return
    if following in _MOONS:
        yield from _moon(text, month.end)
        return
    if following not in _TENS_AND_DOUBLED:
        return
    match = _BARE_DAY.match(text, month.end)
    if match is None:
        return
    day = number(match["day"]) or 0
    name = month.parts["month"]
    if match["doubled"] and day != name:
        return
    parts: Parts = {"day": day}
    if match["doubled"] or (name, day) in _LUNAR_BARE_DAYS:
        parts["lunar"] = True
    elif not month.parts.get("lunar"):
        parts["doubt"] = "?"
    yield Token(match.start(), match.end(), _PLAIN, Level.DAY, parts)


_DAY_BEFORE_LIMIT: Final = re.compile(r"\d{1,2}(?=[之以]?前(?![后後]))")
"""1月31前: a slip, and no other reading."""
_LAST_DAY: Final = 31
_MOONS: Final = frozenset("朔望晦既")
_MOON: Final = re.compile(
    r"(?P<name>朔(?![州方风漠北南县府])|既望|晦(?![暗涩])"
    r"|望(?=[日前后夜夕,，。;；、 \u3000至到~不皆始乃止-]|$))日?"
)
_DAY_OF_MOON: Final = {"朔": 1, "望": 15, "既望": 16}


def _moon(text: str, start: int) -> Iterator[Token]:
    """十一月朔, 七月既望, 腊月晦: the first, the sixteenth and the last day of a lunar month."""
    match = _MOON.match(text, start)
    if match is None:
        return
    parts: Parts = {"lunar": True}
    if match["name"] == "晦":
        parts["ordinal"] = Ordinal(-1, Unit.DAY)
    else:
        parts["day"] = _DAY_OF_MOON[match["name"]]
    yield Token(start, match.end(), Kind.TAIL, Level.DAY, parts)


_FEW: Final = frozenset("两二三四五六七八九十")
_AFTERWARDS: Final = re.compile(r"[之以]?后(?![来面者方天日年])")
_OF_A_DATE: Final = frozenset("月初第廿卅十、,至到-~")


def _is_length_after(text: str, start: int, end: int) -> bool:
    """Whether a few days in a Chinese numeral are counted from what was told (航线三日后开航): the
    day of a month would have its month before it."""
    one = end - start == len("三日") and text[start] in _FEW
    return one and text[start - 1 : start] not in _OF_A_DATE and bool(_AFTERWARDS.match(text, end))


def _day(text: str, numeral: str, start: int, end: int, unit: str) -> Iterator[Token]:
    """8日, 廿三日, 15号; not 12号楼."""
    if unit == "日" and _is_length_after(text, start, end):
        yield from read_amount(text, start)
        return
    value = number(numeral)
    if guards.fills_template(text, start):
        return
    counted = _COUNTED_NUMERAL.fullmatch(numeral)
    if counted and _LISTED_BEFORE.search(standing.back(text, start, 4)):
        value = number(counted["last"])
    elif "两" in numeral:
        return
    if value is None or not 1 <= value <= 31:
        return
    if unit == "号" and guards.is_house_number(text, start, end):
        return
    yield Token(start, end, _PLAIN, Level.DAY, {"day": value}, value, Unit.DAY)


_CLOCK_AFTER: Final = re.compile(
    rf"(?:点钟?|时)(?:(?P<word>半|整|一刻|三刻)"
    rf"|{GAP}(?P<minute>\d{{1,2}}|〇?[{NUMERALS}]{{1,3}})"
    rf"(?:(?P<unit> ?分)钟?(?:(?P<second>\d{{1,2}}|[{NUMERALS}]{{1,3}})秒)?"
    rf"|(?![\d{NUMERALS}年月日号个人名天周万元点时])))?"
)


_SET_OFF: Final = re.compile("时[起许整]?[,，]")


def _opens_clause(text: str, start: int, end: int) -> bool:
    """Whether an hour of the day told opens a clause and is set off by a comma (新增3例。18时起，
    实行封控)."""
    return text[start - 1 : start] in _CLAUSE_MARKS and _SET_OFF.match(text, end) is not None


_CLAUSE_MARKS: Final = frozenset("。；;，,")


def _clock(text: str, numeral: str, start: int, unit: re.Match[str]) -> Iterator[Token]:
    """8时30分, 九点二十, 六点半, 9点."""
    hour = number(numeral)
    rest = _CLOCK_AFTER.match(text, unit.start("unit"))
    if hour is None or hour > 24 or rest is None:
        return
    minute = {"半": 30, "一刻": 15, "三刻": 45}.get(rest["word"] or "", 0)
    if rest["minute"]:
        minute = number(rest["minute"]) or 0
    second = number(rest["second"]) or 0 if rest["second"] else 0
    if minute > 59 or second > 59:
        return
    clock = Clock(hour, minute, second, fixed=hour > 12)
    strong = rest["unit"] is not None or guards.is_limit(text, start)
    strong = (strong and standing.opens(text, start)) or (
        unit["unit"] == "时"
        and numeral.isdecimal()
        and (guards.goes_on_in_hours(text, start) or _opens_clause(text, start, unit.start("unit")))
    )
    kind = _PLAIN if strong else Kind.WEAK
    yield Token(start, rest.end(), kind, Level.CLOCK, {"clock": clock})
