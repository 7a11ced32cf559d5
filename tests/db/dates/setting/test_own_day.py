"""The day from which a text speaks, where it says so itself."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_a_speech_counts_from_the_day_that_it_names_as_today() -> None:
    lines = (
        "今天是9月2日，星期一，我们举行开学典礼。",
        "从今天起，早读改在七点半。",
    )
    assert told(*lines, title="开学典礼上的讲话", published=date(2024, 9, 5)) == [
        ("2024-09-02", "happened"),
        ("2024-09-02/..", "planned"),
    ]


def test_the_same_day_at_the_end_of_minutes_is_that_of_the_meeting() -> None:
    lines = (
        "一、時間：中華民國112年3月25日上午9時30分",
        "二、報告：決算經112年2月20日監事會審核無誤。",
        "三、散會：同日上午11時50分。",
    )
    assert [one for one, _ in told(*lines, title="會員大會會議紀錄")] == [
        "2023-03-25T09:30:00",
        "2023-02-20?",
        "2023-03-25T11:50:00",
    ]


def test_a_list_of_days_to_come_goes_on_with_a_later_day_of_its_month() -> None:
    lines = (
        "（1）河东片：4月19日22:00至24:00；",
        "（2）河西片：4月21日22:00至24:00；",
        "（3）开发区：23日8:30-17:30；",
    )
    found = told(*lines, title="停水通知", published=date(2021, 4, 13))
    assert [one[:10] for one, _ in found] == ["2021-04-19", "2021-04-21", "2021-04-23"]


def test_hours_after_a_day_without_an_hour_are_no_time() -> None:
    found = told("## 2.2 (2024年3月5日)", "发布40分钟后撤回，次日以新版替代", title="更新日志")
    assert found == [("2024-03-05", "happened"), ("2024-03-06", "happened")]


def test_the_same_day_of_another_year_is_not_today() -> None:
    assert told("六年前的今天很冷。", title="随笔", published=date(2020, 1, 5)) == [
        ("2014-01-05~", "happened")
    ]
