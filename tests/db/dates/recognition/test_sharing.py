"""Lists of dates, whose members share what is told once."""

from __future__ import annotations

import pytest

from db.dates.recognise import recognise
from tests.db.dates.reading import read


def test_days_of_a_list_are_separate_and_share_a_group() -> None:
    found = recognise("2020年6月28日、29日和30日")
    assert read("2020年6月28日、29日和30日") == [
        ("2020年6月28日", "2020-06-28"),
        ("29日", "2020-06-29"),
        ("30日", "2020-06-30"),
    ]
    assert {one.group for one in found} == {0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月8、9日", [("6月8", "2020-06-08"), ("9日", "2020-06-09")]),
        ("10月二十一、二两日", [("10月二十一", "2019-10-21"), ("二两日", "2019-10-22")]),
        ("七月十六、十七两日", [("七月十六", "2020-07-16"), ("十七两日", "2020-07-17")]),
        ("二月初五、廿三日", [("二月初五", "2020-02-27"), ("廿三日", "2020-03-16")]),
        (
            "2018、2019年",
            [("2018", "2018-01-01..2018-12-31"), ("2019年", "2019-01-01..2019-12-31")],
        ),
        (
            "2019年3月、5月",
            [("2019年3月", "2019-03-01..2019-03-31"), ("5月", "2019-05-01..2019-05-31")],
        ),
        (
            "2020年6月8日至10日，15日",
            [("2020年6月8日至10日", "2020-06-08..2020-06-10"), ("15日", "2020-06-15")],
        ),
        ("1．25日23时", [("25日23时", "2020-09-25T23:00:00")]),
        ("3．6月27日", [("6月27日", "2020-06-27")]),
        ("1、1月31日", [("1月31日", "2020-01-31")]),
        ("10、2、3月7日", [("3月7日", "2020-03-07")]),
    ],
)
def test_numbers_of_a_list_take_the_unit_they_share(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020年4月3、4两日", [("2020年4月3", "2020-04-03"), ("4两日", "2020-04-04")]),
        (
            "2020年三、四月份",
            [("2020年三", "2020-03-01..2020-03-31"), ("四月份", "2020-04-01..2020-04-30")],
        ),
        ("2019年6月中、下旬", [("2019年6月中、下旬", "2019-06-11..2019-06-30")]),
        ("本周一至周三", [("本周一至周三", "2020-10-12..2020-10-14")]),
    ],
)
def test_members_of_a_list_share_what_is_told_once(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


def test_years_that_share_their_unit_are_one_group() -> None:
    years = recognise("2021、2023、2025年各办一届")
    assert len({one.group for one in years}) == 1
    assert {one.group for one in recognise("2016年和2018年")} == {None}
