"""Writing what a command found, in the format asked for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from db.text.safety import visible
from tui import output
from tui.cli.options import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MEASURED: Final = 1000
"""How many rows the columns are made to fit, so that a long list starts at once."""

_WIDEST: Final = 60
"""Cells; a longer entry pushes its own row aside, not every row."""


@dataclass(frozen=True, slots=True)
class Record:
    """One entry: named values for programs, and the columns of a line for people."""

    values: Mapping[str, Any]
    columns: Sequence[str]


def write(records: Iterable[Record], output_format: Format, fields: Sequence[str]) -> int:
    """Write ``records`` as they come and return how many there were.

    ``fields`` are the names of every record's values; they head a CSV even if it has no rows.
    """
    counter = _Counter(records)
    match output_format:
        case Format.TEXT:
            for text in _aligned(record.columns for record in counter):
                output.line(text)
        case Format.JSON:
            output.json_array(record.values for record in counter)
        case Format.JSONL:
            for record in counter:
                output.json_line(record.values)
        case Format.CSV:
            output.csv_rows(fields, (record.values for record in counter))
    return counter.count


class _Counter:
    """Counts what passes through an iteration."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records: Final = records
        self.count = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.count += 1
            yield record


def _aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Each row as a line in which columns stand under each other by their width in cells."""
    from db.text.width import width  # numpy, which JSON should not wait for

    shown = ([visible(cell).text.replace("\n", " ") for cell in row] for row in rows)
    first = list(islice(shown, _MEASURED))
    if not first:
        return
    widths = [
        max((cells for row in first if (cells := width(row[column])) <= _WIDEST), default=_WIDEST)
        for column in range(len(first[0]))
    ]
    for row in chain(first, shown):
        *padded, last = row
        columns = [
            cell + " " * (widths[number] - width(cell)) for number, cell in enumerate(padded)
        ]
        yield "  ".join((*columns, last)).rstrip(" ")
