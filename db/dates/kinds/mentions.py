"""Dates that only name a time: in titles, citations, names, comparisons, looks back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds import limit_cues, mention_cues, plan_cues, verbs, writing_cues
from db.dates.kinds.habits import befell, is_habit
from db.dates.kinds.judgement import (
    Judgement,
    has_figures,
    in_relative_clause,
    is_clock,
    is_coarse,
    is_exact,
    is_past,
    is_recent,
    lasts_years,
    mention,
    predicated,
)
from db.dates.model import Bound, Kind, Need, Precision
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_QUOTES: Final = frozenset('“「『"')
_AFTERWARDS: Final = ("后", "後")
_SO_FAR: Final = ("以来", "以來", "至今", *_AFTERWARDS)
_FROM_NOW: Final = ("未来", "今后", "接下来")
_NEXT_DAY: Final = ("次日", "翌日", "次月", "隔日")
_GENERATION: Final = 20
_LAST_YEARS: Final = 5
_SAME_DAY: Final = frozenset({"当天", "当日", "当晚", "当夜"})
_TODAY: Final = frozenset({"今天", "今日", "昨天", "昨日", "明天", "明日"})
_OF_HABIT: Final = ("不", "休", "停", "照常", "除外", "也", "均", "都", "及", "和")
_NOT_DONE: Final = re.compile(rf"(?:未能?|没有?){verbs.EVENT_VERB}")
_FINER: Final = re.compile(
    r"(?:[一二两三四五六七八九十\d]{1,3}[个项件名座处栋])?[^,;。\d]{1,10}?(?:[一二三四五六七八九十]{1,2}|\d{1,2})月"
)
_OF_VALIDITY: Final = ("有效", "生效", "失效", "次", "内", "底")
_THAN: Final = ("比", "较")
_PARTS_OF_YEAR: Final = frozenset({Precision.MONTH, Precision.APPROXIMATE})
_OF_PEOPLE: Final = re.compile(
    r"(?:\(含\))?(?:[之以][前后]|起|间)?(?:出生|毕业|入学|退休|入职|离职|参保|申请|购买|登记|入伍)(?:者|人员|人士)"
)
"""民國28年（含）以前出生者: the year belongs to the people a rule speaks of."""
_ACT_IS: Final = re.compile(rf"(?:{verbs.EVENT_VERB}|通电|通水|通气|通路|分田|建成)是\s*$")
_COMPARED: Final = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:相?比于?|相较于?|较)\s?(?:[12]\d{3}\s?年|上年|去年|上一年)"
)
"""其2022年收入相比于2021年…: a figure set beside that of another year."""
_NAMED_YEAR: Final = re.compile(
    r"(?:被?(?:定|命名|确定|宣布))?为[“「『《‘\"][^”」』》’\"]{1,16}年[”」』》’\"]"
)
"""1966年为“友谊年”: a year that is given a name."""
_OF_PAPER: Final = re.compile(rf"[^,;:。!?、()《》\n]{{1,40}}?{verbs.VERB}的(?=[《“])")
"""2020年教育部和工信部联合发布的《指南》: the year of a paper that is named."""
_FIRST_OF_YEAR: Final = ("第一", "首")
"""新年第一次常委会, 新年首场演出: the first of the year, on whatever day."""
_EACH_IS: Final = ("分别为", "分别是", "依次为", "依次是")
"""会议共开三次，分别为…: the days of what was told of before."""
_IS: Final = ("是", "为", "即", "恰逢", "正值", "适逢", "恰值")


def cited(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """根据2019年3月5日印发的…, 比2019年增长: another paper's date, or a yardstick."""
    if known.genre is Genre.LAW and recognised.year is None:
        return mention("a rule speaks of any such time")
    led = _led_by(value, setting, known)
    if led is not None:
        return led
    if _is_memory(value, setting, known):
        return mention("it is looked back on")
    if writing_cues.FINISHED.match(setting.following) and writing_cues.COMPILED.search(
        setting.head
    ):
        return mention("it is when the text itself was written")
    if writing_cues.HEARD.match(setting.after) and writing_cues.LATER_DAY.search(setting.following):
        return mention("it is when the writer heard of it")
    if is_clock(recognised) and setting.after.startswith("结束"):
        return mention("it ends what the sentence told before")
    if is_coarse(value) and mention_cues.AFTER_DISASTER.match(setting.following):
        reason = "it names a disaster, after which the sentence tells"
        return Judgement(Kind.MENTION, reason, frames=True)
    if is_coarse(value) and _COMPARED.match(setting.following):
        return mention("it says which period a figure belongs to")
    if is_coarse(value) and _NAMED_YEAR.match(setting.after):
        return mention("it is given a name")
    if _is_of_rate(recognised, value, setting, known):
        return mention("it says how a figure of that month moved")
    if _is_of_amount(recognised, value, setting, known):
        return mention("it says which period an amount is of")
    return _pointing(recognised, setting, known)


def _is_memory(value: Value, setting: Setting, known: Circumstances) -> bool:
    """1987年曾发生地震, 1998年那场洪水: looked back on from elsewhere; but 曾 with a day or month
    of the last years (2022年6月曾被票控) tells what came before the news."""
    if known.genre is Genre.CHRONICLE or is_recent(value, known):
        return False
    words = mention_cues.EXPERIENCED.match(setting.following)
    if words is None or known.published is None or value.end is None or is_coarse(value):
        return words is not None
    lately = known.published.year - value.end.year <= _LAST_YEARS
    return not (lately and words[0].endswith("曾"))


def _led_by(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """What the words before it in its clause make a date of: 根据…, 比…, 建于…, 之日的…."""
    before = setting.lead
    if _is_birth(value, setting, known):
        return mention("it says when somebody was born")
    if mention_cues.PAPER.match(setting.following):
        return mention("it dates the paper that is cited")
    if mention_cues.SOURCE_OF_AUTHORITY.search(before):
        if mention_cues.AMENDED.search(setting.after) and value.precision is Precision.DAY:
            return Judgement(Kind.HAPPENED, "a law was amended by a decision of that day")
        return mention("it dates the paper that is cited")
    if mention_cues.SPIRIT.match(setting.after) and mention_cues.FOLLOWED.search(setting.head):
        return mention("it dates the meeting whose word is followed")
    if mention_cues.NUMBERED_PAPER.match(setting.after) and mention_cues.AUTHORITY.search(
        setting.head
    ):
        return mention("it dates the paper that is cited")
    month = before.endswith(_THAN) and (value.precision in _PARTS_OF_YEAR or is_exact(value))
    if (
        value.bound is None
        and (is_coarse(value) or month)
        and mention_cues.COMPARISON.search(before)
    ):
        return mention("it is what something is compared with")
    said_in = before.endswith("在")
    if (known.told_in_sentence or not said_in) and mention_cues.DESCRIBED.search(before):
        if mention_cues.FOUNDED.search(before) and setting.separated and not setting.enclosing:
            return Judgement(Kind.HAPPENED, "it says when something began")
        return mention("it says how old something is")
    after_act = setting.words.startswith(_NEXT_DAY) and mention_cues.AFTER_ACT.search(before)
    if after_act or mention_cues.OF_ACT.search(before):
        return mention("a rule counts from a day whenever it may be")
    return None


def _is_birth(value: Value, setting: Setting, known: Circumstances) -> bool:
    """Whether a year of birth stands beside a name in a text that is no life."""
    if known.genre is Genre.CHRONICLE or known.historical or setting.opens_block:
        return False
    return not is_exact(value) and mention_cues.BORN.match(setting.after) is not None


def _is_of_amount(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> bool:
    """前三季度生产总值1203亿元: a part of a year that a figure follows in its clause."""
    if recognised.year is not None or value.bound is not None:
        return False
    if is_exact(value):
        # 国庆黄金周接待游客21.3万人次; the days of 10月1日至7日 tell.
        holiday = value.edtf.endswith("~") and "festival" in recognised.rule
        return holiday and mention_cues.AMOUNT.match(setting.following) is not None
    if known.in_plan and not is_past(value, known):
        return False
    if known.genre is Genre.CHRONICLE and setting.opens_block and setting.separated:
        # 年末　职工总数1019人 as an entry of its own.
        return False
    if not mention_cues.PERIOD.search(setting.words):
        return False
    return mention_cues.AMOUNT.match(setting.following) is not None


def _is_of_rate(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> bool:
    """9月份，CPI同比上涨2.8%: a month in a report of figures."""
    month = value.precision is Precision.MONTH and value.bound is None
    bare = month and recognised.year is None and not recognised.anchored and not known.in_plan
    return bare and mention_cues.RATE.match(setting.following) is not None


def recalled(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2016年8月14日大火三周年: the day that an anniversary goes back to, in a text of a later
    year; 2021年7月1日，建校七十周年 is the day of the anniversary itself. And the day of an earlier
    meeting, by which its minutes go (3月17日第六次会议纪要经修订后通过)."""
    del recognised
    if mention_cues.EARLIER_MINUTES.match(setting.after):
        return mention("it dates the minutes of another meeting")
    if not is_exact(value) or setting.separated or value.end is None:
        return None
    present = known.this_year or max(known.reviewed, default=value.end.year)
    if value.end.year < present and mention_cues.ANNIVERSARY.match(setting.after):
        return mention("an anniversary goes back to it")
    return None


def _pointing(recognised: Recognised, setting: Setting, known: Circumstances) -> Judgement | None:
    """演练当天恰逢暴雨, 当天是星期日, 扶贫日前: days that point at an occasion told elsewhere."""
    named = not (has_figures(recognised) or recognised.anchored or setting.words.endswith("月"))
    if known.beside_date and named:
        return mention("it is another name of the date before it")
    if is_habit(setting, known, festival=_names_festival(recognised) and not recognised.year):
        return mention("it tells of a habit")
    joined = setting.words == "周末" and setting.before.endswith(("与", "和", "及", "同"))
    if joined or (setting.words == "周末" and setting.after.startswith(_OF_HABIT)):
        return mention("it tells of a habit")
    if setting.words in _TODAY and setting.after.startswith("是"):
        return mention("it says what a day is")
    if setting.words == "当月" and setting.after.startswith(_OF_VALIDITY):
        return mention("a rule speaks of any such month")
    if setting.words in _SAME_DAY and (not setting.opens_clause or setting.after.startswith("是")):
        return mention("it says on what day of something told before")
    before = setting.before.strip()
    if before.endswith("是") and (
        mention_cues.CLEFT.match(setting.after) or _ACT_IS.search(before)
    ):
        return Judgement(Kind.HAPPENED, "“是” says when it took place")
    first = _of_beginnings(setting)
    if first is not None:
        return first
    term = known.in_plan and plan_cues.TERM.search(before)
    limit = before.endswith("为") and limit_cues.LIMIT.search(setting.head)
    named_time = mention_cues.TIME_NAMED.search(before) or before.endswith(_EACH_IS)
    if before.endswith(_IS) and not (term or limit or named_time):
        return mention("it says what a day is")
    if known.occasions and not has_figures(recognised):
        name = mention_cues.ABOUT.sub("", setting.words)
        if len(name) > 1 and name in known.occasions:
            return mention("it names the occasion that the document is about")
    return None


def _of_beginnings(setting: Setting) -> Judgement | None:
    """前身是1986年创办的长跑 tells, 新年第一次常委会 only says which."""
    if mention_cues.FORERUNNER.search(setting.before) and mention_cues.WAS_FOUNDED.match(
        setting.after
    ):
        return Judgement(Kind.HAPPENED, "it says when the forerunner began")
    if setting.words == "新年" and setting.after.startswith(_FIRST_OF_YEAR):
        return mention("it says of which year something is the first")
    return None


def under_review(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2016年以来, 自1978年设阅览室以来: a stretch of time, told or only named."""
    if value.bound is None and not is_exact(value) and mention_cues.OF_SUM.match(setting.after):
        return mention("it says for which month a sum is paid")
    so_far = mention_cues.SO_FAR.match(setting.following)
    if so_far and (so_far[1] == "至今" or mention_cues.FROM.search(setting.lead)):
        return mention("it names the period under review")
    # 这年 is the year told of before, 这几年 the years up to now.
    own = recognised.vague or recognised.anchored
    counted_back = recognised.year is None and not own and lasts_years(value)
    ahead = setting.words.startswith(_FROM_NOW) and (
        known.in_plan or plan_cues.PLAN_AFTER.search(setting.following) is not None
    )
    if counted_back and not ahead and mention_cues.STRETCH.search(setting.words):
        return mention("it names a stretch of years up to now")
    if mention_cues.PERIOD_SO_FAR.match(setting.after) or (
        value.bound is Bound.SINCE and recognised.text.endswith(_SO_FAR)
    ):
        after = recognised.text.endswith(_AFTERWARDS)
        if after and is_exact(value) and mention_cues.RULE_SINCE.match(setting.after):
            return mention("a rule speaks of any time since then")
        if after and is_exact(value) and setting.opens_clause and setting.after.strip():
            # 次年国庆后病重: it came to pass after that day.
            return None
        after = after and not mention_cues.THENCEFORTH.match(setting.after)
        ruled = known.in_plan or in_relative_clause(setting)
        day = recognised.day is not None and is_exact(value)
        dated = recognised.year is not None or day
        if setting.opens_sentence and dated and not (after or ruled):
            return Judgement(Kind.HAPPENED, "the sentence tells what was done since then")
        return mention("it names the period under review")
    if not _long_ago(value, known):
        return None
    spoken = setting.enclosing[:1] in _QUOTES and setting.opens_clause
    done = setting.opens_clause and verbs.ANY_EVENT_VERB.search(setting.after) is not None
    if value.precision is Precision.MONTH:
        done = setting.opens_clause or mention_cues.DEED.match(setting.after) is not None
    done = done or befell(setting)
    known_as_told = setting.opens_block or is_exact(value) or spoken or done
    return None if known_as_told else mention("it is looked back on")


def _long_ago(value: Value, known: Circumstances) -> bool:
    """Whether a report of another day reaches back a generation: the past of its subject."""
    if known.historical or known.genre is not Genre.OTHER:
        return False
    if known.published is None or value.end is None:
        return False
    return known.published.year - value.end.year >= _GENERATION


def attributive(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2019年的项目, 2018年成立的基金会, 2020年度全国会议, 2019年102个项目, 扶贫日活动."""
    opens = setting.opens_block and not is_coarse(value)
    if setting.after.startswith(("的", "份的")) and (not opens or setting.words in _TODAY):
        if is_exact(value) and mention_cues.AT_MEETING.match(setting.after):
            return None
        return mention("“的” ties it to the noun behind it")
    acts = mention_cues.MODAL.match(setting.after) is not None
    relative = not (setting.separated or acts) and (
        in_relative_clause(setting) or (is_coarse(value) and _OF_PAPER.match(setting.after))
    )
    people = value.bound is not Bound.SINCE and not is_exact(value)
    if people and _OF_PEOPLE.match(setting.after):
        return mention("it dates those of whom a rule speaks")
    if relative and _is_deed_of_news(value, setting, known):
        return None
    during = setting.during and mention_cues.OF_PERIOD.match(setting.after)
    described = is_coarse(value) and not setting.separated and _describes(recognised, setting)
    if during or (relative and not opens) or described:
        return mention("it dates what a noun behind it did before")
    ruled = is_coarse(value) and value.bound is None
    if ruled and mention_cues.RULED_OUT.match(setting.following):
        return mention("it dates what a rule speaks of")
    if value.bound is not None or setting.separated:
        return None
    if is_coarse(value):
        if mention_cues.QUANTITY.match(setting.after):
            return mention("it says which year an amount belongs to")
        if mention_cues.NOUN_SUFFIX.match(setting.after) or _is_of_accounts(setting):
            return mention("it is part of a name")
    if _names_festival(recognised) and not (
        predicated(setting)
        or "part of day" in recognised.rule
        or "clock" in recognised.rule
        or (known.genre is Genre.CHRONICLE and _is_lived_through(recognised, setting))
        or mention_cues.FESTIVAL_TELLS.match(setting.after)
        or (plan_cues.PLAN_BEFORE.search(setting.lead) and not _is_festivity(setting))
    ):
        return mention("it names an occasion, not a day")
    return None


_OF_ACCOUNTS: Final = re.compile("年度$")
_NAMES_YEAR: Final = re.compile(r"[^\s于在自从到至:、和及与](?<!截至)$")
"""召开2020年度组织生活会: 年度 behind a verb belongs to what is held, bought or reviewed."""


def _is_of_accounts(setting: Setting) -> bool:
    named = _NAMES_YEAR.search(setting.before) is not None
    return named and _OF_ACCOUNTS.search(setting.words) is not None


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


def _names_festival(recognised: Recognised) -> bool:
    """Whether the day is known by a name (春节, 2022年元旦) and not by its number."""
    numbered = recognised.month is not None or recognised.day is not None
    leaning = recognised.anchored or Need.REFERENCE in recognised.needs
    return "festival" in recognised.rule and not (numbered or leaning)
