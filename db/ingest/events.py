"""The events of a document, placed in its passages and on the lines of its raw text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.dates.events import read_events
from db.dates.model import Block
from db.dates.setting.lines import is_list_item
from db.dates.values.intervals import first_day, last_day
from db.ingest.lines import line_number, line_starts
from db.ingest.metadata import day_of_publishing
from db.model import Role
from db.text.alignment import Alignment, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import DatedEvent
    from db.ingest.metadata import Metadata
    from db.ingest.segment import Segment

_HEAD: Final = 40
_TOLD_IN: Final = (Role.TITLE, Role.HEADING, Role.BODY)


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event before it has a place in a corpus; see :class:`db.model.Event`.

    ``passage`` is the position of its passage in the document. Where the date stands alone on a
    line above, its span is empty, and ``line`` is that line.
    """

    passage: int
    start: str | None
    end: str | None
    edtf: str
    precision: str
    kind: str
    bound: str | None
    basis: str
    text: str
    text_start: int
    text_end: int
    date_text: str
    date_start: int
    date_end: int
    line: int
    reasons: tuple[str, ...]


def tell(raw: str, passages: Sequence[Segment], metadata: Metadata) -> list[ToldEvent]:
    """The events and mentions that the title, headings and paragraphs of a document tell."""
    positions = [i for i, passage in enumerate(passages) if passage.role in _TOLD_IN]
    blocks = [
        Block(
            text=passages[position].text,
            heading_level=passages[position].level,
            is_title=passages[position].role is Role.TITLE,
            is_item=is_list_item(raw[passages[position].start : passages[position].end][:_HEAD]),
        )
        for position in positions
    ]
    found = read_events(blocks, title=metadata.title, published=day_of_publishing(metadata))
    if not found:
        return []
    starts = line_starts(raw)
    told = []
    for event in found:
        position = positions[event.block]
        dated = position if event.date_block is None else positions[event.date_block]
        one = _told(event, position, passages[dated], starts)
        if one is not None:
            told.append(one)
    return told


def _told(event: DatedEvent, position: int, dated: Segment, starts: list[int]) -> ToldEvent | None:
    value = event.expression.value
    if value is None:
        return None
    span = event.expression.span
    place = Alignment.from_json(dated.edits).span_to_source(span.start, span.end).start
    if event.date_block is not None:
        # The date is not in the event's own passage; only its line leads there.
        span = Span(event.sentence.start, event.sentence.start)
    return ToldEvent(
        passage=position,
        start=_day(first_day(value)),
        end=_day(last_day(value)),
        edtf=value.edtf,
        precision=value.precision.value,
        kind=event.kind.value,
        bound=None if value.bound is None else value.bound.value,
        basis=event.expression.basis.value,
        text=event.text,
        text_start=event.sentence.start,
        text_end=event.sentence.end,
        date_text=event.expression.text,
        date_start=span.start,
        date_end=span.end,
        line=line_number(starts, dated.start + place),
        reasons=event.reasons,
    )


def _day(moment: str | None) -> str | None:
    # The timeline counts in days; the time of day stays in the EDTF form.
    return None if moment is None else moment.partition("T")[0]
