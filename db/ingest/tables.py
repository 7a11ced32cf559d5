"""Rows of tables in plain text, their cells set apart by tabs or bars, as pasted ones have them.

A row is text whatever its words are: ``1⇥3月2日⇥长者探访`` is neither a menu of a site nor a title,
and no sentence goes on from one row to the next.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.clean import Change
from db.ingest.markdown import CELL_GAP
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line

_CELL_BORDER: Final = re.compile(r" *\t[\t ]*")
_BAR: Final = re.compile(r"[|｜]")
_FEWEST_ROWS: Final = 3
_FEWEST_BORDERS: Final = 2
"""Two columns are what lists of links with their dates have too."""

_FIGURES_FIRST: Final = re.compile(
    r"[\W_]{0,3}(?:\d{2,4}[-/.]\d{1,2}[-/.]\d{1,2}|[12]\d{3}[-/.]\d{1,2}|\d{1,2}/\d{1,2})"
    r"(?![\d:]).*?[^\W\d_]{2}"
)
"""``2014/03/08　讲座开讲``, ``6/2　包粽``: a date in figures and what it dates."""

_NUMBER: Final = re.compile(r"[0-9０-９]")
_FEWEST_NUMBERED: Final = 0.5


def table_rows(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines that are rows of a table, its names of columns among them.

    Neighbouring lines of as many cells make a table, a blank line between them or not; a table has
    numbers in half of its rows, which menus have not. Below ``相关阅读`` stand links with the names
    of papers and days, and no table.
    """
    borders = [_borders(line.text) for line in lines]
    if max(borders, default=0) < _FEWEST_BORDERS:
        return frozenset()
    rows: set[int] = set()
    for count, group in groupby(range(len(lines)), key=borders.__getitem__):
        run = list(group)
        if count < _FEWEST_BORDERS or len(run) < _FEWEST_ROWS:
            continue
        if _holds_numbers(lines, run):
            rows.update(index for index in run if not furniture.is_decoration(lines[index].text))
    return frozenset(rows | _rows_with_gaps(lines, borders))


def _rows_with_gaps(lines: Sequence[Line], borders: Sequence[int]) -> set[int]:
    """The rows of tables between whose cells are tabs, also those that have lost an empty cell at
    an end (the year told once above the days of it)."""
    rows: set[int] = set()
    for tabbed, group in groupby(range(len(lines)), key=lambda index: "\t" in lines[index].text):
        run = list(group)
        most = max(borders[index] for index in run)
        full = [index for index in run if borders[index] == most]
        if not tabbed or most < _FEWEST_BORDERS or len(full) < _FEWEST_ROWS:
            continue
        whole = all(borders[index] >= most - 1 for index in run)
        if whole and _holds_numbers(lines, run):
            rows.update(run)
    return rows


def _holds_numbers(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether half of the lines of a run have numbers, and it is no list of links."""
    numbered = sum(1 for index in run if _NUMBER.search(lines[index].text))
    is_linked = run[0] > 0 and furniture.ends_article(fold(lines[run[0] - 1].text))
    return numbered >= _FEWEST_NUMBERED * len(run) and not is_linked


def dated_rows(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines of a list whose entries begin with their dates in figures.

    One such line may say when a page was published; three that follow each other are a list, and
    its short entries are text although they end without a stop.
    """
    rows: set[int] = set()
    is_dated = [_FIGURES_FIRST.match(line.text) is not None for line in lines]
    for dated, group in groupby(range(len(lines)), key=is_dated.__getitem__):
        run = list(group)
        if not dated or len(run) < _FEWEST_ROWS:
            continue
        if run[0] == 0 or not furniture.ends_article(fold(lines[run[0] - 1].text)):
            rows.update(run)
    return frozenset(rows)


def _borders(text: str) -> int:
    """How many borders between cells a line has."""
    if "\t" in text:
        return len(_CELL_BORDER.findall(text))
    return len(_BAR.findall(text)) if "|" in text or "｜" in text else 0


def row_changes(raw: str) -> list[Change]:
    """What to change in a raw row so that cells between tabs stand side by side as in Markdown."""
    return [Change(*match.span(), CELL_GAP) for match in _CELL_BORDER.finditer(raw)]
