"""Makes ``fold.txt``, the table of :mod:`db.text.fold`: ``python -m db.text.data.make_fold``.

Two characters fold together when any of OpenCC's own dictionaries turns one into the other: the
classes are the connected components (union-find) over the default output of every character and
every phrase of the same length, so that a text and all its conversions fold alike. A table of
characters alone (Traditional to Simplified) is not enough: the phrase tables choose between
variants, and 1.7 % of lines converted with ``tw2s`` would fold differently.

Left out on purpose: regional vocabulary (软件 = 軟體 is a matter of words, see
:mod:`db.text.regional`) and the Japanese phrases, which would merge 联合 with 联盟.

The file holds a class per line, its representative first; the classes are in order of code point.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.text.data.opencc_dictionaries import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

CHARACTER_DICTIONARIES: Final = (
    "STCharacters",
    "TSCharacters",
    "TSCharactersExt",
    "HKVariants",
    "HKVariantsRev",
    "TWVariants",
    "TWVariantsRev",
)
PHRASE_DICTIONARIES: Final = (
    "STPhrases",
    "STPhrases_GeneratedFromRegionalPhrases",
    "TSPhrases",
    "HKVariantsPhrases",
    "HKVariantsRevPhrases",
    "TWVariantsPhrases",
    "TWVariantsRevPhrases",
)

_VARIANT_FORMS: Final = """
    隐隠 疏疎踈 雁鴈 郁鬰 赖頼 发髪 净浄 遍徧 惭慙 莺鶑 斗鬭鬬 剑劒 愧媿 皋臯 猿猨 仙僊 高髙 驴馿
    暖煖 懒嬾 睹覩 剩賸 敛歛 妒妬 饼餠 欢懽 樽罇 盘槃 闹閙 邻隣 宽寛 箸筯 强彊 略畧 碗椀 凤鳯 球毬
    匆怱 峨峩 瓶缾 阶堦 稚穉 犁犂 楫檝 回廻囘囬 颦嚬 翻飜 粗麤 锁鏁鎻 漱潄 户戸 值値 青靑 每毎
    步歩 国囯囻 京亰 污汚 研硏 并竝 历歴暦 德徳悳 苏蘓 宝寳 叫呌 笑咲 场塲 坏壊 写冩 克尅 出岀
    往徃 协恊 怪恠 怀懐 插挿 揭掲 摇揺 总搃縂 击撃 映暎 柳栁 概槪 样様 款欵 岁歳 冰氷 清淸 渴渇
    涅湼 满満 法灋 焰熖 俎爼 窗牎窓牕 徇狥 琴琹 琉瑠 砖甎 亩畆畂 鼓皷鼔 明眀 侯矦 棋碁 算祘 年秊
    穗穂 窑窰 奇竒 绵緜 羌羗 美羙 联聨聫 肯肎 胁脇 第苐 盖葢 麻蔴 蚊蚉 邪衺 裙裠 察詧 赞賛 宾賔
    体躰軆 辈軰 逃迯 迥逈 村邨 释釈 铁鐡 阴隂 杂雑 颓頺 餐飡 鹅鵞 碱鹸 和龢 龟亀 两両 县県 图図
    罚罸 燕鷰 春旾 吴呉 戏戯 处処 世丗卋 凡凢 刃刄 本夲 纸帋 期朞 凳櫈 尝甞 眉睂 糯穤 肠膓 船舩
    参葠叅 菱蔆 蛇虵 蝶蜨 脉衇 解觧 讹譌 艳豓 质貭 罪辠 乡郷鄊鄕 厄阨 灵霛 面靣 剃鬀 黑黒 默黙
    点奌 齐斉 准凖 函凾 劫刧刼 券劵 丐匃 仿髣 雠讐 遁遯 暨曁 朵朶 侄姪 卮巵 斫斵
"""
"""Forms of old prints, of scans, of handwriting and of Japanese fonts that stand for one common
character and mean nothing else in Chinese of today, many of them struck by the first list of
variant forms (第一批异体字整理表, 1955): the character in use, then its forms."""

SUPPLEMENT: Final = (
    # U+965C shǎn stands for U+965D in pages converted by hand-made tables (陜西).
    "陜陕",
    # An old form of 會 that old prints and their scans keep.
    "㑹会",
    # Three ways to write zhǐ "only" that prints confuse with one another.
    "祗祇只",
    # A geometric circle typed for the zero of 二〇二〇年.
    "〇○",
    *_VARIANT_FORMS.split(),
)
"""Variants that OpenCC's dictionaries miss and real pages contain; a class each."""

_SURROGATES: Final = range(0xD800, 0xE000)


class Classes:
    """Disjoint sets of characters (union-find with path halving)."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def root(self, character: str) -> str:
        parents = self._parents
        parents.setdefault(character, character)
        while parents[character] != character:
            parents[character] = parents[parents[character]]
            character = parents[character]
        return character

    def unite(self, one: str, other: str) -> None:
        self._parents[self.root(other)] = self.root(one)

    def __iter__(self) -> Iterator[list[str]]:
        members: defaultdict[str, list[str]] = defaultdict(list)
        for character in self._parents:
            members[self.root(character)].append(character)
        yield from members.values()


def width_and_case(character: str) -> str:
    """NFKC and case folding where one character stays one, otherwise the character itself."""
    normal = unicodedata.normalize("NFKC", character)
    if len(normal) != 1:
        normal = character
    folded = next((form for form in (normal.casefold(), normal.lower()) if len(form) == 1), normal)
    again = unicodedata.normalize("NFKC", folded)
    return again if len(again) == 1 else folded


def classes() -> list[str]:
    """Every class of two or more characters, the representative first."""
    united = Classes()
    for pair in conversions():
        united.unite(*pair)
    for group in SUPPLEMENT:
        for other in group[1:]:
            united.unite(group[0], other)
    for code in range(sys.maxunicode + 1):
        if code not in _SURROGATES:
            character = chr(code)
            plain = width_and_case(character)
            if plain != character:
                united.unite(plain, character)
    rank = _preference()
    ordered = ("".join(sorted(group, key=rank)) for group in united)
    return sorted(group for group in ordered if len(group) > 1)


def conversions() -> Iterator[tuple[str, str]]:
    """Every pair of characters that one dictionary converts into each other."""
    for name in CHARACTER_DICTIONARIES + PHRASE_DICTIONARIES:
        for key, candidates in entries(name).items():
            default = candidates[0]
            if len(key) == len(default):
                yield from (pair for pair in zip(key, default, strict=True) if pair[0] != pair[1])


def _preference() -> Preference:
    to_traditional = entries("STCharacters")
    to_simplified = entries("TSCharacters")
    return Preference(
        simplified=frozenset(to_traditional),
        results=frozenset(candidates[0] for candidates in to_simplified.values()),
        others=frozenset(key for key, candidates in to_simplified.items() if candidates[0] != key)
        | frozenset(form for group in _VARIANT_FORMS.split() for form in group[1:]),
    )


class Preference:
    """Sort key of a class: the character that readers of Simplified know best comes first.

    A character already in its plain width and case always precedes one that is not, so that the
    representative of ``Ａ A a`` is ``a``.
    """

    def __init__(
        self, simplified: frozenset[str], results: frozenset[str], others: frozenset[str]
    ) -> None:
        self._simplified = simplified
        self._results = results
        self._others = others

    def __call__(self, character: str) -> tuple[bool, int, int]:
        score = (
            2 * (character in self._simplified)
            + (character in self._results)
            - 3 * (character in self._others)
        )
        return (width_and_case(character) != character, -score, ord(character))


def main() -> None:
    """Write the table beside this script."""
    path = Path(__file__).with_name("fold.txt")
    path.write_text("\n".join(classes()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
