"""How the tests of this folder write down what a text says."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from db.dates.model import Frame
from db.dates.recognise import recognise
from db.dates.resolve import resolve
from db.dates.values.intervals import day_value

if TYPE_CHECKING:
    from db.dates.model import Value

REFERENCE = datetime.fromisoformat("2020-10-15")
"""A Thursday; what 今天 means in these tests."""

FRAME = Frame(reference=REFERENCE)
AFTER_EVENT = Frame(reference=REFERENCE, previous=day_value(date(2019, 6, 8)))


def ends(value: Value | None) -> str | None:
    """``start..end`` in ISO form, ``None`` for a value that could not be placed."""
    if value is None:
        return None
    start = value.start.isoformat() if value.start is not None else ""
    end = value.end.isoformat() if value.end is not None else ""
    return start if start == end else f"{start}..{end}"


def read(text: str, frame: Frame = FRAME) -> list[tuple[str, str | None]]:
    """Every expression of ``text`` with the interval it means in ``frame``."""
    return [(found.text, ends(resolve(found, frame))) for found in recognise(text)]


def read_one(text: str, frame: Frame = FRAME) -> str | None:
    """The interval of the one expression that ``text`` is."""
    found = read(text, frame)
    assert [spelled for spelled, _ in found] == [text], found
    return found[0][1]


def edtf(text: str, frame: Frame = FRAME) -> str:
    """The EDTF of the first expression of ``text``."""
    value = resolve(recognise(text)[0], frame)
    assert value is not None
    return value.edtf
