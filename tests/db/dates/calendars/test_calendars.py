"""The lunar calendar, festivals and eras against dates that are known."""

from __future__ import annotations

from datetime import date

import pytest
from lunar_python import Lunar

from db.dates.calendars import lunar
from db.dates.calendars.eras import ERAS, era_before, sexagenary_ordinal, sexagenary_year
from db.dates.calendars.festivals import FESTIVALS, festival
from db.dates.model import Precision
from db.dates.recognise import recognise
from db.dates.resolve import resolve
from tests.db.dates.reading import FRAME, edtf, read_one


@pytest.mark.parametrize(
    ("year", "month", "day", "leap", "expected"),
    [
        (2020, 1, 1, False, date(2020, 1, 25)),
        (2020, 4, 1, True, date(2020, 5, 23)),
        (2020, 12, 23, False, date(2021, 2, 4)),
        (1900, 5, 1, False, date(1900, 5, 28)),
        (1911, 8, 19, False, date(1911, 10, 10)),
        (2033, 11, 1, True, date(2033, 12, 22)),
    ],
)
def test_a_lunar_day_is_a_day_of_ours(
    year: int, month: int, day: int, leap: bool, expected: date
) -> None:
    assert lunar.day(year, month, day, leap=leap) == expected


@pytest.mark.parametrize("year", [1601, 1700, 1842, 1900, 1949, 2000, 2033])
def test_the_months_agree_with_the_library_day_by_day(year: int) -> None:
    for month in range(1, 13):
        solar = Lunar.fromYmd(year, month, 1).getSolar()
        expected = date(solar.getYear(), solar.getMonth(), solar.getDay())
        assert lunar.day(year, month, 1) == expected


def test_a_day_that_the_month_has_not_is_none() -> None:
    assert lunar.day(2020, 4, 30, leap=True) is None
    assert lunar.day(2020, 5, 1, leap=True) is None
    assert lunar.day(5000, 1, 1) is None


def test_every_solar_term_of_a_year_is_found_in_order() -> None:
    for year in (1645, 1900, 2024, 2100):
        days = [lunar.solar_term(year, term) for term in lunar.SOLAR_TERMS]
        assert None not in days
        assert days == sorted(days, key=lambda day: day or date.max)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("春节", 2017, date(2017, 1, 28)),
        ("除夕", 2018, date(2018, 2, 15)),
        ("中秋节", 2023, date(2023, 9, 29)),
        ("端午", 2020, date(2020, 6, 25)),
        ("重阳节", 2020, date(2020, 10, 25)),
        ("清明节", 2017, date(2017, 4, 4)),
        ("冬至日", 2020, date(2020, 12, 21)),
        ("母亲节", 2020, date(2020, 5, 10)),
        ("感恩节", 2016, date(2016, 11, 24)),
        ("复活节", 2024, date(2024, 3, 31)),
        ("国庆节", 2020, date(2020, 10, 1)),
        ("扶贫日", 2020, date(2020, 10, 17)),
    ],
)
def test_a_festival_falls_on_its_true_day(name: str, year: int, expected: date) -> None:
    assert festival(name, year) == expected


def test_new_years_eve_of_a_lunar_year_is_its_last_day() -> None:
    assert festival("除夕", 1902, lunar_year=True) == date(1903, 1, 28)
    assert festival("除夕", 1902) == date(1902, 2, 7)


def test_every_festival_answers_for_any_year() -> None:
    for name in FESTIVALS:
        for year in (-5, 0, 1, 1900, 2020, 9999, 10_000):
            assert festival(name, year) is None or 1900 <= year <= 10_000 or year == 1


@pytest.mark.parametrize(
    ("name", "ordinal", "year"),
    [
        ("光绪", 26, 1900),
        ("康熙", 61, 1722),
        ("民国", 109, 2020),
        ("昭和", 20, 1945),
        ("令和", 2, 2020),
        ("开元", 29, 741),
        ("洪武", 1, 1368),
        ("太平兴国", 2, 977),
    ],
)
def test_a_year_of_a_reign_is_a_year_of_ours(name: str, ordinal: int, year: int) -> None:
    assert ERAS[name].year(ordinal) == (year, True)


def test_a_reign_that_ended_before_says_so() -> None:
    assert ERAS["雍正"].year(23) == (1745, False)


def test_the_longest_name_before_a_place_wins() -> None:
    assert era_before("中华民国三年", 4) is ERAS["中华民国"]
    assert era_before("太平兴国二年", 4) is ERAS["太平兴国"]
    assert era_before("二〇二〇年", 4) is None


def test_the_cycle_of_sixty_names_the_years() -> None:
    assert sexagenary_ordinal("甲子") == 0
    assert sexagenary_ordinal("甲丑") is None
    assert sexagenary_year("庚子", range(1875, 1909)) == 1900
    assert sexagenary_year("辛亥", range(1909, 1913)) == 1911
    assert sexagenary_year("甲子", range(1925, 1983)) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("康熙六十一年十一月甲午", "1722-12-20"),
        ("至治三年八月癸亥", "1323-09-04"),
        ("顺治元年十月乙卯朔", "1644-10-30"),
    ],
)
def test_a_day_of_a_lunar_month_is_known_by_its_name_in_the_cycle(text: str, day: str) -> None:
    """The death of the Kangxi emperor, of Yuan Yingzong, and the accession of the Shunzhi
    emperor."""
    assert read_one(text) == day


def test_a_name_of_the_cycle_that_the_month_lacks_leaves_the_month_in_doubt() -> None:
    assert read_one("康熙六十一年十一月甲寅") == read_one("康熙六十一年十一月")
    assert edtf("康熙六十一年十一月甲寅") == "1722-12-08?/1723-01-06?"


def test_the_season_before_a_month_says_only_which_month() -> None:
    assert read_one("至治三年春正月") == read_one("至治三年正月")
    assert read_one("至治三年秋八月癸亥") == read_one("至治三年八月癸亥")


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("明治二十八年（清光緒二十一年，1895年）10月11日", "1895-10-11"),
        ("大正九年（民國九年，1920）10月1日", "1920-10-01"),
        ("乾隆三十年（乙酉，1765年）", "1765-01-01..1765-12-31"),
        ("1902年（光绪二十八年壬寅）", "1902-01-01..1902-12-31"),
    ],
)
def test_a_bracket_says_a_year_in_other_reckonings(text: str, interval: str) -> None:
    assert read_one(text) == interval


def test_the_first_years_of_the_republic_are_no_plan() -> None:
    value = resolve(recognise("民国初年")[0], FRAME)
    assert value is not None
    assert value.precision is Precision.APPROXIMATE


def test_the_birthday_of_the_buddha_is_the_eighth_of_the_fourth_lunar_month() -> None:
    assert festival("浴佛节", 2015) == date(2015, 5, 25)
    assert festival("佛诞", 2016) == festival("浴佛节", 2016)
