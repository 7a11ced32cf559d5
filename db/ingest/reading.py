"""Reading one source into what a corpus stores of it. Nothing here knows of SQLite."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.errors import UnreadableDocumentError
from db.ingest.decode import Decoded, decode
from db.ingest.events import tell
from db.ingest.metadata import given_metadata, merged
from db.ingest.segment import segment
from db.ingest.sources import FileSource, RecordSource, storable_path
from db.text.script import detect_script

if TYPE_CHECKING:
    from db.ingest.events import ToldEvent
    from db.ingest.metadata import Metadata
    from db.ingest.segment import Segment


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document ready to be stored; ``damaged`` counts its undecodable characters."""

    path: str
    sha256: str
    encoding: str
    damaged: int
    raw: str
    script: str | None
    metadata: Metadata
    passages: list[Segment]
    events: list[ToldEvent]


def digest(source: FileSource | RecordSource) -> tuple[str, bytes]:
    """The sha256 of a source's bytes, and the bytes; for a record, of its text and metadata.

    Raises :class:`UnreadableDocumentError` if the file cannot be read.
    """
    if isinstance(source, FileSource):
        data = source.read()
        return hashlib.sha256(data).hexdigest(), data
    data = source.text.encode("utf-8")
    parts = [data]
    for key in sorted(source.metadata):
        value = source.metadata[key]
        parts.append(f"\0{key}\0{value}".encode() if value else b"")
    return hashlib.sha256(b"".join(parts)).hexdigest(), data


def read(source: FileSource | RecordSource, sha256: str, data: bytes) -> ReadDocument:
    """Decode, segment and describe a source, given its digest and bytes.

    Raises :class:`UnreadableDocumentError` for bytes that are no text.
    """
    if isinstance(source, FileSource):
        decoded = decode(data)
        is_markdown, known = source.is_markdown, None
    else:
        decoded = Decoded(source.text, "utf-8", 0)
        is_markdown, known = False, given_metadata(source.metadata)
    segmented = segment(decoded.text, is_markdown=is_markdown)
    if not segmented.passages:
        raise UnreadableDocumentError("holds no text")
    metadata = segmented.metadata if known is None else merged(known, segmented.metadata)
    text = "\n".join(
        passage.text for passage in segmented.passages if passage.role != "boilerplate"
    )
    script = detect_script(text)
    if metadata.language is None:
        metadata = replace(metadata, language=_language(script))
    return ReadDocument(
        path=storable_path(source.path),
        sha256=sha256,
        encoding=decoded.encoding,
        damaged=decoded.damaged,
        raw=decoded.text,
        script=script,
        metadata=metadata,
        passages=segmented.passages,
        events=tell(decoded.text, segmented.passages, metadata),
    )


def _language(script: str | None) -> str | None:
    return None if script is None else script.split("-", maxsplit=1)[0]
