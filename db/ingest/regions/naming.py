"""How pages name the lists of other pages that they hold, as a grammar of three parts.

A name says how the other pages stand to this one or to their readers (``其他``, ``往期``, ``热门``,
``本月最多人``), what they are (``通告``, ``帖子``) and perhaps in what form they are shown
(``排行``, ``存档``). Any of the first with any of the second is such a name, so that no list of
whole names is needed: ``其他通告``, ``历史公告``, ``最Hit文章``, ``今日最多人点击排行榜``.

What only pages are makes a name certain. What a text may have parts about as well (``近期活动``,
``其他事项``) or what any house calls its pages (``校园公告``) leaves it open.
"""

from __future__ import annotations

import re
from typing import Final

from db.ingest.alternatives import alternatives

_SPAN: Final = alternatives(
    r"(?:24|48|72)小时 [今昨本][日天] 今期 本[周月年期站网报刊] [近一七]周 [近一两]个?月 [日周月]"
)
_TO_THIS_PAGE: Final = alternatives(
    """
    相关 关联 延伸 伸延 扩展 拓展 更多 相似 类似 同类型? 其[他它] 其余 另外 推荐 您?可能感兴趣的?"""
)
_TO_OTHER_ISSUES: Final = alternatives(
    "往期 过往 以往 历期 历次 过期 上期 前期 早前 此前 先前 之前 稍早 旧 昔日 历史"
)
_TO_TIME: Final = alternatives("最新 最近 近期 即时 实时 滚动 新近 近日 刚刚")
_TO_READERS: Final = alternatives(
    """
    热门 热点 最热 热 人气 精彩 精选 火爆 独家 最(?:hit|hot|红|火|热门|受欢迎|受关注)的?
    (?:最多|较多)(?:人|次)?"""
)
_TO_SITE: Final = alternatives("本[站网报刊馆校院会局社] 全站 站内 网站 编辑 随机")
_PAGES: Final = alternatives(
    """
    公告 通告 布告 通知 新闻稿? 报[道导] 文章 博文 博客 网志 日志 帖子? 贴子? 主题帖? 热[帖贴文]
    研报 话题 推文 推送 好文 资讯 快讯 头条 要闻 视频 影片 短片 专题 词条 条目 链接 连结 解读 微博
    音频 播客"""
)
_READING: Final = alternatives("阅读 点击 浏览 点阅 观看 收看 分享 转发 评论 搜[索寻] 关注")
_THINGS: Final = alternatives(
    """
    活动 事项 讯息 信息 消息 日程 行程 行事历? 预告 公示 动态 课程 讲座 展览 招[聘募] 资料 内容 文件
    法规 政策 讨论 会讯 期刊 刊物 通讯 简报 公报 年报"""
)
_SHOWN: Final = alternatives(
    """
    排行榜? 排名 榜单? 热榜 top_\\d* 列表 一览 索引 汇总 汇整 存档 归档 重温 回顾
    下载 推荐 精选 专区 导航"""
)
_HOUSE: Final = alternatives(
    """
    校园 学校 学院 系所 班级 社区 屋苑 大厦 村里 馆内 院内 站务 会务 处室 系统 平台 网站 管理处
    法团 公司 业务 教务 学务 总务 招生 招考 采购 人事 服务"""
)
_KEPT: Final = alternatives("存档 归档 汇整 重温 旧刊 过刊")
_SITE: Final = (
    r"(?:(?:点击)?(?:查看|浏览|阅读|进入))?"
    r"(?:[\[【《][\w·]{1,12}[\]】》]|[\w·]{1,10}[ :·|]|[\u4e00-\u9fff]{1,4}[吧网报台]|本?公司)?"
)
"""The board or paper whose pages these are, set off before the name: ``云州吧 热门帖子``."""
_OUTLET: Final = r"(?:[\u4e00-\u9fff]{1,7}[报网台社刊])?"

_RELATION: Final = (
    f"(?:{_TO_THIS_PAGE}|{_TO_OTHER_ISSUES}|{_TO_TIME}|{_TO_READERS}|{_TO_SITE}|{_SPAN})"
)
_CERTAIN: Final = re.compile(
    rf"{_SITE}(?:{_RELATION}{{1,3}}的?{_OUTLET}{_PAGES}{{1,2}}{_SHOWN}?"
    rf"|(?!历史){_TO_OTHER_ISSUES}(?:回[看顾放]|看点|推送|精选|重温)"
    rf"|(?:{_SPAN}|{_TO_READERS}|{_TO_SITE}|{_TO_TIME}){{1,3}}的?{_READING}{{1,2}}(?:{_PAGES}|{_SHOWN}){{0,2}}"
    rf"|(?:{_TO_THIS_PAGE}|{_TO_OTHER_ISSUES}){_READING}(?:{_PAGES}|{_SHOWN})?"
    rf"|(?:{_SPAN}|{_TO_READERS}|{_PAGES}|{_READING}){{1,3}}{alternatives('排行榜? 热榜')})"
)
_OPEN: Final = re.compile(
    rf"{_SITE}(?:{_RELATION}{{1,2}}的?{_THINGS}{_SHOWN}?|(?:{_HOUSE}|{_THINGS})(?:{_PAGES}|{_THINGS})"
    rf"|{_THINGS}(?:回顾|剪影|预告|看板|橱窗)"
    rf"|(?:{_PAGES}|{_THINGS}|{_HOUSE}){{0,2}}{_KEPT})"
)
_IN_ENGLISH: Final = (
    r"(?:the )?(?:other|more|related|similar|latest|recent|newest|past|previous|earlier|popular|"
    r"top|trending|most[ -](?:read|viewed|popular|shared|commented)|today's|this (?:week|month)'s|"
    r"breaking|our)"
)
_ENGLISH: Final = re.compile(
    rf"{_IN_ENGLISH}(?: (?:top|news|latest|recent))?"
    r" (?:stories|articles|posts|headlines|announcements|notices|bulletins|newsletters|press "
    r"releases|blog posts|topics|threads|links|news items|items in this section|issues)"
    r"|(?:(?:the )?latest|more|news) from (?:the|our) (?:blog|newsroom|archives?|site|journal)"
)


def names_pages(folded: str) -> bool | None:
    """Whether the words of a head name a list of other pages: ``True`` where they name nothing
    else, ``False`` where they may also head a part of a text, ``None`` where they name none.

    ``folded`` has no marks around it.
    """
    if _CERTAIN.fullmatch(folded) or _ENGLISH.fullmatch(folded):
        return True
    return False if _OPEN.fullmatch(folded) else None
