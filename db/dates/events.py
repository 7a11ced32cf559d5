"""Which dated expressions of a document are events, when they took place and of which kind.

The document is read as a careful reader would: paragraph by paragraph, headings and date lines
setting the year and month for what follows (:mod:`db.dates.context`), each date judged by where it
stands in its sentence (:mod:`db.dates.setting`, :mod:`db.dates.kinds`). One dated paragraph is one
event; a second begins at a second date that opens a sentence or clause, and a sentence without a
date belongs to the one before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates import lines
from db.dates.context import Context, Placed
from db.dates.genre import Genre, tense_of
from db.dates.intervals import day_of, until
from db.dates.judgement import Circumstances, Judgement
from db.dates.kinds import judge, preference
from db.dates.model import (
    Basis,
    Bound,
    DatedEvent,
    Expression,
    Kind,
    Precision,
    Preference,
    Value,
)
from db.dates.recognise import recognise
from db.dates.republic import in_republic
from db.dates.sentences import Structure
from db.dates.setting import setting_of
from db.dates.surroundings import surroundings_of
from db.text.alignment import Span
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.context import Surroundings
    from db.dates.model import Block, Recognised
    from db.dates.setting import Setting

_DAY: Final = timedelta(days=1)
_YEAR: Final = timedelta(days=366)
_PAIR: Final = 2
_LONGEST_TELLING: Final = 1_000
"""A "sentence" of a text without punctuation is cut to so many characters around its date."""
_SHORTEST_TELLING: Final = 16
_PREFIX_ROOM: Final = 60
_TOLD_BEFORE: Final = "the paragraph has told of that date before"
_WHOLE_YEARS: Final = frozenset({Precision.YEAR, Precision.PLAN_PERIOD})
_AHEAD: Final = frozenset({Kind.PLANNED, Kind.DEADLINE})
_AFTER_SIGNATURE: Final = 3


def read_events(
    blocks: Sequence[Block], *, title: str | None = None, published: date | None = None
) -> list[DatedEvent]:
    """The events and mentions that ``blocks`` tell, in reading order.

    ``blocks`` are the headings and paragraphs of one document, its boilerplate and metadata left
    out; ``title`` and ``published`` are what its metadata say. Never raises on any text.
    """
    dates = [recognise(block.text) for block in blocks]
    if any("民國" in block.text for block in blocks):
        dates = [[in_republic(found) for found in of_block] for of_block in dates]
    about = surroundings_of(blocks, dates, title=title, published=published)
    return _Reader(blocks, dates, about).read()


@dataclass(frozen=True, slots=True)
class _Judged:
    """A date of a paragraph with all that was found out about it."""

    placed: Placed
    span: Span
    setting: Setting
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class _DateLine:
    """A date that stands alone on its line and dates what is written below."""

    block: int
    placed: Placed
    span: Span


class _Reader:
    """Reads one document from its first block to its last."""

    def __init__(
        self, blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]], about: Surroundings
    ) -> None:
        self._blocks = blocks
        self._dates = dates
        self._about = about
        self._context = Context(about)
        self._events: list[DatedEvent] = []
        self._date_line: _DateLine | None = None
        self._below: list[int] = []
        self._ahead_below: int | None = None
        self._in_plan = about.genre is Genre.PLAN

    def read(self) -> list[DatedEvent]:
        """The events of the document in reading order."""
        signature = self._signature_block()
        for number, block in enumerate(self._blocks):
            if block.is_title or not block.text.strip():
                continue
            dates = self._dates[number]
            alone = bool(dates) and lines.is_date_line(block.text, [one.span for one in dates])
            if alone and number == signature and block.heading_level is None:
                continue
            if block.heading_level is not None or alone:
                self._read_heading(number, block, dates, alone=alone)
            elif not lines.is_imprint(block.text, [one.span for one in dates]):
                self._read_paragraph(number, block.text, dates)
        self._tell_below_line()
        return sorted(self._events, key=_place_in_text)

    def _signature_block(self) -> int:
        """The last block with words but copies and contacts: a date alone there signs the text."""
        addenda = 0
        for number in range(len(self._blocks) - 1, -1, -1):
            text = self._blocks[number].text
            if not text.strip():
                continue
            if addenda == _AFTER_SIGNATURE or not lines.is_addendum(text):
                return number
            addenda += 1
        return -1

    def _read_heading(
        self, number: int, block: Block, dates: Sequence[Recognised], *, alone: bool
    ) -> None:
        self._tell_below_line()
        self._turn_tense(block)
        first = dates[0] if dates else None
        heads = first is not None and (
            alone or first.year is not None or first.span.start <= _HEADING_ROOM
        )
        self._context.enter_heading(block.heading_level, dates if heads else [])
        if first is None:
            return
        if alone:
            self._context.enter_block()
            placed = self._place_all([first], Preference.PAST)
            if placed is not None and _is_one_period(placed.value):
                self._date_line = _DateLine(number, placed, first.span)
        elif first.day is not None and lines.prefix_length(block.text) >= first.span.start:
            self._read_paragraph(number, block.text, dates)

    def _turn_tense(self, block: Block) -> None:
        """A section may look ahead in a report (二、明年打算), or back in a plan, until a
        heading of its own level or above."""
        level = block.heading_level
        if level is None or (self._ahead_below is not None and level > self._ahead_below):
            return
        tense = tense_of(block.text)
        self._in_plan = (tense or self._about.genre) is Genre.PLAN
        self._ahead_below = None if tense is None else level
        self._context.look_ahead(ahead=tense is Genre.PLAN)

    def _read_paragraph(self, number: int, text: str, dates: Sequence[Recognised]) -> None:
        self._context.enter_block()
        if not dates:
            if self._date_line is not None:
                self._below.append(number)
            return
        where = Structure(text)
        judged = self._judge_all(where, dates)
        opened = any(one.setting.opens_block and _is_event(one) for one in judged)
        judged = _without_frames(text, _without_days_of_writing(_without_relatives(judged)))
        judged = self._promote_tail(judged, is_lead=number < self._about.entries_begin)
        if self._date_line is not None:
            if opened and (not self._below or _is_whole_year(self._date_line.placed.value)):
                self._date_line, self._below = None, []
            elif opened:
                self._tell_below_line()
            else:
                self._below.append(number)
        self._append_events(number, where, judged)

    def _judge_all(self, where: Structure, dates: Sequence[Recognised]) -> list[_Judged]:
        folded = fold(where.text)
        judged: list[_Judged] = []
        last: _Judged | None = None
        times = _Times()
        for group in _groups(dates):
            span = Span(group[0].span.start, group[-1].span.end)
            setting = setting_of(where, folded, span)
            in_plan = self._in_plan
            beside = last if last is not None and _share_sentence(last.setting, setting) else None
            ahead = beside is not None and beside.judgement.kind in _AHEAD
            prefer = preference(group[0], setting, in_plan=in_plan or ahead)
            placed = self._place_all(group, prefer, beside=beside is not None)
            if placed is None:
                continue
            known = Circumstances(
                genre=self._about.genre,
                published=self._context.written,
                reviewed=self._about.reviewed,
                in_plan=in_plan,
                plan_begins=self._about.plan_begins,
                historical=self._about.historical,
                this_year=self._this_year(),
                occasions=self._about.title,
                told_in_sentence=beside is not None,
                looks_ahead=ahead,
                beside_date=_stands_beside(where.text, judged, span),
            )
            judgement = judge(placed.recognised, placed.value, setting, known)
            if judgement is None:
                if placed.value.precision is Precision.DAY and placed.value.start is not None:
                    self._context.written_on(day_of(placed.value.start))
                continue
            placed = _limited(placed, judgement)
            one = _Judged(placed, span, setting, judgement)
            if _is_event(one) and times.repeats(one):
                one = replace(one, judgement=Judgement(Kind.MENTION, _TOLD_BEFORE))
            judged.append(one)
            if _is_event(one):
                times.add(one)
                last = one
                lasting = one.judgement.kind is Kind.HAPPENED or in_plan
                self._context.told(placed, opens_block=setting.opens_block, lasting=lasting)
            elif placed.value.precision is Precision.YEAR:
                self._context.named_year(placed)
        return judged

    def _place_all(
        self, group: Sequence[Recognised], prefer: Preference, *, beside: bool = True
    ) -> Placed | None:
        """One place in time for the members of a list of dates (6月28日、29日)."""
        first = self._context.place(group[0], prefer, beside=beside)
        if first is None or len(group) == 1:
            return first
        values = [first.value]
        for member in group[1:]:
            placed = self._context.place_beside(member, first)
            if placed is not None:
                values.append(placed)
        return replace(first, value=_joined(values))

    def _tell_below_line(self) -> None:
        """What stands below a date line is dated by it: the first paragraph, or each list item,
        unless some paragraph there has a date of its own in front."""
        line, below = self._date_line, self._below
        self._date_line, self._below = None, []
        if line is None or not below:
            return
        items = [number for number in below if self._is_item(number)]
        kind = Kind.PLANNED if self._lies_ahead(line.placed.value) else Kind.HAPPENED
        for number in items or below[:1]:
            text = self._blocks[number].text
            sentence = Structure(text).sentences[0]
            start = min(sentence.end, max(sentence.start, lines.prefix_length(text)))
            self._events.append(
                DatedEvent(
                    block=number,
                    sentence=Span(start, sentence.end),
                    text=text[start : sentence.end],
                    expression=_expression(line.placed, line.span, self._blocks[line.block].text),
                    kind=kind,
                    reasons=(
                        *_origin_reasons(line.placed),
                        f"{kind}: the date stands alone above the text",
                    ),
                    date_block=line.block,
                )
            )

    def _promote_tail(self, judged: list[_Judged], *, is_lead: bool) -> list[_Judged]:
        """A paragraph without a date in front is dated by the one at its end, if it has one."""
        if any(_is_event(one) for one in judged):
            return judged
        chronicle = self._about.genre is Genre.CHRONICLE and not is_lead
        for position in range(len(judged) - 1, -1, -1):
            one = judged[position]
            exact = one.placed.value.precision not in _WHOLE_YEARS
            only = chronicle and exact and one.judgement.weak and len(judged) == 1
            if one.judgement.tail or only:
                closes = "the date closes the entry"
                reason = closes if one.judgement.tail else "it is the only date of the entry"
                kind = Kind.PLANNED if self._lies_ahead(one.placed.value) else Kind.HAPPENED
                told = replace(one, judgement=Judgement(kind, reason))
                self._context.told(told.placed, opens_block=False)
                return [*judged[:position], told, *judged[position + 1 :]]
        return judged

    def _this_year(self) -> int | None:
        about = self._about
        written = self._context.written
        if written is not None:
            return written.year
        return None if about.title_year or about.genre is Genre.CHRONICLE else about.later_year

    def _is_item(self, number: int) -> bool:
        block = self._blocks[number]
        return block.is_item or lines.is_list_item(block.text)

    def _lies_ahead(self, value: Value) -> bool:
        first = value.start or value.end
        published = self._context.written
        if self._in_plan:
            return published is None or first is None or day_of(first) >= published
        return published is not None and first is not None and day_of(first) > published

    def _append_events(self, number: int, where: Structure, judged: Sequence[_Judged]) -> None:
        told = [one for one in judged if _is_event(one)]
        position = 0
        for one in judged:
            is_event = _is_event(one)
            before = told[position - 1] if is_event and position else None
            after = told[position + 1] if is_event and position + 1 < len(told) else None
            span = _telling_span(where, one, before, after)
            position += is_event
            kind = one.judgement.kind
            self._events.append(
                DatedEvent(
                    block=number,
                    sentence=span,
                    text=where.text[span.start : span.end],
                    expression=_expression(one.placed, one.span, where.text),
                    kind=kind,
                    reasons=(*_origin_reasons(one.placed), f"{kind}: {one.judgement.reason}"),
                )
            )


_HEADING_ROOM: Final = 12
"""How far into a heading its date may stand and still head the section (第三章 1949年…)."""


def _limited(placed: Placed, judgement: Judgement) -> Placed:
    """最迟不得逾11月30日: where the words before the day make it a limit, so is its value."""
    value = placed.value
    if judgement.kind is not Kind.DEADLINE or value.bound is not None or value.start != value.end:
        return placed
    limit = until(value, inclusive=True)
    return placed if limit is None else replace(placed, value=limit)


def _groups(dates: Sequence[Recognised]) -> list[list[Recognised]]:
    groups: list[list[Recognised]] = []
    for one in dates:
        if groups and one.group is not None and groups[-1][-1].group == one.group:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _joined(values: Sequence[Value]) -> Value:
    """Several days as one interval: a range where they follow each other, else an EDTF set."""
    ordered = sorted(
        (value for value in values if value.start is not None and value.end is not None),
        key=lambda value: day_of(value.start) if value.start else day_of(value.end),  # type: ignore[arg-type]
    )
    if len(ordered) < 2:
        return values[0]
    first, last = ordered[0], ordered[-1]
    running = all(
        before.end is not None
        and after.start is not None
        and day_of(after.start) - day_of(before.end) <= _DAY
        for before, after in pairwise(ordered)
    )
    edtf = (
        f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}"
        if running
        else "{" + ",".join(value.edtf.replace("/", "..") for value in ordered) + "}"
    )
    return Value(first.start, last.end, edtf, first.precision, values[0].bound)


def _is_event(one: _Judged) -> bool:
    return one.judgement.kind is not Kind.MENTION


class _Times:
    """The times that a paragraph has told of, so that naming one again tells nothing new."""

    def __init__(self) -> None:
        self._told: set[tuple[object, object, Bound | None]] = set()
        self._days: set[tuple[int, date]] = set()

    def add(self, one: _Judged) -> None:
        """Remember the time of an event."""
        value = one.placed.value
        self._told.add((value.start, value.end, value.bound))
        unspecific = value.precision is Precision.DAY and "午" not in one.placed.recognised.text
        day = _single_day(value)
        if unspecific and day is not None:
            self._days.add((one.setting.sentence_number, day))

    def repeats(self, one: _Judged) -> bool:
        """Whether ``one`` names a time told before. Another session of a day is another time, and
        同日 or 当晚 begin another event; a holiday's name beside its date does not."""
        if one.setting.opens_sentence or one.placed.recognised.anchored:
            return False
        value = one.placed.value
        if (value.start, value.end, value.bound) in self._told:
            return True
        day = _single_day(value)
        return day is not None and (one.setting.sentence_number, day) in self._days


def _single_day(value: Value) -> date | None:
    if value.start is None or value.end is None or value.bound is not None:
        return None
    day = day_of(value.start)
    return day if day == day_of(value.end) else None


def _without_frames(text: str, judged: list[_Judged]) -> list[_Judged]:
    """春，正月，大赦: a date that is followed at once by a finer one in it only frames that one."""
    found = list(judged)
    for position, (one, finer) in enumerate(pairwise(judged)):
        between = text[one.span.end : finer.span.start]
        if not (_is_event(one) and _is_event(finer)) or len(between) > _PAIR:
            continue
        if not between.strip(" ,，、\u3000\t") and _holds(one.placed.value, finer.placed.value):
            reason = "it frames the date behind it"
            found[position] = replace(one, judgement=Judgement(Kind.MENTION, reason))
    return found


def _holds(longer: Value, shorter: Value) -> bool:
    """Whether the time ``shorter`` lies within ``longer`` and is not the same."""
    if longer.start is None or longer.end is None or shorter.start is None or shorter.end is None:
        return False
    mine = day_of(longer.start), day_of(longer.end)
    others = day_of(shorter.start), day_of(shorter.end)
    return mine != others and mine[0] <= others[0] and others[1] <= mine[1]


def _without_relatives(judged: list[_Judged]) -> list[_Judged]:
    """年中取消的活动，改在次年举行: the first date belongs to a noun if another one tells."""
    if not judged or not judged[0].judgement.relative:
        return judged
    first = judged[0]
    if not any(
        _is_event(one) and _share_sentence(one.setting, first.setting) for one in judged[1:]
    ):
        return judged
    reason = "it dates what a noun behind it did before"
    return [replace(first, judgement=Judgement(Kind.MENTION, reason)), *judged[1:]]


def _without_days_of_writing(judged: list[_Judged]) -> list[_Judged]:
    """【五月五日】圖書館昨晚試燈: where an entry says 昨, its own date is the day of writing."""
    if len(judged) < _PAIR or not judged[0].setting.opens_block:
        return judged
    first, second = judged[0], judged[1]
    day_before = second.placed.recognised.text.startswith("昨") and _is_event(second)
    if not (day_before and _is_event(first) and second.setting.sentence_number == 0):
        return judged
    reason = "the entry was written on that day and tells of the day before"
    return [replace(first, judgement=Judgement(Kind.MENTION, reason)), *judged[1:]]


def _stands_beside(text: str, judged: Sequence[_Judged], span: Span) -> bool:
    """Whether nothing but a space or a mark is between a date and the one before it."""
    if not judged or span.start - judged[-1].span.end > _PAIR:
        return False
    between = text[judged[-1].span.end : span.start]
    return not between.strip(" \t\u3000,，、(（")


def _share_sentence(a: Setting, b: Setting) -> bool:
    return a.sentence_number == b.sentence_number


def _is_one_period(value: Value) -> bool:
    """Whether a date line names a day, month or year, and not a stretch of years."""
    if value.start is None or value.end is None:
        return False
    return day_of(value.end) - day_of(value.start) <= _YEAR


def _is_whole_year(value: Value) -> bool:
    return value.precision is Precision.YEAR


def _place_in_text(event: DatedEvent) -> tuple[int, int]:
    block = event.block if event.date_block is None else event.date_block
    return block, event.expression.span.start


def _telling_span(
    where: Structure, one: _Judged, before: _Judged | None, after: _Judged | None
) -> Span:
    """The sentence of an event, or its part of a sentence that tells of several: from its own
    clause to that of ``after``, the events told before and after it in the paragraph."""
    number = one.setting.sentence_number
    start, end = where.sentences[number]
    if after is not None and after.setting.sentence_number == number:
        end = min(end, max(one.span.end, _own_start(where, after.span, number)))
    shared = before is not None and before.setting.sentence_number == number
    if before is not None and shared:
        floor = max(start, before.span.end)
        start = max(floor, _own_start(where, one.span, number))
        while not one.setting.opens_clause and end - start < _SHORTEST_TELLING and start > floor:
            # 计划于8月举行 says too little without the clause before it.
            start = max(floor, where.clause_start(start - 1, where.sentences[number]))
    if end - start > _LONGEST_TELLING:
        start = max(start, one.span.start - _LONGEST_TELLING // 2)
        end = min(end, one.span.end + _LONGEST_TELLING // 2)
    words = where.text[start:end].strip(" \t。.()（）—-")
    if _is_event(one) and number and not shared and len(words) <= one.span.end - one.span.start:
        # A date alone after the full stop closes the sentence before it.
        start = where.sentences[number - 1].start
    prefix = lines.prefix_length(where.text[start : min(one.span.start, start + _PREFIX_ROOM)])
    return Span(*_trimmed(where.text, start + prefix, end))


def _own_start(where: Structure, span: Span, number: int) -> int:
    """Where the telling of a date begins: its clause, or the bracket around it."""
    brackets = where.brackets_around(span.start, span.end)
    start = where.clause_start(span.start, where.sentences[number])
    return max(start, brackets[0].start) if brackets else start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _expression(placed: Placed, span: Span, text: str) -> Expression:
    return Expression(
        span=span,
        text=text[span.start : span.end],
        value=placed.value,
        basis=placed.basis,
        rule=placed.recognised.rule,
    )


def _origin_reasons(placed: Placed) -> tuple[str, ...]:
    value = placed.value
    bound = {Bound.BY: ", up to it", Bound.SINCE: ", from it on", Bound.AROUND: ", or near it"}
    read = (
        f"“{placed.recognised.text}” is {placed.recognised.rule}: {value.edtf}"
        f"{bound[value.bound] if value.bound else ''}"
    )
    if placed.basis is Basis.EXPLICIT and not placed.origins:
        return (read, "the year is in its own words")
    return (read, *placed.origins)
