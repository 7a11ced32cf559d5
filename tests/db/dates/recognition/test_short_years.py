"""Years of the Republic and of the century that go on without a name, and weekdays that do not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import events, told


def named(text: str) -> list[tuple[str, str]]:
    """Every date of a paragraph written in September 2024, mentions too, with its EDTF."""
    return [
        (event.expression.text, event.expression.value.edtf)
        for event in events(text, published=date(2024, 9, 12))
        if event.expression.value
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民國38年起駐軍，94年部隊遷離。", ("94年", "2005")),
        ("民國三十八年設站。公所101年將其列冊保存。", ("101年", "2012?")),
        ("該社110年獲頒優等獎。", ("110年", "2021?")),
        ("車站109年公告為古蹟。", ("109年", "2020?")),
        ("二期去（112）年底驗收。", ("去（112）年底", "2023-12~")),
    ],
)
def test_a_year_of_the_republic_goes_on_without_its_name(
    text: str, expected: tuple[str, str]
) -> None:
    assert expected in named(text)


@pytest.mark.parametrize("text", ["歷經101年將其傳承。", "老店開業逾101年獲頒匾額。"])
def test_a_length_of_a_hundred_years_is_no_year(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("展至12月29日，週一休館。", "12月29日"),
        ("開放至11月30日，周二闭馆。", "11月30日"),
        ("展期到10月6日，周一、周二不开放。", "10月6日"),
    ],
)
def test_the_weekday_on_which_a_house_is_closed_is_not_that_of_the_day_before_it(
    text: str, day: str
) -> None:
    spelled = [found for found, _ in named(text)]
    assert any(one.endswith(day) for one in spelled), spelled


def test_the_weekday_behind_a_comma_is_else_that_of_the_day() -> None:
    assert named("8月5日，星期一，会议召开。")[0] == ("8月5日，星期一", "2024-08-05")


def test_an_output_that_passed_a_mark_tells_of_its_year() -> None:
    assert told("一九八四年投产，八六年产量突破十万吨。") == [
        ("1984", "happened"),
        ("1986", "happened"),
    ]
    assert told("1996年产量为3万吨。") == []
