"""Years of a reign that an entry leaves to what stands before it, as annals and gazetteers count.

After 【民國三十五年五月十九日】 an entry that opens 【三十七年冬至】 is of the same reign, where
its year is not less. A heading that is a ruler's name alone (安王, in a volume of 周) begins his
reign, and so does a year that the text itself ties to the common era (二十四年己卯，公元前402年):
from there on bare years open entries, 二十五年 and then 元年 of the next ruler, who counts from the
year after the last (逾年改元). A name of the cycle of sixty beside a year says whether that is so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import (
    ERAS,
    STEM_AND_BRANCH,
    sexagenary_ordinal,
)
from db.dates.calendars.rulers import STATES, ruler_of
from db.dates.model import Need
from db.dates.recognise import recognise
from db.dates.recognition.canonical import canonical
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.years import DATED_AFTER
from db.dates.rereading.lunar_entries import LunarEntries
from db.dates.rereading.named_reigns import Reign, reign_named
from db.dates.rereading.places import Places, in_order
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

# Asked for at every date: see on members of enumerations in db.dates.model.
_YEAR_NEED: Final = Need.YEAR

_YEAR: Final = rf"(?P<nth>[{NUMERALS}]{{1,4}}|元)年(?: ?\(?(?P<cycle>{STEM_AND_BRANCH})\)?)?"
_OF_REPUBLIC: Final = re.compile(
    r"[^\w]{0,4}(?P<year>(?P<nth>\d{2,3})年"
    rf"(?: ?\(?(?:岁次|岁在)? ?(?P<cycle>{STEM_AND_BRANCH})年?\)?)?)(?=[,\u3000 ])"
)
"""65年, 112年, 99年歲次庚寅: what Taiwan writes once its texts have named the era."""
_IN_FIGURES: Final = re.compile(
    r"[^\w]{0,4}(?P<year>(?P<nth>\d{1,2})年(?P<cycle>(?!))?)(?=[,\u3000 ]|\d{1,2}月|闰|[春夏秋冬])"
)
"""58年　, 8年3月: the same below 康熙56年, for one who writes reigns in figures."""
_SIGNS: Final = r"(?:[^\w]|〇(?![一二三四五六七八九]年)){0,4}"
"""Bullets before an entry; the circle among them is spelled as the zero is (○二十二年)."""
_OPENING: Final = re.compile(rf"{_SIGNS}(?P<year>{_YEAR})")
_OPENING_SENTENCE: Final = re.compile(rf"(?<=[。；;])[^\w]{{0,2}}(?P<year>{_YEAR})")
_DEED: Final = (
    r"(?:[增改扩创设迁奉核获升更易购添兼接敕赐诏](?!长)|[立定辟升]为|发还|归还|[收退交]还|[重复]建|[重]修|移[建置]"
    r"|[裁撤停]办|[裁撤]销|始[建成设]|落成|竣工|毁于|[圮焚]于)"
)
_OPENING_CLAUSE: Final = re.compile(
    rf"(?:[,，。;；(][自于]?|[自于])(?P<year>(?P<nth>[{NUMERALS}]{{1,4}})年)"
    rf"(?={DATED_AFTER.pattern}|[\u3400-\u9fff]{{2,6}}\)"
    rf"|(?<=[十廿卅百].年){_DEED}|(?<=[十廿卅百]年){_DEED})"
)
"""于三十九年十月改隶, 廿六年增设: a deed behind a year of two numerals, which no length is."""
_YEAR_INSIDE: Final = re.compile(rf"[,，。;；(（自于於][自于於]?[{NUMERALS}]{{1,4}}年")
"""The same in any spelling, which is soon looked for."""
_SOON: Final = 20
_SET_APART: Final = re.compile(
    rf"[,、: \u3000(]|\d{{1,2}}月|$|{DATED_AFTER.pattern}|[置改废罢省升降徙隶属析复]"
    rf"|(?:[-~]{{1,2}}|至|到)[\u4e00-\u9fff]{{0,3}}[{NUMERALS}元]{{1,4}}年"
)
"""What follows a year that opens an entry: the stop after it, its month, the year up to which it
tells (十二年至光绪元年), or what was done to a county (九年属四川)."""
_LENGTH: Final = re.compile("[之以]?[后前来间内中里]|[多余馀有]|而|不")
"""三年后 and 三年而问之 are lengths even in annals."""
_TIED: Final = re.compile(
    rf"(?P<edge>^|[。；;!?\s△○●◇◆■□])(?P<told>(?P<ruler>[\u4e00-\u9fff]{{0,5}}[王公侯帝宗祖])?"
    rf"(?:{_YEAR}|(?P<figures>\d{{1,2}})年))[, ]?(?P<bracket>\(?)$"
)
_SELF_RULED: Final = re.compile(r"[^\w]{0,4}([\u4e00-\u9fff]{2,6})[^\w]{0,4}")
_THIS_YEAR: Final = re.compile(
    rf"[^\w]{{0,4}}(?P<words>[本今]年\((?P<nth>[{NUMERALS}]{{1,4}})年\))[^\w]{{0,2}}"
)
_OF_ERA: Final = re.compile(
    rf"{_SIGNS}(?P<number>第?[{NUMERALS}]{{1,3}}[章节、 ]|\([{NUMERALS}]{{1,3}}\))?[^\w]{{0,2}}"
    r"(?:(?:[汉魏晋隋唐宋元明清]|前清|有清|国朝)[代朝]?[^\w]{0,2})?"
    r"(?P<era>[\u4e00-\u9fff]{2,4}?)(?:皇帝)?(?:[一两]?朝|年间|年代|时期|间|纪年)?"
    r"(?:\(?[^\w]?\d{4}年?[-~至]{1,2}\d{2,4}年?|\([^()\d]{2,12}\))?[^\w]{0,4}"
)
"""明　萬曆, 光緒朝, 〇乾隆, 二、康熙年间（1662—1722）, 民國（月日用新曆）: an era as a heading."""
_MAY_BE_ERA: Final = re.compile(
    f"[{''.join(sorted({era[0] for era in ERAS}))}][{''.join(sorted({era[1:2] for era in ERAS}))}]"
)
"""What the name of an era begins with, in whatever text has one."""
_VOLUME: Final = re.compile(rf"([{''.join(sorted(STATES))}])(?:本?纪|王)")
_LONGEST_NAME: Final = 14
_LONGEST_HEADING: Final = 24
_MING: Final = 1367
"""Older eras have many namesakes among places, which are numbered as chapters too (三、永安)."""
_LONGEST_REIGN: Final = 120
_LONGEST_TIE: Final = 24
_NEAR: Final = 8
_ROOM: Final = 40
"""How much of an entry its date may take."""
_SIXTY: Final = 60
_SHORTEST_ERA: Final = 2
_LAST_OF_JAPAN: Final = 1945
_REPUBLIC: Final = frozenset({"民国", "中华民国"})
_OF_TAIWAN: Final = re.compile("民国|民前|[台臺][湾灣]|光复")
"""What a text names that counts from the Republic once the years of 昭和 are over."""


def with_reigns(
    texts: Sequence[str],
    spelled: Sequence[str],
    dates: Sequence[list[Recognised]],
    title: str | None = None,
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the opening years that go on in a reign named before;
    ``spelled`` are the texts in the canonical spelling."""
    republic = any(_OF_TAIWAN.search(one) for one in spelled)
    count, entries = _Count(title, republic=republic), LunarEntries()
    return [
        entries.read(text, whole, count.read(text, whole, found))
        for text, whole, found in zip(texts, spelled, dates, strict=True)
    ]


class _Count:
    """The reign that a document has reached and the year of it that was told last."""

    def __init__(self, title: str | None, *, republic: bool) -> None:
        self._republic = republic
        volume = _VOLUME.search(canonical(title[-_LONGEST_NAME:])) if title else None
        self._state: str | None = volume[1] if volume else None
        self._reign: Reign | None = None
        self._told = 0

    def read(self, text: str, spelled: str, found: list[Recognised]) -> list[Recognised]:
        """The dates of the next text of the document, of which ``spelled`` is the spelling that
        the grammar reads."""
        if self._enters_reign(spelled):
            # 同治朝（1862—1874）: how long it lasted is nothing that took place.
            return [] if any(sign.isdecimal() for sign in spelled) else found
        this_year = self._this_year(text, spelled)
        if this_year is not None:
            return [this_year]
        if self._reign is not None and self._reign.era and not self._reign.annals:
            # 六年（1801年）七月　大水，與乾隆七年同: the opening year goes on, the other compares.
            opened = self._with_bare_years(text, spelled, found)
            if opened is not found:
                return self._with_years_inside(text, spelled, opened)
        found = self._with_ties(text, found)
        named = reign_named(found)
        if named is not None:
            goes_on = self._reign is not None and self._reign.annals
            self._reign, self._told = named[0]._replace(annals=goes_on), named[1]
            return self._with_years_inside(text, spelled, found)
        if self._reign is None:
            return found
        found = self._with_bare_years(text, spelled, found)
        return self._with_years_inside(text, spelled, found)

    def _enters_reign(self, spelled: str) -> bool:
        """Whether the text is the name of an era or a ruler alone."""
        if len(spelled) > _LONGEST_HEADING:
            return False
        named = _OF_ERA.fullmatch(spelled) if _MAY_BE_ERA.search(spelled) else None
        era = ERAS.get(named["era"]) if named is not None else None
        numbered = named is not None and named["number"] is not None
        if era is not None and era.first > (_MING if numbered else 0):
            # 萬曆 over 十五年, 清·道光, 民國 over 元年: an era's name alone heads its years.
            self._reign = Reign(era.first, era.last, era.name)
            self._told = 0
            return True
        match = _SELF_RULED.fullmatch(spelled)
        ruler = ruler_of(match[1], self._state) if match is not None else None
        if ruler is None:
            return False
        self._state = ruler.state
        self._reign = Reign(ruler.first, ruler.last, annals=True)
        self._told = 0
        return True

    def _this_year(self, text: str, spelled: str) -> Recognised | None:
        """本年（二十五年） as a heading: the year in brackets of the reign told last."""
        if len(text) > _LONGEST_NAME or self._reign is None or not self._reign.era:
            return None
        match = _THIS_YEAR.fullmatch(spelled)
        nth = number(match["nth"]) if match is not None else None
        if match is None or not nth or not self._told <= nth <= _LONGEST_REIGN:
            return None
        start, end = match.span("words")
        read = recognise(f"{self._reign.era}{match['nth']}年")
        self._told = nth
        return read[0]._replace(span=Span(start, end), text=text[start:end]) if read else None

    def _with_ties(self, text: str, found: list[Recognised]) -> list[Recognised]:
        """二十四年己卯，公元前402年 as one date, which says where its reign begins."""
        tied = found
        for place, one in enumerate(found):
            if one.year is None or not one.span.start or _YEAR_NEED in one.needs:
                continue
            match = _tie_before(text, one)
            if match is None:
                continue
            if tied is found:
                tied = list(found)
            start = one.span.start - (match.end() - match.start("told"))
            end = one.span.end
            if match["bracket"] and text.startswith(("）", ")"), end):
                end += 1
            tied[place] = one._replace(span=Span(start, end), text=text[start:end])
            self._tie(match, one.year)
        if tied is not found:
            starts = [*(one.span.start for one in tied[1:]), len(text)]
            pairs = zip(tied, starts, strict=True)
            tied = [one for one, following in pairs if one.span.end <= following]
        return tied

    def _tie(self, match: re.Match[str], year: int) -> None:
        nth = 1 if match["nth"] == "元" else number(match["nth"] or match["figures"]) or 1
        first = year - nth + 1
        known = ruler_of(match["ruler"], self._state) if match["ruler"] else None
        if self._reign is None or self._reign.first != first:
            last = known.last if known is not None and known.first == first else None
            self._reign = Reign(first, last, annals=True)
        self._reign = self._reign._replace(annals=True, doubt=False)
        self._told = nth

    def _with_bare_years(
        self, text: str, spelled: str, found: list[Recognised]
    ) -> list[Recognised]:
        reign = self._reign
        goes_on = reign is not None and (reign.annals or reign.through > 0)
        if not (goes_on or _YEAR_INSIDE.search(text)):
            spelled = spelled[:_ROOM]
        opening = _OPENING.match(spelled)
        if opening is None and reign is not None and reign.era in _REPUBLIC:
            opening = _OF_REPUBLIC.match(spelled)
        if opening is None and reign is not None and reign.figures:
            opening = _IN_FIGURES.match(spelled)
        matches = [] if opening is None else [opening]
        if goes_on or opening is not None:
            # 三年，林恭事起。四年，…: a later year of the reign opens a sentence of the entry.
            matches.extend(_OPENING_SENTENCE.finditer(spelled))
        places = Places(found)
        added: list[Recognised] = []
        for match in matches:
            at = match.start("year")
            # 59年3月 is of the year 1959 only where no reign is counted in figures.
            free = match.re is _IN_FIGURES or places.are_free(at, at + 1)
            if not free or (added and at < added[-1].span.end):
                continue
            read = self._read_bare(text, spelled, match)
            if read is not None:
                added.append(read)
        return _with(found, added)

    def _with_years_inside(
        self, text: str, spelled: str, found: list[Recognised]
    ) -> list[Recognised]:
        """新溪橋斷，四十九年九月修復 below 民國四十八年: a later year of the reign, with its month
        or season, which opens a clause of the entry."""
        reign = self._reign
        if reign is None or not reign.era or not self._told or not _YEAR_INSIDE.search(text):
            return found
        latest = max((one.span.end for one in found if one.year is not None), default=0)
        added: list[Recognised] = []
        for match in _OPENING_CLAUSE.finditer(spelled):
            start, end = match.span("year")
            nth = number(match["nth"]) or 0
            if not self._told <= nth <= self._told + _SOON or _LENGTH.match(spelled, end):
                continue
            if start < latest:
                continue
            read = recognise(f"{reign.era}{match['nth']}年{spelled[end : end + _ROOM]}")
            if read and not read[0].span.start:
                end += max(0, read[0].span.end - len(f"{reign.era}{match['nth']}年"))
                added.append(read[0]._replace(span=Span(start, end), text=text[start:end]))
                latest = end
        return _with(found, added)

    def _read_bare(self, text: str, spelled: str, match: re.Match[str]) -> Recognised | None:
        """The date that opens with a bare year, if it goes on in the reign."""
        start, end = match.span("year")
        reign = self._reign
        if reign is None or not self._opens_entry(spelled, match, reign):
            return None
        nth = 1 if match["nth"] == "元" else number(match["nth"]) or 0
        if match["nth"] == "元" and self._told and not (reign.through and self._told == 1):
            reign = self._next_reign(reign, match["cycle"])
        elif not max(1, self._told) <= nth <= _LONGEST_REIGN:
            return None
        year = reign.first + nth - 1
        if reign.last is not None and year > reign.last:
            return None
        if self._republic and reign.era == "昭和" and year > _LAST_OF_JAPAN:
            # 35年2月 below 昭和16年 is of the Republic, which Taiwan counts from 1945 on.
            return None
        era = f"{reign.era}{match['nth']}年" if reign.era else _common_era(year)
        read = recognise(era + spelled[end : end + _ROOM])
        # The name of a house before the era is no part of the date.
        if not read or read[0].span.start > max(0, len(reign.era) - _SHORTEST_ERA):
            return None
        first = read[0]
        end += max(0, first.span.end - len(era))
        self._reign, self._told = reign, nth
        doubtful = reign.doubt or _contradicts(match["cycle"], year)
        reading = first.reading
        if doubtful and isinstance(reading, Point):
            reading = reading._replace(doubt="?")
        return first._replace(span=Span(start, end), text=text[start:end], reading=reading)

    def _opens_entry(self, spelled: str, match: re.Match[str], reign: Reign) -> bool:
        within = self._told <= (number(match["nth"]) or 0) <= reign.through
        if reign.annals or within:
            return match["cycle"] is not None or not _LENGTH.match(spelled, match.end("year"))
        set_apart = _SET_APART.match(spelled, match.end("year")) is not None
        goes_on = match["nth"] != "元" or not self._told
        return goes_on and (set_apart or match["cycle"] is not None)

    def _next_reign(self, reign: Reign, cycle: str | None) -> Reign:
        """The reign that begins where the one told last ended, in the year of that name."""
        earliest = reign.first + self._told
        if reign.last is not None:
            return Reign(reign.last + 1, annals=True)
        ordinal = sexagenary_ordinal(cycle) if cycle else None
        if ordinal is None:
            return Reign(earliest, annals=True, doubt=True)
        return Reign(earliest + (ordinal - (earliest - 4)) % _SIXTY, annals=True)


def _with(found: list[Recognised], added: Sequence[Recognised]) -> list[Recognised]:
    """``added`` among those of ``found`` that they do not overlap; both as they stand in the text.

    The same list where nothing is added.
    """
    if not added:
        return found
    places = Places(added)
    listed = [one for one in found if one.group is not None and not places.are_free(*one.span)]
    grouped = [_in_group(one, listed) for one in added] if listed else added
    return in_order([*grouped, *(one for one in found if places.are_free(*one.span))])


def _in_group(one: Recognised, listed: Sequence[Recognised]) -> Recognised:
    """``one`` in the list that the same words open without their reign (十年七月十六、十七日)."""
    within = (other.group for other in listed if other.span.end == one.span.end)
    return one._replace(group=next(within, one.group))


def _tie_before(text: str, one: Recognised) -> re.Match[str] | None:
    """The year of a reign directly before a year of the common era."""
    start = one.span.start
    if text.find("年", max(0, start - _NEAR), start) < 0:
        return None
    window = max(0, start - _LONGEST_TIE)
    match = _TIED.search(canonical(text[window:start]))
    return match if match is None or match["edge"] or not window else None


def _common_era(year: int) -> str:
    return f"公元前{1 - year}年" if year < 1 else f"公元{year}年"


def _contradicts(cycle: str | None, year: int) -> bool:
    """Whether a year has another name in the cycle of sixty than the text gives it."""
    ordinal = sexagenary_ordinal(cycle) if cycle else None
    return ordinal is not None and (year - 4) % _SIXTY != ordinal
