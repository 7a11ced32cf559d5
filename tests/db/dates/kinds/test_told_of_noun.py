"""Dates before a noun that tell all the same."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.events import read_events
from db.dates.model import Block


def _kinds(text: str, published: date | None = None) -> list[tuple[str, str]]:
    events = read_events([Block(text)], published=published)
    return [(event.expression.text, event.kind.value) for event in events]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("水校的前身可追溯到1953年设立的测量讲习所。", "1953年"),
        ("馆史可以上溯至1921年10月创办的通俗书报社。", "1921年10月"),
        ("鎮長於2019年10月16日發表的《治水白皮書》中宣布設立基金。", "2019年10月16日"),
        ("2019年春季的一次例行检测发现，闸门螺栓锈蚀。", "2019年春季"),
        ("1987年8月的那场会议决定，北渠改道。", "1987年8月"),
        ("1959年八七水災沖毀北溪橋。", "1959年"),
    ],
)
def test_a_noun_of_a_date_may_say_what_took_place(text: str, dated: str) -> None:
    assert _kinds(text, date(2022, 11, 29)) == [(dated, "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "水校现有1953年设立的测量讲习所旧址一处。",
        "根据2019年10月16日发表的《治水白皮书》，基金归镇管。",
        "闸门符合2019年春季的检测标准。",
        "1959年水灾的照片共十二张。",
    ],
)
def test_a_noun_that_only_has_a_date_tells_nothing(text: str) -> None:
    assert {kind for _, kind in _kinds(text, date(2022, 11, 29))} <= {"mention"}


def test_what_was_won_in_a_review_is_told_by_the_day_on_which_it_came_out() -> None:
    text = "6月底公布的省级评审中获特等奖。"
    assert _kinds(text, date(2022, 11, 29)) == [("6月底", "happened")]
    assert _kinds("2015年公布的名单中的获奖者。", date(2022, 11, 29)) == [("2015年", "mention")]


def test_what_took_place_on_the_same_day_is_told_behind_a_comma() -> None:
    assert len(_kinds("2018年7月5日，水退。也是这天，电通了。")) == 2
    assert _kinds("2018年7月5日，水退。也是这天，电通了。")[1][1] == "happened"
