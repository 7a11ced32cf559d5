"""The steps of a notice, each a numbered heading with its days in brackets."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_a_step_whose_days_are_to_come_is_planned() -> None:
    assert told(
        "现将有关事项告知如下。",
        "## （一）材料报送（2021年11月20日—12月1日）",
        "样书寄至文化馆。",
        "## （二）初步评议（12月5日）",
        "由专家评议。",
        published=date(2021, 11, 15),
    ) == [("2021-11-20/2021-12-01", "planned"), ("2021-12-05", "planned")]


def test_a_step_whose_days_are_over_plans_nothing() -> None:
    assert (
        told(
            "现将情况报告如下。",
            "## （一）初步评议（2021年4月）",
            "已完成。",
            published=date(2021, 11, 15),
        )
        == []
    )
