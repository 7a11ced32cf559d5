"""The tables of a corpus, made by migrations so that an older corpus grows into a newer one.

Names are plain and columns typed, because the file is meant to be opened with sqlite-utils and
Datasette too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("dashiji")


@migrations()
def m001_documents(database: Database) -> None:
    """Documents, their passages and the events that passages tell.

    The passages of a document have consecutive ids, so that a passage's document is found without
    a look-up. ``event.same_as`` is the first event of those that tell the same thing, itself
    included. ``raw`` comes last so that rows read without it stay on their first page.
    """
    database.table("corpus").create({"key": str, "value": str}, pk="key", not_null={"value"})
    database.table("document").create(
        {
            "id": int,
            "path": str,
            "sha256": str,
            "encoding": str,
            "title": str,
            "source": str,
            "author": str,
            "editor": str,
            "published": str,
            "place": str,
            "language": str,
            "script": str,
            "characters": int,
            "events": int,
            "first_passage": int,
            "passages": int,
            "ingested": str,
            "raw": str,
        },
        pk="id",
        not_null={"path", "sha256", "encoding", "characters", "events", "ingested", "raw"},
    )
    database.table("document").create_index(["path"], unique=True)
    database.table("document").create_index(["published", "id"])
    database.table("passage").create(
        {
            "id": int,
            "document": int,
            "position": int,
            "role": str,
            "level": int,
            "line": int,
            "start": int,
            "end": int,
            "text": str,
            "edits": str,
        },
        pk="id",
        foreign_keys=[("document", "document", "id")],
        not_null={"document", "position", "role", "line", "start", "end", "text"},
    )
    database.table("event").create(
        {
            "id": int,
            "document": int,
            "passage": int,
            "start": str,
            "end": str,
            "edtf": str,
            "precision": str,
            "kind": str,
            "bound": str,
            "basis": str,
            "text": str,
            "text_start": int,
            "text_end": int,
            "date_text": str,
            "date_start": int,
            "date_end": int,
            "line": int,
            "reasons": str,
            "same_as": int,
        },
        pk="id",
        foreign_keys=[
            ("document", "document", "id"),
            ("passage", "passage", "id"),
            ("same_as", "event", "id"),
        ],
        not_null={"document", "passage", "edtf", "precision", "kind", "basis", "text", "line"},
    )
    database.table("passage").create_index(["document", "position"], unique=True)
    database.table("event").create_index(["document"])
    database.table("event").create_index(["passage"])
    database.table("event").create_index(["same_as"])
    database.table("event").create_index(["start", "end", "id"])
    # Few events last longer than a day, and those that cover a given day must be found quickly.
    database.execute(
        'CREATE INDEX event_spans ON event (start, "end")'
        ' WHERE substr(start, 1, 10) <> substr("end", 1, 10)'
    )
    database.create_view(
        "timeline",
        """
        SELECT event.start, event."end", event.edtf, event.kind, event.text, document.title,
               document.path, event.line
        FROM event JOIN document ON document.id = event.document
        WHERE event.kind <> 'mention'
        ORDER BY event.start, event.id
        """,
    )


@migrations()
def m002_search_index(database: Database) -> None:
    """The search index: segments of passages, their postings in blocks, the words of letters.

    ``search_segment.ids`` are the passages of a segment in the order of their slots, as pairs of a
    first id and how many follow one another (64-bit little-endian). ``roles`` has a byte for each
    (:data:`db.search.segments.ROLES`), ``removed`` a bit for each, 1 where the passage is gone;
    both are compressed with zlib. The number of a block is
    ``segment << 35 | tier << 32 | first gram``; :mod:`db.search.blocks` tells what is in it.
    """
    database.table("search_segment").create(
        {"id": int, "passages": int, "ids": bytes, "roles": bytes, "removed": bytes},
        pk="id",
        not_null={"passages", "ids", "roles", "removed"},
    )
    database.table("search_block").create(
        {"id": int, "postings": bytes}, pk="id", not_null={"postings"}
    )
    database.table("search_word").create({"id": int, "word": str}, pk="id", not_null={"word"})
    database.table("search_setting").create(
        {"key": str, "value": str}, pk="key", not_null={"value"}
    )


@migrations()
def m003_timeline_before_the_common_era(database: Database) -> None:
    """The timeline in order of time where it begins before the common era.

    As text ``-0402-01-01`` (403 BCE) sorts behind ``-0255-01-01``: such years are ordered by their
    number, before all others.
    """
    database.execute("DROP VIEW timeline")
    database.create_view(
        "timeline",
        """
        SELECT event.start, event."end", event.edtf, event.kind, event.text, document.title,
               document.path, event.line
        FROM event JOIN document ON document.id = event.document
        WHERE event.kind <> 'mention'
        ORDER BY iif(event.start < '0', -CAST(substr(event.start, 2, 4) AS INTEGER), 0),
                 event.start, event.id
        """,
    )
