"""Who lends a date the year or the month that its own words leave open.

The order is that of a careful reader: the paragraph, the section heading, the title, the lead
paragraph, the entry before, a year that stands later in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Frame, Need, Precision, Preference
from db.dates.resolve import resolve
from db.dates.setting.genre import Genre
from db.dates.setting.looking_back import (
    comes_to_news,
    goes_on_shortly,
    is_between,
    of_own_day,
)
from db.dates.setting.progress import (
    EXACT,
    EXACT_OR_MONTH,
    SHORTLY,
    Lent,
    last_day,
)
from db.dates.setting.title_year import from_title
from db.dates.values.intervals import date_or_none, day_of

if TYPE_CHECKING:
    from datetime import date

    from db.dates.model import Recognised
    from db.dates.setting.progress import Placed, Progress

# Asked for at every date: see on members of enumerations in db.dates.model.
_QUARTER: Final = Precision.QUARTER
_FUTURE: Final = Preference.FUTURE

_SCHOOL_BEGINS: Final = 8
_LONGEST_MONTH: Final = 31
_OPENING_ROOM: Final = 4
_GENERATION: Final = 20


def lent_year(
    now: Progress, recognised: Recognised, prefer: Preference, month: Lent | None
) -> Lent | None:
    """The year, from the first of the lenders that has one."""
    named = now.framed_here or now.named_here
    if named is not None and not now.closing:
        return named
    if prefer is _FUTURE and now.named_later is not None and not now.closing:
        return now.named_later
    apart = now.closing or _stands_for_itself(now, recognised) or comes_to_news(now, recognised)
    placed = None if apart else now.told_here
    if _is_nearer(now, recognised, prefer, _year_told(placed)) or _is_over(now, prefer, placed):
        return None
    wanted = recognised.month or (month.value if month else None)
    here = (
        of_own_day(now, recognised)
        or _from_paragraph(now, placed, wanted)
        or goes_on_shortly(now, recognised, prefer, placed)
        or _from_heading(now, wanted)
        or _from_list_ahead(now, recognised, prefer)
    )
    if here is not None:
        return here
    about = now.about
    if about.school_years is not None:
        first, second = about.school_years
        late = (wanted or _month_named(recognised, first)) >= _SCHOOL_BEGINS
        return Lent(first if late else second, Basis.TITLE, "the school year in the title")
    if about.title_year is not None and _is_of_month_of_writing(now, recognised, month):
        return None
    if about.title_year is not None and not _asks_after(now, about.title_year):
        return from_title(now, recognised, prefer, month, about.title_year)
    if prefer is _FUTURE and now.written is not None:
        return None
    before = _year_told(now.told)
    left = before is not None and now.told is not None and _has_left(now, before)
    lead = _year_of_lead(now, wanted)
    if lead is not None and not (left or now.in_message):
        return Lent(lead, Basis.LEAD, "the lead paragraph")
    told_amid = now.told_here is not None and now.told is now.told_here
    if before is not None and (
        is_between(now, wanted, before)
        or (
            not (told_amid and _is_aside(now, before))
            and _leans_on_previous(now, recognised, before)
        )
    ):
        return Lent(before, Basis.PREVIOUS, "the entry before")
    if now.written is None and about.later_year is not None:
        return Lent(about.later_year, Basis.LEAD, "the year that the text names later")
    return None


def _year_of_lead(now: Progress, month: int | None) -> int | None:
    """The year of the lead paragraph, or that of the two of a year of report (2018年4月1日至2019年
    3月31日) in which its ``month`` falls; news that names such a year plays on its own day."""
    year, report = now.about.lead_year, now.about.year_of_report
    if report is None or month is None or year not in (None, report[0], report[0] + 1):
        return year
    if year is None and now.written is not None:
        return None
    return report[0] if month >= report[1] else report[0] + 1


def _month_named(recognised: Recognised, year: int) -> int:
    """The month of words that name none, like those of a festival; January if of none."""
    value = resolve(recognised, Frame(year=year))
    last = None if value is None else value.end
    return 1 if last is None or value is None or value.precision not in EXACT else last.month


def lent_month(now: Progress, recognised: Recognised) -> Lent | None:
    """The month of a day that names none, from the first of the lenders that has one."""
    here = None if now.closing or _keeps_its_month(now) else _day_reached(now.told_here)
    if here is not None:
        return Lent(here.month, Basis.PREVIOUS, "the date before it in the paragraph")
    for section in reversed(now.sections):
        if section.month is not None:
            return Lent(section.month, Basis.HEADING, f"the heading “{section.text}”")
    if now.about.title_month is not None:
        return Lent(now.about.title_month, Basis.TITLE, "the title")
    again = _told_again(now, recognised)
    if again is not None:
        return Lent(again.month, Basis.PREVIOUS, f"{again}, of which the text has told before")
    before = _day_reached(now.told)
    if (
        before is not None
        and now.told is not None
        and not _is_named_amid_report(now, now.told)
        and _leans_on_previous(now, now.told.recognised, before.year)
    ):
        return Lent(before.month, Basis.PREVIOUS, "the entry before")
    listed = _day_reached(now.entry_before)
    if listed is not None and _goes_on_ahead(now, recognised, listed):
        return Lent(listed.month, Basis.PREVIOUS, "the entry before, which lies ahead too")
    return None


def _goes_on_ahead(now: Progress, recognised: Recognised, before: date) -> bool:
    """（2）4月21日—22日；（3）23日: a list of days to come goes on with a later one; in news a day
    of the last week (记者7日获悉) is rather that of the report."""
    day, written = recognised.day, now.written
    if written is None or day is None or 0 <= written.day - day <= _LAST_WEEK:
        return False
    return written < before and before.day < day


_LAST_WEEK: Final = 7


def _from_list_ahead(now: Progress, recognised: Recognised, prefer: Preference) -> Lent | None:
    """2026年3月5日前　收集意见; below it 7月　公布方案: a list of what is to come goes on in the
    year of its entry before, from month to later month."""
    before, written = now.entry_before, now.written
    if prefer is _FUTURE or now.told_here is not None or recognised.month is None:
        return None
    if written is None or before is None:
        return None
    if before.recognised.month is None or before.recognised.month > recognised.month:
        return None
    opening = (before.recognised, recognised)
    if any(one.span.start > _OPENING_ROOM for one in opening) or not now.adjacent:
        return None
    first, last = before.value.start or before.value.end, before.value.end
    year = before.value.first_year or before.value.last_year
    if first is None or year is None or day_of(first) <= written:
        return None
    if last is not None and last.year != year:
        return None
    return Lent(year, Basis.PREVIOUS, "the entry before, which lies ahead too")


def _is_named_amid_report(now: Progress, placed: Placed) -> bool:
    """Whether a report names the day of an earlier year behind its subject (环城路于2019年10月1日
    通车): 截至8日7时 in its next paragraph is of the month of writing."""
    year = _year_told(placed)
    if now.written is None or year is None or now.about.genre is not Genre.OTHER:
        return False
    named = placed.basis is Basis.EXPLICIT and placed.recognised.span.start > _OPENING_ROOM
    return named and year < now.written.year and not now.about.historical


def _keeps_its_month(now: Progress) -> bool:
    """Whether the date told last keeps its month for its own sentence: 上个月装成。20日验收 is a
    day of the month of writing."""
    told = now.told_here
    if told is None or now.beside or now.written is None:
        return False
    relative = Need.REFERENCE in told.recognised.needs and told.recognised.month is None
    return relative and told.value.precision not in EXACT


def _day_reached(placed: Placed | None) -> date | None:
    """The day on which a date ends that names its month; a year alone lends no December."""
    if placed is None or placed.value.precision not in EXACT_OR_MONTH:
        return None
    return last_day(placed)


def _from_paragraph(now: Progress, placed: Placed | None, month: int | None) -> Lent | None:
    """The year of the date before in the paragraph; of a stretch over the turn of a year the first
    for the months from its beginning on (2020年12月至2021年4月分三批交货，12月9日签收)."""
    here = _year_told(placed)
    turned = _year_before_turn(placed, month)
    here = here if turned is None else turned
    # A year named amid a paragraph is that sentence's own; the document's year goes on.
    amid = placed is not None and placed.basis is Basis.EXPLICIT and not now.opener_here
    of_sentence = now.beside and placed is not None and placed.recognised.month
    passing = (amid and not of_sentence) or _is_background(now, placed)
    if here is None or (passing and (now.is_settled or _is_aside(now, here))):
        return None
    return Lent(
        here,
        Basis.PREVIOUS if placed is None else placed.lent_basis,
        "the date before it in the paragraph",
    )


def _year_before_turn(placed: Placed | None, month: int | None) -> int | None:
    if placed is None or month is None:
        return None
    first, last = placed.value.start, placed.value.end
    if first is None or last is None or last.year != first.year + 1:
        return None
    return first.year if last.month < first.month <= month else None


def _is_background(now: Progress, placed: Placed | None) -> bool:
    """Whether a year before that of the title is named behind the date of the entry
    (【7月】2013年受助的小翔入选，8月25日首战告捷): what follows is of the year of the title."""
    year, title = _year_told(placed), now.about.title_year
    if placed is None or year is None or title is None or placed.basis is not Basis.EXPLICIT:
        return False
    bare = placed.value.precision is Precision.YEAR
    return bare and year < title and placed.recognised.span.start > _OPENING_ROOM


def _from_heading(now: Progress, month: int | None) -> Lent | None:
    for section in reversed(now.sections):
        year = section.year_of(month)
        if year is not None:
            return Lent(year, Basis.HEADING, f"the heading “{section.text}”")
    return None


def _is_nearer(now: Progress, recognised: Recognised, prefer: Preference, year: int | None) -> bool:
    """Whether a day to come is the next of its name, although a later year was told before it:
    力争明年6月底前通车。桥面铺装计划12月10日启动 speaks of this December. A year goes on from an
    exact day in the same sentence (明年3月1日开工，10月31日完工)."""
    written, told = now.written, now.told_here
    if prefer is not _FUTURE or written is None or year is None or told is None:
        return False
    if recognised.day is None or recognised.month is None or year <= written.year:
        return False
    exact = told.value.bound is None and told.value.precision in EXACT
    if now.beside and (exact or told.recognised.month is not None):
        return False
    day = date_or_none(written.year, recognised.month, recognised.day)
    return day is not None and day >= written


def _is_over(now: Progress, prefer: Preference, placed: Placed | None) -> bool:
    """Whether a sentence about what is to come follows one about a year gone by
    (2022年12月系统升级。如查询不到，请于11月30日前登记): it counts from the day of writing."""
    year, written = _year_told(placed), now.written
    if prefer is not _FUTURE or now.beside or year is None or written is None:
        return False
    told = now.about.genre is Genre.CHRONICLE or now.about.historical
    return year < written.year and not (told or now.is_settled)


def _has_left(now: Progress, year: int) -> bool:
    """Whether the entry directly before names a later year than the lead."""
    lead, told = now.about.lead_year, now.told
    named = told is not None and told.basis in (Basis.EXPLICIT, Basis.PREVIOUS)
    exact = told is not None and (
        now.ahead or told.recognised.month is not None or told.recognised.anchored
    )
    return named and exact and now.adjacent and lead is not None and year > lead


def _is_of_month_of_writing(now: Progress, recognised: Recognised, month: Lent | None) -> bool:
    """Whether only the day of writing says of which month a bare day is (2019年公报透出新看点: 28日
    发布 in March 2020): it says of which year, too, where the title names one before it."""
    if month is not None or Need.MONTH not in recognised.needs or now.written is None:
        return False
    behind = now.about.title_year is not None and now.about.title_year < now.written.year
    return behind and now.about.genre is not Genre.CHRONICLE


def _asks_after(now: Progress, year: int) -> bool:
    """Whether the sentence asks something of readers for whom ``year`` is over."""
    return now.addressed and now.written is not None and year < now.written.year


_LOOKED_BACK: Final = re.compile(r"the previous (?!year\b)", re.IGNORECASE)
"""The pontoon, ordered the previous autumn, arrived on 23 May: of the year told before."""


def _stands_for_itself(now: Progress, recognised: Recognised) -> bool:
    """Whether the date told last keeps its year for itself, as English has it: last autumn or
    the fall of next year say nothing of the year of a month named after them."""
    placed, written = now.told_here, now.written
    if placed is not None and _LOOKED_BACK.match(placed.recognised.text):
        return True
    if placed is None or written is None:
        return False
    if not recognised.text.isascii():
        return _goes_on_from_last_year(now, recognised, placed)
    if Need.REFERENCE in placed.recognised.needs:
        return placed.value.precision is not Precision.YEAR
    last = placed.value.end or placed.value.start
    return not now.beside and last is not None and last.year > written.year


def _goes_on_from_last_year(now: Progress, recognised: Recognised, placed: Placed) -> bool:
    """Whether another sentence goes on from 去年底 to a month that is past on the day of writing:
    筹备去年底启动。2月27日下水 in a text of April speaks of this year."""
    last, relative = placed.value.end, Need.REFERENCE in placed.recognised.needs
    if now.beside or not relative or last is None or now.written is None:
        return False
    if placed.value.precision is Precision.YEAR or recognised.month is None:
        return False
    value = resolve(recognised, Frame(now.reference, year=now.written.year))
    first = value.start or value.end if value else None
    behind = first is not None and day_of(last) < day_of(first) <= now.written
    return behind and last.year == now.written.year - 1


def _is_aside(now: Progress, year: int) -> bool:
    """Whether a report has named an earlier year in another sentence, in passing."""
    written = now.written
    stated = now.about.stated_year
    if stated is not None and not now.about.historical:
        return year < stated
    past = now.about.historical and not now.about.is_news
    report = now.about.genre is Genre.OTHER and not past
    return report and not now.beside and written is not None and year < written.year


def _leans_on_previous(now: Progress, recognised: Recognised, year: int) -> bool:
    """Whether the entry before settles the year although a publish date is known: in a
    chronicle always, elsewhere where that entry stands directly before and long ago."""
    if now.written is None or now.about.genre is Genre.CHRONICLE:
        return True
    # 那是1969年3月落户的地方 in a diary of 2018: its next paragraph is of 2018 again.
    long_ago = now.written.year - year >= _GENERATION
    if long_ago and now.told is not None and _is_named_amid_report(now, now.told):
        return False
    return now.adjacent and year < now.written.year - 1 and not _is_fresh(now, recognised)


def _is_fresh(now: Progress, recognised: Recognised) -> bool:
    """Whether the day, taken from the publish date, is of the last weeks or the next: what is news
    today is not told of the year that the paragraph before looked back on."""
    for prefer in (Preference.PAST, _FUTURE):
        value = resolve(recognised, Frame(now.reference, prefer=prefer))
        near = value.end or value.start if value else None
        if near is not None and now.written is not None and _is_near(now.written, day_of(near)):
            return True
    return False


def _is_near(written: date, day: date) -> bool:
    return abs(written - day) <= SHORTLY


def _year_told(placed: Placed | None) -> int | None:
    """The year of an event that settles it for what follows: no open or coarse-ended one."""
    if placed is None or placed.recognised.vague:
        return None
    first, last = placed.value.first_year, placed.value.last_year
    if last is None and placed.value.precision in EXACT_OR_MONTH:
        return first
    if placed.value.precision is _QUARTER and first is not None:
        # A winter is of the year that it begins in.
        return first
    return last


def _told_again(now: Progress, recognised: Recognised) -> date | None:
    """The day of which a report has told before that goes back to it in another section:
    after 25日 in June and 7月1日, 25日 is the one in June."""
    told = now.days.get(recognised.day or 0)
    last = last_day(now.told)
    if told is None or last is None or now.about.genre is Genre.CHRONICLE:
        return None
    ahead = date_or_none(last.year, last.month, told.day)
    goes_back = told < last and (last - told).days < _LONGEST_MONTH
    # After 9月15日 and the entry of 10月13日, 15日 is two days ahead and not four weeks back.
    nearer = ahead is not None and ahead - last < last - told
    return told if goes_back and ahead is not None and ahead > last and not nearer else None
