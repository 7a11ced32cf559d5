"""Entries that end with their date in brackets: where one ends, and what its date leans on."""

from __future__ import annotations

from tests.db.dates.documents import told

TITLE = "河口小学大事记"


def test_each_entry_of_a_paragraph_is_dated_by_the_brackets_behind_its_full_stop() -> None:
    found = told(
        "# 1994年",
        "校门西移。（3月4日）操场铺沙，挖土三百方。（5月17、18日）食堂开伙。（10月）",
        title=TITLE,
    )
    assert found == [
        ("1994-03-04", "happened"),
        ("1994-05-17/1994-05-18", "happened"),
        ("1994-10", "happened"),
    ]


def test_a_word_behind_the_date_in_brackets_leaves_it_the_date_of_the_entry() -> None:
    found = told("# 2003年", "寒假顺延一周。（1月20日公告）", title=TITLE)
    assert found == [("2003-01-20", "happened")]


def test_a_year_in_passing_lends_nothing_to_the_day_that_closes_an_entry_below_a_heading() -> None:
    found = told("# 2009年", "# 3月", "合唱队获奖，曲子2006年7月写成。（23日）", title=TITLE)
    assert ("2009-03-23", "happened") in found
    found = told("# 2009年", "# 9月", "新校规颁布，自11月1日起施行。（26日）", title=TITLE)
    assert ("2009-09-26", "happened") in found


def test_a_year_planned_for_lends_nothing_to_the_quarter_that_closes_an_entry() -> None:
    found = told("# 2009年", "旧楼拆除，预定2012年8月重建完工。（第三季度）", title=TITLE)
    assert ("2009-35", "happened") in found


def test_a_year_that_belongs_to_a_noun_leaves_the_entry_to_the_day_that_closes_it() -> None:
    found = told("# 2009年", "# 1月", "2008年度中层干部考评结束。（18日）", title=TITLE)
    assert found == [("2009-01-18", "happened")]


def test_brackets_of_any_shape_behind_what_is_told_date_the_entry() -> None:
    entries = (
        "自制药剂48种〔1970—1973年〕",
        "新楼破土动工【1981.3】，竣工【1982.11.20】",
        "依革发〔1979〕31号文恢复建制。［1979年6月12日］",
        "下乡巡诊4批。（1960冬—1961春）",
    )
    assert [edtf for edtf, _ in told(*entries, title="某院大事记")] == [
        "1970/1973",
        "1981-03",
        "1982-11-20",
        "1979-06-12",
        "1960-24/1961-21",
    ]


def test_such_a_bracket_heads_the_entry_that_begins_with_it() -> None:
    found = told(
        "【1990年5月】开馆。【2003年6月】闭馆修缮。", "转播2008春晚、迎2010春运。", title="馆史"
    )
    assert [edtf for edtf, _ in found] == ["1990-05", "2003-06"]
