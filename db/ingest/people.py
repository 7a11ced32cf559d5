"""People's names: telling them from other short words, and listing them."""

from __future__ import annotations

import re
from typing import Final

from db.text.fold import fold

_SURNAMES: Final = frozenset(
    fold(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
        "叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔"
        "贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷"
        "祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强"
        "柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁"
        "商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明"
        "沙伏岑习胥保和蔺芮羊雍晁郏阴朗农尚印钮凤敬湛麻占寿邝骆肖闫付"
    )
)
_COMPOUND_SURNAMES: Final = tuple(
    fold(
        "欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 呼延"
    ).split()
)
_NAME: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]{2,4}|[\u3400-\u9fff·]{3,18}")
_NO_NAMES: Final = frozenset(
    fold(
        "盖章 公章 签章 印章 代章 "
        "完 全文完 待续 未完待续 连载 节选 左图 右图 上图 下图 高层 文章 方案 单位 全体 时间"
    ).split()
)

_OFFICES: Final = re.compile(
    r"(?:本报|本台|本刊|本网|特约|首席|见习|实习|驻[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{0,4}[报网社台])?"
    r"(?:讯|电)?(?:全媒体)?(?:记者|通讯员|作者|撰稿|摄影|报道|实习生|责任编辑|编辑)[:/ ]*"
    r"|(?:文图|图文|文|图)[:/]"
)
_POSITION: Final = re.compile(
    r",\s+(?:\w+ ){0,2}(?:reporter|writer|editor|correspondent)", re.IGNORECASE
)
_SEPARATORS: Final = re.compile(r"[\s\u3000、，,；;/]+")


def is_person(word: str) -> bool:
    """Whether ``word`` looks like a person's Chinese name: a surname and one or two characters."""
    folded = fold(word)
    if folded in _NO_NAMES or not _NAME.fullmatch(folded):
        return False
    if "·" in folded:
        return True
    if folded.startswith(_COMPOUND_SURNAMES):
        return len(folded) in (3, 4)
    return folded[0] in _SURNAMES and len(folded) <= 3


def names_in(value: str) -> str:
    """The names in a list of people joined with ``", "``, without what each of them did.

    ``本报记者 甲 通讯员 乙`` names 甲, 乙. A name in Latin letters keeps its blanks.
    """
    if value.isascii():
        return _POSITION.split(value.strip(), maxsplit=1)[0]
    names: list[str] = []
    begin = 0
    for office in [*_OFFICES.finditer(fold(value)), None]:
        for name in _SEPARATORS.split(value[begin : office.start() if office else len(value)]):
            stripped = name.strip(" :：。.()（）[]【】")
            if stripped and stripped not in names:
                names.append(stripped)
        begin = office.end() if office else len(value)
    return ", ".join(names) or value
