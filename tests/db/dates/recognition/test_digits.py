"""The digits of months and days in patterns."""

from __future__ import annotations

import re

import pytest

from db.dates.recognition.digits import (
    DAY,
    DAY_PAST_TWELVE,
    MONTH,
    TWO_DIGIT_DAY,
    TWO_DIGIT_MONTH,
)


@pytest.mark.parametrize(
    ("pattern", "first", "last"),
    [(MONTH, 1, 12), (DAY, 1, 31), (DAY_PAST_TWELVE, 13, 31)],
)
def test_a_pattern_takes_the_numbers_of_its_unit_and_no_others(
    pattern: str, first: int, last: int
) -> None:
    taken = [number for number in range(100) if re.fullmatch(pattern, str(number))]
    assert taken == list(range(first, last + 1))


@pytest.mark.parametrize(("pattern", "last"), [(TWO_DIGIT_MONTH, 12), (TWO_DIGIT_DAY, 31)])
def test_two_digits_are_wanted_where_a_log_always_writes_them(pattern: str, last: int) -> None:
    assert not re.fullmatch(pattern, "7")
    taken = [number for number in range(100) if re.fullmatch(pattern, f"{number:02}")]
    assert taken == list(range(1, last + 1))


def test_the_longest_number_is_taken_where_nothing_behind_objects() -> None:
    assert [one[0] for one in re.finditer(MONTH, "12")] == ["12"]
    assert [one[0] for one in re.finditer(DAY, "31")] == ["31"]
