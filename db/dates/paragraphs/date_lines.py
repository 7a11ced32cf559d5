"""Dates that stand alone on a line, and what is written below that they date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from db.dates.model import Bound, DatedEvent, Kind, Need, Precision, Value
from db.dates.paragraphs.wording import expression_of, reasons_of
from db.dates.recognition.canonical import DASHES
from db.dates.setting import lines
from db.dates.setting.sentences import Structure
from db.dates.setting.tables import names_columns
from db.dates.values.intervals import day_of
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Block, Recognised
    from db.dates.paragraphs.judged import Judged
    from db.dates.setting.progress import Placed

_YEAR: Final = timedelta(days=366)
_STRETCH: Final = timedelta(days=3653)
_FEW_YEARS: Final = timedelta(days=1461)
_FIGURES_OF_YEAR: Final = re.compile(
    r"(?<![\d.:：/A-Za-z-])(?:19|20)\d\d"
    r"(?![\d.:：号號户戶]|\s?(?:[万萬亿億余餘多个個元人名件套台吨噸米只隻颗顆株亩畝字页頁]|公里|平方))"
)
"""No part of the number of a standard (ISO 9001:2000) or a house, and no amount (2000万颗)."""
_RUNNING: Final = re.compile(
    r"\W*(?:19|20)\d\d(?:/\d\d|\s?(?:[-–—]|to)\s?(?:present|now|date))\W*", re.IGNORECASE
)
"""1997/98, 2021 – present: one year of business, or what goes on; never a chapter."""
_STOPS: Final = (".", ".”", '."', ".)")
_FINE: Final = frozenset({Precision.TIME, Precision.DAY, Precision.XUN, Precision.MONTH})


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date that stands alone on its line and dates what is written below."""

    block: int
    placed: Placed
    span: Span


def is_one_period(value: Value) -> bool:
    """Whether a date line names a day, month or year, or a few years in one (2015—2016, 2024年
    至今).
    """
    if value.bound is Bound.SINCE:
        return value.start is not None
    if value.start is None or value.end is None:
        return value.first_year is not None and value.first_year == value.last_year
    return day_of(value.end) - day_of(value.start) <= _STRETCH


def _is_stretch(value: Value) -> bool:
    """Whether it is more than a year, as also heads a chapter of a history."""
    if value.start is None or value.end is None:
        # 4月起 below its year is an entry, 1998年至今 a chapter.
        return value.bound is Bound.SINCE and value.precision not in _FINE
    return day_of(value.end) - day_of(value.start) > _YEAR


def _is_short(value: Value) -> bool:
    """Whether it is so short a stretch (2018年-2019年) as hardly heads a chapter."""
    if value.start is None or value.end is None:
        return False
    return day_of(value.end) - day_of(value.start) <= _FEW_YEARS


def dates_a_paragraph(line: DateLine, opened: Sequence[Judged]) -> bool:
    """Whether the date line dates the paragraph below although the next, ``opened``, has a date of
    its own: not a year, which heads its months, unless that date is of another year or annals know
    of hardly any months."""
    value = line.placed.value
    if value.precision in _FINE or value.years is not None:
        return True
    years = [one.placed.recognised.year for one in opened if one.setting.opens_block]
    first, last = value.first_year, value.last_year
    return any(year is not None and not (first or year) <= year <= (last or year) for year in years)


def says_own_day(line: DateLine, judged: Sequence[Judged], *, is_row: bool) -> bool:
    """Whether what stands below a year names one day or month of its own, wherever it stands
    (1997 above “The name was registered on September 15.”), or more than one in the row of a table
    (（2024年） above 清淤 | 2024-03-01 | 2024-04-30), or opens with the years of which it speaks
    (1990年 above “七五”期间累计投资九十万元)."""
    value = line.placed.value
    if value.precision is not Precision.YEAR or value.years is not None:
        return False
    first = judged[0] if judged else None
    if first is not None and first.setting.opens_block and _is_stretch(first.placed.value):
        return True
    told = [one for one in judged if one.judgement.kind is not Kind.MENTION]
    if is_row and any(one.placed.value.precision in _FINE for one in told):
        return True
    # 奠基（3月6日），预计2026年竣工: what is planned is told beside that day.
    past = [one for one in told if one.judgement.kind is not Kind.PLANNED] or told
    if len(past) != 1 or past[0].setting.sentence_number:
        return False
    own = past[0].placed.value
    return own.precision in _FINE and own.first_year == value.first_year


def says_again(line: DateLine, judged: Sequence[Judged]) -> bool:
    """Whether the first sentence of an English paragraph below the line says its date in full
    itself (1973 above The firm was listed on 5 October 1973): it is told once."""
    value = line.placed.value
    if value.start is None or value.end is None:
        return False
    first, last = day_of(value.start), day_of(value.end)
    return any(
        one.setting.ascii
        and one.setting.sentence_number == 0
        and one.judgement.kind is not Kind.MENTION
        and one.placed.recognised.year is not None
        and one.placed.value.start is not None
        and one.placed.value.end is not None
        and first <= day_of(one.placed.value.start)
        and day_of(one.placed.value.end) <= last
        for one in judged
    )


def names_again(line: DateLine, judged: Sequence[Judged]) -> bool:
    """Whether what stands below a day only says again when: by a part of that day (1日 above
    上午，考察组到访) or by the name of the same days (12—14日 above 端午假期接待游客八万)."""
    first = judged[0] if judged else None
    if first is None or not first.setting.opens_block:
        return False
    recognised, value, dated = first.placed.recognised, first.placed.value, line.placed.value
    if None in (value.start, value.end, dated.start, dated.end) or dated.precision not in _FINE:
        return False
    if "festival" in recognised.rule and recognised.year is None:
        return _days(value) == _days(dated)
    reading = recognised.reading
    if Need.DAY not in recognised.needs or not isinstance(reading, Point):
        return False
    return reading.clock is None and _days(value) == _days(dated)


def _days(value: Value) -> tuple[date | None, date | None]:
    start = None if value.start is None else day_of(value.start)
    return start, None if value.end is None else day_of(value.end)


def is_beside_entries(text: str) -> bool:
    """Whether a line below a date is no entry: a note, or the names of a table's columns."""
    return lines.is_note(text) or names_columns(text)


def entries_below(
    line: DateLine, below: Sequence[int], blocks: Sequence[Block], *, chronicle: bool
) -> list[int]:
    """Which of the paragraphs ``below`` the line dates: the first, or each item of a list, whose
    bullets may be lost. In a chronicle an entry may name other years than its own (2023.12.28
    above 厂房封顶，预计2025年投产)."""
    if not below:
        return []
    value = line.placed.value
    dated = list(takewhile(lambda one: _is_of_year(blocks[one].text, value), below))
    if _is_stretch(value):
        # 2015—2016 above two bullets dates them; above prose it is the name of a chapter, but in a
        # chronicle by years.
        items = [one for one in dated if _is_item(blocks[one])]
        # A line or two below 2017~2018年 are its entry too, no name of a chapter.
        text = blocks[below[0]].text.rstrip()
        closed = text.endswith("。") or (len(below) == 1 and text.endswith(_STOPS))
        alone = len(below) == 1 and lines.is_short_entry(text)
        told = chronicle and _is_short(value) and (closed or alone)
        told = told or (chronicle and _RUNNING.fullmatch(blocks[line.block].text) is not None)
        return items or (dated[:1] if told else [])
    if not dated and (_is_item(blocks[below[0]]) or (chronicle and value.precision in _FINE)):
        # “2025双百” may be named in what the line dates.
        dated = [below[0]]
    dated = dated[:1] + [one for one in dated[1:] if not _ATTRIBUTE.match(blocks[one].text)]
    if len(dated) > 1 and all(lines.is_short_entry(blocks[one].text) for one in dated):
        return dated
    items = [one for one in dated if _is_item(blocks[one])]
    return items or dated[:1]


_LIFETIME: Final = re.compile(
    rf"[(（]\s*(?:1[5-9]|20)\d\d\s?年?\s?[{DASHES}至]\s?(?:1[5-9]|20)\d\d\s?年?\s*[)）]"
)
"""纪念某人逝世一百周年（1924—2024）: years of another matter beside a name."""
_ATTRIBUTE: Final = re.compile(
    r"\s*(?:曲目|票[价價]|地[点點]|主[讲講]人?|嘉[宾賓]|指[挥揮]|[导導]演|演[员員出][者]?|主[办辦持]人?|承[办辦]|[时時]长|[时時]長"
    r"|[语語]言|[类類]型|[备備]注|[费費]用|人[数數]|[对對]象|[联聯][系繫絡络]|[简簡]介|地址|[电電][话話]|[报報]名)\s*[：:]"
)
"""曲目：, 票价：: what is said of the occasion above it, which is no other one."""


def _is_item(block: Block) -> bool:
    return block.is_item or lines.is_list_item(block.text)


def _is_of_year(text: str, value: Value) -> bool:
    """Whether a paragraph names no other year in figures, which would begin something else."""
    years = {int(year) for year in _FIGURES_OF_YEAR.findall(_LIFETIME.sub("", text))}
    return years <= {value.first_year, value.last_year} or not lines.is_short_entry(text)


def event_below(line: DateLine, number: int, blocks: Sequence[Block], kind: Kind) -> DatedEvent:
    """The event that paragraph ``number`` tells in its first sentence, dated by the line."""
    text = blocks[number].text
    sentence = Structure(text).sentences[0]
    start = min(sentence.end, max(sentence.start, lines.prefix_length(text)))
    return DatedEvent(
        block=number,
        sentence=Span(start, sentence.end),
        text=text[start : sentence.end],
        expression=expression_of(line.placed, line.span, blocks[line.block].text),
        kind=kind,
        reasons=(
            *reasons_of(line.placed),
            f"{kind}: the date stands alone above the text",
        ),
        date_block=line.block,
    )


def is_particular(text: str, first: Recognised) -> bool:
    """Whether a numbered line gives a day to what it labels and heads nothing (（三）成果发表：
    8月17日)."""
    labelled = text[: first.span.start].rstrip().endswith(("：", ":"))
    return labelled and first.day is not None
