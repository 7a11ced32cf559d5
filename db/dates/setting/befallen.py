"""What befell somebody lies behind the day of writing, and be it told in a notice or a plan.

A notice opens with what gave rise to it (10月28日，邻县某厂发生爆炸，造成3人死亡, signed 11月1日),
between dates that all lie ahead: nobody plans an accident, a fire, a death or a sale that fails.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Frame, Need
from db.dates.resolve import resolve
from db.dates.setting.progress import DAY_END
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from datetime import date

    from db.dates.setting.clause import Setting
    from db.dates.setting.progress import Placed

_BEFELL: Final = re.compile(
    r"发生(?![率地时])了?[^,;。!?]{0,24}?(?:事故|事件|火灾|火情|爆炸|燃爆|爆燃|中毒|溺水|触电|坍塌|垮塌|倒塌|坠[落亡楼机]"
    r"|地震|泥石流|滑坡|险情|疫情|洪[水涝]|灾[害情]|泄漏|泄露|追尾|相撞|起火|伤亡|冲突|命案|案件)"
    r"|(?:造成|导致|致使?)[^,;。]{0,12}?(?:死亡?|遇难|受伤|伤亡|轻伤|重伤|失踪|失联)"
    r"|(?:突然|突发|不慎|不幸)(?:起火|失火|着火|坍塌|垮塌|倒塌|坠落|爆炸|溺水|落水|身亡|遇难|离世)"
    r"|(?:流标|废标|流拍)(?=[,;。!]|后|$)|(?:抢救|医治|救治)无效|(?:病逝|逝世|去世|辞世|遇难|身亡|溺亡)(?=[,;。!]|于|在|$)"
)
_SUPPOSED: Final = re.compile(
    r"如(?![皋东今期])|若(?![干羌尔])|一旦|可能|模拟|假[设定]|防[止范]|预防|避免|演[练习]|以免|预计|将|[;。!?]|近年|以来|[曾今去]年|\d日"
)
"""如发生火灾, 防止发生事故, 模拟起火: what may befall and did not, or on another day."""
_REACH: Final = 60
_EXERCISE: Final = re.compile(r"[^,;。]{0,8}(?:演[练习]|预案|隐患|培训|宣传|知识|周年|纪念)")


def befell(setting: Setting) -> bool:
    """Whether the clause of a date tells of what nobody plans."""
    match = _BEFELL.search(setting.following, 0, _REACH)
    if match is None or _SUPPOSED.search(setting.following, 0, match.start()):
        return False
    return _EXERCISE.match(setting.following, match.end()) is None


def befallen(placed: Placed, setting: Setting, written: date | None) -> Placed:
    """``placed`` in the last year in which it lies before the day of writing, if it is what befell
    on a day that names no year (12月28日 in a notice of 5 January)."""
    recognised, start = placed.recognised, placed.value.start
    if written is None or start is None or day_of(start) <= written:
        return placed
    if recognised.bound is not None or Need.YEAR not in recognised.needs or not befell(setting):
        return placed
    value = resolve(recognised, Frame(datetime.combine(written, DAY_END)))
    if value is None:
        return placed
    origin = f"what befell lies before the day of writing, {written}"
    return placed._replace(value=value, basis=Basis.PUBLISHED, origins=(*placed.origins, origin))
