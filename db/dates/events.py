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
from db.dates.genre import Genre
from db.dates.intervals import day_of
from db.dates.kinds import Circumstances, Judgement, asks_for_future, judge
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
from db.dates.sentences import structure
from db.dates.setting import setting_of
from db.dates.surroundings import surroundings_of
from db.text.alignment import Span
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.context import Surroundings
    from db.dates.model import Block, Recognised
    from db.dates.sentences import Structure
    from db.dates.setting import Setting

_DAY: Final = timedelta(days=1)


def read_events(
    blocks: Sequence[Block], *, title: str | None = None, published: date | None = None
) -> list[DatedEvent]:
    """The events and mentions that ``blocks`` tell, in reading order.

    ``blocks`` are the headings and paragraphs of one document, its boilerplate and metadata left
    out; ``title`` and ``published`` are what its metadata say. Never raises on any text.
    """
    dates = [recognise(block.text) for block in blocks]
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

    def read(self) -> list[DatedEvent]:
        for number, block in enumerate(self._blocks):
            if block.is_title or not block.text.strip():
                continue
            dates = self._dates[number]
            alone = bool(dates) and lines.is_date_line(block.text, [one.span for one in dates])
            if alone and self._is_signature(number):
                continue
            if block.heading_level is not None or alone:
                self._read_heading(number, block, dates, alone=alone)
            elif not lines.is_imprint(block.text, [one.span for one in dates]):
                self._read_paragraph(number, block.text, dates)
        return self._events

    def _is_signature(self, number: int) -> bool:
        """A date alone at the very end, or above nothing but other such lines, signs the text."""
        following = self._blocks[number + 1 :]
        return not any(block.text.strip() for block in following)

    def _read_heading(
        self, number: int, block: Block, dates: Sequence[Recognised], *, alone: bool
    ) -> None:
        self._date_line = None
        tells = (
            bool(dates)
            and not alone
            and dates[0].day is not None
            and lines.prefix_length(block.text) >= dates[0].span.start
        )
        leading = [one for one in dates if alone or one.year or one.span.start <= _HEADING_ROOM]
        self._context.enter_heading(block.heading_level, leading if leading or not dates else [])
        if tells:
            self._read_paragraph(number, block.text, dates)
        elif alone:
            self._context.enter_block()
            placed = self._place_all([dates[0]], Preference.PAST)
            if placed is not None:
                self._date_line = _DateLine(number, placed, dates[0].span)

    def _read_paragraph(self, number: int, text: str, dates: Sequence[Recognised]) -> None:
        self._context.enter_block()
        judged = self._judge_all(text, dates) if dates else []
        judged = _promote_tail(judged, chronicle=self._about.genre is Genre.CHRONICLE)
        line = self._date_line
        if line is not None:
            if any(one.setting.opens_block and _is_event(one) for one in judged):
                self._date_line = None
            else:
                self._tell_below_line(line, number, text)
        told = [one for one in judged if _is_event(one)]
        where = structure(text) if judged else None
        for one in judged:
            if where is not None:
                self._events.append(self._event(number, where, one, told))

    def _judge_all(self, text: str, dates: Sequence[Recognised]) -> list[_Judged]:
        where = structure(text)
        folded = fold(text)
        judged: list[_Judged] = []
        told_sentence = -1
        for group in _groups(dates):
            span = Span(group[0].span.start, group[-1].span.end)
            setting = setting_of(where, folded, span)
            in_plan = self._about.genre is Genre.PLAN
            future = asks_for_future(group[0], setting, in_plan=in_plan)
            placed = self._place_all(group, Preference.FUTURE if future else Preference.PAST)
            if placed is None:
                continue
            known = Circumstances(
                genre=self._about.genre,
                published=self._about.published,
                reviewed=self._about.title_year,
                in_plan=in_plan,
                told_in_sentence=setting.sentence_number == told_sentence,
            )
            judgement = judge(placed.recognised, placed.value, setting, known)
            if judgement is None:
                if placed.value.precision is Precision.DAY and placed.value.start is not None:
                    self._context.written_on(day_of(placed.value.start))
                continue
            one = _without_repetition(_Judged(placed, span, setting, judgement), judged)
            judged.append(one)
            if _is_event(one):
                told_sentence = setting.sentence_number
                if one.judgement.kind is Kind.HAPPENED or in_plan:
                    self._context.told(placed, opens_block=setting.opens_block)
        return judged

    def _place_all(self, group: Sequence[Recognised], prefer: Preference) -> Placed | None:
        """One place in time for the members of a list of dates (6月28日、29日)."""
        first = self._context.place(group[0], prefer)
        if first is None or len(group) == 1:
            return first
        values = [first.value]
        for member in group[1:]:
            placed = self._context.place_beside(member, first)
            if placed is not None:
                values.append(placed)
        return replace(first, value=_joined(values))

    def _tell_below_line(self, line: _DateLine, number: int, text: str) -> None:
        """The paragraph below a date line tells the event; further ones only as list items."""
        is_item = lines.is_list_item(text)
        first_sentence = structure(text).sentences[0]
        start = min(first_sentence.end, max(first_sentence.start, lines.prefix_length(text)))
        kind = Kind.PLANNED if self._lies_ahead(line.placed.value) else Kind.HAPPENED
        self._events.append(
            DatedEvent(
                block=number,
                sentence=Span(start, first_sentence.end),
                text=text[start : first_sentence.end],
                expression=_expression(line.placed, line.span, self._blocks[line.block].text),
                kind=kind,
                reasons=(*_origin_reasons(line.placed), "the date stands alone above the text"),
                date_block=line.block,
            )
        )
        if not is_item:
            self._date_line = None

    def _lies_ahead(self, value: Value) -> bool:
        first = value.start or value.end
        published = self._about.published
        if self._about.genre is Genre.PLAN:
            return published is None or first is None or day_of(first) >= published
        return published is not None and first is not None and day_of(first) > published

    def _event(
        self, number: int, where: Structure, one: _Judged, told: Sequence[_Judged]
    ) -> DatedEvent:
        span = _telling_span(where, one, told)
        return DatedEvent(
            block=number,
            sentence=span,
            text=where.text[span.start : span.end],
            expression=_expression(one.placed, one.span, where.text),
            kind=one.judgement.kind,
            reasons=(*_origin_reasons(one.placed), f"{one.judgement.kind}: {one.judgement.reason}"),
        )


_HEADING_ROOM: Final = 12
"""How far into a heading its date may stand and still head the section (第三章 1949年…)."""


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


def _without_repetition(one: _Judged, before: Sequence[_Judged]) -> _Judged:
    """The same date again inside a clause of the same paragraph tells nothing new."""
    if not _is_event(one) or one.setting.opens_sentence:
        return one
    value = one.placed.value
    for other in before:
        same = (other.placed.value.start, other.placed.value.end) == (value.start, value.end)
        if same and _is_event(other) and other.placed.value.bound == value.bound:
            if "午" in one.placed.recognised.text or value.precision is Precision.TIME:
                continue
            reason = "the paragraph has told of that date before"
            return replace(one, judgement=Judgement(Kind.MENTION, reason))
    return one


def _promote_tail(judged: list[_Judged], *, chronicle: bool) -> list[_Judged]:
    """A paragraph without a date in front is dated by the one at its end, if it has one."""
    if any(_is_event(one) for one in judged):
        return judged
    for position in range(len(judged) - 1, -1, -1):
        one = judged[position]
        if one.judgement.tail or (chronicle and one.judgement.weak and len(judged) == 1):
            reason = (
                "the date closes the entry"
                if one.judgement.tail
                else "it is the only date of an entry in a chronicle"
            )
            told = replace(one, judgement=Judgement(Kind.HAPPENED, reason))
            return [*judged[:position], told, *judged[position + 1 :]]
    return judged


def _telling_span(where: Structure, one: _Judged, told: Sequence[_Judged]) -> Span:
    """The sentence of an event, or its part of a sentence that tells of several."""
    number = one.setting.sentence_number
    sentence = where.sentences[number]
    start, end = sentence
    if _is_event(one):
        beside = [other for other in told if other.setting.sentence_number == number]
        before = [other for other in beside if other.span.start < one.span.start]
        after = [other for other in beside if other.span.start > one.span.start]
        if before:
            start = max(start, where.clause_start(one.span.start), before[-1].span.end)
        if after:
            end = min(end, max(one.span.end, where.clause_start(after[0].span.start)))
        alone = len(where.text[start:end].strip(" \t。.()（）—-")) <= len(
            one.placed.recognised.text
        )
        if alone and number > 0 and not before:
            start = where.sentences[number - 1].start
    prefix = lines.prefix_length(where.text[start : one.span.start])
    return Span(*_trimmed(where.text, start + prefix, end))


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
