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
        ("2020年末岁初", "2020-12~/2021-01~"),
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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("九十年代初", "1990~/1993~"),
        ("80年代中期", "1984~/1986~"),
        ("七十年代中，学校复课", "1974~/1976~"),
        ("九十年代中后期", "1994~/1999~"),
        ("七十年代中学生上山", "197X"),
    ],
)
def test_the_parts_of_a_decade_leave_no_year_between_them(text: str, value: str) -> None:
    assert edtf(text) == value


def test_the_end_of_a_plan_is_its_last_year() -> None:
    assert edtf("“十三五”末实现通车") == "2020~"
    assert edtf("“十三五”末期实现通车") == "2019~/2020~"


def test_a_holiday_in_general_is_no_time() -> None:
    assert read("学生在暑假里打工，雨季和汛期都要值班。") == []


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2018学年", "2018-09-01..2019-08-31"),
        ("2018—2019学年", "2018-09-01..2019-08-31"),
        ("1967-68學年", "1967-09-01..1968-08-31"),
        ("二〇一八至二〇一九学年度", "2018-09-01..2019-08-31"),
        ("2018-2020学年", "2018-01-01..2020-12-31"),
        ("2018至2019学年度第二学期", "2019-02-01..2019-07-31"),
        ("2020学年第一学期", "2020-09-01..2021-01-31"),
        ("113學年度", "2024-08-01..2025-07-31"),
    ],
)
def test_a_school_year_begins_in_autumn(text: str, interval: str) -> None:
    assert read_one(text) == interval


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020年“五一”期间", "2020-05-01"),
        ("2019年国庆长假", "2019-10-01~"),
        ("2020年“八一”前夕", "2020-08-01~"),
    ],
)
def test_a_festival_may_stand_in_quotes_and_its_holiday_is_about_its_day(
    text: str, value: str
) -> None:
    assert edtf(text) == value


@pytest.mark.parametrize("text", ["“七一”勋章获得者", "“八一”起义纪念馆"])
def test_a_name_that_holds_a_festival_in_quotes_is_none(text: str) -> None:
    assert read(text) == []


def test_years_and_days_that_pass_count_from_what_was_told() -> None:
    assert read_one("越二年", AFTER_EVENT) == "2021-01-01..2021-12-31"
    assert read("超越二年级", AFTER_EVENT) == []


def test_a_reign_named_once_serves_the_years_after_it() -> None:
    found = read("民国三十年六月五日迁往山中；三十一年春再迁。")
    assert found == [
        ("民国三十年六月五日", "1941-06-05"),
        ("三十一年春", "1942-03-01..1942-05-31"),
    ]
    assert read("民国三十年起，三年间未停。")[1:] == []


def test_years_of_two_digits_go_on_from_a_full_one_before_them() -> None:
    found = [text for text, _ in read("1955年进厂，58年入党，六一年调离，63年返校。")]
    assert found == ["1955年", "58年", "六一年", "63年"]
    assert [text for text, _ in read("1949年参军，60年来初心不改，70年风雨。")] == ["1949年"]


def test_a_range_to_the_next_year_counts_from_its_beginning() -> None:
    assert read_one("1937年冬至次年春") == "1937-12-01..1938-05-31"
    assert read_one("2019年12月1日至次年3月1日") == "2019-12-01..2020-03-01"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("08:00　开始值守。", ["08:00"]),
        ("下午　工作组到达。", ["下午"]),
        ("12时许，左岸渗水，16时排除。", ["12时许", "16时"]),
        ("下午的课改在晚上。", []),
        ("画面比例16:9", []),
    ],
)
def test_a_time_of_day_that_opens_a_line_of_a_log_is_read(text: str, found: list[str]) -> None:
    assert [spelled for spelled, _ in read(text, AFTER_EVENT)] == found


def test_yesterday_in_one_character_needs_a_verb() -> None:
    assert read("昨已通车") == [("昨", "2020-10-14")]
    assert read("昨是今非") == []


def test_a_notice_counts_its_limit_from_the_day_of_writing() -> None:
    assert read("请各单位于5日内报送材料") == [("5日内", "2020-10-16..2020-10-20")]
    assert read("自收到之日起10日内答复") == []


def test_after_autumn_has_begun_is_in_the_autumn() -> None:
    assert edtf("入秋后，气温骤降") == "2020-23"
    assert edtf("半年后，竣工", AFTER_EVENT) == "2019-12~"


def test_a_range_of_slashed_days_is_no_pair_of_fractions() -> None:
    assert read("8/1～8/15施工") == [("8/1～8/15", "2020-08-01..2020-08-15")]
    assert read("由1/3～2/3不等") == []


@pytest.mark.parametrize("text", ["三时耕稼，一时治武", "本季度末", "越级上访"])
def test_words_that_only_look_like_hours_and_edges(text: str) -> None:
    assert all(spelled == "本季度" for spelled, _ in read(text, AFTER_EVENT))
