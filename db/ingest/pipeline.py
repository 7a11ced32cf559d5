"""Bringing files into a corpus: only what is new or changed, a batch at a time.

A batch of documents is one transaction that holds the documents with their passages, events and
search index. Whatever was reported done is in the file; a kill or Ctrl-C between or within batches
leaves the corpus whole, and running the same ingest again does the rest. Documents whose files have
gone stay in the corpus: a corpus may outlive the folder that it was made from. A file that was
moved or renamed takes its document with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeVar

from db.errors import UnreadableDocumentError
from db.ingest.reading import ReadDocument, digest, read
from db.ingest.sources import (
    FileSource,
    RecordSource,
    Refusal,
    find_files,
    is_file,
    read_records,
    storable_path,
)
from db.ingest.writer import Writer
from db.store.connection import close_after_writing, explained, open_for_writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TextIO

_Written = TypeVar("_Written")

_BATCH_CHARACTERS: Final = 2_000_000
_BATCH_DOCUMENTS: Final = 500
_BATCH_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an ingest has come: bytes of the files done with, seconds since the start.

    What comes on a stream is counted as it comes. ``path`` is the last file read, empty at the end.
    """

    documents: int
    all_documents: int
    bytes: int
    all_bytes: int
    seconds: float
    path: str

    @property
    def rate(self) -> float:
        """Bytes a second since the start; 0 while none can be told."""
        return self.bytes / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """The time that the rest takes at this rate; ``None`` while none can be told."""
        return (self.all_bytes - self.bytes) / self.rate if self.rate > 0 else None


@dataclass(frozen=True, slots=True)
class Damage:
    """A document that was stored although some of its characters could not be decoded."""

    path: str
    encoding: str
    characters: int

    def __str__(self) -> str:
        """One sentence for people."""
        many = "character" if self.characters == 1 else "characters"
        return f"{self.path} was read as {self.encoding} with {self.characters} undecodable {many}."


@dataclass(slots=True)
class Report:
    """What an ingest did; numbers are of documents. One that was moved counts as changed.

    ``cancelled`` says that it was stopped before the end; what it counts was stored nevertheless.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    damaged: list[Damage] = field(default_factory=list)
    cancelled: bool = False


def _never() -> bool:
    return False


def _unheard(progress: Progress) -> None:
    del progress


def ingest(
    corpus: Path,
    sources: Sequence[Path],
    *,
    records: TextIO | None = None,
    progress: Callable[[Progress], None] = _unheard,
    cancelled: Callable[[], bool] = _never,
) -> Report:
    """Bring the files and folders ``sources``, and JSON lines from ``records``, into ``corpus``.

    The corpus is made if there is none. ``progress`` is called after each batch was stored, and
    ``cancelled`` asked before each document: once true, what is already read is stored and the rest
    left for another time. Raises :class:`db.errors.CorpusError` if the corpus cannot be written;
    files that cannot be read are in the report's ``refused``, and the others are stored.
    """
    connection = open_for_writing(corpus)
    try:
        with explained(corpus):
            return _Ingest(connection, progress, cancelled).run(
                list(find_files(sources)), read_records(records) if records is not None else ()
            )
    finally:
        close_after_writing(connection)


class _Ingest:
    """One run, with what it has done so far."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._connection = connection
        self._progress = progress
        self._cancelled = cancelled
        self._report = Report()
        self._started = self._batch_started = monotonic()
        self._batch: list[ReadDocument] = []
        self._batch_characters = 0
        self._moves: list[tuple[str, str]] = []
        self._paths: dict[str, str] = {}
        self._all_documents = self._all_bytes = 0
        self._done_documents = self._done_bytes = 0

    def run(
        self,
        files: Sequence[FileSource | Refusal],
        records: Iterable[RecordSource | Refusal],
    ) -> Report:
        """Take the files, of which all is known, and then the records, which come one by one."""
        stored = dict(self._connection.execute("SELECT path, sha256 FROM document"))
        self._paths = {sha256: path for path, sha256 in stored.items()}
        self._all_documents = sum(1 for source in files if not isinstance(source, Refusal))
        self._all_bytes = sum(source.size for source in files if isinstance(source, FileSource))
        for source in chain(files, self._counted(records)):
            if self._cancelled():
                self._report.cancelled = True
                break
            if isinstance(source, Refusal):
                self._report.refused.append(source)
                continue
            self._take(source, stored)
            self._done_documents += 1
            self._done_bytes += source.size
            if self._is_full():
                self._store(source.path)
        self._store("")
        if self._report.added or self._report.changed:
            self._in_transaction(Writer.settle)
        return self._report

    def _counted(
        self, records: Iterable[RecordSource | Refusal]
    ) -> Iterator[RecordSource | Refusal]:
        for record in records:
            if isinstance(record, RecordSource):
                self._all_documents += 1
                self._all_bytes += record.size
            yield record

    def _take(self, source: FileSource | RecordSource, stored: dict[str, str]) -> None:
        try:
            sha256, data = digest(source)
            if stored.get(storable_path(source.path)) == sha256:
                self._report.unchanged += 1
                return
            if (left := self._left_behind(source, sha256, stored)) is not None:
                path = storable_path(source.path)
                self._moves.append((left, path))
                stored[path] = stored.pop(left)
                self._paths[sha256] = path
                return
            document = read(source, sha256, data)
        except UnreadableDocumentError as error:
            self._report.refused.append(Refusal(source.path, str(error)))
            return
        except Exception as error:
            # A fault of this program that one document brings out must not cost the others.
            self._report.refused.append(
                Refusal(source.path, f"cannot be processed: {type(error).__name__}: {error}")
            )
            return
        stored[document.path] = sha256
        self._batch.append(document)
        self._batch_characters += len(document.raw)

    def _left_behind(
        self, source: FileSource | RecordSource, sha256: str, stored: dict[str, str]
    ) -> str | None:
        """The path that a file had before it was moved; ``None`` if it is a new one."""
        left = self._paths.get(sha256)
        if left is None or left not in stored or storable_path(source.path) in stored:
            return None
        is_gone = isinstance(source, FileSource) and Path(left).is_absolute() and not is_file(left)
        return left if is_gone else None

    def _is_full(self) -> bool:
        return (
            self._batch_characters >= _BATCH_CHARACTERS
            or len(self._batch) >= _BATCH_DOCUMENTS
            or monotonic() - self._batch_started >= _BATCH_SECONDS
        )

    def _in_transaction(self, write: Callable[[Writer], _Written]) -> _Written:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            written = write(Writer(self._connection))
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")
        return written

    def _write_batch(self, writer: Writer) -> tuple[int, int]:
        """How many documents of the batch were added, and how many changed."""
        changed = sum(writer.move(left, now) for left, now in self._moves)
        replaced = sum(writer.write(document) for document in self._batch)
        writer.finish()
        return len(self._batch) - replaced, changed + replaced

    def _store(self, path: str) -> None:
        """Write the batch as one transaction, and only then report it as done."""
        if self._batch or self._moves:
            added, changed = self._in_transaction(self._write_batch)
            self._report.added += added
            self._report.changed += changed
        self._report.damaged += (
            Damage(document.path, document.encoding, document.damaged)
            for document in self._batch
            if document.damaged
        )
        self._batch = []
        self._moves = []
        self._batch_characters = 0
        self._batch_started = monotonic()
        self._progress(
            Progress(
                documents=self._done_documents,
                all_documents=self._all_documents,
                bytes=self._done_bytes,
                all_bytes=self._all_bytes,
                seconds=self._batch_started - self._started,
                path=path,
            )
        )
