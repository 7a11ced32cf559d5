"""Reading the dates of a plain text, with the context that the text itself gives.

For documents with titles, headings and events see :mod:`db.dates.events`; this is for a text of
which nothing is known but when it was written.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Bound, Expression, Frame, Need, Preference, Recognised, Value
from db.dates.recognise import recognise
from db.dates.resolve import resolve
from db.dates.values.intervals import moment

if TYPE_CHECKING:
    from datetime import datetime

_FAR_AHEAD: Final = timedelta(days=270)

_SENTENCE_END: Final = re.compile(r"[。！？!?\n]")
_OPENING: Final = " \t\r\n\u3000，,、。；;：:（）()【】[]《》#*|-—"
_CLOSING: Final = " \t\r\n\u3000，,。；;：:）)】]"
"""What may stand before a year that opens a clause, and after a year that is one."""

_LONGEST_MARGIN: Final = 4
"""How many signs or spaces may stand before the first word of a line."""

_FUTURE_BEFORE: Final = re.compile(
    r"(?:将|將|拟|擬|计划|計劃|计划于|預定|预定|定于|定於|准备|準備)[于於在]?$"
)


def find(text: str, reference: datetime | None) -> list[Expression]:
    """The temporal expressions of ``text`` in reading order, each with the time it means.

    Context runs from left to right. A dated year, and a year that opens a line or a clause, serve
    the dates after them; a year told in passing (2019年的情况) only those of its sentence. A month
    serves the bare days after it, and 同日 leans on the date before. What the text does not say
    comes from ``reference``, the moment of writing, the past preferred. Left out are times of day
    without any day and words that lean on a date where there is none.
    """
    found: list[Expression] = []
    settled = passing = Frame(reference=reference)
    end = 0
    for recognised in recognise(text):
        if _SENTENCE_END.search(text, end, recognised.span.start):
            passing = settled
        end = recognised.span.end
        value = _value(recognised, passing, text)
        if value is None and (Need.DAY in recognised.needs or recognised.anchored):
            continue
        found.append(
            Expression(
                recognised.span,
                recognised.text,
                value,
                _basis(recognised, passing),
                recognised.rule,
            )
        )
        passing = _after(recognised, value, passing)
        if _settles(text, recognised):
            settled = passing
        elif recognised.month is not None and passing.year == settled.year:
            settled = settled._replace(month=recognised.month)
        settled = settled._replace(previous=passing.previous)
    return found


def _settles(text: str, recognised: Recognised) -> bool:
    """Whether the expression sets the year or month for what follows beyond its sentence.

    A date does, and a bare year that opens a line (2020年大事记) or is a clause (2020年，…).
    """
    if recognised.anchored or (recognised.year is not None and recognised.month is not None):
        return True
    if recognised.year is None or recognised.bound is not None:
        return False
    start, end = recognised.span
    line = text[max(0, start - _LONGEST_MARGIN) : start].rpartition("\n")[2]
    near = start <= _LONGEST_MARGIN or "\n" in text[start - _LONGEST_MARGIN : start]
    if near and not line.strip(_OPENING):
        return True
    return text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING


def _value(recognised: Recognised, frame: Frame, text: str) -> Value | None:
    """The value in ``frame``; what is planned or due lies ahead, but hardly most of a year."""
    before = text[max(0, recognised.span.start - 4) : recognised.span.start]
    if recognised.bound is not Bound.BY and not _FUTURE_BEFORE.search(before):
        return resolve(recognised, frame)
    value = resolve(recognised, frame._replace(prefer=Preference.FUTURE))
    if value is None or value.end is None or frame.reference is None:
        return value
    if moment(value.end) - frame.reference > _FAR_AHEAD:
        return resolve(recognised, frame._replace(prefer=Preference.NEAREST))
    return value


def _basis(recognised: Recognised, frame: Frame) -> Basis:
    if not recognised.needs:
        return Basis.EXPLICIT
    if recognised.anchored or (Need.YEAR in recognised.needs and frame.year is not None):
        return Basis.PREVIOUS
    return Basis.PUBLISHED


def _after(recognised: Recognised, value: Value | None, frame: Frame) -> Frame:
    """The context for what follows: only what was said in words is handed on."""
    if recognised.vague or value is None:
        return frame
    start = value.start or value.end
    year = frame.year if recognised.year is None else recognised.year
    if (
        recognised.year is None
        and recognised.needs
        and frame.year is not None
        and start is not None
    ):
        year = start.year
    month = frame.month
    if recognised.month is not None:
        month = recognised.month
    elif recognised.year is not None:
        month = None
    return frame._replace(year=year, month=month, previous=value)
