"""Dates that belong to a noun: 2019年的项目, 2018年成立的基金会, 2020年度全国会议, 扶贫日活动."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import mention_cues, plan_cues, verbs
from db.dates.kinds.judgement import (
    TODAY,
    Judgement,
    in_relative_clause,
    is_coarse,
    is_exact,
    is_recent,
    mention,
    names_festival,
    predicated,
)
from db.dates.model import Bound, Kind, Need
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_SINCE: Final = Bound.SINCE

_NOT_DONE: Final = re.compile(rf"(?:未能?|没有?){verbs.EVENT_VERB}")
_FINER: Final = re.compile(
    r"(?:[一二两三四五六七八九十\d]{1,3}[个项件名座处栋])?[^,;。\d]{1,10}?(?:[一二三四五六七八九十]{1,2}|\d{1,2})月"
)
_OF_PEOPLE: Final = re.compile(
    r"(?:\(含\))?(?:[之以][前后]|起|间)?(?:出生|毕业|入学|退休|入职|离职|参保|申请|购买|登记|入伍)(?:者|人员|人士)"
)
"""民國28年（含）以前出生者: the year belongs to the people a rule speaks of."""
_DISASTER_OF: Final = re.compile(
    r"份?的(?:[^,;。的]{0,8}?(?:灾害?|害|冻|雨|洪水?|雪|台风|地震|大火|火情|事故|爆炸|疫情|寒潮|旱情|泥石流|塌方)"
    r")[^,;。的]{0,4}?(?:造成|导致|致使?|引[发起致]|使(?=[\u4e00-\u9fff])|冲[毁垮断]|摧毁|淹没|毁坏)"
)
"""2月下旬的低温冻害造成早芽茶减产: what befell then is told as a cause."""
_OF_PAPER: Final = re.compile(rf"[^,;:。!?、()《》\n]{{1,40}}?{verbs.VERB}的(?=[《“])")
"""2020年教育部和工信部联合发布的《指南》: the year of a paper that is named."""


def _before_noun(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """What a date is that 的 ties to a noun: as a rule only a mention."""
    if is_exact(value) and mention_cues.AT_MEETING.match(setting.after):
        return None
    occasion = is_exact(value) and setting.opens_sentence and not known.in_plan
    if occasion and mention_cues.OCCASION_TELLS.match(setting.following):
        return None
    if not (is_coarse(value) or known.in_plan) and _DISASTER_OF.match(setting.after):
        return Judgement(Kind.HAPPENED, "it is when the cause of what is told took place")
    return mention("“的” ties it to the noun behind it")


def attributive(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2019年的项目, 2018年成立的基金会, 2020年度全国会议, 2019年102个项目, 扶贫日活动."""
    coarse = is_coarse(value)
    opens = setting.opens_block and not coarse
    if setting.after.startswith(("的", "份的")) and (not opens or setting.words in TODAY):
        return _before_noun(value, setting, known)
    relative = not setting.separated and (
        in_relative_clause(setting) or (coarse and _OF_PAPER.match(setting.after))
    )
    relative = relative and mention_cues.MODAL.match(setting.after) is None
    people = setting.after and value.bound is not _SINCE and not is_exact(value)
    if people and _OF_PEOPLE.match(setting.after):
        return mention("it dates those of whom a rule speaks")
    if relative and _is_deed_of_news(value, setting, known):
        return None
    during = setting.during and mention_cues.OF_PERIOD.match(setting.after)
    described = coarse and not setting.separated and _describes(recognised, setting)
    if during or (relative and not opens) or described:
        return mention("it dates what a noun behind it did before")
    ruled = coarse and value.bound is None
    if ruled and mention_cues.RULED_OUT.match(setting.following):
        return mention("it dates what a rule speaks of")
    if value.bound is not None or setting.separated:
        return None
    if coarse:
        if mention_cues.QUANTITY.match(setting.after):
            return mention("it says which year an amount belongs to")
        # 1998-2002年中央委员 is a line of somebody's career.
        career = setting.opens_block and "/" in value.edtf
        named = not career and mention_cues.NOUN_SUFFIX.match(setting.after) is not None
        edition = "本" in setting.after and mention_cues.EDITION.match(setting.after)
        if named or edition or _is_of_accounts(setting):
            return mention("it is part of a name")
    if names_festival(recognised) and not (
        predicated(setting)
        or "part of day" in recognised.rule
        or "clock" in recognised.rule
        or (known.genre is Genre.CHRONICLE and _is_lived_through(recognised, setting))
        or mention_cues.FESTIVAL_TELLS.match(setting.after)
        or (plan_cues.PLAN_BEFORE.search(setting.lead) and not _is_festivity(setting))
    ):
        return mention("it names an occasion, not a day")
    return None


_NAMES_YEAR: Final = re.compile(r"[^\s于在自从到至:、和及与](?<!截至)$")
"""召开2020年度组织生活会: 年度 behind a verb belongs to what is held, bought or reviewed."""


def _is_of_accounts(setting: Setting) -> bool:
    return setting.words.endswith("年度") and _NAMES_YEAR.search(setting.before) is not None


def _is_deed_of_news(value: Value, setting: Setting, known: Circumstances) -> bool:
    """前日发生的山火已扑灭, 6月27日到位的资金: a day of the last weeks on which something was done;
    that of a paper (3月5日印发的《方案》) only says which."""
    lately = value.bound is None and is_recent(value, known)
    return lately and not known.in_plan and mention_cues.OF_PAPER.match(setting.after) is None


def _describes(recognised: Recognised, setting: Setting) -> bool:
    """2015年购入的测厚仪故障频发, 去年结转的三项仍未完工: a verb and 的, and nothing told of the
    noun behind it but what has not come to pass."""
    match = mention_cues.SHORT_RELATIVE.match(setting.after)
    if match is None:
        return False
    if Need.REFERENCE in recognised.needs and _FINER.match(setting.after, match.end()):
        # 上年结转的两个项目10月底前完工: another time tells what was done.
        return True
    rest = _NOT_DONE.sub("", setting.following[match.end() :].partition(";")[0])
    return verbs.ANY_EVENT_VERB.search(rest) is None


def _is_lived_through(recognised: Recognised, setting: Setting) -> bool:
    """六四年国庆节蓄水 in a chronicle: the day of a year, with a predicate behind it."""
    dated = recognised.year is not None and setting.opens_clause
    return dated and mention_cues.FESTIVITY.match(setting.after) is None


def _is_festivity(setting: Setting) -> bool:
    """原定中秋彩灯晚会: an occasion with a noun of its own."""
    return bool(setting.after.strip()) and mention_cues.FESTIVITY.match(setting.after) is not None
