"""Tables whose rows begin with their years."""

from __future__ import annotations

from db.dates.events import read_events
from db.dates.model import Block, Kind


def _told(*texts: str) -> list[tuple[str, str]]:
    blocks = [Block("农机站大事记", is_title=True), *map(Block, texts)]
    return [
        (one.expression.text, one.expression.value.edtf)
        for one in read_events(blocks)
        if one.kind is not Kind.MENTION and one.expression.value is not None
    ]


def test_the_year_of_a_row_is_that_of_the_day_in_the_cell_behind_it() -> None:
    assert _told(
        "| 年 | 月、日 | 纪事 |",
        "| 1957 | 3.8 | 农机站挂牌 |",
        "| | 11 | 首台拖拉机到站 |",
        "| 1966-1970 | | 机具停用 |",
        "| 1974 | 5.20～6.2 | 办驾驶员训练班 |",
        "| 1983 | 4.6、4.7 | 清点农具 |",
        "| 1990 | 年底 | 改为服务中心 |",
    ) == [
        ("3.8", "1957-03-08"),
        ("11", "1957-11"),
        ("1966-1970", "1966/1970"),
        ("5.20～6.2", "1974-05-20/1974-06-02"),
        ("4.6、4.7", "1983-04-06/1983-04-07"),
        ("年底", "1990-12~"),
    ]


def test_month_and_day_may_have_a_cell_each_and_a_sign_repeats_the_year() -> None:
    assert _told(
        "| 年 | 月 | 日 | 事项 |",
        "| 1951 | 4 | 12 | 供销社成立 |",
        "| 〃 | 12 | 26 | 召开社员大会 |",
        "| 1953 | 10 | | 收购站开业 |",
        "| 1958 | | | 并入公社 |",
    ) == [
        ("4 | 12", "1951-04-12"),
        ("12 | 26", "1951-12-26"),
        ("10", "1953-10"),
        ("1958", "1958"),
    ]


def test_figures_behind_years_are_amounts_where_nothing_says_that_they_are_days() -> None:
    assert not _told(
        "| 年份 | 人数 | 场次 |",
        "| 2001 | 12 | 3 |",
        "| 2002 | 10 | 5 |",
        "| 2003 | 9 | 4 |",
    )


def test_rows_between_tabs_that_have_lost_their_empty_first_cell_are_of_the_year_above() -> None:
    assert _told(
        "年份　月日　纪事",
        "1953　11.15　农机站筹建",
        "12.1　首批学徒报到",
        "1954　8.2　洪水进院",
        "8.19　恢复修理",
        "10　新建车棚",
        "11.7　领到锦旗",
        "2月　添置车床",
        "1958　7　改为修配厂",
        "9　扩招学徒",
    ) == [
        ("11.15", "1953-11-15"),
        ("12.1", "1953-12-01"),
        ("8.2", "1954-08-02"),
        ("8.19", "1954-08-19"),
        ("10", "1954-10"),
        ("11.7", "1954-11-07"),
        ("2月", "1954-02"),
        ("7", "1958-07"),
        ("9", "1958-09"),
    ]
