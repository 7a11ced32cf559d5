"""Which dated expressions of a document are events, when they took place and of which kind.

The document is read as a careful reader would: paragraph by paragraph, headings and date lines
setting the year and month for what follows (:mod:`db.dates.setting.context`), each date judged by
where it stands in its sentence (:mod:`db.dates.paragraphs.judging`, :mod:`db.dates.kinds.rules`).
One dated paragraph is one event; a second begins at a second date that opens a sentence or clause,
and a sentence without a date belongs to the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.cues import plan_cues
from db.dates.english.changelogs import is_release
from db.dates.kinds.judgement import Judgement
from db.dates.model import DatedEvent, Kind, Value
from db.dates.paragraphs.date_lines import (
    DateLine,
    dates_a_paragraph,
    entries_below,
    event_below,
    is_beside_entries,
    is_one_period,
    is_particular,
    names_again,
    says_again,
    says_own_day,
)
from db.dates.paragraphs.frames import (
    without_days_of_writing,
    without_frames,
    without_holidays,
    without_relatives,
)
from db.dates.paragraphs.judged import (
    Judged,
    as_mention,
    is_event,
)
from db.dates.paragraphs.judging import ParagraphJudge
from db.dates.paragraphs.said_twice import without_said_twice
from db.dates.paragraphs.tails import closing_date, entries_of, without_opening_year
from db.dates.paragraphs.wording import expression_of, reasons_of, telling_span
from db.dates.recognise import recognise_all
from db.dates.recognition.canonical import canonical
from db.dates.rereading.days_in_order import with_days_in_order
from db.dates.rereading.document import reread
from db.dates.rereading.short_dates import (
    opens_by_days,
    with_opening_day,
)
from db.dates.setting import lines
from db.dates.setting.context import Context
from db.dates.setting.genre import Genre, tense_of
from db.dates.setting.hours_listed import is_listed_hour
from db.dates.setting.important_dates import LabelledLine, labelled_lines
from db.dates.setting.labels import blank, label_length
from db.dates.setting.messages import Message, first_day, messages_of, without_times
from db.dates.setting.minutes import Resolutions, meeting_held
from db.dates.setting.neighbours import answers_heading, is_label, signature_block
from db.dates.setting.sentences import Structure
from db.dates.setting.surroundings import surroundings_of
from db.dates.setting.tables import rows_of, tables_of
from db.dates.values.intervals import day_of
from db.text.at_once import at_once
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from db.dates.model import Block, Recognised
    from db.dates.rereading.year_columns import YearOfRow
    from db.dates.setting.surroundings import Surroundings
    from db.dates.setting.tables import Row

# Asked for at every date: see on members of enumerations in db.dates.model.
_CHRONICLE: Final = Genre.CHRONICLE

_WITH_SHORT_DATES: Final = frozenset({Genre.CHRONICLE, Genre.PLAN})


def read_events(
    blocks: Sequence[Block], *, title: str | None = None, published: date | None = None
) -> list[DatedEvent]:
    """The events and mentions that ``blocks`` tell, in reading order.

    ``blocks`` are the headings and paragraphs of one document, its boilerplate and metadata left
    out; ``title`` and ``published`` are what its metadata say. Never raises on any text.
    """
    texts = [block.text for block in blocks]
    spelled = at_once(canonical, texts)
    tables = tables_of(texts)
    dates, years = reread(
        texts,
        spelled,
        recognise_all(texts, spelled),
        tables,
        title=title,
        published=published,
    )
    folded = at_once(fold, texts)
    messages = messages_of(texts, folded, dates, published)
    if messages:
        dates = without_times(dates, messages)
        published = published or first_day(messages, dates)
    about = surroundings_of(blocks, dates, title=title, published=published)
    if about.genre in _WITH_SHORT_DATES or opens_by_days(dates):
        dates = [with_opening_day(block, found) for block, found in zip(blocks, dates, strict=True)]
        dates = with_days_in_order(blocks, dates)
    rows = {**rows_of(blocks, dates, tables), **labelled_lines(blocks, dates)}
    return _Reader(blocks, folded, dates, about, rows, messages, years).read()


class _Words(NamedTuple):
    """The words of a paragraph, plain and folded, and the dates in them."""

    text: str
    folded: str
    dates: Sequence[Recognised]


class _Reader:
    """Reads one document from its first block to its last."""

    def __init__(
        self,
        blocks: Sequence[Block],
        folded: Sequence[str],
        dates: Sequence[Sequence[Recognised]],
        about: Surroundings,
        rows: Mapping[int, Row],
        messages: Mapping[int, Message],
        years: Mapping[int, YearOfRow],
    ) -> None:
        self._blocks = blocks
        self._messages = messages
        self._folded = folded
        self._dates = dates
        self._about = about
        self._context = Context(about)
        self._judge = ParagraphJudge(about, self._context)
        self._events: list[DatedEvent] = []
        self._date_line: DateLine | None = None
        self._below: list[int] = []
        self._ahead_below: int | None = None
        self._resolutions = Resolutions()
        self._in_plan = about.genre is Genre.PLAN
        self._rows = rows
        self._years = years

    def read(self) -> list[DatedEvent]:
        """The events of the document in reading order."""
        signature = signature_block(self._blocks)
        for number, block in enumerate(self._blocks):
            if block.is_title or not block.text.strip() or number in self._about.imprints:
                continue
            message = self._messages.get(number)
            if message is not None:
                self._tell_below_line()
                self._context.enter_message(message.day)
                if message.alone:
                    continue
            dates = self._dates[number]
            spans = [one.span for one in dates]
            labelled = isinstance(self._rows.get(number), LabelledLine)
            alone = not labelled and bool(dates) and lines.is_date_line(block.text, spans)
            alone = alone and not is_listed_hour(number, self._dates)
            if alone and number == signature and block.heading_level is None:
                continue
            stated = lines.states_period(block.text, spans)
            if stated and block.heading_level is None and self._context.enter_period(dates[0]):
                continue
            if block.heading_level is not None or alone or _heads_release(block, dates):
                self._read_heading(number, block, dates, alone=alone)
            elif not lines.is_imprint(block.text, spans):
                if lines.heads_year_ahead(block.text) if dates else is_label(self._blocks, number):
                    self._tell_below_line()
                    self._turn_tense(block.text, _LEVEL_OF_LABELS)
                    dates = [one for one in dates if one.year is not None]
                self._read_paragraph(number, block.text, dates)
        self._tell_below_line()
        return sorted(self._events, key=_place_in_text)

    def _read_heading(
        self, number: int, block: Block, dates: Sequence[Recognised], *, alone: bool
    ) -> None:
        self._tell_below_line()
        first = dates[0] if dates else None
        answers = alone and self._in_plan and answers_heading(self._blocks, number)
        if first is not None and (answers or is_particular(block.text, first)):
            self._read_paragraph(number, block.text, dates)
            return
        self._turn_tense(block.text, block.heading_level)
        self._resolutions.enter_heading(block.text, block.heading_level)
        heads = first is not None and (
            alone or first.year is not None or first.span.start <= _HEADING_ROOM
        )
        self._context.enter_heading(block.heading_level, dates if heads else [], block.text)
        if first is None:
            return
        if alone:
            self._context.enter_block()
            placed = self._judge.place_line(dates)
            if placed is not None and is_one_period(placed.value):
                self._date_line = DateLine(number, placed, first.span)
        elif (first.day is not None and lines.prefix_length(block.text) >= first.span.start) or (
            plan_cues.STAGE.search(fold(block.text[: first.span.start]))
            and (self._in_plan or self._is_to_come(dates))
        ):
            # 第一阶段：宣传发动（3月—4月） is planned itself and heads its measures.
            self._read_paragraph(number, block.text, dates, entered=True)
        elif (held := meeting_held(block.text, dates)) is not None:
            self._read_paragraph(number, block.text, dates, entered=True)
            if self._resolutions.are_gathered and block.heading_level is not None:
                self._context.speak_from(held, block.heading_level)
        elif first.year is not None and is_release(block.text, first.span):
            self._read_paragraph(number, block.text, dates, entered=True, release=True)

    def _turn_tense(self, text: str, level: int | None) -> None:
        """A section may look ahead in a report (二、明年打算), or back in a plan, until a
        heading of its own level or above."""
        if level is None or (self._ahead_below is not None and level > self._ahead_below):
            return
        tense = tense_of(text)
        self._in_plan = (tense or self._about.genre) is Genre.PLAN
        self._ahead_below = None if tense is None else level
        self._context.look_ahead(ahead=tense is Genre.PLAN)

    def _read_paragraph(
        self,
        number: int,
        text: str,
        dates: Sequence[Recognised],
        *,
        entered: bool = False,
        release: bool = False,
    ) -> None:
        if not entered:
            self._context.enter_block()
        if not dates or lines.is_crowded(text, [one.span for one in dates]):
            if self._date_line is not None:
                self._below.append(number)
            return
        row = self._rows.get(number)
        text, folded, dates = self._past_heading(number, text, dates)
        where = Structure(text, is_row=row is not None)
        judged = self._judge.judge(where, folded, dates, row, in_plan=self._in_plan)
        opened = any(one.setting.opens_block and is_event(one) for one in judged)
        judged = without_frames(text, without_days_of_writing(without_relatives(judged)))
        judged = without_said_twice(text, judged)
        judged = self._promote_tails(judged, is_lead=number < self._about.entries_begin)
        if release and not any(map(is_event, judged)):
            judged = [self._told_as(one, "a version came out that day") for one in judged[:1]]
        opened = opened or any(one.judgement.tail and is_event(one) for one in judged)
        judged = self._below_date_line(number, judged, opened=opened)
        self._append_events(number, where, judged)

    def _past_heading(self, number: int, text: str, dates: Sequence[Recognised]) -> _Words:
        """What a paragraph says behind the year in the first cell of its row, or behind a date as
        its label, which head it as a line above it would."""
        folded = self._folded[number]
        headed = self._years.get(number)
        if headed is not None:
            self._tell_below_line()
            if headed.year is not None:
                self._context.enter_heading(None, [headed.year], headed.year.text)
            return _Words(blank(text, headed.begins), blank(folded, headed.begins), dates)
        label = label_length(text, dates) if number not in self._rows else 0
        if not label:
            return _Words(text, folded, dates)
        self._tell_below_line()
        self._context.enter_heading(None, dates[:1], dates[0].text)
        return _Words(blank(text, label), blank(folded, label), dates[1:])

    def _below_date_line(self, number: int, judged: list[Judged], *, opened: bool) -> list[Judged]:
        """What the line of a date above a paragraph makes of it: one that is ``opened`` by a date
        of its own ends what the line dates, another is dated by it."""
        line = self._date_line
        if line is None:
            return judged
        if opened and not self._below and names_again(line, judged):
            judged, opened = [as_mention(judged[0], _SAID_ABOVE), *judged[1:]], False
        if opened or says_again(line, judged):
            if self._below and dates_a_paragraph(line, judged):
                self._tell_below_line()
            else:
                self._date_line, self._below = None, []
            return judged
        if says_own_day(line, judged, is_row=number in self._rows):
            return judged
        self._below.append(number)
        return without_holidays(judged, line.placed.value)

    def _tell_below_line(self) -> None:
        """What stands below a date line is dated by it, unless some paragraph there has a date of
        its own in front."""
        line, below = self._date_line, self._below
        self._date_line, self._below = None, []
        if line is None or not below:
            return
        kind = Kind.PLANNED if self._lies_ahead(line.placed.value) else Kind.HAPPENED
        chronicle = self._about.genre is _CHRONICLE
        below = [one for one in below if not is_beside_entries(self._blocks[one].text)]
        for number in entries_below(line, below, self._blocks, chronicle=chronicle):
            self._events.append(event_below(line, number, self._blocks, kind))

    def _promote_tails(self, judged: list[Judged], *, is_lead: bool) -> list[Judged]:
        """The same for each entry of a paragraph that runs several together, as a page does whose
        lines were wrapped: 动工。（3月4日）完工。（8月9日）."""
        if len(judged) == 1 or self._about.genre is not _CHRONICLE:
            return self._promote_tail(judged, is_lead=is_lead)
        found: list[Judged] = []
        for entry in entries_of(judged):
            found += self._promote_tail(entry, is_lead=is_lead)
        return found

    def _promote_tail(self, judged: list[Judged], *, is_lead: bool) -> list[Judged]:
        """A paragraph without a date in front is dated by the one at its end, if it has one."""
        judged = without_opening_year(judged)
        chronicle = self._about.genre is _CHRONICLE and not is_lead
        position = closing_date(judged, alone=chronicle)
        if position is None:
            return judged
        one = judged[position]
        closes = "the date closes the entry"
        told = self._told_as(
            one, closes if one.judgement.tail else "it is the only date of the entry"
        )
        self._context.told(told.placed, opens_block=False)
        return [*judged[:position], told, *judged[position + 1 :]]

    def _told_as(self, one: Judged, reason: str) -> Judged:
        """``one`` as an event of days gone by or, where it lies ahead or is called planned (移除旧
        接口（预计 2024 Q3）), to come."""
        ahead = self._lies_ahead(one.placed.value)
        ahead = ahead or plan_cues.CALLED_PLANNED.search(one.setting.lead) is not None
        kind = Kind.PLANNED if ahead else Kind.HAPPENED
        return one._replace(judgement=Judgement(kind, reason, tail=one.judgement.tail))

    def _lies_ahead(self, value: Value) -> bool:
        first = value.start or value.end
        published = self._context.written
        if self._in_plan:
            return published is None or first is None or day_of(first) >= published
        return published is not None and first is not None and day_of(first) > published

    def _is_to_come(self, dates: Sequence[Recognised]) -> bool:
        placed = self._judge.place_line(dates)
        return placed is not None and self._lies_ahead(placed.value)

    def _append_events(self, number: int, where: Structure, judged: Sequence[Judged]) -> None:
        text = where.text
        told = [one for one in judged if is_event(one)] if len(judged) > 1 else []
        position = 0
        for one in judged:
            before = after = None
            if told and is_event(one):
                before = told[position - 1] if position else None
                position += 1
                after = told[position] if position < len(told) else None
            span = telling_span(where, one, before, after)
            start, end = span
            kind, reason = one.judgement.kind, one.judgement.reason
            expression = expression_of(one.placed, one.span, text)
            reasons = (*reasons_of(one.placed), f"{kind}: {reason}")
            self._events.append(
                DatedEvent(number, span, text[start:end], expression, kind, reasons)
            )


_SAID_ABOVE: Final = "the line above says on which day"
_LONGEST_RELEASE: Final = 80


def _heads_release(block: Block, dates: Sequence[Recognised]) -> bool:
    """Whether a line of a text without marked headings is that of a release
    (## [1.4.0] - 2020-05-03 in a file that is no Markdown by its name)."""
    if not dates or dates[0].year is None or len(block.text) > _LONGEST_RELEASE:
        return False
    return not block.is_item and is_release(block.text, dates[0].span)


_LEVEL_OF_LABELS: Final = 9
"""Below every heading with a form of its own."""
_HEADING_ROOM: Final = 12
"""How far into a heading its date may stand and still head the section (第三章 1949年…)."""


def _place_in_text(event: DatedEvent) -> tuple[int, int]:
    block = event.block if event.date_block is None else event.date_block
    return block, event.expression.span.start
