"""Which places of a text its dates take, asked without a walk over all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.dates.model import Recognised


class Places:
    """The places of dates, of which none overlaps another."""

    __slots__ = ("_spans",)

    def __init__(self, dates: Iterable[Recognised] = ()) -> None:
        self._spans = sorted(one.span for one in dates)

    def take(self, span: Span) -> None:
        """Take a place that is free."""
        insort(self._spans, span)

    def are_free(self, start: int, end: int) -> bool:
        """Whether no date overlaps ``[start, end)``."""
        position = bisect_left(self._spans, Span(end, 0))
        return not position or self._spans[position - 1].end <= start

    def at(self, offset: int) -> Span | None:
        """The place of the date that holds ``offset``, if one does."""
        position = bisect_left(self._spans, Span(offset + 1, 0))
        span = self._spans[position - 1] if position else None
        return span if span is not None and offset < span.end else None


def in_order(dates: Iterable[Recognised]) -> list[Recognised]:
    """``dates`` as they stand in the text."""
    return sorted(dates, key=lambda one: one.span.start)
