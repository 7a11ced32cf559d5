"""Where the year and the month of a date come from when its own words leave them open.

The order is that of a careful reader: the date's own words, the entry it stands in, the section
heading, the title, the lead paragraph, the entry before (chronicles run forward), a year that
stands later in the text, and last the publish date, the past preferred. What the context lent is
recorded as the :class:`~db.dates.model.Basis`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.model import Basis, Frame, Need, Precision, Preference
from db.dates.resolve import resolve
from db.dates.setting.genre import Genre
from db.dates.values.intervals import date_or_none, day_of, is_year, last_of_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised, Value
    from db.dates.setting.surroundings import Surroundings

_WINTER: Final = re.compile(r"\d{4}-24[~?]?")
_DAY_END: Final = time(23, 59, 59)
"""The publish date counts to its last second: an hour of the same day lies behind it."""
_MONTHS: Final = 12
_SCHOOL_BEGINS: Final = 8
_REPORT: Final = re.compile(r"报告|总结|年报|report")
_DEEPEST_SECTION: Final = 8
_NO_CONTEXT: Final = Frame()
"""For expressions that their own words place."""
_LONGEST_MONTH: Final = 31
_OF_YEAR: Final = re.compile(r"年|[今去明][春夏秋冬]|year", re.IGNORECASE)
_COUNTED_DAY: Final = re.compile(r"第[三四五六七八九十][天日]")
"""第三天 counts from the day that opens the entry, not from 第二天."""
_QUARTER: Final = timedelta(days=92)
_HALF_YEAR: Final = timedelta(days=183)
_LONG_PAST: Final = timedelta(days=300)
_SHORTLY: Final = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Lent:
    """One part of a date that the context gives: a year or a month, and who gives it."""

    value: int
    basis: Basis
    lender: str


class Placed(NamedTuple):
    """An expression put in its place in time, and where the parts of the date came from."""

    recognised: Recognised
    value: Value
    basis: Basis
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    """The date that a heading or a date line sets for what follows it."""

    level: int | None
    year: int | None
    month: int | None
    day: int | None
    value: Value | None
    text: str


class Context:
    """The running context of one document, told of its headings and events in reading order."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._about = surroundings
        self._sections: list[_Section] = []
        self._told: Placed | None = None
        self._told_here: Placed | None = None
        self._named_here: Lent | None = None
        self._opener_here = False
        self._opened_here: date | None = None
        self._written: date | None = surroundings.published or surroundings.written
        self._adjacent = False
        self._ahead = False
        self._beside = True
        self._named_later: Lent | None = None
        self._addressed = False
        self._framed_here: Lent | None = None
        self._days: dict[int, date] = {}
        self._opener: Value | None = None

    def enter_heading(self, level: int | None, dates: Sequence[Recognised]) -> None:
        """A heading begins a section; one without a date ends the dated ones at its level."""
        self.enter_block()
        if not dates:
            self._sections = [
                section
                for section in self._sections
                if (section.level is not None and level is not None and section.level < level)
                or (section.level is None and section.month is None)
            ]
            return
        first = dates[0]
        years = {one.year for one in dates if one.year is not None}
        year = first.year if len(years) == 1 else None
        value = resolve(first, self._frame(first, Preference.PAST)[0])
        if year is not None and value and value.start and value.end:
            year = year if value.start.year == value.end.year else None
        if first.year is not None or first.anchored or Need.REFERENCE in first.needs:
            self._sections = []
            if first.year is None and value and value.start:
                year = value.start.year
        elif first.month is not None:
            self._sections = [
                one for one in self._sections if one.month is None and one.day is None
            ]
        else:
            self._sections = [one for one in self._sections if one.day is None]
        if Need.REFERENCE in first.needs and value is not None and value.start is not None:
            year = value.start.year
        month = first.month if value is None or _within_month(value) else None
        self._sections.append(_Section(level, year, month, first.day, value, first.text))
        del self._sections[:-_DEEPEST_SECTION]
        if first.year is not None and year is None:
            self._told = None
        elif value is not None and value.precision is Precision.DAY and first.day is not None:
            # The hours of a log and 当夜 below the heading are of its day.
            self._told = Placed(first, value, Basis.HEADING, ())

    def look_ahead(self, *, ahead: bool) -> None:
        """Whether the section speaks of what is to come (下一步打算)."""
        self._ahead = ahead

    def enter_block(self) -> None:
        """A paragraph begins: what the one before told is now the previous event."""
        self._adjacent = self._told_here is not None
        self._told_here = None
        self._named_here = None
        self._opener_here = False
        self._opened_here = None
        self._opener = None

    def enter_sentence(self, *, addressed: bool) -> None:
        """A sentence begins, which asks something of the readers of the day if ``addressed``."""
        self._named_later = None
        self._framed_here = None
        self._addressed = addressed

    def framed(self, placed: Placed) -> None:
        """A year was named in which the rest of the sentence takes place (2008年地震后，5月4日)."""
        if placed.value.start is not None:
            origin = f"“{placed.recognised.text}” before it"
            self._framed_here = Lent(placed.value.start.year, Basis.PREVIOUS, origin)

    @property
    def written(self) -> date | None:
        """The day of writing, as far as it is known by now."""
        return self._written

    def written_on(self, day: date) -> None:
        """The text says on which day it was written (a dateline), which 今天 in it leans on."""
        self._written = day

    def told(self, placed: Placed, *, opens_block: bool, lasting: bool = True) -> None:
        """An event was told: later dates may lean on it, beyond its paragraph if ``lasting``."""
        self._told_here = placed
        self._named_here = None
        self._opener_here = self._opener_here or opens_block
        if lasting:
            self._told = placed
        start = placed.value.start
        if start is None or placed.value.precision not in _EXACT:
            return
        self._days[start.day] = day_of(start)
        if opens_block:
            # 去年10月1日开业，今年3月扩建: both count from the day of writing.
            needs = placed.recognised.needs
            leaning = Need.REFERENCE in needs and not placed.recognised.anchored
            self._opened_here = None if leaning else day_of(start)
            self._opener = placed.value

    def named_year(self, placed: Placed) -> None:
        """A year was named without telling anything (今年，…): later dates in its paragraph lean
        on it, where it is the year of writing or a later one; what is planned in the same sentence
        leans on a year after the title's (2019年的展会…，初定五一开幕)."""
        start, written = placed.value.start, self._written
        settled = self._about.title_year
        if start is not None and settled is not None and start.year > settled:
            origin = f"“{placed.recognised.text}” in the same sentence"
            self._named_later = Lent(start.year, Basis.PREVIOUS, origin)
        if start is None or written is None or start.year < written.year:
            return
        if Need.REFERENCE in placed.recognised.needs:
            self._named_here = Lent(start.year, placed.basis, f"“{placed.recognised.text}”")

    def place(
        self, recognised: Recognised, prefer: Preference, *, beside: bool = True
    ) -> Placed | None:
        """The expression in its place in time; ``None`` where the context does not know it.

        ``beside`` says that the date told last stands in the same sentence.
        """
        self._beside = beside
        frame, basis, origins = self._frame(recognised, prefer)
        value = self._soonest(recognised, frame, basis) or resolve(recognised, frame)
        if value is None:
            return None
        value = self._shortly_ahead(recognised, value, frame, basis)
        if basis is not Basis.EXPLICIT and frame.year is not None and Need.YEAR in recognised.needs:
            value, frame = self._turned(recognised, value, frame, basis, prefer)
        return Placed(recognised, value, basis, origins)

    def _soonest(self, recognised: Recognised, frame: Frame, basis: Basis) -> Value | None:
        """For what is to come, the reading in the year of writing if it is not over by then: a
        stretch that has begun (1月1日至2月29日, written on 22 January) is this year's."""
        written = self._written
        if (
            written is None
            or frame.year is not None
            or frame.prefer is not Preference.FUTURE
            or basis is not Basis.PUBLISHED
            or Need.YEAR not in recognised.needs
        ):
            return None
        value = resolve(recognised, replace(frame, year=written.year))
        last = value.end if value else None
        return value if last is not None and day_of(last) >= written else None

    def _shortly_ahead(
        self, recognised: Recognised, value: Value, frame: Frame, basis: Basis
    ) -> Value:
        """A day of the next weeks where the one of the past lies nearly a year back: news of
        12 June that names 17 June without a year speak of the coming one, else they would say 去年.
        """
        written, last = self._written, value.end or value.start
        if (
            written is None
            or last is None
            or frame.year is not None
            or basis is not Basis.PUBLISHED
            or Need.YEAR not in recognised.needs
            or self._about.genre is not Genre.OTHER
            or written - day_of(last) < _LONG_PAST
        ):
            return value
        ahead = resolve(recognised, replace(frame, prefer=Preference.FUTURE))
        first = ahead.start or ahead.end if ahead else None
        if ahead is None or first is None:
            return value
        return ahead if day_of(first) - written <= _SHORTLY else value

    def place_beside(self, recognised: Recognised, first: Placed) -> Value | None:
        """A further member of a list of dates, which shares the year and month of the first."""
        start = first.value.start
        if start is None:
            return None
        frame = Frame(self._reference(), year=start.year, month=start.month, previous=first.value)
        return resolve(recognised, frame)

    def _frame(
        self, recognised: Recognised, prefer: Preference
    ) -> tuple[Frame, Basis, tuple[str, ...]]:
        needs = recognised.needs
        if not needs:
            return _NO_CONTEXT, Basis.EXPLICIT, ()
        before = self._told_here or self._told
        previous = _as_one_year(before.value) if before else None
        if self._opener is not None and _COUNTED_DAY.match(recognised.text):
            previous = self._opener
        if recognised.anchored and previous is not None:
            origin = f"the event before it lends {previous.edtf}"
            frame = Frame(self._reference(), previous=previous, prefer=prefer)
            return frame, Basis.PREVIOUS, (origin,)
        origins: list[str] = []
        basis = Basis.EXPLICIT
        if Need.REFERENCE in needs:
            reference, basis, origin = self._anchor(recognised, prefer)
            origins.append(origin)
            frame = Frame(
                reference,
                year=None if reference is None else reference.year,
                previous=previous,
                prefer=prefer,
            )
            return frame, basis, tuple(origins)
        month = self._month(recognised) if Need.MONTH in needs else None
        year = self._year(recognised, prefer, month) if Need.YEAR in needs else None
        if month is not None:
            origins.append(f"the month {month.value} comes from {month.lender}")
        if year is not None:
            origins.append(f"the year {year.value} comes from {year.lender}")
            basis = year.basis
        elif Need.YEAR in needs and self._written is not None:
            origins.append(f"the publish date {self._written} gives the rest")
            basis = Basis.PUBLISHED
        if Need.DAY in needs and before is not None and previous is not None:
            basis = self._inherited_basis(before)
            origins.append(f"the day comes from {previous.edtf}")
        frame = Frame(
            self._reference(),
            year=None if year is None else year.value,
            month=None if month is None else month.value,
            previous=previous,
            prefer=prefer,
        )
        return frame, basis, tuple(origins)

    def _year(self, recognised: Recognised, prefer: Preference, month: Lent | None) -> Lent | None:
        """The year, from the first of the lenders that has one."""
        named = self._framed_here or self._named_here
        if named is not None:
            return named
        if prefer is Preference.FUTURE and self._named_later is not None:
            return self._named_later
        placed = None if self._stands_for_itself(recognised) else self._told_here
        here = self._year_told(placed)
        # A year named amid a paragraph is that sentence's own; the document's year goes on.
        passing = placed is not None and placed.basis is Basis.EXPLICIT and not self._opener_here
        if here is not None and not (passing and (self._settled() or self._is_aside(here))):
            return Lent(here, self._inherited_basis(placed), "the date before it in the paragraph")
        for section in reversed(self._sections):
            if section.year is not None:
                return Lent(section.year, Basis.HEADING, f"the heading “{section.text}”")
        about = self._about
        if about.school_years is not None:
            first, second = about.school_years
            late = (recognised.month or (month.value if month else 1)) >= _SCHOOL_BEGINS
            return Lent(first if late else second, Basis.TITLE, "the school year in the title")
        if about.title_year is not None and not self._asks_after(about.title_year):
            return self._from_title(recognised, prefer, month, about.title_year)
        if prefer is Preference.FUTURE and self._written is not None:
            return None
        before = self._year_told(self._told)
        left = before is not None and self._told is not None and self._has_left(before)
        if about.lead_year is not None and not left:
            return Lent(about.lead_year, Basis.LEAD, "the lead paragraph")
        if before is not None and self._leans_on_previous(recognised, before):
            return Lent(before, Basis.PREVIOUS, "the entry before")
        if self._written is None and about.later_year is not None:
            return Lent(about.later_year, Basis.LEAD, "the year that the text names later")
        return None

    def _has_left(self, year: int) -> bool:
        """Whether the entry directly before names a later year than the lead."""
        lead, told = self._about.lead_year, self._told
        named = told is not None and told.basis is Basis.EXPLICIT
        exact = told is not None and (self._ahead or told.recognised.month is not None)
        return named and exact and self._adjacent and lead is not None and year > lead

    def _asks_after(self, year: int) -> bool:
        """Whether the sentence asks something of readers for whom ``year`` is over."""
        return self._addressed and self._written is not None and year < self._written.year

    def _stands_for_itself(self, recognised: Recognised) -> bool:
        """Whether the date told last keeps its year for itself, as English has it: last autumn or
        the fall of next year say nothing of the year of a month named after them."""
        placed, written = self._told_here, self._written
        if placed is None or written is None or not recognised.text.isascii():
            return False
        if Need.REFERENCE in placed.recognised.needs:
            return placed.value.precision is not Precision.YEAR
        last = placed.value.end or placed.value.start
        return not self._beside and last is not None and last.year > written.year

    def _is_aside(self, year: int) -> bool:
        """Whether a report has named an earlier year in another sentence, in passing."""
        written = self._written
        stated = self._about.stated_year
        if stated is not None:
            return year < stated
        report = self._about.genre is Genre.OTHER and not self._about.historical
        return report and not self._beside and written is not None and year < written.year

    def _settled(self) -> bool:
        """Whether a heading or the title settles the year."""
        return self._about.title_year is not None or any(
            section.year is not None for section in self._sections
        )

    def _from_title(
        self, recognised: Recognised, prefer: Preference, month: Lent | None, year: int
    ) -> Lent:
        """The year of the title; a chronicle that has run past it keeps the later year, and a
        notice at the end of a year sets its limits in the next (2020年度…申报, 1月15日前)."""
        previous = self._told
        start = previous.value.start if previous else None
        wanted = recognised.month or (month.value if month else None)
        if (
            previous is not None
            and previous.basis is Basis.EXPLICIT
            and start is not None
            and start.year == year + 1
            and wanted is not None
            and wanted >= start.month
            and self._adjacent
        ):
            return Lent(
                start.year, Basis.PREVIOUS, "the entry before, which has left the title's year"
            )
        written = self._written
        if self._ahead and self._about.genre is not Genre.PLAN:
            if previous is not None and self._adjacent and start is not None and start.year > year:
                return Lent(start.year, Basis.PREVIOUS, "the entry before")
            if written is None or written.year > year:
                return Lent(year + 1, Basis.TITLE, "the title: what lies ahead of its year")
        if (
            prefer is Preference.FUTURE
            and written is not None
            and written.year == year
            and wanted is not None
            and wanted < written.month
            and written.month - wanted > _MONTHS // 2
        ):
            return Lent(year + 1, Basis.PUBLISHED, "the publish date: the day is yet to come")
        return Lent(year, Basis.TITLE, "the title")

    def _leans_on_previous(self, recognised: Recognised, year: int) -> bool:
        """Whether the entry before settles the year although a publish date is known: in a
        chronicle always, elsewhere where that entry stands directly before and long ago."""
        if self._written is None or self._about.genre is Genre.CHRONICLE:
            return True
        return self._adjacent and year < self._written.year - 1 and not self._is_fresh(recognised)

    def _is_fresh(self, recognised: Recognised) -> bool:
        """Whether the day, taken from the publish date, is of the last weeks: what is news today is
        not told of the year that the paragraph before looked back on."""
        value = resolve(recognised, Frame(self._reference(), prefer=Preference.PAST))
        last = value.end or value.start if value else None
        return (
            last is not None
            and self._written is not None
            and (timedelta(0) <= self._written - day_of(last) <= _SHORTLY)
        )

    @staticmethod
    def _year_told(placed: Placed | None) -> int | None:
        """The year of an event that settles it for what follows: no open or coarse-ended one."""
        if placed is None or placed.recognised.vague:
            return None
        if placed.value.start is None:
            return None if placed.value.end is None else placed.value.end.year
        if placed.value.end is None:
            coarse = placed.value.precision not in _EXACT_OR_MONTH
            return None if coarse else placed.value.start.year
        return placed.value.end.year

    @staticmethod
    def _inherited_basis(placed: Placed | None) -> Basis:
        if placed is None or placed.basis is Basis.EXPLICIT:
            return Basis.PREVIOUS
        return placed.basis

    def _month(self, recognised: Recognised) -> Lent | None:
        here = _last_day(self._told_here)
        if here is not None:
            return Lent(here.month, Basis.PREVIOUS, "the date before it in the paragraph")
        for section in reversed(self._sections):
            if section.month is not None:
                return Lent(section.month, Basis.HEADING, f"the heading “{section.text}”")
        if self._about.title_month is not None:
            return Lent(self._about.title_month, Basis.TITLE, "the title")
        again = self._told_again(recognised)
        if again is not None:
            return Lent(again.month, Basis.PREVIOUS, f"{again}, of which the text has told before")
        before = _last_day(self._told)
        if (
            before is not None
            and self._told is not None
            and self._leans_on_previous(self._told.recognised, before.year)
        ):
            return Lent(before.month, Basis.PREVIOUS, "the entry before")
        return None

    def _told_again(self, recognised: Recognised) -> date | None:
        """The day of which a report has told before that goes back to it in another section:
        after 25日 in June and 7月1日, 25日 is the one in June."""
        told = self._days.get(recognised.day or 0)
        last = _last_day(self._told)
        if told is None or last is None or self._about.genre is Genre.CHRONICLE:
            return None
        ahead = date_or_none(last.year, last.month, told.day)
        goes_back = told < last and (last - told).days < _LONGEST_MONTH
        return told if goes_back and ahead is not None and ahead > last else None

    def _reference(self) -> datetime | None:
        return None if self._written is None else datetime.combine(self._written, _DAY_END)

    def _anchor(
        self, recognised: Recognised, prefer: Preference
    ) -> tuple[datetime | None, Basis, str]:
        """What 今年, 去年 and 昨日 count from: the entry's own day in a chronicle, the year or
        month of the section where the document speaks from within it, else the publish date."""
        written = self._written
        forward = recognised.text.startswith(_FORWARD)
        if forward and written is None and self._about.title_year is None:
            latest = max(self._about.reviewed, default=None)
            if latest is None or not MINYEAR <= latest <= MAXYEAR:
                return None, Basis.PUBLISHED, "no publish date is known"
            moment = datetime(latest, _MONTHS, 31, 23, 59, 59)  # noqa: DTZ001
            return moment, Basis.TITLE, f"it counts from {latest}, the last year in the title"
        if self._opened_here is not None and not forward and self._about.genre is not Genre.PLAN:
            moment = datetime.combine(self._opened_here, _DAY_END)
            own = self._beside or self._about.genre is Genre.CHRONICLE
            if written is None or (own and self._opened_here.year < written.year):
                origin = f"it counts from the entry's own date {self._opened_here}"
                return moment, Basis.PREVIOUS, origin
        if _OF_YEAR.search(recognised.text):
            year = self._own_year(recognised, written, prefer)
            if year is not None and MINYEAR <= year.value <= MAXYEAR:
                moment = datetime(year.value, _MONTHS, 31, 23, 59, 59)  # noqa: DTZ001
                return moment, year.basis, f"it counts from {year.lender}"
        day = self._section_day()
        if day is not None and (written is None or written - day > _QUARTER):
            origin = f"it counts from the heading “{self._sections[-1].text}”"
            return datetime.combine(day, _DAY_END), Basis.HEADING, origin
        if written is not None:
            moment = datetime.combine(written, _DAY_END)
            return moment, Basis.PUBLISHED, f"it counts from the publish date {written}"
        return None, Basis.PUBLISHED, "no publish date is known"

    def _section_day(self) -> date | None:
        """The last day of the month, or the day, that the headings settle."""
        year = next((one.year for one in reversed(self._sections) if one.year), None)
        month = next((one.month for one in reversed(self._sections) if one.month), None)
        day = next((one.day for one in reversed(self._sections) if one.day), None)
        year = year or self._about.title_year
        if year is None or month is None or not (is_year(year) and 1 <= month <= _MONTHS):
            return None
        return date_or_none(year, month, day) if day else last_of_month(year, month)

    def _reviews_this_year(self, recognised: Recognised, prefer: Preference) -> bool:
        """Whether 今年 is the year under review: in a review that came out early in the next."""
        about, written = self._about, self._written
        return (
            about.genre is Genre.CHRONICLE
            and about.title_year is not None
            and written is not None
            and written.year == about.title_year + 1
            and prefer is not Preference.FUTURE
            and not self._ahead
            and recognised.text.startswith(("今年", "本年"))
        )

    def _own_year(
        self, recognised: Recognised, written: date | None, prefer: Preference
    ) -> Lent | None:
        """The year that the text is written from, where that is not simply the publish date's."""
        about = self._about
        for section in reversed(self._sections):
            if section.year is not None and (written is None or section.year < written.year):
                return Lent(section.year, Basis.HEADING, f"the heading “{section.text}”")
        title = about.title_year
        if self._reviews_this_year(recognised, prefer) and title is not None:
            return Lent(title, Basis.TITLE, "the title, whose year the review tells from within")
        ahead = (
            prefer is Preference.FUTURE
            and about.genre is not Genre.PLAN
            and _REPORT.search(about.title) is None
        )
        if title is not None and (
            written is None or (not ahead and _reposted(title, written, about))
        ):
            return Lent(title, Basis.TITLE, "the title")
        if written is None:
            if about.lead_year is not None:
                return Lent(about.lead_year, Basis.LEAD, "the lead paragraph")
            if about.later_year is not None:
                return Lent(about.later_year, Basis.LEAD, "the year that the text names later")
        return None

    def _turned(
        self, recognised: Recognised, value: Value, frame: Frame, basis: Basis, prefer: Preference
    ) -> tuple[Value, Frame]:
        """``value`` a year on, where entries without heading run from December into January."""
        if basis is not Basis.PREVIOUS or self._told is None or frame.year is None:
            return value, frame
        last = (self._told_here or self._told).value
        if last.start is None or value.start is None or value.precision not in _EXACT_OR_MONTH:
            return value, frame
        if day_of(last.start) - day_of(value.start) <= _HALF_YEAR:
            return value, frame
        frame = replace(frame, year=frame.year + 1)
        later = resolve(recognised, frame)
        too_late = (
            later is None
            or later.start is None
            or (
                self._written is not None
                and prefer is not Preference.FUTURE
                and day_of(later.start) > self._written
            )
        )
        return (value, frame) if later is None or too_late else (later, frame)


_FORWARD: Final = ("未来", "未來", "今后", "今後", "接下来", "接下來", "the next", "next")
"""未来五年 counts from the present of the text, not from what it told last."""

_EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
_EXACT_OR_MONTH: Final = _EXACT | {Precision.MONTH, Precision.XUN}


def _as_one_year(value: Value) -> Value:
    """A winter belongs to the year it begins in: 1937年冬…，次年三月 is March 1938."""
    start, end = value.start, value.end
    if start is None or end is None or _WINTER.fullmatch(value.edtf) is None:
        return value
    return replace(value, end=date(start.year, _MONTHS, 31))


def _last_day(placed: Placed | None) -> date | None:
    """The day that a date without month or day of its own goes on from."""
    if placed is None:
        return None
    end = placed.value.end or placed.value.start
    return None if end is None else day_of(end)


def _within_month(value: Value) -> bool:
    return (
        value.start is not None
        and value.end is not None
        and (value.start.year, value.start.month) == (value.end.year, value.end.month)
    )


def _reposted(title_year: int, written: date, about: Surroundings) -> bool:
    """Whether a document about a year came out after it, still speaking from within that year: a
    plan or a report on the year at any time; other reviews not in the first months of the next,
    when 去年 is their own year."""
    within = about.genre is Genre.PLAN or _REPORT.search(about.title) is not None
    return written.year > title_year + (0 if within else 1)
