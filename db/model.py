"""The rows of a corpus as the rest of the program sees them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a passage is in its document. Boilerplate is kept, flagged and hidden by default."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"


class MatchKind(StrEnum):
    """How a hit matches, best first."""

    EXACT = "exact"
    SCRIPT = "script"
    PINYIN = "pinyin"
    FUZZY = "fuzzy"


class DocumentSort(StrEnum):
    """The order of a list of documents: date and title run forward, events most first."""

    DATE = "date"
    TITLE = "title"
    HITS = "hits"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Document:
    """What a corpus knows of one document, without its text.

    A field that the document leaves empty is ``None``. ``published`` is an ISO date or datetime,
    ``language`` and ``script`` are BCP 47. ``characters`` counts the code points of the raw text,
    ``events`` the events that are no mere mentions.
    """

    id: int
    path: str
    sha256: str
    encoding: str
    title: str | None
    source: str | None
    author: str | None
    editor: str | None
    published: str | None
    place: str | None
    language: str | None
    script: str | None
    characters: int
    events: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or heading: cleaned text and the way back to the raw text.

    ``start`` and ``end`` are offsets into the document's raw text, ``line`` is the 1-based raw line
    of ``start``. ``edits`` is the alignment from ``raw[start:end]`` (source) to ``text`` (target)
    in the JSON form of :mod:`db.text.alignment`, ``None`` where both are the same.
    """

    id: int
    document: int
    position: int
    role: Role
    level: int | None
    line: int
    start: int
    end: int
    text: str
    edits: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the timeline with the place that tells it.

    ``start`` and ``end`` are ISO dates, ``end`` inclusive, ``None`` where open; a time of day is in
    ``edtf`` alone. ``text`` is the telling sentence, at ``[text_start, text_end)`` of the passage;
    the date expression ``date_text`` is at ``[date_start, date_end)`` of the passage and on the
    1-based raw ``line``; the span is empty where the date stands on a line of its own above.
    ``sources`` lists every ``(document, line)`` that tells the same event, this one first.
    """

    id: int
    document: int
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
    title: str | None
    path: str
    sources: tuple[tuple[int, int], ...]
