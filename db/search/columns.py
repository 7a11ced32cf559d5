"""Columns of the corpus in memory: what every query needs of all passages, documents and events.

A few bytes for each row, read once and kept until the file changes. SQLite joins the numbers of
thousands of rows into one string, which is one step for the interpreter, and numpy reads them from
it: so the thread that draws the screen is never held up for long.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

from db.dates.model import Kind
from db.model import DocumentSort, Role
from db.search.column_texts import ColumnTexts
from db.search.segments import ROLES, STANDINGS, read_segments

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.segment import Segment


_Number = TypeVar("_Number", bound=np.generic)

OPEN: Final = -1
"""The ordinal of a day that is not known."""

KINDS: Final = tuple(Kind)
"""What the numbers of :attr:`Events.kinds` stand for."""

_ROWS_AT_ONCE: Final = 10_000
_ORDINAL: Final = (
    "coalesce(CASE WHEN {column} < '0' THEN CAST(julianday("
    "printf('%04d', 10000 - CAST(substr({column}, 2, 4) AS INTEGER)) || substr({column}, 6)"
    ") - 5373849.5 AS INTEGER) ELSE "
    "CAST(julianday(substr({column} || '-01-01', 1, 10)) - 1721424.5 AS INTEGER) END, {otherwise})"
)
"""SQL for :meth:`datetime.date.toordinal` of a column that begins with an ISO date, or with its
year or month alone.

A day before the common era has a sign before its year (``-0402-01-01`` is in 403 BCE) and an
ordinal below zero. SQLite knows no years before -4713, but the calendar repeats every 400 years:
such a day is looked up 10,000 years later. One of them, 30 December of 1 BCE, has the ordinal
:data:`OPEN`; no event begins or ends on it, for of those years only whole ones are known."""


@dataclass(frozen=True, slots=True)
class Slots:
    """Every passage of the index, by slot: the segments one after the other.

    ``ids`` are passages; ``documents`` are indices into :class:`Documents`; ``ready`` says which
    slots still hold a passage.
    """

    segments: tuple[Segment, ...]
    bases: tuple[int, ...]
    ids: Integers
    roles: npt.NDArray[np.uint8]
    ready: Booleans
    documents: npt.NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)


_SHOWN: Final = np.array([role not in (Role.METADATA, Role.BOILERPLATE) for role in ROLES])


@dataclass(frozen=True, slots=True)
class Documents:
    """Every document, in order of its first passage; those without passages come first.

    ``published`` are ordinals of days, :data:`OPEN` where the document has no date.
    """

    ids: Integers
    first_passages: Integers
    passages: Integers
    published: Integers
    events: Integers

    def of_passages(self, passages: Integers) -> npt.NDArray[np.int32]:
        """The indices of the documents that these passages belong to, -1 for none."""
        if len(self.ids) == 0:
            return np.full(len(passages), -1, np.int32)
        places = np.searchsorted(self.first_passages, passages, side="right") - 1
        inside = (places >= 0) & (passages < (self.first_passages + self.passages)[places])
        return np.where(inside, places, -1).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Events:
    """Every event in order of time. ``slots`` is -1 where the passage is not in the index.

    ``starts`` and ``ends`` are ordinals of days, ``ends`` inclusive, :data:`OPEN` where open.
    ``kinds`` are indices into :data:`KINDS`.
    """

    ids: Integers
    passages: Integers
    documents: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    kinds: npt.NDArray[np.uint8]

    @property
    def firsts(self) -> npt.NDArray[np.int32]:
        """The first day by which an event is placed: an open one stands at its known end."""
        return np.where(self.starts == OPEN, self.ends, self.starts)

    @property
    def lasts(self) -> npt.NDArray[np.int32]:
        """The last day by which an event is placed."""
        return np.where(self.ends == OPEN, self.starts, self.ends)


class Columns:
    """The columns of one state of a corpus, each read when first asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._joined: dict[str, ColumnTexts] = {}
        self._written_in: dict[str, Booleans] = {}

    @cached_property
    def documents(self) -> Documents:
        """All documents."""
        published = _ORDINAL.format(column="published", otherwise=OPEN)
        table = self._numbers(
            "document",
            "id",
            ("id", "coalesce(first_passage, 0)", "coalesce(passages, 0)", published, "events"),
        )
        table = table[np.lexsort((table[:, 2], table[:, 1]))]
        return Documents(*table.T)

    @cached_property
    def slots(self) -> Slots:
        """All passages of the index."""
        segments = read_segments(self._connection)
        sizes = [segment.passages for segment in segments]
        bases = np.cumsum([0, *sizes]).tolist()
        ids = _joined([segment.ids for segment in segments], np.dtype(np.int64))
        return Slots(
            tuple(segments),
            tuple(bases[:-1]),
            ids,
            _joined([segment.roles for segment in segments], np.dtype(np.uint8)),
            ~_joined([segment.removed for segment in segments], np.dtype(np.bool_)),
            self.documents.of_passages(ids),
        )

    def visible(self, *, boilerplate: bool) -> Booleans:
        """Which slots a query may find. Not to be written to."""
        return self.slots.ready if boilerplate else self._shown

    @cached_property
    def _shown(self) -> Booleans:
        shown: Booleans = self.slots.ready & _SHOWN[self.slots.roles]
        return shown

    @cached_property
    def events(self) -> Events:
        """All events."""
        start = _ORDINAL.format(column="start", otherwise=OPEN)
        end = _ORDINAL.format(column='"end"', otherwise=OPEN)
        kinds = " ".join(f"WHEN '{kind}' THEN {number}" for number, kind in enumerate(KINDS))
        table = self._numbers(
            "event", "passage", ("id", "passage", start, end, f"CASE kind {kinds} ELSE 0 END")
        )
        firsts = np.where(table[:, 2] == OPEN, table[:, 3], table[:, 2])
        undated = firsts == OPEN
        ids, passages, starts, ends, kind = table[np.lexsort((table[:, 0], firsts, undated))].T
        return Events(
            ids,
            passages,
            self.documents.of_passages(passages),
            starts.astype(np.int32),
            ends.astype(np.int32),
            kind.astype(np.uint8),
        )

    @cached_property
    def event_slots(self) -> npt.NDArray[np.int64]:
        """The slot of every event's passage, -1 where the index lacks it."""
        slots = self.slots
        ready = np.flatnonzero(slots.ready)
        order = ready[np.argsort(slots.ids[ready], kind="stable")]
        if len(order) == 0:
            return np.full(len(self.events.passages), -1, np.int64)
        places = np.searchsorted(slots.ids[order], self.events.passages)
        found = order[np.minimum(places, len(order) - 1)]
        return np.where(slots.ids[found] == self.events.passages, found, -1)

    @cached_property
    def titles(self) -> list[str]:
        """The title of every document, empty where it has none, in the order of its columns."""
        return self.texts("title")

    def written_in(self, tag: str) -> Booleans:
        """Which slots are of documents whose script has a BCP 47 tag that begins with ``tag``."""
        if tag not in self._written_in:
            scripts = [script.startswith(tag) for script in self._scripts]
            self._written_in[tag] = np.array([*scripts, False], np.bool_)[self.slots.documents]
        return self._written_in[tag]

    @cached_property
    def _scripts(self) -> list[str]:
        return self.texts("script")

    def joined(self, column: str) -> ColumnTexts:
        """A column of text of every document, made ready to be searched and kept so."""
        if column not in self._joined:
            texts = self.titles if column == "title" else self.texts(column)
            self._joined[column] = ColumnTexts(texts)
        return self._joined[column]

    def texts(self, column: str) -> list[str]:
        """A column of text of every document; ``column`` is a name of the schema."""
        found = {
            number: text or ""
            for number, text in self._connection.execute(f"SELECT id, {column} FROM document")
        }
        return [found.get(number, "") for number in self.documents.ids.tolist()]

    def documents_by(self, sort: DocumentSort) -> Integers:
        """The indices of all documents in order, as far as it does not depend on hits.

        Those without a date or a title come last.
        """
        match sort:
            case DocumentSort.TITLE:
                return self._by_title
            case DocumentSort.EVENTS:
                return self._by_events
            case _:
                return self._by_date

    @cached_property
    def _by_date(self) -> Integers:
        documents = self.documents
        order: Integers = np.lexsort(
            (documents.ids, documents.published, documents.published == OPEN)
        )
        return order

    @cached_property
    def _by_title(self) -> Integers:
        titles = self.titles
        order = sorted(range(len(titles)), key=lambda index: (not titles[index], titles[index]))
        return np.array(order, np.int64)

    @cached_property
    def _by_events(self) -> Integers:
        by_date = self._by_date
        return by_date[np.argsort(-self.documents.events[by_date], kind="stable")]

    @cached_property
    def order(self) -> npt.NDArray[np.int64]:
        """The slots in the order of passages that match equally well: headings, then by date."""
        slots = self.slots
        if len(slots) == 0:
            return np.empty(0, np.int64)
        by_date = _ranks(self._by_date)
        ranks = np.append(by_date, len(by_date))
        keys = (slots.ids, ranks[slots.documents], _standings(slots.roles))
        order: npt.NDArray[np.int64] = np.lexsort(keys)
        return order

    @cached_property
    def standings(self) -> list[tuple[int, int]]:
        """Where in :attr:`order` titles, headings, and the rest begin and end."""
        ends = np.cumsum(np.bincount(_standings(self.slots.roles), minlength=STANDINGS))
        return list(pairwise([0, *ends.tolist()]))

    @cached_property
    def ids_in_order(self) -> Integers:
        """The passages of the slots in :attr:`order`."""
        return self.slots.ids[self.order]

    @cached_property
    def places(self) -> npt.NDArray[np.int64]:
        """Where every slot stands in :attr:`order`."""
        return _ranks(self.order)

    def _numbers(self, table: str, key: str, columns: Sequence[str]) -> Integers:
        """Whole numbers of all rows, a row each; ``columns`` are SQL."""
        row = " || ',' || ".join(columns)
        parts = [np.empty((0, len(columns)), np.int64)]
        for bounds in self._ranges(table, key):
            ((joined,),) = self._connection.execute(
                f"SELECT group_concat({row}) FROM {table} WHERE {key} BETWEEN ? AND ?", bounds
            )
            if joined:
                numbers = np.fromstring(joined, np.int64, sep=",")
                parts.append(numbers.reshape(-1, len(columns)))
        return np.concatenate(parts)

    def _ranges(self, table: str, key: str) -> Iterator[tuple[int, int]]:
        ((low, high),) = self._connection.execute(f"SELECT min({key}), max({key}) FROM {table}")
        if low is not None:
            for first in range(low, high + 1, _ROWS_AT_ONCE):
                yield first, first + _ROWS_AT_ONCE - 1


def _joined(parts: list[npt.NDArray[_Number]], kind: np.dtype[_Number]) -> npt.NDArray[_Number]:
    return np.concatenate([np.empty(0, kind), *parts])


def _standings(roles: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    return np.minimum(roles, np.uint8(STANDINGS - 1))


def _ranks(order: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order))
    return ranks
