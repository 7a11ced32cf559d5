"""Months listed at the head of an entry, and the numbers of a list before a month."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_months_listed_at_the_head_of_an_entry_are_one_event() -> None:
    assert told(
        "1、2月，走访住户。", "3、4月份，植树。", "10、11、12月 修路。", title="2018年社区大事记"
    ) == [
        ("2018-01/2018-02", "happened"),
        ("2018-03/2018-04", "happened"),
        ("2018-10/2018-12", "happened"),
    ]


def test_the_numbers_of_a_list_before_its_months_are_none() -> None:
    assert told(
        "1、2月，走访住户。", "2、3月，植树。", "3、5月4日，表彰。", title="2018年社区大事记"
    ) == [("2018-02", "happened"), ("2018-03", "happened"), ("2018-05-04", "happened")]


def test_months_behind_a_preposition_are_listed() -> None:
    assert told("食堂于11、12月装修。", title="2018年社区大事记") == [
        ("2018-11/2018-12", "happened")
    ]
