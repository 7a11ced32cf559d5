"""Cutting a text into the pieces that expressions of time are made of.

One compiled scanner jumps from piece to piece; every number is read with the unit that follows it.
The scanner is linear: each alternative starts at a fixed class of characters and repeats within a
bound, or consumes its run for good. Texts are in the canonical spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import (
    ENDS_OF_NAMES,
    STEM_AND_BRANCH,
    YEAR_BEFORE_REPUBLIC,
    sexagenary_ordinal,
)
from db.dates.recognition import standing
from db.dates.recognition.counted import GAP, bare_day, read_counted
from db.dates.recognition.era_years import (
    ERA_UNNAMED,
    ERA_WITHIN,
    IN_ERA,
    IN_ERA_AGAIN,
    read_era_unnamed,
    read_era_within,
    read_in_era,
    read_in_era_again,
)
from db.dates.recognition.festival_names import (
    ABOUT_NEW_YEAR,
    FESTIVAL_AFTER,
    QUOTED_FESTIVAL,
    read_about_new_year,
    read_named_by_day,
    read_quoted,
)
from db.dates.recognition.figures import read_figures
from db.dates.recognition.month_names import NAMED_MONTHS
from db.dates.recognition.named_years import read_cycle, read_plan, read_reign
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.periods import PATTERN as PERIOD
from db.dates.recognition.periods import STARTERS as PERIOD_STARTERS
from db.dates.recognition.periods import read_period
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.school import PATTERN as SCHOOL_YEAR
from db.dates.recognition.school import read_school_year
from db.dates.recognition.starts import NO_PIECE, STARTERS, WORD_STARTERS, one_of
from db.dates.recognition.vocabulary import WEEKDAYS
from db.dates.recognition.words import (
    WORDS,
    lunar_month,
    read_ordinal,
    read_season,
    read_week,
    read_word,
)
from db.dates.recognition.years import COMMON_ERA, read_common_era, read_year, with_edge
from db.dates.values.units import QUARTERS, Base, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from db.dates.values.point import Parts


_DIGITS: Final = f"[{NUMERALS}0Oo]"
_ENDS_OF_ERAS: Final = "".join(sorted(ENDS_OF_NAMES))
_ENGLISH_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_WEEK: Final = (
    r"(?P<week>(?P<which>上上|下下|上|下|本|这|当|同|次)?(?P<one>一?个?)(?:周|星期|礼拜)"
    r"(?P<weekday>[一二三四五六日天末])?)"
)


def _alternatives(words: frozenset[str]) -> str:
    """A pattern of all ``words``, longest first, grouped by their first character."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))


_SEASON: Final = (
    r"(?:春夏|夏秋|秋冬|冬春)(?:之交|之际|季节|两季)?"
    r"|[早初仲盛孟暮晚深隆]?[春夏秋冬](?:天|季|日|末|初)?|入[春夏秋冬]"
)

_ORDINAL: Final = (
    rf"第(?P<nth>[\d{NUMERALS}]{{1,3}}) ?"
    r"(?P<nth_unit>个?季度|季(?![日播节集度赛])|个?(?:周|星期|礼拜)|个月|天)"
    r"(?P<nth_weekday>[一二三四五六日天末])?"
    rf"|(?P<from_end>(?:最后|最末|最初)的? ?|头|前)(?P<how_many>[\d{NUMERALS}]{{0,3}}) ?"
    r"(?P<end_unit>个? ?(?:周|星期|礼拜|季度)|天|个月)(?P<end_weekday>[一二三四五六日天末])?"
)

SCANNER: Final = re.compile(
    # One look at a character is enough for most of them.
    rf"(?={one_of(STARTERS | WORD_STARTERS)})(?:"
    rf"(?={one_of(WORD_STARTERS)})"
    rf"(?P<word_alone>{_alternatives(frozenset(one for one in WORDS if one[0] in WORD_STARTERS))})"
    rf"|(?={one_of(STARTERS)}){NO_PIECE}(?:"
    # Most figures stand before their unit, where no form of those below can begin with them.
    rf"(?P<figures>(?<![{_ENDS_OF_ERAS}])\d{{1,4}}(?=[月日]|年(?![ 学至到/~-])))"
    rf"|(?P<in_era>{IN_ERA})"
    rf"|(?P<era_again>{IN_ERA_AGAIN})"
    rf"|(?P<era_within>{ERA_WITHIN})"
    rf"|(?P<era_unnamed>{ERA_UNNAMED})"
    rf"|(?P<common_era>{COMMON_ERA})"
    rf"|(?P<school>{SCHOOL_YEAR})"
    rf"|(?P<cluster>\d+(?:(?: ?[-~]{{1,3}} ?|[/.:])\d+)*+)"
    rf"|(?P<spelled>(?<![{NUMERALS}])(?:{_DIGITS}{{1,9}}+|半)(?={GAP}(?:[年月日号点时世个周星礼天小分秒季旬钟多余]|(?<=[〇一二三四五六七八九]{{4}})[至到~-]|(?<=[(,、][一二][〇一二三四五六七八九]{{3}})[),、]|[至到~、-][{NUMERALS}]{{1,3}}[月日号])))"
    rf"|(?P<period>(?=[{''.join(sorted(PERIOD_STARTERS))}])(?:{PERIOD}))"
    rf"|(?P<quoted>{QUOTED_FESTIVAL})"
    rf"|(?P<bare_festival>(?<![{NUMERALS}年月日第])(?:七一|八一|十一|三八|五四){FESTIVAL_AFTER})"
    rf"|(?P<about_new_year>{ABOUT_NEW_YEAR})"
    rf"|(?P<broken>[上中下]\n旬)"
    rf"|(?P<glossed>[今昨明去前本上下后]\((?:\d{{1,4}}|[{NUMERALS}]{{1,4}})\)[日天年月]"
    rf"|(?<![至如迄当现古于而])[今昨明](?:\((?:\d{{1,2}}/)?[1-3]?\d\))(?![项項个個名件条條]))"
    rf"|(?P<gloss_alone>(?<![第0-9a-zA-Z])\((?:[1-9]|[12]\d|3[01])\)日(?![常程语本期志均益]))"
    rf"|(?P<bracketed>(?<=[\d{NUMERALS}]日)\([一二三四五六日]\)(?=[^\u4e00-\u9fff]|[至到上下早晚中起止前于及和与]|$))"
    rf"|(?P<named>(?<=\d )\((?:{'|'.join(_ENGLISH_WEEKDAYS)})\)(?=[ ,]))"
    rf"|(?P<passing>越(?:[{NUMERALS}]{{1,2}}[年月日岁]|明?[年岁]))"
    rf"|(?P<word>{_alternatives(frozenset(one for one in WORDS if one[0] in STARTERS))})"
    rf"|{_WEEK}"
    rf"|(?P<ordinal>{_ORDINAL})"
    r"|(?P<quarter>Q[1-4])(?!\d)"
    rf"|(?P<lunar_month>闰?(?:正|腊|冬)月|闰(?:[{NUMERALS}]{{1,2}}|\d{{1,2}})月|元月)"
    rf"|(?P<regnal>元年)"
    r"|(?P<reign>年间|[初末]年)"
    rf"|(?P<cycle_day>(?<=月){STEM_AND_BRANCH}[朔望晦]?日?(?!年))"
    rf"|(?P<cycle>{STEM_AND_BRANCH}"
    rf"(?:年|(?<=[{_ENDS_OF_ERAS}]..)"
    rf"(?=[\u3000 ,，]|[孟仲季暮]?[春夏秋冬]|闰?(?:[正腊]|[{NUMERALS}]{{1,2}}|{NAMED_MONTHS})月)))"
    rf"|(?P<plan>(?<![{NUMERALS}])(?:十[一二三四五]?|[一二三四五六七八九])五(?=(?:['\"’”」』]|计划|规划|期间|时期|末|初|以来|收官)))"
    rf"|(?P<month_day>初[一二三四五六七八九十](?!年)日?)"
    rf"|(?P<season>{_SEASON})"
    r"))"
)


def tokens(text: str) -> list[Token]:
    """The pieces of ``text`` in order, none overlapping."""
    found: list[Token] = []
    match = SCANNER.search(text)
    while match is not None:
        position = match.end()
        for token in _READERS[match.lastgroup or ""](text, match):
            found.append(token)
            # A piece may reach beyond what the scanner saw (the 月 of 8月): go on behind it.
            position = max(position, token.end)
        match = SCANNER.search(text, position)
    return found


def _quarter(_: str, match: re.Match[str]) -> Iterator[Token]:
    """Q3, after a year."""
    parts: Parts = {"part": QUARTERS[int(match[0][1])]}
    yield Token(*match.span(), Kind.TAIL, Level.MONTH, parts)


def _lunar_month(text: str, match: re.Match[str]) -> Iterator[Token]:
    """正月, 闰四月, 腊月底, 正月三十."""
    month = lunar_month(match[0], *match.span())
    yield from with_edge(text, month)
    yield from bare_day(text, month)


def _passing(text: str, match: re.Match[str]) -> Iterator[Token]:
    """越二年 is two years after what was told before; 越明年 the next."""
    amount = number(match[0][1:-1]) if match[0][1:-1] not in ("", "明") else 1
    if amount and standing.opens(text, match.start()):
        unit, level = _PASSING[match[0][-1]]
        shift = Shift(unit, amount, Base.PREVIOUS)
        yield Token(*match.span(), Kind.PLAIN, level, {"shift": shift})


def _bracketed(text: str, match: re.Match[str]) -> Iterator[Token]:
    """5月4日（六）: the day of the week in brackets by its character alone."""
    start, end = match.start() + 1, match.end() - 1
    yield Token(start, end, Kind.PLAIN, Level.WEEKDAY, {"weekday": WEEKDAYS[text[start]]})


def _named(text: str, match: re.Match[str]) -> Iterator[Token]:
    """2024/04/12 (Fri) 14:00: the day of the week by its English name."""
    start, end = match.start() + 1, match.end() - 1
    weekday = 1 + _ENGLISH_WEEKDAYS.index(text[start:end])
    yield Token(start, end, Kind.PLAIN, Level.WEEKDAY, {"weekday": weekday})


def _glossed(text: str, match: re.Match[str]) -> Iterator[Token]:
    """今（12）日, 昨（1/8）夜, 去（112）年: relative words of Taiwan's news with their number in
    brackets. A year there is surer than the word, which counts from a day that may be unknown."""
    word = match[0][0] + match[0][-1].replace(")", "日")
    year = number(match[0][2:-2]) if word[-1] == "年" else None
    if year is not None and word in WORDS and year >= _OF_REPUBLIC.start:
        year += YEAR_BEFORE_REPUBLIC if year in _OF_REPUBLIC else 0
        yield from with_edge(text, Token(*match.span(), Kind.PLAIN, Level.YEAR, {"year": year}))
        return
    if word in WORDS:
        yield from read_word(text, word, *match.span())


def _gloss_alone(_: str, match: re.Match[str]) -> Iterator[Token]:
    """（12）日: the day by its number, the word for today left out, as the same news have it."""
    day = number(match[0][1:-2]) or 0
    yield Token(*match.span(), Kind.PLAIN, Level.DAY, {"day": day}, day, Unit.DAY)


_OF_REPUBLIC: Final = range(80, 200)
"""Years of the Republic in such brackets; a smaller number is that of a month or day."""

_PASSING: Final = {
    "年": (Unit.YEAR, Level.YEAR),
    "岁": (Unit.YEAR, Level.YEAR),
    "月": (Unit.MONTH, Level.MONTH),
    "日": (Unit.DAY, Level.DAY),
}


def _cycle_day(_: str, match: re.Match[str]) -> Iterator[Token]:
    """八月癸亥: the day by its name in the cycle of sixty."""
    place = sexagenary_ordinal(match[0][:2])
    if place is not None:
        yield Token(*match.span(), Kind.TAIL, Level.DAY, {"cycle_day": place})


def _month_day(_: str, match: re.Match[str]) -> Iterator[Token]:
    """初三, after a month."""
    parts: Parts = {"day": number(match[0][1]) or 0, "lunar": True}
    yield Token(*match.span(), Kind.TAIL, Level.DAY, parts)


_READERS: Final[dict[str, Callable[[str, re.Match[str]], Iterable[Token]]]] = {
    "figures": lambda text, match: read_figures(text, *match.span()),
    "cluster": lambda text, match: read_figures(text, *match.span()),
    "in_era": lambda text, match: read_in_era(text, *match.span()),
    "era_again": lambda text, match: read_in_era_again(text, *match.span()),
    "era_within": lambda text, match: read_era_within(text, *match.span()),
    "era_unnamed": lambda text, match: read_era_unnamed(text, *match.span()),
    "common_era": lambda text, match: read_common_era(text, *match.span()),
    "spelled": lambda text, match: read_counted(text, *match.span()),
    "word": lambda text, match: read_word(text, match[0], *match.span()),
    "word_alone": lambda text, match: read_word(text, match[0], *match.span()),
    "week": read_week,
    "ordinal": read_ordinal,
    "quarter": _quarter,
    "lunar_month": _lunar_month,
    "regnal": lambda text, match: read_year(text, "元", *match.span()),
    "reign": lambda text, match: read_reign(text, match[0], *match.span()),
    "cycle_day": _cycle_day,
    "cycle": lambda text, match: read_cycle(text, match[0][:2], *match.span()),
    "plan": lambda text, match: iter((read_plan(text, match[0], *match.span()),)),
    "month_day": _month_day,
    "school": lambda _, match: read_school_year(match[0], *match.span()),
    "bracketed": _bracketed,
    "named": _named,
    "passing": _passing,
    "glossed": _glossed,
    "gloss_alone": _gloss_alone,
    "about_new_year": read_about_new_year,
    "bare_festival": lambda text, match: read_named_by_day(text, match[0], *match.span()),
    "quoted": lambda text, match: read_quoted(text, match["festival"], *match.span()),
    "broken": lambda text, match: read_word(text, f"{match[0][0]}旬", *match.span()),
    "period": lambda text, match: read_period(text, match[0], *match.span()),
    "season": lambda text, match: read_season(text, match[0], *match.span()),
}
