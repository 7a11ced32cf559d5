"""The days off around festivals."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.calendars.holidays import days_off
from tests.db.dates.documents import told


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("国庆黄金周", "2018-10-01/2018-10-07"),
        ("春节期间", "2018-02-15/2018-02-21"),
        ("“五一”假期", "2018-04-29/2018-05-01"),
        ("端午小长假", "2018-06-16/2018-06-18"),
        ("端午节期间", "2018-06-18~"),
        ("元旦假期", "2018-01-01~"),
    ],
)
def test_a_holiday_is_the_days_that_were_decreed_or_about_its_festival(
    words: str, edtf: str
) -> None:
    assert told(f"{words}，景区人流不断。", title="2018年旅游回顾") == [(edtf, "happened")]


def test_a_festival_alone_is_its_day() -> None:
    assert told("国庆节，升旗。", title="2018年校园大事记") == [("2018-10-01", "happened")]


def test_texts_in_traditional_characters_keep_the_days_of_their_own_country() -> None:
    assert told("春節期間，廟會連開三日。", title="2018年街區回顧") == [("2018-02-16", "happened")]


def test_weeks_of_seven_days_began_in_2000_and_other_days_have_none_off() -> None:
    assert days_off(date(2003, 2, 1)) == (date(2003, 2, 1), date(2003, 2, 7))
    assert days_off(date(1985, 10, 1)) is None
    assert days_off(date(2018, 3, 8)) is None
