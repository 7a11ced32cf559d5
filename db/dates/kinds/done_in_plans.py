"""What a plan or notice tells of as done or undone: adopted, put on record, come otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import plan_cues, telling_cues
from db.dates.kinds.judgement import (
    Judgement,
    is_exact,
    is_future,
    mention,
)
from db.dates.model import Kind

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_ADOPTED: Final = re.compile(
    r"\s*[^,;。\d]{0,14}(?:会议?|董事会|理事会|大会)(?:审议|修正|讨论|议决|审查){0,2}通过(?:施行|实施|在案)?[)。]?\s*$"
)
_OF_PAPER_BELOW_TITLE: Final = re.compile(
    r"\s*(?:于|自|经)?(?:[12]\d{3}|[一二〇零○]{2,4}|民国)[^;。]*(?:通过|批准|公布|发布|修[正订])"
)
_ADOPTED_IN_PREAMBLE: Final = re.compile(r"\s*[^,;。]{0,50}?(?:通过|批准|公布|发布|修[正订])(?!的)")


def adopted(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """113年8月29日校務會議通過 below the title of a plan or a rule, and （2017年5月26日某会通过，
    7月28日批准） below that of a notice which issues it: on that day it was adopted."""
    del recognised
    if not (known.in_plan and is_exact(value)) or is_future(value, known):
        return None
    if setting.enclosing[:1] == "(":
        if _OF_PAPER_BELOW_TITLE.match(setting.enclosed) is None:
            return None
        if _ADOPTED_IN_PREAMBLE.match(setting.following) is None:
            return None
    elif not setting.opens_block or _ADOPTED.match(setting.following) is None:
        return None
    return Judgement(Kind.HAPPENED, "the paper was adopted on that day")


_RECORDED: Final = re.compile(
    r"(?:更正|变更|澄清|首次公告|成交|中标|签[订约署]|核准|批准|受理|作出|登记)(?:日期|时间)\s*[:]?\s*$"
)


def recorded(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """更正日期：4月11日 in a notice of that day: what its label says was done."""
    del recognised
    if not (is_exact(value) and setting.head):
        return None
    if setting.labelled and telling_cues.RECORD.search(setting.head):
        return Judgement(Kind.HAPPENED, "the label says that it was put on record")
    if not known.in_plan or is_future(value, known):
        return None
    if known.published is None or _RECORDED.search(setting.head) is None:
        return None
    return Judgement(Kind.HAPPENED, "the label says what was done on that day")


def unmet(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """原计划7月7日停电，因降雨改期 or 原订27日截止，应各校要求延长 in a notice: what was meant for
    a day and came otherwise."""
    del recognised, value
    if not (known.in_plan and setting.before and came_otherwise(setting)):
        return None
    return mention("it was meant for then, and came otherwise")


def came_otherwise(setting: Setting) -> bool:
    """Whether what was meant for a time has not come to pass (原订二月动工，因物料延误)."""
    if not plan_cues.MEANT.search(setting.lead):
        return False
    return plan_cues.CAME_OTHERWISE.search(setting.following) is not None
