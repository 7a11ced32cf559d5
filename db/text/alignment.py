"""Exact offset maps between two forms of one text.

Cleaning, folding and script conversion each make a *target* text from a *source* text. What they
leave alone needs no record; an :class:`Edit` says which source span became which target span.
Wherever the program changes text it keeps an :class:`Alignment`, so that a hit found in the one
form can be shown in the other.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Span(NamedTuple):
    """Code points ``start`` to ``end``, end exclusive."""

    start: int
    end: int


class Edit(NamedTuple):
    """Source span ``[source_start, source_end)`` became target span ``[target_start, target_end)``.

    An empty target is a deletion. A source is never empty: nothing in this program inserts text
    that stands for nothing.
    """

    source_start: int
    source_end: int
    target_start: int
    target_end: int


_SOURCE: Final = 0
_TARGET: Final = 2
_START_OF: Final = {_SOURCE: itemgetter(_SOURCE), _TARGET: itemgetter(_TARGET)}


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
        return _map_span(self.edits, start, end, _TARGET, _SOURCE)

    def span_to_target(self, start: int, end: int) -> Span:
        """The target span that the source span ``[start, end)`` became."""
        return _map_span(self.edits, start, end, _SOURCE, _TARGET)

    def to_source(self, offset: int) -> int:
        """Where the character at target ``offset`` begins in the source."""
        return _map_start(self.edits, offset, _TARGET, _SOURCE)

    def to_target(self, offset: int) -> int:
        """Where the character at source ``offset`` begins in the target."""
        return _map_start(self.edits, offset, _SOURCE, _TARGET)

    def shifted(self, source: int, target: int = 0) -> Alignment:
        """The same map with ``source`` and ``target`` added to its offsets.

        It is meant for joining the maps of pieces into one. Without edits there is nothing to add
        to, so an empty map stays the identity.
        """
        return Alignment(
            tuple(Edit(a + source, b + source, c + target, d + target) for a, b, c, d in self.edits)
        )

    def then(self, following: Alignment) -> Alignment:
        """The map from this source to the target of ``following``, whose source is this target.

        Edits of the two that overlap become one, so a span mapped through the result includes the
        span mapped in two steps; where none overlap, both are the same. Linear in the edits.
        """
        if not self.edits:
            return following
        if not following.edits:
            return self
        return Alignment(tuple(_composed(self.edits, following.edits)))

    def to_json(self) -> str | None:
        """A JSON list of ``[source_start, source_end, target_start, target_end]``.

        ``None`` where there are no edits, as :attr:`db.model.Passage.edits` keeps it.
        """
        return json.dumps(self.edits, separators=(",", ":")) if self.edits else None

    @classmethod
    def from_json(cls, edits: str | None) -> Alignment:
        """The alignment that :meth:`to_json` wrote."""
        return cls(tuple(Edit(*edit) for edit in json.loads(edits))) if edits else cls()


_IDENTITY: Final = Alignment()


@dataclass(frozen=True, slots=True)
class Converted:
    """A text made from another one, with the map from that one (source) to it (target)."""

    text: str
    alignment: Alignment = _IDENTITY


def from_removals(removed: Iterable[Span]) -> Alignment:
    """The alignment of a text with the spans ``removed`` (in order, not overlapping) left out."""
    edits = []
    shift = 0
    for start, end in removed:
        if start < end:
            edits.append(Edit(start, end, start - shift, start - shift))
            shift += end - start
    return Alignment(tuple(edits))


def _map_span(edits: Sequence[Edit], start: int, end: int, from_side: int, to_side: int) -> Span:
    new_start = _map_start(edits, start, from_side, to_side)
    return Span(new_start, max(new_start, _map_end(edits, end, from_side, to_side)))


def _map_start(edits: Sequence[Edit], offset: int, from_side: int, to_side: int) -> int:
    before = bisect_right(edits, offset, key=_START_OF[from_side])
    if not before:
        return offset + _drift_before(edits, from_side, to_side)
    edit = edits[before - 1]
    beyond = offset - edit[from_side + 1]
    return edit[to_side + 1] + beyond if beyond >= 0 else edit[to_side]


def _map_end(edits: Sequence[Edit], offset: int, from_side: int, to_side: int) -> int:
    before = bisect_left(edits, offset, key=_START_OF[from_side])
    if not before:
        return offset + _drift_before(edits, from_side, to_side)
    edit = edits[before - 1]
    return edit[to_side + 1] + max(0, offset - edit[from_side + 1])


def _drift_before(edits: Sequence[Edit], from_side: int, to_side: int) -> int:
    """How far the sides stand apart before the first edit: nothing, but for a shifted map."""
    return edits[0][to_side] - edits[0][from_side] if edits else 0


def _composed(first: Sequence[Edit], second: Sequence[Edit]) -> Iterator[Edit]:
    """Walk both lists along the middle text, making one edit of every run that overlaps.

    Edits that only touch stay apart: a deletion before a changed phrase must not join it.
    """
    to_source = [(e.target_start, e.target_end, 0, e.source_end - e.target_end) for e in first]
    to_target = [(e.source_start, e.source_end, 1, e.target_end - e.source_end) for e in second]
    shifts = [_drift_before(first, _TARGET, _SOURCE), _drift_before(second, _SOURCE, _TARGET)]
    cluster: _Cluster | None = None
    for start, end, side, shift in merge(to_source, to_target):
        if cluster is not None and start < cluster.end:
            cluster.end = max(cluster.end, end)
        else:
            if cluster is not None:
                yield cluster.closed(*shifts)
            cluster = _Cluster(start, end, *shifts)
        shifts[side] = shift
    if cluster is not None:
        yield cluster.closed(*shifts)


@dataclass(slots=True)
class _Cluster:
    """Overlapping edits on the middle text, and how far source and target had drifted before."""

    start: int
    end: int
    source_shift: int
    target_shift: int

    def closed(self, source_shift: int, target_shift: int) -> Edit:
        return Edit(
            self.start + self.source_shift,
            self.end + source_shift,
            self.start + self.target_shift,
            self.end + target_shift,
        )
