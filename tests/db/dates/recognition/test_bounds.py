"""The words that set a bound on a date."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.events import read_events
from db.dates.model import Block
from tests.db.dates.reading import read, read_one


def _read(text: str, published: date | None = None) -> list[tuple[str, str]]:
    events = read_events([Block(text)], published=published)
    values = [(event.expression.value, event.kind.value) for event in events]
    return [(value.edtf, kind) for value, kind in values if value is not None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1958年6月17日开工。至1961年6月全线停工。", "../1961-06"),
        ("2019年5月列入名单。至2020年12月，36家作坊全部关停。", "../2020-12"),
        ("1938年6月启运，至10月20日共运出纱锭三万枚。", "../1938-10-20"),
        ("民國四十八年動工，至五十年三月全線通車。", "../1961-03"),
    ],
)
def test_what_was_done_to_the_last_by_a_time_is_told_of_it(text: str, value: str) -> None:
    assert _read(text)[-1] == (value, "happened")


def test_a_count_and_a_return_on_a_day_set_no_bound() -> None:
    assert _read("2018年开馆，至2020年6月，全县共有小学六所。")[-1][0] == "2020-06"
    assert _read("1月27日出征，至3月31日全部返回。", date(2020, 5, 1))[-1][0] == "2020-03-31"


def test_a_line_runs_again_from_the_first_bus_of_a_day_near_the_report() -> None:
    published = date(2022, 11, 29)
    assert _read("北门公交自30日首班车起恢复原线。", published) == [("2022-11-30/..", "planned")]
    assert _read("北门公交自28日起停运。", published) == [("2022-11-28/..", "happened")]


def test_before_is_told_from_the_words_that_begin_with_it() -> None:
    published = date(2023, 11, 20)
    assert _read("请在1月20日前导出照片。", published) == [("../2024-01-20", "deadline")]
    assert _read("1月20日前导师换届。", published) == [("2023-01-20", "happened")]


def test_a_season_and_a_month_of_the_next_year_make_a_range() -> None:
    assert _read("1944年秋至翌年6月，沿线停航。") == [("1944-23/1945-06", "happened")]


def test_a_limit_that_is_put_off_is_one_where_it_may_be_missed() -> None:
    published = date(2024, 6, 21)
    text = "截止日期原为2024年6月28日，现延长至2024年9月30日，逾期不受理。"
    assert _read(text, published) == [("../2024-06-28", "deadline"), ("../2024-09-30", "deadline")]
    assert _read("余下申请预计于2024年9月底前审完。", published)[0][1] == "planned"


def test_a_day_that_its_bound_includes_is_bounded() -> None:
    assert read_one("2020年1月1日（含）以后") == "2020-01-01.."
    assert read_one("2020年8月31日（含当日）前") == "..2020-08-31"


def test_a_limit_may_go_back_in_the_month_of_the_limit_before_it() -> None:
    text = "材料请于10月31日前交。需延期的，25日前提出申请。"
    assert [words for words, _ in read(text)] == ["10月31日前", "25日前"]
    text = "材料请于10月31日前交。需请假的，3日前提出。"
    assert [words for words, _ in read(text)] == ["10月31日前"]
