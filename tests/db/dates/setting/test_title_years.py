"""The year that a title names, and whether the text plays in it."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.events import read_events
from db.dates.model import Block


def _starts(title: str, text: str, published: date) -> list[str]:
    blocks = [Block(title, is_title=True), Block(text)]
    events = read_events(blocks, title=title, published=published)
    values = [event.expression.value for event in events]
    return [str(value.start or value.end) for value in values if value is not None]


@pytest.mark.parametrize(
    "title",
    [
        "关于做好2024年度参保缴费工作的通知",
        "2024年度职称评审申报公告（第二批）",
        "2024年稅籍申報啟事",
    ],
)
def test_a_notice_about_the_year_to_come_asks_for_what_is_due_before_it(title: str) -> None:
    text = "各站须于11月25日前报送名册。10月11日已开培训会。1月15日起复核。"
    starts = _starts(title, text, date(2023, 10, 18))
    assert starts == ["2023-11-25", "2023-10-11", "2024-01-15"]


@pytest.mark.parametrize(
    ("title", "first"),
    [("关于印发2024年工作要点的通知", "2024-11-25"), ("2024年放假安排的通知", "2024-11-25")],
)
def test_a_plan_of_a_year_to_come_plays_in_it(title: str, first: str) -> None:
    assert _starts(title, "各站须于11月25日前检修。", date(2023, 10, 18)) == [first]


@pytest.mark.parametrize(
    "title", ["水文站的二〇二一", "再见，2021", "回望二零二一", "2021：站里的事"]
)
def test_a_year_that_stands_alone_in_a_title_is_that_of_the_text(title: str) -> None:
    text = "1月　封江十一天。"
    blocks = [Block(title, is_title=True), Block(text), Block("3月　查堤。"), Block("9月　换闸。")]
    events = read_events(blocks, title=title, published=date(2022, 1, 5))
    values = [event.expression.value for event in events]
    assert [value.edtf for value in values if value] == ["2021-01", "2021-03", "2021-09"]


@pytest.mark.parametrize("title", ["水文站2021号井", "型号A2021的水泵", "库容2021万立方"])
def test_a_number_in_a_title_is_no_year(title: str) -> None:
    assert _starts(title, "3月查堤。", date(2023, 10, 18)) == ["2023-03-01"]
