"""Figures with a slash between them."""

from __future__ import annotations

import pytest

from tests.db.dates.reading import read


def test_three_slashes_in_a_row_with_a_late_day_are_days() -> None:
    assert len(read("分別為1/20、3/24、6/23")) == 3
    assert read("比例依次为1/2、1/3、1/4") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("展览9/15（三）开幕", ["9/15（三）"]),
        ("工厂复工，3/7 发布首款车", ["3/7"]),
        ("页次：1/12", []),
        ("占总数的3/4", []),
        ("2020年1/3的时间", ["2020年"]),
    ],
)
def test_a_slash_is_that_of_a_day_where_words_or_numbers_say_so(
    text: str, dates: list[str]
) -> None:
    assert [found for found, _ in read(text)] == dates
