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


def test_a_diary_counts_the_days_and_weeks_ahead_from_its_entry() -> None:
    lines = (
        "# 6月",
        "19日　阴。村里开会，说下周有暴雨，要大家备沙袋。晚上把木桩运到堤上。",
        "20日　水位八米。明天要换班。",
        "# 7月",
        "2日　08:30　超警戒。队长命令三组明早8点前撤到学校。",
    )
    assert told(*lines, title="老河日志（2018）", published=date(2018, 9, 20)) == [
        ("2018-06-19", "happened"),
        ("2018-06-25/2018-07-01", "planned"),
        ("2018-06-19", "happened"),
        ("2018-06-20", "happened"),
        ("2018-06-21", "happened"),
        ("2018-07-02T08:30:00", "happened"),
        ("../2018-07-03T08:00:00", "deadline"),
    ]


def test_yesterday_in_an_entry_of_the_last_days_may_be_that_of_the_page() -> None:
    lines = ("9月19日　搬家。昨天才修好门。",)
    found = told(*lines, title="老河日志（2018）", published=date(2018, 9, 20))
    assert ("2018-09-18", "happened") not in found


def test_this_month_in_a_chronicle_of_a_month_is_that_month_below_its_days_too() -> None:
    lines = ("# 20日", "本月，中心办结事项190件。")
    found = told(*lines, title="青山镇2021年6月大事记", published=date(2021, 7, 5))
    assert found[-1] == ("2021-06", "happened")


def test_the_days_of_an_entry_are_not_of_the_far_years_that_it_aims_at() -> None:
    lines = (
        "5月20日至21日，教代会召开，提出目标：到2035年翻一番，到本世纪中叶建成名校。"
        "21日晚，新一届委员会举行会议。",
    )
    found = told(*lines, title="河湾中学2021年大事记", published=date(2022, 1, 8))
    assert found[-1] == ("2021-05-21", "happened")


def test_a_review_of_the_last_year_comes_to_its_own_day_in_the_next() -> None:
    title, published = "河湾大学2022年十件大事揭晓", date(2023, 1, 6)
    lines = (
        "2022年12月20日，学校启动评选，1月3日公布结果。",
        "2月14日，学校入选名单。12月28日，新馆开馆。",
        "1月8日，学生返校。",
    )
    found = [edtf for edtf, _ in told(*lines, title=title, published=published)]
    assert found == ["2022-12-20", "2023-01-03", "2022-02-14", "2022-12-28", "2022-01-08"]


def test_yesterday_below_a_day_that_heads_a_diary_is_the_day_before_it() -> None:
    lines = (
        "# 7月2日",
        "昨天，泵房进了水。上周六，县里派人来看过。",
        "# 8月1日",
        "昨天，工棚拆了。",
    )
    found = told(*lines, title="2016年守堤日记", published=date(2016, 8, 3))
    days = [edtf for edtf, _ in found]
    assert "2016-07-01" in days
    assert "2016-06-25" in days
    assert days[-1] == "2016-08-02"
