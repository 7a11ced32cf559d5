"""The pieces that expressions of time are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.dates.values.point import Parts
    from db.dates.values.units import Unit


class Level(IntEnum):
    """Coarse to fine: within one expression each piece is finer than the one before."""

    CALENDAR = 0
    YEAR = 1
    MONTH = 2
    DAY = 3
    WEEKDAY = 4
    DAY_PART = 5
    CLOCK = 6


class Kind(StrEnum):
    """What a piece is, where its level does not say enough."""

    PLAIN = "plain"
    NUMBER = "a number that waits for the unit of its neighbour"
    WEAK = "only with something finer after it"
    TAIL = "only after something coarser"
    OFFSET = "so many units before or after"
    STRETCH = "the last or next so many units"
    VAGUE = "about now"
    NOTHING = "words that are no time and keep others from being read into them"


@dataclass(slots=True, eq=False)
class Token:
    """One piece at ``[start, end)``: what it is, how fine, and the parts it names.

    ``amount`` and ``unit`` belong to offsets, stretches and numbers. Nothing changes it once it is
    made; it is not frozen because freezing makes it five times as dear to make.
    """

    start: int
    end: int
    kind: Kind
    level: Level
    parts: Parts
    amount: float = 0
    unit: Unit | None = None
