"""Of which kind a dated clause is: it tells, plans, sets a limit, or only names a time.

The decision is a list of rules in the order in which a careful reader would apply them: what the
date is *inside of* (a title, a citation) is looked at first, then what is asked for or planned by
it, last whether it stands where a telling begins. Each rule returns the sentence that explains it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.dates import cues
from db.dates.genre import Genre
from db.dates.intervals import day_of
from db.dates.model import Bound, Kind, Precision

if TYPE_CHECKING:
    from datetime import date

    from db.dates.model import Recognised, Value
    from db.dates.setting import Setting

_COARSE: Final = frozenset(
    {Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.PLAN_PERIOD}
)
_TITLE_MARKS: Final = frozenset("《〈")
_QUOTES: Final = frozenset('“「『"')
_ROUND: Final = frozenset("(（")
_SHORT_QUOTE: Final = 40
_CLAUSE: Final = re.compile(r"[,;:。!?]")
_AMENDED: Final = re.compile(r"(?:修正|修订|修改|通过|公布|废止)")
_AS_OF: Final = frozenset({"截至", "截止", "as", "迄"})
_NEAR: Final = 24


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a judgement needs to know beyond the clause.

    ``told_in_sentence`` is true where an event stands before it in the same sentence, ``in_plan``
    where the document speaks of days to come, ``reviewed`` is the year that the whole document is
    about, which its text names without telling anything by it.
    """

    genre: Genre
    published: date | None
    reviewed: int | None
    in_plan: bool
    told_in_sentence: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """The kind of a dated clause, and why.

    ``tail`` marks a bare date in brackets or at the end, which dates the entry before it if the
    entry has no other date. ``weak`` marks a date inside a clause that nothing speaks against.
    """

    kind: Kind
    reason: str
    tail: bool = False
    weak: bool = False


def judge(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """The kind of the clause that the expression dates; ``None`` where it is no date of the text
    (the line of publication, a word like 目前 that dates nothing)."""
    if _is_page_data(recognised, setting):
        return None
    for rule in (_enclosed, _cited, _limit, _planned, _attributive, _telling):
        judgement = rule(recognised, value, setting, known)
        if judgement is not None:
            return judgement
    reason = "it stands inside a clause and opens none"
    return Judgement(
        Kind.MENTION, reason, tail=setting.closes_block and setting.opens_clause, weak=True
    )


def asks_for_future(recognised: Recognised, setting: Setting, *, in_plan: bool) -> bool:
    """Whether the clause looks forward, so that a date without a year is one to come."""
    if cues.PLAN_BEFORE.search(setting.before) or cues.LIMIT.search(setting.before):
        return True
    if cues.PLAN_AFTER.search(setting.after):
        return True
    if recognised.bound is Bound.BY and not cues.PERFECTED.search(setting.following):
        return not cues.AS_OF.search(setting.before)
    if setting.ascii and cues.ENGLISH_FUTURE.search(setting.sentence):
        return True
    return in_plan and not cues.PERFECTED.search(setting.following)


def _is_page_data(recognised: Recognised, setting: Setting) -> bool:
    if cues.PUBLISHING_LABEL.search(setting.before) or cues.PUBLISHING_LABEL.search(
        setting.sentence[: len(setting.sentence) - len(setting.following) - len(recognised.text)]
    ):
        return True
    if cues.RECURRING.search(setting.before) and recognised.year is None:
        return True
    if recognised.vague and cues.PRESENT.match(recognised.text.lower()):
        return True
    return cues.DATELINE.match(setting.following) is not None and not setting.separated


def _enclosed(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """《2020年定点扶贫工作计划》 is a name, （1881—1936） a gloss; （2月6日，大会开幕） tells."""
    del value, known
    if not setting.enclosing:
        return None
    if _TITLE_MARKS & set(setting.enclosing):
        return _mention("it is part of a title in 《》")
    innermost = setting.enclosing[0]
    sentence_like = len(setting.enclosed) > _SHORT_QUOTE and _CLAUSE.search(setting.enclosed)
    if innermost in _QUOTES and not sentence_like:
        return _mention("it is part of a quoted name")
    if innermost not in _ROUND:
        return None
    if cues.CITATION.search(setting.enclosed):
        return _mention("it says where something was printed")
    bare = len(setting.enclosed.strip(" ,;。.")) <= len(recognised.text) + 4
    if bare:
        return Judgement(
            Kind.MENTION, "it stands in brackets beside a name", tail=setting.closes_sentence
        )
    if (setting.opens_clause or setting.enclosed.startswith(recognised.text[:2])) and (
        setting.separated or _AMENDED.search(setting.enclosed)
    ):
        return None
    return _mention("it stands in a bracketed remark")


def _cited(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """根据2019年3月5日印发的…, 比2019年增长: another paper's date, or a yardstick."""
    del known
    if cues.SOURCE_OF_AUTHORITY.search(setting.before):
        if _AMENDED.search(setting.sentence[-24:]) and value.precision is Precision.DAY:
            return None
        return _mention("it dates the paper that is cited")
    if value.bound is None and cues.COMPARISON.search(setting.before) and _is_coarse(value):
        return _mention("it is what something is compared with")
    if cues.PERIOD_SO_FAR.match(setting.after) or recognised.text.endswith(
        ("以来", "以來", "至今")
    ):
        return _mention("it names the period under review")
    return None


def _limit(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """7月底前制定…, 报名截止8月31日 set a limit; 截至12月底全部完成 takes stock."""
    explicit = cues.LIMIT.search(setting.before) or cues.LIMIT_AFTER.match(setting.after)
    done = cues.PERFECTED.search(setting.following) is not None
    if explicit and not (done and _is_past(value, known)):
        return Judgement(Kind.DEADLINE, f"“{explicit[0].strip()}” sets a limit")
    if value.bound is not Bound.BY:
        asked = cues.REQUESTED.search(setting.before)
        if asked and cues.SUBMISSION.search(setting.after):
            return Judgement(Kind.DEADLINE, f"“{asked[0]}” asks for something by that day")
        return None
    if recognised.text[:2].lower() in _AS_OF or cues.AS_OF.search(setting.before):
        return _taking_stock(setting, known, done=done)
    return _before(value, setting, known, done=done)


def _taking_stock(setting: Setting, known: Circumstances, *, done: bool) -> Judgement:
    """截止12月底，223家全部完成脱钩 happened by then; 截至12月20日，拨付率达到99.2% is a figure."""
    if known.in_plan and not done:
        return Judgement(Kind.DEADLINE, "a plan sets a limit by it")
    if setting.opens_clause and cues.COMPLETED.search(setting.following):
        return Judgement(Kind.HAPPENED, "something was completed by that day")
    return _mention("a figure is given as of that day")


def _before(value: Value, setting: Setting, known: Circumstances, *, done: bool) -> Judgement:
    """…前: a limit where something is asked for or is yet to come, else a time before which."""
    asked = cues.IMPERATIVE.search(setting.sentence)
    if cues.PLANNING.search(setting.sentence) and not cues.REQUESTED.search(setting.sentence):
        return Judgement(Kind.PLANNED, "somebody plans to have it done by then")
    if _is_future(value, known):
        return Judgement(Kind.DEADLINE, "something is to be done before a day that is yet to come")
    if done and not known.in_plan:
        if setting.opens_clause and not _is_coarse(value):
            return Judgement(Kind.HAPPENED, "it was done before that day")
        return _mention("it was so before that day")
    if asked:
        return Judgement(Kind.DEADLINE, f"“{asked[0]}” asks for something before that day")
    if known.in_plan or (setting.opens_clause and not _is_coarse(value) and not setting.ascii):
        return Judgement(Kind.DEADLINE, "the clause says by when something is to be done")
    return _mention("it was so before that day")


def _planned(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """计划于8月份举行, 10月将召开; in a plan every day to come is planned."""
    before = cues.PLAN_BEFORE.search(setting.before)
    if before:
        return Judgement(Kind.PLANNED, f"“{before[0].strip()}” before the date plans it")
    after = cues.PLAN_AFTER.search(setting.after) or (
        setting.opens_clause and not setting.after.strip() and _next_clause_plans(setting)
    )
    if isinstance(after, re.Match) and not _attributive(recognised, value, setting, known):
        return Judgement(Kind.PLANNED, f"“{after[0]}” after the date plans it")
    if after is True:
        return Judgement(Kind.PLANNED, "the clause after the date plans it")
    if setting.ascii and cues.ENGLISH_FUTURE.search(setting.sentence):
        return Judgement(Kind.PLANNED, "the sentence speaks of what is to come")
    if _attributive(recognised, value, setting, known):
        return None
    if _is_future(value, known) and not recognised.vague:
        if setting.opens_clause or not _is_coarse(value) or setting.labelled:
            return Judgement(Kind.PLANNED, "the day lies after the publish date")
        return None
    if known.in_plan and not _is_coarse(value) and not cues.PERFECTED.search(setting.following):
        return Judgement(Kind.PLANNED, "the document is a plan or a notice")
    return None


def _next_clause_plans(setting: Setting) -> bool:
    """10月17日，全省将举办…: the plan word stands in the clause after the date's own."""
    clauses = [clause for clause in _CLAUSE.split(setting.following, maxsplit=3) if clause.strip()]
    return any(cues.PLAN_AFTER.search(clause) for clause in clauses[:1])


def _attributive(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2019年的项目, 2018年成立的基金会, 2020年度全国会议, 2019年102个项目."""
    del known
    if setting.ascii:
        if re.search(
            r"(?:\b(?:the|a|an|its|his|her|their|our|this|that|annual)|['’]s)\s+$", setting.before
        ) and (_is_coarse(value)):
            return _mention("it is part of a name")
        return None
    opens = setting.opens_block and not _is_coarse(value)
    if setting.after.startswith(("的", "份的")) and not opens:
        return _mention("“的” ties it to the noun behind it")
    if not opens and cues.IN_RELATIVE_CLAUSE.match(setting.after) and not setting.separated:
        return _mention("it dates what a noun behind it did before")
    if value.bound is None and not setting.separated and _is_coarse(value):
        if cues.QUANTITY.match(setting.after):
            return _mention("it says which year an amount belongs to")
        if cues.NOUN_SUFFIX.match(setting.after) or recognised.text.endswith(("度",)):
            return _mention("it is part of a name")
    return None


def _telling(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """A date that opens an entry, a sentence or a clause tells; so does an adverbial one."""
    del recognised
    if setting.ascii:
        return _telling_english(value, setting, known)
    if _is_coarse(value):
        return _telling_coarse(value, setting, known)
    if setting.opens_block:
        return Judgement(Kind.HAPPENED, "the date opens the paragraph")
    predicate = cues.PREDICATE.match(setting.after)
    if setting.opens_clause or setting.labelled:
        if setting.separated or predicate or setting.opens_sentence or len(setting.after) > 3:
            where = "sentence" if setting.opens_sentence else "clause"
            return Judgement(Kind.HAPPENED, f"the date opens the {where}")
        return None
    if cues.UNTIL.search(setting.before):
        return _mention("something lasted until then")
    if known.told_in_sentence:
        if value.bound is Bound.SINCE and predicate:
            return Judgement(Kind.HAPPENED, "something is in force from then on")
        return None
    if cues.ADVERBIAL_BEFORE.search(setting.before) or predicate or setting.separated:
        return Judgement(Kind.HAPPENED, "the date tells when the clause took place")
    return None


def _telling_coarse(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """A year or quarter tells only where a completed verb stands with it (1952年，建馆)."""
    chronicle = known.genre is Genre.CHRONICLE
    start = value.start or value.end
    if start is not None and start.year == known.reviewed and value.bound is None:
        return _mention("it is the period that the document is about")
    predicate = cues.PREDICATE.match(setting.after)
    verb = re.search(cues.EVENT_VERB, setting.following)
    if setting.opens_block and (setting.separated or predicate or chronicle):
        return Judgement(Kind.HAPPENED, "the date opens the paragraph")
    if setting.opens_clause and verb and (setting.separated or predicate):
        return Judgement(Kind.HAPPENED, "the date opens a clause that tells something done")
    if known.told_in_sentence:
        return None
    adverbial = predicate or cues.ADVERBIAL_BEFORE.search(setting.before)
    if verb and adverbial and verb.start() < _NEAR:
        return Judgement(Kind.HAPPENED, "the date tells when the clause took place")
    return None


def _telling_english(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    start = value.start or value.end
    about = start is not None and _is_coarse(value) and start.year == known.reviewed
    if about and value.bound is None:
        return _mention("it is the period that the document is about")
    if setting.opens_clause and (
        setting.opens_sentence or setting.separated or not _is_coarse(value)
    ):
        return Judgement(Kind.HAPPENED, "the date opens the sentence")
    if known.told_in_sentence:
        return None
    if cues.ENGLISH_PAST.search(setting.before):
        return Judgement(Kind.HAPPENED, "the date tells when the verb before it took place")
    return None


def _is_coarse(value: Value) -> bool:
    return value.precision in _COARSE


def _is_past(value: Value, known: Circumstances) -> bool:
    return (
        known.published is not None
        and value.end is not None
        and day_of(value.end) < known.published
    )


def _is_future(value: Value, known: Circumstances) -> bool:
    first = value.start or value.end
    return known.published is not None and first is not None and day_of(first) > known.published


def _mention(reason: str) -> Judgement:
    return Judgement(Kind.MENTION, reason)
