"""Years, months and days in plain figures, which most dates are: 2020年6月8日, 6月8日, 2020年6月.

One pattern reads them where nothing that stands beside them can make them anything else: no name of
an era, no word for a length, no blank of a form. All other figures are left to
:mod:`db.dates.recognition.counted`, which reads these alike and asks a dozen questions for each.
Texts are in the canonical spelling.
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.recognition.digits import DAY, MONTH
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.values.units import Unit

# Asked for at every date: see on members of enumerations in db.dates.model.
_PLAIN: Final = Kind.PLAIN
_DAY_LEVEL: Final = Level.DAY
_MONTH: Final = Level.MONTH
_YEAR: Final = Level.YEAR
_DAY_UNIT: Final = Unit.DAY

_BEFORE: Final = frozenset("\n,，。;；:、(“《在由自从据至")
"""What changes nothing of a number behind it. Not 于 (少于6月) nor 到 (每到2020年)."""

_AFTER_YEAR: Final = r"(?=[0-9,，。;；:、)”》\n\u3000至~-]|$)"
_AFTER_MONTH: Final = r"(?=[,，。;；:、)”》至~-]|$)"
"""No figure behind a month: 3月12天 is a length."""
_AFTER_DAY: Final = r"(?![之以内])"
_DAY: Final = rf"({DAY})日{_AFTER_DAY}"
_MONTH_AND_DAY: Final = rf"({MONTH})月(?:{_DAY}|{_AFTER_MONTH})"
_UNITS: Final = re.compile(
    rf"((?:1[0-9]|20|21)[0-9]{{2}})年(?:{_MONTH_AND_DAY}|{_AFTER_YEAR})|{_MONTH_AND_DAY}|{_DAY}"
)


def plain_units(text: str, start: int) -> list[Token] | None:
    """The plain units at ``start``, where figures begin; ``None`` if there are none, or if they may
    be something else."""
    if start and text[start - 1] not in _BEFORE:
        return None
    match = _UNITS.match(text, start)
    if match is None:
        return None
    year, month, day, month_alone, day_of_month, day_alone = match.groups()
    found: list[Token] = []
    if year is not None:
        end = start + len(year) + 1
        found.append(Token(start, end, _PLAIN, _YEAR, {"year": int(year)}))
        start = end
    month, day = month or month_alone, day or day_of_month or day_alone
    if month is not None:
        end = start + len(month) + 1
        found.append(Token(start, end, _PLAIN, _MONTH, {"month": int(month)}))
        start = end
    if day is not None:
        value, end = int(day), match.end()
        found.append(Token(start, end, _PLAIN, _DAY_LEVEL, {"day": value}, value, _DAY_UNIT))
    return found
