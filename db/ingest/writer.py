"""Writing documents into a corpus: rows of one document together, several documents at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from db.ingest.reading import ReadDocument

_DOCUMENT_COLUMNS: Final = (
    "path sha256 encoding title source author editor published place language script characters "
    "events first_passage passages ingested raw"
).split()


class Writer:
    """Adds and replaces the documents of one corpus, inside transactions that the caller opens.

    A document keeps its id when its file changes; its passages and events get new ones.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def stored(self) -> dict[str, str]:
        """The path and sha256 of every document."""
        return dict(self._connection.execute("SELECT path, sha256 FROM document"))

    def write(self, document: ReadDocument) -> bool:
        """Store ``document``; whether one of that path was there before and is now replaced."""
        identifier = self._identifier(document.path)
        replaces = identifier is not None
        if identifier is not None:
            self._forget_contents(identifier)
        else:
            identifier = self._next("document")
        first_passage = self._next("passage")
        metadata = document.metadata
        self._write_document(
            identifier,
            {
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
                "events": 0,
                "first_passage": first_passage,
                "passages": len(document.passages),
                "ingested": datetime.now(UTC).isoformat(timespec="seconds"),
                "raw": document.raw,
            },
            replaces=replaces,
        )
        self._write_passages(identifier, first_passage, document)
        return replaces

    def _identifier(self, path: str) -> int | None:
        row = self._connection.execute("SELECT id FROM document WHERE path = ?", (path,)).fetchone()
        return None if row is None else int(row[0])

    def _next(self, table: str) -> int:
        ((highest,),) = self._connection.execute(f"SELECT max(id) FROM {table}")
        return (highest or 0) + 1

    def _forget_contents(self, document: int) -> None:
        for table in ("event", "passage"):
            self._connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))

    def _write_document(
        self, identifier: int, values: dict[str, str | int | None], *, replaces: bool
    ) -> None:
        row: Sequence[str | int | None] = [values[column] for column in _DOCUMENT_COLUMNS]
        if replaces:
            settings = ", ".join(f"{column} = ?" for column in _DOCUMENT_COLUMNS)
            self._connection.execute(
                f"UPDATE document SET {settings} WHERE id = ?", (*row, identifier)
            )
        else:
            places = ", ".join("?" * (len(_DOCUMENT_COLUMNS) + 1))
            self._connection.execute(
                f"INSERT INTO document (id, {', '.join(_DOCUMENT_COLUMNS)}) VALUES ({places})",
                (identifier, *row),
            )

    def _write_passages(self, identifier: int, first: int, document: ReadDocument) -> None:
        self._connection.executemany(
            'INSERT INTO passage (id, document, position, role, level, line, start, "end", text, edits)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    first + position,
                    identifier,
                    position,
                    passage.role.value,
                    passage.level,
                    passage.line,
                    passage.start,
                    passage.end,
                    passage.text,
                    passage.edits,
                )
                for position, passage in enumerate(document.passages)
            ),
        )
