"""From an expression and its context to a place in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.dates.model import Frame, Recognised, Value


def resolve(recognised: Recognised, frame: Frame) -> Value | None:
    """The interval that ``recognised`` means in ``frame``.

    ``None`` where the context does not know what the words leave open, or where they name a day
    that does not exist (2019年2月29日) or lies beyond the calendar of Python.
    """
    try:
        return recognised.reading.place(frame)
    except OverflowError:
        return None
