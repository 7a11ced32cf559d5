"""Telling a person's name from other short words in brackets."""

from __future__ import annotations

import re
from typing import Final

from db.text.fold import fold

_SURNAMES: Final = frozenset(
    fold(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
        "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍"
        "韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄"
        "单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商"
        "蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺芮羊雍"
        "晁郏阴朗农尚印钮凤敬湛麻占车寿邝骆涂"
    )
)
_COMPOUND_SURNAMES: Final = tuple(
    fold(
        "欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 呼延"
    ).split()
)
_NAME: Final = re.compile(
    r"[\u3400-\u9fff\U00020000-\U000323af]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff·]{1,10}"
)
_NO_NAMES: Final = frozenset(
    fold(
        "完 全文完 待续 未完待续 连载 摘要 节选 略 左图 右图 上图 下图 高层 文章 方案 单位 全体 时间"
    ).split()
)


def is_person(word: str) -> bool:
    """Whether ``word`` looks like a person's Chinese name: a surname and one or two characters."""
    folded = fold(word)
    if folded in _NO_NAMES or not _NAME.fullmatch(folded):
        return False
    if folded.startswith(_COMPOUND_SURNAMES):
        return len(folded) in (3, 4)
    return "·" in folded or (folded[0] in _SURNAMES and len(folded) <= 3)
