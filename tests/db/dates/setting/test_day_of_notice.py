"""The day on which news and notices are written, and what counts from it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told


@pytest.mark.parametrize(
    "line", ["〔記者林采薇攝〕　2021/10/08 06:15", "(摄影：周海) 2021-10-08 06:15"]
)
def test_a_day_with_its_minute_beside_a_credit_dates_news_that_look_back_by_days(
    line: str,
) -> None:
    assert told(
        line,
        "港務公司昨（7）日宣布，渡輪碼頭下月重開。",
        "2019年3月2日颱風過境，棧橋沖毀。",
        title="渡輪碼頭重開",
    ) == [("2021-10-07", "happened"), ("2021-11", "planned"), ("2019-03-02", "happened")]


def test_lines_that_all_have_their_minute_are_the_entries_of_a_log() -> None:
    found = told(
        "2021-10-08 06:15 值班员到岗",
        "2021-10-08 07:40 启航",
        "2021-10-08 09:00 抵港",
        title="日志",
    )
    assert len(found) == 3


def test_what_a_notice_announces_today_is_done_and_its_foot_tells_nothing() -> None:
    assert told(
        "發言人今日（三月五日）公布，碼頭由四月一日起封閉。",
        "去年收到三十宗意見。",
        "完／2024年3月5日（星期二）",
        "版權 2010 © 覆檢日期：2024年3月5日",
        title="碼頭封閉安排公告",
        published=date(2024, 3, 5),
    ) == [("2024-03-05", "happened"), ("2024-04-01/..", "planned"), ("2023", "happened")]


def test_what_begins_or_is_asked_for_today_is_yet_to_come() -> None:
    title, written = "碼頭封閉安排公告", date(2024, 3, 5)
    assert told("今日（三月五日）起封閉。", title=title, published=written) == [
        ("2024-03-05/..", "planned")
    ]
    assert told("請於今日下午五時前回覆。", title=title, published=written) == [
        ("../2024-03-05T17:00:00", "deadline")
    ]


def test_the_line_of_the_office_that_prints_a_notice_tells_nothing() -> None:
    line = "（此件公开发布） 学院办公室　2021年9月6日印发"
    assert told(line, title="关于报到的通知", published=date(2021, 9, 6)) == []


def test_a_heading_about_several_years_leaves_this_year_that_of_writing() -> None:
    assert told(
        "# 一、过去三年工作回顾",
        "今年3月，渡口桥通车。",
        "8月2日，码头开工。",
        title="政府工作报告",
        published=date(2022, 11, 8),
    ) == [("2022-03", "happened"), ("2022-08-02", "happened")]


def test_a_heading_about_last_winter_lends_the_year_in_which_it_began() -> None:
    found = told("# 去年冬天", "12月5日，落雪。", title="手记", published=date(2022, 11, 8))
    assert found == [("2021-12-05", "happened")]


def test_what_a_notice_says_to_have_begun_lately_lies_no_year_ahead() -> None:
    title, written = "渡口时段调整公告", date(2023, 3, 10)
    assert told("3月1日起实行夏令时段，有效期至9月30日。", title=title, published=written) == [
        ("2023-03-01/..", "happened"),
        ("../2023-09-30", "planned"),
    ]
    assert told("4月1日起实行夏令时段。", title=title, published=written) == [
        ("2023-04-01/..", "planned")
    ]


def test_what_begins_in_january_is_announced_in_december() -> None:
    found = told("1月5日起受理报名。", title="报名公告", published=date(2023, 12, 10))
    assert found == [("2024-01-05/..", "planned")]


def test_what_was_meant_for_a_day_and_came_otherwise_is_no_plan() -> None:
    title, written = "停航公告", date(2023, 3, 10)
    assert told("原定3月5日停航，因大风改期。", title=title, published=written) == []
    assert told("原定4月5日停航，因大风改至4月8日。", title=title, published=written) == [
        ("2023-04-08", "planned")
    ]


def test_soon_names_no_day() -> None:
    title, written = "检修公告", date(2023, 3, 1)
    assert told("我公司将于近期检修线路。", title=title, published=written) == []
    assert told("近期，我公司完成检修。", title=title, published=written) == [
        ("2023-03-01~", "happened")
    ]


def test_days_with_their_weekdays_are_listed_together() -> None:
    assert told(
        "10月8日（星期六）、10月9日（星期日）上班，12月3日(周六)、12月17日(周六)补课。",
        title="放假通知",
        published=date(2022, 9, 20),
    ) == [("2022-10-08/2022-10-09", "planned"), ("{2022-12-03,2022-12-17}", "planned")]


def test_a_year_of_the_cycle_is_none_that_lies_far_ahead() -> None:
    found = told("匾额「丁酉年仲秋」，预计8月底前修复。", title="旧匾", published=date(2024, 5, 13))
    assert found == [("../2024-08-31~", "planned")]


def test_what_a_firm_runs_until_a_day_is_asked_of_nobody() -> None:
    found = told("委托营运至2027年12月31日止。", title="市场重开", published=date(2024, 5, 13))
    assert found == [("../2027-12-31", "planned")]
