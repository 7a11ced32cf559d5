"""The dates of a paragraph, each put in its place in time and judged, one after the other.

What is made of one date bears on the next: the context hears of each event as it is told, a date
told already is only mentioned again, and dates listed together are one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.dates.cues import limit_cues, plan_cues
from db.dates.kinds.judgement import Circumstances, Judgement, is_clock
from db.dates.kinds.rules import is_day_of_writing, judge, preference, says_today
from db.dates.model import Kind, Precision, Preference
from db.dates.paragraphs.judged import (
    Judged,
    Times,
    is_event,
    is_hour_of,
    joined,
    limited,
    share_sentence,
    stands_beside,
    told_together,
)
from db.dates.paragraphs.lists import groups_of
from db.dates.paragraphs.rows import is_remark, of_column
from db.dates.paragraphs.translations import translated
from db.dates.setting.befallen import befallen
from db.dates.setting.clause import setting_of
from db.dates.setting.genre import Genre
from db.dates.values.intervals import date_or_none, day_of
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Recognised
    from db.dates.setting.clause import Setting
    from db.dates.setting.context import Context
    from db.dates.setting.progress import Placed
    from db.dates.setting.sentences import Structure
    from db.dates.setting.surroundings import Surroundings
    from db.dates.setting.tables import Row

# Asked for at every date: see on members of enumerations in db.dates.model.
_CHRONICLE: Final = Genre.CHRONICLE
_HAPPENED: Final = Kind.HAPPENED
_MENTION: Final = Kind.MENTION

_HOUR_OF_DAY: Final = "it is the hour at which that took place"
_TOLD_BEFORE: Final = "the paragraph has told of that date before"
_REMARK: Final = "it is said in the row of a day, in a cell beside it"
_GATHER: Final = re.compile(r"举[行办]|召开|[欢相]聚|聚[集首]|集会|齐聚|迎来")
"""今天是9月2日，我们举行开学典礼: whoever speaks, speaks there."""
_ADJOURNED: Final = re.compile(r"(?:散会|闭会|休会|会议结束)(?:时间)?:\s*$")
"""十一、散会：同日上午11时50分: that of the meeting, whatever day its minutes told last."""
_IN: Final = re.compile(r"于(?:前?[唐宋元明清])?$")
_AHEAD: Final = frozenset({Kind.PLANNED, Kind.DEADLINE})
_OF_OCCASION: Final = frozenset({Precision.DAY, Precision.TIME})


@dataclass(slots=True, eq=False)
class _Paragraph:
    """A paragraph while its dates are judged.

    ``turn`` is where it turns to the year to come, ``lists_years`` says that the context is within
    a list by years. ``last`` is the event told last, ``sentence`` the number of the sentence read.
    """

    where: Structure
    folded: str
    row: Row | None
    in_plan: bool
    turn: int | None
    lists_years: bool
    judged: list[Judged] = field(default_factory=list)
    last: Judged | None = None
    times: Times = field(default_factory=Times)
    sentence: int = -1

    def told_beside(self, setting: Setting) -> Judged | None:
        """The event told before in the same sentence."""
        last = self.last
        return last if last is not None and share_sentence(last.setting, setting) else None


class ParagraphJudge:
    """Judges the dates of one document's paragraphs, in reading order, and tells the context."""

    def __init__(self, about: Surroundings, context: Context) -> None:
        self._about = about
        self._context = context

    def judge(
        self,
        where: Structure,
        folded: str,
        dates: Sequence[Recognised],
        row: Row | None,
        *,
        in_plan: bool,
    ) -> list[Judged]:
        """The dates that the context can place, judged in reading order.

        ``folded`` is the paragraph's text folded, ``row`` what it is where it is a row of a table;
        ``in_plan`` says that it stands in a plan or in a section that looks ahead.
        """
        listed = self._context.lists_years
        paragraph = _Paragraph(where, folded, row, in_plan, self._turn(folded), listed)
        read = 0
        for group in groups_of(dates, folded):
            read += len(group)
            self._context.comes_to(_next_year(dates, read))
            one = self._judge_group(group, paragraph)
            if one is not None:
                self._hear(one, paragraph)
        return paragraph.judged

    def _judge_group(self, group: Sequence[Recognised], paragraph: _Paragraph) -> Judged | None:
        """A date, or a list of dates, in its place in time and judged; ``None`` if it is none."""
        span, row = _span_of(group), paragraph.row
        if paragraph.turn is not None and span.start >= paragraph.turn:
            paragraph.in_plan, paragraph.turn = True, None
            self._context.turn_ahead()
        setting = setting_of(paragraph.where, paragraph.folded, span)
        self._return_at_end(group[0], setting)
        paragraph.sentence = self._enter_sentence(setting, paragraph.sentence)
        beside = paragraph.told_beside(setting)
        # What one column of a table plans says nothing of the next.
        ahead = row is None and beside is not None and self._looks_ahead(beside)
        prefer = preference(group[0], setting, in_plan=paragraph.in_plan or ahead)
        closing = self._about.genre is _CHRONICLE and setting.closes_entry
        placed = self._place_all(group, prefer, beside=beside is not None, closing=closing)
        if placed is None:
            return None
        placed = befallen(placed, setting, self._context.written)
        known = self._circumstances(setting, span, paragraph, looks_ahead=ahead)
        judgement = _judgement(placed, span, setting, known, paragraph)
        if judgement is None:
            exact = placed.value.precision in _OF_OCCASION and is_day_of_writing(setting)
            if exact and placed.value.start is not None:
                self._written_on(placed.recognised, day_of(placed.value.start))
            return None
        judgement = self._speaking_today(placed, setting, judgement)
        column = row.limit_of(span) if row is not None else None
        placed = limited(placed, judgement, setting, column=column)
        one = Judged(placed, span, setting, judgement)
        return _unless_told(one, paragraph) if is_event(one) else one

    def _circumstances(
        self, setting: Setting, span: Span, paragraph: _Paragraph, *, looks_ahead: bool
    ) -> Circumstances:
        about = self._about
        in_list = paragraph.lists_years and setting.opens_block
        return Circumstances(
            genre=about.genre,
            published=self._context.written,
            reviewed=frozenset() if in_list else about.reviewed,
            in_plan=paragraph.in_plan,
            told_in_sentence=paragraph.told_beside(setting) is not None,
            historical=about.historical,
            looks_ahead=looks_ahead,
            beside_date=stands_beside(paragraph.where.text, paragraph.judged, span),
            plan_begins=about.plan_begins,
            this_year=self._this_year(),
            occasions=about.title,
        )

    def _hear(self, one: Judged, paragraph: _Paragraph) -> None:
        """What the rest of the paragraph, and the context, make of a date that is judged."""
        placed, setting, judgement = one.placed, one.setting, one.judgement
        paragraph.judged.append(one)
        if is_event(one):
            paragraph.times.add(one)
            if _is_limit_of_told(one, paragraph):
                return
            paragraph.last = one
            lasting = judgement.kind is _HAPPENED or paragraph.in_plan
            exact = placed.value.precision in _OF_OCCASION
            if setting.labelled and paragraph.in_plan and exact:
                self._context.takes_place(placed)
            self._context.told(placed, opens_block=setting.opens_block, lasting=lasting)
        elif judgement.frames or (judgement.weak and _names_month(placed)):
            self._context.framed(placed)
        elif placed.value.precision is Precision.YEAR:
            beside = paragraph.told_beside(setting)
            self._hear_of_year(placed, setting, paragraph.last, told=beside is not None)

    def _return_at_end(self, first: Recognised, setting: Setting) -> None:
        if first.anchored and _ADJOURNED.search(setting.head):
            self._context.return_to_own_day()

    def _speaking_today(self, placed: Placed, setting: Setting, judgement: Judgement) -> Judgement:
        """The judgement of a day that the text calls today, from which it counts from here on."""
        start = placed.value.start
        if judgement.kind is not _MENTION or start is None:
            return judgement
        if not says_today(setting, placed.value):
            return judgement
        self._written_on(placed.recognised, day_of(start))
        if _GATHER.search(setting.following) is None:
            return judgement
        return Judgement(_HAPPENED, "the text is spoken at what it tells of")

    def _written_on(self, recognised: Recognised, day: date) -> None:
        self._context.written_on(_of_writing(recognised, day, self._context.written))

    def _enter_sentence(self, setting: Setting, last: int) -> int:
        """Tell the context of the sentence, if it is another than ``last``; its number."""
        if setting.sentence_number != last:
            addressed = limit_cues.ADDRESSED.search(setting.sentence) is not None
            self._context.enter_sentence(addressed=addressed)
        return setting.sentence_number

    def _turn(self, folded: str) -> int | None:
        """Where a paragraph of a text about a year turns to the next one."""
        if self._about.title_year is None or ("一" not in folded and "下" not in folded):
            return None
        match = plan_cues.TURN.search(folded)
        return None if match is None else match.end()

    def _hear_of_year(
        self, placed: Placed, setting: Setting, last: Judged | None, *, told: bool
    ) -> None:
        self._context.named_year(placed, opens=setting.opens_clause, told=told)
        if setting.closes_sentence and setting.lead.rstrip().endswith("是"):
            self._context.answered(placed)
        if last is None and setting.closes_sentence and _IN.search(setting.lead):
            # 县志修于万历十七年。是年…: the year that a thing is of.
            self._context.told(placed, opens_block=False, lasting=False)

    def place_line(self, dates: Sequence[Recognised]) -> Placed | None:
        """Where a line belongs that is a date or a list of dates (6月28日、29日) alone."""
        return self._place_all(groups_of(dates, "")[0], Preference.PAST, beside=True, closing=False)

    def _place_all(
        self,
        group: Sequence[Recognised],
        prefer: Preference,
        *,
        beside: bool,
        closing: bool,
    ) -> Placed | None:
        """One place in time for the members of a list of dates (6月28日、29日)."""
        first = self._context.place(group[0], prefer, beside=beside, closing=closing)
        if first is None or len(group) == 1:
            return first
        values = [first.value]
        for member in group[1:]:
            placed = self._context.place_beside(member, first)
            if placed is not None:
                values.append(placed)
        return first._replace(value=joined(values))

    def _looks_ahead(self, beside: Judged) -> bool:
        """Whether the date told before in the sentence is yet to come; what was meant for a day
        gone by (原订二月动工，实际于三月廿八日开展) is not."""
        if beside.judgement.kind not in _AHEAD:
            return False
        last, written = beside.placed.value.end, self._context.written
        over = last is not None and written is not None and day_of(last) < written
        return not (over and plan_cues.MEANT.search(beside.setting.lead))

    def _this_year(self) -> int | None:
        about = self._about
        written = self._context.written
        if written is not None:
            return written.year
        if not about.says_this_year or about.title_year:
            return None
        # Annals of the old reigns say 明年 for the year after the entry's.
        of_reigns = about.later_year is None or about.later_year <= YEAR_BEFORE_REPUBLIC
        return None if of_reigns else about.later_year


def _of_writing(recognised: Recognised, day: date, known: date | None) -> date:
    """The day of a dateline; one without a year (新华社北京2月28日电) is of the year in which the
    page was published, whatever year its title is about."""
    if known is None or recognised.year is not None:
        return day
    same = (date_or_none(year, day.month, day.day) for year in (known.year, known.year - 1))
    return next((one for one in same if one is not None and one <= known), day)


_DATES_BEHIND: Final = 2


def _next_year(dates: Sequence[Recognised], read: int) -> int | None:
    """The year that the next dates of a paragraph name, behind the first ``read``."""
    behind = dates[read : read + _DATES_BEHIND]
    return next((one.year for one in behind if one.year is not None), None)


def _span_of(group: Sequence[Recognised]) -> Span:
    """Where a date or a list of dates stands."""
    if len(group) == 1:
        return group[0].span
    return Span(group[0].span.start, group[-1].span.end)


def _judgement(
    placed: Placed, span: Span, setting: Setting, known: Circumstances, paragraph: _Paragraph
) -> Judgement | None:
    """The judgement of a date by its clause, its column and the dates before it."""
    text, judged, row = paragraph.where.text, paragraph.judged, paragraph.row
    judgement = judge(placed.recognised, placed.value, setting, known)
    if row is not None and not placed.recognised.vague:
        judgement = of_column(row, span, placed, judgement, known)
    judgement = _beside(text, placed, judged, span, judgement)
    return translated(placed, setting, judged, judgement)


def _unless_told(one: Judged, paragraph: _Paragraph) -> Judged:
    """``one``, or a mention where it is the hour of the event told last or tells it again."""
    row, last = paragraph.row, paragraph.last
    if row is not None and last is not None and is_remark(row, one, last):
        return one._replace(judgement=Judgement(_MENTION, _REMARK))
    if last is not None and is_hour_of(paragraph.where.text, last, one):
        return one._replace(judgement=Judgement(_MENTION, _HOUR_OF_DAY))
    if paragraph.times.repeats(one):
        return one._replace(judgement=Judgement(_MENTION, _TOLD_BEFORE, repeated=True))
    return one


def _beside(
    text: str, placed: Placed, judged: Sequence[Judged], span: Span, judgement: Judgement | None
) -> Judgement | None:
    """``judgement``, or that of the date before which ``placed`` is told together with."""
    if judgement is None and _further_hours(text, placed, judged, span):
        reason = "it goes on with the hours before it"
        return Judgement(judged[-1].judgement.kind, reason)
    if judgement is not None and judgement.weak and told_together(text, judged, span):
        reason = "it is told together with the date before it"
        return Judgement(judged[-1].judgement.kind, reason)
    return judgement


def _further_hours(text: str, placed: Placed, judged: Sequence[Judged], span: Span) -> bool:
    """停电时间：7月24日 08:00-12:00，14:00-17:00: from one hour to another, behind such a time of
    the same day."""
    if not judged or not is_event(judged[-1]) or not is_clock(placed.recognised):
        return False
    before, value = judged[-1].placed.value, placed.value
    hours = before.precision is value.precision is Precision.TIME
    ranges = before.start != before.end and value.start != value.end
    if not (hours and ranges) or span.start - judged[-1].span.end > _LONGEST_JOIN:
        return False
    return text[judged[-1].span.end : span.start].strip() in _JOINS_HOURS


_LONGEST_JOIN: Final = 24
"""Bounded, so that many hours behind one event cost no more than the length of the text."""
_JOINS_HOURS: Final = frozenset("，,、；;和及与與")


def _is_limit_of_told(one: Judged, paragraph: _Paragraph) -> bool:
    """2019年5月列入名单，要求2022年底前消除。同年7月12日…: a limit of a later year that the event
    of its sentence set lends nothing to what follows."""
    told = paragraph.told_beside(one.setting)
    year = one.placed.recognised.year
    if told is None or year is None or paragraph.in_plan:
        return False
    if one.judgement.kind is not Kind.DEADLINE or told.judgement.kind is not _HAPPENED:
        return False
    before = told.placed.value.last_year
    return before is not None and before < year


def _names_month(placed: Placed) -> bool:
    """Whether a date names year and month in full, which go on in its sentence."""
    one = placed.recognised
    return one.year is not None and one.month is not None and not one.needs
