"""Times by which a rule or an offer says whom it means, and those that an example reckons with.

A notice names those who may apply by when they were born, licensed or enrolled
(112年1月1日以前領有執照者, 1989年1月1日（含）以后出生): it tells of nothing that took place then.
Neither does an example of what becomes of somebody who does something on a day
(例如11月3日出生，1月31日前缴费均可追溯).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, is_past, mention
from db.dates.model import Bound
from db.dates.setting.genre import Genre
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_SINCE: Final = Bound.SINCE
_CHRONICLE: Final = Genre.CHRONICLE

_BORN: Final = re.compile(r"[^,;。]{0,6}?(?:出生|生人)")
_WHO: Final = re.compile(
    r"[^,;。]{2,30}?(?:(?<![或使作学患读])(?<!(?<!登)记)者|(?<![有别目])的(?!是|时候|通知|决定|公告))"
    r"(?=[,;。)]|$|优先|不[得予再计在]|均|可(?!能)|方可|免|须|应|享|得|为限|视为|除外)"
)
"""领有执照者, 取得学籍的，可申请: the words that close on those who are meant."""
_EXAMPLE: Final = re.compile(
    r"^\W{0,4}(?:例如|比如|譬如|举例(?:来说|而言)?|假[如设使]|倘若)[,:]?[^。;]{0,40}$"
)
_SUPPOSED: Final = re.compile(
    r"[^,;。]{0,4}?(?:出生|参保|入职|购[买入]|办理|申请|缴[纳费清]|到期|毕业|退休|登记|取得|提交|入住|入[学院]|就诊"
    r"|住院|离职|报名|下单|借[阅出书]|停保|断缴|补缴)"
)
_OUTCOME: Final = re.compile(r"[^。]{0,60}?(?:即可|均可|可以|则|须|应|视为|计算|追溯|享受|有效期)")


def conditional(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """1989年1月1日（含）以后出生, 112年1月1日以前領有執照者, 例如11月3日出生，…均可追溯."""
    del recognised
    if value.bound is not None and setting.after and _names_people(value, setting, known):
        return mention("it says whom a rule means")
    if known.genre is _CHRONICLE or not setting.head or not setting.after:
        return None
    if _EXAMPLE.match(setting.head) is None or _SUPPOSED.match(setting.after) is None:
        return None
    return mention("an example reckons with it") if _OUTCOME.match(setting.following) else None


def _names_people(value: Value, setting: Setting, known: Circumstances) -> bool:
    if _BORN.match(setting.after):
        return True
    if not known.in_plan or _WHO.match(setting.after) is None:
        return False
    if value.bound is not _SINCE:
        return is_past(value, known)
    if value.start is None or known.published is None:
        return False
    return day_of(value.start) < known.published
