"""The digits of months and days, for the patterns of all modules that read dates in figures.

Each is a group without a name, ready to stand anywhere in a pattern; the longer numbers come first,
so that the 1 of 12 is never taken alone where nothing behind it would object.
"""

from __future__ import annotations

from typing import Final

MONTH: Final = r"(?:1[0-2]|0?[1-9])"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"

TWO_DIGIT_MONTH: Final = r"(?:0[1-9]|1[0-2])"
TWO_DIGIT_DAY: Final = r"(?:0[1-9]|[12]\d|3[01])"

DAY_PAST_TWELVE: Final = r"(?:1[3-9]|2\d|3[01])"
"""A number that may be a day and cannot be a month: it shows which of the two stands first."""
