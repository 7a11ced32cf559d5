"""Whether the next piece goes on with the date read so far, and what it adds to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.calendars.festivals import AMBIGUOUS_TERMS
from db.dates.recognition.glosses import unit_of
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.values.units import Base, Unit

if TYPE_CHECKING:
    from db.dates.values.point import Parts

# Asked for at every date: see on members of enumerations in db.dates.model.
_PLAIN: Final = Kind.PLAIN
_CALENDAR: Final = Level.CALENDAR
_DAY: Final = Level.DAY
_MONTH: Final = Level.MONTH
_YEAR: Final = Level.YEAR

_MONTHS_OF_QINGMING: Final = frozenset({3, 4})
"""By the sun April, by the moon mostly the third month."""


def goes_on(parts: Parts, level: Level, end: int, following: Token) -> bool:
    """Whether a plain month stands directly behind a year, or a plain day behind a month: what
    most pieces are, and what needs no further question."""
    if following.start != end or following.kind is not _PLAIN or len(following.parts) != 1:
        return False
    if following.level is _MONTH:
        new = level is _YEAR and "month" in following.parts
        return new and "month" not in parts and "part" not in parts
    return (
        level is _MONTH
        and following.level is _DAY
        and "day" in following.parts
        and "month" in parts
    )


def goes_beside(parts: Parts, level: Level, following: Token) -> bool:
    """Whether a piece that is no finer still belongs to the point (2020年农历, 2020年庚子年,
    端午节前一天, 6月8日当晚).
    """
    if moves_day(following):
        return level is _DAY and _names_day(parts) and "shift" not in parts
    if following.level is _CALENDAR and following.kind is Kind.WEAK:
        return level is _YEAR
    if following.level is not level:
        return False
    if "festival" in following.parts:
        return "day" in parts
    if level is _MONTH and "month" in following.parts:
        return _is_of_season(parts, following)
    if level is _MONTH:
        tail = following.kind is Kind.TAIL and "month" not in following.parts
        return tail and not parts.keys() & {"month", "part"}
    return level is _YEAR and "sexagenary" in following.parts


def _is_of_season(parts: Parts, month: Token) -> bool:
    """Whether the month is one of the season named before it: the first to the third of spring."""
    season = parts.get("part")
    if season is None or season.within != "season" or "month" in parts:
        return False
    return season.first - 2 <= month.parts.get("month", 0) <= season.last - 2


def fits(parts: Parts, following: Token) -> bool:
    """Whether the piece makes sense after what is named so far."""
    new = following.parts
    if moves_day(following):
        return not parts.keys() & {"moved", "clock", "day_part"}
    if "month" in parts and "month" in new:
        return False
    if "year" in parts and "year" in new:
        return parts.get("year_span") == 100 and new.get("year_span", 1) > 1
    in_month = "month" in parts or unit_of(parts) is Unit.MONTH
    part = new.get("part")
    if part is not None and part.within in ("month", "brim"):
        return in_month
    if part is not None and part.within == "week":
        return unit_of(parts) is Unit.WEEK
    if "ordinal" in new:
        return not parts.keys() & {"day", "festival"}
    if new.keys() & {"day", "cycle_day"}:
        # 2001年7/21 names its month itself.
        return in_month or "month" in new
    if new.get("festival") in AMBIGUOUS_TERMS and parts.keys() & {"month", "part"}:
        # 冬天大雪 and 12月大雪 are weather, 1月 小满 is somebody's name.
        return new["festival"] == "清明" and parts.get("month") in _MONTHS_OF_QINGMING
    if following.level in (_DAY, _MONTH):
        return "shift" not in new
    if following.level is Level.WEEKDAY:
        return _names_day(parts) or unit_of(parts) is Unit.WEEK
    if following.level in (Level.DAY_PART, Level.CLOCK):
        return _names_day(parts) or "day_part" in parts
    return True


def _names_day(parts: Parts) -> bool:
    return (
        bool(parts.keys() & {"day", "cycle_day", "festival", "weekday"})
        or unit_of(parts) is Unit.DAY
    )


def moves_day(piece: Token) -> bool:
    """Whether the piece counts days from a day told before it (前一天, 当天, 次日)."""
    shift = piece.parts.get("shift")
    return shift is not None and shift.unit is Unit.DAY and shift.base is Base.PREVIOUS


def add(parts: Parts, piece: Token, century: float) -> None:
    """Add what a piece names; a decade counts within the century before it (19世纪70年代)."""
    if "day" in parts and "festival" in piece.parts:
        # 10月1日国庆节 says the day twice.
        return
    if moves_day(piece):
        shift = piece.parts["shift"]
        parts["moved"] = shift.amount
        if "day_part" in piece.parts:
            parts["day_part"] = piece.parts["day_part"]
        return
    if "month" in piece.parts:
        # 春正月: the season only says again which month.
        parts.pop("part", None)
    within_century = parts.get("year_span") == 100 and "year_span" in piece.parts
    parts.update(piece.parts)
    if within_century and piece.amount:
        parts["year"] = _decade_of(int(century), int(piece.amount))


def _decade_of(century: int, decade: int) -> int:
    """The first year of a decade of a century, which is negative before the common era: the 70s of
    the third century BCE run from 279 to 270 BCE.
    """
    if century > 0:
        return 100 * (century - 1) + decade
    tens, within = divmod(decade, 10)
    return within - 8 - 100 * (-century - 1) - 10 * tens
