"""Intervals of the Gregorian calendar as values, each with its EDTF form.

EDTF is the Extended Date/Time Format of ISO 8601-2:2019 (Library of Congress specification):
seasons 21 to 24, quarters 33 to 36, halves 40 and 41, ``X`` for a digit left open, ``~`` about,
``?`` uncertain, ``..`` an open end.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from db.dates.model import Bound, Precision, Value

_ORDER: Final = {precision: place for place, precision in enumerate(Precision)}

DAY_START: Final = time()
DAY_END: Final = time(23, 59, 59)


_EARLIEST: Final = -9999
"""EDTF writes a year with four digits."""


def edtf_year(year: int) -> str:
    """Four digits, with a sign before the common era: 403 BCE is ``-0402``, 1 BCE ``0000``."""
    return f"{year:04}" if year >= 0 else f"{year:05}"


def first_day(value: Value) -> str | None:
    """The day on which ``value`` starts, in ISO 8601; 1 January of a year before the common era,
    as of any other whole year.
    """
    if value.start is not None:
        return value.start.isoformat()
    return None if value.first_year is None else f"{edtf_year(value.first_year)}-01-01"


def last_day(value: Value) -> str | None:
    """The day on which ``value`` ends, in ISO 8601; 31 December of a year before the common era."""
    if value.end is not None:
        return value.end.isoformat()
    return None if value.last_year is None else f"{edtf_year(value.last_year)}-12-31"


def is_year(year: int) -> bool:
    """Whether the calendar of Python reaches the year."""
    return MINYEAR <= year <= MAXYEAR


@lru_cache(maxsize=1024)
def year_value(year: int) -> Value | None:
    """1 January to 31 December; a year before the common era is itself alone."""
    if _EARLIEST <= year < MINYEAR:
        return Value(None, None, edtf_year(year), Precision.YEAR, years=(year, year))
    if not is_year(year):
        return None
    return Value(date(year, 1, 1), date(year, 12, 31), f"{year:04}", Precision.YEAR)


@lru_cache(maxsize=4096)
def month_value(year: int, month: int) -> Value | None:
    """The first to the last day of the month."""
    if not (is_year(year) and 1 <= month <= 12):
        return None
    return Value(
        date(year, month, 1), last_of_month(year, month), f"{year:04}-{month:02}", Precision.MONTH
    )


@lru_cache(maxsize=4096)
def day_value(day: date) -> Value:
    """One day."""
    return Value(day, day, day.isoformat(), Precision.DAY)


def date_or_none(year: int, month: int, day: int) -> date | None:
    """The date, ``None`` where the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def last_of_month(year: int, month: int) -> date:
    """The last day of a month of a year that :func:`is_year`."""
    return date(year, month, monthrange(year, month)[1])


def add_days(day: date, days: int) -> date | None:
    """``day`` moved by ``days``, ``None`` beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """``day`` moved by ``months``, cut to the length of the month it falls in."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not is_year(year):
        return None
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def between(first: Value, last: Value) -> Value | None:
    """From the start of ``first`` to the end of ``last``; ``None`` if that runs backwards."""
    if first.start is None or last.end is None:
        return _between_years(first, last)
    if _ends_before(last.end, first.start):
        return None
    precision = min(first.precision, last.precision, key=_ORDER.__getitem__)
    return Value(first.start, last.end, _joined(first, last), precision)


def _ends_before(end: date | datetime, start: date | datetime) -> bool:
    """Whether what ends with ``end`` is over when what begins with ``start`` begins."""
    if type(end) is type(start):
        return end < start
    return moment(end, at_end=True) < moment(start)


def _between_years(first: Value, last: Value) -> Value | None:
    """What begins before the common era, and ends there or after it (公元前206年至公元220年)."""
    start, end = first.first_year, last.last_year
    if start is None or end is None or start > end:
        return None
    return Value(None, last.end, _joined(first, last), Precision.YEAR, years=(start, end))


def _joined(first: Value, last: Value) -> str:
    left, right = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    return left if left == right else f"{left}/{right}"


def moment(when: date | datetime, *, at_end: bool = False) -> datetime:
    """``when`` as a datetime: a day becomes its first, or with ``at_end`` its last second."""
    if isinstance(when, datetime):
        return when
    return datetime.combine(when, DAY_END if at_end else DAY_START)


def day_of(when: date | datetime) -> date:
    """The calendar day of a date or datetime."""
    return when.date() if isinstance(when, datetime) else when


def doubtful(value: Value, mark: str) -> Value:
    """``value`` with EDTF's ``?`` (uncertain) or ``~`` (about) on every end that lacks a mark."""
    ends = [
        end if not end or end == ".." or end[-1] in "?~%" else end + mark
        for end in value.edtf.split("/")
    ]
    return value._replace(edtf="/".join(ends))


def until(value: Value, *, inclusive: bool) -> Value | None:
    """Everything up to ``value``: to its end, or if not ``inclusive`` to just before its start.

    A day or a clock time is its own limit either way (10月22日前 is met on the 22nd); before a year
    or a month is before it begins.
    """
    year = value.last_year if inclusive else value.first_year
    if year is not None and year < MINYEAR:
        year -= 0 if inclusive else 1
        edtf = f"../{edtf_year(year)}"
        return Value(None, None, edtf, Precision.YEAR, Bound.BY, (None, year))
    limit = value.end
    edtf = value.edtf.rpartition("/")[2]
    if not inclusive and value.precision not in (Precision.TIME, Precision.DAY):
        if value.start is None:
            return None
        limit = add_days(day_of(value.start), -1)
        edtf = limit.isoformat() if limit else ""
    if limit is None:
        return None
    return Value(None, limit, f"../{edtf}", value.precision, Bound.BY)


def since(value: Value, *, inclusive: bool) -> Value | None:
    """Everything from ``value`` on: from its start, or if not ``inclusive`` from after its end.

    A day or a clock time is its own limit either way; after a year or a month is after it ends.
    """
    year = value.first_year if inclusive else value.last_year
    if year is not None and year < MINYEAR:
        year += 0 if inclusive else 1
        first = date(year, 1, 1) if is_year(year) else None
        edtf = f"{edtf_year(year)}/.."
        return Value(first, None, edtf, Precision.YEAR, Bound.SINCE, (year, None))
    limit = value.start
    edtf = value.edtf.partition("/")[0]
    if not inclusive and value.precision not in (Precision.TIME, Precision.DAY):
        if value.end is None:
            return None
        limit = add_days(day_of(value.end), 1)
        edtf = limit.isoformat() if limit else ""
    if limit is None:
        return None
    return Value(limit, None, f"{edtf}/..", value.precision, Bound.SINCE)


def within_month(value: Value) -> bool:
    """Whether all of it lies in one month of one year."""
    return (
        value.start is not None
        and value.end is not None
        and (value.start.year, value.start.month) == (value.end.year, value.end.month)
    )
