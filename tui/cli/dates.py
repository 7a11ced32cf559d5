"""``dashiji dates``: the temporal expressions of plain text."""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import click

from db.dates.values.intervals import first_day, last_day
from db.errors import DashijiError, UnreadableDocumentError
from tui import output
from tui.cli import records
from tui.cli.options import Format, format_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.dates.model import Expression

FIELDS: Final = (
    "file",
    "line",
    "start",
    "end",
    "text",
    "from",
    "to",
    "edtf",
    "precision",
    "bound",
    "basis",
    "rule",
)


_STDIN: Final = Path("-")


class UnusableInputError(DashijiError):
    """What was given to read dates in is not there or is no text."""


@dataclass(frozen=True, slots=True)
class _Task:
    """One JSON line: a text to read, and what to call it."""

    id: Any
    text: str
    reference: datetime | None


def _moment(text: str) -> datetime:
    """The moment that ``text`` names, by the clock of whoever wrote it."""
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _reference_moment(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> datetime | None:
    try:
        return _moment(value) if value is not None else None
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is no date like 2020-06-08.", context, parameter
        ) from None


@click.command("dates")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--reference",
    metavar="DATE",
    callback=_reference_moment,
    help="The day on which the text was written: what 昨日 and 今年 count from.",
)
@click.option("--explain", is_flag=True, help="Say which rule read each, and whence its year.")
@format_option
def command(
    files: tuple[Path, ...], reference: datetime | None, explain: bool, output_format: Format
) -> int:
    """Find the dates in every FILE of plain text, or in what comes in on stdin.

    Columns: place (line and column), from..to, precision, text. With --format jsonl the input is
    JSON lines {"id", "text", "reference"}, and each is answered by {"id", "spans"}.

    \b
      dashiji dates notice.txt --reference 2020-06-08
      echo 6月8日至9日 | dashiji dates --reference 2020-01-01 --explain
    """
    paths = files or (_STDIN,)
    if output_format is Format.JSONL:
        return max(_answer_lines(path, reference) for path in paths)
    several = len(paths) > 1
    entries = (
        _record(str(path), expression, lines, several=several, explain=explain)
        for path in paths
        for expression, lines in _read_dates(path, reference)
        if explain or expression.value is not None
    )
    return 0 if records.write(entries, output_format, FIELDS) else 1


def _read_dates(path: Path, reference: datetime | None) -> Iterator[tuple[Expression, _Lines]]:
    text = _read(path)
    lines = _Lines(text)
    for expression in _find(text, reference):
        yield expression, lines


def _find(text: str, reference: datetime | None) -> Sequence[Expression]:
    from db.dates.find import find

    return find(text, reference)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        if path == _STDIN:
            yield sys.stdin.buffer
        else:
            with path.open("rb") as file:
                yield file
    except OSError as error:
        raise UnusableInputError(f"{path} cannot be read: {error.strerror}.") from error


def _read(path: Path) -> str:
    from db.ingest.decode import decode

    with _opened(path) as file:
        data = file.read()
    try:
        return decode(data).text if data else ""
    except UnreadableDocumentError as error:
        raise UnusableInputError(f"{path} {error}.") from error


def _answer_lines(path: Path, reference: datetime | None) -> int:
    status = 0
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                task = _task(line.decode("utf-8", "replace"), reference)
            except ValueError as error:
                output.remark(f"{path}, line {number}: {error}")
                status = 1
                continue
            found = _find(task.text, task.reference)
            spans = [_span(expression) for expression in found if expression.value is not None]
            output.json_line({"id": task.id, "spans": spans})
    return status


def _task(line: str, reference: datetime | None) -> _Task:
    """What one JSON line asks. Raises ``ValueError``, whose text says what is wrong with it."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("it is not valid JSON.") from None
    if not isinstance(values, dict) or not isinstance(values.get("text"), str):
        raise ValueError('it is no JSON object with a "text".')
    given = values.get("reference")
    if given is None:
        return _Task(values.get("id"), values["text"], reference)
    try:
        return _Task(values.get("id"), values["text"], _moment(given))
    except (ValueError, TypeError):
        raise ValueError(f"its reference {given!r} is no date like 2020-06-08.") from None


def _span(expression: Expression) -> dict[str, Any]:
    value = expression.value
    return {
        "start": expression.span.start,
        "end": expression.span.end,
        "from": first_day(value) if value else None,
        "to": last_day(value) if value else None,
        "edtf": value.edtf if value else None,
        "precision": value.precision.value if value else None,
    }


def _record(
    name: str, expression: Expression, lines: _Lines, *, several: bool, explain: bool
) -> records.Record:
    span = _span(expression)
    line, column = lines.place(expression.span.start)
    value = expression.value
    values = {
        "file": name,
        "line": line,
        **span,
        "text": expression.text,
        "bound": value.bound.value if value and value.bound else None,
        "basis": expression.basis.value,
        "rule": expression.rule,
    }
    place = f"{name}:{line}:{column}" if several else f"{line}:{column}"
    interval = f"{span['from'] or ''}..{span['to'] or ''}" if value else "?"
    columns = [place, interval, span["precision"] or "", span["edtf"] or ""]
    if explain:
        columns += [expression.rule, f"year: {expression.basis.value}"]
    return records.Record(values, (*columns, expression.text))


class _Lines:
    """Lines and columns, both from 1, of the offsets of a text."""

    def __init__(self, text: str) -> None:
        self._starts: Final = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
