"""What dates listed together make of each other."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_a_bracket_behind_one_day_of_a_list_does_not_end_the_list() -> None:
    assert told("理事会开会三次：2021/3/6、2021/8/7（线上）、2021/12/4。", title="年度工作") == [
        ("2021-03-06", "happened"),
        ("2021-08-07", "happened"),
        ("2021-12-04", "happened"),
    ]
