"""Words that count from the time of writing or from what was told before."""

from __future__ import annotations

import pytest

from db.dates.model import Need
from db.dates.recognise import recognise
from tests.db.dates.reading import AFTER_EVENT, read, read_one


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("昨天", "2020-10-14"),
        ("大前天", "2020-10-12"),
        ("後天", "2020-10-17"),
        ("上周五", "2020-10-09"),
        ("昨天（14日）", "2020-10-14"),
        ("上周六（10月10日）", "2020-10-10"),
        ("上周六（6月6日）", "2020-06-06"),
        ("下下周末", "2020-10-31..2020-11-01"),
        ("上上個週末", "2020-10-03..2020-10-04"),
        ("週三", "2020-10-14"),
        ("礼拜日", "2020-10-11"),
        ("下半周", "2020-10-15..2020-10-18"),
        ("上个月", "2020-09-01..2020-09-30"),
        ("本月十日", "2020-10-10"),
        ("下月初", "2020-11-01..2020-11-10"),
        ("去年12月", "2019-12-01..2019-12-31"),
        ("去年底", "2019-12-01..2019-12-31"),
        ("明年上半年", "2021-01-01..2021-06-30"),
        ("上季度", "2020-07-01..2020-09-30"),
        ("三天前", "2020-10-12"),
        ("两周后", "2020-10-29"),
        ("5年前", "2015-10-15"),
        ("半年前", "2020-04-15"),
        ("半个月前", "2020-09-30"),
        ("两个半月后", "2020-12-30"),
        ("近三年", "2017-10-15..2020-10-14"),
        ("前两周", "2020-10-01..2020-10-14"),
        ("未来两天", "2020-10-16..2020-10-17"),
        ("2小时后", "2020-10-15T02:00:00"),
        ("从现在到八点", "2020-10-15T00:00:00..2020-10-15T08:00:00"),
        ("2021年的第一周", "2021-01-04..2021-01-10"),
        ("十月的第一周", "2020-10-05..2020-10-11"),
        ("2020年的最后3周", "2020-12-14..2021-01-03"),
        ("2012年的第三个季度", "2012-07-01..2012-09-30"),
        ("2019年的第三天", "2019-01-03"),
        ("下个月的第一个星期五", "2020-11-06"),
        ("2018年到现在", "2018-01-01..2020-10-15T00:00:00"),
    ],
)
def test_relative_words_count_from_the_time_of_writing(text: str, interval: str) -> None:
    assert read_one(text) == interval


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("同日", "2019-06-08"),
        ("当日", "2019-06-08"),
        ("次日", "2019-06-09"),
        ("翌日", "2019-06-09"),
        ("第二天", "2019-06-09"),
        ("当晚", "2019-06-08T16:00:00..2019-06-08T20:00:00"),
        ("是月", "2019-06-01..2019-06-30"),
        ("次月5日", "2019-07-05"),
        ("是年", "2019-01-01..2019-12-31"),
        ("同年底", "2019-12-01..2019-12-31"),
        ("同年12月", "2019-12-01..2019-12-31"),
        ("次年春", "2020-03-01..2020-05-31"),
    ],
)
def test_discourse_words_lean_on_the_event_told_before(text: str, interval: str) -> None:
    assert read_one(text, AFTER_EVENT) == interval
    assert recognise(text)[0].needs == (Need.PREVIOUS,)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("端午节前一天", "2020-06-24"),
        ("元旦当天", "2020-01-01"),
        ("2019年春节次日", "2019-02-06"),
        ("6月8日当晚", "2020-06-08T16:00:00..2020-06-08T20:00:00"),
    ],
)
def test_a_day_may_be_counted_from_the_day_named_before_it(text: str, interval: str) -> None:
    assert read_one(text) == interval


def test_the_early_morning_of_today_is_one_expression() -> None:
    assert read("今天一早，渡轮停航。") == [
        ("今天一早", "2020-10-15T08:00:00..2020-10-15T12:00:00")
    ]
    assert read("一早出门") == []


def test_the_next_day_is_read_before_our_house_and_not_in_japan() -> None:
    assert [found.text for found in recognise("5月3日大火，翌日本会派粥。")] == ["5月3日", "翌日"]
    assert [found.text for found in recognise("5月3日抵港，翌日本会议续开。")] == ["5月3日"]
