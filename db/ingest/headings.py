"""The forms of headings in Chinese and English documents, and their levels.

A heading's level follows from its form (``第一章`` stands above ``一、`` above ``（一）``, a year
above its months) and, between forms without a fixed order, from which came first in the document.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from db.dates.calendars.eras import ERAS, STEM_AND_BRANCH
from db.dates.recognition.numerals import number
from db.text.fold import fold

# v2.3 (2024-05-06), [1.4.0] - 2020-05-03: a release in a changelog heads its changes.
# Patterns are for folded text, in which 〇 is ○ and 乾隆 is 干隆.
_NUMERAL: Final = "[0-9○零一二三四五六七八九十百千两廿卅]"
_ERA: Final = (
    "(?:公元|西元|民国|昭和|大正|明治|平成|令和|"
    "清|顺治|康熙|雍正|干隆|嘉庆|道光|咸丰|同治|光绪|宣统)"
)
_OF_YEAR: Final = f"(?:{_ERA}?{_NUMERAL}{{1,5}}年)? {{0,4}}"
_DASH: Final = r"[—–\-~至到]"
_AFTERWORD: Final = r"(?: ?\([^()]{1,24}\))?"
_WEEKDAY: Final = "(?: ?\\(?(?:星期|礼拜|周)[一二三四五六日天]\\)?)?"
_WEATHER: Final = "(?: ?(?:转|间|[小中大暴阵雷]*(?:晴|阴|雨|雪|雾|风)|多云)+)?"
_MONTH_NAMES: Final = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)"
)
_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_OLD_ERA: Final = "|".join(sorted({fold(name) for name in ERAS}, key=len, reverse=True))
_AGE: Final = rf"(?:先生|公)?{_NUMERAL}{{1,3}}(?:[至到~-]{_NUMERAL}{{1,3}})?岁"
_IN_BRACKETS: Final = rf"(?: ?\((?:\d{{4}}|{_ERA}{_NUMERAL}{{1,4}})\))?"
"""``康熙56（1717）年``, ``1935（昭和10）年``."""
_ONE_TO_FOUR: Final = "(?:first|second|third|fourth|1st|2nd|3rd|4th)"

_FORMS: Final[tuple[tuple[str, int, re.Pattern[str]], ...]] = tuple(
    (family, depth, re.compile(pattern))
    for family, depth, pattern in (
        ("number", 0, rf"第{_NUMERAL}{{1,5}}(?:编|卷|部分|篇)(?![0-9a-z])"),
        ("number", 0, r"(?:part|book) (?:[ivxlc]{1,6}|\d{1,3})\b"),
        ("number", 1, rf"第{_NUMERAL}{{1,5}}章"),
        ("number", 1, r"chapter (?:[ivxlc]{1,6}|\d{1,3})\b"),
        ("number", 2, rf"第{_NUMERAL}{{1,5}}节"),
        ("number", 2, r"section \d{1,3}\b"),
        ("number", 3, r"[壹贰叁参肆伍陆柒捌玖拾]{1,3} ?[、.,]"),
        ("number", 4, r"[○零一二三四五六七八九十百]{1,4} ?[、.,]"),
        ("number", 4, r"[ivx]{1,5}\. "),
        ("number", 5, r"\([○零一二三四五六七八九十百]{1,4}\)"),
        ("number", 6, r"\d{1,2}[、.](?!\d)"),
        ("number", 6, r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})? "),
        ("number", 7, r"\(\d{1,2}\)|[①-⑳]"),
        (
            "number",
            6,
            r"\[?(?:v|ver\.? ?|version |版本 ?|(?=\[))\[?\d{1,4}(?:\.\d{1,5}){1,3}[\w.+]*\]?"
            r"(?=[ \-–—(\[/]{1,4}\d{4}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日)[)\]]?$)",
        ),
    )
)

_TIMES: Final[tuple[tuple[int, re.Pattern[str]], ...]] = tuple(
    (depth, re.compile(pattern))
    for depth, pattern in (
        (0, rf"{_ERA}?{_NUMERAL}{{1,4}} ?年?{_DASH}{{1,2}}{_NUMERAL}{{2,4}} ?年{_AFTERWORD}"),
        (0, rf"{_NUMERAL}{{4}} ?{_DASH}{{1,2}} ?{_NUMERAL}{{4}}{_AFTERWORD}"),
        (0, rf"{_NUMERAL}{{2,4}} ?年代{_AFTERWORD}"),
        (1, rf"{_ERA}?{_NUMERAL}{{2,4}} ?年?(?:{_DASH}{{1,2}}今|以来){_AFTERWORD}"),
        (1, rf"{_ERA}*(?:{_NUMERAL}{{1,5}}|元){_IN_BRACKETS} ?年度?{_AFTERWORD}|\d{{4}}"),
        (1, rf"[前大]?[汉晋隋唐宋辽金元明清]?(?:{_OLD_ERA})(?:{_NUMERAL}{{1,4}}|元)年{_AFTERWORD}"),
        (
            1,
            rf"(?:{_ERA}?(?:{_NUMERAL}{{1,5}}|元)(?:年?{_DASH}{{1,2}}{_NUMERAL}{{1,5}})?年"
            rf"|{STEM_AND_BRANCH}年?)"
            rf"(?:[ 、,]{{0,3}}(?:\([^()]{{1,24}}\)|清?{_ERA}?(?:{_NUMERAL}{{1,4}}|元)年"
            rf"|{STEM_AND_BRANCH}年?)){{0,3}}"
            rf"[ 、,]{{0,3}}{_AGE}",
        ),
        (0, r"(?:the )?\d{4}s"),
        (
            0,
            rf"(?:先秦|[秦汉晋隋唐宋元明清]|南北朝|五代)(?:代|朝|末|初)?(?:以前)?{_AFTERWORD}(?<!^.)",
        ),
        (0, rf"(?:民国|新中国|中华人民共和国|解放|建国)(?:时期|成立)?(?:以?[前后])?{_AFTERWORD}"),
        (2, rf"{_OF_YEAR}(?:第?[一二三四1-4]季度?|[上下]半年){_AFTERWORD}"),
        (2, rf"(?:\d{{4}}年? ?)?q[1-4](?: \d{{4}})?{_AFTERWORD}"),
        (2, rf"(?:the )?{_ONE_TO_FOUR} (?:quarter|half)(?: of)?(?: \d{{4}})?"),
        (2, rf"{_OF_YEAR}[春夏秋冬][季天]{_AFTERWORD}"),
        (2, r"(?:spring|summer|autumn|fall|winter)(?: \d{4})?"),
        (3, rf"{_OF_YEAR}(?:{_NUMERAL}{{1,2}}|元|正|腊)月份?{_AFTERWORD}"),
        (
            3,
            rf"{_OF_YEAR}{_NUMERAL}{{1,2}}月?份? ?{_DASH}{{1,2}} ?"
            rf"{_NUMERAL}{{1,2}}月份?{_AFTERWORD}",
        ),
        (3, rf"{_MONTH_NAMES}(?: \d{{4}})?(?: ?{_DASH} ?{_MONTH_NAMES})?(?: \d{{4}})?"),
        (
            4,
            rf"{_OF_YEAR}(?:{_NUMERAL}{{1,2}}月)?{_NUMERAL}{{1,3}}日"
            rf"(?:{_DASH}{{1,2}}(?:{_NUMERAL}{{1,2}}月)?{_NUMERAL}{{1,3}}日)?{_WEEKDAY}{_WEATHER}{_AFTERWORD}",
        ),
        (4, rf"{_MONTH_NAMES} {_ORDINAL}(?:,? \d{{4}})?"),
        (4, rf"{_ORDINAL} {_MONTH_NAMES}(?:,? \d{{4}})?"),
        (4, rf"{_OF_YEAR}(?:{_NUMERAL}{{1,2}}月)?[上中下]旬{_AFTERWORD}"),
        (3, r"\d{4}[-./]\d{1,2}"),
        (4, r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"),
    )
)

# One pattern for all comes first: hardly any line is of any form.
_ANY_FORM: Final = re.compile("|".join(pattern.pattern for _, _, pattern in _FORMS))
_ANY_TIME: Final = re.compile("|".join(pattern.pattern for _, pattern in _TIMES))

_ENDS_A_SENTENCE: Final = re.compile(r"[。！？；：，、!?;:,….][”’」』》)）\]】\"']*$|[-—~]$")
_HOLDS_SENTENCES: Final = re.compile(r"[。！？；!?;]|[a-z]{3}\. [A-Z]")
_FULL_STOPS: Final = frozenset("。；：，！？")
_LONGEST_NUMBER: Final = 32
_CLOSING: Final = 8
"""So many marks may close a sentence one behind the other."""
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")

BULLETS: Final = "■●◆▲★※▶►◎□◇△☆·•‧・∙‣◦▍▎▌▪▸➤❖✦✧♦✔✓✅☑"

LONGEST_HEADING: Final = 45
"""Han characters; a line of Latin letters may be three times as long."""


class HeadingForm(NamedTuple):
    """What kind of heading a line is: family ``number``, ``time`` or ``plain``, and its depth."""

    family: str
    depth: int


PLAIN: Final = HeadingForm("plain", 0)


_NUMBER_WITHIN: Final = re.compile(f"{_NUMERAL}+")


def numbered_form(text: str) -> HeadingForm | None:
    """The form of a line that is a numbered heading, ``None`` for any other.

    A numbered paragraph, with sentences, is none.
    """
    if len(text) > 3 * LONGEST_HEADING:
        return None
    folded = fold(text[:_LONGEST_NUMBER])
    if not _ANY_FORM.match(folded) or not is_short(text) or holds_sentences(text):
        return None
    for family, depth, pattern in _FORMS:
        match = pattern.match(folded)
        # 第一章 may stand alone; 一、 alone is a stray list mark.
        if match and (depth <= 2 or text[match.end() :].strip()):
            return HeadingForm(family, depth)
    return None


def list_number(text: str) -> tuple[int, int] | None:
    """The depth of the numbering that ``text`` begins with, and its number: ``十一、`` is the
    eleventh of depth 4. ``None`` where it begins with none."""
    folded = fold(text[:_LONGEST_NUMBER])
    if not _ANY_FORM.match(folded):
        return None
    for _, depth, pattern in _FORMS:
        match = pattern.match(folded)
        value = _NUMBER_WITHIN.search(match[0]) if match is not None else None
        if value is not None:
            nth = number(value[0].replace("○", "〇"))
            return None if nth is None else (depth, nth)
    return None


def time_form(text: str) -> HeadingForm | None:
    """The form of a line that is nothing but a year, quarter, month or day."""
    if len(text) > 40:
        return None
    folded = fold(text).strip("【】[]〔〕《》<>:. *#—-" + BULLETS)
    if not _ANY_TIME.fullmatch(folded):
        return None
    for depth, pattern in _TIMES:
        if pattern.fullmatch(folded):
            return HeadingForm("time", depth)
    return None


def is_short(text: str) -> bool:
    """Whether a line is no longer than headings are."""
    if len(text) <= LONGEST_HEADING:
        return True
    return len(text) <= 3 * LONGEST_HEADING and len(_HAN.findall(text)) <= LONGEST_HEADING // 2


def holds_sentences(text: str) -> bool:
    """Whether a line has the punctuation of sentences, at its end or within."""
    if text[-1:] in _FULL_STOPS:
        return True
    return bool(_HOLDS_SENTENCES.search(text) or _ENDS_A_SENTENCE.search(text[-_CLOSING:]))


def levels(forms: list[HeadingForm]) -> list[int]:
    """The level of each heading of a document, 1 outermost, given their forms in order.

    Within a family the depth decides. Forms of different families nest in the order in which they
    first appear.
    """
    order: list[HeadingForm] = []
    for form in forms:
        if form not in order:
            deeper = (
                position
                for position, other in enumerate(order)
                if other.family == form.family and other.depth > form.depth
            )
            order.insert(next(deeper, len(order)), form)
    level = {form: position for position, form in enumerate(order, 1)}
    return [level[form] for form in forms]
