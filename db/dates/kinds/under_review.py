"""Stretches of time under review: since, so far, the last years, and what lies long ago."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.cues import mention_cues, plan_cues, telling_cues, verbs
from db.dates.kinds.habits import befell
from db.dates.kinds.judgement import (
    Judgement,
    in_relative_clause,
    is_exact,
    lasts_years,
    mention,
    next_clause,
)
from db.dates.model import Bound, Kind, Precision
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    import re

    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_SINCE: Final = Bound.SINCE
_CHRONICLE: Final = Genre.CHRONICLE
_OTHER: Final = Genre.OTHER
_MONTH: Final = Precision.MONTH

_QUOTES: Final = frozenset('“「『"')
_AFTERWARDS: Final = ("后", "後")
_SO_FAR: Final = ("以来", "以來", "至今", *_AFTERWARDS)
_FROM_NOW: Final = ("未来", "今后", "接下来")
_GENERATION: Final = 20


def under_review(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """2016年以来, 自1978年设阅览室以来: a stretch of time, told or only named."""
    if value.bound is None and not is_exact(value) and mention_cues.OF_SUM.match(setting.after):
        return mention("it says for which month a sum is paid")
    so_far = _so_far(setting)
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
    if (setting.after and mention_cues.PERIOD_SO_FAR.match(setting.after)) or (
        value.bound is _SINCE and recognised.text.endswith(_SO_FAR)
    ):
        after = recognised.text.endswith(_AFTERWARDS)
        if after and is_exact(value) and mention_cues.RULE_SINCE.match(setting.after):
            return mention("a rule speaks of any time since then")
        if after and is_exact(value) and setting.opens_clause and setting.after.strip():
            # 次年国庆后病重: it came to pass after that day.
            return None
        counted = after and not mention_cues.THENCEFORTH.match(setting.after)
        ruled = known.in_plan or in_relative_clause(setting)
        day = recognised.day is not None and is_exact(value)
        # 9月下旬以来，各镇办歌会: an entry of a chronicle.
        entry = (
            known.genre is _CHRONICLE and setting.opens_block and not setting.after.startswith("的")
        )
        dated = recognised.year is not None or day or (entry and recognised.month is not None)
        if setting.opens_sentence and dated and not (counted or ruled):
            return Judgement(Kind.HAPPENED, "the sentence tells what was done since then")
        return mention("it names the period under review")
    if not _long_ago(value, known):
        return None
    spoken = setting.enclosing[:1] in _QUOTES and setting.opens_clause
    if setting.opens_block or is_exact(value) or spoken or _tells_what_was_done(value, setting):
        return None
    return mention("it is looked back on")


def _tells_what_was_done(value: Value, setting: Setting) -> bool:
    """Whether what is looked back on is told as a deed: by its verb or, behind a date that opens
    the sentence, in the clause after it."""
    if befell(setting) or verbs.ANY_EVENT_VERB.match(setting.after):
        return True
    opens = setting.opens_sentence and value.precision is not Precision.YEAR
    if opens and setting.separated and telling_cues.PERFECTED.search(next_clause(setting)):
        return True
    if value.precision is _MONTH:
        return setting.opens_clause or mention_cues.DEED.match(setting.after) is not None
    return setting.opens_clause and verbs.ANY_EVENT_VERB.search(setting.after) is not None


def _so_far(setting: Setting) -> re.Match[str] | None:
    if "以来" not in setting.following and "至今" not in setting.following:
        return None
    return mention_cues.SO_FAR.match(setting.following)


def _long_ago(value: Value, known: Circumstances) -> bool:
    """Whether a report of another day reaches back a generation: the past of its subject."""
    if known.historical or known.genre is not _OTHER:
        return False
    if known.published is None or value.end is None:
        return False
    return known.published.year - value.end.year >= _GENERATION
