"""Dates that only frame another one, or the paragraph."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told


def test_a_time_right_before_a_finer_one_in_it_frames_it() -> None:
    assert told("1962年，3月6日，渡口停航。", title="渡口大事记") == [("1962-03-06", "happened")]
    assert told("1962年，渡口改建。3月6日，停航。", title="渡口大事记") == [
        ("1962", "happened"),
        ("1962-03-06", "happened"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“五一”假期（5月1日至5日），渡口停航检修。", ["2021-05-01/2021-05-05"]),
        ("“五一”假期（5月1日至5日）渡口停航检修。", ["2021-05-01/2021-05-05"]),
        ("国庆黄金周（10月1日—7日），渡口停航检修。", ["2021-10-01/2021-10-07"]),
        ("春节（2月12日），渡口停航。", ["2021-02-12"]),
        ("“五一”假期（5月1日至5日），渡口客运量比2019年同期增长三成。", []),
    ],
)
def test_the_days_behind_the_name_of_a_feast_tell_once(text: str, found: list[str]) -> None:
    told_of = told(text, title="渡口简讯", published=date(2021, 10, 8))
    assert [day for day, _ in told_of] == found


def test_the_year_that_says_which_that_year_is_frames_its_day() -> None:
    assert told("1962年，船工等於當年11月15日成立互助組。", title="渡口") == [
        ("1962-11-15", "happened")
    ]


def test_where_an_entry_says_yesterday_its_own_date_is_that_of_writing() -> None:
    assert told("【一九三六年五月五日】渡口昨晚試燈。", title="渡口旧闻") == [
        ("1936-05-04", "happened")
    ]
