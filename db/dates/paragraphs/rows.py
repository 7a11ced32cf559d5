"""What the columns of a table make of the dates in its rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, is_clock, is_future, names_festival
from db.dates.model import Bound, Kind, Precision
from db.dates.paragraphs.judged import is_within

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.paragraphs.judged import Judged
    from db.dates.setting.progress import Placed
    from db.dates.setting.tables import Row
    from db.text.alignment import Span

_SEASON: Final = re.compile("[春夏秋冬]{1,2}[季天]?")
_RANGED: Final = frozenset({Precision.TIME, Precision.DAY, Precision.MONTH, Precision.YEAR})


def of_column(
    row: Row, span: Span, placed: Placed, judgement: Judgement | None, known: Circumstances
) -> Judgement | None:
    """What the column makes of a date in a row of a table. A season or a feast beside the column
    that says when (任务：秋季植树补绿, 完成时限：11月) only names the thing."""
    value = placed.value
    one = placed.recognised
    season = _SEASON.fullmatch(one.text) is not None
    named = judgement is not None and (season or names_festival(one))
    column = row.times_beside(span) if named else None
    if column is not None:
        return Judgement(Kind.MENTION, f"the column “{column}” says when it is to be")
    column = row.superseded_by(span)
    if column is not None:
        return Judgement(Kind.MENTION, f"the column “{column}” says what no longer holds")
    column = row.limit_of(span)
    ranges = "/" in value.edtf and value.bound is None and value.precision in _RANGED
    if column is not None and ranges:
        return Judgement(Kind.PLANNED, f"the column “{column}” says when it is to be done")
    if column is not None:
        return Judgement(Kind.DEADLINE, f"the column “{column}” says by when it is to be done")
    column = row.plan_of(span)
    if column is not None and value.bound is Bound.BY and known.in_plan:
        # 114年底前 below 预定期程
        return Judgement(Kind.DEADLINE, f"the column “{column}” says by when it is to be done")
    if column is not None:
        return Judgement(Kind.PLANNED, f"the column “{column}” plans it")
    column = row.filled_by(span)
    if column is not None and (judgement is None or judgement.weak):
        if is_future(value, known):
            return Judgement(Kind.PLANNED, f"the column “{column}” names a time yet to come")
        return Judgement(Kind.HAPPENED, f"it is what the column “{column}” says")
    return judgement


def is_remark(row: Row, one: Judged, last: Judged) -> bool:
    """3/5 | 校慶及兒童節連假 | 當日全天上課，12:00放學: what another cell says of the day of its
    row by its feast, its hour or 當日, which are no further events."""
    day, recognised = last.placed.value, one.placed.recognised
    if day.precision is not Precision.DAY or row.cell_of(one.span) == row.cell_of(last.span):
        return False
    feast = recognised.day is None and "festival" in recognised.rule
    return feast or is_clock(recognised) or (recognised.anchored and is_within(one, last))
