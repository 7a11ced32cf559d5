"""The lunar months by their names: 陽月 is the tenth, 仲冬 the eleventh.

Steles, boards and genealogies date by them behind a year (光緒丁亥年荷月, 同治六年仲冬). The
first, middle and last month of a season (孟, 仲, 季) are named so in the 禮記·月令; the names by
plants and by custom are those of any list of 月份別稱, the old ones (陬, 如, …) of the 爾雅·釋天.
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.recognition.pieces import Kind, Level, Token

_NAMES: Final = {
    1: "端 陬 柳",
    2: "杏 花 如 丽 麗",
    3: "桃 桐 蚕 蠶 寎",
    4: "梅 槐 余",
    5: "蒲 榴 皋",
    6: "荷 伏 且",
    7: "瓜 巧 兰 蘭 相",
    8: "桂 壮 壯",
    9: "菊 玄",
    10: "阳 良",
    11: "葭 辜 畅 暢",
    12: "涂 塗 嘉平",
}
_MONTHS: Final = {name: month for month, names in _NAMES.items() for name in names.split()}
_SEASONS: Final = dict(zip("春夏秋冬", (1, 4, 7, 10), strict=True))
_WITHIN: Final = {"孟": 0, "仲": 1, "季": 2, "暮": 2}
NAMED_MONTHS: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
"""The names without 月, as a pattern."""
_NAMED: Final = re.compile(
    rf"[ \u3000]?(?:(?P<within>[{''.join(_WITHIN)}])(?P<season>[{''.join(_SEASONS)}])"
    r"(?!之交|[天季节])(?:之?月)?"
    rf"|(?P<name>{NAMED_MONTHS})月)"
)


def named_month(text: str, end: int) -> Token | None:
    """The lunar month named behind a year that ends at ``end``, if one is."""
    match = _NAMED.match(text, end)
    if match is None:
        return None
    if match["season"]:
        month = _SEASONS[match["season"]] + _WITHIN[match["within"]]
    else:
        month = _MONTHS[match["name"]]
    start = end + (text[end] in " \u3000")
    return Token(start, match.end(), Kind.TAIL, Level.MONTH, {"month": month, "lunar": True})
