"""Dates in bare figures at the head of an entry."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.events import read_events
from db.dates.model import Block, Frame
from db.dates.recognise import recognise
from db.dates.rereading.short_dates import opening_short_date, with_slashed
from db.dates.resolve import resolve
from tests.db.dates.documents import told


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3.12 植树节，种树二百株。", "2021-03-12"),
        ("・1/5 辦理說故事活動", "2021-01-05"),
        ("6.25-6.27 宣传周", "2021-06-25/2021-06-27"),
        ("3/25~26 举行运动会", "2021-03-25/2021-03-26"),
    ],
)
def test_a_day_in_figures_opens_an_entry(text: str, edtf: str) -> None:
    found = opening_short_date(text)
    assert found is not None
    assert text[slice(*found.span)] == found.text
    value = resolve(found, Frame(year=2021))
    assert value is not None
    assert value.edtf == edtf


@pytest.mark.parametrize(
    "text",
    ["2.1 各大厂的消息", "3.12万元", "1.2 背景", "13.25 号", "3.45 倍", "", "12", "10.10.10.1"],
)
def test_numbers_of_sections_and_amounts_are_no_days(text: str) -> None:
    assert opening_short_date(text) is None


def test_only_a_chronicle_or_a_plan_reads_them() -> None:
    blocks = [Block("1/20 开展安全检查")]
    assert len(read_events(blocks, title="2022年大事记")) == 1
    assert read_events(blocks, title="安全检查") == []


def test_slashed_days_are_made_sure_by_their_company() -> None:
    texts = ["第一讲　9/28　山水", "第二讲　10/19　花鸟", "第三讲　11/9　人物", "得分 3/5 以上"]
    dates = with_slashed(texts, [recognise(text) for text in texts])
    assert [[one.text for one in found] for found in dates] == [["9/28"], ["10/19"], ["11/9"], []]


def test_a_lone_slash_is_a_fraction() -> None:
    texts = ["占 3/5　不到"]
    assert with_slashed(texts, [recognise(texts[0])]) == [[]]
    texts = ["3月复工，3/7 上新"]
    assert [one.text for one in with_slashed(texts, [recognise(texts[0])])[0]] == ["3月", "3/7"]


def test_slashed_days_on_both_sides_of_a_dash_are_a_range() -> None:
    found = told(
        "5/2 开会。", "12/3 送暖。", "6/9～6/10 年会，物资 1/3 由会员捐。", title="2018年纪事"
    )
    assert found[-1] == ("2018-06-09/2018-06-10", "happened")


def test_slashed_days_with_a_list_comma_between_are_one_event() -> None:
    assert told(
        "2017/9/3　导览开讲",
        "10/14、10/21　修缮工作坊",
        "2017/11/18、19　老街市集",
        title="活动记录",
    ) == [
        ("2017-09-03", "happened"),
        ("{2017-10-14,2017-10-21}", "happened"),
        ("2017-11-18/2017-11-19", "happened"),
    ]


def test_a_slashed_limit_beside_full_days_with_slashes_is_a_day() -> None:
    found = told("2018/3/20　聚餐，请于3/5前报名。", "2018/4/8　郊游", title="山友会活动预告")
    assert found == [
        ("2018-03-20", "planned"),
        ("../2018-03-05", "deadline"),
        ("2018-04-08", "planned"),
    ]
    assert told("2018/3/20　负重1/5体重", "2018/4/8　郊游", title="山友会活动预告") == [
        ("2018-03-20", "planned"),
        ("2018-04-08", "planned"),
    ]


def test_a_limit_with_a_slash_stands_behind_any_word_in_the_company_of_others() -> None:
    found = told("4/13登記，店家叫我4/20以前補件，4/25通知。", published=date(2023, 4, 15))
    assert [edtf for edtf, _ in found] == ["2023-04-13", "../2023-04-20", "2023-04-25"]


def test_figures_with_a_weekday_or_an_hour_open_a_line_as_a_day() -> None:
    assert told(
        "2022.09.03 19:30 溪州 铁匠铺剧场",
        "09.10 19:30 云州 水塔",
        "9.17 周六 山城 旧粮仓",
        "10.02 20:00-22:00 海口 船坞",
        "11/19-20 江边市集",
        published=date(2022, 9, 20),
    ) == [
        ("2022-09-03T19:30:00", "happened"),
        ("2022-09-10T19:30:00", "happened"),
        ("2022-09-17", "happened"),
        ("2022-10-02T20:00:00/2022-10-02T22:00:00", "planned"),
        ("2022-11-19/2022-11-20", "planned"),
    ]
    assert told("5.2 周密部署", "3.5 10台机组", published=date(2022, 9, 20)) == []


def test_days_with_slashes_need_no_company_where_they_run_from_one_to_the_other() -> None:
    notice = date(2023, 9, 15)
    found = told("廠商8/21進場，9/5-9/6停工。", title="工程會議紀錄", published=notice)
    assert [day for day, _ in found] == ["2023-08-21", "2023-09-05/2023-09-06"]
    assert told("工程2/3完成，1/2-2/3的住戶已繳費。", title="工程會議紀錄", published=notice) == []


def test_a_day_in_figures_among_the_days_of_a_journey_is_one() -> None:
    found = told(
        "7月10日 启程",
        "7月11日 翻山",
        "7.12 大雨，当晚住下。",
        "7月13日 休整",
        "7月14日 过关",
        "7月16日 回家",
        title="2015年骑行记",
    )
    assert ("2015-07-12", "happened") in found


def test_later_days_of_the_month_follow_a_slashed_one() -> None:
    written = date(2023, 11, 30)
    assert told("县府开会，10/28、29完成加固。", title="老街", published=written) == [
        ("2023-10-28/2023-10-29", "happened")
    ]
    assert told("8/30及31兩天休館。", title="老街", published=written) == [
        ("2023-08-30/2023-08-31", "happened")
    ]
    assert told("10/28、29件完成。", title="老街", published=written) == [
        ("2023-10-28", "happened")
    ]


def test_a_dotted_day_opens_the_clause_of_a_deed() -> None:
    assert [one.text for one in recognise("诉讼一案，8.23区法院开庭，择日宣判。")] == ["8.23"]
    assert recognise("费用核定，8.23万元完成支付。") == []
    assert recognise("路面加宽，3.14米宽的桥面完工。") == []
