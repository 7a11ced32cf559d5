"""The school year that the title of a paper is about: 2011—2012学年, 2018秋季学期."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Frame
from db.dates.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_OF_SCHOOL_YEAR: Final = re.compile("[学學][年期]|academic year|school year")
_TERM_OF_AUTUMN: Final = re.compile(r"秋季?[学學]期")
"""2018秋季学期 closes in January."""


def school_years_of_title(title: str | None, found: Sequence[Recognised]) -> tuple[int, int] | None:
    """2011—2012学年 as its two years, and so the term of one that runs over the new year
    (2018秋季学期)."""
    if not title or not _OF_SCHOOL_YEAR.search(title):
        return None
    for one in found:
        value = resolve(one, Frame())
        if value is None or value.start is None or value.end is None:
            continue
        first = value.start.year
        if value.end.year == first + 1 or _TERM_OF_AUTUMN.search(title[one.span.start :]):
            return first, first + 1
    return None
