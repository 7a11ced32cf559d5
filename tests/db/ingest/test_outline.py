"""Which lines of a page are headings, and of which level."""

from __future__ import annotations

import pytest

from db.ingest.segment import segment
from db.model import Role
from tests.db.ingest.pages import shape_of


def test_a_chronicle_has_years_months_and_entries() -> None:
    raw = """山城图书馆大事记

1986年

5月

4日 老馆奠基，县长到场培土。

10日 动工。

1987年

3月

老馆落成，藏书两万册。
"""
    assert shape_of(raw) == [
        ("title", None, "山城图书馆大事记"),
        ("heading", 1, "1986年"),
        ("heading", 2, "5月"),
        ("body", None, "4日 老馆奠基，县长到场培土。"),
        ("body", None, "10日 动工。"),
        ("heading", 1, "1987年"),
        ("heading", 2, "3月"),
        ("body", None, "老馆落成，藏书两万册。"),
    ]


def test_short_lines_between_paragraphs_are_headings_and_imprints_are_not() -> None:
    raw = """山城改造方案出台

县建设局　编

这份方案今年初开始起草，先后征求了四次意见，最近终于定稿。

先修路再修房

老城的七条巷子都要先修好路面和排水，再动房屋，免得返工。

留住老住户

愿意留下的住户可以申请补助，补助按面积计算，逐年发放。
"""
    assert [(role, text) for role, _, text in shape_of(raw)][1:5] == [
        ("metadata", "县建设局　编"),
        ("body", "这份方案今年初开始起草，先后征求了四次意见，最近终于定稿。"),
        ("heading", "先修路再修房"),
        ("body", "老城的七条巷子都要先修好路面和排水，再动房屋，免得返工。"),
    ]


def test_a_list_of_short_lines_is_no_row_of_headings() -> None:
    items = "采购清单\n\n书架\n\n桌椅\n\n阅览灯\n\n"
    raw = items + "以上物品由后勤科统一采购，月底以前送到新馆，逾期不候。"
    assert [role for role, _, _ in shape_of(raw)].count("heading") <= 1


def test_a_year_above_a_month_is_a_heading_where_no_date_was_broken() -> None:
    raw = "山城纪事\n\n一八九八年\n六月九日　县里立碑。\n\n一九三七年\n九月二日　风灾。"
    assert [text for role, _, text in shape_of(raw) if role == "heading"] == [
        "一八九八年",
        "一九三七年",
    ]


def test_the_date_that_answers_a_numbered_heading_heads_nothing() -> None:
    raw = (
        "关于读书节的通知\n\n一、时间\n\n4月20日至5月10日\n\n二、地点\n\n镇文化广场，雨天改在礼堂。"
    )
    assert [(role, text) for role, _, text in shape_of(raw)][1:4] == [
        ("heading", "一、时间"),
        ("body", "4月20日至5月10日"),
        ("heading", "二、地点"),
    ]


def test_an_item_that_is_only_a_date_heads_the_items_nested_in_it() -> None:
    raw = "# 年表\n\n## 早年\n\n- 2014：\n  - 2 月，立项\n- 2015：停工\n- 2016\n"
    assert [
        (passage.role.value, passage.level, passage.text)
        for passage in segment(raw, is_markdown=True).passages
    ][1:] == [
        ("heading", 1, "早年"),
        ("heading", 2, "2014："),
        ("body", None, "2 月，立项"),
        ("body", None, "2015：停工"),
        ("body", None, "2016"),
    ]


def test_the_last_item_of_a_list_heads_nothing_even_above_the_next_section() -> None:
    raw = "要点\n\n一、监督\n1．听取防汛报告（5月）\n2．检查消防（9月）\n\n"
    raw += "二、代表\n组织视察，写出报告。"
    assert [(role, text) for role, _, text in shape_of(raw)] == [
        ("title", "要点"),
        ("heading", "一、监督"),
        ("body", "1．听取防汛报告（5月）"),
        ("body", "2．检查消防（9月）"),
        ("heading", "二、代表"),
        ("body", "组织视察，写出报告。"),
    ]


@pytest.mark.parametrize("closing", ["2019年5月于河湾", "2019年5月"])
def test_the_date_that_closes_a_text_heads_no_remark_below_it(closing: str) -> None:
    body = "我小时候住在河湾，屋后有一棵老榆树，夏天一家人在树下吃饭。"
    remark = "（作者是镇上的退休教师，现居县城。）"
    shape = shape_of(f"河湾往事\n\n{body}\n\n后来修了水库，老屋拆了。\n\n{closing}\n\n{remark}")
    assert "heading" not in [role for role, _, _ in shape]


def test_a_numbered_year_above_its_months_is_a_heading() -> None:
    raw = "山城大事\n\n一、1958年\n3月，修渠，全村出工。\n二、1959年\n5月，通水，开庆功会。"
    assert [text for role, _, text in shape_of(raw) if role == "heading"] == [
        "一、1958年",
        "二、1959年",
    ]


def test_an_item_that_says_a_day_or_an_hour_heads_nothing() -> None:
    raw = """茶艺班简章

二、日程：

（一）开班：7/1（一）8:00～9:00

（二）成果展：8月17日上午

三、5月20日起报名，额满为止。
"""
    assert [text for role, _, text in shape_of(raw) if role == "heading"] == []


def test_a_numbered_line_above_the_next_number_is_an_item() -> None:
    text = (
        "某院大事记\n\n一、诊所开业，坐堂四人。（1952年）\n二、新楼破土（1981.3）\n"
        "三、购入第一台机器。（1983年）\n四、并入县院（1985年）\n\n五、评审通过。（1996年）\n"
    )
    assert not [one.text for one in segment(text).passages if one.role is Role.HEADING]
    text = (
        "规划\n\n一、总体要求\n坚持以人为本，统筹推进各项工作。\n"
        "二、主要任务\n完成新区道路建设，改善出行条件。\n"
    )
    assert len([one for one in segment(text).passages if one.role is Role.HEADING]) == 2


def test_an_entry_of_a_month_that_a_blank_sets_off_is_no_heading() -> None:
    raw = (
        "厂史\n\n2016\n04月　新车间投用\n05月—07月　停产检修\n8月2日　与外商签约，出口部件\n\n"
        "2015\n秋　试制成功\n"
    )
    assert [text for role, _, text in shape_of(raw) if role == "heading"] == ["2016", "2015"]


def test_an_entry_of_a_list_by_dates_without_a_full_stop_is_no_heading() -> None:
    raw = (
        "白鹿厂大事\n\n一、初创\n\n1958年4月，县里决定建厂，由工业局筹办。\n"
        "1960年 合并铁工社\n1961年5月1日，正式投产，职工三十人。\n1970.8　改名农机厂\n"
        "1972年3月，扩建铸工车间，增炉两座。\n八十年代初　开办技工班\n"
        "1988年12月，产品获省优称号，厂长赴会。\n\n二、改制\n\n2000年3月5日，改制方案经会议通过。\n"
        "2009/10学年　技校并入职教中心\n2011年5月2日，迁入新址，当年投产。\n"
    )
    headings = [text for role, _, text in shape_of(raw) if role == "heading"]
    assert headings == ["一、初创", "二、改制"]


def test_the_year_of_a_chapter_is_a_heading_still() -> None:
    raw = (
        "镇史\n\n1999年12月30日，新楼落成，各界来贺。\n\n2000年 大事记\n\n"
        "2000年3月5日，改制方案经职工会议通过。\n"
    )
    assert "2000年 大事记" in [text for role, _, text in shape_of(raw) if role == "heading"]
