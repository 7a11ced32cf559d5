"""Tables in plain text, whose cells tabs set apart."""

from __future__ import annotations

from db.ingest.lines import content_lines
from db.ingest.segment import segment
from db.ingest.tables import dated_rows, row_changes, table_rows
from db.model import Role

TABLE = """茶社活动登记表（2018）

序号\t日期\t内容\t人数
1\t2018/3/2\t长者送餐\t20
2\t2018/4/6~7\t整理书架，报到率 8/10\t—
3\t5/12\t采茶\t16
"""


def test_the_rows_of_a_table_are_paragraphs_of_text_each_and_the_title_stands_above_them() -> None:
    segmented = segment(TABLE)
    assert segmented.metadata.title == "茶社活动登记表（2018）"
    rows = segmented.passages[1:]
    assert [row.role for row in rows] == [Role.BODY] * 4
    assert [row.text for row in rows] == [
        "序号　日期　内容　人数",
        "1　2018/3/2　长者送餐　20",
        "2　2018/4/6~7　整理书架，报到率 8/10　—",
        "3　5/12　采茶　16",
    ]


def test_a_menu_and_a_list_of_two_columns_are_no_table() -> None:
    menu = "首页\t要闻\t专题\n文化\t教育\t科技\n登录\t注册\t帮助"
    links = "茶馆修缮\t2020-01-02\n书市开张\t2020-02-03\n河堤加固\t2020-03-04"
    assert table_rows(content_lines(menu)) == frozenset()
    assert table_rows(content_lines(links)) == frozenset()


def test_a_table_goes_on_below_a_blank_line_and_ends_with_its_columns() -> None:
    raw = "甲\t3\t一\n乙\t4\t二\n\n丙\t5\t三\n备注：无\n丁\t6"
    assert table_rows(content_lines(raw)) == {0, 1, 2}


def test_the_cells_of_a_row_are_shown_with_one_wide_blank_between() -> None:
    assert row_changes("1 \t\t 甲\t乙") == [(1, 5, "\u3000"), (6, 7, "\u3000")]


def test_bars_set_cells_apart_and_a_rule_between_rows_is_none() -> None:
    raw = "| 年份 | 藏书 |\n|---|---|\n| 2018 | 3200 |\n| 2019 | 4100 |"
    assert table_rows(content_lines(raw)) == {0, 2, 3}


def test_links_below_the_end_of_an_article_are_no_table() -> None:
    links = "茶馆修缮\t山城报\t1月2日\n书市开张\t山城报\t2月3日\n河堤加固\t山城报\t3月4日"
    assert table_rows(content_lines(links)) == {0, 1, 2}
    assert table_rows(content_lines(f"相关阅读\n{links}")) == frozenset()


def test_short_entries_that_begin_with_figures_are_text_and_none_is_the_title() -> None:
    entries = ("2014/03/08　讲座开讲", "6/2　包粽，剩一成", "2014/8　暂停", "9/20 14:00　讲座")
    segmented = segment("茶社　2014 活动记录\n\n" + "\n".join(entries) + "\n更新：2015/12/15\n")
    assert segmented.metadata.title == "茶社 2014 活动记录"
    body = [passage.text for passage in segmented.passages if passage.role is Role.BODY]
    assert body == list(entries)


def test_dated_links_below_the_end_of_an_article_are_no_entries() -> None:
    text = "相关阅读\n2014/03/08　讲座开讲\n2014/03/09　包粽\n2014/04/01　采茶"
    assert dated_rows(content_lines(text)) == frozenset()


def test_rows_that_lack_the_year_told_above_them_are_rows_too() -> None:
    raw = "年份\t月日\t纪事\n1949\t5.12\t建站\n\t6.3\t挂牌\n1950\t2.1\t迁址\n\t9\t扩建"
    assert [one.text for one in segment(f"粮站大事记表\n\n{raw}\n").passages[1:]] == [
        "年份　月日　纪事",
        "1949　5.12　建站",
        "6.3　挂牌",
        "1950　2.1　迁址",
        "9　扩建",
    ]
