"""Dates that only name a time: in titles, citations, names, comparisons, looks back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import limit_cues, mention_cues, plan_cues, verbs, writing_cues
from db.dates.kinds.habits import is_habit, of_no_day, points_at_occasion
from db.dates.kinds.judgement import (
    TODAY,
    Judgement,
    has_figures,
    is_clock,
    is_coarse,
    is_exact,
    is_future,
    is_past,
    is_predicate,
    is_recent,
    mention,
    names_festival,
)
from db.dates.model import Kind, Need, Precision
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_CHRONICLE: Final = Genre.CHRONICLE
_REFERENCE: Final = Need.REFERENCE
_MONTH: Final = Precision.MONTH

_LABELS: Final = (":", "】", "]")
_OF_CALENDAR: Final = ("月", "旬", "春", "夏", "秋", "冬", "季", "季度", "半年")
"""上半年、下半年各办一次: other parts of the year, and no other names of the one before them."""
_NEXT_DAY: Final = ("次日", "翌日", "次月", "隔日")
_LAST_YEARS: Final = 5
_OF_HABIT: Final = ("不", "休", "停", "照常", "除外", "也", "均", "都", "及", "和")
_OF_VALIDITY: Final = ("有效", "生效", "失效", "次", "内", "底")
_AS_BASE: Final = ("以", "按")
_THAN: Final = ("比", "较")
_PARTS_OF_YEAR: Final = frozenset({Precision.MONTH, Precision.APPROXIMATE})
_ACT_IS: Final = re.compile(rf"(?:{verbs.EVENT_VERB}|通电|通水|通气|通路|分田|建成)是\s*$")
_DID_BY: Final = re.compile(
    rf"(?:自|从|由|被|经|在|才|就)(?![^,;。]{{0,16}}的)[^,;。的]{{1,16}}?(?:{verbs.VERB})"
)
"""货车是前一天深夜自旗山出发: 是 says when, and a coverb and a verb follow."""
_COMPARED: Final = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:相?比于?|相较于?|较)\s?(?:[12]\d{3}\s?年|上年|去年|上一年)"
)
"""其2022年收入相比于2021年…: a figure set beside that of another year."""
_NAMED_YEAR: Final = re.compile(
    r"(?:被?(?:定|命名|确定|宣布))?为[“「『《‘\"][^”」』》’\"]{1,16}年[”」』》’\"]"
)
"""1966年为“友谊年”: a year that is given a name."""
_OF_MARK: Final = re.compile(
    r"\s*,?\s*(?:既|正|也|又)?是[^;。!?]{0,60}?(?:之年|一年|元年|周年|开局年|收官年)(?=[,;。!?]|$)"
)
"""2013年，是加快发展的关键一年: what only opens a report on the year."""
_FIRST_OF_YEAR: Final = ("第一", "首")
"""新年第一次常委会, 新年首场演出: the first of the year, on whatever day."""
_SUCCEEDED: Final = re.compile(r"[^。;]{1,30}?之?后")
"""继1997年7月1日香港回归之后: what something followed."""
_EACH_IS: Final = ("分别为", "分别是", "依次为", "依次是")
"""会议共开三次，分别为…: the days of what was told of before."""
_FIGURE: Final = re.compile(r"\d|[一二三四五六七八九十]日")
_MOVED_TO: Final = ("改为", "改期为", "调整为", "变更为", "更改为", "推迟为", "提前为")
"""踏勘改为4月17日: the day to which a thing was moved."""
_DECLARED: Final = re.compile(
    r"(?:确|设|指|选|法)?(?:定为|[立命]为|[作当]为|命名为|称[为作])|[列纳]入|作"
)
"""把这一天定为厂庆日."""
_IS: Final = ("是", "为", "即", "恰逢", "正值", "适逢", "恰值")


def cited(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """根据2019年3月5日印发的…, 比2019年增长: another paper's date, or a yardstick."""
    moved = _of_named_act(setting) if setting.lead and setting.after else None
    if moved is not None:
        return moved
    led = _led_by(value, setting, known)
    if led is not None:
        return led
    if _is_memory(value, setting, known):
        return mention("it is looked back on")
    if _is_of_paper_itself(setting):
        return mention("it is when the text itself was written or printed")
    if (
        setting.after
        and writing_cues.HEARD.match(setting.after)
        and writing_cues.LATER_DAY.search(setting.following)
    ):
        return mention("it is when the writer heard of it")
    if is_clock(recognised) and setting.after.startswith("结束"):
        return mention("it ends what the sentence told before")
    named = _naming(setting) if is_coarse(value) else None
    if named is not None:
        return named
    if _is_of_rate(recognised, value, setting, known):
        return mention("it says how a figure of that month moved")
    if _is_of_amount(recognised, value, setting, known):
        return mention("it says which period an amount is of")
    return _pointing(recognised, setting, known)


def _of_named_act(setting: Setting) -> Judgement | None:
    """由10月27日改至11月7日, 声明…五月二十五日条约无效: what the words on both sides of a day make
    of it."""
    if mention_cues.MOVED.match(setting.after) and mention_cues.MOVED_FROM.search(setting.lead):
        reason = "it is the day from which a thing was moved"
        return Judgement(Kind.MENTION, reason, frames=True)
    if mention_cues.TREATY_BEFORE.search(setting.lead) and mention_cues.TREATY.match(setting.after):
        return mention("it is the day by which a treaty or an order is known")
    return None


def _naming(setting: Setting) -> Judgement | None:
    """What follows a year or a part of it: the disaster that it names, a figure beside that of
    another year, the name that it is given."""
    if mention_cues.AFTER_DISASTER.match(setting.following):
        reason = "it names a disaster, after which the sentence tells"
        return Judgement(Kind.MENTION, reason, frames=True)
    if _COMPARED.match(setting.following):
        return mention("it says which period a figure belongs to")
    if setting.words.endswith("年") and _OF_MARK.match(setting.following):
        return mention("it says what kind of year it is")
    return mention("it is given a name") if _NAMED_YEAR.match(setting.after) else None


def _is_of_paper_itself(setting: Setting) -> bool:
    """收稿日期：2020-11-17; 本文由文史组整理，113年9月定稿."""
    if setting.head.rstrip().endswith(_LABELS) and writing_cues.OF_PAPER_ITSELF.search(
        setting.head
    ):
        return True
    finished = writing_cues.FINISHED.match(setting.following)
    return finished is not None and writing_cues.COMPILED.search(setting.head) is not None


def _is_memory(value: Value, setting: Setting, known: Circumstances) -> bool:
    """1987年曾发生地震, 1998年那场洪水: looked back on from elsewhere; but 曾 with a day or month
    of the last years (2022年6月曾被票控) tells what came before the news."""
    if known.genre is _CHRONICLE:
        return False
    words = mention_cues.EXPERIENCED.match(setting.following)
    if words is None or is_recent(value, known):
        return False
    if known.published is None or value.end is None or is_coarse(value):
        return True
    lately = known.published.year - value.end.year <= _LAST_YEARS
    return not (lately and words[0].endswith("曾"))


def _led_by(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """What the words before it in its clause make a date of: 根据…, 比…, 建于…, 之日的…."""
    before = setting.lead
    if _is_birth(value, setting, known):
        return mention("it says when somebody was born")
    paper = _of_paper(value, setting)
    if paper is not None:
        return paper
    if not before:
        return None
    month = before.endswith(_THAN) and (value.precision in _PARTS_OF_YEAR or is_exact(value))
    if (
        value.bound is None
        and (is_coarse(value) or month)
        and mention_cues.COMPARISON.search(before)
    ):
        return mention("it is what something is compared with")
    if before.endswith(_AS_BASE) and mention_cues.AS_BASE.match(setting.following):
        return mention("a sum is taken of that day")
    if before.rstrip().endswith("继") and _SUCCEEDED.match(setting.following):
        return mention("it names what came before")
    said_in = before.endswith("在")
    arranged = before.endswith("安排在") and is_future(value, known)
    told = known.told_in_sentence or not said_in
    if told and not arranged and mention_cues.DESCRIBED.search(before):
        if mention_cues.FOUNDED.search(before) and is_predicate(setting):
            return Judgement(Kind.HAPPENED, "it says when something began")
        return mention("it says how old something is")
    after_act = setting.words.startswith(_NEXT_DAY) and mention_cues.AFTER_ACT.search(before)
    if after_act or mention_cues.OF_ACT.search(before):
        return mention("a rule counts from a day whenever it may be")
    return None


def _of_paper(value: Value, setting: Setting) -> Judgement | None:
    """根据2019年3月5日某字第12号函: the day of a paper or a meeting whose word is cited."""
    cited_paper = "it dates the paper that is cited"
    if (
        "令" in setting.following
        and setting.opens_clause
        and mention_cues.ENACTED.match(setting.following)
    ):
        return Judgement(Kind.HAPPENED, "a law was enacted or amended by an order of that day")
    if "字" in setting.following and mention_cues.PAPER.match(setting.following):
        return mention(cited_paper)
    if mention_cues.SEEN_IN.search(setting.lead) and mention_cues.NAMED_PAPER.match(setting.after):
        return mention(cited_paper)
    if setting.lead and mention_cues.SOURCE_OF_AUTHORITY.search(setting.lead):
        if mention_cues.AMENDED.search(setting.after) and value.precision is Precision.DAY:
            return Judgement(Kind.HAPPENED, "a law was amended by a decision of that day")
        return mention(cited_paper)
    if not (setting.head and setting.after):
        return None
    if mention_cues.SPIRIT.match(setting.after) and mention_cues.FOLLOWED.search(setting.head):
        return mention("it dates the meeting whose word is followed")
    numbered = "号" in setting.after and mention_cues.NUMBERED_PAPER.match(setting.after)
    led = numbered and mention_cues.AUTHORITY.search(setting.head)
    return mention(cited_paper) if led else None


def _is_birth(value: Value, setting: Setting, known: Circumstances) -> bool:
    """Whether a year of birth stands beside a name in a text that is no life."""
    if known.genre is _CHRONICLE or known.historical or setting.opens_block:
        return False
    if mention_cues.BORN.match(setting.after) is None:
        return False
    return not is_exact(value) or mention_cues.OF_PARTY.search(setting.head) is not None


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
    if known.genre is _CHRONICLE and setting.opens_block and setting.separated:
        # 年末　职工总数1019人 as an entry of its own.
        return False
    if not mention_cues.PERIOD.search(setting.words):
        return False
    return mention_cues.AMOUNT.match(setting.following) is not None


def _is_of_rate(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> bool:
    """9月份，CPI同比上涨2.8%: a month in a report of figures."""
    month = value.precision is _MONTH and value.bound is None
    bare = month and recognised.year is None and not recognised.anchored and not known.in_plan
    return bare and mention_cues.RATE.match(setting.following) is not None


def recalled(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2016年8月14日大火三周年: the day that an anniversary goes back to, in a text of a later
    year; 2021年7月1日，建校七十周年 is the day of the anniversary itself. And the day of an earlier
    meeting, by which its minutes go (3月17日第六次会议纪要经修订后通过), 那年, examples."""
    confirmed = setting.labelled and mention_cues.MINUTES_CONFIRMED.search(setting.head)
    if confirmed or ("第" in setting.after and mention_cues.EARLIER_MINUTES.match(setting.after)):
        return mention("it dates the minutes of another meeting")
    of_none = of_no_day(recognised, value, setting, known)
    if of_none is not None:
        return of_none
    if not is_exact(value) or setting.separated or value.end is None:
        return None
    present = known.this_year or max(known.reviewed, default=value.end.year)
    if value.end.year < present and mention_cues.ANNIVERSARY.match(setting.after):
        return mention("an anniversary goes back to it")
    return None


def _pointing(recognised: Recognised, setting: Setting, known: Circumstances) -> Judgement | None:
    """演练当天恰逢暴雨, 当天是星期日, 扶贫日前: days that point at an occasion told elsewhere."""
    # 乾隆五十年　春至秋不雨 tells of a part of the year before it.
    of_calendar = setting.words.endswith(_OF_CALENDAR)
    named = not (has_figures(recognised) or recognised.anchored or of_calendar)
    if known.beside_date and named:
        return mention("it is another name of the date before it")
    if is_habit(setting, known, festival=names_festival(recognised) and not recognised.year):
        return mention("it tells of a habit")
    if setting.lead.endswith(("把", "将")) and _DECLARED.match(setting.after):
        return mention("it is what something was declared to be")
    joined = setting.words == "周末" and setting.before.endswith(("与", "和", "及", "同"))
    if joined or (setting.words == "周末" and setting.after.startswith(_OF_HABIT)):
        return mention("it tells of a habit")
    if setting.words in TODAY and setting.after.startswith("是"):
        return mention("it says what a day is")
    if setting.words == "当月" and setting.after.startswith(_OF_VALIDITY):
        return mention("a rule speaks of any such month")
    if points_at_occasion(setting):
        return mention("it says on what day of something told before")
    before = setting.before.strip()
    told = _said_to_be(before, setting) or _of_beginnings(setting)
    if told is not None:
        return told
    if before.endswith(_IS) and not _is_named_time(before, setting, known):
        return mention("it says what a day is")
    # 昨日 of a headline counts from now and is no name of an occasion.
    counted = _REFERENCE in recognised.needs and not recognised.anchored
    if known.occasions and not has_figures(recognised) and not counted:
        name = mention_cues.ABOUT.sub("", setting.words)
        if len(name) > 1 and name in known.occasions:
            return mention("it names the occasion that the document is about")
    return None


_ON_THE_SAME: Final = ("也是", "就是", "正是", "又是", "恰是", "也就是")
_SAME_DAY: Final = re.compile("[这那同当]一?[天日年月]|是[日年月]")
"""也是这天，通电了: what 是 points back to and a comma sets off is when the rest took place."""


def _said_to_be(before: str, setting: Setting) -> Judgement | None:
    """水库是1971年开的工, 以下是今日在立法会会议上的答复: what 是 tells of."""
    cleft = before.endswith("是") and mention_cues.CLEFT.match(setting.after)
    did = before.endswith("是") and _DID_BY.match(setting.after)
    same = before.endswith(_ON_THE_SAME) and setting.separated and _SAME_DAY.match(setting.words)
    if cleft or did or same or (before.endswith("是") and _ACT_IS.search(before)):
        return Judgement(Kind.HAPPENED, "“是” says when it took place")
    if not before.endswith(("是", "为")) or mention_cues.BELOW_IS.search(before) is None:
        return None
    if mention_cues.SAID_AT.match(setting.following) is None:
        return None
    return Judgement(Kind.HAPPENED, "it is when that was said which follows")


def _is_named_time(before: str, setting: Setting, known: Circumstances) -> bool:
    """活动时间为10月17日, 建设工期为三年: the time itself is what is said."""
    if before.endswith((*_EACH_IS, "于是")) or mention_cues.TIME_NAMED.search(before):
        return True
    if before.endswith(_MOVED_TO) and _FIGURE.search(setting.words):
        # 改为星期六练习 is a habit.
        return True
    if known.in_plan and plan_cues.TERM.search(before):
        return True
    return before.endswith("为") and limit_cues.LIMIT.search(setting.head) is not None


def _of_beginnings(setting: Setting) -> Judgement | None:
    """前身是1986年创办的长跑 tells, 新年第一次常委会 only says which."""
    founded = setting.before and mention_cues.FORERUNNER.search(setting.before)
    if founded and mention_cues.WAS_FOUNDED.match(setting.after):
        return Judgement(Kind.HAPPENED, "it says when the forerunner began")
    if setting.words == "新年" and setting.after.startswith(_FIRST_OF_YEAR):
        return mention("it says of which year something is the first")
    return None
