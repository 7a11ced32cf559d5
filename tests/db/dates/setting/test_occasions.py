"""The day of the occasion that a plan is about, and days of this year in figures."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told

PLAN = "校慶實施計畫"


def test_the_hours_below_the_programme_of_the_day_are_of_the_day_that_the_plan_names() -> None:
    assert told(
        "參、活動日期：2024年11月16日上午8時至下午3時",
        "# 伍、期程",
        "12月20日前　核銷　總務處",
        "# 陸、當日流程",
        "08:00–08:30　報到",
        "13:00–15:00　園遊會",
        title=PLAN,
    ) == [
        ("2024-11-16T08:00:00/2024-11-16T15:00:00", "planned"),
        ("../2024-12-20", "deadline"),
        ("2024-11-16T08:00:00/2024-11-16T08:30:00", "planned"),
        ("2024-11-16T13:00:00/2024-11-16T15:00:00", "planned"),
    ]


def test_the_hours_below_another_day_are_of_that_day() -> None:
    assert told(
        "活動日期：2024年11月16日",
        "# 預演",
        "2024年11月13日　總預演",
        "13:10　集合",
        title=PLAN,
    )[-1] == ("2024-11-13T13:10:00", "planned")


def test_this_year_before_a_slash_makes_figures_a_day() -> None:
    assert told(
        "工程去年底完工，今年3/15取得執照，明年1/5起開放。",
        "去年10/1試航。",
        title="舊渡口",
        published=date(2024, 5, 13),
    ) == [
        ("2023-12~", "happened"),
        ("2024-03-15", "happened"),
        ("2025-01-05/..", "planned"),
        ("2023-10-01", "happened"),
    ]


def test_a_share_of_this_years_is_no_day() -> None:
    found = told("今年3/4的学生及格。", title="简讯", published=date(2024, 5, 13))
    assert found == []


def test_how_long_somebody_was_cared_for_counts_from_no_day_named() -> None:
    news = date(2024, 5, 13)
    assert told("白鹳经救治98天后放飞。", title="简讯", published=news) == []
    assert told("经销商3天后到场。", title="简讯", published=news) == [("2024-05-16", "planned")]


def test_this_year_below_an_entry_of_the_year_of_writing_is_that_year() -> None:
    assert told(
        "1月3日，開館。",
        "2022年2月　北館啟用",
        "今年5月　重啟園遊會",
        title="2021年度回顧大事記",
        published=date(2022, 1, 14),
    ) == [("2021-01-03", "happened"), ("2022-02", "planned"), ("2022-05", "planned")]
