"""Dates in brackets and quotation marks: part of a name, a gloss, or what the bracket tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import limit_cues, mention_cues, plan_cues, telling_cues, verbs, writing_cues
from db.dates.kinds.judgement import CLAUSE, Judgement, is_coarse, is_exact, is_future, mention
from db.dates.model import Bound, Kind
from db.dates.setting.genre import Genre
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_TITLE_MARKS: Final = frozenset("《〈")
_QUOTES: Final = frozenset('“「『"')
_ROUND: Final = frozenset("(（")
_SHORT_QUOTE: Final = 40
_FEW_WORDS: Final = 4
_STEP_INSIDE: Final = re.compile(
    r"(?:获(?:得?受理|批准?|准|通过|颁|评)|受理|立项|批准|批复|过会|开工|动工|竣工|完工|通车|投产|投用|启用)\s*\)"
)
"""获受理 is a step on the way; 建 and 入党 in a bracket only describe."""
_YEARS: Final = 1_000
"""Days: no exhibition lasts so long, and few lives are so short."""


def enclosed(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """《2020年定点扶贫工作计划》 is a name, （1881—1936） a gloss; （2月6日，大会开幕） tells."""
    if not setting.enclosing:
        return None
    if _TITLE_MARKS & set(setting.enclosing):
        return mention("it is part of a title in 《》")
    innermost, inside = setting.enclosing[0], setting.enclosed.strip(" ,;。.")
    # The commas of June 12, 2021 – January 9, 2022 part no clauses.
    lasts = setting.ascii and value.start != value.end
    parted = CLAUSE.search(inside.replace(setting.words, "") if lasts else inside)
    bare = len(inside) <= len(recognised.text) + 4 and not parted
    bare = bare and not _tells_step(recognised, setting, known)
    if innermost in _QUOTES and setting.ascii and inside.count(" ") > _FEW_WORDS:
        return None
    if innermost in _QUOTES:
        # “十四五”期间: the marks only set the period's own name off; “周五夜读” is a name.
        bare = bare and len(inside) <= len(recognised.text)
        said = setting.enclosed.rstrip()
        speech = said.endswith(mention_cues.STOPS) or (
            CLAUSE.search(inside)
            and (len(inside) > _SHORT_QUOTE or said.endswith(mention_cues.SPEECH_ENDS))
        )
        named = not (bare or speech)
        return mention("it is part of a quoted name") if named else None
    if innermost not in _ROUND:
        return None
    if writing_cues.CITATION.search(inside):
        return mention("it says where something was printed")
    opens = bare and setting.opens_block and not setting.closes_block
    sentence = known.genre is Genre.CHRONICLE or (is_exact(value) and setting.opens_clause)
    if opens or (sentence and _is_sentence(setting, inside)):
        return None
    if _tells_of_name(recognised, setting, known):
        return Judgement(Kind.HAPPENED, "the bracket tells what was done then")
    if bare:
        return _glossing(recognised, value, setting, known)
    if (
        setting.sentence.lstrip().startswith(("(", "（")) and CLAUSE.search(inside)
    ) or _tells_inside(value, setting, known):
        return None
    if (setting.opens_clause or inside.startswith(recognised.text[:2])) and (
        setting.separated or mention_cues.AMENDED.search(inside)
    ):
        return None
    return mention("it stands in a bracketed remark")


def _is_sentence(setting: Setting, inside: str) -> bool:
    """Whether the bracket is a sentence of its own with its own full stop, and says more than when
    (…调资料室工作。（1979年2月改正。）)."""
    closed = setting.enclosed.rstrip().endswith("。") and len(inside) > len(setting.words)
    return closed and setting.head.rstrip().endswith(("。(", "；(", "!("))


def _tells_step(recognised: Recognised, setting: Setting, known: Circumstances) -> bool:
    """Whether the bracket of a chronicle tells a step on the way (2021年12月获受理)."""
    if known.genre is not Genre.CHRONICLE or recognised.month is None or setting.closes_entry:
        return False
    return _STEP_INSIDE.match(setting.after) is not None


def _tells_of_name(recognised: Recognised, setting: Setting, known: Circumstances) -> bool:
    """Whether the bracket tells what was done to the one named before it (于6月1日获委任), or, in
    a chronicle, what became later of what it tells."""
    if recognised.day is not None and mention_cues.APPOINTED.match(setting.after):
        return True
    if known.genre is not Genre.CHRONICLE:
        return False
    return mention_cues.ENDED.match(setting.after) is not None


def _tells_inside(value: Value, setting: Setting, known: Circumstances) -> bool:
    """（2月9日出发，3月31日返回） closes an entry and tells; （6月14日前下单有效） sets a limit."""
    if value.bound is Bound.BY:
        return limit_cues.OFFERED.search(setting.after) is not None
    labelled = setting.labelled and ":" in setting.enclosed
    if labelled and is_exact(value) and setting.following.lstrip().startswith(")"):
        # （义工培训：11月25日下午2时）
        return True
    ahead = is_exact(value) and (known.in_plan or is_future(value, known))
    if ahead and setting.opens_clause and verbs.ANY_VERB.match(setting.after):
        return True
    entry = known.genre is Genre.CHRONICLE and setting.opens_clause and not known.in_plan
    closes = mention_cues.BRACKET_CLOSES.search(setting.following) is not None
    deed = verbs.ANY_VERB.match(setting.after) or telling_cues.SHORT_VERB.match(setting.after)
    return entry and closes and deed is not None


def _glossing(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement:
    """准备阶段（1月—3月） is planned then, 暑假期间（7月5日—8月31日） was then; else a gloss."""
    ends = mention_cues.BRACKET_ENDS.match(setting.following) is not None
    ahead = known.in_plan or is_future(value, known)
    if ends and ahead and plan_cues.STAGE.search(setting.head):
        return Judgement(Kind.PLANNED, "it is the time that the plan gives a stage")
    if value.start != value.end and mention_cues.STATISTICS.search(setting.head):
        return mention("it is the time that figures are of")
    if mention_cues.OF_FIGURES.match(setting.following):
        return mention("it is the time that figures are of")
    if mention_cues.OCCASION.search(setting.head) or _lasted(value, setting):
        kind = Kind.PLANNED if known.in_plan else Kind.HAPPENED
        return Judgement(kind, "it says when the occasion before it was")
    dated = recognised.year is not None or is_exact(value)
    if ends and dated and not is_coarse(value) and _tells_before(value, setting, known):
        return Judgement(Kind.HAPPENED, "it says when that was which the clause before it tells")
    reason = "it stands in brackets beside a name"
    if _is_life(value, setting):
        return mention(reason)
    return Judgement(Kind.MENTION, reason, tail=setting.closes_sentence or setting.closes_entry)


_NAME_OF_PERSON: Final = re.compile(r"[\u4e00-\u9fff·]{2,4}\s*\($")
_LIFE: Final = range(16, 111)


def _is_life(value: Value, setting: Setting) -> bool:
    """韩仲和(1908—1979): from one whole year to another, as long as a life, beside a name."""
    first, last = value.first_year, value.last_year
    if value.bound is not None or not is_coarse(value) or first is None or last is None:
        return False
    return last - first in _LIFE and _NAME_OF_PERSON.search(setting.head) is not None


def _lasted(value: Value, setting: Setting) -> bool:
    """三级警戒（5月19日至7月26日）, 特展（3月1日—5月30日）: the days from first to last of what is
    named, which no day of a person's life or of another calendar is."""
    if not is_exact(value) or value.start is None or value.end is None:
        return False
    days = (day_of(value.end) - day_of(value.start)).days
    if not 0 < days < _YEARS or mention_cues.PAPER_BEFORE_BRACKET.search(setting.head):
        return False
    return mention_cues.NAMED_BEFORE_BRACKET.search(setting.head) is not None


def _tells_before(value: Value, setting: Setting, known: Circumstances) -> bool:
    """Whether the clause before the bracket tells a deed (我们问过律师（2020年11月），…)."""
    if mention_cues.PAPER_BEFORE_BRACKET.search(setting.head):
        return False
    if known.in_plan or known.genre in (Genre.LAW, Genre.PLAN) or is_future(value, known):
        return False
    clause = CLAUSE.split(setting.head.rstrip("( "))[-1]
    if mention_cues.NO_DEED.search(clause):
        return False
    amount = not is_exact(value) and mention_cues.AMOUNT_ENDS.search(clause) is not None
    told = verbs.ANY_VERB.search(clause) or telling_cues.PERFECTED.search(clause)
    return told is not None and not amount
