"""Of which kind a dated clause is: it tells, plans, sets a limit, or only names a time.

The decision is a list of rules in the order in which a careful reader would apply them: what the
date is *inside of* (a title, a citation) is looked at first, then what is asked for or planned by
it, last whether it stands where a telling begins. Each rule returns the sentence that explains it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.dates import cues
from db.dates.genre import Genre
from db.dates.intervals import day_of
from db.dates.model import Bound, Kind, Need, Precision, Preference

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
_FEW_WORDS: Final = 4
_SEASONS: Final = frozenset({"21", "22", "23", "24"})
_CLAUSE: Final = re.compile(r"[,;:。!?]")
_AMENDED: Final = re.compile(r"(?:修正|修订|修改|通过|公布|废止)")
_AS_OF: Final = frozenset({"截至", "截止", "as", "迄"})
_AFTERWARDS: Final = ("后", "後")
_SO_FAR: Final = ("以来", "以來", "至今", *_AFTERWARDS)
_GENERATION: Final = 20
_DECADE: Final = 10
_MOST_OF_A_YEAR: Final = 300
_SAME_DAY: Final = frozenset({"当天", "当日"})
_IS: Final = ("是", "为", "即", "恰逢", "正值", "适逢", "恰值")
_NEAR: Final = 30


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a judgement needs to know beyond the clause.

    ``told_in_sentence`` is true where an event stands before it in the same sentence,
    ``looks_ahead`` where that one is planned or a limit, ``beside_date`` where a date stands
    directly before it, ``in_plan`` where the document or section speaks of days to come.
    ``reviewed`` are the years that the whole document is about, which its text names without
    telling anything by them; ``plan_begins`` is the first year that the title of a plan names,
    ``this_year`` the year of writing, ``occasions`` the folded title, which may name a festival.
    ``historical`` says that the document tells of times long past.
    """

    genre: Genre
    published: date | None
    reviewed: frozenset[int]
    in_plan: bool
    told_in_sentence: bool
    historical: bool = False
    looks_ahead: bool = False
    beside_date: bool = False
    plan_begins: int | None = None
    this_year: int | None = None
    occasions: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The kind of a dated clause, and why.

    ``tail`` marks a bare date in brackets or at the end, which dates the entry before it if the
    entry has no other date. ``weak`` marks a date inside a clause that nothing speaks against,
    ``relative`` one that opens the paragraph but belongs to a noun (年中取消的活动，改在次年举行).
    """

    kind: Kind
    reason: str
    tail: bool = False
    weak: bool = False
    relative: bool = False


_Rule = Callable[["Recognised", "Value", "Setting", "Circumstances"], "Judgement | None"]


def judge(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """The kind of the clause that the expression dates; ``None`` where it is no date of the text
    (the line of publication, a word like 目前 that dates nothing)."""
    if _is_page_data(recognised, setting):
        return None
    for rule in _RULES:
        judgement = rule(recognised, value, setting, known)
        if judgement is not None:
            return judgement
    if recognised.vague:
        return None
    reason = "it stands inside a clause and opens none"
    return Judgement(
        Kind.MENTION, reason, tail=setting.closes_block and setting.opens_clause, weak=True
    )


def preference(recognised: Recognised, setting: Setting, *, in_plan: bool) -> Preference:
    """Which year a date without one means when only the day of writing is known: the one to come
    where the clause looks forward, else the one gone by; …起 the nearer."""
    if _looks_forward(recognised, setting, in_plan=in_plan):
        return Preference.FUTURE
    return Preference.NEAREST if recognised.bound is Bound.SINCE else Preference.PAST


def _looks_forward(recognised: Recognised, setting: Setting, *, in_plan: bool) -> bool:
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
    if cues.PUBLISHING_LABEL.search(setting.head):
        return True
    if cues.RECURRING.search(setting.before) and recognised.year is None:
        return True
    if recognised.vague and not cues.LATELY.match(setting.words):
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
    innermost, inside = setting.enclosing[0], setting.enclosed.strip(" ,;。.")
    bare = len(inside) <= len(recognised.text) + 4 and not _CLAUSE.search(inside)
    if innermost in _QUOTES and setting.ascii and inside.count(" ") > _FEW_WORDS:
        return None
    if innermost in _QUOTES:
        # “十四五”期间: the marks only set the period's own name off.
        named = not bare and not (len(inside) > _SHORT_QUOTE and _CLAUSE.search(inside))
        return _mention("it is part of a quoted name") if named else None
    if innermost not in _ROUND:
        return None
    if cues.CITATION.search(inside):
        return _mention("it says where something was printed")
    if bare and setting.opens_block and not setting.closes_block:
        return None
    if bare:
        return Judgement(
            Kind.MENTION, "it stands in brackets beside a name", tail=setting.closes_sentence
        )
    if setting.sentence.lstrip().startswith(("(", "（")) and _CLAUSE.search(inside):
        return None
    if (setting.opens_clause or inside.startswith(recognised.text[:2])) and (
        setting.separated or _AMENDED.search(inside)
    ):
        return None
    return _mention("it stands in a bracketed remark")


def _cited(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """根据2019年3月5日印发的…, 比2019年增长: another paper's date, or a yardstick."""
    if known.genre is Genre.LAW and recognised.year is None:
        return _mention("a rule speaks of any such time")
    if cues.SOURCE_OF_AUTHORITY.search(setting.before):
        if _AMENDED.search(setting.after) and value.precision is Precision.DAY:
            return Judgement(Kind.HAPPENED, "a law was amended by a decision of that day")
        return _mention("it dates the paper that is cited")
    if value.bound is None and cues.COMPARISON.search(setting.before) and _is_coarse(value):
        return _mention("it is what something is compared with")
    if cues.EXPERIENCED.search(setting.following) and known.genre is not Genre.CHRONICLE:
        return _mention("it is looked back on")
    said_in = setting.before.endswith("在")
    if cues.DESCRIBED.search(setting.before) and (known.told_in_sentence or not said_in):
        return _mention("it says how old something is")
    if known.told_in_sentence and setting.after.startswith("结束"):
        return _mention("it ends what the sentence told before")
    return _pointing(recognised, setting, known)


def _pointing(recognised: Recognised, setting: Setting, known: Circumstances) -> Judgement | None:
    """演练当天恰逢暴雨, 当天是星期日, 扶贫日前: days that point at an occasion told elsewhere."""
    named = not (_has_figures(recognised) or recognised.anchored or setting.words.endswith("月"))
    if known.beside_date and named:
        return _mention("it is another name of the date before it")
    if setting.words in _SAME_DAY and (not setting.opens_clause or setting.after.startswith("是")):
        return _mention("it says on what day of something told before")
    if setting.before.strip().endswith(_IS) and not cues.TIME_NAMED.search(setting.before):
        return _mention("it says what a day is")
    if known.occasions and not _has_figures(recognised):
        name = cues.ABOUT.sub("", setting.words)
        if name and name in known.occasions:
            return _mention("it names the occasion that the document is about")
    return None


def _under_review(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2016年以来, 自1978年设阅览室以来: a stretch of time, told or only named."""
    so_far = cues.SO_FAR.match(setting.following)
    if so_far and (so_far[1] == "至今" or cues.FROM.search(setting.before)):
        return _mention("it names the period under review")
    counted_back = recognised.year is None and not recognised.vague and _lasts_years(value)
    if counted_back and cues.STRETCH.search(setting.words):
        return _mention("it names a stretch of years up to now")
    if cues.PERIOD_SO_FAR.match(setting.after) or (
        value.bound is Bound.SINCE and recognised.text.endswith(_SO_FAR)
    ):
        after = recognised.text.endswith(_AFTERWARDS)
        if setting.opens_sentence and recognised.year is not None and not after:
            return Judgement(Kind.HAPPENED, "the sentence tells what was done since then")
        return _mention("it names the period under review")
    if _long_ago(value, known) and not (setting.opens_block or _is_exact(value)):
        return _mention("it is looked back on")
    return None


def _long_ago(value: Value, known: Circumstances) -> bool:
    """Whether a report of another day reaches back a generation: the past of its subject."""
    if known.historical or known.genre is not Genre.OTHER:
        return False
    if known.published is None or value.end is None:
        return False
    return known.published.year - value.end.year >= _GENERATION


def _limit(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """7月底前制定…, 报名截止8月31日 set a limit; 截至12月底全部完成 takes stock."""
    stated = setting.head if setting.labelled else setting.before
    explicit = cues.LIMIT.search(stated) or cues.LIMIT_AFTER.match(setting.after)
    done = cues.PERFECTED.search(setting.following) is not None
    if setting.ascii:
        done = done or cues.PERFECTED.search(setting.before) is not None
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
    if setting.opens_clause and cues.COMPLETED.search(setting.following[:_NEAR]):
        return Judgement(Kind.HAPPENED, "something was completed by that day")
    return _mention("a figure is given as of that day")


def _before(value: Value, setting: Setting, known: Circumstances, *, done: bool) -> Judgement:
    """…前: a limit where something is asked for or is yet to come, else a time before which."""
    asked = cues.REQUESTED.search(setting.before) or cues.IMPERATIVE.search(setting.sentence)
    aimed = (
        cues.PLANNING.search(setting.head)
        or cues.PLAN_BEFORE.search(setting.before)
        or cues.PLAN_AFTER.search(setting.after or _next_clause(setting))
        or cues.PLAN_AFTER.search(setting.head)
    )
    if aimed and not cues.REQUESTED.search(setting.before):
        return Judgement(Kind.PLANNED, f"“{aimed[0]}”: somebody means to have it done by then")
    if setting.ascii and _is_future(value, known) and not asked:
        return Judgement(Kind.PLANNED, "something is to be so until a day that is yet to come")
    if _is_future(value, known):
        return Judgement(Kind.DEADLINE, "something is to be done before a day that is yet to come")
    if done and setting.ascii and not known.in_plan:
        return Judgement(Kind.HAPPENED, "it was done by then")
    if done and not known.in_plan and not cues.REQUESTED.search(setting.before):
        if setting.opens_clause and not _is_coarse(value):
            return Judgement(Kind.HAPPENED, "it was done before that day")
        return _mention("it was so before that day")
    finished = setting.opens_clause and cues.COMPLETED.search(setting.after)
    if finished and _is_past(value, known) and not known.in_plan:
        return Judgement(Kind.HAPPENED, "it was finished before that day")
    if asked:
        return Judgement(Kind.DEADLINE, f"“{asked[0]}” asks for something before that day")
    if known.in_plan:
        return Judgement(Kind.DEADLINE, "a plan sets a limit by it")
    exact = value.precision in (Precision.DAY, Precision.MONTH, Precision.TIME)
    if setting.opens_clause and exact and not setting.ascii:
        return Judgement(Kind.DEADLINE, "the clause says by when something is to be done")
    return _mention("it was so before that day")


def _planned(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """计划于8月份举行, 10月将召开; in a plan every day to come is planned."""
    attributive = _attributive(recognised, value, setting, known)
    past = _is_past(value, known)
    before = cues.PLAN_BEFORE.search(setting.before)
    if value.precision is Precision.YEAR and _is_this_year(value, known) and not before:
        return None
    noun_follows = _is_coarse(value) and not (setting.separated or _predicated(setting))
    if before and before[0].strip().endswith(("于", "在")):
        noun_follows = False
    if before and not (attributive or noun_follows or _is_clock(recognised)):
        return Judgement(Kind.PLANNED, f"“{before[0].strip()}” before the date plans it")
    if attributive or (past and noun_follows):
        return None
    after = cues.PLAN_AFTER.search(setting.after)
    if after and (setting.opens_clause or not noun_follows):
        return Judgement(Kind.PLANNED, f"“{after[0]}” after the date plans it")
    if setting.opens_clause and not setting.after.strip() and _next_clause_plans(setting):
        return Judgement(Kind.PLANNED, "the clause after the date plans it")
    if setting.ascii and cues.ENGLISH_FUTURE.search(setting.sentence) and not past:
        return Judgement(Kind.PLANNED, "the sentence speaks of what is to come")
    return _to_come(recognised, value, setting, known)


def _to_come(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """A day after the publish date, in a plan, or beside another that is planned."""
    done = cues.PERFECTED.search(setting.following)
    telling = setting.opens_clause or setting.labelled or not _is_coarse(value)
    bare_year = value.precision is Precision.YEAR and not (
        setting.separated or setting.opens_block or _predicated(setting)
    )
    if recognised.vague or not telling or bare_year or _is_clock(recognised):
        return None
    if _is_future(value, known):
        return Judgement(Kind.PLANNED, "the day lies after the publish date")
    if _is_mostly_to_come(value, known) and not done and setting.opens_clause:
        return Judgement(Kind.PLANNED, "the time named lies mostly after the publish date")
    if known.looks_ahead and setting.opens_clause and not done:
        return Judgement(Kind.PLANNED, "the sentence speaks of what is to be done")
    if not known.in_plan or done or _precedes_plan(value, known):
        return None
    if setting.after.startswith("是") and (_is_coarse(value) or not setting.opens_sentence):
        return _mention("it says what a day or year is")
    return Judgement(Kind.PLANNED, "the document is a plan or a notice")


def _precedes_plan(value: Value, known: Circumstances) -> bool:
    begins = known.plan_begins
    return begins is not None and value.end is not None and value.end.year < begins


def _next_clause(setting: Setting) -> str:
    """The words between the next two marks of punctuation."""
    clauses = _CLAUSE.split(setting.following, maxsplit=3)
    return next((clause for clause in clauses if clause.strip()), "")


def _next_clause_plans(setting: Setting) -> bool:
    """10月17日，全省将举办…: the plan word stands in the clause after the date's own."""
    clause = _next_clause(setting)
    return bool(cues.PLAN_AFTER.search(clause) or cues.PLAN_CLAUSE.match(clause))


def _attributive(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2019年的项目, 2018年成立的基金会, 2020年度全国会议, 2019年102个项目, 扶贫日活动."""
    del known
    if setting.ascii:
        return _attributive_english(value, setting)
    opens = setting.opens_block and not _is_coarse(value)
    if setting.after.startswith(("的", "份的")) and not opens:
        return _mention("“的” ties it to the noun behind it")
    relative = not setting.separated and cues.IN_RELATIVE_CLAUSE.match(setting.after)
    during = setting.during and cues.OF_PERIOD.match(setting.after)
    if during or (relative and not opens):
        return _mention("it dates what a noun behind it did before")
    if value.bound is not None or setting.separated:
        return None
    if _is_coarse(value):
        if cues.QUANTITY.match(setting.after):
            return _mention("it says which year an amount belongs to")
        if cues.NOUN_SUFFIX.match(setting.after):
            return _mention("it is part of a name")
    if _names_festival(recognised) and not _predicated(setting):
        return _mention("it names an occasion, not a day")
    return None


def _names_festival(recognised: Recognised) -> bool:
    """Whether the day is known by a name (春节, 2022年元旦) and not by its number."""
    numbered = recognised.month is not None or recognised.day is not None
    leaning = recognised.anchored or Need.REFERENCE in recognised.needs
    return "festival" in recognised.rule and not (numbered or leaning)


def _attributive_english(value: Value, setting: Setting) -> Judgement | None:
    determined = re.search(
        r"(?:\b(?:the|a|an|its|his|her|their|our|this|that|annual)|['’]s)\s+$", setting.before
    )
    if determined and _is_coarse(value):
        return _mention("it is part of a name")
    return None


def _telling(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """A date that opens an entry, a sentence or a clause tells; so does an adverbial one."""
    if setting.ascii:
        return _telling_english(value, setting, known)
    in_chronicle = known.genre is Genre.CHRONICLE and setting.opens_block
    if _is_long(value) and not in_chronicle:
        return _mention("a stretch of so many years is named as background")
    vague_start = value.bound is Bound.SINCE or _is_coarse(value)
    changed = cues.CHANGED.search(setting.following)
    if (
        vague_start
        and not changed
        and cues.RECURRENT.search(setting.after or setting.following[:_NEAR])
    ):
        return _mention("it tells of a habit")
    if _is_coarse(value) and not recognised.anchored:
        return _telling_coarse(value, setting, known)
    if setting.opens_block:
        relative = cues.IN_RELATIVE_CLAUSE.match(setting.after) is not None
        return Judgement(
            Kind.HAPPENED,
            "the date opens the paragraph",
            relative=relative and not setting.separated,
        )
    if cues.UNTIL.search(setting.before) and not cues.COMPLETED.search(setting.after):
        return _mention("something lasted until then")
    if setting.opens_clause or setting.labelled:
        if not setting.following.strip(" ,;。.") and not setting.labelled:
            return None
        figure = cues.FIGURE.match(setting.after) and not known.told_in_sentence
        if figure and not _is_exact(value) and value.bound is None:
            return _mention("it says which period a figure belongs to")
        where = "sentence" if setting.opens_sentence else "clause"
        return Judgement(Kind.HAPPENED, f"the date opens the {where}")
    return _telling_inside(recognised, value, setting, known)


def _telling_inside(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """公司3月5日成立, 本馆于次日开放: adverbial in its clause; 研究了1月至4月的情况 is not."""
    if cues.OBJECT.search(setting.before):
        return None
    adverbial = cues.ADVERBIAL_BEFORE.search(setting.before) is not None
    leaning = recognised.anchored or (
        Need.REFERENCE in recognised.needs and _is_exact(value) and not recognised.vague
    )
    if adverbial or _predicated(setting) or (leaning and setting.following.strip(" ,;。.")):
        return Judgement(Kind.HAPPENED, "the date tells when its clause took place")
    if value.bound is Bound.SINCE and setting.following.strip(" ,;。."):
        return Judgement(Kind.HAPPENED, "something is in force from then on")
    if _is_clock(recognised):
        return None
    if (
        _is_exact(value)
        and value.bound is None
        and not known.told_in_sentence
        and not recognised.vague
    ):
        return Judgement(Kind.HAPPENED, "it is the first day that the sentence names")
    return None


def _telling_coarse(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """A year or quarter tells where a completed verb stands with it (1952年，建馆)."""
    background = _background(value, setting, known)
    if background is not None:
        return background
    if value.bound is Bound.SINCE and setting.opens_clause:
        return Judgement(Kind.HAPPENED, "something begins in that year")
    chronicle = known.genre is Genre.CHRONICLE
    if setting.opens_block and (setting.separated or _predicated(setting) or chronicle):
        return Judgement(Kind.HAPPENED, "the date opens the paragraph")
    verb = re.search(cues.EVENT_VERB, setting.following)
    if setting.opens_clause and _tells_in_clause(setting, verb, chronicle=chronicle):
        return Judgement(Kind.HAPPENED, "the date opens a clause that tells something done")
    adverbial = _predicated(setting) or cues.ADVERBIAL_BEFORE.search(setting.before)
    if verb and adverbial and verb.start() < _NEAR and not cues.OBJECT.search(setting.before):
        return Judgement(Kind.HAPPENED, "the date tells when its clause took place")
    return None


def _background(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """2020年，在…领导下 in a review of 2020, 上半年增长5.6%, 今年: periods, no events."""
    whole_year = value.precision is Precision.YEAR and _is_within_year(value)
    if whole_year and value.start is not None and value.start.year in known.reviewed:
        return _mention("it is the period that the document is about")
    chronicle = known.genre is Genre.CHRONICLE
    if not chronicle and value.bound is None and cues.FIGURE.match(setting.after):
        return _mention("it says which period a figure belongs to")
    if whole_year and _is_this_year(value, known):
        return _mention("it is the year in which the text was written")
    if value.precision is Precision.PLAN_PERIOD and not chronicle:
        return _mention("a five-year plan is named as background")
    return None


def _tells_in_clause(setting: Setting, verb: re.Match[str] | None, *, chronicle: bool) -> bool:
    """Whether the clause that a year opens tells of something done."""
    if setting.separated:
        words = setting.following[: 2 * _NEAR]
        told = verb is not None or (
            setting.opens_sentence and (chronicle or cues.ANY_VERB.search(words) is not None)
        )
        return told or _predicated(setting)
    if _predicated(setting) or cues.SHORT_VERB.match(setting.after):
        return True
    if chronicle and setting.after and not cues.NOUN_SUFFIX.match(setting.after):
        return True
    return verb is not None and not _CLAUSE.search(setting.following[: verb.start()])


def _telling_english(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    start = value.start or value.end
    about = start is not None and start.year in {*known.reviewed, known.this_year}
    if about and value.precision is Precision.YEAR and value.bound is None:
        return _mention("it is the period that the document is about")
    if setting.opens_clause and (
        setting.opens_sentence or setting.separated or not _is_coarse(value)
    ):
        return Judgement(Kind.HAPPENED, "the date opens the sentence")
    if cues.ENGLISH_ASIDE.search(setting.before):
        return _mention("it stands in a relative clause or names a plan given up")
    if cues.ENGLISH_PAST.search(setting.before):
        return Judgement(Kind.HAPPENED, "the date tells when the verb before it took place")
    return None


def _predicated(setting: Setting) -> bool:
    """Whether a verb phrase follows the date directly."""
    return cues.PREDICATE.match(setting.after) is not None


def _has_figures(recognised: Recognised) -> bool:
    numbered = recognised.day is not None or recognised.month is not None
    return numbered or any(one.isdigit() for one in recognised.text)


def _is_this_year(value: Value, known: Circumstances) -> bool:
    return value.start is not None and value.start.year == known.this_year


def _is_coarse(value: Value) -> bool:
    return value.precision in _COARSE and value.edtf[5:7] not in _SEASONS


def _is_within_year(value: Value) -> bool:
    if value.start is None or value.end is None:
        return False
    return value.start.year == value.end.year


def _lasts_years(value: Value) -> bool:
    if value.start is None or value.end is None:
        return False
    return (day_of(value.end) - day_of(value.start)).days >= _MOST_OF_A_YEAR


def _is_long(value: Value) -> bool:
    """Whether the time named is a decade or more."""
    if value.start is None or value.end is None:
        return False
    return value.end.year - value.start.year >= _DECADE - 1


def _is_exact(value: Value) -> bool:
    return value.precision in (Precision.DAY, Precision.TIME)


def _is_clock(recognised: Recognised) -> bool:
    """Whether the words name an hour and leave the day to the context."""
    return Need.DAY in recognised.needs


def _is_past(value: Value, known: Circumstances) -> bool:
    return (
        known.published is not None
        and value.end is not None
        and day_of(value.end) < known.published
    )


def _is_future(value: Value, known: Circumstances) -> bool:
    first = value.start or value.end
    return known.published is not None and first is not None and day_of(first) > known.published


def _is_mostly_to_come(value: Value, known: Circumstances) -> bool:
    """Whether no more than a sixth of a longer period had passed on the publish date."""
    if known.published is None or value.start is None or value.end is None:
        return False
    first, last = day_of(value.start), day_of(value.end)
    return first <= known.published < last and 6 * (known.published - first) <= last - first


def _mention(reason: str) -> Judgement:
    return Judgement(Kind.MENTION, reason)


_RULES: Final[tuple[_Rule, ...]] = (
    _enclosed,
    _cited,
    _under_review,
    _limit,
    _planned,
    _attributive,
    _telling,
)
"""In the order in which they are asked; the first that has an answer gives it."""
