"""The words that head the regions of a page beside its article: ``相关新闻``, ``评论 418``.

A head is the whole of its line, perhaps with a bullet or a rule around it, a count, the buttons of
its tabs and its English name. Some words head nothing else; others, as ``新闻`` or ``评论``, may
just as well head a part of the text, and only what stands below them tells
(:mod:`db.ingest.regions.reach`).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

from db.ingest.alternatives import alternatives
from db.ingest.regions.naming import names_pages


class Kind(StrEnum):
    """What a region holds, and so what its lines look like."""

    LINKS = "links"
    """Titles of other pages, with their days, ranks or counts."""
    COMMENTS = "comments"
    """What readers say: names, times, words."""
    REFERENCES = "references"
    """Works cited, links out, categories."""
    FILES = "files"
    """Names of files with their sizes."""
    CHAPTERS = "chapters"
    """Places in a recording, by minutes and seconds."""
    RELEASES = "releases"
    """Names of other versions of a program, and their days."""
    FIGURES = "figures"
    """How often the page was seen or changed, and by whom."""


class Head(NamedTuple):
    """What a line heads; ``certain`` says that its words head nothing in a text."""

    kind: Kind
    certain: bool


_HAN: Final = r"[\u4e00-\u9fff]"
_OF_PAGES: Final = alternatives(
    """
    新闻稿? 报道 阅读 文章? 推荐 资讯 公告 通知 专题 视频 影片 [帖贴]子? 话题 条目 词条 讨论
    热词 直播 节目 微博 博文 回顾 精选 推送 好文 搜索 攻略 音频 播客"""
)
_RELATED: Final = alternatives("内容 主题 信息 问题 问答 歌曲 专辑 书籍 图书 课程 商品")
_BESIDE: Final = alternatives(
    """
    热门 热点 最新 最热 精彩 推荐 更多 延伸 扩展 拓展 往期 相似 类似 其[他它] 近期 本站 今日
    最近 同类型? 编辑 全站 站内 人气 精选 独家 随机 [他她它]的(?:热门|其[他它]|更多|最新)
    作者的?(?:更多|其[他它]|最新|热门)"""
)
_COUNTED: Final = alternatives(
    """
    热点 点击 阅读 热度 人气 新闻 浏览 热门 热文 资讯 文章 视频 评论 本?[日周月年] 今日 一周
    24小时 48小时"""
)
_OF_HOUSE: Final = alternatives(
    """
    学院 学校 学会 公司 企业 集团 医院 本[院馆会] 校园 馆内 行业 协会 部门 图片 媒体 综合 工作
    最新 院系 本地 国内 国际 国际国内 基层 县区 政务 科研 社区 项目 活动 展览 政策 公益 时政
    地方 头条 近期"""
)
_OF_READERS: Final = alternatives(
    """
    学员 学生 客户 住客 顾客 听友 粉丝 会员 家长 网友 公众 群众 市民 网民 近期 全部 最新 热门
    精彩 最赞 用户 读者 所有 文章 观众 买家 商品 书友 精选 神 访客 游客 听众"""
)
_WORDS_OF_READERS: Final = alternatives(
    "评论 回应 回复 留言 跟帖 跟贴 点评 评价 热评 热议 弹幕 短评"
)
_NOTES: Final = alternatives("注释 备注 脚注 附注")

_CERTAIN: Final[dict[Kind, str]] = {
    Kind.LINKS: rf"""
        (?:相关|有关){_OF_PAGES} 相关{_RELATED}
        (?:相关|有关)(?:链接|连结|文件|政策文件|解读|政策解读) 相关 {_BESIDE}{_OF_PAGES}
        往期(?:通知|公告|活动|讲座)(?:回顾)? 友情链接 友好链接
        猜你(?:喜欢|想[问看找搜]|关注|感兴趣|也喜欢) 喜欢此内容的人(?:还喜欢)? [为给][你您]推荐
        [你您](?:可能|或许|也许)[还也会]{{0,2}}(?:感兴趣|喜欢|想[看问]|关注|错过)(?:的{_HAN}{{2,4}})?
        (?:大家|别人|他们|网友|正)[都还也]?在[看搜读问]
        看[了过]{_HAN}{{1,4}}的(?:人|读者|用户|网友)?[还也]{_HAN}{{1,4}} 推荐
        {_COUNTED}{{1,3}}(?:排行榜?|榜单?|热榜|top_\d*)
        (?:24|48)小时(?:热点|热文|热榜|热门|热评|要闻|最热|最新)
        (?:全站|今日|实时|微博|本站)?热搜榜? 热点(?:新闻|推荐|排行|聚焦|资讯) 热文(?:推荐|排行)
        排行榜 (?:接下来|即将)播放 自动连播 同场加映 更多来自.{{1,16}}
        more_(?:by|from)_.{{2,30}} 标题导航 (?:本版|本期|版面)(?:标题|新闻|目录|导航|导读|文章)
        左侧导航 侧边栏 站内导航 栏目导航 学术论文_内容来自.* 词条图册
        related(?:_(?:articles?|links?|news|reading|posts?|stories|content|videos?|pages|documents))?
        you_may_also_(?:like|enjoy|be_interested_in)
        recommended(?:_(?:for_you|reading|articles?|posts))?
        more_(?:news|stories|articles|posts|like_this|to_explore|in_this_section|on_this_topic)
        most_(?:popular|read|viewed|commented|shared)
        popular(?:_(?:posts|articles|stories|now))? trending(?:_(?:now|stories|topics))?
        latest_(?:news|posts|articles|stories|headlines|videos)
        recent_(?:posts|articles|news|entries) (?:read|watch|up)_next read_more read_also
        editors?'?s?_(?:picks|choice) in_other_news older_posts next_up don't_miss
        people_also_(?:ask|read|viewed) what_to_read_next""",
    Kind.RELEASES: """
        更早的?(?:发行版|版本) (?:旧|早期|历史)版本下载 older_releases previous_releases""",
    Kind.COMMENTS: rf"""
        {_OF_READERS}{{1,2}}的?{_WORDS_OF_READERS} {_WORDS_OF_READERS}(?:列表|区|精选|板)
        (?:发表|我要|写|参与|添加|查看)(?:您?的)?{_WORDS_OF_READERS} 评分[及和与]评[论价]
        ratings?_(?:and|&)_reviews? reader_comments recent_comments
        \d{{1,6}}_(?:thoughts?|comments?|responses?|replies)_(?:on|to)_.{{2,60}}
        leave_a_(?:comment|reply) post_a_comment join_the_(?:discussion|conversation)""",
    Kind.REFERENCES: rf"""
        参考(?:文献|资料|书目|来源|链接|连结|文章) 引用(?:文献|来源) 资料来源
        (?:外部|站外)(?:链接|连结) 尾注 注解 {_NOTES}
        {_NOTES}[和与及]?(?:参考|引用)?(?:文献|资料|来源) references (?:foot|end)notes?
        bibliography external_links? works_cited notes_(?:and|&)_references further_reading
        引用本文 本文引用格式? (?:推荐)?引[用文]格式 参考格式
        cite_this(?:_(?:article|paper|page))? how_to_cite citation""",
    Kind.FILES: r"""
        附件(?:下载|列表|资料|档案)?
        (?:相关|附加|夹带|下载)(?:附件|档案|文件|资料|图片|照片|图档)
        (?:档案|文件|资料|表格)下载 下载(?:专区|列表|附件|地址|链接|连结)? 资源 assets
        downloads? attachments? attached_files""",
    Kind.CHAPTERS: r"""
        时间戳 章节(?:列表)? 视频(?:看点|章节|分段) (?:高能|精彩)(?:时刻|看点)
        本期(?:看点|内容|节目) 节目(?:看点|单|时间轴) 看点 弹幕列表 字幕 timestamps? chapters
        time_?codes? show_notes transcript""",
    Kind.FIGURES: r"""
        (?:词条|访问|阅读|浏览|网站|站点|站台|文章|博客|页面)统计
        (?:编辑|修[订改]|更正|勘误)(?:[记纪]录|历史)
        (?:页面|版本|编辑|修改)历史 (?:文章|日志|博客|按月|历史)?(?:归档|存档|汇整|分类汇整)
        标签云 (?:文章|日志)?月历 日历 archives? page_(?:history|statistics) tag_cloud calendar""",
}
_UNCERTAIN: Final[dict[Kind, str]] = {
    Kind.LINKS: rf"""
        通知(?:公告)? 公[告示](?:通知|公示|栏|列表|信息)?
        新闻(?:中心|资讯|列表|动态|速递|公告|发布|快讯)?
        {_OF_HOUSE}(?:新闻|动态|要闻|公告|公示|通知|报道|聚焦|快讯|简讯|消息|预告|法规)
        媒体(?:聚焦|关注|视角) 招[聘募](?:信息|启事|公告|职位)? 诚聘(?:英才)? (?:热招|在招)?职位
        近期活动 最新(?:法规|政策|活动|职位|加入|上架|更新|消息|发布) 热门活动 动态 资讯 要闻
        头条 快讯 政策解读 news(?:_(?:&|and)_events)? events announcements press_releases
        notices? jobs careers blog see_also 参见 参看 相关(?:政策|活动|推文)""",
    Kind.COMMENTS: r"""
        评论 留言 回复 回应 回响 讨论 评价 点评 短评 弹幕 热评 跟帖 互动 问答
        (?:按热度|按时间|最热|最新|最早) comments? replies responses discussion reviews?
        \d{1,6}_(?:comments?|replies|responses)
        (?:共|已有)?\d{1,6}_[条则](?:评论|回应|回复|留言)""",
    Kind.REFERENCES: "参考 文献 来源 出处 注 notes sources links see_also 参见 参看 相关条目",
    Kind.FILES: "附件 files 下载 文件",
    Kind.CHAPTERS: "目录 内容 简介 时间[轴线点] chapter",
    Kind.FIGURES: "标签 统计 分类",
}

_COUNT: Final = (
    r"(?:共|全部|约)?\d[\d,.]{0,8}(?![\d,.])[万k]?\+?(?: ?(?:[条篇个则人份]|comments?))?"
)
_TABS: Final = alternatives(
    r"""
    更多 more all 全部 精选 热门 展开 收起 隐藏 显示 换一[换批组]
    (?:查看)?(?:更多|全部|所有)[\u4e00-\u9fff]{0,4} 刷新 编辑 日榜 周榜 月榜 总榜 (?:24|48)小时
    一周 一?月 今日 本周 本月 最[新热赞早多] 按?热度 按?时间 按?默认 正序 倒序 只看(?:作者|楼主)
    文明[上发][网言]_?理性发[言帖] 自动连播 edit hide show view_all see_all"""
)
_MORE: Final = re.compile(r"(?<![a-z])more(?![a-z])|更多|查看全部|换一[换批]")
_ENGLISH_NAME: Final = r"(?<![a-z])[a-z][a-z &'/-]{1,24}"
_AROUND: Final = r"[\W_]*"
_BEHIND: Final = rf"(?:{_AROUND}(?:{_TABS}|{_COUNT}|{_ENGLISH_NAME})){{0,4}}{_AROUND}"
"""No more than four, so that no line can be read in ever so many ways."""
_DRESS: Final = re.compile(rf"^{_AROUND}|{_BEHIND}$")
"""The marks around a name, and the buttons, the count and the English name behind it."""
_NOT_IN_HEADS: Final = re.compile(r"[。;]|\d ?[年月]\d|\d年.|[,、].{1,16}[,、]")
"""Stops, dates and enumerations, told before all the words are tried."""
_CLAUSE: Final = re.compile(r"[。，,；;、]|[0-9]月|[0-9]日")
_LONGEST_NAME: Final = 40
_LONGEST: Final = 64
_WIDEST: Final = 160
"""A line with the blanks between a head and its buttons."""


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_AROUND}{alternatives(words)}{_BEHIND}")


_CERTAIN_HEADS: Final = tuple((kind, _whole(words)) for kind, words in _CERTAIN.items())
_UNCERTAIN_HEADS: Final = tuple((kind, _whole(words)) for kind, words in _UNCERTAIN.items())


def heads(folded: str) -> list[Head]:
    """What regions a folded line may head, the likeliest first; none for a line of another kind."""
    if len(folded) > _WIDEST or _NOT_IN_HEADS.search(folded):
        return []
    folded = " ".join(folded.split())
    if len(folded) > _LONGEST:
        return []
    found = [Head(kind, certain=True) for kind, words in _CERTAIN_HEADS if words.fullmatch(folded)]
    with_more = _MORE.search(folded) is not None
    found += [
        Head(kind, certain=kind is Kind.LINKS and with_more)
        for kind, words in _UNCERTAIN_HEADS
        if words.fullmatch(folded)
    ]
    if len(folded) <= _LONGEST_NAME and not _CLAUSE.search(folded) and not _is_of_links(found):
        certain = names_pages(_DRESS.sub("", folded))
        if certain is not None:
            found.insert(0, Head(Kind.LINKS, certain=certain or with_more))
    return found


def _is_of_links(found: list[Head]) -> bool:
    return any(head.kind is Kind.LINKS for head in found)
