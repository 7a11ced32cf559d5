"""The reign that a date names, and which of its years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.calendars.eras import (
    ERAS,
    Era,
    shortened_era_before,
)
from db.dates.calendars.namesakes import house_of
from db.dates.recognition.canonical import canonical
from db.dates.recognition.numerals import NUMERALS, number
from db.dates.recognition.years import ERA_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_THROUGH: Final = re.compile(
    rf"(?:[-~]{{1,2}}|至|到) ?(?P<nth>[{NUMERALS}]{{1,4}}|\d{{1,3}})(?:\(.*\))? ?年"
)


class Reign(NamedTuple):
    """The year that counts as the first of a reign, and the last where a table has it.

    ``figures`` says that its years are written so, ``through`` is the last of the years that a
    heading names together (光绪十年至十三年), which open the sentences below it.
    ``era`` is the name under which the grammar knows it; ``annals`` says that bare years open
    entries of it, ``doubt`` that its beginning is a guess.
    """

    first: int
    last: int | None = None
    era: str = ""
    annals: bool = False
    doubt: bool = False
    figures: bool = False
    through: int = 0


def reign_named(found: Sequence[Recognised]) -> tuple[Reign, int] | None:
    """The last reign named among the dates of a text, and the year of it."""
    for one in reversed(found):
        if one.year is not None and not one.text[0].isdecimal():
            spelled = canonical(one.text)
            match = ERA_YEAR.match(spelled) or _SHORTENED.match(spelled)
            era = _era_of(spelled, match) if match is not None else None
            if match is not None and era is not None:
                nth = 1 if match["nth"] == "元" else number(match["nth"]) or 1
                last = _THROUGH.match(spelled, match.end())
                through = number(last["nth"]) or 0 if last is not None else 0
                figures = match["nth"].isdecimal()
                first = one.year - nth + 1
                if house := house_of(era.name, first):
                    return Reign(first, None, house + era.name, through=through), nth
                return Reign(era.first, era.last, era.name, figures=figures, through=through), nth
    return None


_SHORTENED: Final = re.compile(r"[民明大昭平令](?P<nth>\d{1,3})")


def _era_of(spelled: str, match: re.Match[str]) -> Era | None:
    """The era of a year, its name in full or shortened (民34年)."""
    if match.re is ERA_YEAR:
        return ERAS[match["era"]]
    return shortened_era_before(spelled, 1, match["nth"])
