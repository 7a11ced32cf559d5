"""Tables in plain text whose cells nothing but blanks set apart, as pdftotext -layout and w3m -dump
leave them.

Each column begins and ends at about the same places of all lines, so that an empty cell shows as a
column in which a line has nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from db.ingest import furniture
from db.ingest.clean import Change
from db.ingest.markdown import CELL_GAP
from db.text.fold import fold
from db.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from db.ingest.lines import Line

_GAP: Final = re.compile(r"[ \u00a0\u3000]{2,}|\u3000")
_HAN: Final = r"[\u3400-\u9fff]"
_LETTER_SPACED: Final = re.compile(
    rf"(?<![^ \u00a0\u3000])({_HAN})[ \u00a0\u3000]{{1,4}}(?={_HAN}(?![^ \u00a0\u3000]))"
)
"""张　　三, 日    期: two characters set to the width of three or four."""
_FEWEST_ROWS: Final = 3
_FEWEST_FULL: Final = 2
_FEWEST_CELLS: Final = 3
_WIDEST: Final = 240
_STOP_INSIDE: Final = re.compile(r"[。！？；](?!$)")
_NUMBER: Final = re.compile(r"[0-9０-９〇一二三四五六七八九十]")
_LABEL: Final = re.compile(rf"(?:{_HAN}|[A-Za-z])[：:]")
EMPTY_CELL: Final = f"{CELL_GAP} "
"""What stands for an empty cell, so that its row has as many cells as the others."""


class _Row(NamedTuple):
    """A line that may be a row: its index among the lines and where its cells are on the screen."""

    line: int
    cells: tuple[tuple[int, int], ...]


def aligned_rows(lines: Sequence[Line]) -> Mapping[int, tuple[int, ...]]:
    """The indexes of the lines that are rows of such a table, its names of columns among them, with
    the number of empty cells in each of their gaps.

    Three lines make a table of three columns or more; like that of tabs it has numbers in half of
    its rows, and is no menu. A line with fewer cells belongs to it where each is in a column of the
    others.
    """
    found: dict[int, tuple[int, ...]] = {}
    for run in _runs(lines):
        most = max(len(row.cells) for row in run)
        full = [row for row in run if len(row.cells) == most]
        if most < _FEWEST_CELLS or len(full) < _FEWEST_FULL or not _is_table(lines, run):
            continue
        columns = [
            (min(start for start, _ in cells), max(end for _, end in cells))
            for cells in zip(*(row.cells for row in full), strict=True)
        ]
        placed = [(row.line, _empty_cells(row, columns)) for row in run]
        rows = {index: empty for index, empty in placed if empty is not None}
        if len(rows) >= _FEWEST_ROWS:
            found |= rows
    return found


def _runs(lines: Sequence[Line]) -> Iterator[list[_Row]]:
    """Neighbouring lines with cells, a blank line or a rule between them or not."""
    run: list[_Row] = []
    for index, line in enumerate(lines):
        cells = _cells(line)
        if len(cells) > 1 and not (run and line.gap > 1):
            run.append(_Row(index, cells))
            continue
        if run and furniture.is_decoration(line.text):
            continue
        if len(run) >= _FEWEST_ROWS:
            yield run
        run = [_Row(index, cells)] if len(cells) > 1 else []
    if len(run) >= _FEWEST_ROWS:
        yield run


def _cells(line: Line) -> tuple[tuple[int, int], ...]:
    """Where the cells of a line begin and end on the screen; none where it is no row."""
    text = line.text
    if len(text) > _WIDEST or _GAP.search(text) is None or _STOP_INSIDE.search(text):
        return ()
    cells, place, position = [], line.indent, 0
    for gap in [*gaps(text), (len(text), len(text))]:
        end = place + width(text[position : gap[0]])
        cells.append((place, end))
        place, position = end + width(text[gap[0] : gap[1]]), gap[1]
    # 电话：…　　传真：… is a line of particulars.
    return () if 2 * len(_LABEL.findall(text)) >= len(cells) else tuple(cells)


def gaps(text: str) -> list[tuple[int, int]]:
    """The blanks between the cells of a row, those within a word set wide left aside."""
    within = {match.end(1) for match in _LETTER_SPACED.finditer(text)}
    return [match.span() for match in _GAP.finditer(text) if match.start() not in within]


def _is_table(lines: Sequence[Line], run: Sequence[_Row]) -> bool:
    """Whether half of the lines have numbers, and no article has ended above."""
    texts = [lines[row.line].text for row in run]
    above = run[0].line - 1
    if above >= 0 and furniture.ends_article(fold(lines[above].text)):
        return False
    numbered = sum(_NUMBER.search(text) is not None for text in texts)
    return 2 * numbered >= len(texts)


def _empty_cells(row: _Row, columns: Sequence[tuple[int, int]]) -> tuple[int, ...] | None:
    """How many columns each gap of a row leaves out; ``None`` where a cell is in none of them."""
    if len(row.cells) == len(columns):
        return (0,) * (len(columns) - 1)
    places: list[int] = []
    for start, end in row.cells:
        shared = [min(end, last) - max(start, first) for first, last in columns]
        best = max(range(len(columns)), key=shared.__getitem__)
        if shared[best] <= 0 or (places and best <= places[-1]):
            return None
        places.append(best)
    return tuple(after - before - 1 for before, after in pairwise(places))


def row_changes(raw: str, empty: Sequence[int]) -> list[Change]:
    """What to change in a raw row so that its cells, the empty ones too, stand side by side."""
    spans = gaps(raw)
    left_out = empty if len(empty) == len(spans) else (0,) * len(spans)
    return [
        Change(start, end, EMPTY_CELL * count + CELL_GAP)
        for (start, end), count in zip(spans, left_out, strict=True)
    ]
