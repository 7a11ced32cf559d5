"""What is so every week or year, which hours go on, and what befell a place long ago."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told

SEPTEMBER = date(2023, 9, 20)


@pytest.mark.parametrize(
    "line", ["※参观时间：9:00–17:00，周二公休；中秋、端午休馆", "週一休館，農曆除夕、初一休館。"]
)
def test_the_days_off_of_a_house_are_those_of_every_week_and_year(line: str) -> None:
    assert told(line, title="渡口陈列馆", published=SEPTEMBER) == []


def test_a_day_off_of_this_week_is_told() -> None:
    assert told("本周二休馆。", title="简讯", published=SEPTEMBER) == [("2023-09-19", "happened")]


def test_the_weekend_within_a_name_is_no_date() -> None:
    plan = "活动方案"
    assert told("发起“洁净渡口”周末集市。", title=plan, published=SEPTEMBER) == []
    assert told("本周末举行集市。", title=plan, published=SEPTEMBER) == [
        ("2023-09-23/2023-09-24", "planned")
    ]


def test_the_hours_of_other_days_are_those_of_every_day() -> None:
    assert told(
        "图书室10月1日至3日闭馆，其余时间8:00—16:30开放。",
        "（工作日8:30-12:00、14:00-17:30）",
        title="通知",
        published=SEPTEMBER,
    ) == [("2023-10-01/2023-10-03", "planned")]


def test_hours_go_on_from_those_before_them() -> None:
    found = told("停水时间：9月24日 08:00-11:30，13:30-17:00", title="公告", published=SEPTEMBER)
    assert found == [
        ("2023-09-24T08:00:00/2023-09-24T11:30:00", "planned"),
        ("2023-09-24T13:30:00/2023-09-24T17:00:00", "planned"),
    ]


def test_a_time_within_which_work_is_done_is_no_day_to_hand_it_in() -> None:
    assert told(
        "工程应于2025年3月1日至2025年9月30日间办理完毕。",
        "申请书请于10月2日前寄达。",
        title="补助公告",
        published=date(2024, 9, 20),
    ) == [("2025-03-01/2025-09-30", "planned"), ("../2024-10-02", "deadline")]


def test_what_closes_on_a_day_of_a_schedule_is_a_limit() -> None:
    found = told(
        "10/5　作品徵件截止　學務處",
        "10/9　報名截止後公布名單",
        "10/17　徵件說明會",
        title="113學年度徵件實施計畫",
        published=date(2024, 9, 20),
    )
    assert found == [
        ("../2024-10-05", "deadline"),
        ("2024-10-09", "planned"),
        ("2024-10-17", "planned"),
    ]


def test_a_plan_says_on_which_day_it_was_adopted() -> None:
    plan = "112學年度運動會實施計畫"
    assert told("112年9月5日行政會議修正通過", title=plan) == [("2023-09-05?", "happened")]
    assert told("112年9月20日校務會議將討論。", title=plan) == [("2023-09-20?", "planned")]


def test_the_school_year_of_a_calendar_belongs_to_its_name() -> None:
    plan = "112學年度運動會實施計畫"
    assert told("依據：113學年度校務行事曆。", title=plan) == []
    assert told("113學年度起實施新制。", title=plan) == [("2024-08/..", "planned")]


def test_what_befell_a_place_long_ago_is_told_in_the_news() -> None:
    assert told(
        "上世纪七十年代，河滩被填成晒场。",
        "1988年，两岸芦苇绝迹。",
        title="旧渡口",
        published=date(2023, 11, 20),
    ) == [("197X", "happened"), ("1988", "happened")]


def test_how_a_place_was_long_ago_is_only_looked_back_on() -> None:
    assert (
        told(
            "上世纪七十年代，河滩上有晒场三处。",
            "1991年的大水人人记得。",
            title="旧渡口",
            published=date(2023, 11, 20),
        )
        == []
    )


def test_an_offer_that_ends_is_a_limit_in_english() -> None:
    title, june = "Museum reopens", date(2023, 6, 7)
    line = "The museum is free for anyone who books before July 1."
    assert told(line, title=title, published=june) == [("../2023-07-01", "deadline")]
    road = "The road will close before July 3."
    assert told(road, title=title, published=june) == [("../2023-07-03", "planned")]


@pytest.mark.parametrize(
    "line",
    [
        "每年开展一次普查，3月启动，8月完成。",
        "每年评选一届劳模，4月公布名单。",
        "逐年开展两轮巡查，5月、10月进行。",
    ],
)
def test_the_months_of_what_a_plan_does_once_a_year_are_those_of_every_year(line: str) -> None:
    assert told(line, title="绿化行动方案", published=SEPTEMBER) == []


@pytest.mark.parametrize(
    "line", ["每年举办一届庙会，本届12月启动。", "每年办一次论坛，今年论坛12月举行。"]
)
def test_the_month_of_this_years_turn_is_told(line: str) -> None:
    assert told(line, title="绿化行动方案", published=SEPTEMBER) == [("2023-12", "planned")]


def test_a_festival_in_an_article_of_a_rule_is_that_of_any_year() -> None:
    notice = "关于印发储备粮管理办法的通知"
    article = "第九条　下列情形可以动用：（一）元旦、春节等节日供应紧张；（二）发生洪灾。"
    assert told(article, title=notice, published=SEPTEMBER) == []
    assert told("元旦举行长跑。", title=notice, published=SEPTEMBER) == [("2024-01-01", "planned")]


def test_the_day_of_a_fault_that_was_mended_is_no_event() -> None:
    log = "更新日志"
    for line in ("【修复】2月29日创建的账目无法导出的问题", "修复 12月31日统计翻倍的错误"):
        assert told("v2.1　2024-04-15", line, title=log) == [("2024-04-15", "happened")]
    assert told("2024年3月5日，修复账目无法导出的问题。", title=log) == [("2024-03-05", "happened")]
