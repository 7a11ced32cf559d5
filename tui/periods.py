"""Events counted by decade, year, quarter, month or day.

Days are proleptic Gregorian ordinals, as of :meth:`datetime.date.toordinal`; a period is a whole
number that counts units since some beginning, so that neighbours differ by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

import numpy as np

from db.dates.values.intervals import edtf_year

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EPOCH: Final = 719163
"""The ordinal of 1970-01-01, from which numpy counts."""

OPEN: Final = -1
"""The ordinal of an end that an event does not have."""

UNDATED: Final = int(np.iinfo(np.int64).max)
"""The period of an event that has neither beginning nor end."""


class Unit(Enum):
    """A length of period, coarse to fine, and how many days of an event are too many for it.

    An event that covers a coarser unit (a whole year, seen by months) says nothing about the
    shape of time inside it, so it is left out of the bars instead of standing in January.
    """

    DECADE = ("decade", 36524)
    YEAR = ("year", 3652)
    QUARTER = ("quarter", 365)
    MONTH = ("month", 90)
    DAY = ("day", 28)

    def __init__(self, label: str, too_many_days: int) -> None:
        self.label = label
        self.too_many_days = too_many_days

    def finer(self) -> Unit:
        """The next finer unit; the finest stays."""
        units = list(Unit)
        return units[min(units.index(self) + 1, len(units) - 1)]

    def coarser(self) -> Unit:
        """The next coarser unit; the coarsest stays."""
        units = list(Unit)
        return units[max(units.index(self) - 1, 0)]

    def of(self, ordinals: NDArray[np.integer]) -> NDArray[np.int64]:
        """The period of each day."""
        days = ordinals.astype(np.int64) - _EPOCH
        if self is Unit.DAY:
            return days
        months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        if self is Unit.MONTH:
            return months
        if self is Unit.QUARTER:
            return months // 3
        years = months // 12 + 1970
        return years if self is Unit.YEAR else years // 10

    def name_of(self, period: int) -> str:
        """The period as the query language writes it: ``2020-Q1``; a decade is ``1990s``."""
        match self:
            case Unit.DECADE:
                return f"{edtf_year(period * 10)}s"
            case Unit.YEAR:
                return edtf_year(period)
            case Unit.QUARTER:
                return f"{edtf_year(1970 + period // 4)}-Q{period % 4 + 1}"
            case Unit.MONTH:
                return f"{edtf_year(1970 + period // 12)}-{period % 12 + 1:02d}"
            case _:
                return _day(period)

    def query(self, period: int) -> str:
        """The value of ``date:`` that means the period."""
        if self is Unit.DECADE:
            return f"{edtf_year(period * 10)}..{edtf_year(period * 10 + 9)}"
        return self.name_of(period)

    def label_of(self, period: int) -> tuple[str, bool]:
        """What the axis says under the period, and whether a coarser unit begins with it."""
        match self:
            case Unit.DECADE:
                return str(period * 10), period % 10 == 0
            case Unit.YEAR:
                return (
                    (str(period), True) if period % 10 == 0 else (f"{abs(period) % 100:02d}", False)
                )
            case Unit.QUARTER:
                first = period % 4 == 0
                return (str(1970 + period // 4), True) if first else (f"Q{period % 4 + 1}", False)
            case Unit.MONTH:
                first = period % 12 == 0
                return (str(1970 + period // 12), True) if first else (str(period % 12 + 1), False)
            case _:
                day = _day(period)
                return (day[:-3], True) if day.endswith("-01") else (str(int(day[-2:])), False)


def _day(period: int) -> str:
    """The day in ISO 8601; numpy does not pad a year before the common era."""
    year, month, day = str(np.datetime64(period, "D")).rsplit("-", 2)
    return f"{edtf_year(int(year))}-{month}-{day}"


@dataclass(frozen=True, slots=True)
class Periods:
    """The events of an answer, counted by ``unit``.

    ``counts[i]`` is how many events touch period ``first + i``. ``of_event[j]`` is the period in
    which event ``j`` begins, or ends where its beginning is open, or :data:`UNDATED`. ``wider``
    events cover too much to be counted.
    """

    unit: Unit
    first: int
    counts: NDArray[np.int64]
    of_event: NDArray[np.int64]
    wider: int

    @property
    def last(self) -> int:
        """The last period that is counted."""
        return self.first + len(self.counts) - 1


def count(starts: NDArray[np.int32], ends: NDArray[np.int32], unit: Unit) -> Periods:
    """Count events by the periods that they touch."""
    begin, finish, dated = _spans(starts, ends)
    of_event = np.where(dated, unit.of(begin), UNDATED)
    fits = dated & (finish - begin < unit.too_many_days - 1)
    wider = int((dated & ~fits).sum())
    if not fits.any():
        return Periods(unit, 0, np.zeros(0, np.int64), of_event, wider)
    low, high = of_event[fits], unit.of(finish[fits])
    first, last = int(low.min()), int(high.max())
    length = last - first + 1
    edges = np.bincount(low - first, minlength=length + 1)
    edges -= np.bincount(high - first + 1, minlength=length + 1)
    return Periods(unit, first, np.cumsum(edges)[:length], of_event, wider)


def fitting_unit(starts: NDArray[np.int32], ends: NDArray[np.int32], cells: int) -> Unit:
    """The finest unit whose periods all fit side by side into ``cells`` and hold most events."""
    begin, finish, dated = _spans(starts, ends)
    if not dated.any():
        return Unit.YEAR
    for unit in reversed(Unit):
        fits = dated & (finish - begin < unit.too_many_days - 1)
        if 2 * int(fits.sum()) < int(dated.sum()):
            continue
        first, last = unit.of(np.array([begin[fits].min(), finish[fits].max()], np.int64))
        if last - first < cells:
            return unit
    return Unit.DECADE


def _spans(
    starts: NDArray[np.int32], ends: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """First and last day of each event, open ends closed, and whether it has any day at all."""
    begin = np.where(starts == OPEN, ends, starts).astype(np.int64)
    finish = np.maximum(np.where(ends == OPEN, begin, ends), begin)
    return begin, finish, begin != OPEN


def next_event(periods: Periods, event: int, step: int) -> int | None:
    """The first event of the next (``step`` 1) or previous (-1) period that has events."""
    of_event = periods.of_event
    here = of_event[event]
    if step > 0:
        later = np.flatnonzero(of_event[event:] > here)
        return event + int(later[0]) if len(later) else None
    earlier = np.flatnonzero(of_event[:event] < here)
    if not len(earlier):
        return None
    return int(np.flatnonzero(of_event == of_event[earlier[-1]])[0])
