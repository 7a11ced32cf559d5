"""Days in bare figures that the column of a table makes days: 5.16 below 日期.

A column whose name says so, or in which most rows begin with a date, holds days; a figure alone in
one of its cells (9.12-13, 10.1起) is one too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.setting.tables import cells_of
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.dates.model import Recognised

_FEWEST_ROWS: Final = 3
_OF_DAYS: Final = re.compile(
    r"\s*(?:活动|活動|举办|舉辦|会议)?(?:日期|时间|時間|日程|date)\s*", re.IGNORECASE
)
_FIGURES: Final = re.compile(
    r"\s*(?P<date>(?P<month>0?[1-9]|1[0-2])[./](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
    r"(?:\s?[-–—~～]\s?(?:(?P<to_month>0?[1-9]|1[0-2])[./])?(?P<to>0?[1-9]|[12]\d|3[01])(?!\d))?"
    r"(?P<rest>起|止|前|晚|夜|上午|下午)?)(?![\d./%％])"
)


def with_days_of_columns(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days in figures that their column makes days."""
    found = list(dates)
    for first, rows in _tables(texts):
        for column in range(len(rows[0])):
            if _holds_days(texts, dates, first, rows, column):
                for number, cells in enumerate(rows, first):
                    found[number] = _with_cell(texts[number], found[number], cells[column])
    return found


def _tables(texts: Sequence[str]) -> Iterator[tuple[int, list[list[Span]]]]:
    """Runs of lines with the same number of cells, each with the number of its first line."""
    run: list[list[Span]] = []
    for number, text in enumerate([*texts, ""]):
        cells = cells_of(text)
        if run and len(cells) == len(run[0]):
            run.append(cells)
            continue
        if len(run) >= _FEWEST_ROWS:
            yield number - len(run), run
        run = [cells] if cells else []


def _holds_days(
    texts: Sequence[str],
    dates: Sequence[list[Recognised]],
    first: int,
    rows: Sequence[Sequence[Span]],
    column: int,
) -> bool:
    """Whether the name of the column or most of its cells say that it holds days."""
    name = rows[0][column]
    if _OF_DAYS.fullmatch(texts[first][name.start : name.end]):
        return True
    dated = sum(
        any(one.span.start == cells[column].start for one in dates[number])
        for number, cells in enumerate(rows, first)
    )
    return 2 * dated > len(rows)


def _with_cell(text: str, found: list[Recognised], cell: Span) -> list[Recognised]:
    match = _FIGURES.match(text, cell.start, cell.end)
    if match is None or any(
        one.span.start < cell.end and cell.start < one.span.end for one in found
    ):
        return found
    spelled = f"{int(match['month'])}月{int(match['day'])}日"
    if match["to"]:
        month = f"{int(match['to_month'])}月" if match["to_month"] else ""
        spelled += f"至{month}{int(match['to'])}日"
    read = recognise(spelled + (match["rest"] or ""))
    if len(read) != 1:
        return found
    one = read[0]._replace(span=Span(*match.span("date")), text=match["date"])
    return sorted([*found, one], key=lambda one: one.span.start)
