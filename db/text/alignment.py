"""Exact offset maps between two forms of one text.

Cleaning, folding and script conversion each make a *target* text from a *source* text. What they
leave alone needs no record; an :class:`Edit` says which source span became which target span.
Wherever the program changes text it keeps an :class:`Alignment`, so that a hit found in the one
form can be shown in the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Span(NamedTuple):
    """Code points ``start`` to ``end``, end exclusive."""

    start: int
    end: int


class Edit(NamedTuple):
    """Source span ``[source_start, source_end)`` became target span ``[target_start, target_end)``."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """A monotonic map between the offsets of a source text and of a target text.

    ``edits`` are in order and do not overlap; between them the texts run in step. Spans grow
    outward to whole edits, because an edit has no inner correspondence: a span that touches one
    target character of a phrase maps to the whole phrase. A deletion belongs to neither neighbour,
    but a span that reaches across it includes it.
    """

    edits: tuple[Edit, ...] = ()

    def span_to_source(self, start: int, end: int) -> Span:
        """The source span behind the target span ``[start, end)``."""
        return _map_span([(e[2], e[3], e[0], e[1]) for e in self.edits], start, end)

    def span_to_target(self, start: int, end: int) -> Span:
        """The target span that the source span ``[start, end)`` became."""
        return _map_span(self.edits, start, end)

    def to_source(self, offset: int) -> int:
        """Where the character at target ``offset`` begins in the source."""
        return self.span_to_source(offset, offset).start

    def to_target(self, offset: int) -> int:
        """Where the character at source ``offset`` begins in the target."""
        return self.span_to_target(offset, offset).start

    def shifted(self, source: int, target: int = 0) -> Alignment:
        """The same map with ``source`` and ``target`` added to its offsets."""
        return Alignment(
            tuple(Edit(a + source, b + source, c + target, d + target) for a, b, c, d in self.edits)
        )

    def then(self, following: Alignment) -> Alignment:
        """The map from this source to the target of ``following``, whose source is this target."""
        if not self.edits:
            return following
        if not following.edits:
            return self
        return Alignment(tuple(_merged(self, following)))


def from_removals(removed: Iterable[Span]) -> Alignment:
    """The alignment of a text with the spans ``removed`` (in order, not overlapping) left out."""
    edits = []
    shift = 0
    for start, end in removed:
        edits.append(Edit(start, end, start - shift, start - shift))
        shift += end - start
    return Alignment(tuple(edits))


def _map_span(edits: Sequence[tuple[int, int, int, int]], start: int, end: int) -> Span:
    new_start = _map_start(edits, start)
    return Span(new_start, max(new_start, _map_end(edits, end)))


def _map_start(edits: Sequence[tuple[int, int, int, int]], offset: int) -> int:
    index = bisect_right(edits, offset, key=lambda edit: edit[0]) - 1
    if index < 0:
        return offset
    from_start, from_end, to_start, to_end = edits[index]
    if offset >= from_end:
        return to_end + offset - from_end
    return to_start


def _map_end(edits: Sequence[tuple[int, int, int, int]], offset: int) -> int:
    index = bisect_left(edits, offset, key=lambda edit: edit[0]) - 1
    if index < 0:
        return offset
    _, from_end, _, to_end = edits[index]
    return to_end + max(0, offset - from_end)


def _merged(first: Alignment, second: Alignment) -> Iterable[Edit]:
    """Edits of the composed map: each cluster of touching edits becomes one."""
    clusters: list[list[int]] = []
    middle = sorted(
        [(e.target_start, e.target_end) for e in first.edits]
        + [(e.source_start, e.source_end) for e in second.edits]
    )
    for start, end in middle:
        if clusters and start <= clusters[-1][1]:
            clusters[-1][1] = max(clusters[-1][1], end)
        else:
            clusters.append([start, end])
    for start, end in clusters:
        yield Edit(
            _outer(first.edits, start, end, to=0)[0],
            _outer(first.edits, start, end, to=0)[1],
            _outer(second.edits, start, end, to=2)[0],
            _outer(second.edits, start, end, to=2)[1],
        )


def _outer(edits: Sequence[Edit], start: int, end: int, to: int) -> tuple[int, int]:
    """The span on the ``to`` side (0 source, 2 target) of ``[start, end)``, with edits at both ends."""
    from_ = 2 - to
    before = edits[: bisect_right(edits, end, key=lambda e: e[from_])]
    low, high = start, end
    shift_low = shift_high = 0
    for edit in before:
        shift = edit[to + 1] - edit[from_ + 1]
        if edit[from_ + 1] < start or (edit[from_ + 1] == start and edit[from_] < start):
            shift_low = shift
        shift_high = shift
    return low + shift_low, high + shift_high
