"""What 今年, 去年 and 昨日 count from: the day of writing, or the day a text speaks from within."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.dates.model import Basis, Need, Preference
from db.dates.setting.genre import Genre
from db.dates.setting.progress import DAY_END, MONTHS, Lent
from db.dates.values.intervals import date_or_none, is_year, last_of_month

if TYPE_CHECKING:
    from db.dates.model import Recognised, Value
    from db.dates.setting.progress import Progress
    from db.dates.setting.surroundings import Surroundings

_WINTER: Final = re.compile(r"\d{4}-24[~?]?")
_REPORT: Final = re.compile(r"报告|总结|年报|report")
_OF_YEAR: Final = re.compile(
    r"年|[今去明][春夏秋冬]|year|this "
    r"(?:spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_NEIGHBOUR_YEAR: Final = re.compile("[明來来]年")
"""明年 in an entry of annals is the year after the entry's."""
_QUARTER: Final = timedelta(days=92)
_FORWARD: Final = ("未来", "未來", "今后", "今後", "接下来", "接下來", "the next", "next")
"""未来五年 counts from the present of the text, not from what it told last."""
_SHORT: Final = re.compile("小时|小時|[天日周週]|hour|day|week")
"""未来两天 in an entry of a log counts from the entry."""


def anchor(
    now: Progress, recognised: Recognised, prefer: Preference
) -> tuple[datetime | None, Basis, str]:
    """What 今年, 去年 and 昨日 count from: the entry's own day in a chronicle, the year or
    month of the section where the document speaks from within it, else the publish date."""
    reviewed = _month_reviewed(now, recognised)
    if reviewed is not None:
        origin = f"it counts from {reviewed:%Y-%m}, the month in the title"
        return datetime.combine(reviewed, DAY_END), Basis.TITLE, origin
    return _from_text(now, recognised, prefer)


def _from_text(
    now: Progress, recognised: Recognised, prefer: Preference
) -> tuple[datetime | None, Basis, str]:
    """The same where no month in the title says it."""
    written = now.written
    forward = recognised.text.startswith(_FORWARD)
    ahead = _looking_forward(now, recognised) if forward else None
    if ahead is not None:
        return ahead
    if now.opened_here is not None and not forward and now.about.genre is not Genre.PLAN:
        own = now.opened_sentence or now.about.genre is Genre.CHRONICLE
        if (
            written is None
            or (own and now.opened_here.year < written.year)
            or _counts_from_entry(now, recognised, now.opened_here, written)
        ):
            origin = f"it counts from the entry's own date {now.opened_here}"
            return datetime.combine(now.opened_here, DAY_END), Basis.PREVIOUS, origin
    if prefer is not Preference.FUTURE and _NEIGHBOUR_YEAR.match(recognised.text):
        entry = _entry_year(now, written)
        if entry is not None:
            origin = f"it counts from the entry's own year {entry}"
            return _end_of_year(entry), Basis.PREVIOUS, origin
    year_told = _year_under_way(now, written) if recognised.text == _WITHIN_YEAR else None
    if year_told is not None:
        origin = f"it counts from {year_told}, told of before it"
        return _end_of_year(year_told), Basis.PREVIOUS, origin
    if _OF_YEAR.search(recognised.text):
        year = _own_year(now, recognised, written, prefer)
        if year is not None and MINYEAR <= year.value <= MAXYEAR:
            return _end_of_year(year.value), year.basis, f"it counts from {year.lender}"
    day = _section_day(now)
    if day is not None and (
        written is None
        or written - day > _QUARTER
        or _counts_from_entry(now, recognised, day, written)
    ):
        origin = f"it counts from the heading “{now.sections[-1].text}”"
        return datetime.combine(day, DAY_END), Basis.HEADING, origin
    if written is not None:
        moment = datetime.combine(written, DAY_END)
        return moment, Basis.PUBLISHED, f"it counts from the publish date {written}"
    return _NOT_KNOWN


def _counts_from_entry(now: Progress, recognised: Recognised, opened: date, written: date) -> bool:
    """Whether 明早 and 下周 in an entry of a diary or a log are those after the entry, written
    before the whole was put up; 昨日 in one of the last days may be that of the page."""
    days = _OF_DAYS.match(recognised.text) is not None
    return days and now.about.genre is Genre.CHRONICLE and written - opened > _LATELY


_OF_DAYS: Final = re.compile(
    "[今昨明][日天早晚晨夜]|[前后後][天晚]|[上下本]一?个?(?:周|週|星期|礼拜|禮拜)"
)
_LATELY: Final = timedelta(days=7)


def _looking_forward(
    now: Progress, recognised: Recognised
) -> tuple[datetime | None, Basis, str] | None:
    """What 未来 and 接下来 count from where that is not the day of writing: the entry of a log, or
    the last year of the title in a text that nobody dates."""
    if now.opened_here is not None and _is_of_entry(now, recognised):
        hours = "小" in recognised.text or "hour" in recognised.text
        # A forecast of hours is of no day.
        moment = None if hours else datetime.combine(now.opened_here, DAY_END)
        return moment, Basis.PREVIOUS, f"it counts from the entry's own date {now.opened_here}"
    if now.written is not None or now.about.title_year is not None:
        return None
    latest = now.about.last_year
    if latest is None or not MINYEAR <= latest <= MAXYEAR:
        return _NOT_KNOWN
    origin = f"it counts from {latest}, the last year in the title"
    return _end_of_year(latest), Basis.TITLE, origin


_NOT_KNOWN: Final = None, Basis.PUBLISHED, "no publish date is known"


def _end_of_year(year: int) -> datetime:
    return datetime.combine(date(year, MONTHS, 31), DAY_END)


_WITHIN_YEAR: Final = "年内"


def _year_under_way(now: Progress, written: date | None) -> int | None:
    """The year just told of, the rest of which 年内 means (2021年3月开工，年内完工), unless that is
    yet to come."""
    told = now.told_here.value.end if now.told_here is not None else None
    over = told is not None and (written is None or told.year <= written.year)
    return told.year if told is not None and over else None


def _month_reviewed(now: Progress, recognised: Recognised) -> date | None:
    """The last day of the month in the title of a chronicle (某市大事记（2022年5月）), which 本月
    means in its entries although the page came out in the next."""
    year, month = now.about.title_year, now.about.title_month
    if now.about.genre is not Genre.CHRONICLE or year is None or month is None or now.ahead:
        return None
    of_days = all(one.year is None and one.month is None for one in now.sections)
    if not of_days or not recognised.text.startswith(("本月", "这个月", "這個月")):
        return None
    return last_of_month(year, month) if is_year(year) and 1 <= month <= MONTHS else None


def _is_of_entry(now: Progress, recognised: Recognised) -> bool:
    """Whether an entry of a log looks ahead by hours or days (预计未来24小时有雨)."""
    return now.about.genre is Genre.CHRONICLE and _SHORT.search(recognised.text) is not None


def _entry_year(now: Progress, written: date | None) -> int | None:
    """The year of the date that opens the entry: 康熙三十年　蝗。明年夏　麥大熟。"""
    told = now.told_here
    if told is None or not now.opener_here or Need.REFERENCE in told.recognised.needs:
        return None
    year = told.value.first_year
    if year is None or not MINYEAR <= year < MAXYEAR:
        return None
    annals = now.about.genre is Genre.CHRONICLE or year <= YEAR_BEFORE_REPUBLIC
    long_ago = written is None or year < written.year - 1
    return year if annals and long_ago else None


def _section_day(now: Progress) -> date | None:
    """The last day of the month, or the day, that the headings settle."""
    year = next((one.year for one in reversed(now.sections) if one.year), None)
    month = next((one.month for one in reversed(now.sections) if one.month), None)
    day = next((one.day for one in reversed(now.sections) if one.day), None)
    year = year or now.about.title_year
    if now.written is None:
        # 本月起 below 【六月】, in a review whose first lines say of which year it is.
        year = year or now.about.lead_year
    if year is None or month is None or not (is_year(year) and 1 <= month <= MONTHS):
        return None
    return date_or_none(year, month, day) if day else last_of_month(year, month)


def _reviews_this_year(now: Progress, recognised: Recognised, prefer: Preference) -> bool:
    """Whether 今年 is the year under review: in a review that came out early in the next."""
    about, written = now.about, now.written
    before = now.entry_before
    # 2022年2月 启用 and 今年5月 in the entry below it look ahead from the same day.
    named = before.value.first_year if before and before.basis is Basis.EXPLICIT else None
    left = written is not None and named == written.year
    return (
        not left
        and about.genre is Genre.CHRONICLE
        and about.title_year is not None
        and written is not None
        and written.year == about.title_year + 1
        and prefer is not Preference.FUTURE
        and not now.ahead
        and recognised.text.startswith(("今年", "本年"))
    )


def _own_year(
    now: Progress, recognised: Recognised, written: date | None, prefer: Preference
) -> Lent | None:
    """The year that the text is written from, where that is not simply the publish date's."""
    about = now.about
    for section in reversed(now.sections):
        if section.year is not None and (written is None or section.year < written.year):
            return Lent(section.year, Basis.HEADING, f"the heading “{section.text}”")
    title = about.title_year
    if _reviews_this_year(now, recognised, prefer) and title is not None:
        return Lent(title, Basis.TITLE, "the title, whose year the review tells from within")
    ahead = (
        prefer is Preference.FUTURE
        and about.genre is not Genre.PLAN
        and _REPORT.search(about.title) is None
    )
    if title is not None and (written is None or (not ahead and _reposted(title, written, about))):
        return Lent(title, Basis.TITLE, "the title")
    if written is None:
        if now.ahead and about.title_year is None and about.last_year is not None:
            # 今年 in the outlook of a report on 2022至2023年度 is of the year that it ends in.
            return Lent(about.last_year, Basis.TITLE, "the last year in the title")
        if about.lead_year is not None:
            return Lent(about.lead_year, Basis.LEAD, "the lead paragraph")
        if about.later_year is not None:
            return Lent(about.later_year, Basis.LEAD, "the year that the text names later")
    return None


def _reposted(title_year: int, written: date, about: Surroundings) -> bool:
    """Whether a document about a year came out after it, still speaking from within that year: a
    plan or a report on the year at any time; other reviews not in the first months of the next,
    when 去年 is their own year."""
    within = about.genre is Genre.PLAN or _REPORT.search(about.title) is not None
    return written.year > title_year + (0 if within else 1)


def as_one_year(value: Value) -> Value:
    """A winter belongs to the year it begins in: 1937年冬…，次年三月 is March 1938."""
    start, end = value.start, value.end
    if value.edtf[4:7] != "-24" or start is None or end is None:
        return value
    if _WINTER.fullmatch(value.edtf) is None:
        return value
    return value._replace(end=date(start.year, MONTHS, 31))


def year_begun(value: Value | None) -> int | None:
    """The year that a heading lends which counts from now (去年冬天); 过去五年 lends none."""
    if value is None or value.start is None:
        return None
    years = 0 if value.end is None else value.end.year - value.start.year
    return value.start.year if years <= 1 else None
