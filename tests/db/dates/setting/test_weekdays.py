"""A weekday says of which year a day is."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_a_weekday_beside_the_day_settles_its_year() -> None:
    assert told(
        "It applied in June 2021 and received the permit on Tuesday, March 7.",
        title="Permit",
        published=date(2023, 3, 20),
    )[-1] == ("2023-03-07", "happened")


def test_a_weekday_moves_no_day_from_the_year_of_the_title() -> None:
    assert told("3月7日（周一）开馆。", title="某馆2017年大事记", published=date(2018, 1, 9)) == [
        ("2017-03-07", "happened")
    ]


def test_a_weekday_beside_days_of_one_week_is_one_of_them() -> None:
    assert told(
        "第7周（4月12日—16日）：教室美化，周五评比。",
        title="活动方案",
        published=date(2021, 3, 25),
    )[-1] == ("2021-04-16", "planned")
