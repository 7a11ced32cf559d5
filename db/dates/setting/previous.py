"""What 同日, 次日, 是年 and hours without a day lean on: the event before, or what heads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Need, Precision
from db.dates.setting.anchors import as_one_year
from db.dates.setting.progress import EXACT
from db.dates.values.intervals import day_of, day_value, year_value

if TYPE_CHECKING:
    from db.dates.model import Recognised, Value
    from db.dates.setting.progress import Progress

_COUNTED_DAY: Final = re.compile(r"第[三四五六七八九十][天日]")
"""第三天 counts from the day that opens the entry, not from 第二天."""
_SECOND_DAY: Final = re.compile(r"第[二三][天日]")
_FEW_DAYS: Final = 10
_SAME_DAY: Final = re.compile(r"[当當同]\s?[天日晚夜]|[当當]日")
_SAME_YEAR: Final = re.compile("[是同]\\s?年")


def previous_value(now: Progress, recognised: Recognised) -> Value | None:
    """The value that an expression leans on: the day or year that its own word asks for, else the
    day that opens the entry, the heading above, or the event told last."""
    asked = _asked_for(now, recognised) if recognised.anchored else None
    if asked is not None:
        return asked
    if now.opener is not None and _COUNTED_DAY.match(recognised.text):
        return now.opener
    first = _first_of_days(now) if _SECOND_DAY.match(recognised.text) else None
    if first is not None:
        return first
    if recognised.anchored and now.headed is not None:
        return now.headed
    if Need.DAY in recognised.needs and _has_looked_away(now):
        return now.opener
    before = now.told_here or now.told
    return as_one_year(before.value) if before else None


def _has_looked_away(now: Progress) -> bool:
    """Whether the entry has named another time that counts from its own (19日　开会，说下周有雨。
    晚上搬沙袋): its hours are still of the day that opens it."""
    told = now.told_here
    if told is None or now.opener is None or told.recognised.anchored:
        return False
    return Need.REFERENCE in told.recognised.needs and told.basis is Basis.PREVIOUS


def _asked_for(now: Progress, recognised: Recognised) -> Value | None:
    if _SAME_YEAR.match(recognised.text):
        return _year_of_entry(now)
    return _last_day_told(now) if _SAME_DAY.match(recognised.text) else None


def _first_of_days(now: Progress) -> Value | None:
    """The first of the days just told: 11月6日至7日登山，第二天清晨 is the morning of the 7th,
    while 翌日 follows upon them all."""
    before = now.told_here or now.told
    value = before.value if before is not None else None
    if value is None or value.start is None or value.end is None or value.bound is not None:
        return None
    first, last = day_of(value.start), day_of(value.end)
    if value.precision is not Precision.DAY or not 0 < (last - first).days <= _FEW_DAYS:
        return None
    return day_value(first)


def _year_of_entry(now: Progress) -> Value | None:
    """The year of the entry before, which 是年 means where it opens one, and not the year that
    the entry has looked ahead to (十月赴京学习，次年二月毕业。 是年冬，…)."""
    if now.told_here is not None or now.entry_year is None:
        return None
    return year_value(now.entry_year)


def _last_day_told(now: Progress) -> Value | None:
    """The exact day told last, which 当天 means also where a month was told after it
    (4月1日祭扫。上月底完工。当天下午…)."""
    before, last = now.told_here or now.told, now.told_day
    if before is None or last is None or before.value.precision in EXACT:
        return None
    return last.value
