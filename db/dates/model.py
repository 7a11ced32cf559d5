"""What reading time in a text yields: expressions, their values, and the events they date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from db.text.alignment import Span


class Precision(StrEnum):
    """How exact a value is; the unit that its interval spans."""

    TIME = "time"
    DAY = "day"
    XUN = "xun"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    PLAN_PERIOD = "plan-period"
    APPROXIMATE = "approximate"


class Bound(StrEnum):
    """Which side of the interval the text speaks of; no bound is ``None``."""

    BY = "by"
    SINCE = "since"
    AROUND = "around"


class Basis(StrEnum):
    """Where the year of a date came from."""

    EXPLICIT = "explicit"
    HEADING = "heading"
    TITLE = "title"
    LEAD = "lead"
    PREVIOUS = "previous"
    PUBLISHED = "published"


class Kind(StrEnum):
    """What a dated sentence does: tells, plans, sets a deadline, or only mentions a time."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DEADLINE = "deadline"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Value:
    """An interval of time.

    ``start`` and ``end`` are inclusive, ``None`` where the interval is open; they are datetimes
    where the text names a time of day. ``edtf`` is the ISO 8601-2 (EDTF) form, which keeps what an
    interval cannot: uncertainty (``?``), approximation (``~``), seasons and open ends.
    """

    start: date | datetime | None
    end: date | datetime | None
    edtf: str
    precision: Precision
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression found in a text and read in its context.

    ``span`` is into the text given. ``value`` is ``None`` where the words are temporal but name no
    time that can be placed. ``rule`` names the rule that read it, for people who ask why.
    """

    span: Span
    text: str
    value: Value | None
    basis: Basis
    rule: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading of a document as the event reader sees it.

    ``heading_level`` is 1 for the outermost heading, ``None`` for body text. ``is_title`` marks the
    document's own title. Boilerplate and metadata are left out by the caller.
    """

    text: str
    heading_level: int | None = None
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """One event told by a block.

    ``block`` is the index of the block given; ``sentence`` and ``expression.span`` are into that
    block's text. ``reasons`` says in short sentences why it is an event of this kind and where each
    part of its date came from.
    """

    block: int
    sentence: Span
    text: str
    expression: Expression
    kind: Kind
    reasons: tuple[str, ...]
