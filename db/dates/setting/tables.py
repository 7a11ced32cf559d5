"""Rows of a table that has become lines: what its columns say about the dates in them.

Ingest writes the cells of a row side by side (大桥　3月2日　9月30日). A line above without dates
names the columns (项目　开工　计划完工), and a column of what is planned plans its cells. Where
blanks alone part the cells (任务 牵头单位 完成时限), empty ones leave no trace: a line names
columns if one of them is of times, and the dates below it, set apart by blanks, are in that one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.dates.model import Block, Recognised

_GAP: Final = re.compile(r"\u3000+|\t+|\s*[|｜│┃║]\s*")
_BAR: Final = re.compile(r"\s*[|｜│┃║]\s*")
"""Where bars part the cells, blanks are within them (日　期)."""
_EMPTY_FIRST: Final = re.compile(r"\s*[|｜│┃║](?=\s+[|｜│┃║])")
"""| | 5月 | …: the first cell is empty, as in the rows of the year above."""
_MARK: Final = re.compile(r"[\u3000\t|｜│┃║]")
"""One of these stands in every gap."""
_BARS: Final = ("|", "｜", "│", "┃", "║")
_EDGES: Final = " |｜│┃║"
_FEWEST_CELLS: Final = 3
_LONGEST_NAME: Final = 12
_LONGEST_LINE: Final = 2_000
_LONGEST_ROW: Final = 160
_PLANNED: Final = re.compile(
    r"计划|計劃|拟|擬|预计|預計|目标|目標|预定|預定|planned|target|due", re.IGNORECASE
)
_ACTUAL: Final = re.compile(r"实际|實際|已|actual")
_SUPERSEDED: Final = re.compile(
    r"(?:更正|变更|變更|修改|修正|调整|調整|修订|修訂|澄清)前(?:内容|內容)?$|^原(?:内容|內容|时间|時間|安排)$"
)
"""更正前: a column of what no longer holds."""
_LIMITED: Final = re.compile(
    r"(?:时限|時限|限期|期限|截止|截标|截標|deadline)(?:日期|时间|時間|日)?$", re.IGNORECASE
)
"""完成时限, 报名截止日期: a column of days by which things are to be done."""
OF_TIMES: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:日期|时间|時間|时限|時限|期限|限期|日程|期程|期间|期間|时段|時段|时程|時程|截止日?)"
    r"|月日|月/日|月、日"
    r"|(?:预定|預定|计划|計畫|預計|预计)(?:完成|完工|竣工|[开開動动]工|[启啟][用动動]|通[车車])(?:日期|时间|時間|日)?"
    r"|(?:预定|預定|计划|計畫|实施|實施|执行|執行|办理|辦理)?(?:起讫|起訖|起迄|起止)(?:日期|时间|時間|日)?"
    r"|date|when|deadline)",
    re.IGNORECASE,
)
"""活动日期, 期程, 完成时限, 起訖日期: the names of columns that hold times."""
_NAME: Final = re.compile(r"[\u4e00-\u9fffA-Za-z/／()（）.]{1,10}")
_WORD: Final = re.compile(r"\S+")
_SENTENCE: Final = re.compile(r"[。；;！!？?：]|(?<!\d)[，,]|[，,](?!\d)")
"""The comma of 2,400盞 ends no clause."""
_RULE: Final = re.compile(r"[\s\u3000|+=_\u2500-\u257f—–-]{3,}")
"""A line drawn below the names of the columns or between rows."""
_BEHIND: Final = re.compile(r"\s|[(（]|$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the names of the columns: its cells, each with the name of its column."""

    cells: tuple[tuple[Span, str], ...]
    limited: str | None = None
    """What the row is named, where that makes its dates limits (投标截止时间 | 3月1日)."""

    def plan_of(self, span: Span) -> str | None:
        """The name of the column that plans what stands at ``span``."""
        name = self._column_of(span)
        planned = name is not None and _PLANNED.search(name) and not _ACTUAL.search(name)
        return name if planned else None

    def limit_of(self, span: Span) -> str | None:
        """The name of the column that makes what stands at ``span`` a limit."""
        if self.limited is not None:
            return self.limited
        name = self._column_of(span)
        limited = name is not None and _LIMITED.search(name) and not _ACTUAL.search(name)
        return name if limited else None

    def superseded_by(self, span: Span) -> str | None:
        """The name of the column of what no longer holds in which ``span`` stands."""
        name = self._column_of(span)
        return name if name is not None and _SUPERSEDED.search(name) else None

    def times_beside(self, span: Span) -> str | None:
        """The name of the column of times, where ``span`` stands in another that has a name."""
        own = self._column_of(span)
        if not own or OF_TIMES.fullmatch(own):
            return None
        return next((name for _, name in self.cells if OF_TIMES.fullmatch(name)), None)

    def filled_by(self, span: Span) -> str | None:
        """The name of the column whose cell holds ``span`` and nothing else."""
        return next((name for cell, name in self.cells if cell == span), None)

    def cell_of(self, span: Span) -> int | None:
        """Which of the cells ``span`` stands in."""
        return next(
            (
                number
                for number, (cell, _) in enumerate(self.cells)
                if cell.start <= span.start < cell.end
            ),
            None,
        )

    def _column_of(self, span: Span) -> str | None:
        number = self.cell_of(span)
        return None if number is None else self.cells[number][1]


class TableByBlanks(NamedTuple):
    """A table whose cells blanks alone part: the names of its columns, the positions of those of
    times among them, and the numbers of the lines below."""

    names: tuple[str, ...]
    times: tuple[int, ...]
    below: tuple[int, ...]

    def cells_of_times(self, text: str) -> list[Span]:
        """The parts of a row that may be in a column of times, empty cells before them left out."""
        cells = [Span(*match.span()) for match in _WORD.finditer(text)]
        empty = len(self.names) - len(cells)
        if empty < 0:
            return []
        return [
            cell
            for position, cell in enumerate(cells)
            if any(position <= time <= position + empty for time in self.times)
        ]


class Tables(NamedTuple):
    """What the lines of a document are as rows: the cells of each line, and the tables whose cells
    blanks alone part."""

    cells: Sequence[list[Span]]
    by_blanks: Sequence[TableByBlanks]


def tables_of(texts: Sequence[str]) -> Tables:
    """The cells and tables of the lines of a document."""
    cells = [cells_of(text) for text in texts]
    for number in range(1, len(texts) - 1):
        above, below = cells[number - 1], cells[number + 1]
        if above and len(above) == len(below) and _RULE.fullmatch(texts[number]):
            # The names of the columns and the rows below the line are one table.
            end = len(texts[number])
            cells[number] = [Span(end, end)] * len(above)
    return Tables(cells, list(_tables_by_blanks(texts)))


def rows_of(
    blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]], tables: Tables
) -> dict[int, Row]:
    """The rows among ``blocks`` by their number; ``dates[i]`` are in block i."""
    rows: dict[int, Row] = {}
    names: list[str] = []
    for number, (block, cells) in enumerate(zip(blocks, tables.cells, strict=True)):
        if not cells:
            names = []
            continue
        if len(cells) == len(names):
            rows[number] = Row(tuple(zip(cells, names, strict=True)), _limit_named(block, cells))
            continue
        texts = [block.text[cell.start : cell.end] for cell in cells]
        heads = not dates[number] and all(len(one) <= _LONGEST_NAME for one in texts)
        # A row whose last cells are empty does not end the table.
        names = texts if heads else names if len(cells) < len(names) else []
    for table in tables.by_blanks:
        for number in table.below:
            row = _dated_row(blocks[number].text, table, dates[number])
            if number not in rows and row is not None:
                rows[number] = row
    above = ""
    for number, block in enumerate(blocks):
        if not dates[number]:
            above = block.text if len(block.text) <= _LONGEST_ROW else ""
        elif number not in rows:
            row = _row_of_dates(block.text, dates[number], above)
            if row is not None:
                rows[number] = row
    return rows


def _limit_named(block: Block, cells: Sequence[Span]) -> str | None:
    """The first cell that names a limit and nothing else."""
    texts = (block.text[cell.start : cell.end].strip() for cell in cells)
    return next((one for one in texts if len(one) <= _LONGEST_NAME and _LIMITED.search(one)), None)


def _row_of_dates(text: str, dates: Sequence[Recognised], above: str) -> Row | None:
    """A row that is a short name and dates with blanks between (东座 2024年1月 2024年第三季), below
    the names of its columns or not."""
    if len(dates) < _FEWEST_CELLS - 1 or len(text) > _LONGEST_ROW:
        return None
    first = dates[0].span.start
    if len(text[:first].split()) != 1 or len(text[:first].strip()) > _LONGEST_NAME:
        return None
    ends = [*(one.span.start for one in dates[1:]), len(text)]
    parted = [text[one.span.end : end] for one, end in zip(dates, ends, strict=True)]
    if not text[first - 1].isspace() or any(part.strip() for part in parted) or "" in parted[:-1]:
        return None
    names = above.split()[1:]
    names = names if len(names) == len(dates) else [_NO_NAME] * len(dates)
    return Row(tuple((one.span, name) for one, name in zip(dates, names, strict=True)))


_NO_NAME: Final = "of dates"


def _tables_by_blanks(texts: Sequence[str]) -> Iterator[TableByBlanks]:
    """The tables among the lines whose cells blanks alone part, also those whose full rows have
    wide ones."""
    for number, text in enumerate(texts):
        names = tuple(text.split()) if len(text) <= _LONGEST_ROW else ()
        if len(names) < _FEWEST_CELLS or not all(map(_NAME.fullmatch, names)):
            continue
        times = tuple(place for place, name in enumerate(names) if OF_TIMES.fullmatch(name))
        if not times:
            continue
        end = number + 1
        while end < len(texts) and (_is_row(texts[end]) or _RULE.fullmatch(texts[end])):
            end += 1
        if end > number + 1:
            yield TableByBlanks(names, times, tuple(range(number + 1, end)))


def _is_row(text: str) -> bool:
    """Whether a line may be a row: short parts with blanks between, and no sentence."""
    return len(text) <= _LONGEST_ROW and len(text.split()) > 1 and not _SENTENCE.search(text)


def _dated_row(text: str, table: TableByBlanks, dates: Sequence[Recognised]) -> Row | None:
    """A row whose dates, set apart by blanks, are as many as the columns of times."""
    apart = [
        one.span
        for one in dates
        if not text[: one.span.start].rstrip("(（")[-1:].strip()
        and _BEHIND.match(text, one.span.end)
    ]
    if not apart or len(apart) != len(table.times):
        return None
    names = [table.names[place] for place in table.times]
    return Row(tuple(zip(apart, names, strict=True)))


def names_columns(text: str) -> bool:
    """Whether a line is the names of a table's columns, one of which is of times."""
    names = ["".join(text[cell.start : cell.end].split()) for cell in cells_of(text)]
    return max(map(len, names), default=_LONGEST_NAME + 1) <= _LONGEST_NAME and any(
        map(OF_TIMES.fullmatch, names)
    )


def cells_of(text: str) -> list[Span]:
    """The cells of a line; none where it is no row. A mark at its end only, and at its beginning
    none, leaves the last one empty (2/12 | 三 | 初賽 |), and so do two of those that frame a row
    (| 2/8 | | 放假 | |)."""
    if len(text) > _LONGEST_LINE or len(_MARK.findall(text)) < _FEWEST_CELLS - 1:
        return []
    empty = _EMPTY_FIRST.match(text)
    start = empty.end() if empty is not None else len(text) - len(text.lstrip(_EDGES))
    end = len(text.rstrip(_EDGES))
    closed = text.rstrip().endswith(_BARS)
    if closed:
        framed = start > 0 and text.lstrip().startswith(_BARS)
        end = len(text.rstrip()[:-1].rstrip()) if framed else len(text.rstrip())
    barred = sum(map(text.count, _BARS)) >= _FEWEST_CELLS - 1
    gaps = [gap.span() for gap in (_BAR if barred else _GAP).finditer(text, start, end)]
    if len(gaps) < _FEWEST_CELLS - 1:
        return []
    starts = [start, *(after for _, after in gaps)]
    ends = [*(before for before, _ in gaps), end]
    return [Span(*cell) for cell in zip(starts, ends, strict=True)]
