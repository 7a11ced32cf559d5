"""Forms and levels of headings."""

from __future__ import annotations

import pytest

from db.ingest.headings import PLAIN, HeadingForm, levels, numbered_form, time_form


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("第一编 总述", 0),
        ("第三章　茶业", 1),
        ("第十二節 交通", 2),
        ("Chapter 4 The bridge", 1),
        ("壹、計畫緣起", 3),
        ("一、指导思想", 4),
        ("IV. Next year", 4),
        ("（二）展销阶段", 5),
        ("(三) 总结", 5),
        ("3. 经费", 6),
        ("2.1 水情", 6),
        ("（1）报名", 7),
    ],
)
def test_numbered_headings_have_the_depth_of_their_number(text: str, depth: int) -> None:
    assert numbered_form(text) == HeadingForm("number", depth)


@pytest.mark.parametrize(
    "text",
    [
        "一、馆舍搬迁自八月一日开始，各部门须提前装箱。",
        "2020年工作总结",
        "3.5亿元",
        "一九五六年",
        "1",
        "一、",
        "第一书记",
        "12个乡镇",
    ],
)
def test_numbered_paragraphs_and_other_numbers_are_no_headings(text: str) -> None:
    assert numbered_form(text) is None


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("1950—1959年", 0),
        ("八十年代", 0),
        ("2020年", 1),
        ("一九五〇年", 1),
        ("二○○二年", 1),
        ("1949年（民國三十八年）", 1),
        ("民國三十八年", 1),
        ("光緒二十六年", 1),
        ("【2016年】", 1),
        ("2020", 1),
        ("第一季度", 2),
        ("2021年上半年", 2),
        ("1月", 3),
        ("十二月", 3),
        ("2020年6月", 3),
        ("September", 3),
        ("5日", 4),
        ("6月8日", 4),
        ("6月8日—9日", 4),
        ("1906.09.18", 4),
        ("2020-06", 3),
        ("1998", 1),
        ("2014：", 1),
        ("the 1990s", 0),
        ("清代", 0),
        ("民國時期", 0),
        ("中華人民共和國", 0),
        ("六年　　三月", 3),
        ("2021年4月5日　晴", 4),
        ("4月6日 星期二 阴转小雨", 4),
        ("Q3", 2),
        ("2021年Q3", 2),
        ("民國113年第一季", 2),
        ("Third Quarter", 2),
        ("春季", 2),
        ("Summer 2019", 2),
        ("五月至六月", 3),
        ("1—3月", 3),
        ("March–May 2019", 3),
        ("Sept. 2019", 3),
        ("中旬", 4),
        ("7月19日 星期一", 4),
        ("7月30日至8月2日", 4),
        ("May 4, 2019", 4),
        ("4th May", 4),
    ],
)
def test_a_bare_date_is_a_heading_of_the_depth_of_its_unit(text: str, depth: int) -> None:
    assert time_form(text) == HeadingForm("time", depth)


@pytest.mark.parametrize(
    "text",
    [
        "2020年开馆",
        "1月5日，开馆。",
        "三十二",
        "2 / 3",
        "May Day",
        "13800002020",
        "第二天",
        "清",
        "解放军",
        "10-12",
    ],
)
def test_more_than_a_date_is_no_date_heading(text: str) -> None:
    assert time_form(text) is None


def test_levels_follow_depth_within_a_family_and_appearance_between_families() -> None:
    year, month = HeadingForm("time", 1), HeadingForm("time", 3)
    part = HeadingForm("number", 4)
    assert levels([part, year, month, year, part]) == [1, 2, 3, 2, 1]
    assert levels([month, year, part]) == [2, 1, 3]
    assert levels([PLAIN, part, PLAIN]) == [1, 2, 1]
    assert levels([]) == []


@pytest.mark.parametrize(
    "text",
    [
        "建安五年（公元200年）",
        "明洪武元年",
        "1893年（光绪十九年癸巳）　七岁",
        "光绪十九年癸巳　先生七岁",
        "一九一二年 壬子 民国元年 二十六岁",
        "民国元年壬子（1912）　六十五岁",
        "光绪三年至四年　三十至三十一岁",
        "康熙56（1717）年",
        "2024年至今",
        "2019以来",
        "1935（昭和10）年",
    ],
)
def test_years_of_old_reigns_and_of_a_life_are_headings_of_years(text: str) -> None:
    assert time_form(text) == HeadingForm("time", 1)
