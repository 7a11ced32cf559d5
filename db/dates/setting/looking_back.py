"""Reports that look back: how far a story of a year gone by goes on, and where the news begins.

A report that tells of a day long past leaves its year out of the days that follow upon it, and
just so out of those of the last weeks. The order of the days says which is meant.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Preference
from db.dates.setting.genre import Genre
from db.dates.setting.progress import EXACT, SHORTLY, Lent, last_day
from db.dates.values.intervals import date_or_none

if TYPE_CHECKING:
    from db.dates.model import Recognised
    from db.dates.setting.progress import Placed, Progress

_LATE: Final = 10
"""From the last months of a year to the first of the next."""
_FEW_DAYS: Final = timedelta(days=14)


def goes_on_shortly(
    now: Progress, recognised: Recognised, prefer: Preference, placed: Placed | None
) -> Lent | None:
    """The year of a day long past that a report has told, for one a few days after it.

    In 2021年10月4日夜，洪水袭来。10月5日，… the story goes on and does not leap to a day of that
    name nearer to that of writing; what is news of the last weeks is none of it.
    """
    written, last = now.written, last_day(placed)
    if placed is None or written is None or last is None or prefer is Preference.FUTURE:
        return None
    whole = placed.value.precision in EXACT and placed.value.bound is None
    if not whole or recognised.month is None or recognised.day is None or now.is_settled:
        return None
    day = date_or_none(last.year, recognised.month, recognised.day)
    if day is None or not timedelta() <= day - last <= _FEW_DAYS or last.year >= written.year:
        return None
    again = date_or_none(written.year, recognised.month, recognised.day)
    if again is not None and timedelta() <= written - again <= SHORTLY:
        return None
    return Lent(last.year, placed.lent_basis, "the day before it in the paragraph")


def comes_to_news(now: Progress, recognised: Recognised) -> bool:
    """Whether a report that has looked back comes to the last weeks (2021年8月20日，洪水冲垮老桥。
    3月5日，新桥合龙 in news of 12 March 2024): in the year told before, the day would run back."""
    told, written, last = now.told_here, now.written, last_day(now.told_here)
    if told is None or written is None or last is None or now.beside or now.in_message:
        return False
    if recognised.month is None or recognised.day is None or last.year >= written.year:
        return False
    if now.about.genre is not Genre.OTHER or now.about.historical or now.is_settled:
        return False
    here = date_or_none(last.year, recognised.month, recognised.day)
    now_day = date_or_none(written.year, recognised.month, recognised.day)
    if here is None or now_day is None or told.value.precision not in EXACT:
        return False
    return here < last and timedelta() <= written - now_day <= SHORTLY


def of_own_day(now: Progress, recognised: Recognised) -> Lent | None:
    """The year of writing, where a text on the year gone by comes to its own day in the next
    (2022年12月19日评选，1月5日揭晓, put up on 6 January 2023): in the year told before, the day
    would run back."""
    told, written, last = now.told_here, now.written, last_day(now.told_here)
    if told is None or written is None or last is None or now.in_message:
        return None
    if recognised.month is None or recognised.day is None or last.year != written.year - 1:
        return None
    here = date_or_none(last.year, recognised.month, recognised.day)
    day = date_or_none(written.year, recognised.month, recognised.day)
    if here is None or day is None or told.value.precision not in EXACT:
        return None
    late = last.month - recognised.month >= _LATE
    if not late or not timedelta() <= written - day <= _FEW_DAYS:
        return None
    return Lent(written.year, Basis.PUBLISHED, "the publish date: it was days ago")


def is_between(now: Progress, month: int | None, year: int | None) -> bool:
    """Whether a month stands between two dates of one year, told before and named behind it: a
    flood struck on 4 October 2021. […] A team arrived in mid-November. The work was finished by the
    end of 2021. What is news of last November would not stand there."""
    last = last_day(now.told)
    if year is None or month is None or last is None or now.year_behind != year:
        return False
    return last.month <= month
