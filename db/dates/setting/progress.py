"""How far the reading of a document has come: what it has told, and under which headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.model import Basis, Precision
from db.dates.values.intervals import day_of, day_value

if TYPE_CHECKING:
    from db.dates.model import Recognised, Value
    from db.dates.setting.surroundings import Surroundings

DAY_END: Final = time(23, 59, 59)
"""The publish date counts to its last second: an hour of the same day lies behind it."""
MONTHS: Final = 12
SHORTLY: Final = timedelta(days=45)
EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
EXACT_OR_MONTH: Final = EXACT | {Precision.MONTH, Precision.XUN}


class Lent(NamedTuple):
    """One part of a date that the context gives: a year or a month, and who gives it."""

    value: int
    basis: Basis
    lender: str


class Placed(NamedTuple):
    """An expression put in its place in time, and where the parts of the date came from."""

    recognised: Recognised
    value: Value
    basis: Basis
    origins: tuple[str, ...]

    @property
    def lent_basis(self) -> Basis:
        """The basis of a date that leans on this one: what itself leans on the title lends that."""
        return Basis.PREVIOUS if self.basis is Basis.EXPLICIT else self.basis


class Section(NamedTuple):
    """The date that a heading or a date line sets for what follows it."""

    level: int | None
    year: int | None
    month: int | None
    day: int | None
    value: Value | None
    text: str
    turns: tuple[int, int] | None = None
    """Of a year over two calendar years the first, and the month in which it begins (2003–2004年度
    of a school: 2003 and August)."""

    def year_of(self, month: int | None) -> int | None:
        """The year that the section lends to a month, which a year over two years may ask for."""
        if self.turns is None or month is None:
            return self.year
        first, begins = self.turns
        return first if month >= begins else first + 1


@dataclass(slots=True)
class Progress:
    """What the entries read so far leave to those that follow.

    ``told`` is the event told last, ``told_here`` the one of this paragraph, ``told_day`` the last
    of an exact day, ``occasion`` the first that a label names; ``headed`` is the heading or date
    line entered since. ``opener_here`` says that one opened the paragraph, ``opened_here`` on
    which day and ``opener`` with which value, ``opened_sentence`` that it stands in the sentence
    being read; ``entry_year`` is the year of the date that opened an entry last.
    ``adjacent`` says that the paragraph before told something, ``entry_before`` what it told last,
    and be it a plan; ``closing`` that the date read closes the entry and dates it as a whole,
    ``beside`` that the event told last stands in the same sentence, ``ahead`` that the section
    speaks of what is to come, ``turned`` that the paragraph has come to it, ``addressed`` that the
    sentence asks something of its readers, ``in_message`` that somebody speaks from a day of his
    own. ``named_here``, ``named_later`` and ``framed_here`` are years named without telling
    (:class:`Lent`), ``year_behind`` is the next that the paragraph names behind the date read,
    ``days`` the days told by their number in the month, ``written`` the day of
    writing as far as it is known by now, and ``outside`` what it was above the section of a meeting
    that speaks from its own day, with the level of that section's heading.
    """

    about: Surroundings
    written: date | None
    sections: list[Section] = field(default_factory=list)
    told: Placed | None = None
    told_here: Placed | None = None
    headed: Value | None = None
    told_day: Placed | None = None
    occasion: Placed | None = None
    opener_here: bool = False
    opened_here: date | None = None
    opened_sentence: bool = False
    opener: Value | None = None
    entry_year: int | None = None
    adjacent: bool = False
    entry_before: Placed | None = None
    turned: bool = False
    closing: bool = False
    ahead: bool = False
    beside: bool = True
    addressed: bool = False
    in_message: bool = False
    outside: tuple[int, date | None] | None = None
    year_behind: int | None = None
    named_here: Lent | None = None
    named_later: Lent | None = None
    framed_here: Lent | None = None
    days: dict[int, date] = field(default_factory=dict)

    @property
    def reference(self) -> datetime | None:
        """The last second of the day of writing."""
        return None if self.written is None else datetime.combine(self.written, DAY_END)

    @property
    def is_settled(self) -> bool:
        """Whether a heading or the title settles the year."""
        return self.about.title_year is not None or any(
            section.year is not None for section in self.sections
        )

    def return_to_own_day(self) -> None:
        """Let the day of writing, in minutes that of the meeting, be the one told last."""
        if self.written is not None:
            self.told_day = None
            self.told_here = None
            self.headed = day_value(self.written)


def last_day(placed: Placed | None) -> date | None:
    """The day that a date without month or day of its own goes on from."""
    if placed is None:
        return None
    end = placed.value.end or placed.value.start
    return None if end is None else day_of(end)
