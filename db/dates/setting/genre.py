"""What a document is, as far as its title says: a chronicle, a plan, a law, or
anything else.

A plan or notice speaks of days to come where a chronicle speaks of days gone by, often in the very
same words (10月17日，举办启动仪式).
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from db.dates.english import titles
from db.text.fold import fold


class Genre(Enum):
    """The kinds of document whose tense their title gives. A law speaks of any time to come."""

    CHRONICLE = "chronicle"
    PLAN = "plan"
    LAW = "law"
    OTHER = "other"


_LONGEST_TITLE: Final = 300
_NAMED: Final = re.compile(r"《[^《》]*》")

_CHRONICLE: Final = re.compile(
    r"大事|年表|年谱|编年|纪事|记事|历程|沿革|回顾|盘点|十件|十大|要事|日志|日记|简史|发展史|史(?:略|话|志)?(?:$|[（(:：—-])|"
    r"里程(?:碑|[(（]|$)|时间[轴线](?!表)|总结|生平|传略|小传|履历|简历|年度报告|年报|工作报告|通报|综述|年志|园志|"
    r"本纪|实录|纪年|[周秦汉魏晋宋齐梁陈隋唐]纪(?:[一二三四五六七八九十上中下]|$)|(?<!会议)纪要|timeline|chronicle|chronology|milestone|"
    r"(?:活动|训练|比赛|演出|出[行海队]|观测)[记纪]录\s*(?:$|[(（])|year in review|"
    r"history|annual report|work report"
)

_PLAN: Final = re.compile(
    r"(?:方案|计划|规划|通知|安排表?|赛程|预告|预案|公告|通告|要点|日程表?|行事历|校历|教学日历|议程|行程|征集|征文|招标|招生|招聘|倡议书?|"
    r"(?:申请|报名|办理|受理|请领|领取|甄选|遴选|推荐)[\u4e00-\u9fff]{0,4}事宜|"
    r"邀请函|启事|须知|简章|时间表|任务书|任务分工|指引|路线图|实施意见|报名|申报|章程|"
    r"plan|notice|agenda|schedule|call for \w+|programme|program|invitation|announcement|roadmap)"
    r"\s*(?:[((（【\[〔][^)）】\]〕]{0,40}[)）】\]〕]\s*){0,3}(?:表|书|稿|[一二三]|\d+)?\s*$"
)

_PLAN_HEAD: Final = re.compile(
    r"[【\[]?\s*(?:展讯|[\u4e00-\u9fff]{0,4}预告|通知|公告|通告|启事|招募|报名"
    r"|(?:火热|现正|接受|开放)?(?:报名|招生|招募|招收|征集|征件|预约|预售|售票|购票|抢票|开票|开售)中?)\s*(?:[|:】\]丨!]|——)"
)
"""展讯｜…, 讲座预告：…, 【报名中】…: a notice that says so in front."""

_LAW: Final = re.compile(
    r"(?:法|条例|办法|规定|细则|规则|司法解释|的解释|准则|公约|规程)"
    r"\s*(?:[((（【〔][^)）】〕]{0,40}[)）】〕]\s*){0,2}$"
)
_REPORTED: Final = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:公布|发布|发出|印发|出台|推出|启动|召开|举行|宣布|通过|获批|审议|研究|部署|落实|解读)"
)
_REVIEW_AND_PLAN: Final = re.compile(
    r"(?:总结|小结|回顾|报告|述职)\s*(?:和|及其?|与|暨|并|、|以及|\+)[^,;。《》]{0,16}?"
    r"(?:计划|打算|安排|思路|要点|设想|规划)\s*(?:[(（][^)）]{0,20}[)）]\s*)?$"
)
"""2018年工作总结及2019年工作计划: a review, the last part of which looks ahead."""
_PAGE_TAIL: Final = re.compile(r"\s*(?:[_|]|[-—–]{1,2})\s*[^_|—–-]{1,20}$")
"""The name of the site behind the title of a page (…通知 - 某某市政府)."""


def genre_of(title: str | None) -> Genre:
    """The genre that ``title`` names. What stands in 《》 inside it is another paper's."""
    if not title:
        return Genre.OTHER
    folded = fold(title[-_LONGEST_TITLE:]).strip()
    outside = _NAMED.sub("", folded).strip()
    if _REPORTED.search(outside) and "关于" not in outside:
        # 某局公布复课安排 is news about a plan, and no plan.
        return Genre.CHRONICLE if _CHRONICLE.search(outside) else Genre.OTHER
    text = outside or folded.strip("《》")
    if _LAW.search(text) and not _CHRONICLE.search(text):
        return Genre.LAW
    plan = (
        _PLAN_HEAD.match(text) is not None
        or any(_PLAN.search(part) for part in (text, _PAGE_TAIL.sub("", text)))
        or titles.tells_what_is_planned(text)
    )
    chronicle = _CHRONICLE.search(text) is not None or titles.tells_what_was(text)
    if plan == chronicle:
        return Genre.CHRONICLE if _REVIEW_AND_PLAN.search(text) else Genre.OTHER
    return Genre.PLAN if plan else Genre.CHRONICLE


_AHEAD: Final = re.compile(
    r"打算|接下来|下一步|下步|工作安排|时间安排|进度安排|目标任务|重点任务|主要任务|重点工作|工作重点|主要目标|思路|展望|预告$|规划|路线图|明年|(?:来年|下一?年度?)(?:的|工作|计划|安排)|今后|(?<!宣布)计划(?!生育|经济|收购|推出|发布|开源|投资|增持|减持|出售|合并|关闭|裁员|建设)|"
    r"^[\W\d一二三四五六七八九十]{0,6}(?:未来|愿景|远景|前景|蓝图)(?:目标|蓝图|愿景|可期|已来|方向|篇)?\W*$|"
    r"日程|议程|活动安排|(?:报名|参赛)(?:须知|方式|办法|指南)|"
    r"\b(?:roadmap|looking ahead|forthcoming|next steps?|next year|outlook|our plans|"
    r"plans for|upcoming|agenda|schedule)\b"
)
_BEHIND: Final = re.compile(
    r"回顾|总结|完成情况|进展|成效|成绩|成果|(?<!项目)(?<!工程)(?<!赛事)概况|(?<!项目)(?<!工程)基本情况|主要做法|存在(?:的)?问题|"
    r"缘起|缘由|由来|背景|沿革|历程|里程碑|大事记|现[状况]|(?:活动|发展|项目)纪[事要]|"
    r"\b(?:review|achievements|background|milestones|history|status)\b"
)
_STAGE: Final = re.compile(r"(?:总结|评估|验收|成果)[\u4e00-\u9fff]{0,6}(?:阶段|环节)|预期")
"""总结提升阶段 and 预期成果 of a plan are yet to come. 项目概况 and
项目基本情况, with which every notice of public procurement begins, say what is to be bought."""


_PLAN_MADE: Final = re.compile(
    r"(?:规划|计划|预告|路线图)[”」』》]?(?:向?社会|正式|全文|草案|获|面向公众)?"
    r"(?:公示|公布|发布|出台|亮相|印发|批准|批复|批|通过|揭晓)\s*$"
)
"""高铁新城规划公示, 某某计划正式发布: what was done with a plan, and no plan."""


def tense_of(heading: str) -> Genre | None:
    """What a section looks at, as far as its heading says: 工作打算 ahead, 工作回顾 back."""
    folded = fold(heading[:_LONGEST_TITLE])
    spoken = _PLAN_MADE.sub("", folded)
    ahead = _AHEAD.search(spoken) is not None or titles.looks_ahead(spoken)
    back = _BEHIND.search(folded) is not None or titles.looks_back(folded)
    behind = back and _STAGE.search(folded) is None
    if ahead == behind:
        return None
    return Genre.PLAN if ahead else Genre.CHRONICLE
