"""A line that names the plans of the next year lends it to what stands below."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told


@pytest.mark.parametrize(
    "label", ["明年的计划：", "下一年打算", "来年工作", "來年工作設想：", "三、明年工作思路"]
)
def test_the_months_below_are_of_the_next_year(label: str) -> None:
    assert told(
        "5月，开放日。", label, "2月，启动二期。", "7月，招标。", title="2023年工作总结"
    ) == [
        ("2023-05", "happened"),
        ("2024-02", "planned"),
        ("2024-07", "planned"),
    ]


def test_they_are_so_where_only_the_day_of_writing_says_the_year() -> None:
    assert told(
        "今年3月，修路。", "来年打算", "4月，建球场。", title="述职", published=date(2021, 12, 20)
    ) == [("2021-03", "happened"), ("2022-04", "planned")]


def test_a_sentence_that_names_the_next_year_turns_nothing() -> None:
    assert told(
        "6月，毕业典礼。", "下一年工作会议在会堂召开。", "11月，植树。", title="2020年学校小结"
    )[-1] == ("2020-11", "happened")
