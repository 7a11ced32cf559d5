"""Days off around a festival: 春节期间, 国庆黄金周, 五一假期.

Where a decree fixed them they are these days; else it is about the festival, and the value says
so. Only texts in simplified characters speak of the holidays of the People's Republic: elsewhere
the same festivals have other days off.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.calendars.holidays import days_off
from db.dates.model import Value
from db.dates.values.intervals import day_of, doubtful
from db.dates.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Frame, Recognised

_WEEK: Final = timedelta(days=6)
_DURING: Final = re.compile(r"[”」』\"]?(?:节日?)?(?:假期)?期间")
_HOLIDAY: Final = re.compile(r"[^初前后]*(?:小长假|长假|假期|假日|黄金周)[”\"]?")
_TRADITIONAL: Final = re.compile("[國會開節間時後來個學與為這們對發說過還長]")


class DaysOff(NamedTuple):
    """The days off around a festival, or where the words only say during (``roughly``) those of a
    week alone: 端午节期间 is rather about that day."""

    point: Point
    roughly: bool

    def place(self, frame: Frame) -> Value | None:
        """See :class:`db.dates.model.Reading`."""
        value = self.point.place(frame)
        if value is None or value.start is None or value.start != value.end:
            return value
        days = days_off(day_of(value.start))
        if days is None or (self.roughly and days[1] - days[0] < _WEEK):
            return doubtful(value._replace(edtf=value.edtf.rstrip("~")), "~")
        first, last = days
        if first == last:
            return value._replace(edtf=value.edtf.rstrip("~"))
        return Value(first, last, f"{first}/{last}", value.precision, value.bound)


def with_holidays(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days off around its festivals."""
    found = [
        [_with_days_off(text, one) for one in own] if own else own
        for text, own in zip(texts, dates, strict=True)
    ]
    if found == list(dates):
        return found
    traditional = sum(_TRADITIONAL.search(text) is not None for text in texts)
    return list(dates) if 2 * traditional > len(texts) else found


def _with_days_off(text: str, one: Recognised) -> Recognised:
    reading = one.reading
    if not isinstance(reading, Point) or reading.festival is None or one.bound is not None:
        return one
    if reading.moved or reading.day_part is not None or reading.clock is not None:
        return one
    named = _HOLIDAY.fullmatch(one.text) is not None
    if not (named or _DURING.match(text, one.span.end)):
        return one
    return one._replace(reading=DaysOff(reading, roughly=not named))
