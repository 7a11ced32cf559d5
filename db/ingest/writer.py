"""Writing documents into a corpus: rows of one document together, several documents at once."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from db.dates.model import Kind
from db.ingest import groups
from db.search import index

if TYPE_CHECKING:
    import sqlite3

    from db.ingest.reading import ReadDocument

_PASSAGE_COLUMNS: Final = 'id, document, position, role, level, line, start, "end", text, edits'

_EVENT_COLUMNS: Final = (
    'id, document, passage, start, "end", edtf, precision, kind, bound, basis, text, text_start, '
    "text_end, date_text, date_start, date_end, line, reasons, same_as"
)


class Writer:
    """Adds and replaces documents, in a transaction that the caller has open and then commits.

    A document keeps its id when its file changes; its passages and events get new ones. A writer is
    for one transaction: :meth:`finish` ends its work.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._index = index.Writer(connection)
        self._next_document = self._after_last("document")
        self._next_passage = self._after_last("passage")
        self._next_event = self._after_last("event")
        self._first_event = self._next_event

    def write(self, document: ReadDocument) -> bool:
        """Store ``document``; whether one of that path was there before and is now replaced."""
        known = self._known(document.path)
        if known is not None:
            self._forget_contents(known)
        identifier = known or self._next_document
        self._next_document = max(self._next_document, identifier + 1)
        first_passage = self._next_passage
        self._next_passage += len(document.passages)
        self._write_document(identifier, first_passage, document, replaces=known is not None)
        self._write_passages(identifier, first_passage, document)
        self._write_events(identifier, first_passage, document)
        return known is not None

    def move(self, left: str, now: str) -> int:
        """Give the document at the path ``left`` the path ``now``; the number that were there."""
        return self._connection.execute(
            "UPDATE document SET path = ? WHERE path = ?", (now, left)
        ).rowcount

    def finish(self) -> None:
        """Write what had to wait until all documents were there: the index, the groups."""
        self._index.flush()
        groups.join(self._connection, self._first_event, self._next_event - 1)

    def settle(self) -> None:
        """Put the index in order after the last of all documents."""
        self._index.settle()

    def _known(self, path: str) -> int | None:
        row = self._connection.execute("SELECT id FROM document WHERE path = ?", (path,)).fetchone()
        return None if row is None else int(row[0])

    def _after_last(self, table: str) -> int:
        ((highest,),) = self._connection.execute(f"SELECT max(id) FROM {table}")
        return (highest or 0) + 1

    def _forget_contents(self, document: int) -> None:
        groups.dissolve(self._connection, document)
        self._index.remove(document)
        # Events of one document may stand for each other; they go together.
        self._connection.execute("UPDATE event SET same_as = NULL WHERE document = ?", (document,))
        for table in ("event", "passage"):
            self._connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))

    def _write_document(
        self, identifier: int, first_passage: int, document: ReadDocument, *, replaces: bool
    ) -> None:
        metadata = document.metadata
        values: dict[str, str | int | None] = {
            "path": document.path,
            "sha256": document.sha256,
            "encoding": document.encoding,
            "title": metadata.title,
            "source": metadata.source,
            "author": metadata.author,
            "editor": metadata.editor,
            "published": metadata.published,
            "place": metadata.place,
            "language": metadata.language,
            "script": document.script,
            "characters": len(document.raw),
            "events": sum(event.kind != Kind.MENTION for event in document.events),
            "first_passage": first_passage,
            "passages": len(document.passages),
            "ingested": datetime.now(UTC).isoformat(timespec="seconds"),
            "raw": document.raw,
        }
        if replaces:
            settings = ", ".join(f"{column} = ?" for column in values)
            self._connection.execute(
                f"UPDATE document SET {settings} WHERE id = ?", (*values.values(), identifier)
            )
        else:
            self._connection.execute(
                f"INSERT INTO document (id, {', '.join(values)}) VALUES (?{', ?' * len(values)})",
                (identifier, *values.values()),
            )

    def _write_passages(self, identifier: int, first: int, document: ReadDocument) -> None:
        self._connection.executemany(
            f"INSERT INTO passage ({_PASSAGE_COLUMNS}) VALUES (?{', ?' * 9})",
            (
                (
                    *(first + position, identifier, position, passage.role.value, passage.level),
                    *(passage.line, passage.start, passage.end, passage.text, passage.edits),
                )
                for position, passage in enumerate(document.passages)
            ),
        )
        self._index.add(first, document.passages)

    def _write_events(self, identifier: int, first: int, document: ReadDocument) -> None:
        event_id = self._next_event
        self._next_event += len(document.events)
        self._connection.executemany(
            f"INSERT INTO event ({_EVENT_COLUMNS}) VALUES (?{', ?' * 18})",
            (
                (
                    *(number, identifier, first + event.passage, event.start, event.end),
                    *(event.edtf, event.precision, event.kind, event.bound, event.basis),
                    *(event.text, event.text_start, event.text_end),
                    *(event.date_text, event.date_start, event.date_end, event.line),
                    *(json.dumps(event.reasons, ensure_ascii=False), number),
                )
                for number, event in enumerate(document.events, event_id)
            ),
        )
