"""Subjects that stand between the beginning of a clause and its date: 该厂1998年3月停产."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import mention_cues, telling_cues, verbs
from db.dates.kinds.judgement import NEAR, in_relative_clause

if TYPE_CHECKING:
    from db.dates.setting.clause import Setting

_LONGEST_OPENING: Final = 6
_LONGEST_SUBJECT: Final = 12
_NO_SUBJECT: Final = re.compile(r"[\d(（“《]|的$|[在于至到从自由和及与或]$")
_REPORTED: Final = re.compile(
    r"(?:据|[^,;。]{0,8}?(?:资料|记录|纪录|档案|数据|公告|年报))[^,;。]{0,12}"
    r"(?:显示|介绍|记载|披露|透露|了解|反映|称|回忆|统计),"
)
"""公开资料显示，: what it reports begins a sentence of its own."""
_NOT_BEFORE: Final = re.compile(r"才(?![能华干智子])[\u4e00-\u9fff]{2}")
_PERSON: Final = re.compile(
    r"(?:患[者儿]|病[人者]|被告人?|原告人?|死者|伤者|当事人|[我你他她它]们?)$"
)


def follows_subject(setting: Setting) -> bool:
    """该厂1998年3月因亏损停产, 患者2018年10月上旬剪毛后腰痛: a short subject opens the sentence and
    a predicate follows; 产量 or 销售额 of a month are figures."""
    before = setting.before.strip()
    opening = setting.head.rpartition(";")[2].strip()
    if not before or len(before) > _LONGEST_OPENING:
        return False
    if before != opening and _REPORTED.fullmatch(opening[: -len(before)]) is None:
        return False
    if _has_no_subject(before) or in_relative_clause(setting):
        return False
    after = setting.after[:NEAR]
    figure = telling_cues.FIGURE.match(after) or mention_cues.RATE.match(after)
    acts = _PERSON.search(before) or _NOT_BEFORE.match(after) or verbs.ANY_VERB.search(after)
    return figure is None and acts is not None


def _has_no_subject(before: str) -> bool:
    return bool(_NO_SUBJECT.search(before) or verbs.ANY_VERB.search(before))


def has_own_subject(setting: Setting) -> bool:
    """Whether a short subject without a verb stands between the comma and the day, and a predicate
    behind it (9日至14日暴雨，桥东站6月10日4时水位84米)."""
    before = setting.before.strip()
    if not before or before == setting.head.strip() or len(before) > _LONGEST_SUBJECT:
        return False
    if _has_no_subject(before):
        return False
    return len(setting.after.strip()) > 1 and not setting.after.startswith("的")


_TURNS: Final = re.compile(r"(?:但|惟|然而|不过|可是|岂料|怎料|而)[\u4e00-\u9fff]{1,8}")


def turns_to_another(setting: Setting) -> bool:
    """定于7日推行，但巴士公司10月底要求押后: a word that turns, a short subject, and a verb behind
    the part of the year told of."""
    before, after = setting.before.strip(), setting.after[:NEAR]
    if _TURNS.fullmatch(before) is None or _has_no_subject(before):
        return False
    figure = telling_cues.FIGURE.match(after) or mention_cues.RATE.match(after)
    return figure is None and verbs.ANY_VERB.search(after) is not None


_DONE_TO: Final = re.compile(
    r"(?:才|方|已|就)?(?:完成)?(?:敷设|铺设|埋设|架设|安装|加装|改装|拆除|停用|报废|更换|翻修|翻建|改造|检修|大修|验收"
    r"|投用|投运|启用|封闭|填埋|砍伐|购入|售出|转让|捐出|收购)(?:了|完毕|完成)?$"
)


def says_what_was_done_to(setting: Setting) -> bool:
    """该管段2004年敷设，: a short subject, the year and the verb are the whole clause, and what
    follows does not go on to say what its subject is like."""
    before = setting.before.strip()
    opening = setting.head.rpartition(";")[2].strip()
    if not before or len(before) > _LONGEST_OPENING or setting.enclosing:
        return False
    if _has_no_subject(before):
        return False
    whole = before == opening or opening.endswith("," + before)
    if not whole or _DONE_TO.fullmatch(setting.after.strip()) is None:
        return False
    return _DESCRIBES.match(setting.following, len(setting.after)) is None


_DESCRIBES: Final = re.compile(
    r", ?(?:[采使]?用(?!了)|以[^及前后]|供|靠|全长|总长|长约?[\d一二三四五六七八九十]|口径|管径"
    r"|占地|面积|容量|可容|能容|设有|分为|共有)"
)
"""小铁道1903年敷设，用人力推车运煤: the year is one more thing said of what the thing was like."""
