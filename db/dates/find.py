"""Reading the dates of a plain text, with the context that the text itself gives.

For documents with titles, headings and events see :mod:`db.dates.events`; this is for a text of
which nothing is known but when it was written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Bound, Expression, Frame, Need, Preference, Recognised, Value
from db.dates.recognise import recognise
from db.dates.resolve import resolve

if TYPE_CHECKING:
    from datetime import datetime

_FUTURE_BEFORE: Final = re.compile(
    r"(?:将|將|拟|擬|计划|計劃|计划于|預定|预定|定于|定於|准备|準備)[于於在]?$"
)


def find(text: str, reference: datetime | None) -> list[Expression]:
    """The temporal expressions of ``text`` in reading order, each with the time it means.

    Context runs from left to right: an explicit year serves the dates after it, a month the bare
    days after it, and 同日 leans on the date before. What the text does not say comes from
    ``reference``, the moment of writing, the past preferred. Expressions that nothing places have
    no value; times of day without any day are left out.
    """
    found: list[Expression] = []
    frame = Frame(reference=reference)
    for recognised in recognise(text):
        own_frame = _framed(recognised, frame, text)
        value = resolve(recognised, own_frame)
        if value is None and Need.DAY in recognised.needs:
            continue
        found.append(
            Expression(
                recognised.span, recognised.text, value, _basis(recognised, frame), recognised.rule
            )
        )
        frame = _after(recognised, value, frame)
    return found


def _framed(recognised: Recognised, frame: Frame, text: str) -> Frame:
    before = text[max(0, recognised.span.start - 4) : recognised.span.start]
    if recognised.bound is Bound.BY or _FUTURE_BEFORE.search(before):
        return replace(frame, prefer=Preference.FUTURE)
    return frame


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
    if recognised.anchored or recognised.year is None:
        year = start.year if start is not None and frame.year is not None else year
    month = frame.month
    if recognised.month is not None:
        month = recognised.month
    elif recognised.year is not None:
        month = None
    return replace(frame, year=year, month=month, previous=value)
