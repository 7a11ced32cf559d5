"""Days in figures at the head of a diary's entries, below their month."""

from __future__ import annotations

from db.dates.events import read_events
from db.dates.model import Block, Kind


def _told(*lines: str) -> list[tuple[str, str]]:
    blocks = [Block("阳台种菜日记（2021年）", is_title=True), *map(Block, lines)]
    return [
        (one.expression.text, one.expression.value.edtf)
        for one in read_events(blocks)
        if one.kind is not Kind.MENTION and one.expression.value is not None
    ]


def test_figures_that_begin_with_the_month_above_are_its_days() -> None:
    assert _told(
        "三月", "3.5　播番茄。", "3.12-14 连雨。", "3/20、21 分苗。", "4月", "4.2 起风。"
    ) == [
        ("3.5", "2021-03-05"),
        ("3.12-14", "2021-03-12/2021-03-14"),
        ("3/20、21", "2021-03-20/2021-03-21"),
        ("4.2", "2021-04-02"),
    ]


def test_amounts_and_figures_of_another_month_are_no_days_of_it() -> None:
    found = _told("5月", "5.5元一斤的种子不行。", "5.2倍液体肥慎用。", "6.1 节写追肥。")
    assert {text for text, _ in found} <= {"5月"}


def test_a_day_with_its_weekday_stays_in_the_month_above_it() -> None:
    assert _told("4月", "17日（周六）　搭架。") == [("17日（周六）", "2021-04-17")]


def test_what_was_seen_on_a_day_cites_no_paper() -> None:
    assert (
        _told("2月", "3日　降温。", "月底　候鸟走了，最后一批见于28日傍晚。")[-1][1] == "2021-02-28"
    )


def test_a_day_that_is_declared_something_tells_nothing_more() -> None:
    found = _told("2003年", "5月12日，首批产品下线，厂里把这一天定为厂庆日。")
    assert found == [("5月12日", "2003-05-12")]
