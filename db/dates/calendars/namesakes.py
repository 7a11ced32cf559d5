"""Eras whose name more than one house used: 永和 of the Eastern Han and of the Eastern Jin.

A dynasty named before the era decides (东晋永和九年 is 353); without one the best known use is
meant that had so many years: 永和 of the Han ended with its sixth. First and last years after the
tables of Fang Shiming, 中国历史纪年表, as those of :mod:`db.dates.calendars.eras`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TABLE: Final = """
建元 汉 -139 -134;建元 东晋 343 344;建元 南齐 479 482;建元 前秦 365 385;建元 前赵 315 316;
元光 汉 -133 -128;元光 金 1222 1223;太初 汉 -103 -100;太初 前秦 386 394;太初 西秦 388 400;
元康 汉 -64 -61;元康 西晋 291 299;五凤 汉 -56 -53;五凤 吴 254 256;
甘露 汉 -52 -49;甘露 魏 256 260;甘露 吴 265 266;甘露 前秦 359 364;黄龙 吴 229 231;
建武 东汉 25 56;建武 东晋 317 318;建武 西晋 304 304;建武 后赵 335 348;建武 南齐 494 498;
建武 西燕 386 386;永平 东汉 58 75;永平 北魏 508 512;永平 西晋 291 291;永平 前蜀 911 915;
建初 东汉 76 84;建初 后秦 386 394;建初 西凉 405 417;
元兴 东汉 105 105;元兴 东晋 402 404;元兴 吴 264 265;永初 东汉 107 113;永初 南宋 420 422;
永宁 东汉 120 121;永宁 西晋 301 302;永和 东汉 136 141;永和 东晋 345 356;永和 后秦 416 417;
和平 东汉 150 150;和平 北魏 460 465;元嘉 东汉 151 153;元嘉 南宋 424 453;
永兴 东汉 153 154;永兴 西晋 304 306;永兴 北魏 409 413;永兴 前秦 357 359;
永康 东汉 167 167;永康 西晋 300 301;永康 后燕 396 398;
建兴 蜀 223 237;建兴 西晋 313 317;建兴 吴 252 253;永嘉 西晋 307 313;永嘉 东汉 145 145;
太和 魏 227 233;太和 东晋 366 371;太和 北魏 477 499;太和 唐 827 835;太和 后赵 328 330;
正始 魏 240 249;正始 北魏 504 508;嘉平 魏 249 254;嘉平 前赵 311 315;
泰始 西晋 265 274;泰始 南宋 465 471;咸宁 西晋 275 280;咸宁 后凉 399 401;
永熙 西晋 290 290;永熙 北魏 532 534;太兴 东晋 318 321;太兴 北燕 431 436;
太元 东晋 376 396;太元 吴 251 252;永安 吴 258 264;永安 西晋 304 304;永安 北魏 528 530;
太平 吴 256 258;太平 北燕 409 430;太平 辽 1021 1031;天保 北齐 550 559;天保 日本 1831 1845;
大定 金 1161 1189;大定 北周 581 581;至德 唐 756 758;至德 陈 583 586;
上元 唐 674 676;上元 肃宗 760 761;景福 唐 892 893;景福 辽 1031 1032;
乾德 宋 963 968;乾德 前蜀 919 925;贞元 唐 785 805;贞元 金 1153 1156;
天会 金 1123 1137;天会 北汉 957 973;乾祐 后汉 948 950;乾祐 西夏 1170 1193;
大安 辽 1085 1094;大安 金 1209 1211;永昌 唐 689 689;永昌 东晋 322 323;
至元 元 1264 1294;至元 后 1335 1340;至元 顺帝 1335 1340;大同 梁 535 546;大同 伪满 1932 1934;
天顺 明 1457 1464;天顺 元 1328 1328;大顺 唐 890 891;大顺 大西 1644 1646;永昌 大顺 1644 1645
"""

_ALSO_CALLED: Final = {
    "汉": ("西汉", "前汉"),
    "东汉": ("后汉", "汉"),
    "魏": ("曹魏",),
    "北魏": ("后魏", "元魏", "拓跋魏", "魏"),
    "吴": ("东吴", "孙吴"),
    "蜀": ("蜀汉", "蜀"),
    "西晋": ("晋",),
    "东晋": ("晋",),
    "南宋": ("刘宋", "宋", "南朝宋"),
    "南齐": ("齐", "南朝齐", "萧齐"),
    "梁": ("南朝梁", "萧梁"),
    "陈": ("南朝陈",),
    "前赵": ("汉赵",),
    "元": ("元朝",),
    "伪满": ("伪满洲国", "满洲国", "满洲"),
    "北周": ("周",),
    "宋": ("北宋",),
}


class Reign(NamedTuple):
    """One use of the name of an era; ``alone`` if no other house of the name before it used it."""

    first: int
    last: int
    alone: bool


def _reigns() -> dict[tuple[str, str], list[tuple[int, int]]]:
    reigns: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in _TABLE.replace("\n", "").split(";"):
        era, house, first, last = row.split()
        for called in (house, *_ALSO_CALLED.get(house, ())):
            reigns.setdefault((era, called), []).append((int(first), int(last)))
    return reigns


def _uses() -> dict[str, list[tuple[int, int]]]:
    uses: dict[str, list[tuple[int, int]]] = {}
    for row in _TABLE.replace("\n", "").split(";"):
        era, _, first, last = row.split()
        uses.setdefault(era, []).append((int(first), int(last)))
    return uses


_REIGNS: Final = _reigns()
_USES: Final = _uses()
_BEGUN: Final = {
    (era, reigns[0][0]): house
    for (era, house), reigns in reversed(_REIGNS.items())
    if len(reigns) == 1
}
_HOUSES: Final = sorted({house for _, house in _REIGNS}, key=len, reverse=True)
_LONGEST_HOUSE: Final = max(map(len, _HOUSES))
_HOUSE_OF_RULER: Final = re.compile(
    rf"(?P<house>{'|'.join(_HOUSES)})[\u4e00-\u9fff]{{1,2}}[帝宗祖]$"
)
_ROOM: Final = 8

NAMES: Final = frozenset(_USES)
"""Every name of an era that houses shared."""


def reign_of_house(era: str, before: str) -> Reign | None:
    """The use of the name ``era`` by the house that ``before`` ends with; ``None`` where it names
    no house that used it."""
    for length in range(_LONGEST_HOUSE, 0, -1):
        found = _REIGNS.get((era, before[-length:]))
        if found:
            break
    else:
        match = _HOUSE_OF_RULER.search(before[-_ROOM:])
        found = _REIGNS.get((era, match["house"])) if match is not None else None
    return Reign(*found[0], alone=len(found) == 1) if found else None


def house_of(era: str, first: int) -> str | None:
    """The house whose use of the name ``era`` began in ``first``."""
    return _BEGUN.get((era, first))


def other_use(era: str, ordinal: int) -> int | None:
    """The year that is the ``ordinal``-th of ``era`` in the best known use that had so many."""
    years = ((first + ordinal - 1, last) for first, last in _USES.get(era, ()))
    return next((year for year, last in years if year <= last), None)
