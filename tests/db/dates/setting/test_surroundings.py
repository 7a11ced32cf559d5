"""What a document as a whole says of its time."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told

_OUTINGS = (
    "2017/9/3　社区导览开讲",
    "10/14　老屋修缮工作坊",
    "12/16　岁末茶会",
    "2018/1/20　编印街区地图",
    "3/24　沟渠清理",
    "5/12　口述历史座谈",
)


def test_a_list_by_dates_runs_forward_whatever_its_title() -> None:
    found = told(*_OUTINGS, title="溪北文史会 2017–2018 活动记录", published=date(2018, 12, 1))
    assert [edtf for edtf, _ in found] == [
        "2017-09-03",
        "2017-10-14",
        "2017-12-16",
        "2018-01-20",
        "2018-03-24",
        "2018-05-12",
    ]
    assert {kind for _, kind in found} == {"happened"}


def test_a_day_alone_with_the_tag_of_a_paper_is_the_day_of_writing() -> None:
    assert told(
        "【本報訊】2021年6月9日",
        "渡海小輪公司昨日宣布，七月一日起加開夜航。",
        title="小輪加開夜航",
    ) == [("2021-06-08", "happened"), ("2021-07-01/..", "planned")]


def test_each_year_of_a_stretch_in_the_title_may_tell() -> None:
    assert told("1931年，教会办义学。", "1950年改公立。", title="白桥小学校史（1931—2001）") == [
        ("1931", "happened"),
        ("1950", "happened"),
    ]
