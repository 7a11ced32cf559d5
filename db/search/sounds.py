"""Which folded characters a typed sound may stand for, as tables over 16-bit characters."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.once import ascending
from db.text.fold import fold
from db.text.pinyin import all_readings, toneless
from db.text.typed_pinyin import Sound, syllables_of

if TYPE_CHECKING:
    import numpy.typing as npt

    Table = npt.NDArray[np.uint8]

RARE: Final = 1
"""The character has a reading that begins or sounds so."""
COMMON: Final = 2
"""That reading is the character's first, or as usual."""

_AS_USUAL: Final = (
    "阿 e,柏 bo,堡 pu,泊 po,卜 bo,参 shen,藏 zang,曾 zeng,查 zha,朝 zhao,车 ju,乘 sheng,"
    "重 chong,臭 xiu,畜 xu,传 zhuan,大 dai,单 shan,弹 tan,调 diao,番 pan,否 pi,合 ge,还 huan,"
    "行 hang,会 kuai,贾 gu,降 xiang,解 xie,卡 qia,壳 qiao,乐 yue,率 shuai,秘 bi,奇 ji,茄 jia,"
    "强 jiang,区 ou,圈 juan,厦 sha,省 xing,盛 cheng,什 shen,石 dan,宿 xiu,提 di,尾 yi,尉 yu,"
    "系 ji,巷 hang,校 jiao,叶 xie,粘 zhan,长 zhang,长 chang,折 she,着 zhe,种 chong,仔 zai,"
    "调 tiao,重 zhong,行 xing,乐 le,曾 ceng,传 chuan,单 dan,朝 chao,降 jiang,藏 cang,石 shi,"
    "系 xi,校 xiao,还 hai,强 qiang,种 zhong,盛 sheng"
)
"""Characters with two readings of different initials that everybody knows from words and names:
重庆, 银行, 音乐, 会计, 西藏, 单县 (after the list of 普通话异读词审音表, 1985, and place names)."""

_BASIC_PLANE: Final = 0x10000

_GROUP_BEGINS: Final = (
    "a,ba,bei,bie,bu,ca,cha,cheng,chu,ci,da,dang,de,dei,di,dia,dong,e,fa,fan,feng,ga,geng,gou,"
    "guan,gui,ha,he,hong,huan,huo,ji,jia,jian,jiang,jin,jiu,jun,ka,kuai,la,li,lian,lou,ma,min,na,"
    "o,pa,qi,qian,qiu,qun,ran,ren,reng,sa,sha,she,sheng,shi,shou,shui,si,ta,tiao,tong,wa,wei,wen,"
    "wu,xi,xian,xiang,xie,xing,xiu,ya,ye,yi,yin,yong,you,yu,yuan,yun,za,zha,zhe,zheng,zhi,zhong,"
    "zhu,zi,zuo"
)
"""Where the groups of syllables begin: where the initial changes, and in between so that in
statutes, poems and annals none is much more frequent than the others."""

GROUPS: Final = _GROUP_BEGINS.count(",") + 2
"""From 1 on, so that 0 stands for what is not read."""

_ANY: Final = Sound("", whole=False)


@cache
def table(sound: Sound) -> Table:
    """For every 16-bit character 0, :data:`RARE` or :data:`COMMON`."""
    found = np.zeros(_BASIC_PLANE, np.uint8)
    for syllable in syllables_of(sound):
        common, rare = _characters().get(syllable, _NONE)
        found[rare] = np.maximum(found[rare], RARE)
        found[common] = COMMON
    found.flags.writeable = False
    return found


@cache
def meant(sound: Sound) -> npt.NDArray[np.bool_]:
    """For every 16-bit character whether ``sound`` is taken for it.

    A whole syllable may be any of a character's readings; one that is only begun is taken for its
    first or another that is as usual, or initials would stand for nearly everything.
    """
    least = RARE if sound.whole else COMMON
    found = table(sound) >= least
    found.flags.writeable = False
    return found


def groups_of(sound: Sound) -> range:
    """The groups of all syllables that ``sound`` may be, and of what stands between them."""
    groups = [_group(syllable) for syllable in syllables_of(sound)]
    return range(min(groups, default=0), max(groups, default=-1) + 1)


@cache
def is_all_of_its_groups(sound: Sound) -> bool:
    """Whether ``sound`` may be every syllable of its groups."""
    groups = groups_of(sound)
    return all(
        syllable in syllables_of(sound)
        for syllable in syllables_of(_ANY)
        if _group(syllable) in groups
    )


@cache
def group_tables() -> tuple[Table, ...]:
    """For every 16-bit character a group of the syllables that it is usually read as, then another
    one, and so on; 0 for none."""
    read = [
        common * GROUPS + _group(syllable)
        for syllable in syllables_of(_ANY)
        for common, _ in [_characters().get(syllable, _NONE)]
    ]
    codes, groups = np.divmod(ascending(np.concatenate(read)), GROUPS)
    # How many groups of the same character come before.
    number = np.arange(len(codes)) - np.searchsorted(codes, codes)
    tables = np.zeros((int(number.max()) + 1, _BASIC_PLANE), np.uint8)
    tables[number, codes] = groups
    tables.flags.writeable = False
    return tuple(tables)


@cache
def _group(syllable: str) -> int:
    return bisect_right(_GROUP_BEGINS.split(","), syllable)


_NONE: Final = (np.empty(0, np.int64), np.empty(0, np.int64))


@cache
def _characters() -> dict[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """The characters of each syllable: those usually read so, and those read so too.

    A folded character has the readings of all that fold to it: 乾 of 乾隆 is searched as 干.
    """
    first: dict[str, set[int]] = {}
    other: dict[str, set[int]] = {}
    as_usual = {tuple(entry.split()) for entry in _AS_USUAL.split(",")}
    everything = all_readings()
    folded = fold("".join(everything))
    for (character, readings), form in zip(everything.items(), folded, strict=True):
        code = ord(form)
        if code >= _BASIC_PLANE:
            continue
        for rank, reading in enumerate(readings):
            syllable = toneless(reading)
            is_usual = rank == 0 or (character, syllable) in as_usual
            is_own = is_usual and ord(character) == code
            (first if is_own else other).setdefault(syllable, set()).add(code)
    return {
        syllable: (_sorted(first.get(syllable, set())), _sorted(other.get(syllable, set())))
        for syllable in first.keys() | other.keys()
    }


def _sorted(codes: set[int]) -> npt.NDArray[np.int64]:
    return np.array(sorted(codes), np.int64)
