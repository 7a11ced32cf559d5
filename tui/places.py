"""Places that survive: offsets into the raw text, for positions and marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from db.text.alignment import Alignment, Span
from tui.messages import Place

if TYPE_CHECKING:
    from db.model import Passage
    from db.search.answer import Answer
    from tui.messages import OpenDocument


def raw_span(passage: Passage, start: int, end: int) -> Span:
    """``[start, end)`` of the passage's text as offsets into the document's raw text."""
    alignment = Alignment.from_json(passage.edits)
    found = alignment.span_to_source(start, end)
    return Span(passage.start + found.start, passage.start + found.end)


def place_at(opened: OpenDocument, start: int, end: int | None = None) -> Place:
    """The place of raw offsets ``[start, end)``, or of the passage before them."""
    document = opened.document.id
    index = bisect_right(opened.passages, start, key=lambda passage: passage.start) - 1
    if index < 0:
        return Place(document)
    passage = opened.passages[index]
    alignment = Alignment.from_json(passage.edits)
    last = start if end is None else end
    found = alignment.span_to_target(start - passage.start, last - passage.start)
    length = len(passage.text)
    return Place(document, passage.id, min(found.start, length), min(found.end, length))


def first_match(opened: OpenDocument, answer: Answer) -> Place | None:
    """The first place in the document that ``answer`` found; ``None`` where it found none."""
    if not opened.passages:
        return None
    ids = answer.passages
    here = ids[(ids >= opened.passages[0].id) & (ids <= opened.passages[-1].id)]
    passage = next((p for p in opened.passages if len(here) and p.id == int(here.min())), None)
    if passage is None:
        return None
    span = next(iter(answer.matcher.spans(passage.text)), Span(0, 0))
    return Place(opened.document.id, passage.id, span.start, span.end)
