"""Rows of a corpus as objects, and the columns they are read from.

Columns are cast because SQLite lets any column hold any type: a damaged or hostile file then
yields wrong text or numbers, never a value of a type that the rest of the program does not know.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from db.model import Document, Event, Passage, Role

if TYPE_CHECKING:
    from collections.abc import Sequence


def _cast(table: str, typed_columns: str) -> str:
    """SQL for columns written as ``name`` (text) or ``name:i`` (integer)."""
    names = [column.partition(":") for column in typed_columns.split()]
    return ", ".join(
        f'CAST({table}."{name}" AS {"INTEGER" if integer else "TEXT"})'
        for name, integer, _ in names
    )


DOCUMENT_COLUMNS: Final = _cast(
    "document",
    "id:i path sha256 encoding title source author editor published place language script "
    "characters:i events:i",
)
PASSAGE_COLUMNS: Final = _cast(
    "passage", "id:i document:i position:i role level:i line:i start:i end:i text edits"
)
EVENT_COLUMNS: Final = ", ".join(
    (
        _cast(
            "event",
            "id:i document:i passage:i start end edtf precision kind bound basis text "
            "text_start:i text_end:i date_text date_start:i date_end:i line:i reasons",
        ),
        _cast("document", "title path"),
    )
)


def document(row: Sequence[Any]) -> Document:
    """The document of a row of :data:`DOCUMENT_COLUMNS`."""
    return Document(*row)


def passage(row: Sequence[Any]) -> Passage:
    """The passage of a row of :data:`PASSAGE_COLUMNS`; an unknown role reads as body."""
    identifier, owner, position, role, *rest = row
    return Passage(identifier, owner, position, _role(role), *rest)


def event(row: Sequence[Any], sources: tuple[tuple[int, int], ...]) -> Event:
    """The event of a row of :data:`EVENT_COLUMNS` that ``sources`` tell."""
    *fields, reasons, title, path = row
    return Event(*[*fields, _sentences(reasons), title, path, sources])


def _role(stored: str) -> Role:
    try:
        return Role(stored)
    except ValueError:
        return Role.BODY


def _sentences(stored: str | None) -> tuple[str, ...]:
    try:
        reasons = json.loads(stored or "[]")
    except ValueError:
        return ()
    return tuple(str(reason) for reason in reasons) if isinstance(reasons, list) else ()
