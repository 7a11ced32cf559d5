"""Of which kind a dated clause is: it tells, plans, sets a limit, or only names a time.

The decision is a list of rules in the order in which a careful reader would apply them: what the
date is *inside of* (a title, a citation) is looked at first, then what is asked for or planned by
it, last whether it stands where a telling begins. Each rule returns the sentence that explains it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from db.dates.cues import limit_cues, mention_cues, plan_cues, telling_cues, writing_cues
from db.dates.kinds.any_time import of_any_time
from db.dates.kinds.authorities import of_authority
from db.dates.kinds.brackets import enclosed
from db.dates.kinds.conditions import conditional
from db.dates.kinds.descriptions import described
from db.dates.kinds.done_in_plans import adopted, came_otherwise, recorded, unmet
from db.dates.kinds.english import (
    bounded_in_brackets,
    is_english_dateline,
    judge_english,
    looks_forward_english,
)
from db.dates.kinds.foreseen import foretold, supposed
from db.dates.kinds.habits import OTHERWISE_OPEN, of_school_year
from db.dates.kinds.judgement import REACH, Judgement, is_clock, is_future
from db.dates.kinds.limits import ending, expiring, limit
from db.dates.kinds.mentions import cited, recalled
from db.dates.kinds.nouns import attributive
from db.dates.kinds.plans import decided, from_now_on, next_clause_plans, noted, planned
from db.dates.kinds.shown import shown
from db.dates.kinds.telling import telling
from db.dates.kinds.told_of_noun import told_of_noun
from db.dates.kinds.under_review import under_review
from db.dates.model import Bound, Kind, Precision, Preference

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_BY: Final = Bound.BY
_SINCE: Final = Bound.SINCE
_HAPPENED: Final = Kind.HAPPENED
_MENTION: Final = Kind.MENTION
_PAST: Final = Preference.PAST


def judge(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """The kind of the clause that the expression dates; ``None`` where it is no date of the text
    (the line of publication, a word like 目前 that dates nothing)."""
    if is_day_of_writing(setting) or _is_no_date(recognised, value, setting, known):
        return None
    for rule in _ENGLISH_RULES if setting.ascii else _RULES:
        judgement = rule(recognised, value, setting, known)
        if judgement is not None:
            # An hour without a day of its own that tells nothing (开放至九时) dates nothing.
            hour = judgement.kind is _MENTION and is_clock(recognised)
            if (
                judgement.kind is _HAPPENED
                and is_future(value, known)
                and not (setting.labelled and telling_cues.RECORD.search(setting.head))
            ):
                return Judgement(Kind.PLANNED, "the time named lies after the publish date")
            # 将于近期停电 plans, and says of no day.
            soon = recognised.vague and judgement.kind is Kind.PLANNED
            return None if hour or soon else judgement
    if recognised.vague or is_clock(recognised):
        return None
    reason = "it stands inside a clause and opens none"
    return Judgement(
        _MENTION, reason, tail=setting.closes_block and setting.opens_clause, weak=True
    )


def preference(recognised: Recognised, setting: Setting, *, in_plan: bool) -> Preference:
    """Which year a date without one means when only the day of writing is known: the one to come
    where the clause looks forward, else the one gone by; …起 and what a label names (训练日期：)
    the nearer."""
    if not recognised.needs:
        return _PAST
    put_off = setting.lead and plan_cues.PUT_OFF.search(setting.lead)
    if put_off and telling_cues.COMPLETED.search(setting.after):
        # 延至4月12日完成 may be told or announced.
        return Preference.NEAREST
    if _looks_forward(recognised, setting, in_plan=in_plan):
        return Preference.FUTURE
    as_of = recognised.bound is _BY and recognised.text.startswith(_AS_OF)
    meant = in_plan and bool(setting.before) and came_otherwise(setting)
    near = as_of or meant or setting.labelled or recognised.bound is _SINCE
    return Preference.NEAREST if near else _PAST


def _looks_forward(recognised: Recognised, setting: Setting, *, in_plan: bool) -> bool:
    if setting.ascii:
        return looks_forward_english(recognised, setting, in_plan=in_plan)
    before, after = setting.before, setting.after
    if before and telling_cues.DONE_BEFORE.search(setting.lead):
        # 已于8月31日退回 is over, in a notice too.
        return False
    if before and came_otherwise(setting):
        # The year is the one that the rest of the text is about.
        return False
    stated = setting.head if setting.labelled else before
    if stated and (
        plan_cues.PLAN_BEFORE.search(setting.lead)
        or limit_cues.LIMIT.search(stated)
        or limit_cues.REGISTRATION.search(setting.lead)
    ):
        return True
    if after and (plan_cues.PLAN_AFTER.search(after[:REACH]) or limit_cues.EXPIRES.match(after)):
        return True
    if setting.opens_clause and not after.strip() and next_clause_plans(setting):
        return True
    named = setting.head.rstrip(" :") if setting.labelled else before
    if "下" in after and plan_cues.NEXT_TIME.search(after):
        return True
    if "下" in named and plan_cues.NEXT_TIME.search(named):
        return True
    resolved = setting.head and plan_cues.RESOLVED.search(setting.head)
    if resolved and not telling_cues.PERFECTED.search(setting.following):
        return True
    if recognised.bound is _BY and not telling_cues.PERFECTED.search(setting.following):
        counted = recognised.text.startswith(_AS_OF) or limit_cues.AS_OF.search(setting.lead)
        return not counted
    return in_plan and not telling_cues.PERFECTED.search(setting.following)


def is_day_of_writing(setting: Setting) -> bool:
    """Whether a label or a dateline says that the text was written on that day
    (发布时间：2020-10-15, 新华社北京1月14日电, LEEDS, May 5, 2020 —)."""
    head = setting.head
    label = ":" in head or "ed" in head
    if label and writing_cues.PUBLISHING_LABEL.search(head, max(0, len(head) - _LONGEST_LABEL)):
        return True
    if setting.ascii and is_english_dateline(setting):
        return True
    if _is_stamp(setting) or _is_of_letter(setting):
        return True
    if (
        head
        and (setting.closes_block or setting.enclosed.strip() == setting.words)
        and writing_cues.BYLINE_BEFORE.fullmatch(head)
    ):
        return setting.opens_block or setting.sentence_number == 0
    opens = setting.following.startswith("电") and setting.sentence_number == 0
    if opens and writing_cues.AGENCY.match(head):
        return True
    return not setting.separated and writing_cues.DATELINE.match(setting.following) is not None


def says_today(setting: Setting, value: Value) -> bool:
    """今天是9月2日，星期一，我们举行开学典礼: whoever speaks says on which day, where the sentence
    goes on; 今天 in what follows is that day, whenever the speech was put up."""
    if setting.enclosing or setting.closes_sentence or value.precision is not Precision.DAY:
        return False
    return value.start == value.end and _TODAY_IS.search(setting.head) is not None


_TODAY_IS: Final = re.compile(r"(?:^|[,;。!:])\s*今[天日]是\s*$")


def _is_stamp(setting: Setting) -> bool:
    """Whether the labels of a page stand behind a full date (2011-10-26 19:41 来源：某网), or the
    office that signs before one that closes the text, its lines run together."""
    if setting.labelled or writing_cues.FULL_DAY.match(setting.words) is None:
        return False
    if writing_cues.STAMPED.match(setting.following):
        return True
    return setting.closes_block and writing_cues.SIGNED.search(setting.head) is not None


def _is_of_letter(setting: Setting) -> bool:
    """Whether the day closes the line that greets the readers of an English letter."""
    if not (setting.closes_block and writing_cues.LETTER.match(setting.head)):
        return False
    return writing_cues.ENGLISH_DAY.match(setting.words) is not None


def _is_of_no_year(recognised: Recognised, value: Value, known: Circumstances) -> bool:
    """修复2月29日溢出 in March 2023: a leap day that neither this year had nor the last is of no
    year, but what every such day is."""
    leap = recognised.month == 2 and recognised.day == 29 and recognised.year is None
    if not leap or known.published is None or value.start is None:
        return False
    return abs(value.start.year - known.published.year) > 1


def _is_no_date(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> bool:
    """每年3月 is no point in time, 目前 and 如今 date nothing."""
    if setting.words in ("隔日", "隔年") and mention_cues.PERIODICAL.match(setting.after):
        return True
    if _is_of_edit(setting) or _is_of_no_year(recognised, value, known):
        return True
    if recognised.year is None and setting.lead and mention_cues.RECURRING.search(setting.lead):
        return True
    if is_clock(recognised) and (
        mention_cues.DAILY.search(setting.head)
        or OTHERWISE_OPEN.search(setting.head)
        or mention_cues.SOME_DAY.search(setting.lead)
        or (setting.labelled and mention_cues.CLOSING.search(setting.head))
    ):
        return True
    if not recognised.vague:
        return False
    return (
        not telling_cues.LATELY.match(setting.words)
        or telling_cues.LAST_ONE.match(setting.after) is not None
    )


def _is_of_edit(setting: Setting) -> bool:
    """[ 本帖最后由 某某 于 2012-11-6 08:01 编辑 ]: when a board says that a message was changed."""
    if "编辑" not in setting.following and "修改" not in setting.following:
        return False
    return (
        writing_cues.EDITED.match(setting.following) is not None
        and writing_cues.EDITED_BEFORE.search(setting.head) is not None
    )


_LONGEST_LABEL: Final = 40
_AS_OF: Final = ("截至", "截止", "迄")
"""截至7月31日统计: a count is of the nearest such day."""

_Rule = Callable[["Recognised", "Value", "Setting", "Circumstances"], "Judgement | None"]

_RULES: Final[tuple[_Rule, ...]] = (
    of_authority,
    enclosed,
    shown,
    told_of_noun,
    of_any_time,
    conditional,
    described,
    cited,
    recalled,
    under_review,
    of_school_year,
    expiring,
    unmet,
    ending,
    limit,
    noted,
    decided,
    from_now_on,
    adopted,
    recorded,
    supposed,
    foretold,
    planned,
    attributive,
    telling,
)
"""In the order in which they are asked; the first that has an answer gives it."""

_ENGLISH_RULES: Final[tuple[_Rule, ...]] = (bounded_in_brackets, enclosed, noted, judge_english)
