"""Dates alone on a line, and what they date below."""

from __future__ import annotations

from tests.db.dates.documents import told


def _spans(*lines: str) -> list[str]:
    return [edtf for edtf, _ in told(*lines, title="发展历程")]


def test_a_few_years_in_one_date_the_bullets_below_them() -> None:
    lines = ("2019", "* 试产成功", "2016—2018", "* 厂房改造完成", "2014-2015年", "* 并购同业")
    assert _spans(*lines) == ["2019", "2016/2018", "2014/2015"]


def test_a_stretch_of_years_above_prose_names_a_chapter() -> None:
    assert _spans("1949—1956", "这一时期百业待兴，商店逐步恢复。", "1957", "* 合营完成") == ["1957"]


def test_the_number_of_a_standard_or_a_house_is_no_other_year() -> None:
    assert _spans("2004", "* 通过ISO9001:2000认证", "2003", "* 迁入滨江路2009号") == [
        "2004",
        "2003",
    ]


def test_a_year_named_in_the_first_bullet_does_not_part_it_from_its_line() -> None:
    assert _spans("2022", "* 启动“2025双百”工程", "2021", "* 扩产") == ["2022", "2021"]
