"""The units and parts of time that readings are made of, whatever language named them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final


class Unit(StrEnum):
    """A unit to count or move by."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    XUN = "xun"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Base(StrEnum):
    """What a relative word counts from: the moment of writing, or the event told before."""

    REFERENCE = "reference"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Shift:
    """``amount`` units away from ``base``; 0 is the unit that holds the base."""

    unit: Unit
    amount: int
    base: Base = Base.REFERENCE


class Part(Enum):
    """A part of a year, month or week.

    ``within`` is ``year``, ``season``, ``stretch`` or ``edge`` of a year; ``month`` or ``brim`` of
    one; or ``week``. ``first`` and ``last`` are its first and last month, day or weekday; months
    above 12 fall in the next year.
    """

    FIRST_HALF = ("year", 1, 6)
    SECOND_HALF = ("year", 7, 12)
    FIRST_QUARTER = ("year", 1, 3)
    SECOND_QUARTER = ("year", 4, 6)
    THIRD_QUARTER = ("year", 7, 9)
    FOURTH_QUARTER = ("year", 10, 12)
    THREE_QUARTERS = ("year", 1, 9)
    MIDDLE_QUARTERS = ("year", 4, 9)
    WHOLE_YEAR = ("year", 1, 12)
    SPRING = ("season", 3, 5)
    SUMMER = ("season", 6, 8)
    AUTUMN = ("season", 9, 11)
    WINTER = ("season", 12, 14)
    SPRING_AND_SUMMER = ("season", 3, 8)
    SUMMER_AND_AUTUMN = ("season", 6, 11)
    AUTUMN_AND_WINTER = ("season", 9, 14)
    WINTER_AND_SPRING = ("season", 12, 17)
    HIGH_SUMMER = ("stretch", 7, 8)
    WINTER_HOLIDAYS = ("stretch", 1, 2)
    FLOOD_SEASON = ("stretch", 6, 9)
    SCHOOL_YEAR = ("year", 9, 20)
    SCHOOL_YEAR_FROM_AUGUST = ("year", 8, 19)
    FIRST_TERM = ("year", 9, 13)
    SECOND_TERM = ("year", 2, 7)
    JANUARY_AND_FEBRUARY = ("year", 1, 2)
    FEBRUARY_AND_MARCH = ("year", 2, 3)
    MARCH_AND_APRIL = ("year", 3, 4)
    APRIL_AND_MAY = ("year", 4, 5)
    MAY_AND_JUNE = ("year", 5, 6)
    JUNE_AND_JULY = ("year", 6, 7)
    JULY_AND_AUGUST = ("year", 7, 8)
    AUGUST_AND_SEPTEMBER = ("year", 8, 9)
    SEPTEMBER_AND_OCTOBER = ("year", 9, 10)
    NOVEMBER_AND_DECEMBER = ("year", 11, 12)
    YEAR_START = ("edge", 1, 3)
    YEAR_MIDDLE = ("edge", 5, 8)
    YEAR_END = ("edge", 12, 12)
    TURN_OF_YEAR = ("edge", 12, 13)
    FIRST_QUARTER_END = ("edge", 3, 3)
    SECOND_QUARTER_END = ("edge", 6, 6)
    THIRD_QUARTER_END = ("edge", 9, 9)
    FIRST_XUN = ("month", 1, 10)
    SECOND_XUN = ("month", 11, 20)
    THIRD_XUN = ("month", 21, 31)
    MONTH_START = ("brim", 1, 10)
    MONTH_MIDDLE = ("brim", 11, 20)
    MONTH_END = ("brim", 21, 31)
    FIRST_TWO_XUN = ("month", 1, 20)
    LAST_TWO_XUN = ("month", 11, 31)
    FIRST_HALF_MONTH = ("month", 1, 15)
    SECOND_HALF_MONTH = ("month", 16, 31)
    WEEKEND = ("week", 6, 7)
    FIRST_HALF_WEEK = ("week", 1, 3)
    SECOND_HALF_WEEK = ("week", 4, 7)

    def __init__(self, within: str, first: int, last: int) -> None:
        self.within = within
        self.first = first
        self.last = last


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day, by the hours of Recognizers-Text's Chinese definitions (MIT)."""

    first: int
    last: int
    afternoon: bool


QUARTERS: Final = {
    1: Part.FIRST_QUARTER,
    2: Part.SECOND_QUARTER,
    3: Part.THIRD_QUARTER,
    4: Part.FOURTH_QUARTER,
}

QUARTER_ENDS: Final = {
    1: Part.FIRST_QUARTER_END,
    2: Part.SECOND_QUARTER_END,
    3: Part.THIRD_QUARTER_END,
    4: Part.YEAR_END,
}
