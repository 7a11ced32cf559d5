"""What a heading says of the years below it where it names more than one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.text.fold import fold

if TYPE_CHECKING:
    from db.dates.model import Value

_LONGEST_HEADING: Final = 60
_SCHOOL_YEAR: Final = re.compile(r"学年|(?:school|academic) year|\bsession\b")
_YEAR_OF_ACCOUNTS: Final = re.compile(r"年度|(?:financial|fiscal|tax) year|\bseason\b")
_OF_SCHOOL: Final = re.compile(r"校|学|社|school|college|academy|universit|club")
_SCHOOL_BEGINS: Final = 8
_ACCOUNTS_BEGIN: Final = 4
"""The school year begins in August or September; Hong Kong, Japan and the United Kingdom close
their accounts at the end of March."""


OF_THE_DAY: Final = re.compile(
    r"(?:[当當][天日]|(?:活动|活動|大会|大會|典礼|典禮)(?:当天|當天|当日|當日)?)(?:活动|活動)?"
    r"(?:流程|程序|议程|議程|行程|日程|时程|時程)(?:表|安排)?\s*$"
)
"""陸、當日流程, 四、活动流程: the hours below are of the day of the occasion."""


def two_years(heading: str, value: Value | None, title: str) -> tuple[int, int] | None:
    """The first of the two calendar years that a heading's year runs over, and the month in which
    it begins (2011–2012學年); ``None`` for any other heading. ``title`` is folded."""
    if value is None or value.start is None or value.end is None:
        return None
    if value.end.year != value.start.year + 1 or len(heading) > _LONGEST_HEADING:
        return None
    folded = fold(heading)
    if _SCHOOL_YEAR.search(folded):
        return value.start.year, _SCHOOL_BEGINS
    if _YEAR_OF_ACCOUNTS.search(folded):
        of_school = _OF_SCHOOL.search(title) is not None
        return value.start.year, _SCHOOL_BEGINS if of_school else _ACCOUNTS_BEGIN
    return None
