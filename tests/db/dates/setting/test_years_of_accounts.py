"""What a year of accounts, a deed with its amount and 25日报… say of the dates beside them."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.cues import writing_cues
from tests.db.dates.documents import told

REPORT = "某街道2024年上半年工作总结和下半年打算"


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("抓好2025年度医保缴费宣传，9月启动。", "2024-09"),
        ("编制2025年度预算，四季度送审。", "2024-36"),
    ],
)
def test_the_year_of_accounts_is_not_that_in_which_the_work_begins(
    plan: str, expected: str
) -> None:
    lines = ("## 三、下半年工作打算", plan)
    assert told(*lines, title=REPORT, published=date(2024, 7, 5)) == [(expected, "planned")]


def test_a_work_done_with_its_amount_is_a_deed_and_a_sum_is_none() -> None:
    published = date(2024, 7, 5)
    done = told("二季度完成管网改造45户。", title=REPORT, published=published)
    assert done == [("2024-34", "happened")]
    assert told("二季度完成投资45亿元。", title=REPORT, published=published) == []


def test_the_day_of_a_report_in_a_bracket_is_no_daily_paper() -> None:
    for day in ("8月25日报告", "8月 25 日报送", "八月廿五日报名"):
        assert writing_cues.CITATION.search(day) is None, day
    assert writing_cues.CITATION.search("东湖日报2023年8月25日") is not None
