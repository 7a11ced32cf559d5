"""One spelling for the grammar to read: half-width, one dash, simplified time words.

The table keeps the length, so that every offset holds in the text as given. It maps only the
characters that expressions of time are written with; it is no script conversion.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

import numpy as np

from db.text.fold import codes_of, text_of

if TYPE_CHECKING:
    import numpy.typing as npt

DASHES: Final = "-－–—―─~～"
"""The dashes from one figure to another in a text as given, to stand first in a class of ``re``."""

_DIGITS: Final = {0xFF10 + digit: str(digit) for digit in range(10)}

_SIGNS: Final = {
    "-": "－–—‐‑‒−―﹣─⁓",
    "~": "～〜∼˜",
    ":": "：︰∶",
    "/": "／∕",
    ".": "．",
    "(": "（〔［【[",
    ")": "）〕］】]",
    "=": "＝",
    ",": "，",
    " ": "\u00a0\u2002\u2003\u2009\u202f\t",
    "\n": "\r\u2028\u2029\u0085\x0b\x0c",
    "〇": "○◯零",
    "廿": "廾卄念",
    "卅": "丗",
}

_TRADITIONAL: Final = (
    "號号點点時时週周禮礼國国個个後后間间節节臘腊閏闰農农曆历歷历紀纪陰阴陽阳舊旧兩两當当來来從从"
    "過过這这現现馬马會会鐘钟鍾钟歲岁齡龄約约於于與与開开聖圣誕诞慶庆勞劳動动兒儿婦妇師师黨党軍军"
    "樹树雙双驚惊蟄蛰穀谷滿满種种處处緒绪豐丰統统順顺萬万禎祯啟启寶宝貞贞觀观興兴應应寧宁靈灵龍龙"
    "鳳凤總总屆届將将劃划計计擬拟預预淩凌剛刚幾几連连續续為为歷历達达長长從从億亿並并學学實实"
    "夠够員员場场樓楼線线門门機机廳厅庫库臺台風风電电話话幣币圓圆餘余較较對对報报傳传話话務务"
    "貳二參三陸陆業业華华東东車车區区則则範范進进經经還还發发漢汉彌弥戰战爭争聯联歡欢復复義义"
    "後后萬万歷历壽寿曉晓衛卫竇窦雲云麗丽贊赞龜龟僖僖儀仪鴻鸿興兴載载壓压勝胜醫医護护殘残無无"
    "敗败變变體体閱阅魯鲁舉举辦办織织結结構构產产創创樂乐顯显紹绍聰聪廣广運运證证冊册烏乌黃黄綏绥昇升"
    "寬宽調调靜静滬沪啓启強强鎮镇係系隊队懷怀閑闲圍围邊边轉转刊刊緊紧際际層层許许裡里裏里遲迟頻频協协級级輕轻紀纪薪薪"
    "晉晋吳吴齊齐趙赵涼凉遼辽劉刘陳陈蕭萧偽伪肅肃"
)
_UNWANTED: Final = frozenset("貳參念")
"""Characters whose other sense is commoner than the numeral (念 is read, not twenty)."""

_RADICALS: Final = {code: normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
"""Kangxi radicals, which text taken from PDF has in place of 月 and 日."""

_TABLE: Final = {
    **_DIGITS,
    **_RADICALS,
    **{
        ord(variant): sign
        for sign, variants in _SIGNS.items()
        for variant in variants
        if variant not in _UNWANTED
    },
    **{
        ord(traditional): simplified
        for traditional, simplified in zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)
        if traditional not in _UNWANTED
    },
}


_MISREAD: Final = re.compile(r"(月初?[\d〇一二三四五六七八九十廿卅]{1,3})曰")
"""九月一曰: the scanned page's 日, where no speech begins (一曰水，二曰火)."""

_LONG: Final = 100
"""From here on the array is quicker than ``str.translate``, whose cost is per character."""


def canonical(text: str) -> str:
    """``text`` in the one spelling that the grammar reads, code point for code point."""
    spelled = text.translate(_TABLE) if len(text) < _LONG else text_of(_array()[codes_of(text)])
    return _MISREAD.sub(r"\1日", spelled) if "曰" in spelled else spelled


@cache
def _array() -> npt.NDArray[np.uint32]:
    table = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    table[list(_TABLE)] = codes_of("".join(_TABLE.values()))
    table.flags.writeable = False
    return table
