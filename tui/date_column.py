"""An event's date in a narrow column, so that its precision is seen.

A day is a whole date, a month stops at the month, a span has both its ends; ``≤`` is "by", ``≥``
"since", ``~`` "around".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.model import Bound, Precision

if TYPE_CHECKING:
    from db.model import Event

SHORT_CELLS: Final = 11
LONG_CELLS: Final = 17

_XUN: Final = {"01": "上旬", "11": "中旬", "21": "下旬"}


def date_label(event: Event, *, long: bool) -> str:
    """The date of ``event``, at most ``LONG_CELLS`` or ``SHORT_CELLS`` wide."""
    start, end = event.start, event.end
    if start is None and end is None:
        return event.edtf[: SHORT_CELLS - 1]
    if event.bound == Bound.BY or start is None:
        return f"≤{_day(end or start or '')}"
    if event.bound == Bound.SINCE or end is None:
        return f"≥{_unit(start, end, event.precision)}"
    about = event.bound == Bound.AROUND or event.precision == Precision.APPROXIMATE
    body = _unit(start, end, event.precision)
    if not body:
        body = _range(start, end, room=(LONG_CELLS if long else SHORT_CELLS) - about)
    return f"~{body}" if about else body


def _unit(start: str, end: str | None, precision: str) -> str:
    """The calendar unit that the date names; empty where it is a span with two ends."""
    day = _day(start)
    if end is None:
        return {Precision.YEAR: day[:4], Precision.MONTH: day[:7]}.get(Precision(precision), day)
    if precision == Precision.TIME and _day(end) == day:
        return day
    if _day(end) == day:
        return day
    year, month = day[:4], day[5:7]
    if _day(end) == f"{year}-12-31" and day.endswith("-01-01"):
        return year
    if precision == Precision.XUN and day[8:10] in _XUN and day[:7] == _day(end)[:7]:
        return f"{day[:7]}{_XUN[day[8:10]]}"
    if precision == Precision.QUARTER and _day(end)[:4] == year:
        return f"{year}-Q{(int(month) + 2) // 3}"
    if precision == Precision.HALF and _day(end)[:4] == year:
        return f"{year}-H{1 if month == '01' else 2}"
    if precision == Precision.MONTH and day[:7] == _day(end)[:7]:
        return day[:7]
    return ""


def _range(start: str, end: str, room: int) -> str:
    first, last = _day(start), _day(end)
    if first.endswith("-01-01") and last.endswith("-12-31"):
        full = f"{first[:4]}…{last[:4]}"
    elif first[:7] == last[:7]:
        full = f"{first}…{last[8:]}"
    elif first[:4] == last[:4]:
        full = f"{first}…{last[5:]}"
    else:
        full = f"{first[:7]}…{last[:7]}"
    return full if len(full) <= room else f"{first}…"


def _day(value: str) -> str:
    return value[:10]
