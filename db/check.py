"""Is a corpus whole: its file, its index, and every count and offset?"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from db.errors import CorpusError
from db.search.verify import index_faults
from db.store import rows
from db.store.connection import explained, open_for_reading
from db.text.alignment import Alignment, Edit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from db.model import Event, Passage

_MOST: Final = 1000
"""Faults listed; a file with more is as good as lost, and its list would be no help."""


def check(path: Path, *, progress: Callable[[int, int], None] | None = None) -> list[str]:
    """What is wrong with the corpus at ``path``, a sentence each; empty if it is whole.

    ``progress`` is told documents done and their number. Raises :class:`CorpusError` if there is
    no corpus to check.
    """
    connection = open_for_reading(path)
    faults: list[str] = []
    try:
        # One transaction, so that an ingest at this moment does not look like a fault.
        connection.execute("BEGIN")
        for part in (_file_faults, _reference_faults, index_faults):
            _collect(faults, part(connection), path)
        _collect(faults, _document_faults(connection, progress), path)
    finally:
        connection.close()
    return faults


def _collect(faults: list[str], found: Iterator[str], path: Path) -> None:
    try:
        with explained(path):
            for fault in found:
                if len(faults) == _MOST:
                    faults.append("There are more faults than are listed here.")
                if len(faults) > _MOST:
                    return
                faults.append(fault)
    except CorpusError as error:
        faults.append(str(error))


def _file_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (fault,) in connection.execute("PRAGMA integrity_check"):
        if fault != "ok":
            yield f"File: {fault}"


def _reference_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"Table {table}, row {row}: it refers to a row of {parent} that is not there"


def _document_faults(
    connection: sqlite3.Connection, progress: Callable[[int, int], None] | None
) -> Iterator[str]:
    ids = [row[0] for row in connection.execute("SELECT id FROM document ORDER BY id")]
    for done, identifier in enumerate(ids):
        if progress is not None:
            progress(done, len(ids))
        yield from _one_document_faults(connection, identifier)


def _one_document_faults(connection: sqlite3.Connection, identifier: int) -> Iterator[str]:
    ((path, raw, characters, events, first, count),) = connection.execute(
        "SELECT CAST(path AS TEXT), coalesce(CAST(raw AS TEXT), ''), characters, events, "
        "coalesce(CAST(first_passage AS INTEGER), 0), passages FROM document WHERE id = ?",
        (identifier,),
    )
    passages = [
        rows.passage(row)
        for row in connection.execute(
            f"SELECT {rows.PASSAGE_COLUMNS} FROM passage WHERE document = ? ORDER BY id",
            (identifier,),
        )
    ]
    told = [
        rows.event(row, ())
        for row in connection.execute(
            f"SELECT {rows.EVENT_COLUMNS} FROM event JOIN document ON document.id = event.document "
            "WHERE event.document = ?",
            (identifier,),
        )
    ]
    lines = _Lines(raw)
    name = f"Document {identifier} ({path})"
    happenings = sum(event.kind != "mention" for event in told)
    for what, written, found in (
        ("characters", characters, len(raw)),
        ("events", events, happenings),
        ("passages", count, len(passages)),
    ):
        if written != found:
            yield f"{name}: says {written} {what}, has {found}"
    if any(passage.id != first + number for number, passage in enumerate(passages)):
        yield f"{name}: its passages are not the {len(passages)} from {first} on"
    for fault in (*_passage_faults(raw, lines, passages), *_event_faults(lines, passages, told)):
        yield f"{name}: {fault}"


def _passage_faults(raw: str, lines: _Lines, passages: Sequence[Passage]) -> Iterator[str]:
    position = passages[0].position if passages else 0
    reached = 0
    for number, passage in enumerate(passages):
        name = f"passage {passage.id}"
        if passage.position != position + number:
            yield f"{name} is out of order"
        if not reached <= passage.start <= passage.end <= len(raw):
            yield f"{name} lies outside the text or overlaps the passage before it"
            continue
        reached = passage.end
        if passage.line != lines.of(passage.start):
            yield f"{name} says line {passage.line}, stands on line {lines.of(passage.start)}"
        if not _agrees(raw[passage.start : passage.end], passage.text, _alignment(passage)):
            yield f"{name} is not what its edits make of the raw text"


def _event_faults(
    lines: _Lines, passages: Sequence[Passage], events: Iterable[Event]
) -> Iterator[str]:
    by_id = {passage.id: passage for passage in passages}
    for event in events:
        name = f"event {event.id}"
        passage = by_id.get(event.passage)
        if passage is None:
            yield f"{name} stands in a passage of another document"
        elif passage.text[event.text_start : event.text_end] != event.text:
            yield f"{name} does not stand where it says in passage {passage.id}"
        elif passage.text[event.date_start : event.date_end] not in (event.date_text, ""):
            yield f"the date of {name} does not stand where it says in passage {passage.id}"
        elif event.date_text and event.date_start == event.date_end:
            # The date stands on a line of its own above the passage.
            continue
        elif (alignment := _alignment(passage)) is not None:
            start = alignment.span_to_source(event.date_start, event.date_end).start
            line = lines.of(passage.start + start)
            if event.line != line:
                yield f"{name} says line {event.line}, its date stands on line {line}"


class _Lines:
    """The 1-based line of an offset, where lines end with LF, CR LF or a lone CR."""

    def __init__(self, text: str) -> None:
        self._starts: Final = [match.end() for match in re.finditer(r"\r\n|\r|\n", text)]

    def of(self, offset: int) -> int:
        return bisect_right(self._starts, offset) + 1


def _alignment(passage: Passage) -> Alignment | None:
    """How the passage was cleaned; ``None`` where what is stored says nothing of the kind."""
    try:
        alignment = Alignment.from_json(passage.edits)
    except (ValueError, TypeError, RecursionError):
        return None
    return alignment if all(isinstance(n, int) for edit in alignment.edits for n in edit) else None


def _agrees(source: str, target: str, alignment: Alignment | None) -> bool:
    """Whether ``target`` is ``source`` wherever the edits left it alone."""
    if alignment is None:
        return False
    source_at = target_at = 0
    for edit in (*alignment.edits, Edit(len(source), len(source), len(target), len(target))):
        if source[source_at : edit.source_start] != target[target_at : edit.target_start]:
            return False
        source_at, target_at = edit.source_end, edit.target_end
    return True
