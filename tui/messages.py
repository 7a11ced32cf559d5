"""What the parts of the screen say to each other.

Lists say where their cursor stands and what was opened; panes ask for another query; the browser
screen alone decides what follows. Nothing here knows how anything is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from db.model import Document, DocumentSort, Event, Passage
    from tui.keys import Scope


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: offsets ``[start, end)`` into the text of a passage.

    Without a passage it is the document's beginning.
    """

    document: int
    passage: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text to copy, and the place it comes from, which is copied with it."""

    text: str
    document: Document
    line: int | None = None


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """All that the reader shows of one document. ``events`` includes mere mentions."""

    document: Document
    passages: tuple[Passage, ...]
    events: tuple[Event, ...]
    raw: str


@dataclass
class PlacePreviewed(Message):
    """The cursor of a list came to a place; the reader shows it where both are in sight.

    ``scope`` is that of the list's pane.
    """

    scope: Scope
    place: Place

    def can_replace(self, message: Message) -> bool:
        """Only the newest preview of a pane counts."""
        return isinstance(message, PlacePreviewed) and message.scope is self.scope


@dataclass
class PlaceOpened(Message):
    """A place was chosen: the reader shows it and takes the focus."""

    place: Place


class DocumentShown(Message):
    """What was on its way into the reader stands there, or will never come."""


@dataclass
class FieldToggled(Message):
    """The query shall be narrowed to ``name:value``, or widened if it is narrowed so already.

    Without a value it is widened in any case.
    """

    name: str
    value: str | None


@dataclass
class QueryChosen(Message):
    """Another query shall be asked instead of the one that stands there."""

    text: str


@dataclass
class NoteTyped(Message):
    """A place, or the mark with the id ``marked``, shall have this note; an empty one is none."""

    place: Place
    marked: int | None
    text: str


class AnswerOutdated(Message):
    """The same question may have another answer now: a tag was given or taken away."""


@dataclass
class CommandChosen(Message):
    """The action of this name shall be done."""

    name: str


@dataclass
class Remarked(Message):
    """Something to be said in the status line until the next key; the text is safe to show."""

    text: str


class PaneChanged(Message):
    """What a pane says in its heading, the strip or the status line is no longer true."""

    def can_replace(self, message: Message) -> bool:
        """One is as good as many."""
        return isinstance(message, PaneChanged)


class Loaded(Message):
    """Everything is in memory that stays there until the end."""


@dataclass
class SortWanted(Message):
    """The documents shall stand in another order."""

    sort: DocumentSort


@dataclass
class ExplanationWanted(Message):
    """Someone asks why an event has its date and kind."""

    event: Event
    document: Document | None
