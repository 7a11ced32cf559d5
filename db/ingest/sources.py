"""Where documents come from: files, folders, and JSON lines on a stream.

A source is found without reading it, so that the work can be counted before it is done.
"""

from __future__ import annotations

import json
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, TextIO

from db.errors import UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TEXT_SUFFIXES: Final = (".txt", ".text")
MARKDOWN_SUFFIXES: Final = (".md", ".markdown")

_KINDS: Final = {
    ".pdf": "a PDF",
    ".html": "an HTML page",
    ".htm": "an HTML page",
    ".xhtml": "an HTML page",
    ".mhtml": "a saved web page",
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".wps": "a WPS document",
    ".odt": "an OpenDocument text",
    ".rtf": "a rich text (RTF) document",
    ".epub": "an EPUB book",
    ".xls": "a spreadsheet",
    ".xlsx": "a spreadsheet",
    ".ods": "a spreadsheet",
    ".csv": "a table",
    ".tsv": "a table",
    ".json": "a JSON file",
    ".jsonl": "a file of JSON lines",
    ".zip": "an archive",
    ".gz": "a compressed file",
    ".tar": "an archive",
    ".7z": "an archive",
    ".rar": "an archive",
    ".png": "a picture",
    ".jpg": "a picture",
    ".jpeg": "a picture",
    ".gif": "a picture",
}

METADATA_KEYS: Final = ("title", "source", "author", "editor", "published", "place", "language")
"""What a JSON line may say about its document beside ``path`` and ``text``."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file to be read; ``path`` is absolute and ``size`` in bytes."""

    path: str
    size: int

    @property
    def is_markdown(self) -> bool:
        """Whether the file's name says that it is Markdown."""
        return self.path.lower().endswith(MARKDOWN_SUFFIXES)

    def read(self) -> bytes:
        """The file's bytes. Raises :class:`UnreadableDocumentError` with a reason for people."""
        try:
            return Path(self.path).read_bytes()
        except OSError as error:
            raise UnreadableDocumentError(_why_unreadable(error)) from error


@dataclass(frozen=True, slots=True)
class RecordSource:
    """A document given as one JSON line: its text and what is known about it."""

    path: str
    text: str
    metadata: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """The text's length in bytes."""
        return len(self.text.encode("utf-8"))


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that was not stored, and why: ``str`` of it is one sentence for people."""

    path: str
    reason: str

    def __str__(self) -> str:
        """``PATH REASON.``: the reason is worded to follow the name."""
        return f"{self.path} {self.reason}."


def find_files(paths: Iterable[Path]) -> Iterator[FileSource | Refusal]:
    """The files that ``paths`` name, folders searched in depth in order of name.

    In folders hidden files and hidden folders are passed over, and links to folders are not
    followed. A file of a kind that is not read is refused; a file named twice is given once.
    """
    seen: set[str] = set()
    for path in paths:
        # Not resolved: a corpus names files as people do, links and all.
        for found in _find(Path(os.path.normpath(path.absolute()))):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def is_file(path: str) -> bool:
    """Whether a file is there, as far as can be told."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return True


def read_records(stream: TextIO) -> Iterator[RecordSource | Refusal]:
    """The documents in the JSON lines of ``stream``, each an object with ``path`` and ``text``."""
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _record(line, f"line {number} of the JSON lines")


def storable(text: str) -> str:
    """``text`` with U+FFFD for lone surrogates, which JSON can smuggle in and nothing can store."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def storable_path(path: str) -> str:
    r"""``path`` as text that can be stored: bytes that are no UTF-8 stand as ``\xNN``."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _find(path: Path) -> Iterator[FileSource | Refusal]:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield Refusal(str(path), _why_unreadable(error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _find_in_folder(str(path))
    else:
        yield _judge(str(path), status)


def _find_in_folder(folder: str) -> Iterator[FileSource | Refusal]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(
                (entry for entry in scan if not entry.name.startswith(".")),
                key=lambda entry: entry.name,
            )
    except OSError as error:
        yield Refusal(folder, _why_unreadable(error))
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _find_in_folder(entry.path)
            elif not entry.is_dir():
                yield _judge(entry.path, entry.stat())
        except OSError as error:
            yield Refusal(entry.path, _why_unreadable(error))


def _judge(path: str, status: os.stat_result) -> FileSource | Refusal:
    suffix = PurePath(path).suffix.lower()
    if not stat.S_ISREG(status.st_mode):
        return Refusal(path, "is no ordinary file")
    if suffix not in TEXT_SUFFIXES and suffix not in MARKDOWN_SUFFIXES:
        kind = _KINDS.get(suffix, f"a {suffix} file" if suffix else "a file without a suffix")
        return Refusal(path, f"is {kind}; this version reads .txt and .md")
    return FileSource(path, status.st_size)


def _record(line: str, name: str) -> RecordSource | Refusal:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return Refusal(name, "is not valid JSON")
    if not isinstance(values, dict):
        return Refusal(name, "is not a JSON object")
    path, text = values.get("path"), values.get("text")
    if not isinstance(path, str) or not path:
        return Refusal(name, 'has no "path"')
    if not isinstance(text, str):
        return Refusal(storable(path), f'({name}) has no "text"')
    metadata = {
        key: storable(value).strip() or None
        for key in METADATA_KEYS
        if isinstance(value := values.get(key), str)
    }
    return RecordSource(storable(path), storable(text), metadata)


def _why_unreadable(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "does not exist"
        case PermissionError():
            return "may not be read: permission denied"
        case OSError(strerror=str() as reason):
            return f"cannot be read: {reason}"
        case _:
            return "is not a possible file name"
