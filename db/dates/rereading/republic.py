"""Years of the Republic that go without their era's name, as Taiwan writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.dates.model import Bound, Recognised
from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES, canonical
from db.dates.recognition.digits import DAY, MONTH, TWO_DIGIT_MONTH
from db.dates.recognition.guards import AMOUNT_AFTER
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.school import of_republic
from db.dates.rereading.places import Places, in_order
from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from db.dates.model import Reading

_THREE_FIGURES: Final = range(100, 150)
_NEAR: Final = 30
_NAMED: Final = re.compile(r"民[國国]|(?<![\u3400-\u9fff])民\d{2,3}(?:年|[（(]\d{4}[)）]年|[./]\d)")
_COMMON_ERA: Final = ("公", "西", "前")


def with_years_of_republic(
    texts: Sequence[str], dates: Sequence[list[Recognised]], published: date | None
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the years of a document that counts from the Republic:
    93年8月 is August 2004, and so are days in figures alone (38.6.15, 88/9/21凌晨)."""
    if not counts_from_republic(texts, dates, published):
        return list(dates)
    return [
        _in_republic_or_century(_with_days_in_figures(text, found))
        for text, found in zip(texts, dates, strict=True)
    ]


_IN_FIGURES: Final = re.compile(
    r"(?:^[\s　]?(?:[（(]?\d{1,2}[)）.．、]\s?|[①-⑳⑴-⒇⒈-⒛㈠-㈩]\s?|[^\w\s(（]{1,2}\s?)?"
    r"|(?<=[\n\t　，,、。；;：:（(至到~～—–於于在自迄])|(?<=[於于自至在迄] )"
    r"|(?<=[\u4e00-\u9fff])(?=1[0-4]\d[./](?:0\d|1[0-2])[./](?:[0-2]\d|3[01])[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff] )(?=1[0-4]\d[./]\d{1,2}[./]\d{1,2}(?:\s|$|[之以]?前|起|止)))"
    rf"(?P<date>(?P<year>[2-9]\d|1[0-4]\d)(?P<sign>[./]|、(?={TWO_DIGIT_MONTH}、[0-3]\d))"
    rf"(?P<month>{MONTH})(?P=sign)(?P<day>{DAY})"
    rf"(?:\s?[{DASHES}至]\s?(?:(?:(?P<to_year>[2-9]\d|1[0-4]\d)(?P=sign))?(?P<to_month>{MONTH})(?P=sign))?(?P<to>{DAY})(?![\d./年月日]))?)"
    r"(?![\d./%％:：])"
)
"""The first nineteen years are left out: so small are the numbers of sections (12.3.4)."""
_MONTH_IN_FIGURES: Final = re.compile(
    r"[^\w(（]{0,3}"
    r"(?P<date>(?P<year>3[2-9]|[4-9]\d|1[0-4]\d)(?P<sign>[./]|、(?=0|1[0-2]　))"
    rf"(?P<month>{MONTH})"
    rf"(?:\s?[{DASHES}至]\s?(?:(?P<to_year>[3-9]\d|1[0-4]\d)(?P=sign))?(?P<to_month>{MONTH}))?)"
    r"(?=[\s　])"
)
"""98.8　莫拉克颱風, 95.01～95.12, 49、03: the months at the head of
an entry; no day has so high a number."""
_OPENING_IN_NUMERALS: Final = re.compile(
    rf"[^\w(（]{{0,3}}(?P<date>(?P<year>[{NUMERALS}零○]{{2,5}})年)(?=[{NUMERALS}元]{{1,2}}月(?![前後后內内]))"
)
"""四十九年三月　落成 at the head of an entry, among those in figures."""
_ROOM: Final = 24
_REPUBLIC_LEAVES: Final = 1949
_SEVERAL: Final = 3
_SOON: Final = 10
_SAID_OF_REPUBLIC: Final = re.compile(r"中?[華华]?民|\D?1[0-4]\d(?!\d)")
_IN_FOUR_FIGURES: Final = re.compile(r"\D?(?:\d{4}|[一二][〇零○O一二三四五六七八九]{3})(?!\d)")


def _with_days_in_figures(text: str, found: list[Recognised]) -> list[Recognised]:
    """``found`` with the days in figures, each in the place of what was read within it."""
    added: list[Recognised] = []
    matches = list(_IN_FIGURES.finditer(text))
    opening = _MONTH_IN_FIGURES.match(text)
    whole = canonical(text) if opening is not None else ""
    if opening is not None and not AMOUNT_AFTER.match(whole, opening.end()):
        matches.append(opening)
        matches.extend(_months_going_on(text, whole, opening))
    numerals = _OPENING_IN_NUMERALS.match(text)
    if numerals is not None and (number(canonical(numerals["year"])) or 0) < _THREE_FIGURES.stop:
        matches.append(numerals)
    if "學年" in text or "学年" in text:
        added += _school_years(text)
    taken = Places(found)
    for match in matches:
        start, end = match.span("date")
        if _is_read(taken.at(start), start, end):
            continue
        spelled = _spelled(match)
        read = recognise(spelled + text[end : end + _ROOM])
        if not read or read[0].span.start:
            continue
        end += read[0].span.end - len(spelled)
        span = Span(start, end)
        added.append(read[0]._replace(span=span, text=text[start:end]))
    if not added:
        return found
    places = Places(added)
    return in_order([*added, *(one for one in found if places.are_free(*one.span))])


_MONTH_GOING_ON: Final = re.compile(
    rf"(?<=[，,、；;。])(?P<date>(?P<year>[3-9]\d|1[0-4]\d)[./](?P<month>{TWO_DIGIT_MONTH}))"
    r"(?=[\u4e00-\u9fff])(?![秒分點点度人級噸]|公[頃噸])"
)


def _months_going_on(text: str, whole: str, opening: re.Match[str]) -> Iterator[re.Match[str]]:
    """106.12 動土，108.11啟用: a later month in an entry that opens with one; ``whole`` is the text
    in the canonical spelling."""
    told = int(opening["year"])
    for match in _MONTH_GOING_ON.finditer(text, opening.end()):
        amount = AMOUNT_AFTER.match(whole, match.end())
        if told <= int(match["year"]) <= told + _SOON and amount is None:
            yield match


def _is_read(span: Span | None, start: int, end: int) -> bool:
    """Whether a date was read at ``start`` already, where ``span`` holds it, and not only the first
    end of a range."""
    return span is not None and (span.start < start or end <= span.end)


_SCHOOL_YEAR: Final = re.compile(
    r"(?<![\d.\-–—~～至到/〇零一二三四五六七八九十])"
    r"(?P<year>[2-9]\d|[二三四五六七八九]十[一二三四五六七八九]?)\s?[學学]年度?"
    r"(?P<term>\s?第?[一二上下12][學学]期|\s?[上下]半?[學学]年)?(?P<since>起)?"
)


def _school_years(text: str) -> list[Recognised]:
    """71學年度 and 94學年度第二學期, which only such a document makes those of the Republic."""
    return [
        Recognised(
            span=Span(*match.span()),
            text=match[0],
            rule="school year",
            reading=_school_year(match),
            bound=Bound.SINCE if match["since"] else None,
        )
        for match in _SCHOOL_YEAR.finditer(text)
    ]


def _school_year(match: re.Match[str]) -> Reading:
    whole = of_republic(number(match["year"]) or 0, match["term"] or "")
    return Bounded(whole, Bound.SINCE) if match["since"] else whole


def _spelled(match: re.Match[str]) -> str:
    """The date in figures as the grammar reads it: 民國48年2月15日至2月20日."""
    if match.re is _OPENING_IN_NUMERALS:
        return f"民國{match['year']}年"
    month = f"民國{match['year']}年{match['month']}月"
    if match.re is _MONTH_GOING_ON:
        return month
    if match.re is _MONTH_IN_FIGURES:
        year = f"民國{match['to_year']}年" if match["to_year"] else ""
        return f"{month}至{year}{match['to_month']}月" if match["to_month"] else month
    last = f"至{match['to']}日" if match["to"] else ""
    if match["to_month"]:
        year = f"民國{match['to_year']}年" if match["to_year"] else ""
        last = f"至{year}{match['to_month']}月{match['to']}日"
    return f"{month}{match['day']}日{last}"


def in_republic(found: Recognised) -> Recognised:
    """``found`` with a year of two digits read as one of the Republic: 93年8月 is August 2004.

    For documents that count so, which the words themselves do not show; other expressions come
    back as they are.
    """
    if found.text.startswith((*_COMMON_ERA, "0")):
        # 04年8月 is short for 2004, for nobody writes the fourth year so.
        return found
    reading = _of_republic(found.reading)
    if reading is found.reading or found.year is None:
        return found
    return found._replace(reading=reading, year=_full(found.year))


def counts_from_republic(
    texts: Sequence[str], dates: Sequence[Sequence[Recognised]], published: date | None
) -> bool:
    """Whether a document counts its years from the founding of the Republic: it names it, or has
    years of three figures that fall near the day it was published (一一二年九月 in 2023); without
    such a day, several that open entries in figures (100.05.20, 105/2/6) and none of the common
    era. One that names it only for old times, and later years in four figures, does not (Hong
    Kong's 六二年)."""
    if any("民" in text and _NAMED.search(text) for text in texts):
        return not _leaves_republic(dates)
    if published is None:
        opening = sum(_opens_in_three_figures(text) for text in texts)
        return opening >= _SEVERAL - 1 and not _leaves_republic(dates)
    return any(
        (one.year in _THREE_FIGURES and abs(_full(one.year) - published.year) <= _NEAR)
        or _is_said_of_republic(one.text, one.year)
        for found in dates
        for one in found
        if one.year is not None and not one.text.startswith(_COMMON_ERA)
    )


def _in_republic_or_century(found: Sequence[Recognised]) -> list[Recognised]:
    """The dates of one text in years of the Republic, but years of two digits that go on from one
    told in four (一九六二年毀於颱風，六四年重建)."""
    read, told = [], None
    for one in found:
        soon = told is not None and one.year is not None and 0 <= one.year - told <= _SOON
        own = one if soon else in_republic(one)
        read.append(own)
        if one.year is not None:
            told = one.year if own is one and _of_common_era(one, told) else None
    return read


def _of_common_era(one: Recognised, told: int | None) -> bool:
    """Whether a year is told in four figures, or goes on from one that is."""
    return told is not None or _IN_FOUR_FIGURES.match(one.text) is not None


_IN_THREE_FIGURES: Final = re.compile(r"\D{0,3}(?P<nth>1[0-4]\d)[）)]? ?年")
"""今（113）年, 自110年起: as the papers of Taiwan's offices name a year."""


def _is_said_of_republic(said: str, year: int) -> bool:
    match = _IN_THREE_FIGURES.match(said)
    return match is not None and _full(int(match["nth"])) == year


def _opens_in_three_figures(text: str) -> bool:
    match = _IN_FIGURES.match(text)
    return match is not None and len(match["year"]) == len("100")


def _leaves_republic(dates: Sequence[Sequence[Recognised]]) -> bool:
    """Whether several years after 1949 are told in four figures, and none as of the Republic."""
    common = 0
    for found in dates:
        for one in found:
            if one.year is None or not (one.year > _REPUBLIC_LEAVES or one.year in _THREE_FIGURES):
                continue
            if _SAID_OF_REPUBLIC.match(one.text) or one.year in _THREE_FIGURES:
                return False
            common += _IN_FOUR_FIGURES.match(one.text) is not None
    return common >= _SEVERAL


def _of_republic(reading: Reading) -> Reading:
    if isinstance(reading, Point) and reading.year is not None:
        if reading.short_year or reading.year in _THREE_FIGURES:
            return reading._replace(year=_full(reading.year))
        return reading
    if isinstance(reading, Bounded) and isinstance(reading.reading, Point | Range):
        inner = _of_republic(reading.reading)
        if inner is not reading.reading and isinstance(inner, Point | Range):
            return reading._replace(reading=inner)
    if isinstance(reading, Range):
        first, last = _of_republic(reading.first), _of_republic(reading.last)
        if isinstance(first, Point) and isinstance(last, Point) and first is not reading.first:
            return Range(first, last)
    return reading


def _full(year: int) -> int:
    return YEAR_BEFORE_REPUBLIC + (year if year in _THREE_FIGURES else year % 100)
