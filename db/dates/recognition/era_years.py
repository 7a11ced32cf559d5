"""Years of an era in figures that do not end with their 年 at once.

Gazetteers of Taiwan and texts about Japan say the year of the common era within the year of the
reign (康熙56（1717）年3月), or the reign within it (1935（昭和10）年4月21日); they write month and
day behind in figures (明治31.11, 昭10（1935）.4.21, 民國112/3/5), and the unit of a range once
(昭和12至20年, 民國34（1945）-38（1949）年). 《臺灣省通志》大事記 and the chronicles of townships
(鄉鎮志大事年表) have all of these forms side by side.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import (
    ENDS_OF_NAMES,
    Era,
    era_before,
    era_whose_year,
    shortened_era_before,
)
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.years import read_year, with_edge
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

_COUNT: Final = rf"(?:\d{{1,3}}|[{NUMERALS}]{{1,4}}|元)"
_COMMON: Final = "(?:公元|西元)?"
_DIGITS: Final = "〇一二三四五六七八九"
_OTHER_ERA: Final = rf"(?:[\u4e00-\u9fff]{{1,5}}{_COUNT}年?[,、/ ]{{1,2}})?"
_BRACKET: Final = rf" ?\({_OTHER_ERA}{_COMMON} ?(?:\d{{4}}|[{_DIGITS}]{{4}})\)"
_UP_TO: Final = " ?(?:[-~]{1,2}|至|到) ?"
_ALSO: Final = " ?(?:[、,]|[及和与]) ?"
_FIGURES: Final = (
    r"\.\d{1,2}(?:\.\d{1,2})?|/\d{1,2}(?:/\d{1,2})?|-\d{1,2}-\d{1,2}"
    r"|、(?:\d{1,2}、\d{1,2}|0\d|1[0-2](?=[ \u3000]|$))(?![\d、]| ?年)"
)
"""Schools of Taiwan write their days with the mark of lists, too (民國48、08、07, 大正14、04); one
figure behind it is a month where a nought or the order of the two tells it from a year
(民國39、10, but 民國8、9年)."""

IN_ERA: Final = (
    rf"(?<=[{''.join(sorted(ENDS_OF_NAMES))}])(?:"
    rf"{_COUNT}{_BRACKET}(?: ?年|{_UP_TO}{_COUNT}(?:{_BRACKET})? ?年|{_FIGURES}"
    r"|(?=[\u3000 ,，]|$))"
    rf"|{_COUNT}{_UP_TO}{_COUNT}(?:{_BRACKET})? ?年(?!代)"
    rf"|{_COUNT}(?:{_BRACKET})?(?:{_ALSO}{_COUNT}(?:{_BRACKET})?){{1,4}} ?年(?!代)"
    rf"|\d{{1,3}}(?:{_FIGURES})(?![\d.:/]))"
)
"""A year behind the last character of an era's name; what the scanner looks for."""

IN_ERA_AGAIN: Final = (
    r"(?<![^,，。；;、~～至到起\s\u3000-])\d{2,3}、(?:0\d|1[0-2](?=[、\u3000]))(?:、(?:[0-2]\d|3[01]))?"
    r"(?![\d、.:/万亿个名人元年月日号时点分米]| ?年)(?=[ \u3000,，。；;~～-]|[\u4e00-\u9fff]|$)"
)
"""49、03 below 民國48、08、07, whose name goes on."""

ERA_WITHIN: Final = (
    rf"[12]\d{{3}} ?\([\u4e00-\u9fff]{{1,6}}{_COUNT}年?"
    rf"(?:[,、/ ]{{1,2}}[\u4e00-\u9fff]{{1,6}}{_COUNT}年?)?\)"
    rf"(?: ?年| ?(?=(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})月)|(?=[\u3000 ,，]|$))"
)
"""A year of the common era with that of a reign in brackets before its 年, for the scanner too."""

ERA_UNNAMED: Final = rf"(?<![\d{NUMERALS}]){_COUNT} ?\((?:\d{{4}}|[{_DIGITS}]{{4}})\) ?年"
"""58（1719）年 below an entry of 康熙, whose name goes on."""

_IN_ERA: Final = re.compile(
    rf"(?P<nth>{_COUNT})(?:{_BRACKET})?"
    r"(?:(?P<year> ?年|(?<=\))(?=[\u3000 ,，]|$))"
    rf"|(?P<range>{_UP_TO}(?P<last>{_COUNT})(?:{_BRACKET})? ?年)"
    rf"|(?P<figures>{_FIGURES})|(?P<list>{_ALSO}))"
)
_YEAR_IN_BRACKET: Final = re.compile(rf"{_COMMON} ?(?P<year>\d{{4}}|[{_DIGITS}]{{4}})\)")
_SIGNS: Final = re.compile("[./、-]")
_CLOSES: Final = re.compile(r"[\s　,，、。；;)至到~-]|月|$")
_LAST_DAY: Final = re.compile(
    r" ?[-~]{1,2} ?(?P<figures>(?:(?P<month>\d{1,2})[./])?(?P<day>\d{1,2}))(?![\d.:/年月日])"
)
"""The day that ends a range of days (民國98.8.6～8.8)."""
_MOST: Final = {"month": 12, "day": 31}


def read_in_era(text: str, start: int, end: int) -> Iterator[Token]:
    """The year at ``start``, which stands behind the name of an era, and what figures add to it."""
    match = _IN_ERA.match(text, start, end)
    era = era_before(text, start)
    numeral = "" if match is None else match["nth"]
    shortened = era is None
    era = era or shortened_era_before(text, start, numeral)
    if match is None or era is None:
        return
    at = start - (1 if shortened else len(era.name))
    if match["year"] is not None:
        for token in read_year(text, numeral, start, match.end()):
            yield from with_edge(text, _as_in_bracket(text, token, match))
    elif match["figures"]:
        yield from _with_figures(text, at, era, match)
    elif match["list"]:
        yield from _listed_years(text, Span(at, end), start, era)
    else:
        yield from _range_of_years(text, at, era, match)


def read_era_within(text: str, start: int, end: int) -> Iterator[Token]:
    """1935（昭和10）年: the year of the common era, where the bracket names a year of an era."""
    opening = text.index("(", start, end)
    named = _ERA_IN_BRACKET.search(text, opening, end)
    era = era_before(text, named.start("nth")) if named is not None else None
    if era is not None:
        for token in read_year(text, text[start : start + 4], start, end):
            yield from with_edge(text, token)


def read_era_unnamed(text: str, start: int, end: int) -> Iterator[Token]:
    """58（1719）年: the two years say of which era, and so in which calendar its months are."""
    match = _IN_ERA.match(text, start, end)
    bracket = _YEAR_IN_BRACKET.search(text, start, end)
    if match is None or bracket is None:
        return
    year = number(bracket["year"]) or 0
    era = era_whose_year(number(match["nth"]) or 0, year)
    if era is not None:
        parts: Parts = {"year": year}
        if year <= era.lunar_until:
            parts["lunar"] = True
        yield from with_edge(text, Token(start, end, Kind.PLAIN, Level.YEAR, parts))


def read_in_era_again(text: str, start: int, end: int) -> Iterator[Token]:
    """49、03, where a day so written behind the name of an era stands shortly before it."""
    first = start - _NEIGHBOURS if start > _NEIGHBOURS else 0
    named = list(_NAMED_WITH_COMMAS.finditer(text, first, start))
    era = era_before(text, named[-1].start("nth")) if named else None
    if era is None:
        return
    nth, *figures = map(int, text[start:end].split("、"))
    if 0 <= nth - int(named[-1]["nth"]) <= _LIFE:
        parts: Parts = {"year": era.year(nth)[0], "month": figures[0]}
        if len(figures) > 1:
            parts["day"] = figures[1]
        level = Level.DAY if len(figures) > 1 else Level.MONTH
        if _plausible(parts):
            yield Token(start, end, Kind.PLAIN, level, parts)


_NEIGHBOURS: Final = 120
_LIFE: Final = 50
"""How far back the era may be named, in characters and in years."""
_NAMED_WITH_COMMAS: Final = re.compile(
    rf"(?<=[{''.join(sorted(ENDS_OF_NAMES))}])(?P<nth>\d{{1,3}})、(?:0\d|\d{{1,2}}、\d{{1,2}})(?!\d)"
)

_ERA_IN_BRACKET: Final = re.compile(rf"(?P<nth>{_COUNT})年?\)")


def _as_in_bracket(text: str, token: Token, match: re.Match[str]) -> Token:
    """The year of the common era wins, being exact, unless it is another year altogether."""
    bracket = _YEAR_IN_BRACKET.search(text, match.end("nth"), match.end())
    told = number(bracket["year"]) if bracket is not None else None
    year = token.parts.get("year")
    if told is None or year is None or "part" in token.parts:
        return token
    parts = token.parts.copy()
    if abs(told - year) > 1:
        parts["doubt"] = "?"
    else:
        parts["year"] = told
        parts.pop("doubt", None)
    return replace(token, parts=parts)


def _with_figures(text: str, at: int, era: Era, match: re.Match[str]) -> Iterator[Token]:
    """昭和16.12.8, 明治31.11, 昭10（1935）.4.21, and the end of a range of such days."""
    year, _ = era.year(number(match["nth"]) or 0)
    figures = [int(one) for one in _SIGNS.split(match["figures"][1:])]
    parts: Parts = {"year": year, "month": figures[0]}
    if len(figures) > 1:
        parts["day"] = figures[1]
    if year <= era.lunar_until or not _plausible(parts):
        return
    listed = match["figures"].startswith("、0") or "day" in parts
    if match["figures"].startswith("、") and not listed and figures[0] >= int(match["nth"]):
        return
    if "day" not in parts and not _CLOSES.match(text, match.end()):
        # 大3.5倍 is an amount.
        return
    level = Level.DAY if "day" in parts else Level.MONTH
    yield Token(at, match.end(), Kind.PLAIN, level, parts)
    last = _LAST_DAY.match(text, match.end()) if "day" in parts else None
    if last is not None:
        ending: Parts = {"day": int(last["day"])}
        if last["month"]:
            ending["month"] = int(last["month"])
        if _plausible(ending):
            yield Token(*last.span("figures"), Kind.PLAIN, Level.DAY, ending)


def _range_of_years(text: str, at: int, era: Era, match: re.Match[str]) -> Iterator[Token]:
    """昭和12至20年, 民國34（1945）-38（1949）年: two years of the era."""
    first, last = number(match["nth"]), number(match["last"])
    if not first or not last or first >= last or not era.year(last)[1]:
        return
    opening = match.start("last")
    yield Token(at, match.start("range"), Kind.PLAIN, Level.YEAR, {"year": era.year(first)[0]})
    token = Token(opening, match.end(), Kind.PLAIN, Level.YEAR, {"year": era.year(last)[0]})
    yield from with_edge(text, token)


def _listed_years(text: str, span: Span, start: int, era: Era) -> Iterator[Token]:
    """民國34、35年, 光緒21（1895）及22（1896）年: years of the era that share its name and unit."""
    members = list(_MEMBER.finditer(text, start, span.end))
    years = [number(one["nth"]) or 0 for one in members]
    if years != sorted(years) or not years[0] or not era.year(years[-1])[1]:
        return
    for position, (member, nth) in enumerate(zip(members, years, strict=True)):
        at = member.start() if position else span.start
        closing = span.end if member is members[-1] else member.end()
        token = Token(at, closing, Kind.PLAIN, Level.YEAR, {"year": era.year(nth)[0]})
        yield from with_edge(text, token)


_MEMBER: Final = re.compile(rf"(?P<nth>{_COUNT})(?:{_BRACKET})?")


def _plausible(parts: Parts) -> bool:
    return 1 <= parts.get("month", 1) <= _MOST["month"] and 1 <= parts.get("day", 1) <= _MOST["day"]
