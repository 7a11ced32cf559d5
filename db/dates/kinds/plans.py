"""What is planned: by a word beside the date, by the section, or by lying in the future."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from db.dates.cues import plan_cues, telling_cues, verbs
from db.dates.kinds.judgement import (
    REACH,
    Judgement,
    first_clause,
    is_clock,
    is_coarse,
    is_exact,
    is_future,
    is_mostly_to_come,
    is_past,
    is_this_year,
    mention,
    predicated,
)
from db.dates.kinds.nouns import attributive
from db.dates.model import Bound, Kind, Need, Precision
from db.dates.setting.befallen import befell
from db.dates.setting.genre import Genre
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_SINCE: Final = Bound.SINCE


_ENSURED: Final = ("确保", "力争", "争取", "保证")
"""确保2026年全镇脱贫: what is to be so in a year, whatever noun follows it."""
_OTHER_YEAR: Final = re.compile(
    r"[;。,]\s*(?:到|至)?(?:19|20)\d\d年(?:底|末)?(?![底末年度代份的以起至到前后间初中级版第])[,\u4e00-\u9fff]"
)

_PARALLEL: Final = re.compile(r"([\u4e00-\u9fff]{2})[^;。]{0,30}?[;,]\s*(?:19|20)\d\d年\1")
"""2023年改造20个，2024年改造22个: of each year the same is said."""

_LONG_BEGUN: Final = timedelta(days=60)
"""What began a month before a plan was issued may still be a stage of it."""
_WITHIN: Final = ("内", "之内", "以内")
_WITHIN_YEAR: Final = "年内"
_COUNTED_BACK: Final = ("上月", "上个月", "去年", "前年", "昨", "上周", "上星期", "上季", "上半年")
_TODAY: Final = ("今日", "今天", "今早", "今晨", "今午", "今晚", "今(", "本日")
_ANNOUNCES: Final = re.compile(
    r"[^,;。\d]{0,16}?(?:宣布|公布|发布|表示|发表|呼吁|指出|通报|证实|回应|提醒|公告)"
)
_PUT_OFF_NOW: Final = re.compile(r"(?:现|将|拟|预计|决定|暂定|[改另]订)[^,;。]{0,8}$")
"""现延至3月举行: put off to a day that the writer has not seen."""
_OCCASION: Final = ("期间", "之际", "之前", "之后")
"""明年春运期间，…将每日开行: the clause of the date only says on what occasion."""


def noted(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2022 Q4（预定）, 10月（待定）: the bracket behind it says that a date is only planned."""
    del recognised, value, known
    if not setting.following.lstrip().startswith(("(", "[")):
        return None
    note = plan_cues.NOTED.match(setting.following)
    return Judgement(Kind.PLANNED, f"the bracket “{note[0].strip()}” plans it") if note else None


def planned(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """计划于8月份举行, 10月将召开; in a plan every day to come is planned."""
    if setting.before.endswith("展望") and not known.in_plan and is_coarse(value):
        return mention("it is looked ahead to")
    if (
        setting.before
        and telling_cues.DONE_BEFORE.search(setting.lead)
        and not is_future(value, known)
    ):
        return None
    before = None if _has_moved(value, setting, known) else _plan_word(setting)
    after, next_plans = _planned_after(recognised, value, setting, known)
    ahead = _may_be_to_come(value, known) or _goes_on(setting)
    if not (before or after or next_plans or ahead):
        return None
    named = _noun_behind(recognised, value, setting, known, before)
    past = is_past(value, known)
    settled = before or (after and recognised.year is not None)
    whole_year = value.precision is Precision.YEAR
    if whole_year and setting.before.endswith(_ENSURED) and is_future(value, known):
        return Judgement(Kind.PLANNED, f"“{setting.before[-2:]}” before the date plans it")
    stage = _is_stage(recognised, setting, known) or (
        known.in_plan and value.bound is _SINCE and setting.opens_clause
    )
    stage = stage or setting.words == _WITHIN_YEAR
    if whole_year and is_this_year(value, known) and not (settled or stage):
        return None
    noun_follows = (
        is_coarse(value)
        and bool(setting.after.strip())
        and not (setting.separated or predicated(setting))
    )
    if before and before[0].strip().endswith(("于", "在", "最快", "预计", "有望", "可望")):
        noun_follows = False
    if known.in_plan and not is_clock(recognised) and plan_cues.TERM.search(setting.lead):
        return Judgement(Kind.PLANNED, "it is the term that a plan gives")
    if before and not (named or noun_follows or is_clock(recognised)):
        return Judgement(Kind.PLANNED, f"“{before[0].strip()}” before the date plans it")
    if named or (past and noun_follows):
        return None
    if after and (setting.opens_clause or not noun_follows):
        return Judgement(Kind.PLANNED, f"“{after[0]}” after the date plans it")
    if next_plans:
        return Judgement(Kind.PLANNED, "the clause after the date plans it")
    return _to_come(recognised, value, setting, known, stage=stage)


_SET_FOR: Final = re.compile("(?:拟定?|定|订|将|预定|计划|预计)[于在]$")


def _noun_behind(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    before: re.Match[str] | None,
) -> Judgement | None:
    """The noun to which 的 ties the date; a day to come that something is set for (提交拟于5月18日
    召开的大会审议) is planned all the same."""
    dated = recognised.month is not None and value.bound is None
    ahead = before is not None and dated and is_future(value, known)
    if ahead and before is not None and _SET_FOR.search(before[0].strip()):
        return None
    return attributive(recognised, value, setting, known)


def _has_moved(value: Value, setting: Setting, known: Circumstances) -> bool:
    """因雨延至七月十二日完成, told later: what was put off to that day and has been done; in a
    chronicle too, of a day gone by or where no day of writing is known (后顺延至11月12日补办)."""
    if not setting.lead or not plan_cues.PUT_OFF.search(setting.lead):
        return False
    over = known.published is None or is_past(value, known)
    chronicle = known.genre is Genre.CHRONICLE and over
    if chronicle and is_exact(value) and not (known.in_plan or _PUT_OFF_NOW.search(setting.head)):
        closes = setting.separated or not setting.after.strip()
        return closes or verbs.ANY_VERB.match(setting.after) is not None
    if not is_past(value, known):
        return False
    return telling_cues.COMPLETED.search(setting.after) is not None


def _planned_after(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> tuple[re.Match[str] | None, bool]:
    """The word behind the date that plans it, and whether the next clause does: neither where what
    was planned in an earlier year (2015年初，计划新建二桥 in news of 2017) is told."""
    if not known.in_plan and recognised.year and _is_of_year_before(value, known):
        return None, False
    after = plan_cues.PLAN_AFTER.search(setting.after[:REACH]) if setting.after else None
    apart = not setting.after.strip() or setting.after.endswith(_OCCASION)
    return after, setting.opens_clause and apart and next_clause_plans(setting)


def decided(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """理事会议决明年二月举办: a time to come, as its own words say, and decided on before it."""
    del recognised
    begins = value.bound is _SINCE or setting.lead.endswith(("自", "从"))
    if begins and known.told_in_sentence:
        ordered = plan_cues.ORDERED.search(setting.head)
        if ordered is not None:
            return Judgement(Kind.PLANNED, f"“{ordered[0].strip()}” orders it for that time")
    if not setting.before or not plan_cues.TO_COME.match(setting.words):
        return None
    word = plan_cues.DECIDED.search(setting.lead)
    return word and Judgement(Kind.PLANNED, f"“{word[0].strip()}” says that it is yet to come")


_FROM_TODAY: Final = ("即日起", "自即日起", "从即日起", "今日起", "今天起", "自今日起", "从今天起")


def from_now_on(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """即日起开通绿色通道, 今日起增聘两队工人: announced on the day of writing, to begin then."""
    ranges = setting.words.startswith(_FROM_TODAY) and value.start != value.end
    if ranges and known.published is not None and value.end is not None:
        if day_of(value.end) <= known.published:
            return None
        return Judgement(Kind.PLANNED, "it goes on from the day of writing")
    since = value.bound is _SINCE and Need.REFERENCE in recognised.needs
    if not since or known.published is None or value.start is None:
        return None
    if day_of(value.start) < known.published or telling_cues.PERFECTED.search(setting.following):
        return None
    return Judgement(Kind.PLANNED, "it begins on the day of writing or after")


def _plan_word(setting: Setting) -> re.Match[str] | None:
    """The word before the date that plans it, or the label of the entry that does."""
    if setting.labelled:
        return plan_cues.AHEAD_LABEL.search(setting.head)
    return plan_cues.PLAN_BEFORE.search(setting.lead) if setting.before else None


def _is_stage(recognised: Recognised, setting: Setting, known: Circumstances) -> bool:
    """2023年，完成46个；2024年，完成52个: one of several years into which a plan is parted, in one
    sentence or each in a paragraph of its own where the title names them all (2023—2025年)."""
    opens = known.in_plan and recognised.month is None and setting.opens_clause
    told = setting.separated or predicated(setting) or _PARALLEL.match(setting.following)
    first = known.plan_begins is not None and recognised.year == known.plan_begins
    if opens and setting.separated and first and recognised.year not in known.reviewed:
        return setting.opens_block
    return opens and bool(told) and _OTHER_YEAR.search(setting.following) is not None


def _goes_on(setting: Setting) -> bool:
    """未来五年将建新校区，2027年迁入: the clause before says what is to be done."""
    head = setting.opens_clause and "将" in setting.head and setting.head != setting.before
    return head and plan_cues.PLAN_AFTER.search(setting.head) is not None


def _may_be_to_come(value: Value, known: Circumstances) -> bool:
    ahead = known.in_plan or known.looks_ahead
    return ahead or is_future(value, known) or is_mostly_to_come(value, known)


def _to_come(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    *,
    stage: bool,
) -> Judgement | None:
    """A day after the publish date, in a plan, or beside another that is planned."""
    if not _stands_to_tell(recognised, value, setting, known):
        return None
    if is_future(value, known):
        return Judgement(Kind.PLANNED, "the day lies after the publish date")
    done = telling_cues.SURELY_DONE if known.in_plan else telling_cues.PERFECTED
    if done.search(setting.following) or befell(setting):
        return None
    settled = recognised.year is not None or is_exact(value)
    if settled and is_past(value, known) and not stage:
        # 批准日期2022年2月18日 in a notice of April; 2018年第二季度上线 on the page of a project.
        return None
    if (is_exact(value) or recognised.anchored) and _is_of_year_before(value, known):
        # 去年大会于8月21日举行; 48年8月7日水患，次年春搶修復水 in a notice of 2024.
        return None
    if _is_gone_by(recognised, value, setting, known):
        return None
    within = setting.words == _WITHIN_YEAR or setting.after.startswith(_WITHIN)
    if within and Need.REFERENCE in recognised.needs:
        return Judgement(Kind.PLANNED, "it is to be within a time that is not over")
    if is_mostly_to_come(value, known) and setting.opens_clause:
        return Judgement(Kind.PLANNED, "the time named lies mostly after the publish date")
    has_come = Need.REFERENCE in recognised.needs and _has_come(value, known)
    looks_ahead = known.looks_ahead or (known.published is None and _goes_on(setting))
    if looks_ahead and (setting.opens_clause or _is_listed(setting)) and not has_come:
        return Judgement(Kind.PLANNED, "the sentence speaks of what is to be done")
    if not known.in_plan or precedes_plan(value, known):
        return None
    if setting.after.startswith("是") and (is_coarse(value) or not setting.opens_sentence):
        return mention("it says what a day or year is")
    return Judgement(Kind.PLANNED, "the document is a plan or a notice")


_TARGET: Final = re.compile(
    r"(?:再|累计|力争)?(?:减少|减量|增加|增长|提[升高]|降低|降至|增至|达到?|扩大|压减|节约|下降|上升)[^,;。]{0,8}\d"
)


def _stands_to_tell(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> bool:
    """Whether a date stands where a plan tells; an hour does so as an entry of a programme of its
    own (09:00　报到)."""
    if is_clock(recognised):
        return setting.opens_block and not is_past(value, known)
    telling = (
        setting.opens_clause
        or setting.labelled
        or not is_coarse(value)
        or (known.looks_ahead and _is_listed(setting))
        or (known.in_plan and predicated(setting))
    )
    if known.looks_ahead and setting.opens_clause and _TARGET.match(setting.after):
        # 2025年减少15%，2030年减少30%
        return not recognised.vague
    bare_year = value.precision is Precision.YEAR and not (
        setting.separated or setting.opens_block or predicated(setting)
    )
    return telling and not bare_year and not recognised.vague


def _is_listed(setting: Setting) -> bool:
    """预计2024年开工、2030年完工: the second date follows upon the first deed."""
    return setting.lead.rstrip().endswith("、")


def _is_of_year_before(value: Value, known: Circumstances) -> bool:
    return (
        known.published is not None
        and value.end is not None
        and value.end.year < known.published.year
    )


def _is_gone_by(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> bool:
    """上月完成整修, 去年收到意见, 2020年7月起由某社经营 in a notice: a time before that of writing,
    which the words count back to, or what began in an earlier year."""
    first, last = value.start, value.end
    if setting.words.startswith(_COUNTED_BACK) and known.published is None:
        return True
    if known.published is None or first is None:
        return False
    if value.bound is _SINCE and last is None:
        begun = day_of(first) + _LONG_BEGUN < known.published
        if recognised.year is not None:
            return begun if not is_coarse(value) else first.year < known.published.year
        return is_exact(value) and day_of(first) < known.published
    if _is_announcement(value, setting, known):
        return True
    if setting.words.startswith("今年") and known.genre is not Genre.PLAN:
        # 今年5月完成封顶 below a headline that looks ahead (明年有望通车).
        return is_past(value, known)
    return setting.words.startswith(_COUNTED_BACK) and is_past(value, known)


def _is_announcement(value: Value, setting: Setting, known: Circumstances) -> bool:
    """发言人今日（十月十七日）宣布…: what a notice itself does on the day of writing is done."""
    if value.start is None or not setting.words.startswith(_TODAY):
        return False
    today = is_exact(value) and day_of(value.start) == known.published
    return today and _ANNOUNCES.match(setting.after) is not None


def _has_come(value: Value, known: Circumstances) -> bool:
    """今日上午 beside what is planned: the day of writing or one before it."""
    last = value.end
    return known.published is not None and last is not None and day_of(last) <= known.published


def precedes_plan(value: Value, known: Circumstances) -> bool:
    """Whether a time was over before the years that a plan is for (2021—2025年规划, 2019年)."""
    begins = known.plan_begins
    return begins is not None and value.end is not None and value.end.year < begins


def next_clause_plans(setting: Setting) -> bool:
    """10月17日，全省将举办…: the plan word stands in the clause after the date's own."""
    clause = first_clause(setting.following[len(setting.after) :])
    return bool(plan_cues.PLAN_AFTER.search(clause) or plan_cues.PLAN_CLAUSE.match(clause))
