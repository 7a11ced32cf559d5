"""What tells one event from another: the names, numbers, bodies and ideas of a telling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.recognition.numerals import number
from db.dates.sameness.concepts import concepts_of
from db.dates.sameness.rarity import grams
from db.text.fold import fold
from db.text.pinyin import all_syllables, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

_QUOTED: Final = re.compile(r"[《“「『\"]([^《》“”「」『』\"]{2,30})[》”」』\"]")
_BODY: Final = re.compile(
    r"[\u4e00-\u9fff]{0,12}?(?:"
    r"(?:图书|博物|文化|档案|纪念|美术|体育)馆|博物院|医院|法院|检察院|研究院|书院|农科院|学院|大学|小学|中学"
    r"|幼儿园|公园|植物园|公司|集团|中心|政府|银行|委员会|办公室|水厂|电厂|[茶林农]场"
    r"|(?:卫生|教育|林业|农业|水利|财政|公安|民政|气象)局|(?:[馆局站委会院校厅部处所社场园台]|[^举主合开]办)"
    r"(?=[召举印发公启组开派赴与和联在向为,的有将获受接迎送 ]|$))"
)
"""A body that does something: of a kind that is named in full, or before a word of doing."""

_OF: Final = re.compile(r".*[的由在为对于向与和、]")
"""What stands before a name and is no part of it: 历时两年的松岭水厂."""

_HEAD: Final = 40
_LEAD: Final = " ,、:;|.。\u3000\t"
_TITLE_GENRE: Final = re.compile(
    r"\d[\d\s年—–~-]*年?|十[大件]|大事(?:年?表|记|件)?|(?:百|五十|廿|三十)年|年[志鉴表报]|纪[要年事]"
    r"|记事|总结|报告|工作|公报|特刊|节录|通讯|新闻|摘[录抄]|日志|沿革|关于|通知"
)

_NUMBER: Final = re.compile(
    r"(?P<ordinal>第)?(?P<numeral>\d[\d,]*(?:\.\d+)?|[〇零一二三四五六七八九十百千两廿卅]+(?:点[一二三四五六七八九〇零]+)?)"
    r"(?P<scale>[万亿])?(?P<loose>余|多|来)?(?P<unit>[\u4e00-\u9fff]?)"
)
_TIME_UNIT: Final = frozenset("年月日时分秒点旬号世")
_ORDINAL_UNIT: Final = frozenset("次届期批号轮场回集站条季")
_TO_NINETEEN: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_ONES: Final = {word: value for value, word in enumerate(_TO_NINETEEN.split())} | {
    word: 10 * tens for tens, word in enumerate(_TENS.split(), 2)
}
_ENGLISH_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_ENGLISH_NUMBER: Final = re.compile(
    r"\b(?:(?:{words})[ -]?)+\b".format(words="|".join([*_ENGLISH_ONES, *_ENGLISH_SCALES]))
)
_ENGLISH_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_CAPITALISED: Final = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SKY: Final = re.compile(
    r"[日月][全偏环]?食|[金水]星凌日|凌日|食[既甚]|(?:哈雷)?彗星|流星雨?|eclipse|comet"
)
"""What all the world sees at one time: that two tell of it does not make their gatherings one."""

_DATELINE: Final = re.compile(r"^[ \u3000]*[【\[(（][^】\])）]{0,24}[】\])）]")
_LABEL: Final = re.compile(
    r"[ \u3000]*(?:[\u4e00-\u9fff]{0,4}(?:时间|時間|日期)|[Dd]ate|[Tt]ime|[Ww]hen)[ \u3000]*[:：]"
)
"""时间： before a date tells of what the document is about."""

_LONGEST_LABEL: Final = 30
_SUMMARY: Final = re.compile(
    r"[【\[(]?(?:内容)?(?:摘要|提要|导读|导语|核心提示|abstract|summary|in brief)"
)
_LONGEST: Final = 600
"""What a telling says beyond so many characters is not looked at."""

_LEAST_TELLING: Final = 4
"""Counts below this are in every report."""

_MORNING: Final = re.compile(r"上午|早上|早晨|清晨|凌晨|\bmorning\b|\ba\.?m\.?\b")
_LATER: Final = re.compile(r"下午|傍晚|晚|夜|\bafternoon\b|\bevening\b|\bp\.?m\.?\b")


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one place tells it.

    ``start`` and ``end`` are days, ``None`` where open, ``minute`` that of the day where the text
    names the time; ``text`` is the telling sentence with its date, in any script; ``date_text`` the
    date expression; ``around`` is what stands before it in its paragraph, ``title`` the title of
    its document. ``document`` and ``event`` identify it.
    """

    event: int
    document: int
    start: date | None
    end: date | None
    text: str
    date_text: str = ""
    kind: str = "happened"
    title: str = ""
    around: str = ""
    minute: int | None = None


class Traits:
    """What identifies a telling, each part read when it is first asked for."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        plain = _DATELINE.sub("", telling.text.replace(telling.date_text, " ", 1)[:_LONGEST])
        self.is_label: bool = len(plain) < _LONGEST_LABEL and _LABEL.match(plain) is not None
        self._plain = telling.title[:_LONGEST] if self.is_label else plain
        self.folded = fold(self._plain)

    @cached_property
    def grams(self) -> frozenset[str]:
        """Bigrams of content characters and stems of words, folded."""
        return grams(self._plain)

    @cached_property
    def sky(self) -> frozenset[str]:
        """Those of the grams that name what all the world sees at one time."""
        return frozenset(gram for match in _SKY.finditer(self.folded) for gram in grams(match[0]))

    @cached_property
    def around(self) -> frozenset[str]:
        """The grams of what stands before the telling in its paragraph."""
        return grams(self.telling.around)

    @cached_property
    def concepts_around(self) -> frozenset[str]:
        """The ideas of what stands before the telling in its paragraph."""
        return frozenset(concepts_of(fold(self.telling.around)))

    @cached_property
    def is_summary(self) -> bool:
        """Whether the telling says in short what its document tells at length."""
        return self.is_label or _SUMMARY.match(self.folded.strip(_LEAD)) is not None

    @cached_property
    def concepts(self) -> Mapping[str, str]:
        """The ideas told, each with its word."""
        return concepts_of(self.folded)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Counts and measures that say something: neither dates nor the smallest."""
        return frozenset().union(*self.counts.values())

    @cached_property
    def counts(self) -> Mapping[str, frozenset[float]]:
        """The numbers by the character that says what they count, empty where none does."""
        found: dict[str, frozenset[float]] = {}
        for unit, value in self._numbers():
            found[unit] = found.get(unit, frozenset()) | {value}
        return found

    @cached_property
    def ordinals(self) -> Mapping[str, frozenset[int]]:
        """第二次, 第十二届: the numbers by what they count."""
        found: dict[str, frozenset[int]] = {}
        for match in _NUMBER.finditer(self.folded):
            value = number(match["numeral"]) if match["ordinal"] else None
            if value is not None and match["unit"] in _ORDINAL_UNIT:
                found[match["unit"]] = found.get(match["unit"], frozenset()) | {value}
        return found

    @cached_property
    def names(self) -> frozenset[str]:
        """What stands in title marks or quotation marks, folded."""
        return frozenset(fold(name) for name in _QUOTED.findall(self._plain))

    @cached_property
    def sounds(self) -> frozenset[str]:
        """Pairs of syllables: of each two Chinese characters, or of capitalised names in pinyin."""
        if self.is_english:
            return english_sounds(self._plain)
        return chinese_sounds(self.grams)

    @cached_property
    def is_english(self) -> bool:
        """Whether the telling is in English."""
        return is_english(self._plain)

    @cached_property
    def body(self) -> str:
        """The body that the telling names first as its subject, empty where none is."""
        return _first_body(self.folded[:_HEAD])

    @cached_property
    def session(self) -> str:
        """Whether it was in the morning or later; empty where the date does not say."""
        head = self.telling.date_text or self.telling.text[:20]
        if _MORNING.search(head):
            return "morning"
        return "later" if _LATER.search(head) else ""

    @property
    def subject(self) -> Subject:
        """What the document is about."""
        return subject_of(self.telling.title[:_LONGEST])

    def _numbers(self) -> Iterator[tuple[str, float]]:
        for match in _NUMBER.finditer(self.folded):
            if match["ordinal"] or match["unit"] in _TIME_UNIT:
                continue
            if self.is_english and _ENGLISH_YEAR.fullmatch(match["numeral"]):
                continue
            value = _value(match["numeral"], match["scale"] or "")
            if value is not None and value >= _LEAST_TELLING:
                yield match["unit"], value
        if self.is_english:
            for match in _ENGLISH_NUMBER.finditer(self.folded):
                value = _english_value(match[0])
                if value >= _LEAST_TELLING:
                    yield "", value


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is about, as its title says."""

    grams: frozenset[str]
    sounds: frozenset[str]
    concepts: frozenset[str]
    body: str


@lru_cache(maxsize=1024)
def subject_of(title: str) -> Subject:
    """The subject that a title names, years and words for kinds of texts left out."""
    folded = _TITLE_GENRE.sub(" ", fold(title))
    found = grams(folded)
    sounds = english_sounds(title) if is_english(title) else chinese_sounds(found)
    return Subject(
        found,
        sounds,
        frozenset(concepts_of(folded)),
        _first_body(f"{folded.strip(_LEAD)} ".split(" ")[0]),
    )


def _first_body(folded: str) -> str:
    match = _BODY.match(folded.lstrip(_LEAD))
    return _OF.sub("", match[0]) if match else ""


def is_english(text: str) -> bool:
    """Whether a text is written in Latin letters and has no Chinese character."""
    return not any(character >= "\u3400" for character in text) and any(map(str.isalpha, text))


def english_sounds(text: str) -> frozenset[str]:
    """Pairs of syllables of the capitalised words of ``text`` that are pinyin throughout."""
    found: set[str] = set()
    for name in _CAPITALISED.findall(text):
        parts = _split_pinyin(name.lower())
        found.update(first + second for first, second in pairwise(parts))
    return frozenset(found)


def chinese_sounds(bigrams: Iterable[str]) -> frozenset[str]:
    """The commonest readings of bigrams of characters, without tones."""
    return frozenset(map(_sound, bigrams))


@lru_cache(maxsize=65536)
def _sound(bigram: str) -> str:
    return "".join((syllables(character) or ("",))[0] for character in bigram)


@lru_cache(maxsize=4096)
def _split_pinyin(word: str) -> tuple[str, ...]:
    """The syllables of ``word``, longest first; empty if it is no pinyin."""
    if not word:
        return ()
    for size in range(min(6, len(word)), 0, -1):
        if word[:size] in all_syllables():
            if size == len(word):
                return (word,)
            rest = _split_pinyin(word[size:])
            if rest:
                return (word[:size], *rest)
    return ()


def _value(numeral: str, scale: str) -> float | None:
    whole, _, fraction = numeral.replace("点", ".").replace(",", "").partition(".")
    value = number(whole.replace("零", "〇"))
    if value is None:
        return None
    result = float(value)
    if fraction:
        digits = number(fraction.replace("零", "〇"))
        result += (digits or 0) / 10 ** len(fraction)
    return result * {"万": 10_000, "亿": 100_000_000}.get(scale, 1)


def _english_value(words: str) -> float:
    total = current = 0
    for word in re.findall(r"[a-z]+", words):
        if word in _ENGLISH_ONES:
            current += _ENGLISH_ONES[word]
        elif word == "hundred":
            current = max(1, current) * 100
        else:
            total += max(1, current) * _ENGLISH_SCALES[word]
            current = 0
    return float(total + current)
