"""Rows of a table that has become lines: what its columns say about the dates in them.

Ingest writes the cells of a row side by side (大桥　3月2日　9月30日). A line above without dates
names the columns (项目　开工　计划完工), and a column of what is planned plans its cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block, Recognised

_GAP: Final = re.compile(r"\u3000+|\t+|\s*[|｜]\s*")
_MARK: Final = re.compile(r"[\u3000\t|｜]")
_FEWEST_CELLS: Final = 3
_LONGEST_NAME: Final = 12
_LONGEST_LINE: Final = 2_000
_PLANNED: Final = re.compile(
    r"计划|計劃|拟|擬|预计|預計|目标|目標|预定|預定|(?:完成|办结|完工)时限|planned|target|due"
)
_ACTUAL: Final = re.compile(r"实际|實際|已|actual")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the names of the columns: its cells, each with the name of its column."""

    cells: tuple[tuple[Span, str], ...]

    def plan_of(self, span: Span) -> str | None:
        """The name of the column that plans what stands at ``span``."""
        for cell, name in self.cells:
            if cell.start <= span.start < cell.end:
                return name if _PLANNED.search(name) and not _ACTUAL.search(name) else None
        return None

    def filled_by(self, span: Span) -> str | None:
        """The name of the column whose cell holds ``span`` and nothing else."""
        return next((name for cell, name in self.cells if cell == span), None)


def rows_of(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> dict[int, Row]:
    """The rows among ``blocks`` by their number; ``dates[i]`` are in block i."""
    rows: dict[int, Row] = {}
    names: list[str] = []
    for number, block in enumerate(blocks):
        cells = cells_of(block.text)
        if cells and len(cells) == len(names):
            rows[number] = Row(tuple(zip(cells, names, strict=True)))
            continue
        texts = [block.text[cell.start : cell.end] for cell in cells]
        heads = (
            bool(texts) and not dates[number] and all(len(one) <= _LONGEST_NAME for one in texts)
        )
        names = texts if heads else []
    return rows


def cells_of(text: str) -> list[Span]:
    """The cells of a line; none where it is no row."""
    if len(text) > _LONGEST_LINE or _MARK.search(text) is None:
        return []
    start = len(text) - len(text.lstrip(" |｜"))
    end = len(text.rstrip(" |｜"))
    gaps = [gap.span() for gap in _GAP.finditer(text, start, end)]
    if len(gaps) < _FEWEST_CELLS - 1:
        return []
    starts = [start, *(after for _, after in gaps)]
    ends = [*(before for before, _ in gaps), end]
    return [Span(*cell) for cell in zip(starts, ends, strict=True)]
