"""What may be or will be, by words that plan nothing: 如获批准, 当局会于, 据气象台预报."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import plan_cues
from db.dates.kinds.judgement import Judgement, is_coarse, is_future, mention
from db.dates.model import Kind
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_TOLD_AHEAD: Final = re.compile(
    r"(?:[说讲]|预[报告]|通知|听说|广播[里说]*|电话[里说]*|短信[里说]*)[^,。;:]{0,6}[,:]?[“\"]?$"
)
_AHEAD: Final = re.compile("[明后][天日早晚年]|大后天|下一?个?(?:周|星期|礼拜|月)|来年")
"""镇里开会，说下周有强降雨, in a diary that was put up long after."""

_TERM_IS: Final = re.compile(r"[\u4e00-\u9fff]{2}(?:期|期限|期间|时间|日期)[为是](?:自|从)?\s*$")


def supposed(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """如获立法会在2025至26年度内批准拨款，工程可于年底前展开: the year or part of it in which that
    is to be on which the rest hangs."""
    del recognised, known
    if value.bound is not None or not is_coarse(value):
        return None
    if plan_cues.CONDITION.match(setting.before) is None:
        return None
    return mention("it stands in a condition")


def foretold(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """当局会于2027年检讨; 据市气象台预报，今天仍有大雨; 缴费期为9月1日至12月31日 in October: on the
    day of writing or a later one, or not over by then."""
    del recognised
    if setting.before and is_future(value, known) and plan_cues.WILL.search(setting.lead):
        return Judgement(Kind.PLANNED, "“会” before the date says that it is to come")
    if setting.head and _TOLD_AHEAD.search(setting.head) and _AHEAD.match(setting.words):
        return Judgement(Kind.PLANNED, "somebody said what was to come")
    if known.published is None or value.end is None or day_of(value.end) < known.published:
        return None
    running = value.bound is None and value.start != value.end and setting.before
    if running and day_of(value.end) > known.published and _TERM_IS.search(setting.lead):
        return Judgement(Kind.PLANNED, "the term that it gives is not over")
    if not setting.head or plan_cues.FORECAST.search(setting.head) is None:
        return None
    return Judgement(Kind.PLANNED, "it is forecast")
