"""Stretches of time that a text looks back on, and what of them is told."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_requirements_reach_back_without_telling() -> None:
    assert told("2019年1月1日以来完成过类似工程。", title="某楼施工招标公告") == []


def test_what_came_to_pass_after_a_festival_has_happened() -> None:
    assert told("1978年赴京开会。次年国庆后病重，10月9日病逝。", title="林某小传") == [
        ("1978", "happened"),
        ("1979-10-01/..", "happened"),
        ("1979-10-09", "happened"),
    ]


def test_a_deed_that_opens_its_clause_is_told_however_long_ago() -> None:
    assert told(
        "车站是老街的起点，1959年改建，2016年列为古迹。",
        title="车站开放",
        published=date(2021, 11, 4),
    ) == [("1959", "happened"), ("2016", "happened")]


def test_a_month_long_ago_tells_where_its_deed_stands_right_behind_it() -> None:
    found = told(
        "大厦1979年6月落成，2001年4月工厂倒闭后空置。",
        "档主陈伯1952年8月出生。2021年3月签约，2021年4月搬迁，2020年11月公示，2021年1月听证。",
        title="街市搬迁",
        published=date(2021, 5, 1),
    )
    assert found[:3] == [("1979-06", "happened"), ("2001-04", "happened"), ("2021-03", "happened")]


def test_what_a_rule_forbids_from_a_day_on_tells_nothing() -> None:
    assert told(
        "2018年7月1日后不得新办。2019年元旦后不再收取押金。按2020年3月2日常务会议确定的标准执行。",
        title="答复",
        published=date(2021, 5, 1),
    ) == [("2019-01-01/..", "happened")]


def test_a_year_long_ago_tells_where_its_deed_follows_at_once() -> None:
    news = date(2024, 11, 20)
    assert told("旧铁桥1908年启用，后废弃。", title="简讯", published=news) == [
        ("1908", "happened")
    ]


def test_a_season_long_ago_tells_where_its_sentence_does() -> None:
    lines = "战火中学校西迁。1946年夏天，他们一路走了回来。"
    assert told(lines, title="开学典礼讲话", published=date(2024, 9, 5)) == [
        ("1946-22", "happened")
    ]


def test_what_was_done_since_a_month_is_an_entry_of_a_chronicle_alone() -> None:
    review, january = "青溪区2019年度十大新闻", date(2020, 1, 6)
    entry = "5月以来，各镇举办歌会。"
    assert told(entry, title=review, published=january) == [("2019-05/..", "happened")]
    assert told(entry, title="青溪要闻", published=january) == []
    assert told("6月中旬以来的降雨冲毁道路。", title=review, published=january) == []
