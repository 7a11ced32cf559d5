"""The one way in which the rest of the program reads a corpus."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Self

from db.errors import CorpusError
from db.model import Document, DocumentSort, Event, MatchKind, Passage
from db.search.damage import INDEX_DAMAGE
from db.store import rows
from db.store.changes import Changes
from db.store.connection import explained, open_for_reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from db.search.answer import Answer
    from db.search.engine import Engine
    from db.search.query import Query
    from db.text.alignment import Span

_KINDS: Final = tuple(MatchKind)
_WANTED: Final = "json_each(?) AS wanted"
"""Ids as one parameter, so that any number of them can be asked for in any order."""

_IDS_AT_ONCE: Final = 4_096


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a corpus holds; ``events`` leaves mere mentions out."""

    documents: int
    passages: int
    events: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query found; ``spans`` are the places found, into ``passage.text``."""

    passage: Passage
    document: Document
    spans: tuple[Span, ...]
    kind: MatchKind
    score: float


@dataclass(frozen=True, slots=True)
class Facet:
    """How many documents of an answer have ``value`` in ``field`` of the query language."""

    field: str
    value: str
    documents: int


class Corpus:
    """A corpus opened for reading.

    One thread at a time may use it, except for :meth:`interrupt`. Every method raises
    :class:`~db.errors.CorpusError` where the file turns out to be damaged.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        tagged: Callable[[str], Collection[str]] | None = None,
    ) -> None:
        self.path: Final = path
        self._connection: Final = connection
        self._tagged: Final = tagged
        self._changes: Final = Changes(connection, path)

    @classmethod
    def open(cls, path: Path, *, tagged: Callable[[str], Collection[str]] | None = None) -> Self:
        """Open the corpus at ``path`` without ever changing it.

        ``tagged`` tells which documents (by sha256) the reader gave a tag; without it no document
        has tags. Raises :class:`~db.errors.CorpusError` if there is no corpus to read.
        """
        connection = open_for_reading(path)
        try:
            with explained(path):
                return cls(connection, path, tagged)
        except BaseException:
            connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the corpus cannot be used after it."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop what another thread is reading; its call raises ``sqlite3.OperationalError``."""
        self._connection.interrupt()

    def changed(self) -> bool:
        """Whether an ingest committed something since this was last asked, or since opening."""
        with explained(self.path):
            return self._changes.committed()

    def written_to(self) -> bool:
        """Whether somebody wrote to the file since this was last asked, or since opening.

        That takes no time to speak of, but may be no change to see: :meth:`changed` tells.
        """
        return self._changes.written()

    @cached_property
    def identity(self) -> str:
        """What tells this corpus from every other one, wherever its file is moved."""
        found = self._rows("SELECT CAST(value AS TEXT) FROM corpus WHERE key = 'identity'")
        return found[0][0] if found else ""

    def refuse_other_index(self) -> None:
        """Raise :class:`~db.errors.CorpusError` if nothing could be searched.

        That is so where the index was made by another version; text and events can be read.
        """
        from db.search.index import refuse_other_version

        with explained(self.path):
            refuse_other_version(self._connection)

    def counts(self) -> Counts:
        """How much the whole corpus holds."""
        ((documents, passages, events),) = self._rows(
            "SELECT count(*), coalesce(sum(CAST(passages AS INTEGER)), 0), "
            "coalesce(sum(CAST(events AS INTEGER)), 0) FROM document"
        )
        return Counts(documents, passages, events)

    def answer(
        self,
        query: Query | str,
        *,
        sort: DocumentSort = DocumentSort.DATE,
        boilerplate: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """What the corpus holds for ``query``; see :class:`db.search.answer.Answer`.

        ``boilerplate`` searches page furniture too. ``cancelled`` is asked now and then; once it
        says so, :class:`db.search.engine.SearchCancelledError` is raised.
        """
        with explained(self.path), _index_explained(self.path), self._snapshot():
            return self._engine.answer(
                query, sort=sort, boilerplate=boilerplate, cancelled=cancelled
            )

    def warm(self, cancelled: Callable[[], bool] | None = None) -> None:
        """Load what the first query of each kind would have to wait for.

        Nothing is loaded twice, so it may be called again after it was cancelled, of which
        ``cancelled`` is asked as in :meth:`answer`.
        """
        with explained(self.path), _index_explained(self.path), self._snapshot():
            self._engine.warm(cancelled)

    def prepare(self, cancelled: Callable[[], bool] | None = None) -> None:
        """Read into memory what later answers are quicker with, some seven bytes a character.

        ``cancelled`` is asked as in :meth:`answer`; what was read until then is kept.
        """
        with explained(self.path), _index_explained(self.path), self._snapshot():
            self._engine.prepare(cancelled)

    def suggestions(
        self, typed: str, limit: int = 8, *, cancelled: Callable[[], bool] | None = None
    ) -> list[str]:
        """Words of the corpus that ``typed`` (pinyin, initials, a beginning) may stand for.

        ``cancelled`` is asked as in :meth:`answer`.
        """
        with explained(self.path), _index_explained(self.path):
            return self._engine.suggestions(typed, limit, cancelled)

    def documents(self, ids: Iterable[int]) -> list[Document]:
        """The documents with these ids, in this order; an id that is gone is left out."""
        found = self._rows(
            f"SELECT {rows.DOCUMENT_COLUMNS} FROM {_WANTED} "
            "JOIN document ON document.id = wanted.value ORDER BY wanted.key",
            _as_json(ids),
        )
        return [rows.document(row) for row in found]

    def document(self, identifier: int) -> Document | None:
        """The document with this id."""
        return next(iter(self.documents([identifier])), None)

    def find_document(self, name: str) -> Document | None:
        """The document that a person means by ``name``.

        That is its path, its id, or the end of its path where only one document's path ends so.
        """
        try:
            name.encode()
        except UnicodeEncodeError:
            return None  # No path in SQLite holds half a character.
        found = self._rows("SELECT id FROM document WHERE path = ?", name)
        if not found and name.isascii() and name.isdigit() and len(name) < 19:
            found = self._rows("SELECT id FROM document WHERE id = ?", int(name))
        if not found and name:
            found = self._rows(
                "SELECT id FROM document WHERE substr(path, -length(?1) - 1) = '/' || ?1 LIMIT 2",
                name,
            )
        return self.document(found[0][0]) if len(found) == 1 else None

    def document_with(self, sha256: str) -> Document | None:
        """The document whose bytes have this hash, wherever its file has moved."""
        found = self._rows("SELECT id FROM document WHERE sha256 = ? LIMIT 1", sha256)
        return self.document(found[0][0]) if found else None

    def raw(self, identifier: int) -> str:
        """The raw text in full of the document with this id; empty if it is gone."""
        found = self._rows("SELECT CAST(raw AS TEXT) FROM document WHERE id = ?", identifier)
        return found[0][0] or "" if found else ""

    def passages(self, ids: Iterable[int]) -> list[Passage]:
        """The passages with these ids, in this order; an id that is gone is left out."""
        found = self._rows(
            f"SELECT {rows.PASSAGE_COLUMNS} FROM {_WANTED} "
            "JOIN passage ON passage.id = wanted.value ORDER BY wanted.key",
            _as_json(ids),
        )
        return [rows.passage(row) for row in found]

    def passages_of(self, document: int) -> list[Passage]:
        """All passages of the document with this id, in the order of its text."""
        found = self._rows(
            f"SELECT {rows.PASSAGE_COLUMNS} FROM passage WHERE document = ? ORDER BY position",
            document,
        )
        return [rows.passage(row) for row in found]

    def events(self, ids: Iterable[int]) -> list[Event]:
        """The events with these ids, in this order; an id that is gone is left out."""
        return self._events(
            f"{_WANTED} JOIN event ON event.id = wanted.value", "wanted.key", _as_json(ids)
        )

    def events_of(self, document: int) -> list[Event]:
        """All events and mentions of the document with this id, in the order of its text."""
        return self._events(
            "(SELECT ? AS value) AS wanted JOIN event ON event.document = wanted.value",
            "event.passage, event.date_start, event.id",
            document,
        )

    def hits(self, answer: Answer, ids: Iterable[int]) -> list[Hit]:
        """The passages ``ids`` of ``answer`` with what was found in them, in this order."""
        passages = self.passages(ids)
        documents = {d.id: d for d in self.documents({p.document for p in passages})}
        ranks = answer.ranks([passage.id for passage in passages])
        return [
            Hit(
                passage,
                documents[passage.document],
                tuple(answer.matcher.spans(passage.text)),
                _KINDS[answer.kinds[rank]],
                float(answer.scores[rank]),
            )
            for passage, rank in zip(passages, ranks, strict=True)
            if passage.document in documents
        ]

    def facets(self, answer: Answer) -> list[Facet]:
        """What the documents of ``answer`` can be narrowed by, the most frequent values first.

        Fields are those of the query language: ``source author lang script kind``, and ``date``
        by year of publication.
        """
        wanted = _as_json(answer.documents)
        found = self._rows(
            f"""
            WITH answered AS MATERIALIZED (
                SELECT document.id, source, author, language, script,
                       substr(published, 1, 4) AS year
                FROM {_WANTED} JOIN document ON document.id = wanted.value
            )
            SELECT field, CAST(value AS TEXT), documents FROM (
                SELECT 'source' AS field, source AS value, count(*) AS documents
                FROM answered GROUP BY source
                UNION ALL SELECT 'author', author, count(*) FROM answered GROUP BY author
                UNION ALL SELECT 'lang', language, count(*) FROM answered GROUP BY language
                UNION ALL SELECT 'script', script, count(*) FROM answered GROUP BY script
                UNION ALL SELECT 'date', year, count(*) FROM answered GROUP BY year
                UNION ALL SELECT 'kind', event.kind, count(DISTINCT event.document)
                FROM answered JOIN event ON event.document = answered.id GROUP BY event.kind
            )
            WHERE value <> ''
            ORDER BY field, documents DESC, value
            """,
            wanted,
        )
        return [Facet(*row) for row in found]

    @cached_property
    def _engine(self) -> Engine:
        # numpy and the index are loaded by whoever searches, not by whoever shows one document.
        from db.search.engine import Engine

        if self._tagged is None:
            return Engine(self._connection)
        return Engine(self._connection, self._tagged)

    def _events(self, source: str, order: str, parameter: str | int) -> list[Event]:
        found = self._rows(
            f"SELECT CAST(event.same_as AS INTEGER), {rows.EVENT_COLUMNS} FROM {source} "
            f"JOIN document ON document.id = event.document ORDER BY {order}",
            parameter,
        )
        told = self._told({row[0] for row in found if row[0] is not None})
        events = []
        for group, *row in found:
            own = rows.event(row, ())
            place = (own.document, own.line)
            others = tuple(other for other in told.get(group, ()) if other != place)
            events.append(rows.event(row, (place, *others)))
        return events

    def _told(self, groups: Collection[int]) -> dict[int, list[tuple[int, int]]]:
        """Where each of these groups of events is told, in order."""
        told: dict[int, list[tuple[int, int]]] = {}
        for group, document, line in self._rows(
            "SELECT DISTINCT wanted.value, CAST(event.document AS INTEGER), "
            f"CAST(event.line AS INTEGER) FROM {_WANTED} "
            "JOIN event ON event.same_as = wanted.value ORDER BY 1, 2, 3",
            _as_json(groups),
        ):
            told.setdefault(group, []).append((document, line))
        return told

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Read one state of the corpus, whatever an ingest commits meanwhile."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _rows(self, sql: str, *parameters: str | int) -> list[tuple[Any, ...]]:
        with explained(self.path):
            return self._connection.execute(sql, parameters).fetchall()


@contextmanager
def _index_explained(path: Path) -> Iterator[None]:
    try:
        yield
    except INDEX_DAMAGE as error:
        raise CorpusError(
            f"The search index of {path} cannot be read; dashiji check {path} says what is damaged."
        ) from error


def _as_json(ids: Iterable[int]) -> str:
    numbers = [int(identifier) for identifier in ids]
    # At one stroke a hundred thousand of them would hold up every other thread for 30 ms.
    parts = (numbers[at : at + _IDS_AT_ONCE] for at in range(0, len(numbers), _IDS_AT_ONCE))
    return f"[{','.join(json.dumps(part)[1:-1] for part in parts)}]"
