"""Periods of history by name, seasons without a year, and other coarse words."""

from __future__ import annotations

import pytest

from tests.db.dates.reading import AFTER_EVENT, edtf, read, read_one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("文革初期", "1966~/1968~"),
        ("“文革”后期", "1973~/1976~"),
        ("抗战时期", "1937~/1945~"),
        ("清末民初", "1901~/1916~"),
        ("世纪之交", "1999~/2001~"),
    ],
)
def test_a_period_of_history_is_about_its_years(text: str, value: str) -> None:
    assert edtf(text) == value


def test_a_year_may_be_told_by_what_happened_in_the_one_before() -> None:
    assert read_one("抗战胜利次年") == "1946-01-01..1946-12-31"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("今春", "2020-21"),
        ("去冬", "2019-24"),
        ("今冬明春", "2020-12/2021-05"),
        ("1983年入冬以来", "1983-24/.."),
        ("2018年春夏之交", "2018-03/2018-08"),
        ("2019年暑假", "2019-07~/2019-08~"),
        ("2016年汛期", "2016-06~/2016-09~"),
        ("年末岁初", "2020-12~/2021-01~"),
        ("三季度末", "2020-09~"),
        ("113年第一季", "2024-33?"),
        ("2016 上半年", "2016-40"),
        ("1928年秋至1931年", "1928-23/1931"),
        ("2019年六七月间", "2019-06/2019-07"),
    ],
)
def test_seasons_and_other_parts_of_a_year_keep_their_coarseness(text: str, value: str) -> None:
    assert edtf(text) == value


def test_months_and_years_after_an_event_are_no_days() -> None:
    assert edtf("两个月后", AFTER_EVENT) == "2019-08~"
    assert edtf("三年后", AFTER_EVENT) == "2022~"
    assert edtf("三天后", AFTER_EVENT) == "2019-06-11"


def test_a_holiday_in_general_is_no_time() -> None:
    assert read("学生在暑假里打工，雨季和汛期都要值班。") == []
