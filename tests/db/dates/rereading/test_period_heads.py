"""Columns that are years or months lend to the cells below them."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_a_column_of_a_year_lends_it_and_tells_nothing_itself() -> None:
    assert told(
        "| 线路 | 2021年 | 2022年 | 2023年 |",
        "| 一线 | 3月15日开工 | 年底封顶 | 6.18通车 |",
        "| 二线 | — | 上半年招标 | 10月动工 |",
        title="线路建设里程碑",
    ) == [
        ("2021-03-15", "happened"),
        ("2022-12~", "happened"),
        ("2023-06-18", "happened"),
        ("2022-40", "happened"),
        ("2023-10", "happened"),
    ]


def test_a_column_of_a_month_lends_it_to_bare_days_and_limits() -> None:
    assert told(
        "工段　3月　4月　5月",
        "东堤　8日巡查　中旬加固　28日前验收",
        "西堤　 　3日　月底",
        "闸口　12-13日　清淤　5月6日",
        title="2021年防汛月表",
        published=date(2022, 1, 10),
    ) == [
        ("2021-03-08", "happened"),
        ("2021-04-11/2021-04-20", "happened"),
        ("../2021-05-28", "deadline"),
        ("2021-04-03", "happened"),
        ("2021-05-21~/2021-05-31~", "happened"),
        ("2021-03-12/2021-03-13", "happened"),
        ("2021-05-06", "happened"),
    ]


def test_months_of_years_and_years_in_numerals_are_columns_too() -> None:
    assert told(
        "| 桥 | 二〇一九年 | 二〇二〇年 |",
        "| 东桥 | 4.12-13验收 | 五月三日动工 |",
        "| 西桥 | 三月招标 | 停工 |",
    ) == [
        ("2019-04-12/2019-04-13", "happened"),
        ("2020-05-03", "happened"),
        ("2019-03", "happened"),
    ]
    assert told("段\t2020年1月\t2020年2月", "甲\t5日\t6日", "乙\t7日\t8日") == [
        ("2020-01-05", "happened"),
        ("2020-02-06", "happened"),
        ("2020-01-07", "happened"),
        ("2020-02-08", "happened"),
    ]


def test_amounts_below_years_are_no_days() -> None:
    assert not events(
        "指标　2019年　2020年　2021年", "产量　35　46　57", "面积　3.24　4.12　5.6公顷"
    )


def test_a_row_that_says_years_in_its_cells_names_no_columns() -> None:
    assert told(
        "名称　开工　完工", "甲闸　2018年　2020年", "乙闸　2019年　2021年", "丙闸　3月　2022年"
    )[:2] == [("2018", "happened"), ("2020", "happened")]
