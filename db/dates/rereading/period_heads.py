"""Tables whose columns are years or months (项目 | 2022年 | 2023年; 标段 | 3月 | 4月).

The names of such columns tell nothing by themselves, and lend what a date in a cell below leaves
open: 6月底开工 below 2022年 is of that year, 9日 below 3月 of that month.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.model import Need
from db.dates.recognise import recognise
from db.dates.recognition.canonical import canonical
from db.dates.rereading.columns import with_cell, with_limit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.dates.model import Recognised
    from db.text.alignment import Span

_FEWEST_PERIODS: Final = 2
_FEWEST_ROWS: Final = 2
_LONGEST_NAME: Final = 12
_YEAR: Final = re.compile(r"(?P<year>(?:19|20)\d\d)年?|[〇零一二三四五六七八九]{4}年")
_MONTH: Final = re.compile(r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正])月份?")
_MONTH_OF_YEAR: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:年|[./-])(?P<month>1[0-2]|0?[1-9])月?"
)
_FIGURE: Final = re.compile(r"[\d〇一二三四五六七八九十]")
_POINTED: Final = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})(?![\d./])")
_LAST_DAY: Final = re.compile(r"(?<=[-~至])(\d{1,2})(?![\d月日./])")
_TELLING: Final = re.compile(
    r"\s*[\d./~～–—-]+(?:[(（]|(?![万亿億元倍级級米吨噸度岁歲折个個公厘平千百斤亩畝顷頃件台户戶人次])[\u3400-\u9fff])"
)
"""6.18通车, 9.15前: figures with words that are no unit."""
_LEFT_OPEN: Final = frozenset({Need.YEAR, Need.MONTH})


class _Period(NamedTuple):
    year: int | None
    month: int | None

    @property
    def spelled(self) -> str:
        year = f"{self.year}年" if self.year else ""
        return f"{year}{self.month}月" if self.month else year


def with_periods_of_heads(
    texts: Sequence[str], dates: Sequence[list[Recognised]], cells: Sequence[list[Span]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, without the years and months that name columns, and with what
    these lend to the cells below."""
    found = list(dates)
    for number, own in enumerate(cells):
        heads = own and dates[number] and not _is_below_names(texts, cells, number)
        periods = _periods(texts[number], own) if heads else {}
        rows = _rows(texts, cells, number, periods) if periods else []
        if len(rows) < _FEWEST_ROWS:
            continue
        found[number] = []
        # 3.24 among amounts is one itself.
        dated = any(_dates_in(found[row], cells[row], periods) for row in rows)
        for row in rows:
            found[row] = _lent(texts[row], found[row], cells[row], periods, pointed=dated)
    return found


def _is_below_names(texts: Sequence[str], cells: Sequence[list[Span]], number: int) -> bool:
    """Whether the row above names the columns already (名称 | 开工 | 完工)."""
    if not number or len(cells[number - 1]) != len(cells[number]):
        return False
    return _FIGURE.search(texts[number - 1]) is None


def _periods(text: str, cells: Sequence[Span]) -> Mapping[int, _Period]:
    """The columns that a row names by years or by months, in their order; none where it does not
    name at least two so, behind a name for the rows."""
    named = {place: period for place, cell in enumerate(cells) if (period := _period(text, cell))}
    others = [text[slice(*cell)] for place, cell in enumerate(cells) if place not in named]
    if len(named) < _FEWEST_PERIODS or 0 in named or max(map(len, others)) > _LONGEST_NAME:
        return {}
    if list(named) != list(range(min(named), max(named) + 1)):
        return {}
    ordered = [(one.year or 0, one.month or 0) for one in named.values()]
    alike = {(one.year is None, one.month is None) for one in named.values()}
    ascending = all(before < after for before, after in pairwise(ordered))
    return named if len(alike) == 1 and ascending else {}


def _period(text: str, cell: Span) -> _Period | None:
    """The year or month that a cell is and nothing else."""
    told = canonical(text[cell.start : cell.end]) if cell.end - cell.start <= _LONGEST_NAME else ""
    match = _MONTH_OF_YEAR.fullmatch(told)
    if match is not None:
        return _Period(int(match["year"]), int(match["month"]))
    match = _YEAR.fullmatch(told)
    if match is not None and match["year"]:
        return _Period(int(match["year"]), None)
    if match is None and _MONTH.fullmatch(told) is None:
        return None
    read = recognise(told)
    return _Period(read[0].year, read[0].month) if len(read) == 1 else None


def _rows(
    texts: Sequence[str],
    cells: Sequence[list[Span]],
    head: int,
    periods: Mapping[int, _Period],
) -> list[int]:
    """The rows below the head that have as many cells; none where one says such years or months in
    its cells as the head, which then is a row like them (甲厂 | 2018年 | 2020年)."""
    rows: list[int] = []
    for number in range(head + 1, len(texts)):
        if not cells[number]:
            break
        if len(cells[number]) != len(cells[head]):
            continue
        own = [_period(texts[number], cells[number][place]) for place in periods]
        alike = zip(own, periods.values(), strict=True)
        if any(a and (a.year is None) == (b.year is None) for a, b in alike):
            return []
        rows.append(number)
    return rows


def _dates_in(
    found: Sequence[Recognised], cells: Sequence[Span], periods: Mapping[int, _Period]
) -> bool:
    """Whether a date of words is in one of the columns of periods."""
    columns = [cells[place] for place in periods]
    return any(cell.start <= one.span.start < cell.end for one in found for cell in columns)


def _lent(
    text: str,
    found: list[Recognised],
    cells: Sequence[Span],
    periods: Mapping[int, _Period],
    *,
    pointed: bool,
) -> list[Recognised]:
    for place, period in periods.items():
        cell = cells[place]
        if period.month is not None:
            found = with_limit(text, found, cell, period.spelled)
        elif pointed and _TELLING.match(text, *cell):
            found = with_cell(text, found, cell)
        found = [
            _of_period(text, one, period) if cell.start <= one.span.start < cell.end else one
            for one in found
        ]
    return found


def _of_period(text: str, one: Recognised, period: _Period) -> Recognised:
    """``one`` with the year and the month of its column, where it names none itself."""
    if not one.needs or not _LEFT_OPEN.issuperset(one.needs):
        return one
    if period.month is None or Need.MONTH not in one.needs:
        lent = f"{period.year}年" if period.year else ""
    else:
        lent = period.spelled
    own = canonical(text[one.span.start : one.span.end])
    spelled = _LAST_DAY.sub(r"\1日", _POINTED.sub(r"\1月\2日", own))
    spelled = lent + (spelled.removeprefix("月") if lent.endswith("月") else spelled)
    read = recognise(spelled)
    whole = len(read) == 1 and read[0].span == (0, len(spelled))
    return read[0]._replace(span=one.span, text=one.text, group=one.group) if whole else one
