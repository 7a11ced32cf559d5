"""Years of a reign named by an earlier entry."""

from __future__ import annotations

from db.dates.calendars.reigns import with_reigns
from db.dates.recognise import recognise


def _read(*texts: str) -> list[list[tuple[str, int | None]]]:
    dates = with_reigns(texts, [recognise(text) for text in texts])
    return [[(one.text, one.year) for one in found] for found in dates]


def test_an_entry_goes_on_in_the_reign_of_the_entry_before() -> None:
    read = _read("【民國三十五年五月一日】复馆。", "【三十七年冬至】米价又涨。")
    assert read[1] == [("三十七年冬至", 1948)]


def test_a_year_less_than_the_one_before_or_a_length_is_left_alone() -> None:
    assert _read("光绪二十八年设局。", "三年春荒。")[1] == []
    assert _read("光绪二十八年设局。", "三十年间未停。")[1] == []
    assert _read("三十七年冬至，米价又涨。")[0] == [("冬至", None)]


def test_a_year_of_the_common_era_is_of_no_reign() -> None:
    assert _read("民国三十年建校。", "一九四六年八月复校。")[1] == [("一九四六年八月", 1946)]
