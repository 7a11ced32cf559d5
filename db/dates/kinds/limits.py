"""Limits: what is to be done by a day, what was done by then, and counts taken on a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import limit_cues, plan_cues, telling_cues
from db.dates.kinds.judgement import (
    NEAR,
    Judgement,
    is_coarse,
    is_exact,
    is_future,
    is_past,
    mention,
    next_clause,
)
from db.dates.kinds.plans import precedes_plan
from db.dates.model import Bound, Kind, Precision
from db.dates.recognition.bounds import DONE_IN_ALL
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_BY: Final = Bound.BY

_LASTING: Final = ("until ", "till ", "through ")
_AS_OF: Final = frozenset({"截至", "截止", "迄"})
_DURING: Final = ("间", "期间", "之间", "内")
"""应于1月1日至11月30日间办理完毕: a time in which something takes place, no day to hand it in."""


def expiring(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """合同2月28日到期, 任期至5月届满: what is in force ends then, and nobody is asked for
    anything."""
    del recognised
    if value.bound is _BY and limit_cues.BEFORE_SEASON.match(setting.after):
        return mention("it names a time of the year")
    lasts = value.bound is _BY and setting.words.startswith(("至", "到"))
    if not (value.bound is None or lasts) or not setting.after:
        return None
    if not limit_cues.EXPIRES.match(setting.after):
        return None
    over = telling_cues.DONE_BEFORE.search(setting.lead) or is_past(value, known)
    kind = Kind.HAPPENED if over else Kind.PLANNED
    return Judgement(kind, "something is in force until that day")


def ending(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """公示截止期, 展览至八月三十日止, 工龄计算截止时间: an end that asks nobody for anything."""
    del recognised
    if setting.head and limit_cues.COUNTED_TO.search(setting.head):
        return mention("something is counted up to that day")
    if not (known.in_plan or is_future(value, known)):
        return None
    if setting.words.endswith("截止") and limit_cues.HANDED_OVER.search(setting.before):
        return Judgement(Kind.DEADLINE, "what may be handed in closes then")
    if _closes_display(setting):
        return Judgement(Kind.PLANNED, "what is on show or in force ends then")
    return None


def limit(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """7月底前制定…, 报名截止8月31日 set a limit; 截至12月底全部完成 takes stock."""
    if value.bound is _BY and limit_cues.DONE_BY.match(setting.after):
        return mention("it dates what a noun behind it did before")
    if setting.after.startswith("止") and limit_cues.YEAR_OF_ACCOUNTS.match(setting.after):
        return mention("a year of accounts ends then")
    if _ends_what_lasts(value, setting, known):
        return Judgement(Kind.PLANNED, "it goes on or is in force until then")
    explicit = _stated(setting)
    if explicit and not (is_past(value, known) and _is_over(setting)):
        return Judgement(Kind.DEADLINE, f"“{explicit[0].strip()}” sets a limit")
    if value.bound is None and _closes(value, setting, known):
        return Judgement(Kind.DEADLINE, "what the date is set beside closes then")
    if value.bound is not _BY:
        lasting = value.start != value.end or value.years is not None
        if lasting and "/" in value.edtf and _is_handed_in(setting):
            return Judgement(Kind.DEADLINE, "it is the time in which to hand something in")
        ahead = is_exact(value) and (known.in_plan or is_future(value, known))
        due = limit_cues.OCCASION_BEFORE.match(setting.after) if ahead and setting.after else None
        if due:
            return Judgement(Kind.DEADLINE, f"“{due[0]}” sets a limit")
        if not (setting.before and setting.after):
            return None
        asked = limit_cues.REQUESTED.search(setting.lead)
        during = setting.following.startswith(_DURING) or setting.words.endswith(_DURING)
        if asked and not (lasting and during) and limit_cues.SUBMISSION.search(setting.after):
            return Judgement(Kind.DEADLINE, f"“{asked[0]}” asks for something by that day")
        return None
    return _up_to(recognised, value, setting, known)


def _closes_display(setting: Setting) -> bool:
    """公示截止期：10月24日; 10月3日公开阅览，10月13日截止; 通水至11月10日止."""
    if setting.labelled:
        return limit_cues.END_OF_DISPLAY.search(setting.head) is not None
    words = setting.words
    if words.endswith(("截止", "截至")) or setting.after.startswith("截止"):
        clause = setting.before.strip() or setting.head.rstrip(" ,").rpartition(",")[2]
        shown = limit_cues.DISPLAY.search(clause)
        return shown is not None and limit_cues.HANDED_OVER.search(clause) is None
    lasting = words.endswith("止") and limit_cues.LASTING.search(setting.lead)
    return bool(lasting) and limit_cues.HANDED_OVER.search(setting.before) is None


def _is_handed_in(setting: Setting) -> bool:
    """报名时间：3月1日至8日; 即日起至18日开放线上报名."""
    if limit_cues.REGISTRATION.search(setting.lead):
        return True
    from_now = setting.words.startswith("即日起")
    return from_now and limit_cues.HANDED_IN.match(setting.following) is not None


def _stated(setting: Setting) -> re.Match[str] | None:
    """The words around a date that make it a limit."""
    bracketed = ")" in setting.before
    stated = setting.head if setting.labelled or bracketed else setting.before
    explicit = limit_cues.LIMIT.search(stated) if stated else None
    if explicit is None and setting.after:
        explicit = limit_cues.LIMIT_AFTER.match(setting.after)
    if explicit is None and setting.before and setting.words[-1:] != "前":
        explicit = limit_cues.LIMIT_MOVED.search(setting.lead)
    if explicit is None and setting.before and _is_extended_limit(setting):
        explicit = limit_cues.EXTENDED.search(setting.lead)
    return explicit


def _is_extended_limit(setting: Setting) -> bool:
    extended = limit_cues.EXTENDED.search(setting.lead) is not None
    return extended and limit_cues.OVERDUE.search(setting.following) is not None


_CLOSES: Final = re.compile(
    r"\s*(?:[|｜]\s*)?(?:\(?(?:周|星期)?[一二三四五六日]\)?\s*[|｜\s]\s*)?[\u4e00-\u9fff]{0,6}(?:报名|输入|填报|登录|上传|缴交|送交|递交|选课|退选|加退选|申请|推荐|收件|投稿|征[件稿集选]|缴[费件交]|登记|申报|提案|预[约订]|订购|连署|收文)"
    r"(?:截止|截稿|结束)(?=[\s,;。)]|$)"
)
"""10/1　傑出校友推薦截止, 6/27 | 五 | 成績輸入截止: the entry of a day says what may be handed in
no longer."""


def _closes(value: Value, setting: Setting, known: Circumstances) -> bool:
    if not (is_exact(value) and setting.opens_clause):
        return False
    ahead = known.in_plan or is_future(value, known)
    return ahead and _CLOSES.match(setting.following) is not None


def _up_to(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement:
    """What the words of a bound say: a goal, a count, what lasted, what is due."""
    if setting.labelled and plan_cues.AHEAD_LABEL.search(setting.head):
        return Judgement(Kind.PLANNED, "the label of the entry says that it is yet to come")
    if setting.words.startswith(_LASTING) and (known.in_plan or is_future(value, known)):
        return Judgement(Kind.PLANNED, "it lasts until then")
    if setting.words.startswith("by ") and not asks_in_english(setting) and is_future(value, known):
        return Judgement(Kind.PLANNED, "it is to be done by then, and asked of nobody")
    if setting.words.endswith("止") and _tells(known) and not is_future(value, known):
        return mention("something lasted until then")
    if recognised.text.startswith("到") or _is_goal(setting):
        return _reached(value, setting, known)
    if recognised.text.startswith("至") and _was_done_in_all(value, setting, known):
        return Judgement(Kind.HAPPENED, "something was completed by that day")
    if limit_cues.PROMISED.search(setting.lead) and limit_cues.PAYS.match(setting.after):
        return Judgement(Kind.DEADLINE, "it is promised to be paid or handed over by then")
    if limit_cues.OF_RECORD.search(setting.following):
        return mention("those are meant who are on the books on that day")
    stopped = recognised.text.startswith(("截止", "截至")) and is_future(value, known)
    if stopped:
        return Judgement(Kind.DEADLINE, "no count is taken on a day yet to come")
    if recognised.text.startswith("截止") and limit_cues.HANDING_IN.search(setting.lead):
        return Judgement(Kind.DEADLINE, "what is handed in closes then")
    if recognised.text[:2] in _AS_OF or limit_cues.AS_OF.search(setting.lead):
        return _taking_stock(setting, known, done=_is_done(setting))
    return _before(value, setting, known, done=_is_done(setting))


def _was_done_in_all(value: Value, setting: Setting, known: Circumstances) -> bool:
    """至1961年6月全线停工: behind 至, where nothing is planned or asked for."""
    if known.in_plan or is_future(value, known) or limit_cues.REQUESTED.search(setting.head):
        return False
    return DONE_IN_ALL.match(setting.following) is not None


def _is_goal(setting: Setting) -> bool:
    """从现在起到11月底前，全面排查…；到明年6月底前，…: 到 at the head of its clause, or behind 起,
    makes of a limit the goal of a stretch."""
    goal = setting.before and setting.words.endswith("前")
    return bool(goal) and _UP_TO_GOAL.search(setting.before) is not None


_UP_TO_GOAL: Final = re.compile(r"(?:^\s*|[起在])到\s*$")


def _ends_what_lasts(value: Value, setting: Setting, known: Circumstances) -> bool:
    """有效期至2027年12月31日, 将持续到6月30日: something is in force until a day to come."""
    if not (setting.before and limit_cues.LASTS_UNTIL.search(setting.lead)):
        return False
    if _is_extended_limit(setting):
        return False
    return known.in_plan or known.genre is Genre.LAW or is_future(value, known)


def _is_done(setting: Setting) -> bool:
    return telling_cues.PERFECTED.search(setting.following) is not None


def _is_over(setting: Setting) -> bool:
    """Whether a limit gone by is told as something done, or as one that has run out."""
    return _is_done(setting) or limit_cues.RAN_OUT.search(setting.before) is not None


def _taking_stock(setting: Setting, known: Circumstances, *, done: bool) -> Judgement:
    """截止12月底，223家全部完成脱钩 happened by then; 截至12月20日，拨付率达到99.2% is a figure."""
    if known.in_plan and not done:
        return Judgement(Kind.DEADLINE, "a plan sets a limit by it")
    if setting.opens_clause and telling_cues.COMPLETED.search(setting.following[:NEAR]):
        return Judgement(Kind.HAPPENED, "something was completed by that day")
    return mention("a figure is given as of that day")


def _reached(value: Value, setting: Setting, known: Circumstances) -> Judgement:
    """到2025年底，基本完成改造 is a goal; 到1985年，全县有小学30所 says how things stood."""
    in_plan = known.in_plan and not (precedes_plan(value, known) or is_past(value, known))
    if in_plan or is_future(value, known):
        return Judgement(Kind.PLANNED, "it is the goal that is to be reached by then")
    if telling_cues.COMPLETED.search(setting.following[:NEAR]) and _tells(known):
        return Judgement(Kind.HAPPENED, "something was completed by that day")
    return mention("it says how things stood by then")


_OPEN_TILL_THEN: Final = "until then something may be applied for or had"
_TO_COME: Final = "something is to be done before a day that is yet to come"


def _before(value: Value, setting: Setting, known: Circumstances, *, done: bool) -> Judgement:
    """…前: a limit where something is asked for or is yet to come, else a time before which."""
    asked = limit_cues.REQUESTED.search(setting.lead) or limit_cues.IMPERATIVE.search(
        _own_words(setting)
    )
    aimed = _aim(setting)
    offered = limit_cues.OFFER.match(setting.after) or limit_cues.REQUESTED.search(setting.lead)
    if aimed and not offered:
        return Judgement(Kind.PLANNED, f"“{aimed[0]}”: somebody means to have it done by then")
    of_others = asked is not None and limit_cues.AIMED.match(setting.after) is None
    if not is_future(value, known) and telling_cues.NOT_BEFORE.match(setting.after):
        return Judgement(Kind.HAPPENED, "it came to pass then and not before")
    if _is_announced(value, setting, known, asked=of_others):
        return Judgement(Kind.PLANNED, "it is announced for then, and asked of nobody")
    open_till_then = limit_cues.MAY_DO.match(setting.after)
    if open_till_then or is_future(value, known):
        return Judgement(Kind.DEADLINE, _OPEN_TILL_THEN if open_till_then else _TO_COME)
    if done and not known.in_plan and not limit_cues.REQUESTED.search(setting.lead):
        if setting.opens_clause and not is_coarse(value):
            return Judgement(Kind.HAPPENED, "it was done before that day")
        return mention("it was so before that day")
    finished = setting.opens_clause and telling_cues.COMPLETED.search(setting.after)
    if finished and is_past(value, known) and not known.in_plan:
        return Judgement(Kind.HAPPENED, "it was finished before that day")
    if asked:
        return Judgement(Kind.DEADLINE, f"“{asked[0]}” asks for something before that day")
    if known.in_plan:
        return Judgement(Kind.DEADLINE, "a plan sets a limit by it")
    exact = value.precision in (Precision.DAY, Precision.MONTH, Precision.TIME)
    narrow = exact or (known.told_in_sentence and not is_coarse(value))
    if setting.opens_clause and _tells(known) and narrow:
        return Judgement(Kind.HAPPENED, "the chronicle tells that it was done before that day")
    if setting.opens_clause and exact:
        return Judgement(Kind.DEADLINE, "the clause says by when something is to be done")
    return mention("it was so before that day")


def _aim(setting: Setting) -> re.Match[str] | None:
    """The words that say that somebody means to have it done; 可于 says so of works alone."""
    aimed = (
        plan_cues.PLANNING.search(setting.head)
        or plan_cues.PLAN_BEFORE.search(setting.lead)
        or plan_cues.PLAN_AFTER.search(setting.after or next_clause(setting))
        or plan_cues.PLAN_AFTER.search(setting.head)
    )
    if aimed and aimed[0].startswith("可") and limit_cues.WORKS.match(setting.after) is None:
        return None
    return aimed


def asks_in_english(setting: Setting) -> bool:
    """Whether a sentence of both languages asks for something (学生须 submit by 4 June)."""
    return limit_cues.IMPERATIVE.search(setting.sentence) is not None


def _own_words(setting: Setting) -> str:
    """The sentence without what is asked of others behind the limit (9月底前恢复通行，行人请绕行),
    which is another matter."""
    head = len(setting.head) + len(setting.words)
    return setting.sentence[:head] + limit_cues.ASKED_OF_OTHERS.sub("", setting.sentence[head:])


def _tells(known: Circumstances) -> bool:
    return known.genre is Genre.CHRONICLE and not known.looks_ahead


def _is_announced(value: Value, setting: Setting, known: Circumstances, *, asked: bool) -> bool:
    """12月底前蓄到死水位 in the news, 5月底前公示名单 in a notice, 明年三月底前报部 in a review."""
    if limit_cues.ON_OR_BEFORE.search(setting.words):
        return False
    own = setting.opens_clause and limit_cues.OWN_ACT.match(setting.after)
    if own and not limit_cues.ASKING.search(setting.head):
        return known.in_plan or is_future(value, known)
    if asked or known.in_plan or not setting.words.endswith("前"):
        return False
    if limit_cues.HAND_IN.match(setting.after) or limit_cues.OVERDUE.search(setting.following):
        return False
    if known.genre is Genre.CHRONICLE and plan_cues.TO_COME.match(setting.words):
        return True
    if value.precision is Precision.TIME or limit_cues.MINUTES.search(known.occasions):
        return False
    if limit_cues.ASKING.search(setting.head) or limit_cues.OFFER.match(setting.after):
        return False
    aimed = known.genre is Genre.CHRONICLE and limit_cues.AIMED.match(setting.after) is not None
    return (aimed or known.genre is Genre.OTHER) and is_future(value, known)
