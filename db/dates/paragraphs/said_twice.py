"""Times that a text says twice: the second, exact one tells, and the first is only its name.

翌年，即1946年 gives the year that the first words count to; 国庆假期（10月1日至7日） gives the days
of what goes by the name of a feast.
"""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement
from db.dates.model import Kind
from db.dates.paragraphs.judged import Judged, is_event
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_THAT_IS: Final = re.compile(
    r"[，,、（(]?\s*(?:[也亦]?即(?:是|公元|西元)?|也就是|就是|換言之|换言之)\s*(?:公元|西元)?"
)
_BRACKET: Final = re.compile(r"\s?[（(]\s?")
_ABOUT_FEAST: Final = timedelta(days=10)


def without_said_twice(text: str, judged: Sequence[Judged]) -> list[Judged]:
    """``judged`` with the names of times that the date behind them says exactly as mentions."""
    found = list(judged)
    for position, (one, exact) in enumerate(pairwise(judged)):
        between = text[one.span.end : exact.span.start]
        if not is_event(one):
            continue
        if _THAT_IS.fullmatch(between) and not exact.placed.recognised.needs:
            reason = "the date behind it says the same"
            found[position + 1] = exact._replace(judgement=one.judgement)
        elif _BRACKET.fullmatch(between) and is_event(exact) and _are_days_of_feast(one, exact):
            reason = "the bracket behind it says which days it lasted"
        else:
            continue
        found[position] = one._replace(judgement=Judgement(Kind.MENTION, reason))
    return found


def _are_days_of_feast(feast: Judged, days: Judged) -> bool:
    """Whether several days lie about the feast that names them."""
    named, first, last = feast.placed.value.start, days.placed.value.start, days.placed.value.end
    if "festival" not in feast.placed.recognised.rule or named is None:
        return False
    if first is None or last is None or day_of(first) == day_of(last):
        return False
    return day_of(first) - _ABOUT_FEAST <= day_of(named) <= day_of(last) + _ABOUT_FEAST
