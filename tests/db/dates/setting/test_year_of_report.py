"""Years of report over the turn of a year."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_the_months_of_a_year_of_report_fall_in_its_two_years() -> None:
    assert told(
        "本報告涵蓋2018年4月1日至2019年3月31日的會務。",
        "6月9日，會員大會選出新一屆執委。",
        "訓練班如常。2月16日，新艇下水。",
        title="海燕會會務報告",
    )[-2:] == [("2018-06-09", "happened"), ("2019-02-16", "happened")]


def test_a_lead_that_names_some_days_of_two_years_settles_one_year() -> None:
    assert told(
        "展覽由2018年12月1日至2019年1月31日舉行，2018年共辦三次。",
        "2月16日，新艇下水。",
        title="海燕會會務",
    )[-1] == ("2018-02-16", "happened")
