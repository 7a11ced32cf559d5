"""Tables with a column of years beside one of days (年 | 月、日 | 纪事): its year heads a row.

The day of a row is in the cell behind its year, often in bare figures (1956 | 7.1 |, 1958 | 10 |);
an empty cell, or a sign of repetition, is of the year above it. A row without a day is dated by
its year alone. Where a blank or tab parts the cells, a row has lost its empty one (6.3　建校).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES, canonical
from db.dates.recognition.digits import DAY, MONTH
from db.dates.rereading.columns import with_cell
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from db.dates.model import Recognised

_FEWEST_YEARS: Final = 3
_FEWEST_DAYS: Final = 2
_FURTHEST_COLUMN: Final = 1
"""Before the years may stand the numbers of the rows."""
_MOST_SHORT_ROWS: Final = 3
_LONGEST: Final = 16
_FIGURES: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_REPEATED: Final = re.compile(r"[\"'〃″”“、,~-]{0,3}|同[上年]|[当本]年")
_NAME: Final = re.compile(r"(?:公元|西元|民国)?年[份度代别]?|纪年|year", re.IGNORECASE)
_MONTH: Final = re.compile(rf"(?P<month>{MONTH})(?: ?月份?)?")
_WIDE: Final = "\u3000"
_OPENING_DAY: Final = re.compile(
    rf"{MONTH}(?:[./-]{DAY}|月(?:\d{{1,2}}日?)?)?"
    rf"(?:[{DASHES}](?:\d{{1,2}}[./])?\d{{1,2}}[日月]?)?\u3000"
)
"""6.3　…, 11　…, 8月　…: a row whose year is in a row above."""
_DAY: Final = re.compile(rf"(?P<day>{DAY})日?")
_OF_DAYS: Final = re.compile(r"[月日时時]|\d[./]\d|date|month|time", re.IGNORECASE)
_LIST: Final = re.compile(rf"{MONTH}\.{DAY}(?:[、,] ?{MONTH}\.{DAY}){{1,4}}")
_MEMBER: Final = re.compile(r"(?P<month>\d{1,2})\.(?P<day>\d{1,2})")


class YearOfRow(NamedTuple):
    """The year that heads a row, ``None`` where the row repeats the one above, and where what the
    row says begins."""

    year: Recognised | None
    begins: int


class RowsOfYears(NamedTuple):
    """The dates of each line, without the years that head rows, and those by the line's number."""

    dates: list[list[Recognised]]
    headed: Mapping[int, YearOfRow]


def with_years_of_rows(
    texts: Sequence[str], dates: Sequence[list[Recognised]], cells: Sequence[list[Span]]
) -> RowsOfYears:
    """``dates``, those of each text, for the tables whose rows begin with their years."""
    found = list(dates)
    headed: dict[int, YearOfRow] = {}
    for rows in _tables(texts, cells):
        column = _column_of_years(texts, found, cells, rows)
        days = _days_of_rows(texts, found, cells, rows, column) if column is not None else None
        if column is None or days is None:
            continue
        below = _rows_below(texts, found, cells, rows) if column == 0 else ()
        for number, day in below:
            found[number] = [day, *_behind(found[number], day.span.end)]
            headed[number] = YearOfRow(None, day.span.start)
        for number in rows:
            cell = cells[number][column]
            year = _year(texts[number], cell, found[number])
            if days[number]:
                headed[number] = YearOfRow(year, days[number][0].span.start)
            found[number] = _dates_of_row(found[number], cell, year, days[number])
    return RowsOfYears(found, headed)


def _dates_of_row(
    found: Sequence[Recognised], cell: Span, year: Recognised | None, days: Sequence[Recognised]
) -> list[Recognised]:
    """The dates of a row, without the year in ``cell`` where the days behind it date the row."""
    if days:
        return [*days, *_behind(found, days[-1].span.end)]
    others = _behind(found, cell.end)
    return others if year is None else [year, *others]


def _behind(found: Sequence[Recognised], end: int) -> list[Recognised]:
    return [one for one in found if one.span.start >= end]


def _tables(texts: Sequence[str], cells: Sequence[list[Span]]) -> Iterator[list[int]]:
    """Runs of rows with the same number of cells, by the numbers of their lines; rows that have
    lost their empty cells may stand between, any number of them where a day opens each."""
    rows: list[int] = []
    short = 0
    for number, own in enumerate([*cells, []]):
        if rows and len(own) == len(cells[rows[0]]):
            rows.append(number)
            short = 0
            continue
        if rows and number < len(texts):
            if _cells_below(texts[number], len(cells[rows[0]])):
                continue
            short += 1
        if not rows or short > _MOST_SHORT_ROWS or len(own) > len(cells[rows[0]]):
            if len(rows) >= _FEWEST_YEARS:
                yield rows
            rows = [number] if own else []
            short = 0
    if len(rows) >= _FEWEST_YEARS:
        yield rows


def _cells_below(text: str, full: int) -> list[Span]:
    """The cells of a row that has lost its year and begins with its day; none for other lines."""
    if _WIDE not in text or _OPENING_DAY.match(text) is None or text.count(_WIDE) != full - 2:
        return []
    ends = [*(gap.start() for gap in re.finditer(_WIDE, text)), len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [Span(*cell) for cell in zip(starts, ends, strict=True)]


def _rows_below(
    texts: Sequence[str],
    dates: Sequence[list[Recognised]],
    cells: Sequence[list[Span]],
    lines: Sequence[int],
) -> Iterator[tuple[int, Recognised]]:
    """The rows among ``lines`` and right below them that have lost their year, and their days."""
    full, own = len(cells[lines[0]]), set(lines)
    for number in range(lines[0], len(texts)):
        below = _cells_below(texts[number], full)
        if number > lines[-1] and not below:
            return
        if below and number not in own:
            for day in _days(texts[number], below, dates[number])[:1]:
                yield number, day


def _column_of_years(
    texts: Sequence[str],
    dates: Sequence[list[Recognised]],
    cells: Sequence[list[Span]],
    lines: Sequence[int],
) -> int | None:
    """The first column whose cells are years, or repeat the one above, or name the column."""
    for column in range(min(_FURTHEST_COLUMN + 1, len(cells[lines[0]]) - 2)):
        years = 0
        for number in lines:
            start, end = cells[number][column]
            text = canonical(texts[number][start:end][:_LONGEST].strip())
            if _year(texts[number], cells[number][column], dates[number]) is not None:
                years += 1
            elif _runs_on(cells[number][column], dates[number]):
                continue
            elif not (_REPEATED.fullmatch(text) or _NAME.fullmatch("".join(text.split()))):
                break
        else:
            if years >= _FEWEST_YEARS:
                return column
    return None


def _days_of_rows(
    texts: Sequence[str],
    dates: Sequence[list[Recognised]],
    cells: Sequence[list[Span]],
    rows: Sequence[int],
    column: int,
) -> dict[int, list[Recognised]] | None:
    """The days of each row, in the column behind that of the years; ``None`` unless the name of
    the column or one of its cells says that its figures are no amounts."""
    days = {
        number: _days(texts[number], cells[number][column + 1 :], dates[number]) for number in rows
    }
    dated = sum(bool(found) for found in days.values())
    named = (texts[number][slice(*cells[number][column + 1])] for number in rows)
    return days if dated >= _FEWEST_DAYS and any(map(_OF_DAYS.search, named)) else None


def _year(text: str, cell: Span, found: Sequence[Recognised]) -> Recognised | None:
    """The year, or the years, that a cell holds and nothing else."""
    told = text[cell.start : cell.end]
    if _FIGURES.fullmatch(told):
        read = recognise(f"{told}年")
        return read[0]._replace(span=cell, text=told) if read else None
    one = next((one for one in found if one.span == cell), None)
    whole = one is not None and one.year is not None and one.month is None and one.day is None
    return one if whole else None


def _runs_on(cell: Span, found: Sequence[Recognised]) -> bool:
    """Whether the year of the cell was read together with the day behind it."""
    return any(one.span.start == cell.start and one.span.end > cell.end for one in found)


def _days(text: str, cells: Sequence[Span], found: list[Recognised]) -> list[Recognised]:
    """What the cells behind the year give as the day: the date that is there, or bare figures for
    a month, for days in a list, or for month and day in a cell each."""
    cell = cells[0]
    told = canonical(text[cell.start : cell.end])
    if len(told) > _LONGEST:
        return []
    if _LIST.fullmatch(told):
        return _listed(text, cell, told)
    month = _MONTH.fullmatch(told)
    if month is None:
        read = with_cell(text, found, cell)
        inside = [one for one in read if cell.start <= one.span.start < cell.end]
        own = inside and inside[0].span.start == cell.start and inside[0].year is None
        return inside if own else []
    span, spelled = cell, f"{int(month['month'])}月"
    day = _DAY.fullmatch(canonical(text[cells[1].start : cells[1].end])) if len(cells) > 2 else None
    if day is not None:
        span, spelled = Span(cell.start, cells[1].end), f"{spelled}{int(day['day'])}日"
    return [
        one._replace(span=span, text=text[span.start : span.end]) for one in recognise(spelled)[:1]
    ]


def _listed(text: str, cell: Span, told: str) -> list[Recognised]:
    days: list[Recognised] = []
    for member in _MEMBER.finditer(told):
        span = Span(cell.start + member.start(), cell.start + member.end())
        days += [
            one._replace(span=span, text=text[span.start : span.end], group=cell.start)
            for one in recognise(f"{int(member['month'])}月{int(member['day'])}日")[:1]
        ]
    return days
