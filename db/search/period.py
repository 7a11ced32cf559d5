"""Spans of time as people type them after ``date:``, ``--since`` and ``--until``.

The forms are those of ISO 8601-2 (EDTF) as far as a reader types them, forgiving while the typing
goes on: ``2020-06-08``, ``2020-6``, ``2020-Q1``, ``2020-H1``, ``2020``, ``201X``, ``202`` (that
decade), ``20`` (that century), ``2020年6月8日``, ``2020-01..2020-06``, ``2020/2021``, ``2020..``,
``..2020``, ``<2020``, ``<=2020``, ``>2020`` and ``>=2020``. Years before the common era are
``-0402`` (EDTF's count, in which 1 BCE is 0), ``403 BCE`` and ``公元前403年``.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Final


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to ``end``, both inclusive, ``None`` where open.

    Days are proleptic Gregorian ordinals (:meth:`datetime.date.toordinal`), below 1 before the
    common era.
    """

    start: int | None
    end: int | None

    def overlap(self, other: Period) -> Period:
        """The days that both have; an empty period where there are none."""
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return Period(max(starts, default=None), min(ends, default=None))


_YEAR: Final = re.compile(r"(\d{4})年?[-.]?")
_BEFORE_ERA: Final = re.compile(
    r"(?:公元|西元)?前(?P<named>\d{1,4})年?|(?P<bce>\d{1,4}) ?BCE?"
    r"|(?P<year>-\d{4}|0000)(?:-\w{0,4}){0,2}",
    re.IGNORECASE,
)
"""Of those years no month is known: a month of one means the year."""
_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097
"""After so many years the calendar repeats, and ``datetime`` can count the days of the later one.
"""
_PREFIX: Final = re.compile(r"(\d{1,3})(?:0s|[xX?*]{0,3})[-.]?")
_PART: Final = re.compile(r"(\d{4})[-年.]?[qQhH]([1-4])?")
_MONTH: Final = re.compile(r"(\d{4})(?:[-.]|年)(\d{1,2})月?[-.]?")
_DAY: Final = re.compile(r"(\d{4})(?:[-.]|年)(\d{1,2})(?:[-.]|月)(\d{1,2})日?(?:T.*)?")
_RANGE: Final = re.compile(r"\.\.+|…|/|~|～|至|到")
_HALF_YEARS: Final = 2


def read_period(text: str) -> Period | None:
    """The period that ``text`` names, ``None`` where it names none (yet)."""
    typed = text.strip()
    for sign in ("<=", ">=", "<", ">", "≤", "≥", "＜", "＞"):
        if typed.startswith(sign):
            return _beside(sign, _one(typed[len(sign) :].strip()))
    parts = _RANGE.split(typed, maxsplit=1)
    if len(parts) == 1:
        return _one(typed)
    return _between(parts[0].strip(), parts[1].strip())


def _between(first: str, last: str) -> Period | None:
    start, end = _one(first), _one(last)
    if (first and start is None) or (last and end is None):
        # A second half that is still being typed does not hide what the first half names.
        return Period(start.start, None) if start else None
    if start is None and end is None:
        return None
    return Period(start.start if start else None, end.end if end else None)


def _beside(sign: str, named: Period | None) -> Period | None:
    if named is None:
        return None
    match sign:
        case "<" | "＜":
            return Period(None, named.start - 1 if named.start is not None else None)
        case ">" | "＞":
            return Period(named.end + 1 if named.end is not None else None, None)
        case "<=" | "≤":
            return Period(None, named.end)
        case _:
            return Period(named.start, None)


def _one(text: str) -> Period | None:
    if match := _BEFORE_ERA.fullmatch(text):
        year = int(match["year"]) if match["year"] else 1 - int(match["named"] or match["bce"])
        return _year_before_era(year) if year <= 0 else None
    if match := _YEAR.fullmatch(text):
        return _years(int(match[1]), int(match[1]))
    if match := _PREFIX.fullmatch(text):
        scale = 10 ** (4 - len(match[1]))
        first = int(match[1]) * scale
        return _years(first, first + scale - 1)
    if match := _PART.fullmatch(text):
        return _part_of_year(int(match[1]), text.upper(), int(match[2] or 0))
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if match := _DAY.fullmatch(text):
        try:
            day = date(int(match[1]), int(match[2]), int(match[3])).toordinal()
        except ValueError:
            return _months(int(match[1]), int(match[2]), int(match[2]))
        return Period(day, day)
    return None


def _years(first: int, last: int) -> Period | None:
    first, last = max(first, 1), min(last, MAXYEAR)
    if first > last:
        return None
    return Period(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal())


def _year_before_era(year: int) -> Period:
    cycles = 1 - year // _CYCLE_YEARS
    same, days = year + cycles * _CYCLE_YEARS, cycles * _CYCLE_DAYS
    return Period(date(same, 1, 1).toordinal() - days, date(same, 12, 31).toordinal() - days)


def _part_of_year(year: int, text: str, number: int) -> Period | None:
    if not number:
        return _years(year, year)
    if "Q" in text:
        return _months(year, 3 * number - 2, 3 * number)
    if number > _HALF_YEARS:
        return None
    return _months(year, 6 * number - 5, 6 * number)


def _months(year: int, first: int, last: int) -> Period | None:
    if not (year >= 1 and 1 <= first <= last <= 12):
        # Month 0 is a month still being typed.
        return _years(year, year) if first == 0 else None
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Period(date(year, first, 1).toordinal(), end.toordinal())
