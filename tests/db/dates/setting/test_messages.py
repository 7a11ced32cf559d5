"""Messages within a document: whose time tells nothing, and what follows counts from it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("咨询日期：2022年5月7日　咨询人：李先生", "回复日期：2022年5月12日"),
        (
            "【来信时间】：2022-05-07 08:15　来信人：匿名",
            "回复单位：公交公司　回复时间：2022-05-12 16:40",
        ),
        ("发件人：李某 发送时间：2022/5/7 8:15", "发件人：客服 发送时间：2022/5/12 16:40:03"),
        ("李某 发表于 2022-05-07 08:15", "客服 回复于 2022-05-12 16:40"),
        ("楼主：李某　　发表于 2022-05-07 08:15", "--- 2楼　客服　2022-05-12 16:40"),
        ("李某 2022-05-07 08:15:33", "客服(3321) 2022-05-12 16:40:03"),
        ("2022-05-07 08:15:33 李某", "2022-05-12 16:40:03 客服"),
        ("提問時間：111年5月7日", "答覆時間：111年5月12日"),
    ],
)
def test_what_follows_a_message_line_counts_from_its_day(asked: str, answered: str) -> None:
    assert told(
        asked,
        "昨天等了两个钟头，上周三也没有车。",
        answered,
        "您好，昨天加开了两班，5月20日起再加开三班。",
    ) == [
        ("2022-05-06", "happened"),
        ("2022-04-27", "happened"),
        ("2022-05-11", "happened"),
        ("2022-05-20/..", "planned"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1楼 2022-05-07 李某：昨天修好了路灯。", "2楼 2022-05-12 王某：昨天又坏了。"),
        ("B1 李某 2022/5/7 08:15 昨天修好了路灯。", "B2 王某 2022/5/12 16:40 昨天又坏了。"),
        (
            "[2022/5/7 08:15:33] 李某：昨天修好了路灯。",
            "[2022/5/12 16:40:03] 王某：昨天又坏了。",
        ),
        ("李某：昨天修好了路灯。 2022-05-07 08:15", "王某：昨天又坏了。 2022-05-12 16:40"),
    ],
)
def test_words_beside_the_time_of_their_message_count_from_it(first: str, second: str) -> None:
    assert told("社区路灯讨论", first, second) == [
        ("2022-05-06", "happened"),
        ("2022-05-11", "happened"),
    ]


def test_comments_of_a_board_name_no_year_and_follow_the_post() -> None:
    assert told(
        "昨天跟朋友去看了日出。",
        "推 amber88: 上週五也去了,人很多                12/30 09:12",
        "→ leo_k: 昨天下雪                              01/02 21:40",
        published=date(2021, 12, 28),
    ) == [
        ("2021-12-27", "happened"),
        ("2021-12-24", "happened"),
        ("2022-01-01", "happened"),
    ]


def test_the_words_quoted_in_a_mail_count_from_their_own_day() -> None:
    assert told(
        "On Mon, Aug 8, 2022 at 10:22 AM, Ann Lee wrote:",
        "The boiler was repaired yesterday.",
    ) == [("2022-08-07", "happened")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("1楼 2019年5月28日 完工", "2楼 2019年7月2日 完工"),
            [("2019-05-28", "happened"), ("2019-07-02", "happened")],
        ),
        (
            ("2019-07-18 10:00 气象台发布预警：注意防范", "2019-07-18 16:30 指挥部启动响应"),
            [("2019-07-18T10:00:00", "happened"), ("2019-07-18T16:30:00", "happened")],
        ),
    ],
)
def test_a_list_of_deeds_with_their_times_holds_no_messages(
    lines: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert told(*lines, title="工程日志") == expected


def test_times_alone_above_reports_say_when_each_was_put_up() -> None:
    assert told(
        "2026-01-10 08:39",
        "氣象站指出，今日清晨仍寒冷，昨夜測到最低溫。",
        "2026-01-09 14:01",
        "市長今天宣布擴大供餐。",
    ) == [("2026-01-10", "happened"), ("2026-01-09", "happened"), ("2026-01-09", "happened")]


def test_times_alone_in_a_log_tell_what_stands_below() -> None:
    assert told("2026-01-10 08:39", "闸门开启。", "2026-01-10 14:01", "水位回落。") == [
        ("2026-01-10T08:39:00", "happened"),
        ("2026-01-10T14:01:00", "happened"),
    ]


def test_a_button_behind_a_time_makes_it_that_of_a_comment() -> None:
    assert told("写得真好。", "2015-03-19 09:46:13 回复", "昨天才看到。") == [
        ("2015-03-18", "happened")
    ]
    assert told("甲|  楼主 | 2008-9-7 10:04 | 只看该作者 回帖奖励", "今日动工。") == [
        ("2008-09-07", "happened")
    ]


def test_the_floor_of_a_reply_may_stand_in_brackets() -> None:
    assert told(
        "2007年，老厂拆除。",
        "回复（2楼）　老保全工　2009-5-5 8:03:22",
        "看哭了。",
        "跟帖[3楼]　路人　2010-1-1 0:12:56",
        title="厂史",
    ) == [("2007", "happened")]
