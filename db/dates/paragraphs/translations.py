"""Dates that a paragraph says again in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement
from db.dates.model import Kind
from db.dates.paragraphs.judged import is_event, is_in_english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.paragraphs.judged import Judged
    from db.dates.setting.clause import Setting
    from db.dates.setting.progress import Placed

_AHEAD: Final = frozenset({Kind.PLANNED, Kind.DEADLINE})
_TRANSLATED_BEHIND: Final = 6
"""How many dates back the one may stand that is said again in another language."""


def translated(
    placed: Placed, setting: Setting, judged: Sequence[Judged], judgement: Judgement | None
) -> Judgement | None:
    """What a date is that its paragraph has told of before in another language (Registration
    deadline 截止日期: 10 November 2023 / 2023年11月10日; extended to June 10. …延至6月10日): the
    same as there, if its own words leave that open. 6月10日举行开幕式 behind the limit of that day
    is told for itself, and 6月10日的旧照 only names it."""
    if judgement is None:
        return None
    value = placed.value
    for one in judged[-_TRANSLATED_BEHIND:]:
        before = one.placed.value
        if before.end != value.end or not is_event(one):
            continue
        same = before.start == value.start or None in (before.start, value.start)
        english = is_in_english(placed.recognised)
        if same and is_in_english(one.placed.recognised) is not english:
            may_be = _may_be(one.judgement.kind, judgement, setting)
            return Judgement(one.judgement.kind, one.judgement.reason) if may_be else judgement
    return judgement


def _may_be(kind: Kind, judgement: Judgement, setting: Setting) -> bool:
    """Whether a clause may tell of ``kind`` as well, for all that its judgement says: nothing
    speaks against a date inside a clause, what is over is not to come, and a date that closes its
    sentence may be that of a plan as well as of a limit."""
    if judgement.weak:
        return True
    closes = not setting.following.strip(_CLOSING_MARKS)
    return judgement.kind in _AHEAD and (kind is Kind.HAPPENED or closes)


_CLOSING_MARKS: Final = " 。.!;)"
