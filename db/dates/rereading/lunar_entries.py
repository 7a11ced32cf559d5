"""Months, days and seasons inside an entry that a year of a reign opens, as gazetteers have them.

康熙十八年七月　地震。冬無雪。: what stands behind the year of a reign before 1912 is of that year
and of its lunar calendar; so is 十月三日 in Chinese numerals behind 1857年（咸丰七年）, for whoever
follows the common calendar keeps to its figures. Such entries say 冬 for the season without another
word, 十五日去 for a later day of the month told, and 三年尤甚 for one of the years that they are
about (二年至四年). The usage is that of the chapters on omens and calamities (祥異, 災異) of any
county gazetteer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import STEM_AND_BRANCH, YEAR_BEFORE_REPUBLIC
from db.dates.model import Need, Recognised
from db.dates.recognition.canonical import canonical
from db.dates.recognition.numerals import NUMERALS
from db.dates.recognition.vocabulary import COMMON_CALENDARS
from db.dates.rereading.lunar_units import has_units, point_of, with_units
from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point
from db.dates.values.units import Base, Unit
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Reading

_OPENS_ENTRY: Final = 8
_APART: Final = 2
_BRACKETED: Final = re.compile(r"[（(][^（）()]*[)）]")
_LONGEST_ENTRY: Final = 400


class LunarEntries:
    """The reign year whose calendar the entries of a document follow, told text by text."""

    def __init__(self) -> None:
        self._year: int | None = None
        self._month: Point | None = None
        self._in_figures = False

    def read(self, text: str, spelled: str, found: list[Recognised]) -> list[Recognised]:
        """``found`` with the months and days that are of the lunar year of the entry, and with the
        seasons and days that only such an entry shows to be dates; ``spelled`` is the text in the
        canonical spelling."""
        if not found and self._year is None:
            return found
        if found and "(" in spelled and "年" in spelled and _BESIDE_REIGN.search(spelled):
            found = [_of_reign(one) for one in found]
        first = _opener(spelled, found) if found and found[0].span.start <= _OPENS_ENTRY else None
        opener = point_of(first) if first is not None else None
        if self._year is None and (opener is None or not opener.lunar):
            return found
        if first is not None and opener is not None and _names_its_year(opener):
            self._year = opener.year if opener.lunar else None
            named = canonical(first.text)
            self._in_figures = _has_figures(_BRACKETED.sub("", named))
            if _BESIDE_REIGN.match(named) is not None:
                self._in_figures = False
        if self._year is None:
            return found
        if opener is not None and len(text) <= _LONGEST_ENTRY and has_units(text):
            found = with_units(text, spelled, found, opener)
        placed = self._in_lunar_year(text, found)
        return _with_common_days(text, _with_months_of_seasons(text, placed))

    def _in_lunar_year(self, text: str, found: Sequence[Recognised]) -> list[Recognised]:
        placed: list[Recognised] = []
        year = self._year
        for told in found:
            one = _as_next_year(told) if placed else told
            point = point_of(one)
            if year is not None and point is not None and _counts_years(point):
                reached = year + (point.shift.amount if point.shift is not None else 0)
                year = self._year = reached if reached <= YEAR_BEFORE_REPUBLIC else None
                placed.append(one if year is None else _from_entry(one, point, year))
                continue
            if point is not None and (point.year is not None or point.sexagenary is not None):
                # 乾隆八年癸亥 1743年 says the year twice, 六月十六日（1841年8月2日） the day.
                again = point == Point(year=year) or (
                    placed and _in_brackets(text, placed[-1], one)
                )
                if year is None or not again:
                    year = self._year = point.year if point.lunar else None
            elif year is not None and _is_unit(one, in_figures=self._in_figures):
                lunar = one._replace(reading=_of_lunar(one.reading, year), month=None, day=None)
                placed.append(self._in_month_told(lunar, year))
                self._hear_of_month(placed[-1])
                continue
            placed.append(one)
            self._hear_of_month(one)
        return placed

    def _in_month_told(self, one: Recognised, year: int) -> Recognised:
        """十五日 behind 七月初三日: a day of the lunar month told last, of the same year."""
        point, told = one.reading, self._month
        if not isinstance(point, Point) or told is None or told.year != year:
            return one
        if point.month is not None or point.day is None or point.shift is not None:
            return one
        return one._replace(reading=point._replace(year=year, month=told.month, leap=told.leap))

    def _hear_of_month(self, one: Recognised) -> None:
        point = point_of(one)
        if point is not None and point.lunar and point.month is not None and point.year is not None:
            self._month = point


_BESIDE_REIGN: Final = re.compile(
    rf"(?<![\d{NUMERALS}])(?P<year>1\d{{3}}|一[〇一二三四五六七八九]{{3}})年?\((?:[\u4e00-\u9fff]{{2,4}}[{NUMERALS}元]{{1,3}}年?"
    rf"|{STEM_AND_BRANCH}年?)[^()\d]{{0,8}}\)"
)


def _of_reign(one: Recognised) -> Recognised:
    """``one`` in the lunar calendar where its year of the common era stands beside that of a reign
    or of the cycle, and a month behind them in Chinese numerals if at all."""
    spelled = canonical(one.text)
    match = _BESIDE_REIGN.match(spelled)
    point = one.reading
    if match is None or not isinstance(point, Point) or point.year is None:
        return one
    if point.year > YEAR_BEFORE_REPUBLIC or _has_figures(spelled[match.end() :]):
        return one
    return one._replace(reading=point._replace(lunar=True), month=None, day=None)


def _opener(spelled: str, found: Sequence[Recognised]) -> Recognised:
    """The date that says in which calendar an entry is. 1683年　康熙二十二年　癸亥 is in the one of
    its reign; 1895年　光緒二十一年　明治二十八年 is in that of the ruler who had changed it."""
    opener = found[0]
    for before, one in pairwise(found):
        if _BESIDE.fullmatch(spelled, before.span.end, one.span.start) is None:
            break
        first, again = point_of(opener), point_of(one)
        if first is None or again is None or again != Point(year=first.year, lunar=again.lunar):
            break
        if again.lunar or _REFORMED.match(spelled, one.span.start):
            opener = one
    return opener


_BESIDE: Final = re.compile(
    r"[ \u3000]{0,3}[(,/]?[ \u3000]{0,3}(?:\w{2}年?[ \u3000]{1,3})?(?:前?清|日本?)?"
)
_REFORMED: Final = re.compile("明治|大正|昭和|民国|中华民国")


def _names_its_year(point: Point) -> bool:
    return point.names_year and not _counts_years(point)


def _counts_years(point: Point) -> bool:
    """Whether the words count years from what was told before (次年二月)."""
    shift = point.shift
    return shift is not None and shift.unit is Unit.YEAR and shift.base is Base.PREVIOUS


def _as_next_year(one: Recognised) -> Recognised:
    """十三年…，明年八月 in an entry is the year after the one told, whatever day the text is of."""
    point = point_of(one)
    shift = None if point is None else point.shift
    if shift is None or shift.unit is not Unit.YEAR or shift.amount != 1:
        return one
    if shift.base is not Base.REFERENCE or not isinstance(one.reading, Point):
        return one
    counted = one.reading._replace(shift=replace(shift, base=Base.PREVIOUS))
    return one._replace(reading=counted, needs=(Need.PREVIOUS,))


def _from_entry(one: Recognised, point: Point, year: int) -> Recognised:
    """次年二月 in its lunar year: the one after the entry's, although its last month may have ended
    in the next year of the common era."""
    if not isinstance(one.reading, Point):
        return one
    reading = point._replace(shift=None, year=year, lunar=True)
    return one._replace(reading=reading, month=None, day=None)


def _is_unit(one: Recognised, *, in_figures: bool) -> bool:
    """Whether words in the numerals of the entry's own date name a month, day or season and no
    year: in Chinese ones always, in figures where 乾隆5年3月 writes its lunar months so."""
    if Need.YEAR not in one.needs or (_has_figures(one.text) and not in_figures):
        return False
    bracket = _BRACKETED.search(one.text)
    if bracket is not None and any(name in canonical(bracket[0]) for name in COMMON_CALENDARS):
        # 闰四月十二日（公历六月三日）
        return False
    point = point_of(one)
    return point is not None and point.festival is None and point.ordinal is None


def _has_figures(text: str) -> bool:
    return any(sign.isdecimal() for sign in text)


def _with_months_of_seasons(text: str, found: list[Recognised]) -> list[Recognised]:
    """春，正月，大赦: the season only says again of which months the month behind it is."""
    merged: list[Recognised] = []
    for one in found:
        before = merged[-1] if merged else None
        if before is not None and _is_month_of(text, before, one):
            span = Span(before.span.start, one.span.end)
            merged[-1] = one._replace(
                span=span,
                text=text[span.start : span.end],
                needs=before.needs,
                year=before.year,
            )
        else:
            merged.append(one)
    return merged


def _with_common_days(text: str, found: list[Recognised]) -> list[Recognised]:
    """四月二十三日（六月十一日）: the bracket says the day of a lunar year again in the common
    calendar, and is part of its date."""
    kept: list[Recognised] = []
    for one in found:
        before = kept[-1] if kept else None
        if before is not None and _says_day_again(text, before, one):
            span = Span(before.span.start, one.span.end + 1)
            kept[-1] = before._replace(span=span, text=text[span.start : span.end])
        else:
            kept.append(one)
    return kept


def _in_brackets(text: str, day: Recognised, gloss: Recognised) -> bool:
    """Whether brackets directly behind ``day`` hold ``gloss`` alone."""
    if text[day.span.end : gloss.span.start] not in ("(", "（"):
        return False
    return text[gloss.span.end : gloss.span.end + 1] in (")", "）")


def _says_day_again(text: str, day: Recognised, gloss: Recognised) -> bool:
    if not _in_brackets(text, day, gloss):
        return False
    point, again = day.reading, point_of(gloss)
    if not isinstance(point, Point) or not point.lunar or point.year is None or again is None:
        return False
    value = point.in_year(point.year) if point.day is not None else None
    start = None if value is None else value.start
    return start is not None and (start.month, start.day) == (again.month, again.day)


def _is_month_of(text: str, season: Recognised, month: Recognised) -> bool:
    longer, finer = point_of(season), point_of(month)
    if longer is None or finer is None or longer.part is None or longer.month is not None:
        return False
    if longer.part.within != "season" or finer.month is None or not finer.lunar:
        return False
    between = text[season.span.end : month.span.start]
    within = longer.part.first - 2 <= finer.month <= longer.part.last - 2
    return within and len(between) <= _APART and not between.strip(" ,，、\u3000")


def _of_lunar(reading: Reading, year: int) -> Reading:
    """``reading`` in a year of the lunar calendar. What it needs of the context stays said by its
    :class:`~db.dates.model.Recognised`, for the year is not in its own words."""
    if isinstance(reading, Point):
        lent = reading.month is not None or reading.day is None
        return reading._replace(lunar=True, year=year if lent else reading.year)
    if isinstance(reading, Range):
        last = reading.last if reading.last.names_year else reading.last._replace(lunar=True)
        first = reading.first._replace(lunar=True, year=year)
        return Range(first, last) if reading.first.month is not None else reading
    if isinstance(reading, Bounded) and isinstance(reading.reading, Point | Range):
        inner = _of_lunar(reading.reading, year)
        if isinstance(inner, Point | Range):
            return reading._replace(reading=inner)
    return reading
