"""Of which kind a dated clause of English prose is.

The rules of :mod:`db.dates.kinds.rules` for Chinese look at the words beside a date; English says
it by its verbs (:mod:`db.dates.kinds.english_verbs`). Asked in order: is the time only named, is
it a limit, is it to come, is it told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from db.dates.cues import limit_cues, plan_cues
from db.dates.english.datelines import is_dateline
from db.dates.kinds.english_mentions import of_something_else
from db.dates.kinds.english_verbs import Tense, governing, is_aside, is_description
from db.dates.kinds.judgement import Judgement, is_coarse, is_future, is_past, is_this_year, mention
from db.dates.kinds.plans import precedes_plan
from db.dates.model import Bound, Kind, Precision
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_VALID: Final = re.compile(
    r"\b(?:valid|in force|guaranteed|licensed|not (?:\w+ )?)\s*(?:from\s*)?$"
)
_SINCE_CLAUSE: Final = re.compile(
    r"\b(?:since|until|till|before|after|because|than|following)\s+[^,;:.]*\s[^,;:.]*$"
)
_DATES_FROM: Final = re.compile(
    r"\b(?:dates?|dating|goes|stems?|survives?)(?:\s+back)?\s*(?:to|from)?\s*$"
)
_SUBJECT_OF_LIMIT: Final = (
    r"\b(?:applications?|registrations?|entries|entry|submissions?|nominations?|bookings?"
    r"|enrol?lments?|bids?|tenders?|proposals?|abstracts?|calls?|polls?|sign-?ups?|sales|consultation|voting|"
    r"subscriptions?|comments?|contributions?|copy|payments?|fees|forms?|reports?|papers?|returns|"
    r"invoices?|responses?|replies|essays|manuscripts?|quotations?|orders?|instal?lments?"
    r"|offer|competition|rsvps?)\b"
)
_CLOSES: Final = re.compile(
    _SUBJECT_OF_LIMIT
    + r"[^.;]{0,70}\b(?:closes?|closing|ends?|expires?|(?:is|are|fall|falls) due|due"
    r"(?! to| in\b)|deadline|will not be accepted after)\b[^.;]{0,12}$"
    r"|\b(?:deadline|closing date|cut-?off(?: date)?|last (?:day|date)"
    r"(?! of (?:the )?(?:term|school|year|festival|show|exhibition))|rsvp|no(?:t)? later than"
    r"|at the latest)\b[^.;]{0,40}$"
)
"""Applications close on February 29; a report is due on 30 September; the deadline is 3 May."""
_MAY_CLOSE: Final = re.compile("clos|end|expir|due|deadline|accepted|cut|last|rsvp|later|latest")
"""What one of these words needs, which is looked for twenty times as fast."""

_DUE_AFTER: Final = re.compile(
    r"^[^.;]{0,6}"
    + _SUBJECT_OF_LIMIT
    + r"[^.;]{0,30}\b(?:due|closes?|deadline)\b(?! (?:has|have|had|was|were)\b)"
    r"|^\s*(?:is|was) the (?:deadline|closing date|last (?:day|date))\b"
)
"""30 June: subscriptions due; 3 May is the deadline."""

_ACTS: Final = re.compile(
    r"\b(?:comment|apply|register|submit|enter|book|nominate|respond|sign up|vote|order|pay"
    r"|claim|reply|send|"
    r"return|write|contact|bring|hand in|collect|renew)\b"
)
_OFFERED: Final = re.compile(
    r"\b(?:who|if you|when you|whoever|anyone|orders?|bookings?|tickets?|places?) (?:[a-z]+ ){0,2}?"
    r"(?:(?:book|apply|register|order|buy|pay|enter|enroll?|subscribe|join|reserve)s?|signs? up"
    r"|bought|booked|purchased|placed|made|received)\b[a-z ]{0,20}$"
)
"""Free for visitors who book before July 1; orders placed before 3 May: an offer ends then."""
_TASK: Final = re.compile(r"(?:^|:|-)\s*(?:[a-z.&]+\s+){0,4}to (?!the\b|an?\b)[a-z]+\b")
"""Clerk to obtain three quotations by 30 November."""
_BY: Final = re.compile(r"\b(?:by|before|until)\b")
_WAS_TO: Final = re.compile(
    r"(?<!originally )\b(?:was|were) (?:scheduled|planned|due|expected|to)\b[^.;]{0,60}$"
)
"""The next meeting was scheduled for 18 February, in minutes of January."""
_WENT_ON: Final = re.compile(r"^[^.;]{0,60}?\b(?:was|were|had been) (?:\w+ly )?[a-z]+ing\b")
"""By the 1960s most families were living afloat: how things stood, and nothing done."""
_GONE: Final = frozenset({Tense.PAST, Tense.PERFECT})
_TASKS: Final = re.compile(r"\baction|minutes|\btask|\bto do\b|meeting|follow-up")


def judge_english(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """The kind of an English clause that the expression dates; ``None`` where no rule knows."""
    tense = governing(setting)
    for rule in _RULES:
        judgement = rule(recognised, value, setting, known, tense)
        if judgement is not None:
            return judgement
    return None


def _closing(setting: Setting) -> re.Match[str] | None:
    """The words before the date that make it a limit."""
    if _MAY_CLOSE.search(setting.head) is None:
        return None
    return _CLOSES.search(setting.head)


def is_english_dateline(setting: Setting) -> bool:
    """Whether a place before the date and a dash behind it head a report (LEEDS, May 5, 2020 —):
    the text was written on that day."""
    return is_dateline(setting.head, setting.following)


def bounded_in_brackets(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """A sampan (on display from April 1 only), a tower (planned for May 2031): a remark on what
    is yet to begin, to end or to come."""
    del recognised
    if plan_cues.CALLED_PLANNED.search(setting.lead) and not is_past(value, known):
        return Judgement(Kind.PLANNED, "the words before the date say that it is planned")
    if setting.enclosing[:1] != "(" or value.bound is None or not is_future(value, known):
        return None
    if value.precision not in (Precision.DAY, Precision.TIME) or not setting.before.strip():
        return None
    return Judgement(Kind.PLANNED, "the day lies after the publish date")


def looks_forward_english(recognised: Recognised, setting: Setting, *, in_plan: bool) -> bool:
    """Whether the clause speaks of days to come, for a date without a year."""
    tense = governing(setting)
    if tense in (Tense.PAST, Tense.PERFECT, Tense.GIVEN_UP):
        return False
    return (
        in_plan
        or tense is not None
        or recognised.bound is Bound.BY
        or _closing(setting) is not None
    )


def _background(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    tense: Tense | None,
) -> Judgement | None:
    """Has stood since 1968, since it was founded in 1988, dates from 1911, dug in 1987, had been
    planned for June."""
    if setting.words.startswith("since "):
        if known.genre is Genre.CHRONICLE and setting.opens_block:
            return Judgement(Kind.HAPPENED, "the entry of a chronicle begins with it")
        told = setting.opens_sentence and tense is Tense.PAST
        return None if told else mention("it names the period under review")
    if not setting.opens_clause and _DATES_FROM.search(setting.before):
        return mention("it says how old something is")
    if recognised.bound is Bound.BY and _VALID.search(setting.before):
        return mention("it says how long something holds")
    if is_coarse(value) and _SINCE_CLAUSE.search(setting.before):
        return mention("it dates what another clause says")
    if is_coarse(value) and is_description(setting):
        return mention("it says how old something is")
    if tense is Tense.GIVEN_UP and is_future(value, known) and _WAS_TO.search(setting.head):
        return Judgement(Kind.PLANNED, "the verb says what was arranged for that day")
    if tense is Tense.GIVEN_UP and not setting.opens_sentence:
        return mention("it dates a plan given up")
    return None


def _limit(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    tense: Tense | None,
) -> Judgement | None:
    """Applications close on, the deadline is, please send by; else what is said of a time before
    which something is done."""
    del recognised
    stated = (
        _closing(setting)
        or (tense not in _GONE and _DUE_AFTER.match(setting.following))
        or setting.words.startswith(("no later", "not later"))
    )
    if stated and (tense is not Tense.PAST or setting.labelled or is_future(value, known)):
        return Judgement(Kind.DEADLINE, "the words beside the date make it a limit")
    if value.bound is Bound.BY:
        lasting = setting.words.startswith(("until", "till", "through"))
        return (_done_before if tense in _GONE else _due_before)(
            value, setting, known, tense, lasting=lasting
        )
    exact = value.precision in (Precision.DAY, Precision.TIME)
    asked = tense is Tense.ASKED and exact and not is_past(value, known)
    if asked and _ACTS.search(setting.sentence) and _BY.search(setting.sentence):
        return Judgement(Kind.DEADLINE, "somebody is asked to act by that day")
    return None


def _done_before(
    value: Value, setting: Setting, known: Circumstances, tense: Tense | None, *, lasting: bool
) -> Judgement | None:
    """By the end of January 3,200 objects had been rehoused; it ran until May."""
    if lasting:
        return mention("something lasted until then")
    whole = value.precision in (Precision.YEAR, Precision.APPROXIMATE)
    if whole and _WENT_ON.search(setting.following):
        return mention("it was so by then")
    if known.in_plan and not is_past(value, known) and tense is Tense.PERFECT:
        return Judgement(Kind.DEADLINE, "a plan sets a limit by it")
    return Judgement(Kind.HAPPENED, "it was done by then")


def _due_before(
    value: Value, setting: Setting, known: Circumstances, tense: Tense | None, *, lasting: bool
) -> Judgement | None:
    """Must be paid by, should open by, clerk to write by, runs until."""
    if tense is Tense.ASKED:
        return Judgement(Kind.DEADLINE, "somebody is asked for something by that day")
    if tense is Tense.AHEAD:
        return Judgement(Kind.PLANNED, "somebody means to have it done by then")
    if tense is None and _TASK.search(setting.head):
        task = _TASKS.search(setting.head + known.occasions) is not None
        kind = Kind.DEADLINE if task else Kind.PLANNED
        return Judgement(kind, "somebody is to have it done by then")
    if lasting and tense is Tense.PRESENT:
        return None if is_past(value, known) else Judgement(Kind.PLANNED, "it lasts until then")
    if known.in_plan:
        return Judgement(Kind.DEADLINE, "a plan sets a limit by it")
    if limit_cues.IMPERATIVE.search(setting.sentence):
        return Judgement(Kind.DEADLINE, "the sentence asks for something by that day")
    if is_future(value, known):
        if _OFFERED.search(setting.before.rstrip()):
            return Judgement(Kind.DEADLINE, "it is the last time to make use of an offer")
        return Judgement(Kind.PLANNED, "something is to be so by a day that is yet to come")
    return mention("it was so before that day")


_ARRANGED: Final = re.compile(
    r"\b(?:which|that) (?:expires?|ends?|runs? out|lapses?|closes?|falls? due|opens?|begins?"
    r"|starts?|takes? effect|comes? into (?:force|effect))(?: on| in| at)? ?$"
)
"""The lease, which expires on 30 June, comes up for renewal: arranged, though said of a noun."""


def _to_come(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    tense: Tense | None,
) -> Judgement | None:
    """Will open in May, breaks ground in spring, next meeting: 3 June."""
    past = is_past(value, known)
    arranged = not past and _ARRANGED.search(setting.before) is not None
    if recognised.vague or (tense is not Tense.AHEAD and is_aside(setting) and not arranged):
        return None
    if (
        value.precision is Precision.YEAR
        and is_this_year(value, known)
        and tense is not Tense.AHEAD
    ):
        return None
    if tense is Tense.AHEAD and not past:
        return Judgement(Kind.PLANNED, "the verb speaks of what is to come")
    if is_future(value, known):
        return Judgement(Kind.PLANNED, "the day lies after the publish date")
    told = tense in (Tense.PAST, Tense.PERFECT)
    if (
        known.in_plan
        and not told
        and not (past and tense is None)
        and not precedes_plan(value, known)
    ):
        return Judgement(Kind.PLANNED, "the document or section looks ahead")
    scheduled = tense in (Tense.PRESENT, Tense.ASKED) and known.genre is not Genre.CHRONICLE
    if scheduled and known.published is None and not is_coarse(value):
        return Judgement(Kind.PLANNED, "the verb says what is arranged for that day")
    return None


def _told(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    tense: Tense | None,
) -> Judgement | None:
    """On 4 May the hall opened; the opening on 8 March drew a crowd; 4 May: hall opened."""
    start = value.start or value.end
    about = start is not None and start.year in {*known.reviewed, known.this_year}
    if about and value.precision is Precision.YEAR and value.bound is None:
        return mention("it is the period that the document is about")
    opens = setting.opens_clause and (
        setting.opens_sentence or setting.separated or not is_coarse(value)
    )
    if tense is Tense.PERFECT and is_coarse(value):
        return mention("it names the period under review")
    if opens and (setting.opens_sentence or tense is not None):
        return Judgement(Kind.HAPPENED, "the date opens the sentence")
    if is_aside(setting):
        if _tells_aside(recognised, value, setting, tense):
            return Judgement(Kind.HAPPENED, "a relative clause tells what was done then")
        return mention("it stands in a relative clause or describes a thing")
    if tense in (Tense.PAST, Tense.PRESENT, Tense.PERFECT):
        return Judgement(Kind.HAPPENED, "the date tells when the verb beside it took place")
    if opens:
        return Judgement(Kind.HAPPENED, "the date opens the clause")
    return None


_RELATIVE: Final = re.compile(r"^\s*(?:which|who)\b|\bthat [a-z]+ed\b")


def _tells_aside(
    recognised: Recognised, value: Value, setting: Setting, tense: Tense | None
) -> bool:
    """Trail 7, which reopened in mid-October; rules that closed the centre from 14 March to 5 June:
    a deed of the year that the text tells of, so that the date names none."""
    told = tense is Tense.PAST and recognised.year is None
    return told and not is_coarse(value) and _RELATIVE.search(setting.before) is not None


_Rule = Callable[
    ["Recognised", "Value", "Setting", "Circumstances", "Tense | None"], "Judgement | None"
]

_RULES: Final[tuple[_Rule, ...]] = (of_something_else, _background, _limit, _to_come, _told)
"""In the order in which they are asked; the first that has an answer gives it."""
