"""What a whole document says about its time before its entries are read one by one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.dates.english.titles import with_bare_years, with_subtitle
from db.dates.model import Bound, Frame, Need
from db.dates.recognise import recognise
from db.dates.resolve import resolve
from db.dates.setting.genre import Genre, genre_of
from db.dates.setting.many_years import spans_many_years, year_of_report
from db.dates.setting.naming import called, caption, invites
from db.dates.setting.school_titles import school_years_of_title
from db.dates.setting.title_years import (
    credible,
    minguo_year,
    with_years_alone,
    year_reviewed,
)
from db.dates.setting.writing import (
    dateline,
    day_stated,
    is_of_paper_itself,
    last_change,
    signed_off,
)
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Block, Recognised

# Asked for at every date: see on members of enumerations in db.dates.model.
_REFERENCE: Final = Need.REFERENCE
_YEAR: Final = Need.YEAR

_FEW_ENTRIES: Final = 3
_ENTRIES_OF_LIST: Final = 5
_LISTED_AFTER: Final = re.compile(r"[\s\u3000:：|｜—–]|$")
_LEAD_BLOCKS: Final = 3
_SHORT_LINE: Final = 50
_BESIDE: Final = 8
_GOAL_BEFORE: Final = re.compile(
    r"(?:计划|計劃|拟|擬|预计|預計|力争|争取|到|至|将于|將於|by|will be .*)(?:在|于|於)?\s*$"
)
_GOAL_AFTER: Final = re.compile(r"年?[底末]?(?:建成|完成|实现|實現|达到|達到|投用|竣工|完工|前)")
_OTHER_YEAR_BEFORE: Final = re.compile(r"(?:[预預][计計]|迎接|[迈邁走]向|从|從|自)[在于於]?\s*$")
"""预计2026年开馆, 迎接2025年的到来, 从2009年底开工: years in which a text does not play."""
_HEAD_BLOCKS: Final = 6
_STATING_LABEL: Final = re.compile(
    r"[^\w]{0,4}[\u4e00-\u9fff]{0,6}(?:时间|時間|日期|展期|会期)\s*[：:]\s*$"
)
_THIS_YEAR: Final = re.compile(r"[今本去明前来來后後]年|(?:this|last|next) year", re.IGNORECASE)
"""今年 and 去年 are of the year of writing; 两年后 counts from what was told before."""
_MINUTES: Final = re.compile(r"会议纪要|會議紀[要錄]|会议记录|會議記錄|minutes of", re.IGNORECASE)
"""上周三 in minutes counts from the meeting, whenever they were printed."""
_LONGEST_TITLE: Final = 200
_GENERATION: Final = 20


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the whole document before its entries are read.

    ``title`` is folded; ``title_year`` is the one year that it names (none where it spans several)
    and that the text plays in, ``reviewed`` the years it names in any case but as ends of a longer
    stretch (1900—2020), ``last_year`` the last of all. ``school_years`` are
    the two of a school year, the first from August on; ``plan_begins`` is the first year that the
    title of a plan names. ``historical`` says that most of the years lie a generation back,
    ``is_news`` that several times are counted from the day of writing (yesterday, last week).
    ``year_of_report`` are the year and month with which the twelve months begin that its head names
    as those of the text (covers 1 April 2018 to 31 March 2019).
    ``entries_begin`` is the block of the first entry, ``lead_year`` the year of the paragraphs
    before it, ``later_year`` the latest year named anywhere, for a text that says only at its end
    in which year it plays; ``says_this_year`` says that it speaks of 今年 or 去年. ``written`` is
    the day of writing where the text gives it and no publish date is known, and in minutes
    that of the meeting. ``stated_year`` is
    the year of the full date that a notice states behind a label (展览时间：2024年9月15日).
    ``imprints`` are the blocks that say nothing but when the text was written or changed, or what
    a page without a title is called.
    """

    genre: Genre
    published: date | None
    title: str = ""
    title_year: int | None = None
    school_years: tuple[int, int] | None = None
    reviewed: frozenset[int] = frozenset()
    last_year: int | None = None
    historical: bool = False
    is_news: bool = False
    plan_begins: int | None = None
    entries_begin: int = 0
    title_month: int | None = None
    lead_year: int | None = None
    year_of_report: tuple[int, int] | None = None
    later_year: int | None = None
    says_this_year: bool = False
    written: date | None = None
    stated_year: int | None = None
    imprints: frozenset[int] = frozenset()


def surroundings_of(
    blocks: Sequence[Block],
    dates: Sequence[Sequence[Recognised]],
    *,
    title: str | None,
    published: date | None,
) -> Surroundings:
    """The genre, and the years that title, lead and text name; ``dates[i]`` are in block i."""
    report = None if published else dateline(blocks, dates)
    changed = last_change(blocks, dates) or signed_off(blocks, dates)
    published = report.day if report else published
    title = title or next((block.text for block in blocks if block.is_title), None)
    captioned = caption(blocks) if title is None else None
    title = with_subtitle(title, [block.text for block in blocks[:_LEAD_BLOCKS]])
    title = called(title, blocks)
    in_title = with_years_alone(title, with_bare_years(title, recognise(title))) if title else []
    entries = [number for number, found in enumerate(dates) if _is_entry(blocks[number], found)]
    genre = _genre_of_document(title, blocks, dates, entries, published)
    republic = minguo_year(title)
    years = _years(in_title) | republic
    named = next(iter(years)) if len(years) == 1 else year_reviewed(title or "", in_title)
    plays = named is not None and credible(named, title or "", genre, published, len(entries))
    months = {one.month for one in in_title if one.month is not None}
    written = changed.day if changed is not None and published is None else None
    if changed is None or published is not None:
        written = _day_of_meeting(title, genre, blocks, dates, published)
    # A text with a day of writing of its own speaks from there, a list by dates from each entry.
    spoken = published or (written if genre is not Genre.CHRONICLE else None)
    lead = _lead_with_dates(blocks, dates, entries)
    # A notice plays in its own year, whatever came before it.
    listed = 0 if genre is Genre.PLAN else len(entries)
    lead_year = _lead_year(blocks, lead, dates, listed, spoken)
    stated_year = None
    if genre is not Genre.CHRONICLE and published is None and not years:
        stated_year = _stated_year(blocks, dates)
    reviewed = _main_year(lead_year, dates)
    if years:
        reviewed = _lone_years(in_title) or (republic if len(republic) == 1 else frozenset())
    imprints = {one.block for one in (report, changed) if one and one.alone}
    return Surroundings(
        genre=genre,
        published=published,
        title=fold(title)[:_LONGEST_TITLE] if title else "",
        title_year=named if plays else None,
        historical=_is_historical(dates, spoken),
        is_news=sum(_counts_from_now(one) for found in dates for one in found) >= _FEW_ENTRIES,
        plan_begins=(_first_year(in_title) or stated_year) if genre is Genre.PLAN else None,
        entries_begin=entries[0] if entries else 0,
        school_years=school_years_of_title(title, in_title),
        reviewed=reviewed,
        last_year=max(years, default=None),
        title_month=months.pop() if len(months) == 1 and plays else None,
        lead_year=stated_year or lead_year,
        year_of_report=year_of_report(dates[:_HEAD_BLOCKS]),
        stated_year=stated_year,
        later_year=_latest_year(blocks, dates),
        says_this_year=any(_counts_from_this_year(one) for found in dates for one in found),
        written=written,
        imprints=frozenset(imprints if captioned is None else imprints | {captioned}),
    )


def _genre_of_document(
    title: str | None,
    blocks: Sequence[Block],
    dates: Sequence[Sequence[Recognised]],
    entries: Sequence[int],
    published: date | None,
) -> Genre:
    """The genre that the title names or, where it names none, that the entries show."""
    genre = genre_of(title)
    if genre is not Genre.OTHER:
        return genre
    if _lists_by_date(blocks, dates, entries, published):
        return Genre.CHRONICLE
    if published is not None:
        return genre
    if spans_many_years(blocks, dates):
        return Genre.CHRONICLE
    return Genre.PLAN if invites(blocks, dates) else genre


def _day_of_meeting(
    title: str | None,
    genre: Genre,
    blocks: Sequence[Block],
    dates: Sequence[Sequence[Recognised]],
    published: date | None,
) -> date | None:
    """The day that a text states of itself, or minutes of their meeting: chronicles, and other
    texts whose day of publishing is known, are not written from there."""
    minutes = title is not None and _MINUTES.search(title) is not None
    if genre is Genre.CHRONICLE or (published is not None and not minutes):
        return None
    return day_stated(blocks, dates, of_occasion=genre is Genre.PLAN)


def _lead_with_dates(
    blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]], entries: Sequence[int]
) -> list[int]:
    """The paragraphs before the entries that name times, but not those of the paper itself."""
    return [
        number
        for number in _lead(blocks, dates, entries)
        if dates[number] and not is_of_paper_itself(blocks[number], dates[number][0])
    ][:_LEAD_BLOCKS]


def _lists_by_date(
    blocks: Sequence[Block],
    dates: Sequence[Sequence[Recognised]],
    entries: Sequence[int],
    published: date | None,
) -> bool:
    """Whether most paragraphs are entries of a list by dates, each date set off from what it
    tells, and of days gone by: a chronicle, whatever its title (社团 2014–2015 活动记录)."""
    listed = [
        number
        for number in entries
        if _LISTED_AFTER.match(blocks[number].text, dates[number][0].span.end)
    ]
    texts = [one for one in blocks if one.heading_level is None and not one.is_title and one.text]
    if len(listed) < _ENTRIES_OF_LIST or 2 * len(listed) <= len(texts):
        return False
    years = [year for number in listed if (year := dates[number][0].year) is not None]
    return bool(years) and (published is None or min(years) < published.year)


def _stated_year(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> int | None:
    """The year of the first full date behind a label in the first lines."""
    head = [number for number, block in enumerate(blocks) if not block.is_title][:_HEAD_BLOCKS]
    for number in head:
        first = next(iter(dates[number]), None)
        if first is None or not (first.year and first.month and first.day):
            continue
        stated = _STATING_LABEL.match(blocks[number].text[: first.span.start])
        if stated and not is_of_paper_itself(blocks[number], first):
            return first.year
    return None


def _main_year(lead_year: int | None, dates: Sequence[Sequence[Recognised]]) -> frozenset[int]:
    """The year of the lead, if the text names it more often than all others: a yearly review whose
    title does not say of which year."""
    if lead_year is None:
        return frozenset()
    years = [one.year for found in dates for one in found if one.year and _names_year(one)]
    most = 2 * years.count(lead_year) > len(years) > _FEW_ENTRIES
    return frozenset({lead_year}) if most else frozenset()


def _is_historical(dates: Sequence[Sequence[Recognised]], published: date | None) -> bool:
    """Whether most of the years that the text names lie a generation back: it tells of the past
    and does not merely reach back into it."""
    if published is None:
        return False
    years = [one.year for found in dates for one in found if one.year and _names_year(one)]
    old = sum(published.year - year >= _GENERATION for year in years)
    return 2 * old >= len(years) > 1


def _years(found: Sequence[Recognised]) -> frozenset[int]:
    """The years at both ends of every date of the title."""
    values = [resolve(one, Frame()) for one in found if one.year is not None]
    return frozenset(
        day.year for value in values if value for day in (value.start, value.end) if day
    )


def _lone_years(found: Sequence[Recognised]) -> frozenset[int]:
    """The years that dates of the title fall in wholly; of a stretch of years each is a part."""
    values = [resolve(one, Frame()) for one in found if one.year is not None]
    return frozenset(
        value.start.year
        for value in values
        if value and value.start and value.end and value.start.year == value.end.year
    )


def _latest_year(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> int | None:
    """The latest year that the text names as past or present, plans and goals left out."""
    latest: int | None = None
    for block, found in zip(blocks, dates, strict=True):
        for one in found:
            later = one.year is not None and (latest is None or one.year > latest)
            if later and _names_year(one) and not _is_other_year(block.text, one):
                latest = one.year
    return latest


def _counts_from_this_year(one: Recognised) -> bool:
    return _REFERENCE in one.needs and _THIS_YEAR.search(one.text) is not None


def _counts_from_now(one: Recognised) -> bool:
    return _REFERENCE in one.needs and not (one.vague or one.anchored)


def _is_other_year(text: str, one: Recognised) -> bool:
    before = text[max(0, one.span.start - _BESIDE) : one.span.start]
    return _is_goal(text, one) or _OTHER_YEAR_BEFORE.search(before) is not None


def _is_goal(text: str, one: Recognised) -> bool:
    start, end = one.span
    before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    return _GOAL_BEFORE.search(before) is not None or _GOAL_AFTER.match(after) is not None


def _first_year(found: Sequence[Recognised]) -> int | None:
    values = [resolve(one, Frame()) for one in found if one.year is not None]
    return min((value.start.year for value in values if value and value.start), default=None)


def _is_entry(block: Block, found: Sequence[Recognised]) -> bool:
    """Whether a paragraph begins with a date that names a month or a day."""
    if block.is_title or block.heading_level is not None or not found:
        return False
    first = found[0]
    named = first.month is not None or first.day is not None
    return named and _opens(first)


def _opens(first: Recognised) -> bool:
    return first.span.start <= _BESIDE


def _lead(
    blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]], entries: Sequence[int]
) -> list[int]:
    """The paragraphs before the first entry; where years one after the other open them (1956年，…,
    1958年，…) these are the entries."""
    end = entries[0] if entries else len(blocks)
    by_year = {
        dates[number][0].year: number
        for number in range(end - 1, -1, -1)
        if dates[number] and dates[number][0].year is not None and _opens(dates[number][0])
    }
    if len(by_year) >= _FEW_ENTRIES:
        end = min(by_year.values())
    return [
        number
        for number in range(end)
        if blocks[number].heading_level is None and not blocks[number].is_title
    ]


def _lead_year(
    blocks: Sequence[Block],
    lead: Sequence[int],
    dates: Sequence[Sequence[Recognised]],
    entries: int,
    published: date | None,
) -> int | None:
    named = [
        one
        for number in lead
        for one in dates[number]
        if _names_year(one)
        and one.bound is not Bound.SINCE
        and not _is_other_year(blocks[number].text, one)
    ]
    # By the end of the next year is hardly when a review plays that names another year too.
    held = [one for one in named if one.bound is not Bound.BY] or named
    years = Counter(one.year for one in held if one.year is not None)
    if not years:
        return None
    if published is None:
        # 10月31日 of one year tells when the text plays; 次年收支预算表 only names a year.
        exact = Counter(one.year for one in held if one.month is not None and one.day is not None)
        return max(years, key=lambda year: (exact[year] > 0, years[year], year))
    near = [year for year in years if year == published.year]
    if not near and entries >= _FEW_ENTRIES:
        near = [year for year in years if year == published.year - 1]
    return near[0] if near else None


def _names_year(one: Recognised) -> bool:
    return one.year is not None and _YEAR not in one.needs and _REFERENCE not in one.needs
