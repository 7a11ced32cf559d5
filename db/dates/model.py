"""What reading time in a text yields: expressions, their values, and the events they date.

Modules that compare with a member of an enumeration at every date give it a name of their own:
until Python 3.12 a member that is named by its class (``Kind.MENTION``) costs ten times as much as
any other attribute, for the class of such classes has a ``__getattr__`` of its own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

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


class Value(NamedTuple):
    """An interval of time.

    ``start`` and ``end`` are inclusive, ``None`` where the interval is open; they are datetimes
    where the text names a time of day. ``edtf`` is the ISO 8601-2 (EDTF) form, which keeps what an
    interval cannot: uncertainty (``?``), approximation (``~``), seasons and open ends.

    ``years`` are the first and last year of what begins before the common era, counted as in
    ISO 8601 (0 is 1 BCE, -402 is 403 BCE); ``None`` where that end is open. No calendar of those
    years is known to the day, and Python's reaches none of them: an end that lies there has a year
    and no day.
    """

    start: date | datetime | None
    end: date | datetime | None
    edtf: str
    precision: Precision
    bound: Bound | None = None
    years: tuple[int | None, int | None] | None = None

    @property
    def first_year(self) -> int | None:
        """The year that it begins in, before the common era too; ``None`` where that is open."""
        if self.start is not None:
            return self.start.year
        return self.years[0] if self.years is not None else None

    @property
    def last_year(self) -> int | None:
        """The year that it ends in, before the common era too; ``None`` where that is open."""
        if self.end is not None:
            return self.end.year
        return self.years[1] if self.years is not None else None


class Need(StrEnum):
    """What an expression leaves to its context."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    PREVIOUS = "previous"
    REFERENCE = "reference"


# Asked for at every date.
_PREVIOUS: Final = Need.PREVIOUS


class Preference(StrEnum):
    """Which of two years to take when only the reference date is known."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


class Frame(NamedTuple):
    """What the context of an expression knows.

    ``reference`` is the moment of writing (the publish date; what 今天 means). ``year``, ``month``
    and ``day`` are what headings, titles and neighbours have settled and win over ``reference``
    for an expression that names less. ``previous`` is the value of the event told last, which
    同日, 次日 and 同年底 lean on. ``prefer`` decides only where no year is known.
    """

    reference: datetime | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    previous: Value | None = None
    prefer: Preference = Preference.PAST


class Reading(Protocol):
    """What an expression means before its context is known."""

    def place(self, frame: Frame) -> Value | None:
        """The interval meant in this context; ``None`` where the context cannot place it."""


class Recognised(NamedTuple):
    """A temporal expression found in a text, read as far as its own words go.

    ``span`` is into the text given. ``rule`` says for people what was read. ``needs`` lists what
    must come from context. ``year``, ``month`` and ``day`` are the Gregorian parts that the words
    themselves name (of the first end of a range; a regnal year is already converted), so that a
    heading or an earlier date can lend them to a later one. Members of one list of dates
    (6月28日、29日) are separate, share ``group`` and need no more of the context than the first.
    ``vague`` marks words that name no time of their own (近日, 日前, 最近, 现在); ``anchored`` is
    true where the value leans on the previous event (同日, 次日).
    """

    span: Span
    text: str
    rule: str
    reading: Reading
    needs: tuple[Need, ...] = ()
    year: int | None = None
    month: int | None = None
    day: int | None = None
    bound: Bound | None = None
    group: int | None = None
    vague: bool = False

    @property
    def anchored(self) -> bool:
        """Whether the value leans on the event told before."""
        return _PREVIOUS in self.needs


class Expression(NamedTuple):
    """A temporal expression found in a text and read in its context.

    ``span`` is into the text given. ``value`` is ``None`` where the words are temporal but name no
    time that can be placed. ``rule`` names the rule that read it, for people who ask why.
    """

    span: Span
    text: str
    value: Value | None
    basis: Basis
    rule: str


class Block(NamedTuple):
    """A paragraph or heading of a document as the event reader sees it.

    ``heading_level`` is 1 for the outermost heading, ``None`` for body text. ``is_title`` marks the
    document's own title, ``is_item`` an item of a list, whose bullet the text may have lost.
    Boilerplate and metadata are left out by the caller.
    """

    text: str
    heading_level: int | None = None
    is_title: bool = False
    is_item: bool = False


class DatedEvent(NamedTuple):
    """One event told by a block.

    ``block`` is the index of the block given; ``sentence`` and ``expression.span`` are into that
    block's text. ``reasons`` says in short sentences why it is an event of this kind and where each
    part of its date came from. Where the date stands alone on a line above the text that it dates,
    ``date_block`` is the block of that line and ``expression.span`` is into the text of that one.
    """

    block: int
    sentence: Span
    text: str
    expression: Expression
    kind: Kind
    reasons: tuple[str, ...]
    date_block: int | None = None
