"""Days behind a year of a reign whose length a bracket gives in the common calendar.

崇禎六年（1633年2月8日─1634年1月28日）12月20日: historians of the trade of Macau write so,
because such a year runs over two; the day behind the bracket is of the one in which it falls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.dates.values.compound import Range
from db.dates.values.intervals import date_or_none
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Recognised


def with_days_in_spans(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with year, bracket and day read as one day."""
    return [
        _joined(text, found) if len(found) > len("年月") and "年" in text else found
        for text, found in zip(texts, dates, strict=True)
    ]


def _joined(text: str, found: list[Recognised]) -> list[Recognised]:
    joined: list[Recognised] = []
    at = 0
    while at < len(found):
        three = found[at : at + 3]
        day = _day_of(text, *three) if len(three) == len("年至日") else None
        joined.append(found[at] if day is None else day)
        at += 1 if day is None else len(three)
    return joined


def _day_of(text: str, year: Recognised, span: Recognised, day: Recognised) -> Recognised | None:
    opens = text[year.span.end : span.span.start].strip() in ("(", "（")
    closes = text[span.span.end : day.span.start].strip() in (")", "）")
    if not (opens and closes) or year.year is None or not isinstance(span.reading, Range):
        return None
    point = day.reading
    if not isinstance(point, Point) or point.year is not None or not (point.month and point.day):
        return None
    first, last = _date_of(span.reading.first), _date_of(span.reading.last)
    if first is None or last is None:
        return None
    for candidate in (first.year, last.year):
        exact = date_or_none(candidate, point.month, point.day)
        if exact is not None and first <= exact <= last:
            whole = Span(year.span.start, day.span.end)
            return day._replace(
                span=whole,
                text=text[whole.start : whole.end],
                reading=point._replace(year=candidate),
                needs=(),
                year=candidate,
            )
    return None


def _date_of(point: Point) -> date | None:
    if not (point.year and point.month and point.day):
        return None
    return date_or_none(point.year, point.month, point.day)
