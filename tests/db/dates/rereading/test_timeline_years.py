"""Years and months in bare figures that head or open the lines of a timeline."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_figures_alone_on_their_lines_below_years_are_the_months_of_a_timeline() -> None:
    lines = ["2022", "09", "上海分社成立", "03", "首批样书付印", "2021", "11", "取得营业执照"]
    found = told(*lines, title="发展历程")
    assert [edtf for edtf, _ in found] == ["2022-09", "2022-03", "2021-11"]
    assert told("2022", "09", "上海分社成立", title="发展历程") != [("2022-09", "happened")]


def test_a_line_of_another_year_ends_the_entries_below_a_date() -> None:
    found = told("2021年3月", "迁入新址", "增设书库", "展望2025", "力争上市", title="发展历程")
    assert [edtf for edtf, _ in found] == ["2021-03", "2021-03"]


def test_figures_that_open_lines_in_their_order_are_the_years_of_a_timeline() -> None:
    lines = ["1911 Rebuilt after the fire.", "1940 Closed by bombing.", "1963 Bought by the town."]
    assert [edtf for edtf, _ in told(*lines, title="Our history")] == ["1911", "1940", "1963"]
    lines = ["1911 公司创立于上海", "1940 迁往重庆", "1963 改组为三厂"]
    assert [edtf for edtf, _ in told(*lines, title="发展历程")] == ["1911", "1940", "1963"]


def test_figures_that_open_lines_in_no_order_count_something() -> None:
    lines = [
        "2000 readers came to the fair.",
        "1800 books were sold.",
        "1900 cups of tea were served.",
    ]
    assert told(*lines, title="Our history") == []


def test_years_in_brackets_alone_on_their_lines_head_their_entries() -> None:
    assert told(
        "（2012）", "（一）校舍加固，3月5日。", "（2013）", "（一）图书室开放，4月11日。"
    ) == [
        ("2012-03-05", "happened"),
        ("2013-04-11", "happened"),
    ]
    assert told("〔2015〕", "5月 开馆。", "〔2014〕", "9月1日 动工。") == [
        ("2015-05", "happened"),
        ("2014-09-01", "happened"),
    ]


def test_one_number_in_brackets_or_several_in_no_order_are_no_years() -> None:
    assert not told("（2012）", "3月5日开工。")
    assert not told("（2019）", "3月5日开工。", "（2012）", "4月5日开工。", "（2015）", "5月开工。")


def test_years_between_dashes_head_the_days_below_them_and_pages_head_nothing() -> None:
    assert told("—— 2016 ——", "● 3月12日　球会成立", "== 2017 ==", "● 7月　租下球场") == [
        ("2016-03-12", "happened"),
        ("2017-07", "happened"),
    ]
    assert not told("— 1583 —", "前页所记未完。", "— 1584 —", "5月的账目另见。", "— 1585 —", "完。")
