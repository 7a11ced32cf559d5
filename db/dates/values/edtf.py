"""Reading EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

Understood is what this program writes and what people type for a span of time: level 0 dates,
datetimes and intervals; level 1 seasons (21 to 24), unspecified digits (``198X``, ``2020-XX``),
``?``, ``~`` and ``%``, open ends (``..``); of level 2 quarters (33 to 36) and halves (40, 41);
and whole years before the common era (``-0402`` is 403 BCE).
See https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from db.dates.values.intervals import date_or_none, day_of, last_of_month

_POINT: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX)"
    r"(?:T(?P<time>\d{2}:\d{2}(?::\d{2})?))?)?)?"
    r"[?~%]?"
)
_BEFORE_ERA: Final = re.compile(r"(-(?!0000)\d{4}|0000)[?~%]?")
_LONGEST: Final = 64
_SUBYEARS: Final = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
"""First and last month of a season, quarter or half; months above 12 are of the next year."""


@dataclass(frozen=True, slots=True)
class Interval:
    """What an EDTF string spans; both ends inclusive, ``None`` where open.

    ``years`` are the first and last year of what begins before the common era, as in
    :class:`db.dates.model.Value`.
    """

    start: date | datetime | None
    end: date | datetime | None
    years: tuple[int | None, int | None] | None = None


def parse(text: str) -> Interval | None:
    """The interval that ``text`` spans, ``None`` if it is no EDTF that is understood here.

    ``2020-06`` is 1 to 30 June; ``../2020-07-31`` has no start; ``2019/..`` no end.
    """
    if len(text) > _LONGEST:
        return None
    first, slash, last = text.partition("/")
    if not slash:
        return _point(first)
    start, end = _end_of_interval(first), _end_of_interval(last)
    if start is None or end is None:
        return None
    if start.years is not None or end.years is not None:
        return _from_before_era(start, end)
    if start.start is None and end.end is None:
        return None
    if start.start is not None and end.end is not None and day_of(start.start) > day_of(end.end):
        return None
    return Interval(start.start, end.end)


def _from_before_era(start: Interval, end: Interval) -> Interval | None:
    """An interval with one end or both before the common era, none of them if it runs backwards."""
    first = None if start.years is None else start.years[0]
    last = end.years[1] if end.years is not None else None if end.end is None else end.end.year
    if start.start is not None or (first is not None and last is not None and first > last):
        return None
    return Interval(None, end.end, (first, last))


def _end_of_interval(text: str) -> Interval | None:
    return Interval(None, None) if text in ("", "..") else _point(text)


def _point(text: str) -> Interval | None:
    early = _BEFORE_ERA.fullmatch(text)
    if early is not None and text.isascii():
        return Interval(None, None, (int(early[1]), int(early[1])))
    match = _POINT.fullmatch(text)
    if match is None or not match.group().isascii():
        return None
    written = match["year"]
    first = int(written.replace("X", "0"))
    last = int(written.replace("X", "9"))
    if not 1 <= first <= last <= 9999:
        return None
    if match["month"] is None or match["month"] == "XX":
        if match["day"] not in (None, "XX"):
            return None
        return Interval(date(first, 1, 1), date(last, 12, 31))
    if first != last:
        return None
    return _within_year(first, int(match["month"]), match["day"], match["time"])


def _within_year(year: int, month: int, day: str | None, time: str | None) -> Interval | None:
    if month in _SUBYEARS:
        first, last = _SUBYEARS[month]
        end_year = year + (last - 1) // 12
        if day is not None or end_year > 9999:
            return None
        return Interval(date(year, first, 1), last_of_month(end_year, (last - 1) % 12 + 1))
    if not 1 <= month <= 12:
        return None
    if day is None or day == "XX":
        return Interval(date(year, month, 1), last_of_month(year, month))
    exact = date_or_none(year, month, int(day))
    if exact is None:
        return None
    if time is None:
        return Interval(exact, exact)
    try:
        moment = datetime.fromisoformat(f"{exact.isoformat()}T{time}")
    except ValueError:
        return None
    return Interval(moment, moment)
