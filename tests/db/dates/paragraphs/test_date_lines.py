"""Dates alone on a line, and what they date below."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


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


def test_an_entry_of_a_chronicle_may_name_other_years_and_amounts() -> None:
    lines = ("2021.05", "年产2000万件", "2019.03.18", "一号车间封顶，预计2021年投产")
    assert _spans(*lines)[:2] == ["2021-05", "2019-03-18"]


def test_the_bracket_of_an_entry_tells_what_became_of_it_later() -> None:
    assert _spans("2015年4月", "在新四板挂牌（2023年2月摘牌）") == ["2015-04", "2023-02"]
    assert _spans("2015年4月", "收购北江纺织（1998年成立）") == ["2015-04"]


def test_an_amount_that_a_blank_sets_apart_from_the_end_of_the_year_is_an_entry() -> None:
    assert _spans("2018年", "年末　职工总数460人") == ["2018-12~"]


def test_what_lasts_until_now_dates_the_bullets_below_it() -> None:
    assert _spans("2024年至今", "* 总部启用", "2018年-2019年", "市场拓展至十国。") == [
        "2024/..",
        "2018/2019",
    ]


def test_a_year_in_chinese_numerals_alone_on_its_line_is_one() -> None:
    assert _spans("二〇〇八", "更名为今名。", "一九九八", "租屋开业。") == ["2008", "1998"]
    assert _spans("一二三四", "口令响起。") == []


def test_a_dynasty_before_its_reign_leaves_the_date_alone_on_its_line() -> None:
    found = told("清光绪三十二年（1906年）", "邑绅设学堂，学生二十八名。", title="校志大事记")
    assert found == [("1906", "happened")]


def test_a_year_after_a_life_heads_its_entries_as_the_ages_before_it_do() -> None:
    lines = ("1988年　84岁", "12月3日，病逝。", "1990年　身后", "清明，归葬祖茔。")
    assert _spans(*lines) == ["1988-12-03", "1990-04-05"]


def test_a_year_behind_a_bullet_heads_the_entries_below_it() -> None:
    lines = ("▎2021", "3月　新线投产", "■ 2019", "11月6日　首件下线", "◎2018", "夏　小批试制")
    assert _spans(*lines) == ["2021-03", "2019-11-06", "2018-22"]
    assert _spans("● 2400", "* 个座位") == []


def test_what_is_said_of_an_occasion_below_its_day_is_no_other_one() -> None:
    assert told(
        "■ 03.09 周六 14:00",
        "城市与河流",
        "主讲：王某某",
        "地点：报告厅",
        "■ 3月16日、17日 14:00",
        "纪念作家诞辰百年（1924—2024）专题",
        title="2024年春季讲座预告",
    ) == [("2024-03-09T14:00:00", "planned"), ("2024-03-16/2024-03-17T14:00:00", "planned")]


def test_what_goes_on_from_a_month_is_the_entry_below_it_and_no_chapter() -> None:
    assert _spans("2001年", "4月起", "停产检修。", "9月6日", "复产。") == [
        "2001-04/..",
        "2001-09-06",
    ]


def test_the_years_of_which_a_paragraph_speaks_are_not_the_year_above_it() -> None:
    lines = ("1990年", "“七五”期间累计投资九十万元。", "5月", "新窑点火。")
    assert "1990" not in _spans(*lines)
    assert _spans("1990年", "更换窑炉两座。", "5月", "新窑点火。")[0] == "1990"


def test_what_only_says_again_when_is_dated_by_the_line_above_it() -> None:
    title, published = "青山镇2021年6月大事记", date(2021, 7, 5)
    lines = ("# 1日", "⊙上午，镇长到小学看望师生。", "⊙下午，召开调度会。", "# 12—14日")
    holiday = "⊙端午假期全镇接待游客8.3万人次。"
    found = events(*lines, holiday, title=title, published=published)
    assert [one.expression.text for one in found if one.kind != "mention"] == [
        "1日",
        "下午",
        "12—14日",
    ]
