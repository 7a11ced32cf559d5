"""Words of one idea, in Chinese and English, by which two tellings agree in other words.

A library that 开馆 in one telling is 启用 in another and *opened* in a third. The list is of what
chronicles, news and reports tell: what happens to works and bodies, disasters, and the things that
it happens to. It is no dictionary: what is not in it is compared by its characters alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LONGEST: Final = 4

_DEEDS: Final = """
开放 开馆 开园 开门 开幕 开业 开张 启用 启动 揭牌 挂牌 投用 投入使用 迎客 | open opened
破土 动工 开工 奠基 兴工 | groundbreaking broke broken ground began work
封顶 | roof topped
竣工 完工 落成 建成 完成 | completed finished completion
通车 开通 通行 首发 | traffic opened opening
成立 创立 创办 建立 设立 组建 创校 创建 筹建 | founded established set created founding
合并 并入 | merged merger
改称 改名 更名 定名 命名 改为 | renamed became named name
迁 搬迁 迁入 迁往 西迁 迁至 移至 移到 搬至 搬到 | moved relocated move
运回 回迁 迁回 返回 归来 | returned came home back return
运抵 抵达 到达 运至 抵 | reached arrived arrival
出发 启程 离开 启运 | left departed set
闭馆 关闭 停开 停业 封门 关门 闭园 | closed shut doors gates closure
恢复 复工 复课 复业 重开 重启 恢复开放 | reopened resumed restored
签约 签订 签署 协议 订立 | signed agreement contract
捐赠 捐献 赠送 获赠 捐 | donated donation gave gift
展览 展出 常设展 特展 布展 | exhibition exhibit show
去世 逝世 病逝 离世 安详 辞世 病故 | died death passed
出生 生于 诞生 | born birth
发布 公布 公告 宣布 颁布 | announced published released
批准 核准 通过 审议 | approved approval passed
当选 选举 选出 | elected election
上任 就任 出任 任命 | appointed appointment
发射 升空 | launched launch
辞职 卸任 | resigned resignation
收购 并购 | acquired acquisition
试点 试验 试行 | trial pilot test
售出 销售 出售 直播 带货 | sold sale sales
巡回 巡展 流动 | mobile tour round
调查 勘查 考察 查看 勘察 | surveyed survey investigated
合作 联合 合办 共同 | together joint jointly cooperation
修缮 修复 整修 重修 | repaired restored restoration repair
观测 观看 观赏 | watched observed looked saw observing
退出 摘帽 脱贫 | lifted poverty
开展 着手 开始 | began started start
冲走 冲毁 冲垮 溃决 倒塌 震毁 损毁 倒下 | destroyed collapsed washed
看守 守护 值夜 | guard guarded
绘图 绘 画 | drawn drew drawing
参观 来宾 观众 来客 读者 访客 | visitors visitor readers readers people
出租 租 | let rent rented
"""

_THINGS: Final = """
图书馆 公书楼 藏书楼 书楼 | library tower
博物馆 博物院 博物部 | museum
铁路 火车 列车 线路 | railway train railroad rail
车站 火车站 驿 | station
学校 小学 中学 公学校 国小 校舍 | school
医院 | hospital
大学 学院 | university college
隧道 | tunnel
大桥 | bridge
水库 大坝 | reservoir dam
公路 道路 | road highway
机场 | airport
码头 港口 渡轮 | pier port ferry harbour harbor
电灯 电力 电气化 供电 装电灯 | electric electricity light electrified
公园 植物园 | park garden
茶场 茶园 茶厂 | tea
天文台 望星台 观象台 | observatory
彗星 哈雷 | comet halley
日食 日全食 日偏食 日环食 | eclipse
凌日 | transit
地震 大地震 强震 震 天摇地动 | earthquake quake
洪水 水灾 暴雨 大雨 防汛 大水 洪灾 雨 水位 | flood floods rain rainstorm
台风 飓风 风暴 | typhoon storm
疫情 防疫 流感 | epidemic pandemic outbreak covid
火灾 大火 失火 | fire
战争 抗战 | war
扶贫 贫困 脱贫 帮扶 | poverty poor
藏品 文物 标本 收藏 | collection specimens specimen objects
箱 箱件 木箱 | crates crate boxes box cases
书箱 书架 农家书架 | shelves bookshelves bookshelf
书籍 图书 册 藏书 | books volumes book
匾 招牌 牌匾 悬匾 | signboard sign
周年 纪念日 纪念 | anniversary
馆员 职工 员工 | keepers staff keeper
学生 学子 少年 | students pupils student
儿童 孩子 少儿 | children
夏令营 | camp
经费 资金 拨款 | funds money lean budget
临街 街 | street
岩洞 山洞 | caves cave
楼上 二楼 登高 | upstairs upper floor
库房 仓库 | store storehouse warehouse
屋顶 | roof
广场 | square
会议 大会 座谈会 | meeting conference
论坛 峰会 研讨会 | forum summit symposium
比赛 竞赛 锦标赛 | competition contest race
政府 县府 | government
法院 判决 | court ruling
许可 许可证 | licence license
软件 代码 程序 | software code
开源 | open-source opensource
版本 | version release
公司 企业 | company
基金会 | foundation
大赛 | contest
疫苗 | vaccine
卫星 | satellite
人造卫星 | satellite
电影 影片 | film movie
书 著作 出版 | book published
村 村庄 乡村 | village villages
无失 完好 无损 | loss intact undamaged
"""

CONCEPT_WEIGHT: Final = 0.8
"""What it says that two tellings share an idea, beside 1 for a pair of rare characters."""


def concepts_of(folded: str) -> Mapping[str, str]:
    """The ideas that a folded text speaks of, each with the word found first for it.

    An idea is named by the first Chinese word of its line above. Longer words go before shorter
    ones; English words count in any inflection.
    """
    found: dict[str, str] = {}
    for idea, word in _in_chinese(folded):
        found.setdefault(idea, word)
    if _WORD.search(folded):
        for word in _WORD.findall(folded):
            for idea in _english().get(stem(word), ()):
                found.setdefault(idea, word)
    return found


def stem(word: str) -> str:
    """An English word in lower case without its commonest endings."""
    for ending in ("'s", "ings", "ing", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _in_chinese(folded: str) -> Iterator[tuple[str, str]]:
    ideas = _chinese()
    position, length = 0, len(folded)
    while position < length:
        if folded[position] >= "\u3400":
            for size in range(min(_LONGEST, length - position), 0, -1):
                word = folded[position : position + size]
                if word in ideas:
                    for idea in ideas[word]:
                        yield idea, word
                    position += size - 1
                    break
        position += 1


@cache
def _lines() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    rows = (row.split("|") for row in (_DEEDS + _THINGS).split("\n") if row)
    return tuple(
        (tuple(fold(chinese).split()), tuple(english.split())) for chinese, english in rows
    )


@cache
def _chinese() -> Mapping[str, tuple[str, ...]]:
    ideas: dict[str, tuple[str, ...]] = {}
    for chinese, _ in _lines():
        for word in chinese:
            ideas[word] = (*ideas.get(word, ()), chinese[0])
    return ideas


@cache
def _english() -> Mapping[str, tuple[str, ...]]:
    ideas: dict[str, tuple[str, ...]] = {}
    for chinese, english in _lines():
        for word in english:
            stemmed = stem(word)
            if chinese[0] not in ideas.get(stemmed, ()):
                ideas[stemmed] = (*ideas.get(stemmed, ()), chinese[0])
    return ideas
