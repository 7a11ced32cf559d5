"""An event's date in a narrow column, so that its precision is seen.

A day is a whole date, a month stops at the month, a span has both its ends with what they share
said once (``2020-06-08..09``); ``≤`` is "by", ``≥`` "since", ``~`` "around". A span that does not
fit is cut after its beginning, and says so with an ellipsis. Years before the common era, of which
no day is known, are counted as people count them: ``-0402`` is ``403 BCE``.
"""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, Final

from db.dates.model import Bound, Precision

if TYPE_CHECKING:
    from db.model import Event

SHORT_CELLS: Final = 14
LONG_CELLS: Final = 17
WHOLE_CELLS: Final = 80
"""Room for any date."""

_ERA: Final = " BCE"

_XUN: Final = {"01": "上旬", "11": "中旬", "21": "下旬"}


def date_label(event: Event, cells: int = WHOLE_CELLS) -> str:
    """The date of ``event``, at most ``cells`` characters, of which none but a 旬 is wide."""
    start, end = event.start, event.end
    if start is None and end is None:
        return event.edtf[:cells]
    if is_before_era(start or end or ""):
        return _before_era(event, cells)
    if event.bound == Bound.BY or start is None:
        return f"≤{_day(end or start or '')}"
    if event.bound == Bound.SINCE or end is None:
        return f"≥{_since(_day(start), end, event.precision)}"
    about = event.bound == Bound.AROUND or event.precision == Precision.APPROXIMATE
    first, last = _day(start), _day(end)
    body = _unit(first, last) or _range(first, last, cells - about)
    return f"~{body}" if about else body


def is_before_era(day: str) -> bool:
    """Whether a day as the store has it lies before the common era: 1 BCE is year 0."""
    return day.startswith(("-", "0000"))


def _before_era(event: Event, cells: int) -> str:
    first, last = _year_of_era(event.start), _year_of_era(event.end)
    if not first or not last:
        return (f"≤{last}" if last else f"≥{first}")[:cells]
    about = "~" if event.bound == Bound.AROUND or "~" in event.edtf else ""
    if first == last:
        return f"{about}{first}"
    if last.endswith(_ERA):
        first = first.removesuffix(_ERA)
    whole = f"{about}{first}..{last}"
    return whole if len(whole) <= cells else f"{about}{first}…"


def _year_of_era(day: str | None) -> str:
    """403 BCE of ``-0402-01-01``; a year of the common era as it is."""
    if day is None:
        return ""
    return f"{1 - int(day[:-6])}{_ERA}" if is_before_era(day) else day[:4]


def _since(first: str, end: str | None, precision: str) -> str:
    if end is not None:
        return _unit(first, _day(end)) or first
    return {Precision.YEAR: first[:4], Precision.MONTH: first[:7]}.get(Precision(precision), first)


def _unit(first: str, last: str) -> str:
    """The calendar unit that begins and ends on these days; empty where there is none."""
    if first == last:
        return first
    months = _months(first, last)
    if months is None:
        xun = _XUN.get(first[8:]) if first[:7] == last[:7] else None
        return f"{first[:7]}{xun}" if xun and _ends_xun(first, last) else ""
    (year, month), (last_year, last_month) = months
    length = (last_year - year) * 12 + last_month - month + 1
    if length == 1:
        return first[:7]
    if length == 3 and month % 3 == 1:
        return f"{first[:4]}-Q{month // 3 + 1}"
    if length == 6 and month % 6 == 1:
        return f"{first[:4]}-H{month // 6 + 1}"
    if length == 12 and month == 1:
        return first[:4]
    if length == 120 and month == 1 and year % 10 == 0:
        return f"{first[:4]}s"
    return ""


def _range(first: str, last: str, cells: int) -> str:
    months = _months(first, last)
    if months is not None and (months[0][1], months[1][1]) == (1, 12):
        first, last = first[:4], last[:4]
    elif months is not None:
        first, last = first[:7], last[:7]
    whole = f"{first}..{_unlike(first, last)}"
    return whole if len(whole) <= cells else f"{first}…"


def _unlike(first: str, last: str) -> str:
    """``last`` without the year, or the year and the month, that it shares with ``first``."""
    for shared in (8, 5):
        if len(last) > shared and first[:shared] == last[:shared]:
            return last[shared:]
    return last


def _months(first: str, last: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Year and month of both ends where the span is of whole months."""
    year, month = _year_and_month(first)
    last_year, last_month = _year_and_month(last)
    if first[8:] != "01" or int(last[8:]) != monthrange(last_year, last_month)[1]:
        return None
    return (year, month), (last_year, last_month)


def _ends_xun(first: str, last: str) -> bool:
    ends = {"01": 10, "11": 20, "21": monthrange(*_year_and_month(last))[1]}
    return int(last[8:]) == ends[first[8:]]


def _year_and_month(day: str) -> tuple[int, int]:
    return int(day[:4]), int(day[5:7])


def _day(value: str) -> str:
    return value[:10]
