"""What is so every week or year, and what befell a place long ago."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import verbs
from db.dates.kinds.judgement import (
    Judgement,
    is_future,
    mention,
    names_festival,
    next_clause,
    predicated,
)
from db.dates.model import Kind
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_SCHOOL_YEAR: Final = ("学年", "学年度", "学期")
_CLAUSE: Final = re.compile("[,;。]")
_WEEKDAY: Final = re.compile("(?:周|星期|礼拜)[一二三四五六日天]")
_DAY_OFF: Final = re.compile(
    r"(?:[、及和与至][^,;。\d、]{1,4}){0,3}(?:均|都)?(?:公休|休[馆园息诊市]|不开放)"
)
_MOVED_TO: Final = ("改于", "改在", "改到")
_BEFELL: Final = re.compile(
    r"[^,;。的]{0,12}?(?:被[^,;。的]{1,4}[成为作入去掉走尽毁]|暴发|淹[没毁]|绝迹|断流|荒废|撂荒|失传)"
)

OTHERWISE_OPEN: Final = re.compile(
    r"(?:(?:其[余他]|平[日时]|非[假节]日|工作日|上班|周[一二三四五六日天][至到-]周?[一二三四五六日天])"
    r"(?:时间|时段|日期)?)[^,;。]{0,24}$"
)
"""10月1日至3日闭馆，其余时间8:30—17:00开放; 工作日8:30-12:00、14:30-18:00: the hours
of other days."""


def is_habit(setting: Setting, known: Circumstances, *, festival: bool) -> bool:
    """週一休館, 農曆除夕、初一休館 below the hours of a house: so it is every week and year; and
    “清洁家园”周末大扫除, where the weekend is part of a name."""
    if setting.words == "周末":
        noun = setting.after[:1].strip() and not (setting.opens_clause or predicated(setting))
        return bool(noun)
    if setting.before.endswith(_MOVED_TO) and _WEEKDAY.fullmatch(setting.words):
        # 下次大会改于周日召开
        return True
    if known.in_plan or not (festival or _WEEKDAY.fullmatch(setting.words)):
        return False
    return _DAY_OFF.match(setting.following) is not None


def of_school_year(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """113學年度校務行事曆, 112學年度下學期課表: the school year or term of a calendar or a plan by
    its name."""
    del recognised
    if value.bound is not None or setting.separated or not setting.words.endswith(_SCHOOL_YEAR):
        return None
    named = bool(setting.after.strip()) and not predicated(setting)
    if setting.opens_block and not known.in_plan:
        # 五十七學年度九年國教實施，…
        clause, *more = _CLAUSE.split(setting.following, maxsplit=1)
        named = named and not (more and verbs.ANY_EVENT_VERB.search(clause))
    return mention("it is part of a name") if named else None


def befell(setting: Setting) -> bool:
    """Whether the clause tells what befell the subject of a report long ago (上世纪八十年代，滩涂
    被围成虾池; 1993年暴发虾病)."""
    if setting.separated:
        return setting.opens_sentence and _BEFELL.match(next_clause(setting)) is not None
    return setting.opens_clause and _BEFELL.match(setting.after) is not None


_MEANS: Final = ("表示", "代表", "意为", "即为", "就是", "指")
_EXAMPLE: Final = re.compile(r"(?:例如|比如|譬如|诸如|如)[^;。]{0,40}$")
_ARTICLE: Final = re.compile(r"\s*第[一二三四五六七八九十百零〇\d]{1,5}条")
_YEARLY: Final = re.compile(
    r"[每逐]年[^,;。]{0,16}[一二两三四\d][次轮届场期][^,;。]{0,16}[,;]"
    r"(?![^。]*(?:[今去明本]年|\d{4}|[本首此]次|[本首][届轮场期]))[^。]*$"
)
"""每年开展一次体检，3月启动，8月完成: so it is in every year."""
_REPAIRED: Final = re.compile(r"(?:修复|修正|解决)[^,;。]{0,12}$")
_FAULT: Final = re.compile(
    r"(?!修|解决|上线|发布|更新)[^,;。]{2,40}的(?:问题|异常|错误|缺陷|故障|bug)"
)
"""修复2月29日创建的日记无法导出的问题: a day that the fault is of."""
_GOES_ON_THAT_DAY: Final = re.compile(r"[,;][^。]{0,8}?(?:当[日天晚夜]|次日|翌日|同日)")
"""修复11月18日部分用户无法登录的问题，已于当日23:40恢复."""
_NEXT_TIMES: Final = ("次年", "翌年", "次月", "翌月", "次日", "翌日", "下一年")


def of_no_day(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """那年冬天 of which the text has not told, what an example stands for (L8.15 表示八月十五),
    what is so every year, and 次年 or 元旦、春节等 in an article of a rule."""
    if setting.words.startswith(("那年", "那一年")) and is_future(value, known):
        return mention("that year is one gone by, of which the text has not told")
    if setting.before.endswith(_MEANS) and _EXAMPLE.search(setting.head):
        return mention("it is what an example stands for")
    if known.in_plan and _is_yearly(recognised, value, setting):
        return mention("it is so every year")
    if recognised.day and _REPAIRED.search(setting.head) and _FAULT.match(setting.following):
        if _GOES_ON_THAT_DAY.search(setting.following):
            return Judgement(Kind.HAPPENED, "the sentence goes on with what was done that day")
        return mention("it is the day of a fault that was mended")
    feast = names_festival(recognised) and not recognised.year and not recognised.anchored
    following = recognised.anchored and setting.words.startswith(_NEXT_TIMES)
    if following and _is_monthly(setting, known):
        return mention("it is so every month")
    any_such = (feast or following) and not known.told_in_sentence
    if any_such and _ARTICLE.match(setting.head):
        return mention("a rule speaks of any such time")
    return None


_MONTHLY: Final = re.compile(
    r"每个?月|按月|逐月|月度|月(?:通报|调度|例会|考核|报告|报表|结[算清])|连续[两二三四五六\d]+个?月|当月|上月"
)


def _is_monthly(setting: Setting, known: Circumstances) -> bool:
    """连续两月末位的村在次月5日前检讨, 每月汇总，次月10日前报送: so it is in every month."""
    if not setting.words.startswith(("次月", "翌月")) or known.genre is Genre.CHRONICLE:
        return False
    return _MONTHLY.search(setting.head) is not None


def _is_yearly(recognised: Recognised, value: Value, setting: Setting) -> bool:
    month = recognised.month is not None and recognised.day is None and recognised.year is None
    if not month or not setting.opens_clause or value.bound is not None:
        return False
    return _YEARLY.search(setting.head) is not None


_SAME_DAY: Final = frozenset({"当天", "当日", "当晚", "当夜"})
_ACTOR: Final = re.compile(r"[员工人者队师生部局军警民众兵团医]\s*$")


def points_at_occasion(setting: Setting) -> bool:
    """演练当天恰逢暴雨, 当天是星期日: a day that points at an occasion told elsewhere; who stands
    before it in 社工当晚抵达 acted then."""
    if setting.words not in _SAME_DAY:
        return False
    if setting.after.startswith("是"):
        return True
    acted = _ACTOR.search(setting.before) and verbs.ANY_VERB.match(setting.after)
    return not (setting.opens_clause or acted)
