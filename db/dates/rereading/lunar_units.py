"""Units of time that only an entry of a gazetteer shows to be dates: its bare seasons, days, years.

Below 康熙十八年七月初三日 a clause that opens with 十五日 tells of a later day of that month, 冬 of
the season and 二十年 of a later year of the reign; 自春至秋 is a stretch of seasons. A number of
days or years is rather how long a thing took, where the words behind it say so (三日乃止).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import STEM_AND_BRANCH, STEMS, sexagenary_ordinal
from db.dates.model import Recognised
from db.dates.recognition.canonical import canonical
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.vocabulary import SEASONS
from db.dates.rereading.places import Places, in_order
from db.dates.values.compound import Bounded, Range
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_MORE: Final = re.compile(
    rf"[,，。;；]\s*(?:[春夏秋冬{STEMS}]|初?[{NUMERALS}]{{1,3}}[年日])|[春夏秋冬][至到徂迄][春夏秋冬]"
)
"""What every such unit begins with; most entries have none."""
_SEASON: Final = re.compile(
    r"(?<=[。;；])\s*(?P<season>[春夏秋冬])(?=[\u3400-\u9fff])(?![春夏秋冬季天日分至风粮税耕闱祭试审防月])"
    r"|(?<=[,，。;；])(?P<apart>[春夏秋冬])(?=[,，])"
)
_SEASONS: Final = re.compile(
    r"(?:(?<=年)|(?<![\u3400-\u9fff]))自?(?P<first>[春夏秋冬])[至到徂迄](?P<last>[春夏秋冬])(?![分至])"
)
"""自夏至秋: a stretch of seasons, no solar term."""
_LATER_DAY: Final = re.compile(
    rf"(?<=[,，。;；])初?(?P<day>[{NUMERALS}]{{1,3}})日(?=[,，]?[\u3400-\u9fff])"
    r"(?![,，]?(?:[之以]?[前后内间中里外]|[余馀多本均不未无而始乃方才即毕完止竣辍])|至[{NUMERALS}])"
)
"""二十一日水至縣, 初八日賊退: no such day is the length of 三日乃止."""
_DAY_OF_CYCLE: Final = re.compile(rf"(?<=[。;；])\s*(?P<name>{STEM_AND_BRANCH})(?=朔?[,，\u3000])")
_YEAR_OF_SEVERAL: Final = re.compile(
    rf"(?<=[,，。;；])(?P<nth>[{NUMERALS}]{{1,3}})年(?=[\u3400-\u9fff])"
)
_REPAIRED: Final = re.compile(
    rf"(?<=[,，。;；])(?P<nth>[{NUMERALS}]{{1,3}})年"
    rf"(?:(?=[重修建复始竣筑葺迁落告毕置改废罢省升降徙隶属析再]|又(?![{NUMERALS}]))"
    r"|(?=(?:\(\d{2,4}年?\))?[,，][复置改废罢省升降徙隶属析]))"
)
_NAMED_YEAR: Final = re.compile(rf"[\u3400-\u9fff]*?(?P<nth>[{NUMERALS}元]{{1,3}})年")
_SOON: Final = 10
_LONGEST_MONTH: Final = 30
_LENGTH: Final = re.compile("[之以]?[后前来间内中里]|[多余馀有]|而|不|无|未|始|乃|方")


def has_units(text: str) -> bool:
    """Whether an entry may have such units."""
    return _MORE.search(text) is not None


def with_units(text: str, spelled: str, found: list[Recognised], opener: Point) -> list[Recognised]:
    """``found``, which ``opener`` opens, with the units of the entry ``text`` that its reign's year
    makes dates; ``spelled`` is the text in the canonical spelling."""
    stretches = [_stretch_of_seasons(text, match, found) for match in _SEASONS.finditer(spelled)]
    if stretches:
        # 自夏至秋 names no summer solstice.
        among = Places(stretches)
        found = [one for one in found if among.are_free(*one.span)]
    added = [
        _made(text, match.span(name), Point(part=SEASONS[match[name]]), "season")
        for match in _SEASON.finditer(spelled)
        if (name := match.lastgroup) is not None
    ]
    added += stretches
    added += _later_days(text, spelled, found)
    added += _days_of_cycle(text, spelled, found)
    added += _years_of_several(text, spelled, found[0]) if found else []
    added += _later_years(text, spelled, found[0], opener) if found else []
    places = Places(found)
    more: list[Recognised] = []
    for one in added:
        if places.are_free(*one.span):
            places.take(one.span)
            more.append(one)
    return in_order([*found, *more])


def _stretch_of_seasons(text: str, match: re.Match[str], found: Sequence[Recognised]) -> Recognised:
    """自春至秋 of the year told before it; 二年夏至秋 is one date with its year."""
    first, last = (Point(part=SEASONS[match[name]]) for name in ("first", "last"))
    year = next((one for one in found if one.span.start < match.start() <= one.span.end), None)
    point = None if year is None else point_of(year)
    if year is None or point is None or point.year is None or point.month is not None:
        return _made(text, match.span(), first, "seasons")._replace(reading=Range(first, last))
    span = Span(year.span.start, match.end())
    stretch = Range(first._replace(year=point.year), last)
    return year._replace(span=span, text=text[span.start : span.end], reading=stretch)


def _later_days(text: str, spelled: str, found: Sequence[Recognised]) -> list[Recognised]:
    """十五日 behind 七月初三日: a later day of the month told before it."""
    days: list[Recognised] = []
    for match in _LATER_DAY.finditer(spelled):
        month = next(
            (
                point
                for one in reversed(found)
                if one.span.end <= match.start()
                and (point := point_of(one)) is not None
                and point.month is not None
            ),
            None,
        )
        if month is None or month.day is None:
            continue
        later = number(match["day"]) or 0
        told = max((day.day or 0 for day in map(point_of, days) if day is not None), default=0)
        if max(month.day, told) < later <= _LONGEST_MONTH:
            point = Point(month=month.month, leap=month.leap, day=later)
            days.append(_made(text, (match.start(), match.end()), point, "day"))
    return days


def _days_of_cycle(text: str, spelled: str, found: Sequence[Recognised]) -> list[Recognised]:
    """戊申 after 夏五月…: a later day of the month told last, by its name in the cycle of sixty."""
    days = []
    for match in _DAY_OF_CYCLE.finditer(spelled):
        place = sexagenary_ordinal(match["name"])
        before = [
            point for one in found if one.span.end <= match.start() and (point := point_of(one))
        ]
        if place is not None and before and before[-1].month is not None:
            point = Point(month=before[-1].month, leap=before[-1].leap, cycle_day=place)
            days.append(_made(text, match.span("name"), point, "day"))
    return days


def _years_of_several(text: str, spelled: str, opener: Recognised) -> list[Recognised]:
    """三年 in an entry of the second to the fourth year of a reign."""
    reading = opener.reading
    if not isinstance(reading, Range) or reading.first.year is None or reading.last.year is None:
        return []
    named = _NAMED_YEAR.match(canonical(opener.text))
    told = number(named["nth"]) if named is not None else None
    if not told:
        return []
    years = []
    for match in _YEAR_OF_SEVERAL.finditer(spelled):
        year = reading.first.year + (number(match["nth"]) or 0) - told
        if reading.first.year <= year <= reading.last.year and not _LENGTH.match(
            spelled, match.end()
        ):
            point = Point(year=year, lunar=True)
            made = _made(text, (match.start("nth"), match.end()), point, "year")
            years.append(made._replace(year=year))
    return years


def _later_years(text: str, spelled: str, first: Recognised, opener: Point) -> list[Recognised]:
    """元年…地震，廟宇傾頹，三年重修: the year of that reign in which a thing was done up."""
    named = _NAMED_YEAR.match(canonical(first.text))
    told = 1 if named is not None and named["nth"] == "元" else None
    told = told or (number(named["nth"]) if named is not None else None)
    if not told or opener.year is None:
        return []
    years = []
    for match in _REPAIRED.finditer(spelled):
        nth = number(match["nth"]) or 0
        if told < nth <= told + _SOON:
            year = opener.year + nth - told
            made = _made(text, (match.start("nth"), match.end()), Point(year=year), "year")
            years.append(made._replace(year=year))
    return years


def _made(text: str, span: tuple[int, int], point: Point, what: str) -> Recognised:
    return Recognised(
        span=Span(*span),
        text=text[slice(*span)],
        rule=f"{what} of the reign's year",
        reading=point,
        needs=point.needs,
    )


def point_of(one: Recognised) -> Point | None:
    """The point that ``one`` is, or begins with."""
    reading = one.reading.reading if isinstance(one.reading, Bounded) else one.reading
    if isinstance(reading, Range):
        return reading.first
    return reading if isinstance(reading, Point) else None
