"""The year that the title lends, and when a text has left it for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.dates.model import Basis, Preference
from db.dates.setting.genre import Genre
from db.dates.setting.progress import MONTHS, Lent

if TYPE_CHECKING:
    from db.dates.model import Recognised
    from db.dates.setting.progress import Placed, Progress


def from_title(
    now: Progress, recognised: Recognised, prefer: Preference, month: Lent | None, year: int
) -> Lent:
    """The year of the title; a chronicle that has run past it keeps the later year, and a
    notice at the end of a year sets its limits in the next (2020年度…申报, 1月15日前)."""
    wanted = recognised.month or (month.value if month else None)
    if _has_left_title(now, year, wanted):
        origin = "the entry before, which has left the title's year"
        return Lent(year + 1, Basis.PREVIOUS, origin)
    if (now.ahead or now.turned) and now.about.genre is not Genre.PLAN:
        later = _year_looked_ahead_to(now, year, wanted)
        if later is not None:
            return Lent(later, Basis.PREVIOUS, "the entry before")
        if now.written is None or now.written.year > year:
            return Lent(year + 1, Basis.TITLE, "the title: what lies ahead of its year")
    told_within = now.about.genre is Genre.CHRONICLE and not now.ahead
    if prefer is Preference.FUTURE and not told_within and _comes_next_year(now, year, wanted):
        return Lent(year + 1, Basis.PUBLISHED, "the publish date: the day is yet to come")
    return Lent(year, Basis.TITLE, "the title")


def _has_left_title(now: Progress, year: int, wanted: int | None) -> bool:
    """Whether the entry before names the year after the title's, and a month no later than the
    one ``wanted``."""
    before = _named_before(now)
    start = before.value.start if before is not None else None
    if start is None or wanted is None or not now.adjacent:
        return False
    return start.year == year + 1 and wanted >= start.month


def _year_looked_ahead_to(now: Progress, year: int, wanted: int | None) -> int | None:
    """The year of the entry before in an outlook, if it lies behind the title's or is named with a
    month before the one ``wanted``."""
    start = now.told.value.start if now.told is not None else None
    if start is None or not now.adjacent:
        return None
    if start.year > year:
        return start.year
    goes_on = _named_before(now) is not None and wanted is not None and wanted > start.month
    return year if goes_on and start.year == year else None


def _comes_next_year(now: Progress, year: int, wanted: int | None) -> bool:
    """Whether a month to come is over by half a year when a notice of the title's year is
    written."""
    written = now.written
    if written is None or wanted is None or written.year != year:
        return False
    return written.month - wanted > MONTHS // 2


def _named_before(now: Progress) -> Placed | None:
    """The entry before, if it names its year."""
    told = now.told
    return told if told is not None and told.basis is Basis.EXPLICIT else None
