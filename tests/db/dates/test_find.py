"""Dates of a plain text in the context that the text itself gives."""

from __future__ import annotations

from datetime import datetime

import pytest

from db.dates.find import find
from db.dates.model import Basis
from tests.db.dates.reading import REFERENCE, ends


def told(text: str, reference: datetime | None = REFERENCE) -> list[tuple[str, str | None]]:
    """Every expression with its interval."""
    return [(found.text, ends(found.value)) for found in find(text, reference)]


def test_a_year_serves_the_dates_after_it() -> None:
    assert told("2018年3月2日开工，5月8日竣工。9日通车。") == [
        ("2018年3月2日", "2018-03-02"),
        ("5月8日", "2018-05-08"),
        ("9日", "2018-05-09"),
    ]


def test_a_year_on_its_line_serves_what_stands_below() -> None:
    assert told("2016年大事记\n3月2日，开馆。\n\n5月8日，闭馆。")[1:] == [
        ("3月2日", "2016-03-02"),
        ("5月8日", "2016-05-08"),
    ]


def test_a_year_told_in_passing_serves_its_sentence_alone() -> None:
    text = "2020年3月2日，通报2019年的情况，其中8月最好。5月8日，复核。"
    assert told(text)[1:] == [
        ("2019年", "2019-01-01..2019-12-31"),
        ("8月", "2019-08-01..2019-08-31"),
        ("5月8日", "2020-05-08"),
    ]


def test_discourse_words_lean_on_the_date_before() -> None:
    assert told("2018年3月2日开幕，次日闭幕。同年底结项。") == [
        ("2018年3月2日", "2018-03-02"),
        ("次日", "2018-03-03"),
        ("同年底", "2018-12-01..2018-12-31"),
    ]


def test_a_time_of_day_belongs_to_the_day_told_before() -> None:
    assert told("3月2日上午开会；14时20分散会。")[1] == ("14时20分", "2020-03-02T14:20:00")


def test_words_without_an_anchor_are_left_out() -> None:
    assert told("次日，上午9时30分，同日") == []


def test_the_past_is_meant_unless_the_words_look_ahead() -> None:
    assert told("11月2日开馆") == [("11月2日", "2019-11-02")]
    assert told("将于11月2日开馆") == [("11月2日", "2020-11-02")]
    assert told("11月2日前报送") == [("11月2日前", "..2020-11-02")]


def test_without_a_reference_only_words_that_say_enough_have_a_value() -> None:
    assert told("2018年3月2日，昨天", None) == [("2018年3月2日", "2018-03-02"), ("昨天", None)]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("2018年3月2日", Basis.EXPLICIT),
        ("3月2日", Basis.PUBLISHED),
        ("昨天", Basis.PUBLISHED),
        ("2018年3月2日，5月8日", Basis.PREVIOUS),
        ("2018年3月2日，次日", Basis.PREVIOUS),
    ],
)
def test_the_basis_says_where_the_year_came_from(text: str, basis: Basis) -> None:
    assert find(text, REFERENCE)[-1].basis is basis


def test_relative_words_with_their_number_in_brackets_are_read_as_the_words() -> None:
    text = "上梁今（12）日上午舉行，預計明（114）年11月完工；去（112）年3月停過一次。"
    assert [place for _, place in told(text, datetime.fromisoformat("2024-06-12"))] == [
        "2024-06-12T08:00:00..2024-06-12T12:00:00",
        "2025-11-01..2025-11-30",
        "2023-03-01..2023-03-31",
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1988/89年度　開設夜校", "1988/1989"),
        ("2003-04学年试行双学位", "2003-09/2004-08"),
        ("八一前夕走访军属", "2022-08-01~"),
        ("十一黄金周接待游客", "2022-10-01~"),
        ("其余4项月底前办结", "../2023-05-31~"),
    ],
)
def test_years_of_offices_festivals_by_their_figures_and_ends_of_months(
    text: str, edtf: str
) -> None:
    (found,) = find(text, datetime(2023, 5, 24))  # noqa: DTZ001
    assert found.value is not None
    assert found.value.edtf == edtf


@pytest.mark.parametrize("text", ["八一小学", "二十一前后", "每月月底前报送", "1988/95年度"])
def test_names_and_habits_are_no_such_times(text: str) -> None:
    assert all(one.text not in ("八一", "十一前后", "月底前") for one in find(text, None))


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("104.9.12　支援净滩", "2015-09-12"),
        ("11/4-5　日月潭单车行", "2022-11-04..2022-11-05"),
        ("4．2022年上半年，完成普查", "2022-01-01..2022-06-30"),
        ("25日前后有小雨", "2023-04-25"),
        ("年中，87处隐患全部销号", "2023-05-01..2023-08-31"),
        ("力争到2026年实现全覆盖", "..2026-12-31"),
        ("到2026年6月底，完成九成", "..2026-06-30"),
        ("the second half of May 2022", "2022-05-16..2022-05-31"),
    ],
)
def test_forms_of_lists_plans_and_reports(text: str, interval: str) -> None:
    (found,) = find(text, datetime(2023, 5, 24))  # noqa: DTZ001
    assert ends(found.value) == interval


@pytest.mark.parametrize(
    "text",
    ["参观7天前登记", "大火烧了二十六小时后救熄", "每周五、周六夜间开放", "Q2：缴费标准是多少？"],
)
def test_lead_times_lengths_and_numbers_of_questions_are_no_times(text: str) -> None:
    assert find(text, datetime(2023, 5, 24)) == []  # noqa: DTZ001


def test_a_festival_behind_a_dash_is_what_is_told_of_the_days() -> None:
    assert [one.text for one in find("9月21日、22日 — 中秋假期", datetime(2023, 5, 24))][:2] == [  # noqa: DTZ001
        "9月21日",
        "22日",
    ]


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("以及13、14日兩天的市集", ["2023-05-13", "2023-05-14"]),
        ("昨午有樹倒塌", ["2023-05-23T12..2023-05-23T16"]),
        ("秋季学期，新校投用", ["2023-09-01..2023-11-30"]),
        ("開館後前三個月免費參觀", []),
        ("車站是日治時期的糖業車站", []),
    ],
)
def test_forms_of_news_from_the_regions(text: str, intervals: list[str]) -> None:
    found = [ends(one.value) for one in find(text, datetime(2023, 5, 24, 23))]  # noqa: DTZ001
    assert [one and one.replace(":00:00", "") for one in found] == intervals


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5年前規劃，108年向農委會爭取經費", ["2018-05-24", "2019-01-01"]),
        ("縣府自110年起補助", ["2021-01-01"]),
        ("創業至今，108年歷史的老店", []),
        ("一一一年度大事", ["2022-01-01"]),
        ("公元一一〇年建寺", ["0110-01-01"]),
        ("2008.6 公司成立", ["2008-06-01"]),
        ("2008.6 公里", []),
    ],
)
def test_years_of_the_republic_and_months_in_figures(text: str, years: list[str]) -> None:
    found = [ends(one.value) for one in find(text, datetime(2023, 5, 24))]  # noqa: DTZ001
    assert [one and one.partition("..")[0] for one in found] == years
