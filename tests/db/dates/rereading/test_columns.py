"""Days in bare figures below the name of a column."""

from __future__ import annotations

from db.dates.recognise import recognise
from db.dates.rereading.columns import with_days_of_columns
from db.dates.setting.tables import tables_of
from tests.db.dates.documents import told


def test_figures_below_the_name_of_a_column_are_days() -> None:
    assert told(
        "序号｜日期｜主题",
        "1｜2018.3.9｜开笔会",
        "2｜5.6｜共读会",
        "3｜9.8-9｜露营",
        "4｜10.1起｜夜读",
        "5｜11.3－11.5｜书展",
        "6｜12.30―31｜跨年",
        title="读书会活动一览",
    ) == [
        ("2018-03-09", "happened"),
        ("2018-05-06", "happened"),
        ("2018-09-08/2018-09-09", "happened"),
        ("2018-10-01/..", "happened"),
        ("2018-11-03/2018-11-05", "happened"),
        ("2018-12-30/2018-12-31", "happened"),
    ]


def test_figures_of_other_columns_stay_figures() -> None:
    rows = ["品名｜单价｜数量", "甲｜5.6｜12", "乙｜3.2｜7", "丙｜9.8｜3"]
    dates = [recognise(row) for row in rows]
    assert with_days_of_columns(rows, dates, tables_of(rows)) == [[], [], [], []]


def test_lines_without_cells_are_left_as_they_are() -> None:
    texts = ["3.2 说明", "5.6 附录", ""]
    assert with_days_of_columns(texts, [[], [], []], tables_of(texts)) == [[], [], []]


def test_figures_below_months_and_days_take_the_year_beside_them() -> None:
    assert told(
        "年度\t月日\t紀要",
        "民國61年\t04.05\t新校舍落成。",
        "民國63年\t09.12-09.13\t颱風過境，停課兩天。",
        "民國70年\t12.25\t校友會成立。",
        title="大事紀",
    ) == [
        ("1972-04-05", "happened"),
        ("1974-09-12/1974-09-13", "happened"),
        ("1981-12-25", "happened"),
    ]


def test_a_month_whose_day_is_open_stands_among_the_days_of_its_column() -> None:
    assert told(
        "年度\t月日\t紀要",
        "民國61年\t04.12\t橋樑通車。",
        "民國63年\t09.--\t自來水完工。",
        "民國65年\t11.30\t新廈落成。",
        title="某鄉大事紀",
    )[1] == ("1974-09", "happened")


def test_a_day_before_which_a_cell_asks_is_a_limit_of_the_month_told() -> None:
    assert told(
        "日期　事项　责任",
        "6日　例会　办公室",
        "28日前　汇总台账　各科室",
        "30日　公布　宣传科",
        title="2023年5月工作安排",
    ) == [
        ("2023-05-06", "planned"),
        ("../2023-05-28", "deadline"),
        ("2023-05-30", "planned"),
    ]


def test_a_column_that_counts_back_from_now_has_no_limits() -> None:
    assert told(
        "主题　作者　时间",
        "求助　老王　3日前",
        "闲聊　小李　2020年3月5日",
        "报到　小赵　2小时前",
    ) == [("2020-03-05", "happened")]
