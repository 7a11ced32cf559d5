"""The one place that writes to stdout and stderr.

Data goes to stdout, everything else to stderr. Whatever a document holds, no byte of it reaches
the terminal as a control sequence: plain text is shown as :func:`db.text.safety.visible` shows it,
JSON escapes what is not a visible character.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from db.errors import DashijiError
from db.text.safety import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_UNPRINTABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Control and format characters, line separators and surrogates: JSON escapes each of them."""


class OutputError(DashijiError):
    """The output could not be written, most often because a disk is full."""


class ReaderGoneError(Exception):
    """Whoever read our output has closed the pipe, as ``head`` and ``less`` do."""


def prepare() -> None:
    """Make both streams write UTF-8 whatever the locale says, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def line(text: str) -> None:
    """Write one line of document text to stdout."""
    _write(visible(text).text.replace("\n", " ") + "\n")


def program_text(text: str) -> None:
    """Write text that the program itself wrote, such as help, to stdout as it is."""
    _write(text if text.endswith("\n") else text + "\n")


def json_text(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON for people and programs: Chinese as it is, what is not visible escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # Line breaks of the layout are not inside strings, where json has escaped them already.
    return "\n".join(_UNPRINTABLE.sub(_escaped, part) for part in text.split("\n"))


def json_line(value: object) -> None:
    """Write ``value`` as one line of JSON to stdout."""
    _write(json_text(value) + "\n")


def json_array(values: Iterable[object]) -> None:
    """Write ``values`` as one JSON array to stdout, each on its own line, as they come."""
    separator = "["
    for value in values:
        _write(f"{separator}{json_text(value)}")
        separator = ",\n "
    _write("[]\n" if separator == "[" else "]\n")


def csv_rows(fields: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write ``rows`` as CSV (RFC 4180) to stdout, a header of ``fields`` first.

    A list is written as JSON, ``None`` as an empty field.
    """
    names = list(fields)
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(names)
    for row in rows:
        _write(buffer.getvalue())
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_csv_cell(row[name]) for name in names])
    _write(buffer.getvalue())


def remark(sentence: str) -> None:
    """Say something to the person, on stderr."""
    if sys.stderr is not None:
        sys.stderr.write(visible(sentence).text + "\n")
        sys.stderr.flush()


def flush() -> None:
    """Send on what was written."""
    with _explained():
        if sys.stdout is not None:
            sys.stdout.flush()


def discard() -> None:
    """Drop what is still to be written, so that Python does not try again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


class Progress:
    """How far long work is, on stderr: one line that is rewritten on a terminal, else a few lines.

    ``clock`` counts seconds; sentences that come too fast are left out.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock: Final = clock
        self._terminal: Final = sys.stderr is not None and sys.stderr.isatty()
        self._pause: Final = 0.1 if self._terminal else 5.0
        self._said_at = clock()
        self._cells = 0

    def say(self, sentence: str) -> None:
        """Show ``sentence`` in place of the one before, if it is time to."""
        now = self._clock()
        if now - self._said_at < self._pause:
            return
        self._said_at = now
        if self._terminal:
            self._rewrite(sentence)
        else:
            remark(sentence)

    def finish(self) -> None:
        """Take the rewritten line away, before anything else is said."""
        if self._cells:
            self._rewrite("")

    def _rewrite(self, sentence: str) -> None:
        from db.text.width import Measure  # numpy, which help should not wait for

        measure = Measure()
        shown = visible(sentence).text.replace("\n", " ")
        # A line that wraps could not be rewritten, so it is cut to the terminal.
        cells = min(measure.width(shown), shutil.get_terminal_size().columns - 1)
        sys.stderr.write("\r" + measure.fit(shown, max(cells, self._cells)))
        sys.stderr.write("" if sentence else "\r")
        sys.stderr.flush()
        self._cells = cells


def _write(text: str) -> None:
    with _explained():
        if sys.stdout is not None:
            sys.stdout.write(text)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except OSError as error:
        raise OutputError(f"The output could not be written: {error.strerror}.") from error


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return visible(value).text
    return json_text(value)


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
