"""Which dates side by side are one list."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_what_begins_on_a_later_day_is_no_member_of_the_list_before_it() -> None:
    assert told("2022年2月1日至2月20日及11月5日起，两条窑线停产。", title="水泥厂纪事") == [
        ("2022-02-01/2022-02-20", "happened"),
        ("2022-11-05/..", "happened"),
    ]


def test_days_of_other_months_joined_by_a_word_are_told_each() -> None:
    assert told("7月31日及8月24日因台风停课。", title="2019年大事") == [
        ("2019-07-31", "happened"),
        ("2019-08-24", "happened"),
    ]
    assert told("7月30日、31日停课。", title="2019年大事") == [
        ("2019-07-30/2019-07-31", "happened")
    ]
