"""How the entries of a chronicle begin, below the year or month that they are of."""

from __future__ import annotations

import re
from typing import Final

_DAY_FIRST: Final = re.compile(
    r"[\W_]{0,3}(?:[0-9〇○零一二三四五六七八九十]{1,5}[年月])*[0-9一二三四五六七八九十]{1,3}日"
)
_MONTH: Final = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[元正腊臘])"
_MONTH_SET_OFF: Final = re.compile(
    r"[\W_]{0,3}(?:(?:[0-9〇○零一二三四五六七八九]{4}年)?"
    rf"(?:{_MONTH}(?:月份?)?[-–—－~～至到]{{1,2}})?{_MONTH}月份?[初中下上]?[旬末底]?"
    r"|[春夏秋冬]季?|Q[1-4]|第?[一二三四]季度|[上下]半年|年[初中底末])(?:\u3000|\t| {2})\s*\S"
)


def begins_with_day(text: str) -> bool:
    """Whether a line begins with a day, of a month or not: ``5日`` in a chronicle by months."""
    return _DAY_FIRST.match(text) is not None


def is_entry_of_month(text: str) -> bool:
    """Whether a line begins with a month, several, a season or a quarter that a wide blank sets
    off: ``05月　泰国工厂投产``, ``7月—9月　厂区停电`` below its year."""
    return _MONTH_SET_OFF.match(text) is not None
