"""Periods of modern history by name, and years told by what happened in them.

文革初期, 抗战时期, 清末民初 name stretches of years whose limits are a matter of opinion: their
values are approximate. 抗战胜利次年 names a year exactly. Only words that every reader of Chinese
places in the same years stand here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognition import standing
from db.dates.recognition.pieces import Kind, Level, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.dates.values.point import Parts

_PERIODS: Final = {
    # word: first year, last year
    "抗战时期": (1937, 1945),
    "抗战期间": (1937, 1945),
    "抗日战争时期": (1937, 1945),
    "抗日战争期间": (1937, 1945),
    "抗战初期": (1937, 1938),
    "抗战末期": (1944, 1945),
    "抗战后期": (1943, 1945),
    "解放战争时期": (1946, 1949),
    "解放战争期间": (1946, 1949),
    "解放前夕": (1948, 1949),
    "解放初期": (1949, 1952),
    "解放初": (1949, 1952),
    "建国初期": (1949, 1952),
    "新中国成立初期": (1949, 1952),
    "大跃进时期": (1958, 1960),
    "大跃进期间": (1958, 1960),
    "三年困难时期": (1959, 1961),
    "文革时期": (1966, 1976),
    "文革期间": (1966, 1976),
    "文化大革命期间": (1966, 1976),
    "文化大革命时期": (1966, 1976),
    "文革初期": (1966, 1968),
    "文革初": (1966, 1968),
    "文革中期": (1969, 1972),
    "文革后期": (1973, 1976),
    "文革末期": (1974, 1976),
    "改革开放初期": (1978, 1984),
    "改革开放初": (1978, 1984),
    "世纪之交": (1999, 2001),
    "清末民初": (1901, 1916),
    "清末": (1901, 1911),
    "晚清": (1840, 1911),
    "民国初年": (1912, 1916),
    "民国初期": (1912, 1916),
    "民国末年": (1945, 1949),
    "民国时期": (1912, 1949),
    "民国年间": (1912, 1949),
}

_LANDMARKS: Final = {
    "辛亥革命": 1911,
    "抗战爆发": 1937,
    "抗战胜利": 1945,
    "抗日战争胜利": 1945,
    "新中国成立": 1949,
    "建国": 1949,
}
_YEARS_FROM: Final = {"当年": 0, "那年": 0, "次年": 1, "翌年": 1, "第二年": 1, "前一年": -1}

_QUOTED: Final = re.compile(
    r"['\"‘“「『](?P<name>文革|大跃进|文化大革命)['\"’”」』](?P<rest>[初中后末时期间]{1,2})"
)

PATTERN: Final = (
    rf"(?:{'|'.join(_LANDMARKS)})的?(?:{'|'.join(_YEARS_FROM)})"
    rf"|(?:{'|'.join(sorted(_PERIODS, key=len, reverse=True))})"
    rf"|{_QUOTED.pattern.replace('?P<name>', '').replace('?P<rest>', '')}"
)
"""What the scanner looks for."""

NAMES: Final = (*_PERIODS, *_LANDMARKS)
STARTERS: Final = frozenset(word[0] for word in NAMES) | frozenset("'\"‘“「『")


def read_period(text: str, word: str, start: int, end: int) -> Iterator[Token]:
    """清末民初 is about 1901 to 1916; “文革”初期 as 文革初期; 抗战胜利次年 is 1946."""
    quoted = _QUOTED.fullmatch(word)
    if quoted is not None:
        word = quoted["name"] + quoted["rest"]
    if word in _PERIODS:
        if word in _NEED_OPENING and not standing.opens(text, start):
            return
        first, last = _PERIODS[word]
        parts: Parts = {"year": first, "year_span": last - first + 1, "doubt": "~"}
        yield Token(start, end, Kind.PLAIN, Level.YEAR, parts)
        return
    for name, year in _LANDMARKS.items():
        amount = _YEARS_FROM.get(word.removeprefix(name).removeprefix("的"))
        if word.startswith(name) and amount is not None:
            yield Token(start, end, Kind.PLAIN, Level.YEAR, {"year": year + amount})
            return


_NEED_OPENING: Final = frozenset(("清末", "晚清", "解放初", "解放前夕", "世纪之交"))
"""Words that longer ones may hold by chance (太清末, 上海解放前夕 is another year)."""
