"""Rows of a table take the tense of their columns."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_a_column_of_what_is_planned_plans_its_cells() -> None:
    found = told("项目　开工　计划完工", "大桥　3月2日　9月30日", title="2021年项目情况表")
    assert found == [("2021-03-02", "happened"), ("2021-09-30", "planned")]


def test_a_column_of_actual_days_plans_nothing() -> None:
    found = told("项目　拟开工　实际完工", "大桥　3月2日　9月30日", title="2021年项目情况表")
    assert found == [("2021-03-02", "planned"), ("2021-09-30", "happened")]


def test_a_line_of_as_many_words_after_the_table_has_no_columns() -> None:
    found = told(
        "项目　开工　计划完工",
        "大桥　3月2日　9月30日",
        "说明",
        "二桥　4月1日　5月30日通车",
        title="2021年项目情况表",
    )
    assert ("2021-05-30", "happened") in found
