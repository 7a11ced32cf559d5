"""Corpora of plain texts, one document for each list, and the naive search to compare with."""

from __future__ import annotations

import sqlite3
import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlite_utils import Database

from db.model import MatchKind, Role
from db.search.columns import Columns
from db.search.engine import Engine
from db.search.finder import Finder
from db.search.index import Writer
from db.store.schema import migrations
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.search.answer import Answer


@dataclass(frozen=True)
class Indexed:
    """What the index needs of a passage."""

    text: str
    role: Role = Role.BODY


class TextCorpus:
    """A corpus in memory, made document by document."""

    def __init__(self, documents: Iterable[Sequence[str]] = ()) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        weakref.finalize(self, self.connection.close)
        migrations.apply(Database(self.connection))
        self.writer = Writer(self.connection)
        self.texts: dict[int, str] = {}
        for texts in documents:
            self.add(*texts)
        self.engine = Engine(self.connection)

    def add(
        self,
        *texts: str,
        title: str | None = None,
        published: str | None = None,
        role: Role = Role.BODY,
        **fields: str,
    ) -> int:
        """Add a document of these passages; its id."""
        ((document, first),) = self.connection.execute(
            "SELECT (SELECT coalesce(max(id), 0) + 1 FROM document),"
            " (SELECT coalesce(max(id), 0) + 1 FROM passage)"
        )
        names = "".join(f", {name}" for name in fields)
        self.connection.execute(
            "INSERT INTO document (id, path, sha256, encoding, title, published, characters, "
            f"events, first_passage, passages, ingested, raw{names}) "
            f"VALUES (?, ?, ?, 'utf-8', ?, ?, 0, 0, ?, ?, '', ''{', ?' * len(fields)})",
            (
                document,
                f"{document}.txt",
                f"{document:064}",
                title,
                published,
                first,
                len(texts),
                *fields.values(),
            ),
        )
        for number, text in enumerate(texts, first):
            self.connection.execute(
                'INSERT INTO passage (id, document, position, role, line, start, "end", text) '
                "VALUES (?, ?, ?, ?, 1, 0, 0, ?)",
                (number, document, number - first, role.value, text),
            )
            self.texts[number] = text
        self.writer.add(first, [Indexed(text, role) for text in texts])
        self.writer.flush()
        return int(document)

    def remove(self, document: int) -> None:
        """Remove a document with its passages."""
        self.writer.remove(document)
        for (number,) in self.connection.execute(
            "SELECT id FROM passage WHERE document = ?", (document,)
        ).fetchall():
            del self.texts[number]
        self.connection.execute("DELETE FROM passage WHERE document = ?", (document,))
        self.connection.execute("DELETE FROM document WHERE id = ?", (document,))
        self.writer.flush()
        self.engine = Engine(self.connection)

    def add_event(self, passage: int, start: str | None, end: str | None, kind: str) -> int:
        """Add an event told by ``passage``; its id."""
        cursor = self.connection.execute(
            'INSERT INTO event (document, passage, start, "end", edtf, precision, kind, basis, '
            "text, line) SELECT document, id, ?, ?, '', 'day', ?, 'explicit', text, 1 "
            "FROM passage WHERE id = ?",
            (start, end, kind, passage),
        )
        return int(cursor.lastrowid or 0)

    def answer(self, query: str) -> Answer:
        """The engine's answer."""
        return self.engine.answer(query)

    def found(self, query: str) -> list[str]:
        """The texts of the passages found, best first."""
        return [self.texts[number] for number in self.answer(query).passages.tolist()]

    def marked(self, query: str, text: str) -> list[str]:
        """The parts of ``text`` that the answer to ``query`` marks."""
        return [text[start:end] for start, end in self.answer(query).matcher.spans(text)]

    def kinds(self, query: str) -> dict[str, MatchKind]:
        """The kind of match of every passage found, by its text."""
        answer = self.answer(query)
        kinds = tuple(MatchKind)
        pairs = zip(answer.passages.tolist(), answer.kinds.tolist(), strict=True)
        return {self.texts[number]: kinds[rank] for number, rank in pairs}

    def naive(self, word: str) -> set[int]:
        """The passages whose folded text holds the folded word."""
        folded = fold(word)
        return {number for number, text in self.texts.items() if folded in fold(text)}


def written_kinds(answer: Answer) -> set[int]:
    """The passages of ``answer`` that match in some script, other kinds left out."""
    return set(answer.passages[answer.kinds <= 1].tolist())


def finder_of(corpus: TextCorpus) -> Finder:
    """What looks things up in ``corpus``."""
    return Finder(corpus.connection, Columns(corpus.connection).slots, lambda: None)
