"""How much the words of a telling say: what is rare tells events apart, what is common does not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

from db.dates.sameness.concepts import stem
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_RUN: Final = re.compile(r"[\u3400-\u9fff]+|[a-z]{3,}")
_FUNCTION: Final = frozenset(
    "的了在和与于及等为是一二三四五六七八九十○日月年时分秒号上下午晨晚早个名次对从将被把有不也又并其这那此该各我"
    "本全已向由到至起后前中内外共以而之所者们"
)
_COMMON: Final = frozenset(
    fold(
        """
        会议 召开 举行 举办 工作 年度 开展 活动 主席 副主 书记 出席 讲话 主持 参加 有关 部门
        负责 单位 组织 进行 发布 通知 印发 推进 推动 服务 管理 建设 发展 落实 要求 开始 完成
        实施 进一 一步 情况 精神 研究 部署 成立 第一 正式 领导 小组 委员 政府 人民 公司 有限
        学校 学生 群众 社会 经济 项目 同志 代表 人员 启动 仪式 全市 全县 全省 全国 员会 机构
        使用 主管 提供 按照 信息 责任 企业 相关 国家 通过 工程 依法 大会 支持 标准 系统 监督
        根据 保护 规划 执行 需要 包括 领域 处理 机关 创新 设施 申请 报告 措施 资源 能力 人才
        批准 建立 加强 平台 基础 质量 产品 业务 合作 范围 方案 宣布 大事 环境 计划 贡献 影响
        问题 促进 采取 维护 区域 培养 重要 结合 提高 政策 方式 决定 利用 提升 实践 系列 设计
        生产 培训 获得 更多 文件 实际 主要 办理 地方 宣传 指导 意见 重点 保障 方面 科学 积极
        规范 鼓励 体系 公布 检查 设备 任何 任务 职责 市场 表示 设立 材料 力量 团体 制度 专业
        历史 国际 广泛 团队 学习 费用 具体 资料 取得 专家 集体 重大 关键 交流 综合 建议 投资
        探索 帮助 实现 实行 投入 展示 讨论 协调 安排 行动 明确 关注 首次 首届 首批 新建 协会
        分会 中心 座谈 调研 考察 慰问 签约 论坛 主题 志愿 愿者 干部 党员 村民 居民 职工 教师
        师生 来自 共同 联合 先后 期间 当天 当日 现场 新增 累计 共有 达到 超过 左右 以上 万元
        亿元 余人
        """
    ).split()
)
"""Pairs of characters that every report is full of, whatever the texts at hand."""

_COMMON_WEIGHT: Final = 0.3
_STOP: Final = frozenset(
    stem(word)
    for word in [
        "the",
        "and",
        "was",
        "for",
        "with",
        "from",
        "that",
        "this",
        "were",
        "has",
        "have",
        "been",
        "had",
        "its",
        "are",
        "which",
        "after",
        "before",
        "into",
        "over",
        "their",
        "they",
        "there",
        "when",
        "while",
        "will",
        "would",
        "about",
        "more",
        "than",
        "first",
        "new",
        "one",
        "two",
        "year",
        "month",
        "day",
        "its",
        "his",
        "her",
        "who",
        "also",
        "but",
        "not",
        "all",
        "out",
        "off",
        "our",
    ]
)


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each bigram or word says, learned from a set of texts."""

    weights: Mapping[str, float]
    unknown: float = 1.0

    @classmethod
    def learned(cls, texts: Iterable[frozenset[str]]) -> Rarity:
        """Inverse document frequency over sets of grams, cut to 0–1: few texts teach little."""
        counts: Counter[str] = Counter()
        number_of_texts = 0
        for grams in texts:
            counts.update(grams)
            number_of_texts += 1
        scale = log(number_of_texts + 2)
        weights = {
            gram: log((number_of_texts + 2) / (count + 0.5)) / scale
            for gram, count in counts.items()
            if count > 1
        }
        return cls({gram: max(0.0, min(1.0, weight)) for gram, weight in weights.items()})

    def of(self, gram: str) -> float:
        """The weight of one gram."""
        weight = self.weights.get(gram, self.unknown)
        return weight * _COMMON_WEIGHT if gram in _COMMON else weight

    def all_of(self, grams: Iterable[str]) -> float:
        """The weight of several grams together."""
        return sum(map(self.of, grams))


NOTHING_LEARNED: Final = Rarity({})


def grams(text: str) -> frozenset[str]:
    """Bigrams of content characters and stems of words, folded."""
    return frozenset(_grams(fold(text)))


def _grams(folded: str) -> Iterator[str]:
    for run in _RUN.findall(folded):
        if run[0] < "\u3400":
            stemmed = stem(run)
            if stemmed not in _STOP:
                yield stemmed
            continue
        pairs = ["".join(pair) for pair in pairwise(run)]
        common = [pair in _COMMON for pair in pairs]
        for position, pair in enumerate(pairs):
            # A pair that laps over a common word is no word: 院专家 holds 专家, not 院专.
            laps = pair not in _COMMON and (
                (position > 0 and common[position - 1])
                or (position < len(pairs) - 1 and common[position + 1])
            )
            if not laps and _FUNCTION.isdisjoint(pair):
                yield pair
