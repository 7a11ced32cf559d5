"""Cutting a text into the pieces that expressions of time are made of.

One compiled scanner jumps from piece to piece; every number is read with the unit that follows it.
The scanner is linear: each alternative starts at a fixed class of characters and repeats within a
bound, or consumes its run for good. Texts are in the canonical spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Final

from db.dates import guards
from db.dates.eras import Era, era_before, sexagenary_ordinal, sexagenary_year
from db.dates.festivals import AMBIGUOUS_TERMS, FESTIVALS
from db.dates.numerals import NUMERALS, is_positional, number
from db.dates.readings import Clock, Ordinal, Parts
from db.dates.vocabulary import (
    DAY_PARTS,
    DAYS_WITH_PART,
    PARTS,
    QUARTERS,
    SEASONS,
    SHIFTS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    Base,
    Part,
    Shift,
    Unit,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Level(IntEnum):
    """Coarse to fine: within one expression each piece is finer than the one before."""

    CALENDAR = 0
    YEAR = 1
    MONTH = 2
    DAY = 3
    WEEKDAY = 4
    DAY_PART = 5
    CLOCK = 6


class Kind(Enum):
    """What a piece is, where its level does not say enough."""

    PLAIN = "plain"
    NUMBER = "a number that waits for the unit of its neighbour"
    WEAK = "only with something finer after it"
    TAIL = "only after something coarser"
    OFFSET = "so many units before or after"
    STRETCH = "the last or next so many units"
    VAGUE = "about now"
    NOTHING = "words that are no time and keep others from being read into them"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece at ``[start, end)``: what it is, how fine, and the parts it names.

    ``amount`` and ``unit`` belong to offsets, stretches and numbers.
    """

    start: int
    end: int
    kind: Kind
    level: Level
    parts: Parts
    amount: float = 0
    unit: Unit | None = None


_DIGITS: Final = f"[{NUMERALS}0Oo]"
_NUMERAL: Final = rf"(?:\d{{1,4}}|[{NUMERALS}]{{1,5}}|半|数|几)"
_GAP: Final = r"(?:\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}\)|[ \n\u3000]{1,2})?"
"""Between a number and its unit: a space, a soft line break, or pinyin in brackets."""

_WEEK: Final = r"(?P<week>(?P<which>上上|下下|上|下|本|这|当|同|次)?(?P<one>一?个?)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天末])?)"


def _alternatives(words: frozenset[str] | set[str]) -> str:
    """A pattern of all ``words``, longest first, grouped by their first character."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))


_WORDS: Final = frozenset(
    {word for word in SHIFTS if not word.endswith(("周", "星期", "礼拜"))}
    | set(PARTS)
    | set(DAY_PARTS)
    | set(DAYS_WITH_PART)
    | VAGUE
    | FESTIVALS
    | {
        "农历",
        "阴历",
        "旧历",
        "夏历",
        "公历",
        "阳历",
        "西历",
        "新历",
        "上个小时",
        "下个小时",
        "上世纪",
        "本世纪",
    }
)
_SEASON: Final = r"[早初仲盛孟暮晚深隆]?[春夏秋冬](?:天|季|日|末|初)?"
_ORDINAL: Final = (
    rf"第(?P<nth>[\d{NUMERALS}]{{1,3}}) ?(?P<nth_unit>季度|季(?![日播节集度赛])|个?(?:周|星期|礼拜)|个月|天)(?P<nth_weekday>[一二三四五六日天])?"
    rf"|(?P<from_end>(?:最后|最末|最初)的? ?|头|前)(?P<how_many>[\d{NUMERALS}]{{0,3}}) ?(?P<end_unit>个? ?(?:周|星期|礼拜|季度)|天|个月)(?P<end_weekday>[一二三四五六日天])?"
)

_STARTERS: Final = (
    {word[0] for word in _WORDS}
    | set("0123456789Oo半" + NUMERALS)
    | set(
        "上下本这当同次周星礼第最头前闰正腊冬元甲乙丙丁戊己庚辛壬癸初早仲盛孟暮晚深隆春夏秋Q公西年末"
    )
)
"""The characters a piece can begin with; looking at them first makes the scan eight times faster."""

_SCANNER: Final = re.compile(
    rf"(?=[{''.join(map(re.escape, sorted(_STARTERS)))}])(?:"
    rf"(?P<common_era>(?:公元|西元)前? ?(?:\d{{1,4}}|[{NUMERALS}]{{1,6}})年)"
    rf"|(?P<cluster>\d+(?:(?: ?[-~]{{1,3}} ?|[/.:])\d+)*+)"
    rf"|(?P<spelled>(?<![{NUMERALS}])(?:{_DIGITS}{{1,9}}+|半)(?={_GAP}[年月日号点时世个周星礼天小分秒季旬钟多余]))"
    rf"|(?P<word>{_alternatives(_WORDS)})"
    rf"|{_WEEK}"
    rf"|(?P<ordinal>{_ORDINAL})"
    r"|(?P<quarter>Q[1-4])(?!\d)"
    rf"|(?P<lunar_month>闰?(?:正|腊|冬)月|闰[{NUMERALS}]{{1,2}}月|元月)"
    rf"|(?P<regnal>元年)"
    r"|(?P<reign>年间|[初末]年)"
    rf"|(?P<cycle>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)"
    rf"|(?P<plan>(?<![{NUMERALS}])(?:十[一二三四五]?|[一二三四五六七八九])五(?=(?:['\"’”」』]|计划|规划|期间|时期|末|初|以来|收官)))"
    rf"|(?P<month_day>初[一二三四五六七八九十]日?)"
    rf"|(?P<season>{_SEASON})"
    r")"
)

_UNIT_AFTER: Final = re.compile(
    rf"{_GAP}(?P<unit>年代|年度|年|月份|月|日|号|世纪|点钟|点|时(?!间|候|代|期|段|效|差|任|长|速|常)|(?:多|余)?(?:个(?:半)?)?(?:多|余)?(?:半)?(?:小时|分钟|秒钟?|钟头|周|星期|礼拜|季度|旬|天|月|(?<=多)年|(?<=余)年))"
)
_OFFSET: Final = re.compile(
    rf"(?P<amount>{_NUMERAL}) ?(?:多|余|来)?个?(?:多)?(?P<half>半)?(?:多|余)? ?"
    r"(?P<unit>年|月|周|星期|礼拜|旬|天|日|小时|钟头|分钟|秒钟?|季度)(?P<half_after>半)?(?:多|余)?"
    r"(?:(?:之|以)?(?P<side>前|后)(?![端台者段])|内)?"
)
_STRETCH_BEFORE: Final = re.compile(
    r"(?P<past>近|最近|过去|刚过去|前|上|之前|以往|此前)(?P<of>的|这)? ?$|(?P<next>未来|今后|接下来|之后|其后|以后|后|下|往后)(?P<of_next>的)? ?$"
)
_LOOSE_DIRECTIONS: Final = frozenset("前后上下")
"""Directions that count from now only where a phrase begins (验收后六个月 counts from the event)."""

_CLOCK_AFTER: Final = re.compile(
    rf"(?:点钟?|时)(?:(?P<word>半|整|一刻|三刻)|{_GAP}(?P<minute>\d{{1,2}}|〇?[{NUMERALS}]{{1,3}})(?:(?P<unit> ?分)(?:钟)?(?:(?P<second>\d{{1,2}}|[{NUMERALS}]{{1,3}})秒)?|(?![\d{NUMERALS}年月日号个人名天周万元点时])))?"
)
_ATOM: Final = re.compile(
    r"(?P<ymd>(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2}))(?!\d)"
    r"|(?P<dmy>(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>\d{4}))(?!\d)"
    r"|(?P<short>(?P<y3>\d\d)(?P<s3>[-/.])(?P<m3>\d\d)(?P=s3)(?P<d3>\d\d))(?!\d)"
    r"|(?P<clock>(?P<h>\d{1,2}):(?P<min>\d\d)(?::(?P<sec>\d\d))?)(?!\d)"
    r"|(?P<ym>(?P<y4>\d{4})[-/.](?P<m4>\d{1,2}))(?!\d)"
    r"|(?P<md>(?P<m5>\d{1,2})(?P<s5>[/.])(?P<d5>\d{1,2}))(?!\d)"
    r"|(?P<compact>(?:19|20)\d{6})(?!\d)"
    r"|(?P<n>\d{1,4})(?!\d)"
)
_BETWEEN_ATOMS: Final = re.compile(r" ?[-~]{1,3} ?")
_LONGEST_CLUSTER: Final = 48


def tokens(text: str) -> list[Token]:
    """The pieces of ``text`` in order, none overlapping."""
    found: list[Token] = []
    match = _SCANNER.search(text)
    while match is not None:
        position = match.end()
        for token in _read(text, match):
            found.append(token)
            # A piece may reach beyond what the scanner saw (the 月 of 8月): go on behind it.
            position = max(position, token.end)
        match = _SCANNER.search(text, position)
    return found


def _read(text: str, match: re.Match[str]) -> Iterator[Token]:
    start, end = match.span()
    kind = match.lastgroup
    if kind == "cluster":
        yield from _cluster(text, start, end)
    elif kind == "common_era":
        yield from _common_era(match[0], start, end)
    elif kind == "spelled":
        yield from _counted(text, start, end)
    elif kind == "word":
        yield from _word(text, match[0], start, end)
    elif match["week"]:
        yield from _week(text, match)
    elif match["ordinal"]:
        yield from _ordinal(text, match)
    elif kind == "quarter":
        yield Token(start, end, Kind.TAIL, Level.MONTH, {"part": QUARTERS[int(match[0][1])]})
    elif kind == "lunar_month":
        month = _lunar_month(match[0], start, end)
        for token in _with_edge(text, month):
            yield token
        yield from _bare_day(text, month)
    elif kind == "regnal":
        yield from _year(text, "元", start, end)
    elif kind == "reign":
        yield from _reign(text, match[0], start, end)
    elif kind == "cycle":
        yield from _cycle(text, match[0][:2], start, end)
    elif kind == "plan":
        yield _plan(text, match[0], start, end)
    elif kind == "month_day":
        parts: Parts = {"day": number(match[0][1]) or 0, "lunar": True}
        yield Token(start, end, Kind.TAIL, Level.DAY, parts)
    elif kind == "season":
        yield from _season(text, match[0], start, end)


_PLAN_EDGE: Final = re.compile(
    r"['\"’”」』]?(?:(?P<first>初期?|前期)|(?P<middle>中期)|(?P<last>末期?|后期))"
)
_PLAN_THIRDS: Final = {"first": (0, 2), "middle": (2, 1), "last": (3, 2)}


def _plan(text: str, word: str, start: int, end: int) -> Token:
    """十三五 is 2016 to 2020, “十四五”初期 about its first two years."""
    ordinal = number(word[:-1]) or 0
    first = _FIRST_PLANS.get(ordinal, 1951 + 5 * ordinal)
    edge = _PLAN_EDGE.match(text, end)
    if edge is None:
        return Token(start, end, Kind.PLAIN, Level.YEAR, {"year": first, "year_span": 5})
    skip, length = _PLAN_THIRDS[edge.lastgroup or "first"]
    parts: Parts = {"year": first + skip, "year_span": length, "doubt": "~"}
    return Token(start, edge.end(), Kind.PLAIN, Level.YEAR, parts)


def _reign(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """道光年间 is the whole reign, 康熙末年 about its last years."""
    era = era_before(text, start)
    if era is None or era.last - era.first > 100:
        return
    span = era.last - era.first + 1
    parts: Parts = {"year": era.first, "year_span": span}
    if word != "年间":
        length = max(1, span // 4)
        first = era.first if word == "初年" else era.last - length + 1
        parts = {"year": first, "year_span": length, "doubt": "~"}
    yield Token(start - len(era.name), end, Kind.PLAIN, Level.YEAR, parts)


def _cycle(text: str, name: str, start: int, end: int) -> Iterator[Token]:
    """庚子年, and with the reign that fixes it 光绪庚子年 (1900)."""
    if sexagenary_ordinal(name) is None:
        return
    era = era_before(text, start)
    year = sexagenary_year(name, range(era.first, era.last + 1)) if era is not None else None
    if era is not None and year is not None:
        parts: Parts = {"year": year}
        if year <= era.lunar_until:
            parts["lunar"] = True
        yield Token(start - len(era.name), end, Kind.PLAIN, Level.YEAR, parts)
    else:
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"sexagenary": name, "lunar": True})


def _word(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    if guards.is_other_word(text, word, start, end):
        return
    if word in SHIFTS:
        shift = SHIFTS[word]
        level = _SHIFT_LEVELS[shift.unit]
        # 当年 alone is "in those days"; 当年12月 is a date.
        kind = Kind.WEAK if word in ("当年", "那年") else Kind.PLAIN
        if word == "即日" and not text.startswith("起", end):
            return
        yield from _with_edge(text, Token(start, end, kind, level, {"shift": shift}))
    elif word in DAYS_WITH_PART:
        shift, part = DAYS_WITH_PART[word]
        yield Token(start, end, Kind.PLAIN, Level.DAY, {"shift": shift, "day_part": part})
    elif word in PARTS:
        yield _part(text, word, start, end)
    elif word in DAY_PARTS:
        kind = Kind.TAIL if len(word) == 1 else Kind.WEAK
        if len(word) == 1 and guards.day_part_is_other_word(text, end):
            return
        yield Token(start, end, kind, Level.DAY_PART, {"day_part": DAY_PARTS[word]})
    elif word in VAGUE:
        yield Token(start, end, Kind.VAGUE, Level.DAY, {})
    elif word in FESTIVALS:
        remembrance = word.endswith("日") and word[:-1] not in FESTIVALS
        if remembrance and not guards.is_observed(text, end):
            return
        if not guards.is_numbered(text, start):
            tail = word in AMBIGUOUS_TERMS and not guards.is_term(text, start, end)
            kind = Kind.TAIL if tail else Kind.PLAIN
            yield Token(start, end, kind, Level.DAY, {"festival": word})
    elif word.endswith("世纪"):
        # Documents that reach a screen are of the twenty-first century.
        yield from _century(text, 20 if word[0] == "上" else 21, start, end)
    elif word.endswith("小时"):
        amount = -1 if word[0] == "上" else 1
        yield Token(start, end, Kind.STRETCH, Level.CLOCK, {}, amount, Unit.HOUR)
    else:
        lunar = word in ("农历", "阴历", "旧历", "夏历")
        yield Token(start, end, Kind.WEAK, Level.CALENDAR, {"lunar": True} if lunar else {})


_FIRST_PLANS: Final = {1: 1953, 2: 1958}
"""The first two five-year plans; the third began in 1966, and since then there is no gap."""

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
    "edge": Level.MONTH,
    "month": Level.DAY,
    "brim": Level.DAY,
    "week": Level.DAY,
}


_TAIL_PARTS: Final = frozenset(("年终", "年中", "月中", "年头", "岁首", "岁末", "年尾"))
"""Words that are too common in other senses to stand without their year or month."""


def _part(text: str, word: str, start: int, end: int) -> Token:
    part = PARTS[word]
    parts: Parts = {"part": part}
    if part.within == "week":
        parts["shift"] = SHIFTS["本周"]
    edge = part.within in ("edge", "brim")
    tail = word in _TAIL_PARTS or (edge and not guards.opens(text, start))
    return Token(start, end, Kind.TAIL if tail else Kind.PLAIN, _PART_LEVELS[part.within], parts)


def _week(text: str, match: re.Match[str]) -> Iterator[Token]:
    """周三, 下周, 上上個週末, 这个星期一; not 周 alone, nor 一周一次."""
    start, end = match.span()
    which, weekday = match["which"], match["weekday"]
    if which and guards.is_other_word(
        text, f"{which}周", start, match.end("week") - (1 if weekday else 0)
    ):
        return
    if not which and (weekday is None or match["one"] or guards.counts_weeks(text, start)):
        return
    parts: Parts = {}
    if which:
        parts["shift"] = SHIFTS[f"{which}周"]
    if weekday == "末":
        parts["part"] = Part.WEEKEND
        parts.setdefault("shift", SHIFTS["本周"])
    elif weekday:
        parts["weekday"] = WEEKDAYS[weekday]
        if guards.weekday_is_other_word(text, end):
            return
    level = Level.DAY if which or weekday == "末" else Level.WEEKDAY
    yield Token(start, end, Kind.PLAIN, level, parts)


def _ordinal(text: str, match: re.Match[str]) -> Iterator[Token]:
    """第一季度, 第二周, 第三个星期日, 最后一个星期一, 最后3周, 前两周."""
    start, end = match.span()
    if match["nth"]:
        nth, unit_name, day = number(match["nth"]), match["nth_unit"], match["nth_weekday"]
        count: int | None = 1
    else:
        from_end = match["from_end"].startswith(("最后", "最末"))
        count = number(match["how_many"]) if match["how_many"] else 1
        nth = -1 if from_end else 1
        unit_name, day = match["end_unit"], match["end_weekday"]
        if not match["how_many"] and match["from_end"] in ("前", "头"):
            return
    if not nth or not count:
        return
    if unit_name == "季" and not guards.opens(text, start):
        return
    if unit_name.lstrip("个 ") in ("季度", "季"):
        if nth in QUARTERS and count == 1:
            yield Token(start, end, Kind.PLAIN, Level.MONTH, {"part": QUARTERS[nth]})
        elif nth == 1 and count == 3:
            yield Token(start, end, Kind.PLAIN, Level.MONTH, {"part": Part.THREE_QUARTERS})
        return
    unit = UNITS[unit_name.lstrip("个 ")]
    ordinal = Ordinal(nth, unit, WEEKDAYS[day] if day else None, count)
    yield Token(
        start, end, Kind.TAIL, Level.DAY, {"ordinal": ordinal}, -count if nth == 1 else count, unit
    )


def _lunar_month(word: str, start: int, end: int) -> Token:
    name = word.removeprefix("闰").removesuffix("月")
    if name == "元":
        return Token(start, end, Kind.PLAIN, Level.MONTH, {"month": 1})
    month = {"正": 1, "冬": 11, "腊": 12}.get(name) or number(name) or 0
    parts: Parts = {"month": month, "lunar": True, "leap": word.startswith("闰")}
    return Token(start, end, Kind.PLAIN, Level.MONTH, parts)


def _season(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """今年夏天, 2018年秋; a single character counts only after a year."""
    name = next(character for character in word if character in SEASONS)
    if guards.season_is_other_word(text, start, end):
        return
    if guards.is_clause(text, start, end):
        kind = Kind.PLAIN
    else:
        kind = Kind.WEAK if word.endswith(("天", "季")) else Kind.TAIL
    yield Token(start, end, kind, Level.MONTH, {"part": SEASONS[name]})


def _cluster(text: str, start: int, end: int) -> Iterator[Token]:
    """Digits with signs between: 2010-01-29, 10:30-11:30, 1995-1997年, 9/15~16."""
    if end - start > _LONGEST_CLUSTER:
        return
    atoms: list[re.Match[str]] = []
    position = start
    while position < end:
        atom = _ATOM.match(text, position, end)
        if atom is None or len(atoms) == 2:
            return
        atoms.append(atom)
        position = atom.end()
        if position < end:
            joint = _BETWEEN_ATOMS.match(text, position, end)
            if joint is None:
                return
            position = joint.end()
    last = atoms[-1]
    if last.lastgroup == "md" and last["s5"] == "." and _UNIT_AFTER.match(text, end):
        # 1.25日 and 3.6月27日 begin with the number of a list.
        if len(atoms) == 1 and (guards.opens_line(text, start) or text.startswith("月", end)):
            yield from _counted(text, last.start("d5"), end)
            return
    if last.lastgroup != "n":
        unit_end = _redundant_unit(text, last, start)
        ranged = _is_range_of_days(text, atoms)
        for atom in atoms:
            yield from _numeric(text, atom, unit_end if atom is last else atom.end(), ranged=ranged)
        return
    counted = list(_counted(text, last.start(), last.end(), cluster_start=start))
    if len(atoms) == 2:
        yield from _beside(text, atoms[0], counted)
    yield from counted


def _is_range_of_days(text: str, atoms: list[re.Match[str]]) -> bool:
    """2009/1/5~2/20 and, where a line or a cell is nothing else, 11.8~11.10."""
    kinds = [atom.lastgroup for atom in atoms]
    if kinds == ["ymd", "md"]:
        return True
    return kinds == ["md", "md"] and guards.fills_cell(text, atoms[0].start(), atoms[1].end())


def _beside(text: str, atom: re.Match[str], following: list[Token]) -> Iterator[Token]:
    """The first of two numbers that share the unit of the second: 8-9日, 1995-1997年."""
    if atom.lastgroup != "n":
        yield from _numeric(text, atom, atom.end())
        return
    value = int(atom[0])
    start, end = atom.span()
    name = next(
        (name for name in ("year", "month", "day") if following and name in following[0].parts),
        None,
    )
    if name == "month" and value >= 1000:
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": value})
    elif name == "year" and len(atom[0]) == 4:
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": value})
    elif name == "month" and 1 <= value <= 12:
        yield Token(start, end, Kind.PLAIN, Level.MONTH, {"month": value})
    elif name == "day" and 1 <= value <= 31:
        yield Token(start, end, Kind.PLAIN, Level.DAY, {"day": value})
    elif following and "clock" in following[0].parts and value <= 24:
        yield Token(start, end, Kind.TAIL, Level.CLOCK, {"clock": Clock(value)})
    else:
        yield Token(start, end, Kind.NUMBER, Level.CALENDAR, {}, value)


def _redundant_unit(text: str, atom: re.Match[str], start: int) -> int:
    """Where the atom ends with the unit that repeats what its place says (2020.6.8日, 2020.6月)."""
    unit = {"ymd": "日号", "short": "日号", "md": "日号", "ym": "月"}.get(atom.lastgroup or "", "")
    end = atom.end()
    return end + 1 if end < len(text) and text[end] in unit and unit else end


def _numeric(text: str, atom: re.Match[str], end: int, *, ranged: bool = False) -> Iterator[Token]:
    """A date or clock time in figures alone; ``ranged`` if it is an end of a believable range."""
    start = atom.start()
    kind = atom.lastgroup
    if kind == "clock":
        hour, minute, second = int(atom["h"]), int(atom["min"]), int(atom["sec"] or 0)
        if hour <= 24 and minute < 60 and second < 60:
            clock = Clock(hour, minute, second, fixed=len(atom["h"]) == 2 and hour < 10)
            yield Token(start, end, Kind.WEAK, Level.CLOCK, {"clock": clock})
        return
    if guards.follows_code(text, start) or (kind == "ym" and guards.is_code(text, start, end)):
        return
    parts: Parts = {}
    level = Level.DAY
    if kind == "ymd":
        parts = {"year": int(atom["y"]), "month": int(atom["m"]), "day": int(atom["d"])}
    elif kind == "dmy":
        parts = _day_month(int(atom["d2"]), int(atom["m2"]), int(atom["y2"]))
    elif kind == "short":
        year = int(atom["y3"])
        parts = {
            "year": century(year),
            "month": int(atom["m3"]),
            "day": int(atom["d3"]),
            "doubt": "?",
        }
    elif kind == "ym":
        parts = {"year": int(atom["y4"]), "month": int(atom["m4"])}
        level = Level.MONTH
    elif kind == "md":
        parts = {"month": int(atom["m5"]), "day": int(atom["d5"])}
        unit = end > atom.end()
        if not unit and not ranged and not guards.slash_is_date(text, start, end, parts["day"]):
            return
    elif kind == "compact":
        digits = atom[0]
        parts = {"year": int(digits[:4]), "month": int(digits[4:6]), "day": int(digits[6:])}
    if _plausible(parts):
        yield Token(start, end, Kind.PLAIN, level, parts)


def _day_month(first: int, second: int, year: int) -> Parts:
    """13.5.2015 is day, month, year; 5/13/2015 can only be month, day, year; else a doubt."""
    if second > 12:
        return {"year": year, "month": first, "day": second}
    parts: Parts = {"year": year, "month": second, "day": first}
    if first <= 12 and first != second:
        parts["doubt"] = "?"
    return parts


def _plausible(parts: Parts) -> bool:
    year = parts.get("year", 2000)
    return 1000 <= year <= 2200 and 1 <= parts["month"] <= 12 and 1 <= parts.get("day", 1) <= 31


def century(two_digits: int) -> int:
    """The year that two digits mean: 00 to 39 in this century, 40 to 99 in the last."""
    return two_digits + (2000 if two_digits < 40 else 1900)


def _counted(text: str, start: int, end: int, cluster_start: int | None = None) -> Iterator[Token]:
    """A number in any numerals with the unit after it."""
    numeral = text[start:end]
    unit = _UNIT_AFTER.match(text, end)
    if unit is None:
        if numeral.isdecimal():
            yield from _bare_number(text, start, end, cluster_start)
        return
    name = unit["unit"]
    if numeral == "半":
        yield from _amount(text, start)
    elif name in ("年", "年度"):
        for token in _year(text, numeral, start, unit.end()):
            yield from _with_edge(text, token)
    elif name in ("月", "月份"):
        yield from _month(text, numeral, start, unit.end())
    elif name in ("日", "号"):
        yield from _day(text, numeral, start, unit.end(), name)
    elif name in ("点", "点钟", "时"):
        yield from _clock(text, numeral, start, end, unit)
    elif name in ("年代", "世纪"):
        yield from _era_of_years(text, numeral, start, unit.end(), name)
    elif name == "季度" and (quarter := QUARTERS.get(number(numeral) or 0)) is not None:
        yield Token(start, unit.end(), Kind.PLAIN, Level.MONTH, {"part": quarter})
    else:
        yield from _amount(text, start)


def _bare_number(text: str, start: int, end: int, cluster_start: int | None) -> Iterator[Token]:
    value = int(text[start:end])
    if cluster_start is not None and cluster_start != start:
        yield Token(start, end, Kind.NUMBER, Level.CALENDAR, {}, value)
    elif end - start <= 4:
        yield Token(start, end, Kind.NUMBER, Level.CALENDAR, {}, value)


def _amount(text: str, start: int) -> Iterator[Token]:
    """3天前, 两周后, 近三年, 未来的3小时; a length alone is no time."""
    match = _OFFSET.match(text, start)
    if match is None or guards.recurs(text, start):
        return
    unit = UNITS[match["unit"]]
    amount = _quantity(match)
    if amount is None:
        return
    if match["side"]:
        if guards.hangs_on_event(text, start):
            return
        sign = -1 if match["side"] == "前" else 1
        yield Token(start, match.end(), Kind.OFFSET, Level.DAY, {}, sign * amount, unit)
        return
    before = _STRETCH_BEFORE.search(text[max(0, start - 5) : start])
    if before is not None:
        sign = -1 if before["past"] else 1
        at = start - len(before[0])
        if before[0].rstrip("的这 ") in _LOOSE_DIRECTIONS and not guards.opens(text, at):
            return
        yield Token(at, match.end(), Kind.STRETCH, Level.DAY, {}, sign * amount, unit)


def _quantity(match: re.Match[str]) -> float | None:
    numeral = match["amount"]
    half = 0.5 if match["half"] or match["half_after"] else 0
    if numeral == "半":
        return 0.5
    if numeral in ("数", "几"):
        return None
    value = number(numeral)
    return value + half if value is not None and value < 1000 else None


def _common_era(words: str, start: int, end: int) -> Iterator[Token]:
    """公元618年, 西元前221年; the year before 公元1年 is 公元前1年, 0 in ISO 8601."""
    value = number(words[2:-1].lstrip("前 "))
    if value:
        year = 1 - value if words[2] == "前" else value
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": year})


def _year(text: str, numeral: str, start: int, end: int) -> Iterator[Token]:
    """2020年, 二〇二〇年, 民国109年, 光绪二十六年, 78年(12月)."""
    era = era_before(text, start)
    if era is not None:
        value = 1 if numeral == "元" else number(numeral)
        if value is None or value == 0:
            return
        year, reigned = era.year(value)
        parts: Parts = {"year": year}
        if year <= era.lunar_until:
            parts["lunar"] = True
        if era.ambiguous or not reigned:
            parts["doubt"] = "?"
        at = start - len(era.name)
        cycle = _CYCLE_AFTER.match(text, end)
        if cycle is not None and sexagenary_ordinal(cycle["name"]) is not None:
            end = cycle.end()
        yield Token(at, end, Kind.PLAIN, Level.YEAR, parts)
        yield from _second_of_era(text, era, end)
        return
    value = number(numeral) if numeral != "元" else None
    if value is None:
        return
    if guards.recurs(text, start) or guards.no_year_after(text, end):
        return
    yield from _plain_year(text, numeral, value, start, end)


_EDGE_AFTER: Final = re.compile(
    r"(?:底|末|尾|终(?!端|点|究|于|身)|初(?![一二三四五六七八九十中高步次期级])|中(?![秋元伏考上下国央共华小学药医旬期东部外队心科山间美日俄韩英法德非欧印朝越]))"
)
_YEAR_EDGES: Final = {
    "底": Part.YEAR_END,
    "末": Part.YEAR_END,
    "尾": Part.YEAR_END,
    "终": Part.YEAR_END,
    "初": Part.YEAR_START,
    "中": Part.YEAR_MIDDLE,
}
_MONTH_EDGES: Final = {
    "底": Part.MONTH_END,
    "末": Part.MONTH_END,
    "尾": Part.MONTH_END,
    "初": Part.MONTH_START,
    "中": Part.MONTH_MIDDLE,
}


def _with_edge(text: str, token: Token) -> Iterator[Token]:
    """A year or month, and the 初, 中 or 底 that stands at its end (2020年底, 7月底)."""
    yield token
    edge = _EDGE_AFTER.match(text, token.end)
    if edge is None or text[token.end - 1] not in "年月份度":
        return
    edges = _YEAR_EDGES if token.level is Level.YEAR else _MONTH_EDGES
    part = edges.get(edge[0])
    if part is not None:
        level = Level.MONTH if token.level is Level.YEAR else Level.DAY
        yield Token(token.end, edge.end(), Kind.PLAIN, level, {"part": part})


_CYCLE_AFTER: Final = re.compile(
    r" ?\(?(?:岁次)?(?P<name>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])(?:年|岁)?\)?"
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
    yield Token(second.start("numeral"), second.end(), Kind.PLAIN, Level.YEAR, parts)


def _plain_year(text: str, numeral: str, value: int, start: int, end: int) -> Iterator[Token]:
    digits = len(numeral)
    positional = numeral.isdecimal() or is_positional(numeral)
    if 1000 <= value <= 2200 and (digits >= 4 or not positional):
        if positional or value % 100:
            yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": value})
            return
    if not numeral.isdecimal() and is_positional(numeral) and digits == 3:
        yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": value})
        return
    if positional and digits == 2 and not guards.counts_time(text, start):
        dated = century(value) < 2000 and guards.is_short_year(text, numeral, start, end)
        kind = Kind.PLAIN if numeral[0] in "0〇" or dated else Kind.WEAK
        yield Token(start, end, kind, Level.YEAR, {"year": century(value)})
        return
    if positional and digits == 3 and 90 <= value <= 150:
        # A year of the Republic without its name, as Taiwan writes it: 109年5月20日.
        yield Token(start, end, Kind.WEAK, Level.YEAR, {"year": value + 1911, "doubt": "?"})
        return
    yield from _amount(text, start)


def _month(text: str, numeral: str, start: int, end: int) -> Iterator[Token]:
    value = number(numeral)
    if "两" in numeral:
        return
    if value is None or not 1 <= value <= 12 or guards.no_month_after(text, end):
        yield Token(start, end, Kind.NOTHING, Level.MONTH, {})
        return
    length = guards.counts_time(text, start) and _DAY_FOLLOWS.match(text, end) is None
    if length or guards.fills_template(text, start):
        yield Token(start, end, Kind.NOTHING, Level.MONTH, {})
        return
    month = Token(start, end, Kind.PLAIN, Level.MONTH, {"month": value})
    yield from _with_edge(text, month)
    yield from _bare_day(text, month)


_DAY_FOLLOWS: Final = re.compile(rf"[ \n]?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}}|初.)[ \n]?[日号~-]")
_BARE_DAY: Final = re.compile(
    r"(?P<day>[廿卅][一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|(?P<doubled>[二三五六七九]))"
    rf"(?![{NUMERALS}年月日号个名位人多余几天周点时分秒岁级届次条项家万亿元%至到\-场步款种件号])"
)
_LUNAR_BARE_DAYS: Final = frozenset({(7, 15), (8, 15)})
"""中元 and 中秋, named by the bare day; other bare days are as likely Gregorian."""


def _bare_day(text: str, month: Token) -> Iterator[Token]:
    """The day without 日 after a month: 正月三十, 八月十五, 九月九, 一月二十三."""
    match = _BARE_DAY.match(text, month.end)
    if match is None or text[month.end - 1] != "月":
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
    yield Token(match.start(), match.end(), Kind.PLAIN, Level.DAY, parts)


def _day(text: str, numeral: str, start: int, end: int, unit: str) -> Iterator[Token]:
    value = number(numeral)
    if value is None or not 1 <= value <= 31 or guards.fills_template(text, start):
        return
    if "两" in numeral:
        return
    if unit == "号" and guards.is_house_number(text, start, end):
        return
    yield Token(start, end, Kind.PLAIN, Level.DAY, {"day": value}, value, Unit.DAY)


def _clock(text: str, numeral: str, start: int, end: int, unit: re.Match[str]) -> Iterator[Token]:
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
    kind = Kind.PLAIN if strong and guards.opens(text, start) else Kind.WEAK
    yield Token(start, rest.end(), kind, Level.CLOCK, {"clock": clock})


_SPAN_EDGES: Final = re.compile(
    r"(?P<first>初期?|前期|初叶)|(?P<middle>中期|中叶|中后期)|(?P<last>末期?|后期|末叶|晚期)"
)


def _era_of_years(text: str, numeral: str, start: int, end: int, unit: str) -> Iterator[Token]:
    """80年代, 1980年代, 二十世纪八十年代, 21世纪, 90年代末."""
    value = number(numeral)
    if value is None:
        return
    if unit == "世纪":
        yield from _century(text, value, start, end)
    elif value < 1000 and (era := era_before(text, start)) is not None:
        token = Token(start - len(era.name), end, Kind.PLAIN, Level.YEAR, {}, value)
        yield from _years_from(text, token, era.year(value)[0], 10)
    elif value >= 1000 or (value < 100 and value % 10 == 0):
        first = value if value >= 1000 else century(value)
        yield from _years_from(
            text, Token(start, end, Kind.PLAIN, Level.YEAR, {}, value), first, 10
        )


def _century(text: str, value: int, start: int, end: int) -> Iterator[Token]:
    if 1 <= value <= 22 and not guards.counts_time(text, start):
        token = Token(start, end, Kind.PLAIN, Level.CALENDAR, {}, value)
        yield from _years_from(text, token, 100 * (value - 1) + 1, 100)


_DECADE_THIRDS: Final = {"first": (0, 4), "middle": (3, 4), "last": (7, 3)}
_CENTURY_THIRDS: Final = {"first": (0, 10), "middle": (40, 20), "last": (90, 10)}
"""By how many years 初, 中期 and 末 begin after the whole, and how many they last."""


def _years_from(text: str, token: Token, first: int, span: int) -> Iterator[Token]:
    """A decade or century, or the first, middle or last third of it (90年代末)."""
    parts: Parts = {"year": first, "year_span": span}
    edge = _SPAN_EDGES.match(text, token.end)
    if edge is None:
        yield replace(token, parts=parts)
        return
    thirds = _DECADE_THIRDS if span == 10 else _CENTURY_THIRDS
    skip, length = thirds[edge.lastgroup or "first"]
    parts = {"year": first + skip, "year_span": length, "doubt": "~"}
    yield replace(token, end=edge.end(), parts=parts, amount=token.amount + skip)
