"""Where a date tells: at the head of an entry, sentence or clause, or as its adverbial."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import mention_cues, telling_cues, verbs, writing_cues
from db.dates.kinds.habits import befell
from db.dates.kinds.judgement import (
    CLAUSE,
    NEAR,
    Judgement,
    in_relative_clause,
    is_clock,
    is_coarse,
    is_exact,
    is_long,
    is_this_year,
    is_within_year,
    mention,
    predicated,
)
from db.dates.kinds.subjects import (
    follows_subject,
    has_own_subject,
    says_what_was_done_to,
    turns_to_another,
)
from db.dates.model import Bound, Kind, Need, Precision
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_SINCE: Final = Bound.SINCE
_CHRONICLE: Final = Genre.CHRONICLE
_HAPPENED: Final = Kind.HAPPENED
_MONTH: Final = Precision.MONTH
_XUN: Final = Precision.XUN

_FURTHER_MEETING: Final = re.compile(r"[^,;。]{0,24}(?:会议?|大会)[、和及]\s*$")
_MEETING: Final = re.compile(
    r"[^,;。]{0,24}?(?:会议?|大会)[^,;。]{0,4}(?:审[议批核]|通过|批准|讨论|决议)"
)
"""经4月20日董事会会议、5月13日股东大会审议: each meeting has its day."""
_NEW_DEED: Final = re.compile(r"\d[\d日号/月]*[\u4e00-\u9fff]{2,6}(?<![日号月年])、$")
_NOT_UNTIL: Final = ("直到", "直至", "至")


def telling(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """A date that opens an entry, a sentence or a clause tells; so does an adverbial one."""
    if is_long(value):
        judgement = _over_years(setting, known)
        if judgement is not None:
            return judgement
    if value.precision is _MONTH and _is_counted_up_to(setting):
        return mention("it says how many there were by then")
    begins = known.genre is _CHRONICLE and setting.opens_sentence
    vague_start = value.bound is _SINCE or is_coarse(value)
    if (
        vague_start
        and not (begins and value.bound is _SINCE)
        and not telling_cues.CHANGED.search(setting.following)
        and telling_cues.RECURRENT.search(setting.after or setting.following[:NEAR])
    ):
        return mention("it tells of a habit")
    if is_coarse(value) and not recognised.anchored:
        return _telling_coarse(value, setting, known)
    if setting.opens_block:
        relative = in_relative_clause(setting)
        return Judgement(
            _HAPPENED,
            "the date opens the paragraph",
            relative=relative and not setting.separated,
        )
    if (
        setting.before
        and telling_cues.UNTIL.search(setting.lead)
        and not telling_cues.COMPLETED.search(setting.after)
        and not telling_cues.RESUMED.match(setting.after)
        and not telling_cues.CAUGHT.match(setting.after)
        and (is_clock(recognised) or not telling_cues.MOVED_TO.search(setting.lead))
        and not (setting.lead.endswith(_NOT_UNTIL) and telling_cues.NOT_BEFORE.match(setting.after))
    ):
        return mention("something lasted until then")
    if setting.opens_clause or setting.labelled:
        if not setting.following.strip(" ,;。.") and not setting.labelled:
            return None
        figure = telling_cues.FIGURE.match(setting.after) and not known.told_in_sentence
        if figure and not is_exact(value) and value.bound is None:
            return mention("it says which period a figure belongs to")
        where = "sentence" if setting.opens_sentence else "clause"
        return Judgement(_HAPPENED, f"the date opens the {where}")
    return _telling_inside(recognised, value, setting, known)


def _over_years(setting: Setting, known: Circumstances) -> Judgement | None:
    """What is told of a stretch of ten years or more."""
    if setting.opens_sentence and befell(setting):
        return Judgement(_HAPPENED, "it tells what befell something in that time")
    if setting.opens_sentence and telling_cues.ONE_BY_ONE.match(setting.following):
        return Judgement(_HAPPENED, "it tells what was done over those years")
    if setting.opens_clause and telling_cues.COUNTED_ACTS.match(setting.following):
        return Judgement(_HAPPENED, "it tells how often something was done over those years")
    if setting.opens_clause and telling_cues.BUILT.match(setting.after):
        return Judgement(_HAPPENED, "it tells what was built in that time")
    if known.genre is _CHRONICLE and setting.opens_block:
        return None
    lived = setting.opens_block or (known.historical and setting.opens_sentence)
    if lived and telling_cues.LIVED.match(setting.following):
        return Judgement(_HAPPENED, "it tells what somebody did over those years")
    return mention("a stretch of so many years is named as background")


def _telling_inside(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """公司3月5日成立, 本馆于次日开放: adverbial in its clause; 研究了1月至4月的情况 is not."""
    if telling_cues.OBJECT.search(setting.lead):
        return None
    adverbial = telling_cues.ADVERBIAL_BEFORE.search(setting.lead) is not None
    leaning = recognised.anchored or (
        Need.REFERENCE in recognised.needs and is_exact(value) and not recognised.vague
    )
    if adverbial or predicated(setting) or (leaning and setting.following.strip(" ,;。.")):
        return Judgement(_HAPPENED, "the date tells when its clause took place")
    told = _of_times_or_cause(value, setting)
    if told is not None:
        return told
    point = "/" not in value.edtf and setting.before.endswith("为")
    if point and mention_cues.TIME_NAMED.search(setting.before):
        return Judgement(_HAPPENED, "it is the time that is named")
    if value.bound is _SINCE and setting.following.strip(" ,;。."):
        return Judgement(_HAPPENED, "something is in force from then on")
    caused = telling_cues.CAUSE_BEFORE.search(setting.lead) and value.bound is None
    if caused and telling_cues.CAUSED.match(setting.after):
        return Judgement(_HAPPENED, "it is when the cause of what is told took place")
    if is_clock(recognised):
        return None
    first = not known.told_in_sentence or _begins_anew(setting)
    if is_exact(value) and value.bound is None and not recognised.vague:
        if first:
            return Judgement(_HAPPENED, "it is the first day that the sentence names")
        if recognised.day is not None and has_own_subject(setting):
            return Judgement(_HAPPENED, "its clause has a subject of its own before it")
        if recognised.day is not None and _opens_glued_entry(setting):
            return Judgement(_HAPPENED, "it opens an entry that no mark parts from the last")
    return _telling_of_month(recognised, value, setting, known)


def _of_times_or_cause(value: Value, setting: Setting) -> Judgement | None:
    """主任3月、6月、9月三次巡河; 因疫情2020年4月至2022年9月期间停顿: adverbials of a predicate."""
    several = value.edtf.startswith("{") or ("/" in value.edtf and not is_long(value))
    if several and telling_cues.TIMES.match(setting.after):
        return Judgement(_HAPPENED, "it says how often it was done, and when")
    if telling_cues.CAUSED_BY.fullmatch(setting.before.strip()) is None or is_long(value):
        return None
    after = setting.after.removeprefix("期间").strip()
    noun = "的" in after or "影响" in after or len(after) < len("停顿")
    if noun or telling_cues.FIGURE.match(after):
        return None
    return Judgement(_HAPPENED, "nothing but its cause stands before it in the clause")


def _telling_of_month(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    parted = value.precision in _PARTS_OF_YEAR and value.bound is None
    turns = parted and known.told_in_sentence and not (recognised.vague or known.in_plan)
    if turns and turns_to_another(setting):
        return Judgement(_HAPPENED, "its clause turns to what another did then")
    month = value.precision is _MONTH and value.bound is None and recognised.year is None
    entry = known.genre is _CHRONICLE and known.told_in_sentence and not recognised.anchored
    if month and entry and not recognised.vague and has_own_subject(setting):
        # 條例公布，鄉公所五月造冊
        return Judgement(_HAPPENED, "its clause has a subject of its own before it")
    dated = recognised.year is not None or Need.REFERENCE in recognised.needs
    # 主任7月底离职: a third of a month is no period that figures are of.
    dated = dated or (value.precision is _XUN and setting.head == setting.before)
    if parted and dated and not recognised.vague and follows_subject(setting):
        return Judgement(_HAPPENED, "nothing but its subject stands before it in the sentence")
    return None


_PARTS_OF_YEAR: Final = frozenset({Precision.MONTH, Precision.XUN})


_LEADS_TO_DAY: Final = re.compile(r"[在于至到从自由和及与或为是即定限截止按以约近日的]$|[(（“《:]")


def _opens_glued_entry(setting: Setting) -> bool:
    """军长牺牲2月2日，东北军分裂: a day with its comma right behind the last words of another
    entry, from which a page has lost the mark or the line break."""
    before = setting.before.strip()
    if setting.following[:1] not in (",", "，") or _LEADS_TO_DAY.search(before):
        return False
    return verbs.ANY_VERB.search(before) is not None


def _begins_anew(setting: Setting) -> bool:
    """Whether a semicolon parts it from all days before it (…开通；乙桥6月30日合龙), or the mark
    of a list from what was done on one (3月6日到货、3月8日装妥)."""
    if _NEW_DEED.search(setting.head):
        return True
    if setting.head.endswith(("、", "和", "及")) and _FURTHER_MEETING.search(setting.lead):
        return _MEETING.match(setting.after) is not None
    _, parted, part = setting.head.rpartition(";")
    return bool(parted) and writing_cues.LATER_DAY.search(part) is None


def _telling_coarse(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """A year or quarter tells where a completed verb stands with it (1952年，建馆)."""
    background = _background(value, setting, known)
    if background is not None:
        return background
    if _only_names_occasion(value, setting):
        reason = "it says of which year the occasion was, and the day behind it tells"
        return Judgement(Kind.MENTION, reason, frames=True)
    if value.bound is _SINCE and setting.opens_clause:
        return Judgement(_HAPPENED, "something begins in that year")
    lasts = predicated(setting) or setting.separated
    if value.bound is _SINCE and setting.words.endswith("起") and lasts:
        return Judgement(_HAPPENED, "something begins in that year")
    chronicle = known.genre is _CHRONICLE
    if setting.opens_block and (setting.separated or predicated(setting) or chronicle):
        return Judgement(_HAPPENED, "the date opens the paragraph")
    if setting.spaced and setting.opens_sentence and setting.after:
        return Judgement(_HAPPENED, "the date opens a clause that spaces set off")
    if (chronicle or known.historical) and setting.opens_clause and _is_listed_year(setting):
        return Judgement(_HAPPENED, "it opens a list of years that says when a thing was done")
    verb = verbs.ANY_EVENT_VERB.search(setting.following)
    if setting.opens_clause and _tells_in_clause(
        setting, verb, chronicle=chronicle or known.historical, coarse_told=known.told_in_sentence
    ):
        return Judgement(_HAPPENED, "the date opens a clause that tells something done")
    named = setting.before.rstrip()[-1:] in _ENDS_NAME and not setting.separated
    if named and telling_cues.HONOURED.match(setting.after):
        return Judgement(_HAPPENED, "it tells what became of the work named before it")
    if value.precision is Precision.YEAR and says_what_was_done_to(setting):
        return Judgement(_HAPPENED, "the clause says no more than what was done to it then")
    adverbial = predicated(setting) or telling_cues.ADVERBIAL_BEFORE.search(setting.lead)
    if verb and adverbial and verb.start() < NEAR and not telling_cues.OBJECT.search(setting.lead):
        return Judgement(_HAPPENED, "the date tells when its clause took place")
    return None


_FURTHER_YEARS: Final = re.compile(
    r"(?: ?[、,和及与] ?(?:\d{4}|[〇零○一二三四五六七八九]{4})年)+(?P<rest>[^,;。]{2,})"
)


_COUNTED_ACTS: Final = re.compile(r"[两二三四五]次[\u4e00-\u9fff]")


def _is_listed_year(setting: Setting) -> bool:
    """出版，1957年、1982年两次重印: what the last year of a list says was done in each of them."""
    listed = _FURTHER_YEARS.match(setting.following)
    if listed is None:
        return False
    counted = _COUNTED_ACTS.match(listed["rest"])
    return counted is not None or verbs.ANY_VERB.search(listed["rest"]) is not None


_ENDS_NAME: Final = frozenset('”」』》〉’"')


def _is_counted_up_to(setting: Setting) -> bool:
    """到2017年6月累计完成3亿元: so much had been done by then."""
    counted = setting.following.lstrip(" ,").startswith(("累计", "共计", "总计", "已累计"))
    return counted and setting.before.strip() in _UP_TO


_UP_TO: Final = ("至", "到", "迄")
_BY_NOW: Final = ("已", "共", "累计", "止")
"""至2019年已办15届."""


def _only_names_occasion(value: Value, setting: Setting) -> bool:
    """去年大会于8月21日举行: the year belongs to the occasion, and lends itself to the day."""
    year = value.precision is Precision.YEAR and value.bound is None and not setting.separated
    return year and setting.opens_clause and telling_cues.FINER_DAY.match(setting.after) is not None


def _background(value: Value, setting: Setting, known: Circumstances) -> Judgement | None:
    """2020年，在…领导下 in a review of 2020, 上半年增长5.6%, 今年: periods, no events."""
    if setting.before.strip().endswith(_UP_TO) and setting.after.startswith(_BY_NOW):
        return mention("it says how many there were by then")
    whole_year = value.precision is Precision.YEAR and is_within_year(value)
    if whole_year and value.start is not None and value.start.year in known.reviewed:
        return mention("it is the period that the document is about")
    chronicle = known.genre is _CHRONICLE
    figure = not chronicle and value.bound is None and telling_cues.FIGURE.match(setting.after)
    if figure or (not chronicle and telling_cues.FIGURES.match(setting.following)):
        return mention("it says which period a figure belongs to")
    if whole_year and is_this_year(value, known):
        return mention("it is the year in which the text was written")
    if value.precision is Precision.PLAN_PERIOD and not chronicle:
        return mention("a five-year plan is named as background")
    return None


_GLOSS: Final = re.compile(r"^\(前?\d{1,4}年?\)")
_OF_REIGN: Final = re.compile(r"(?:[二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九元])年")
"""二年，某县飓风拔木: a year without its reign's name is that of annals, which tell."""


def _tells_in_clause(
    setting: Setting, verb: re.Match[str] | None, *, chronicle: bool, coarse_told: bool
) -> bool:
    """Whether the clause that a year opens tells of something done, as the one before it does
    (1957年入伍，1958年下放农场) or by its own words."""
    if setting.separated:
        words = setting.following[: 2 * NEAR]
        if setting.opens_sentence and _OF_REIGN.fullmatch(setting.words):
            return True
        if telling_cues.ADMINISTERED.match(_GLOSS.sub("", setting.following)):
            return True
        told = verb is not None or (
            setting.opens_sentence and (chronicle or verbs.ANY_VERB.search(words) is not None)
        )
        return told or predicated(setting)
    if predicated(setting) or telling_cues.SHORT_VERB.match(setting.after):
        return True
    if telling_cues.IN_TIME_OF.match(setting.following):
        return True
    about = setting.words.endswith(("前后", "左右"))
    if setting.opens_sentence and not about and telling_cues.ASPECT.match(setting.after):
        return True
    if coarse_told and setting.after.strip() and not mention_cues.NOUN_SUFFIX.match(setting.after):
        return True
    if chronicle and setting.after and not mention_cues.NOUN_SUFFIX.match(setting.after):
        return True
    return verb is not None and not CLAUSE.search(setting.following[: verb.start()])
