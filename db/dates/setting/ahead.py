"""Days that lie ahead of the day of writing although the past is preferred, or the nearest of them.

The past is what a text without plans tells of; but a stretch that has begun is this year's, a day
of the next weeks is not that of last year, and a list that has come to days ahead goes on so.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Bound, Frame, Need, Preference
from db.dates.resolve import resolve
from db.dates.setting.genre import Genre
from db.dates.setting.progress import EXACT_OR_MONTH, SHORTLY, last_day
from db.dates.values.intervals import day_of

if TYPE_CHECKING:
    from db.dates.model import Recognised, Value
    from db.dates.setting.progress import Progress

# Asked for at every date: see on members of enumerations in db.dates.model.
_PUBLISHED: Final = Basis.PUBLISHED
_FUTURE: Final = Preference.FUTURE

_LONG_PAST: Final = timedelta(days=300)
_LONG_AHEAD: Final = timedelta(days=250)


def soonest(now: Progress, recognised: Recognised, frame: Frame, basis: Basis) -> Value | None:
    """For what is to come, the reading in the year of writing if it is not over by then: a
    stretch that has begun (1月1日至2月29日, written on 22 January) is this year's."""
    written = now.written
    if (
        written is None
        or frame.year is not None
        or frame.prefer is not _FUTURE
        or basis is not _PUBLISHED
        or Need.YEAR not in recognised.needs
    ):
        return None
    value = resolve(recognised, frame._replace(year=written.year))
    last = value.end if value else None
    if last is None:
        # 7月1日起执行 in a notice of 11 July has begun and goes on.
        begun = value.start if value and recognised.day is not None else None
        lately = begun is not None and timedelta() <= written - day_of(begun) <= SHORTLY
        return value if lately else None
    # A newsletter known by its month is dated on its last day; what it announces for that month
    # (written on 31 October, 10月28日) lies no year ahead.
    same_month = (last.year, last.month) == (written.year, written.month)
    return value if same_month or day_of(last) >= written else None


def of_this_winter(now: Progress, recognised: Recognised, value: Value, frame: Frame) -> Value:
    """The last month of the lunar year that ends where the text is written: 腊月二十六 in a notice
    of January 2024 is in February, although the year that is lent to it has one a year on."""
    written, first = now.written, value.start or value.end
    if written is None or first is None or frame.year is None or "lunar" not in recognised.rule:
        return value
    if Need.YEAR not in recognised.needs or day_of(first) - written < _LONG_AHEAD:
        return value
    earlier = resolve(recognised, frame._replace(year=frame.year - 1))
    start = earlier.start or earlier.end if earlier else None
    near = start is not None and abs(day_of(start) - written) <= SHORTLY
    return earlier if earlier is not None and near else value


def shortly_ahead(
    now: Progress, recognised: Recognised, value: Value, frame: Frame, basis: Basis
) -> Value:
    """A day of the next weeks where the one of the past lies nearly a year back: news of
    12 June that names 17 June without a year speak of the coming one, else they would say 去年.
    A list that has come to days ahead goes on with later ones.
    """
    written, last = now.written, value.end or value.start
    if (
        written is None
        or last is None
        or frame.year is not None
        or basis is not _PUBLISHED
        or Need.YEAR not in recognised.needs
        or now.about.genre is not Genre.OTHER
        or written - day_of(last) < _LONG_PAST
    ):
        return value
    ahead = resolve(recognised, frame._replace(prefer=_FUTURE))
    first = ahead.start or ahead.end if ahead else None
    if ahead is None or first is None:
        return value
    before = last_day(now.entry_before)
    goes_on = before is not None and written < before <= day_of(first)
    return ahead if goes_on or day_of(first) - written <= SHORTLY else value


_DECADE: Final = 9
"""From the first year of a decade to its last."""


def is_aim(now: Progress, value: Value) -> bool:
    """Whether an entry with a date of its own names years far ahead as an aim (到2035年…到本世纪
    中叶…): the days that follow are not of them."""
    last = value.last_year
    if not now.opener_here or last is None or now.written is None:
        return False
    aim = value.bound is Bound.BY or last - (value.first_year or last) >= _DECADE
    return aim and value.precision not in EXACT_OR_MONTH and last > now.written.year
