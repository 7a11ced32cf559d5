"""Dates, times and amounts are seen as one piece."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.layout import wrap
from db.text.unbroken import LONGEST, UNBROKEN
from db.text.width import Measure

_MEASURE = Measure()

_EXPRESSIONS = (
    "2020年10月17日",
    "今年10月17日",
    "民國109年10月",
    "二〇二〇年十月十七日",
    "2020年3月上旬",
    "2020年第一季度",
    "2021年度",
    "明年上半年",
    "去年底",
    "本月8日至9日",
    "6月8-9日",
    "6月28、29日",
    "9月28日至10月3日",
    "2016年至2020年",
    "1—4月份",
    "五月中旬",
    "八月初三",
    "7月底前",
    "2020年10月22日前",
    "2019年以后",
    "9月1日起",
    "闰四月初八",
    "上午9时30分",
    "上午10:30",
    "下午三点半",
    "1441万元",
    "3000多万元",
    "三千多万元",
    "一百二十余人",
    "百分之三十五",
    "二十一世纪",
    "第十九届",
    "3.5%",
    "20㎡",
)


@pytest.mark.parametrize("expression", _EXPRESSIONS)
def test_an_expression_is_one_piece(expression: str) -> None:
    found = UNBROKEN.search(f"于{expression}。")
    assert found is not None
    assert found.group() == expression


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("2020年中国", ["2020年"]),
        ("10月中央", ["10月"]),
        ("2020年初中生", ["2020年"]),
        ("目前年产量", []),
        ("2020年前三季度", ["2020年"]),
        ("3月起草", ["3月"]),
        ("大会", []),
        ("一", []),
    ],
)
def test_a_word_beside_an_expression_is_no_part_of_it(text: str, pieces: list[str]) -> None:
    assert [match.group() for match in UNBROKEN.finditer(text)] == pieces


@given(
    st.lists(
        st.sampled_from([*_EXPRESSIONS, "会议召开，", "部署工作。", "（附件）", "“通知”"]),
        min_size=1,
        max_size=30,
    ),
    st.integers(26, 90),
)
def test_no_line_ends_inside_an_expression_that_fits_into_one(
    pieces: list[str], cells: int
) -> None:
    text = "，".join(pieces)
    ends = {end for _, end in wrap(text, cells, _MEASURE)}
    start = 0
    for piece in pieces:
        if piece in _EXPRESSIONS:
            assert not ends & set(range(start + 1, start + len(piece)))
        start += len(piece) + 1


@given(
    st.text(st.sampled_from("0123456789一二十年月日至、-:时分第上午今前万余元 ％.中"), max_size=200)
)
def test_only_digits_make_a_long_piece(text: str) -> None:
    for match in UNBROKEN.finditer(text):
        assert len(match.group()) < LONGEST or match.group().strip("0123456789.:-") == ""


@pytest.mark.parametrize(
    "piece", ["一", "1", "年", "前年", "1-", "1、", "上午1", "1月", "第1", "今年1月1、"]
)
def test_looking_for_them_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        begun = process_time()
        for _ in UNBROKEN.finditer(piece * length):
            pass
        return process_time() - begun

    small, large = seconds(5_000), seconds(40_000)
    assert large < 8 * 4 * max(small, 0.001)
