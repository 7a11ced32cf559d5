"""Numbers as dates write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates.recognition.numerals import is_positional, number

_DIGITS = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15", 15),
        ("〇", 0),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("廿三", 23),
        ("卅", 30),
        ("三十一", 31),
        ("一百〇九", 109),
        ("二〇二〇", 2020),
        ("二0二0", 2020),
        ("一九四九", 1949),
        ("两千〇四", 2004),
        ("一千九百四十九", 1949),
    ],
)
def test_a_numeral_has_its_value(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", "十百", "二十廿", "三三十", "年", "½", "一二三四五六七八九一二三四"]
)
def test_what_is_no_numeral_has_none(text: str) -> None:
    assert number(text) is None


@given(st.integers(min_value=10, max_value=9999))
def test_digit_by_digit_is_read_back(value: int) -> None:
    written = "".join(_DIGITS[int(digit)] for digit in str(value))
    assert number(written) == value
    assert is_positional(written)


@given(st.text(max_size=12))
def test_no_text_raises(text: str) -> None:
    value = number(text)
    assert value is None or value >= 0
