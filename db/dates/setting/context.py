"""Where the year and the month of a date come from when its own words leave them open.

The order is that of a careful reader: the date's own words, the entry it stands in, the section
heading, the title, the lead paragraph, the entry before (chronicles run forward), a year that
stands later in the text, and last the publish date, the past preferred. What the context lent is
recorded as the :class:`~db.dates.model.Basis`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from db.dates.calendars.festivals import is_at_years_end
from db.dates.model import Basis, Frame, Need, Precision, Preference
from db.dates.recognition.canonical import canonical
from db.dates.resolve import resolve
from db.dates.setting.ahead import is_aim, of_this_winter, shortly_ahead, soonest
from db.dates.setting.anchors import anchor, year_begun
from db.dates.setting.begun import begun_in_section
from db.dates.setting.headings import OF_THE_DAY, two_years
from db.dates.setting.lenders import lent_month, lent_year
from db.dates.setting.previous import previous_value
from db.dates.setting.progress import EXACT, EXACT_OR_MONTH, Lent, Placed, Progress, Section
from db.dates.setting.weekdays import in_year_of_weekday, of_week_told
from db.dates.values.intervals import day_of, within_month
from db.dates.values.offsets import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised, Value
    from db.dates.setting.surroundings import Surroundings

# Asked for at every date: see on members of enumerations in db.dates.model.
_EXPLICIT: Final = Basis.EXPLICIT
_DAY: Final = Need.DAY
_MONTH: Final = Need.MONTH
_REFERENCE: Final = Need.REFERENCE
_YEAR_NEED: Final = Need.YEAR
_YEAR_PRECISION: Final = Precision.YEAR

_OPENING_ROOM: Final = 4
_DEEPEST_SECTION: Final = 8
_NO_CONTEXT: Final = Frame()
_INHERITED: Final = frozenset({Basis.PREVIOUS, Basis.PUBLISHED})
_UNSETTLED: Final = _INHERITED | {Basis.LEAD}
"""Who lends no more than a likely year; a weekday that a title contradicts is a slip."""
_HALF_YEAR: Final = timedelta(days=183)
_SHORTEST_PERIOD: Final = timedelta(days=27)


class Context:
    """The running context of one document, told of its headings and events in reading order."""

    def __init__(self, surroundings: Surroundings) -> None:
        written = surroundings.written or surroundings.published
        self._now = Progress(surroundings, written)

    def enter_heading(self, level: int | None, dates: Sequence[Recognised], text: str = "") -> None:
        """A heading begins a section; one without a date ends the dated ones at its level."""
        self.enter_block()
        outside = self._now.outside
        if outside is not None and (level is None or level <= outside[0]):
            self._now.written, self._now.outside = outside[1], None
        if self._now.occasion is not None and OF_THE_DAY.search(text):
            dates, self._now.told = (), self._now.occasion
        if not dates:
            self._now.sections = [
                section
                for section in self._now.sections
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
        if first.year is not None or first.anchored or _REFERENCE in first.needs:
            self._now.sections = []
            if first.year is None:
                year = year_begun(value)
        elif first.month is not None:
            self._now.sections = [
                one for one in self._now.sections if one.month is None and one.day is None
            ]
        else:
            self._now.sections = [one for one in self._now.sections if one.day is None]
        if _REFERENCE in first.needs:
            year = year_begun(value) or year
        month = first.month if value is None or within_month(value) else None
        self._now.headed = value
        if first.year is not None:
            self._now.entry_year = None
        turns = two_years(text, value, self._now.about.title) if year is None else None
        section = Section(level, year, month, first.day, value, first.text, turns)
        self._now.sections.append(section)
        del self._now.sections[:-_DEEPEST_SECTION]
        if first.year is not None and year is None:
            self._now.told = None
        elif value is not None and value.precision is Precision.DAY and first.day is not None:
            # The hours of a log and 当夜 below the heading are of its day.
            self._now.told = Placed(first, value, Basis.HEADING, ())

    def enter_period(self, recognised: Recognised) -> bool:
        """Whether the paper says of which part of a year it speaks (紀要期間：…); that year then
        heads all its entries."""
        value = resolve(recognised, self._frame(recognised, Preference.PAST)[0])
        if value is None or value.start is None or value.end is None:
            return False
        first, last = day_of(value.start), day_of(value.end)
        if first.year != last.year or last - first < _SHORTEST_PERIOD:
            return False
        self._now.sections = [Section(0, first.year, None, None, value, recognised.text)]
        return True

    def speak_from(self, day: date, level: int) -> None:
        """What stands below the heading of a meeting speaks from its day (:mod:`.minutes`)."""
        self._now.outside = (level, self._now.written)
        self._now.written = day

    def takes_place(self, placed: Placed) -> None:
        """A label gives the day of the occasion that the document is about (活动日期：)."""
        self._now.occasion = self._now.occasion or placed

    def look_ahead(self, *, ahead: bool) -> None:
        """Whether the section speaks of what is to come (下一步打算)."""
        self._now.ahead = ahead

    def turn_ahead(self) -> None:
        """The rest of the paragraph speaks of what is to come (新的一年，…)."""
        self._now.turned = True
        self._now.told_here = None
        self._now.opener_here = False

    def enter_block(self) -> None:
        """A paragraph begins: what the one before told is now the previous event."""
        now = self._now
        now.turned = False
        now.entry_before = now.told_here
        now.adjacent = now.told_here is not None
        now.told_here = None
        now.named_here = None
        now.opener_here = False
        now.opened_here = None
        now.opener = None

    def enter_message(self, day: date | None) -> None:
        """Somebody else's words begin, written on ``day``: what stands above lends them nothing."""
        self.enter_block()
        self._now.adjacent, self._now.entry_before = False, None
        self._now.sections = []
        self._now.headed = self._now.told = self._now.told_day = None
        self._now.days = {}
        self._now.in_message = day is not None
        if day is not None:
            self._now.written = day

    def enter_sentence(self, *, addressed: bool) -> None:
        """A sentence begins, which asks something of the readers of the day if ``addressed``."""
        self._now.named_later = None
        self._now.framed_here = None
        self._now.opened_sentence = False
        self._now.addressed = addressed

    def comes_to(self, year: int | None) -> None:
        """The next year that the paragraph names behind the date to be placed, if any."""
        self._now.year_behind = year

    def framed(self, placed: Placed) -> None:
        """A year was named in which the rest of the sentence takes place (2008年地震后，5月4日)."""
        year = placed.value.first_year
        if year is not None:
            origin = f"“{placed.recognised.text}” before it"
            self._now.framed_here = Lent(year, Basis.PREVIOUS, origin)

    @property
    def lists_years(self) -> bool:
        """Whether a whole year opens the paragraph before: it is an entry of a list by years."""
        told = self._now.told
        return (
            self._now.adjacent
            and told is not None
            and told.value.precision is _YEAR_PRECISION
            and told.basis is _EXPLICIT
            and told.recognised.span.start <= _OPENING_ROOM
        )

    @property
    def written(self) -> date | None:
        """The day of writing, as far as it is known by now."""
        return self._now.written

    def written_on(self, day: date) -> None:
        """The text says on which day it was written (a dateline), which 今天 in it leans on."""
        self._now.written = day

    def return_to_own_day(self) -> None:
        """The text speaks of its own day again, as minutes do at their end."""
        self._now.return_to_own_day()

    def told(self, placed: Placed, *, opens_block: bool, lasting: bool = True) -> None:
        """An event was told: later dates may lean on it, beyond its paragraph if ``lasting``."""
        if isinstance(placed.recognised.reading, Stretch):
            # 今后五年 lends its last day to nothing.
            return
        now, value = self._now, placed.value
        if is_aim(self._now, value):
            return
        now.told_here = placed
        now.headed = None
        now.named_here = None
        now.opener_here = now.opener_here or opens_block
        now.told = placed if lasting else now.told
        year, needs = placed.recognised.year, placed.recognised.needs
        if year is not None or _REFERENCE in needs:
            now.framed_here = None
        if opens_block and year is not None and now.sections:
            # A year alone on a line heads its entries up to the next that names another.
            now.sections = [
                one
                for one in now.sections
                if one.level is not None or one.year is None or one.year == year
            ]
        if opens_block:
            now.entry_year = value.first_year
        if value.start is None or value.precision not in EXACT:
            return
        day = day_of(value.start)
        now.days[day.day] = day
        if lasting and value.end is not None and day_of(value.end) == day:
            now.told_day = placed
        if opens_block:
            # 去年10月1日开业，今年3月扩建: both count from the day of writing.
            leaning = _REFERENCE in needs and not placed.recognised.anchored
            now.opened_here = None if leaning else day
            now.opened_sentence = True
            now.opener = value

    def named_year(self, placed: Placed, *, opens: bool, told: bool) -> None:
        """A year was named without telling anything (今年，…): later dates in its paragraph lean
        on it, where it is the year of writing or a later one; what is planned in the same sentence
        leans on a year after the title's (2019年的展会…，初定五一开幕), no year of accounts (做好
        2025年度征缴，9月启动). A later year that opens no clause is said of a noun (谋划明年工作。
        11月10日前上报) and keeps to its sentence, and lends nothing to one that has ``told`` of
        another date before it (11月10日前上报2024年计划，12月初评审)."""
        of_accounts = not opens and placed.recognised.text.endswith("年度")
        start, written, settled = placed.value.start, self._now.written, self._now.about.title_year
        ahead = start is not None and settled is not None and start.year > settled
        lends = ahead and placed.value.last_year == placed.value.first_year
        if start is not None and lends and not (told or of_accounts):
            origin = f"“{placed.recognised.text}” in the same sentence"
            self._now.named_later = Lent(start.year, Basis.PREVIOUS, origin)
        if start is None or written is None or start.year < written.year:
            return
        if start.year > written.year and not opens:
            return
        if _REFERENCE in placed.recognised.needs:
            self._now.named_here = Lent(start.year, placed.basis, f"“{placed.recognised.text}”")

    def answered(self, placed: Placed) -> None:
        """A year was said to be the one asked for (那是1976年。): in a text that looks back, what
        follows takes place in it."""
        year = placed.value.first_year
        if year is not None and self._now.about.historical:
            self._now.named_here = Lent(year, Basis.PREVIOUS, f"“{placed.recognised.text}”")

    def place(
        self,
        recognised: Recognised,
        prefer: Preference,
        *,
        beside: bool = True,
        closing: bool = False,
    ) -> Placed | None:
        """The expression in its place in time; ``None`` where the context does not know it.

        ``beside`` says that the date told last stands in the same sentence, ``closing`` that the
        expression dates the whole entry from its end: where a heading or the title lends it year
        or month, what the entry names in passing does not.
        """
        self._now.beside = beside
        self._now.closing = closing and self._is_dated()
        if not recognised.needs:
            value = begun_in_section(self._now, recognised) or resolve(recognised, _NO_CONTEXT)
            return None if value is None else Placed(recognised, value, _EXPLICIT, ())
        frame, basis, origins = self._frame(recognised, prefer)
        value = soonest(self._now, recognised, frame, basis) or resolve(recognised, frame)
        if value is None:
            return None
        value = shortly_ahead(self._now, recognised, value, frame, basis)
        value = of_this_winter(self._now, recognised, value, frame)
        if basis is not _EXPLICIT and frame.year is not None and _YEAR_NEED in recognised.needs:
            value, frame = self._turned(recognised, value, frame, basis, prefer)
        if self._now.beside and self._now.told_here is not None:
            value = of_week_told(recognised, value, self._now.told_here.value)
        if basis in _UNSETTLED:
            value = in_year_of_weekday(recognised, value, frame, self._now.written)
        return Placed(recognised, value, basis, origins)

    def _is_dated(self) -> bool:
        """Whether a heading or the title says when the entries are."""
        dated = any(one.year is not None or one.month is not None for one in self._now.sections)
        return dated or self._now.about.title_year is not None

    def place_beside(self, recognised: Recognised, first: Placed) -> Value | None:
        """A further member of a list of dates, which shares the year and month of the first."""
        year, start = first.value.first_year, first.value.start
        if year is None:
            return None
        month = None if start is None else start.month
        frame = Frame(self._now.reference, year=year, month=month, previous=first.value)
        return resolve(recognised, frame)

    def _frame(
        self, recognised: Recognised, prefer: Preference
    ) -> tuple[Frame, Basis, tuple[str, ...]]:
        """What the context knows of an expression, where its year comes from, and the same in
        words."""
        if not recognised.needs:
            return _NO_CONTEXT, Basis.EXPLICIT, ()
        previous = previous_value(self._now, recognised)
        if recognised.anchored and previous is not None:
            origin = f"the event before it lends {previous.edtf}"
            frame = Frame(self._now.reference, previous=previous, prefer=prefer)
            return frame, Basis.PREVIOUS, (origin,)
        if Need.REFERENCE in recognised.needs:
            reference, basis, origin = anchor(self._now, recognised, prefer)
            year = None if reference is None else reference.year
            frame = Frame(reference, year=year, previous=previous, prefer=prefer)
            return frame, basis, (origin,)
        return self._lent(recognised, prefer, previous)

    def _lent(
        self, recognised: Recognised, prefer: Preference, previous: Value | None
    ) -> tuple[Frame, Basis, tuple[str, ...]]:
        """The month and year that an expression leaves open, from their lenders."""
        needs, before = recognised.needs, self._now.told_here or self._now.told
        origins: list[str] = []
        basis = Basis.EXPLICIT
        month = lent_month(self._now, recognised) if Need.MONTH in needs else None
        year = lent_year(self._now, recognised, prefer, month) if Need.YEAR in needs else None
        if month is not None:
            origins.append(f"the month {month.value} comes from {month.lender}")
        if year is not None:
            origins.append(f"the year {year.value} comes from {year.lender}")
            basis = year.basis
        elif Need.YEAR in needs and self._now.written is not None:
            origins.append(f"the publish date {self._now.written} gives the rest")
            basis = Basis.PUBLISHED
        if Need.DAY in needs and before is not None and previous is not None:
            basis = before.lent_basis
            origins.append(f"the day comes from {previous.edtf}")
        frame = Frame(
            self._now.reference,
            year=None if year is None else year.value,
            month=None if month is None else month.value,
            previous=previous,
            prefer=prefer,
        )
        return frame, basis, tuple(origins)

    def _turned(
        self, recognised: Recognised, value: Value, frame: Frame, basis: Basis, prefer: Preference
    ) -> tuple[Value, Frame]:
        """``value`` a year on, where entries without heading run from December into January, and
        for 除夕 after the autumn of a lunar year, whatever heads it; not in the title's year."""
        inherited = is_at_years_end(canonical(recognised.text)) or (
            basis in _INHERITED and frame.year != self._now.about.title_year
        )
        if not inherited or self._now.told is None or frame.year is None:
            return value, frame
        last, written = (self._now.told_here or self._now.told).value, self._now.written
        before, first = _reached(last), _reached(value)
        if before is None or first is None or value.precision not in EXACT_OR_MONTH:
            return value, frame
        limits = last.start is None or value.start is None
        over = prefer is Preference.FUTURE and written is not None and first < written
        if is_at_years_end(canonical(recognised.text)) and last.end is not None:
            # 8月—11月转徙，除夕抵汉口: what is told lasted into the autumn.
            before = max(before, day_of(last.end))
        if before - first <= _HALF_YEAR or (limits and not over):
            return value, frame
        frame = frame._replace(year=frame.year + 1)
        later = resolve(recognised, frame)
        there = None if later is None else _reached(later)
        past = written is not None and prefer is not Preference.FUTURE
        too_late = there is None or (past and written is not None and there > written >= before)
        return (value, frame) if later is None or too_late else (later, frame)


def _reached(value: Value) -> date | None:
    """The day that a time begins with, or is a limit by (12月15日前交表，1月10日抽签)."""
    first = value.start or value.end
    return None if first is None else day_of(first)
