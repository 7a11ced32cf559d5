"""Times of rules, of every week, and limits that an event sets."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.events import read_events
from db.dates.model import Block


def _read(text: str, title: str | None = None, published: date | None = None) -> list[str]:
    events = read_events([Block(text)], title=title, published=published)
    return [
        f"{event.expression.value.edtf} {event.kind.value}"
        for event in events
        if event.expression.value is not None and event.kind.value != "mention"
    ]


def test_rules_for_an_occasion_of_a_year_speak_of_its_days() -> None:
    text = "定制商品不晚于11月25日发出。"
    published = date(2022, 10, 14)
    assert _read(text, "2022年秋市商户规则", published) == ["../2022-11-25 deadline"]
    assert _read(text, "秋市商户规则（2022年修订）", published) == []
    assert _read(text, "秋市商户规则", published) == []


@pytest.mark.parametrize(
    "habit",
    ["各站每周五下午17:00前报送台账。", "每月5日上午9时前汇总。", "逢星期一、四下午2时开闸。"],
)
def test_the_hours_of_a_day_of_every_week_are_of_no_day(habit: str) -> None:
    text = f"11月1日起，县局每10日通报一次进度。{habit}"
    assert _read(text, None, date(2023, 10, 18)) == ["2023-11-01/.. planned"]


def test_a_limit_that_an_event_sets_lends_its_year_to_nothing() -> None:
    text = "2019年5月，东河列入名单，要求2022年底前还清。同年7月12日成立指挥部；8月到10月查排口。"
    assert _read(text, None, date(2024, 6, 10)) == [
        "2019-05 happened",
        "../2022-12~ deadline",
        "2019-07-12 happened",
        "2019-08/2019-10 happened",
    ]


def test_what_somebody_did_over_many_years_is_told() -> None:
    text = (
        "1928年入社。1966年—1976年，下放苏北。上世纪90年代，口述回忆录。1980年至1995年，粮食翻番。"
    )
    assert _read(text, None, date(2022, 5, 16)) == [
        "1928 happened",
        "1966/1976 happened",
        "199X happened",
    ]
