"""Days in bare figures that the column of a table makes days: 5.16 below 日期.

A column whose name says so, or in which most rows begin with a date, holds days; a figure alone in
one of its cells (9.12-13, 10.1起, 112.08.14–112.09.15) is one too, also where blanks alone part
the cells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES
from db.dates.recognition.digits import DAY, MONTH
from db.dates.setting.tables import OF_TIMES
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from db.dates.model import Recognised
    from db.dates.setting.tables import Tables

_FEWEST_ROWS: Final = 3
_HEAD_ROWS: Final = 2
_YEAR: Final = r"(?:19|20)\d\d|1[0-4]\d|[89]\d"
_MARK: Final = r"[./-]"
_FIGURES: Final = re.compile(
    rf"\s*(?P<date>(?:(?P<year>{_YEAR}){_MARK})?(?P<month>{MONTH})[./](?P<day>{DAY})(?!\d)"
    rf"(?:\s?[{DASHES}至]\s?(?:(?:(?P<to_year>{_YEAR}){_MARK})?(?P<to_month>{MONTH})[./])?"
    rf"(?P<to>{DAY})(?!\d))?"
    r"(?P<rest>(?:以|之)?前|起|止|晚|夜|上午|下午)?)(?![\d./%％])"
)
_MONTHS: Final = re.compile(
    rf"\s*(?P<date>(?P<year>{_YEAR}){_MARK}(?P<month>{MONTH})(?!\d)"
    rf"(?:\s?[{DASHES}至]\s?(?:(?P<to_year>{_YEAR}){_MARK})?(?P<to_month>{MONTH})(?!\d))?"
    r"(?P<rest>(?:以|之)?前|起|底前)?)(?![\d./%％])"
)
"""112.11–113.05: months of years in figures."""
_DAY_OPEN: Final = re.compile(
    rf"\s*(?P<date>(?:(?P<year>{_YEAR}){_MARK})?(?P<month>{MONTH}){_MARK}"
    r"(?:[-—–]{1,2}|00|[xXＸ×?？○◯□]{1,2}))(?=\s|$)"
)
"""06.--, 7/xx: a month whose day nobody knows any more, where its neighbours are days."""

_BY_DAY: Final = re.compile(r"\s*(?P<date>(?:[12]\d|3[01]|0?[1-9])[日号號](?:以|之)?前)")
"""28日前, which alone may as well count days back."""
_COUNTS_BACK: Final = re.compile(
    r"\s*[\d几半一二三两数]+ ?(?:小时|小時|分钟|分鐘|天|周|週|个月|個月)前"
)
_FORMS: Final = (_FIGURES, _MONTHS, _DAY_OPEN)


def with_days_of_columns(
    texts: Sequence[str], dates: Sequence[list[Recognised]], tables: Tables
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days in figures that their column makes days."""
    found = list(dates)
    for first, rows in _runs(tables.cells):
        for column in range(len(rows[0])):
            if _holds_days(texts, dates, first, rows, column):
                places = {number: cells[column] for number, cells in enumerate(rows, first)}
                for number, cell in places.items():
                    found[number] = with_cell(texts[number], found[number], cell)
                _add_limits(texts, found, places)
    for table in tables.by_blanks:
        for number in table.below:
            for cell in table.cells_of_times(texts[number]):
                found[number] = with_cell(texts[number], found[number], cell)
    return found


def _runs(lines: Sequence[list[Span]]) -> Iterator[tuple[int, list[list[Span]]]]:
    """Runs of lines with the same number of cells, each with the number of its first line."""
    run: list[list[Span]] = []
    for number, cells in enumerate([*lines, []]):
        if run and len(cells) == len(run[0]):
            run.append(cells)
        elif run or cells:
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
    # A line with as many blanks may stand over the names of the columns.
    for number, cells in enumerate(rows[:_HEAD_ROWS], first):
        name = texts[number][cells[column].start : cells[column].end]
        if OF_TIMES.fullmatch("".join(name.split())):
            return True
    dated = sum(
        any(one.span.start == cells[column].start for one in dates[number])
        for number, cells in enumerate(rows, first)
    )
    return 2 * dated > len(rows)


def _add_limits(
    texts: Sequence[str], found: list[list[Recognised]], places: Mapping[int, Span]
) -> None:
    """Read 28日前 in a column among whose cells are dates, and none like 3天前."""
    dated = any(
        one.span.start == cell.start for number, cell in places.items() for one in found[number]
    )
    if dated and not any(_COUNTS_BACK.match(texts[one], *cell) for one, cell in places.items()):
        for number, cell in places.items():
            found[number] = with_limit(texts[number], found[number], cell, "于")


def with_limit(text: str, found: list[Recognised], cell: Span, before: str) -> list[Recognised]:
    """``found`` with the day by which a cell says that a thing is to be done (28日前), read as if
    it stood behind ``before``: a month, or a word that says it is no count."""
    match = _BY_DAY.match(text, *cell)
    if match is None or any(cell.start <= one.span.start < cell.end for one in found):
        return found
    read = recognise(f"{before}{match['date']}")
    if len(read) != 1:
        return found
    one = read[0]._replace(span=Span(*match.span("date")), text=match["date"])
    return sorted([*found, one], key=lambda one: one.span.start)


def with_cell(text: str, found: list[Recognised], cell: Span) -> list[Recognised]:
    """``found`` with the day that the figures of ``cell`` are, where nothing is read there."""
    if any(one.span.start < cell.end and cell.start < one.span.end for one in found):
        return found
    matches = (form.match(text, *cell) for form in _FORMS)
    match = next(filter(None, matches), None)
    if match is None:
        return found
    read = recognise(_spelled(match))
    if len(read) != 1:
        return found
    one = read[0]._replace(span=Span(*match.span("date")), text=match["date"])
    return sorted([*found, one], key=lambda one: one.span.start)


def _spelled(match: re.Match[str]) -> str:
    """The figures of a cell written out: 112年8月14日至112年9月15日."""
    parts = match.groupdict()
    ends = [_written(parts["year"], parts["month"], parts.get("day"))]
    last = _written(parts.get("to_year"), parts.get("to_month"), parts.get("to"))
    return "至".join([*ends, last] if last else ends) + (parts.get("rest") or "")


def _written(year: str | None, month: str | None, day: str | None) -> str:
    units = ((year, "年"), (month, "月"), (day, "日"))
    return "".join(f"{int(figure)}{unit}" for figure, unit in units if figure)
