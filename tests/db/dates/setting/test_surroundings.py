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


def test_a_stamp_with_the_name_of_a_section_is_the_day_of_writing() -> None:
    assert told(
        "2022-11-03 01:30　港聞",
        "石硤尾一間木廠前日起火，昨日凌晨三時救熄。",
        title="木廠大火燒足半日",
    ) == [("2022-11-01", "happened"), ("2022-11-02T03:00:00", "happened")]


def test_lines_of_a_log_are_no_stamps() -> None:
    assert told("2022-11-03 01:30　起火", "2022-11-03 04:10　救熄", title="火警日志") == [
        ("2022-11-03T01:30:00", "happened"),
        ("2022-11-03T04:10:00", "happened"),
    ]


def test_an_english_dateline_with_an_agency_is_the_day_of_writing() -> None:
    assert told(
        "HANGZHOU, China, May 6, 2022 /Newswire/ -- Lakeside Foods will open a plant on June 18.",
        title="Lakeside Foods to Open Plant",
    ) == [("2022-06-18", "planned")]


def test_when_a_page_was_brought_up_to_date_is_no_event() -> None:
    assert told(*_OUTINGS, "※最後更新：2018/6/30　by 林", title="溪北文史会活动记录")[-1] == (
        "2018-05-12",
        "happened",
    )


def test_two_years_of_the_republic_in_the_title_leave_the_year_to_the_entries() -> None:
    found = told(
        "105/3/6　淨灘",
        "6/12　讀書會",
        "106/1/8　年會",
        "4/2　植樹",
        title="105～106年度鄉學社活動表",
    )
    assert [edtf.replace("?", "") for edtf, _ in found] == [
        "2016-03-06",
        "2016-06-12",
        "2017-01-08",
        "2017-04-02",
    ]


def test_when_a_paper_was_handed_in_says_nothing_of_the_years_that_it_is_about() -> None:
    assert told(
        "收稿日期：2022-03-02　接受日期：2022-06-18",
        "我科2021年4月收治1例，报告如下。",
        "患者于2021年4月6日入院。",
        "4月7日手术，4月20日出院。",
        title="一例救治体会",
    ) == [
        ("2021-04", "happened"),
        ("2021-04-06", "happened"),
        ("2021-04-07", "happened"),
        ("2021-04-20", "happened"),
    ]
