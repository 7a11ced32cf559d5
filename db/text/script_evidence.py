"""Which script a text is written in, told by what only that script uses."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, NamedTuple


class Counts(NamedTuple):
    """How many characters of a text only Simplified, and only Traditional, uses."""

    simplified: int
    traditional: int


@dataclass(frozen=True, slots=True)
class ScriptTables:
    """What ``script.json`` holds; see :mod:`db.text.data.make_script`."""

    marked: dict[str, dict[str, str]]
    simplified: frozenset[str]
    traditional: frozenset[str]


@cache
def script_tables() -> ScriptTables:
    """The tables, read once and on first use."""
    text = resources.files("db.text.data").joinpath("script.json").read_text(encoding="utf-8")
    tables = json.loads(text)
    return ScriptTables(
        marked=tables["marked"],
        simplified=frozenset(tables["simplified"]),
        traditional=frozenset(tables["traditional"]),
    )


def count_exclusive(text: str) -> Counts:
    """Count the characters of ``text`` that only one of the two scripts uses."""
    if text.isascii():
        return Counts(0, 0)
    tables = script_tables()
    times = Counter(text)
    return Counts(
        sum(times[character] for character in tables.simplified.intersection(times)),
        sum(times[character] for character in tables.traditional.intersection(times)),
    )


def detect_script(text: str) -> str | None:
    """The BCP 47 tag of the script of ``text``.

    ``zh-Hans``, ``zh-Hant``, ``zh-Hant-TW``, ``zh-Hant-HK``, ``ja`` or ``en``; ``None`` where
    nothing tells. The script that most of the text is in counts, so a line of another script does
    not change it. A region is named only where its own words or forms are found, and more of them
    than of the mainland's: pages converted from Simplified are plain ``zh-Hant``.
    """
    sample = text if len(text) <= _ENOUGH else text[: _ENOUGH // 2] + text[-_ENOUGH // 2 :]
    han = len(_HAN.findall(sample))
    words = len(_LATIN_WORD.findall(sample))
    if not han and not words:
        return None
    if words > han:
        return "en" if len(_ENGLISH_WORD.findall(sample)) * _ENGLISH_SHARE >= words else None
    if len(_KANA.findall(sample)) * _KANA_SHARE > han:
        return "ja"
    simplified, traditional = count_exclusive(sample)
    if simplified >= traditional:
        return "zh-Hans" if simplified else None
    return _region(sample)


def _region(text: str) -> str:
    mainland = len(set(_MAINLAND.findall(text)))
    taiwan = len(set(_TAIWAN.findall(text)))
    hong_kong = len(set(_HONG_KONG.findall(text)))
    if taiwan > max(hong_kong, mainland) and taiwan >= _ENOUGH_EVIDENCE:
        return "zh-Hant-TW"
    if hong_kong > max(taiwan, mainland) and hong_kong >= _ENOUGH_EVIDENCE:
        return "zh-Hant-HK"
    return "zh-Hant"


_ENOUGH: Final = 200_000
"""Code points that settle the question; of longer texts both ends are read."""

_ENOUGH_EVIDENCE: Final = 2
"""Distinct words or forms of a region: one alone may be a quotation."""

_ENGLISH_SHARE: Final = 12
"""English has a function word among any dozen; other Latin-script languages do not."""

_KANA_SHARE: Final = 8

_HAN: Final = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_KANA: Final = re.compile("[ぁ-ゖァ-ヺ]")
_LATIN_WORD: Final = re.compile("[A-Za-zÀ-ɏ]+")
_ENGLISH_WORD: Final = re.compile(
    r"\b(?:the|of|and|to|in|is|for|on|was|by|with|at)\b", re.IGNORECASE
)

_TAIWAN: Final = re.compile(
    "軟體|硬體|網際網路|網路|計程車|捷運|資訊|影片|滑鼠|伺服器|部落格|簡訊|公車|機車|便當|健保|"
    "行政院|立法院|監察院|考試院|司法院|總統府|立委|國中|國小|縣政府|縣府|農委會|環保署|衛福部|"
    "內政部|經濟部|文建會|中研院|國立|鄉公所|里長|民眾黨|國民黨|民進黨|戒嚴|解嚴|光復|日治|"
    "民國(?:39|[4-9]\\d|1\\d\\d|三十九|[四五六七八九]十[一二三四五六七八九]?|一百[零一二三四五六七八九十]*)年|"
    "臺[灣北中南東]|裡"
)
"""Words of Taiwan's daily life and offices, years of its calendar since 1950, and the form 裡 that
its standard prescribes."""

_HONG_KONG: Final = re.compile(
    "特首|行政長官|立法會|區議會|特區政府|港鐵|的士|巴士|港元|港幣|警務處|民政事務|康文署|"
    "廉政公署|政務司|財政司|律政司|屋邨|公屋|新界|九龍|荃灣|屯門|旺角|中環|銅鑼灣|"
    "市政局|布政司|港督|香港政府|本港|全港|港島|港府|郊野公園|街坊|風球|電郵|恤衫|單車|泊車|商舖|"
    "渠務|漁護署|米埔|沙田|大埔|元朗|西貢|[説衞綫閲鋭藴峯]|[嘅咗喺冇佢啲哋嚟]"
)
"""Words of Hong Kong's daily life and offices, its written Cantonese, and its own letter forms."""

_MAINLAND: Final = re.compile(
    "黨委|黨中央|總書記|省委|市委|縣委|街道辦|黨支部|黨組織|國務院|政協|攻堅|扶貧|脫貧|小康|"
    "信息|視頻|網絡|軟件|硬件|短信|質量|激光|新華社|公眾號|人民政府|幹部|黨的十|中央軍委|自治區"
)
"""Words that a page converted from Simplified keeps."""
