"""Months laid out as calendars: date pickers of newspapers on the web, of theatres, of blogs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line

_WEEK: Final = re.compile(
    r"(?P<month>.{0,24}?)(?:(?:周|星期|礼拜)?日\W*)?(?:(?:周|星期|礼拜)?一\W*)(?:(?:周|星期|礼拜)?二\W*)"
    r"(?:(?:周|星期|礼拜)?三\W*)(?:(?:周|星期|礼拜)?四\W*)(?:(?:周|星期|礼拜)?五\W*)(?:(?:周|星期|礼拜)?六\W*)"
    r"(?:(?:周|星期|礼拜)?[日天]\W*)?"
    r"|(?P<named>.{0,24}?)(?:su[a-z]*\W+)?mo[a-z]*\W+tu[a-z]*\W+we[a-z]*\W+th[a-z]*\W+fr[a-z]*\W+"
    r"sa[a-z]*(?:\W+su[a-z]*)?\W*"
)
_MAY_BE_WEEK: Final = re.compile(
    r"二\W*(?:[周週]|星期|[礼禮]拜)?三|[Tt]u[a-z]*\W+[Ww]e|TU[A-Z]*\W+WE"
)
_DAYS: Final = re.compile(r"\W*(?:\d{1,2}\W+)*\d{1,2}\W*")
"""The days of a week or of a whole month, with the signs of those that can be chosen."""
_SEVERAL: Final = re.compile(r"\d\D+\d|^\W*\d{1,2}\W*$")
_MONTH: Final = re.compile(
    r"\W*(?:月历|日历|行事历)?\W*(?:(?:\d{4}|[○零一二三四五六七八九]{4}) ?[-/.年] ?"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月?"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?\d{4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4})\W*"
    r"(?:(?:上|下)(?:一)?月\W*)*"
)
_LAST_DAY: Final = 31
_LONGEST: Final = 80


def calendars(lines: Sequence[Line]) -> list[int]:
    """The indexes of the lines of calendars: the month, the days of the week, the days."""
    found = []
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST or not _MAY_BE_WEEK.search(line.text):
            continue
        week = _WEEK.fullmatch(fold(line.text))
        if week is None:
            continue
        named = (week["month"] or week["named"] or "").strip()
        above = index - 1
        if named and not _MONTH.fullmatch(named):
            continue
        after = index + 1
        while after < len(lines) and _is_days(lines[after].text):
            after += 1
        if not named and index and _MONTH.fullmatch(fold(lines[above].text)):
            found.append(above)
        elif not named and after == index + 1:
            continue
        found += range(index, after)
    return found


def _is_days(text: str) -> bool:
    if len(text) > 2 * _LONGEST or not _DAYS.fullmatch(text) or not _SEVERAL.search(text):
        return False
    days = [int(day) for day in re.findall(r"\d+", text)]
    return all(1 <= day <= _LAST_DAY for day in days) and all(
        later == day + 1 for day, later in pairwise(days)
    )
