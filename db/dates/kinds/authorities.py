"""Days of the papers that a plan or a notice cites: 依据：…要点（112年12月修正）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, is_future, mention

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_PAPER: Final = (
    r"(?:法|条例|办法|要点|规则|规程|准则|细则|须知|纲要|方案|计划|意见|规定|标准|章程|决定)"
    r"[》」』”]?"
)
_MADE: Final = (
    r"(?:公布|发布|颁布|修[正订]|[订制]定|核[定备准]|印发|函[颁发转]|施行|实施|通过"
    r"|第[一二三四五六七八九十]+次修[正订])"
)
_CITING: Final = re.compile(rf"(?:依据|根据|法源)[:][^;。]{{0,40}}?{_PAPER}\([^()]{{0,30}}$")
"""一、依据:本乡奖学金设置要点(98年3月4日订定，: the bracket of the paper that a label cites."""
_NAMED: Final = re.compile(
    rf"\W*(?:[一二三四五六七八九十\d]{{1,3}}[、.)]\s*)?[^,;。:()]{{2,30}}?{_PAPER}\([^()]{{0,24}}$"
)
_MADE_IN_BRACKET: Final = re.compile(rf"[^,;。()]{{0,16}}?{_MADE}[^()]{{0,24}}\)\s*[,;。、]?\s*$")
"""一、气候法(112年2月15日总统令公布)。as the whole of an item names a paper with its day."""
_ISSUER: Final = re.compile(r"\W*(?:[一二三四五六七八九十\d]{1,3}[、.)]\s*)?[^,;。:()\d]{2,14}$")
_ISSUED: Final = re.compile(
    rf"\s*(?:[^,;。「《“]{{0,16}}字第?\d+号)?[^,;。「《“]{{0,4}}?{_MADE}[^,;。「《“]{{0,4}}[「《“][^」》”]{{2,40}}[」》”]\s*[,;。]?\s*$"
)
"""二、教育部111年11月函颁「…计划」。: the same with the one who issued it."""


def of_authority(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """Whether a date in a plan or a notice says of which day a paper is that it cites."""
    del recognised
    if not known.in_plan or is_future(value, known) or not setting.head:
        return None
    bracketed = setting.enclosing[:1] == "("
    if bracketed and _CITING.search(setting.head):
        return mention("it dates the paper that is cited")
    if bracketed and _NAMED.fullmatch(setting.head) and _MADE_IN_BRACKET.match(setting.following):
        return mention("it dates the paper that is cited")
    if setting.opens_block or bracketed or _ISSUER.fullmatch(setting.head) is None:
        return None
    issued = _ISSUED.match(setting.following) is not None
    return mention("it dates the paper that is cited") if issued else None
