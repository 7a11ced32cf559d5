"""Brackets that say a day again: 昨天（7日）, 1月25日（正月初一）, 八月十二日（國曆九月廿一日）."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.values.units import Unit

if TYPE_CHECKING:
    from db.dates.values.point import Parts, Point

_AUTUMN: Final = 9
_SPRING: Final = 3


def unit_of(parts: Parts) -> Unit | None:
    """The unit of the relative word among ``parts``."""
    shift = parts.get("shift")
    return shift.unit if shift is not None else None


def says_again(parts: Parts, point: Point, *, calendar: bool) -> bool:
    """Whether a point in brackets names the day before it again; what is surer there is taken.

    ``calendar`` says that the bracket names the common calendar.
    """
    if calendar and _takes_common_day(parts, point):
        return True
    dated = point.day is not None and point.shift is None and not point.lunar
    if unit_of(parts) is Unit.DAY or (unit_of(parts) is Unit.WEEK and "weekday" in parts):
        if dated and point.month is not None:
            # The date is surer than the word, which counts from a day that may be unknown.
            parts.pop("shift", None)
            parts.pop("weekday", None)
            _take_day(parts, point)
        return point.day is not None and point.shift is None
    if "weekday" in parts and "day" not in parts and unit_of(parts) is None:
        # 周四（7日）: the day says which Thursday.
        if dated:
            _take_day(parts, point)
        return dated
    if "festival" in parts and "day" not in parts and point.month is not None and dated:
        # 元宵节（2月24日）晚
        parts["feast"] = parts.pop("festival")
        parts.pop("doubt", None)
        _take_day(parts, point)
        return True
    other = point.lunar or point.shift is not None or point.festival is not None
    return "day" in parts and other and not parts.get("lunar", False)


def _take_day(parts: Parts, point: Point) -> None:
    parts["day"] = point.day or 0
    if point.month is not None:
        parts["month"] = point.month
    if point.year is not None and not point.short_year:
        parts["year"] = point.year


def _takes_common_day(parts: Parts, point: Point) -> bool:
    """Put the day of 己卯年八月十二日（國曆九月廿一日） in the place of the lunar one; the last
    months of a lunar year end in the next."""
    month = parts.get("month")
    if month is None or "day" not in parts or point.month is None or point.day is None:
        return False
    if "year" in parts and month > _AUTUMN and point.month < _SPRING:
        parts["year"] += 1
    parts.pop("lunar", None)
    parts.pop("leap", None)
    _take_day(parts, point)
    return True
