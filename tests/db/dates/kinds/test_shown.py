"""Dates that only show what a date looks like, or how things were."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates.events import read_events
from db.dates.kinds import shown
from db.dates.model import Block
from db.text.fold import fold

PUBLISHED = date(2023, 3, 5)


def _told(text: str) -> list[str]:
    events = read_events([Block(text)], published=PUBLISHED)
    return [event.expression.text for event in events if event.kind.value != "mention"]


@pytest.mark.parametrize(
    "text",
    [
        "候选栏显示农历，如“二月十四”、“三月初一”。",
        "候选栏可写日期；输入 rq 得到 2023-03-05、2023年3月5日 星期日",
        "日期的格式为“2023年3月5日”。",
        "五年前这里还是一片荒滩。",
        "十多年前，镇上只有一条土路。",
        "修复 2 月 29 日溢出，感谢报告",
    ],
)
def test_an_example_a_state_and_a_leap_day_of_no_year_are_no_events(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("五年前，镇上修了一条石渠。", "五年前"),
        ("如期于3月1日开闸放水。", "3月1日"),
        ("2月28日修复渠首。", "2月28日"),
    ],
)
def test_what_was_done_is_told(text: str, dated: str) -> None:
    assert _told(text) == [dated]


_PIECES = [
    *["例如", "格式为", "，如", "如", "输入", "打出", "填", "得到", "返回值", "样例是", "显示"],
    *["“", '"', "：", ":", " ", "、", "甲”", "，", "rq"],
]


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=7).map("".join).map(fold))
def test_nothing_shows_that_is_passed_over_at_once(head: str) -> None:
    may_show = head[-1] in shown._ENDS or shown._TYPING.search(head) is not None
    assert may_show or not (shown._EXAMPLE.search(head) or shown._TYPED.search(head))
