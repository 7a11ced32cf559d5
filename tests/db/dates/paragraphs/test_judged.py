"""What dates listed together make of each other."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_what_begins_on_a_later_day_is_no_member_of_the_list_before_it() -> None:
    assert told("2022年2月1日至2月20日及11月5日起，两条窑线停产。", title="水泥厂纪事") == [
        ("2022-02-01/2022-02-20", "happened"),
        ("2022-11-05/..", "happened"),
    ]


def test_a_bracket_behind_one_day_of_a_list_does_not_end_the_list() -> None:
    assert told("理事会开会三次：2021/3/6、2021/8/7（线上）、2021/12/4。", title="年度工作") == [
        ("2021-03-06", "happened"),
        ("2021-08-07", "happened"),
        ("2021-12-04", "happened"),
    ]
