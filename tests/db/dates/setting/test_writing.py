"""On which day a text was written: datelines, labels at the foot, and what is none of these."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told


@pytest.mark.parametrize(
    "line",
    [
        "2022-03-09 06:30　港聞",
        "即時新聞 2022年3月9日",
        "2022/03/09 17:45 | 溪州時報",
        "2022/3/9 17:42（3/9 19:05 更新）",
        "2022年3月9日 06:00　最後更新：3月9日 09:47",
        "播出时间：2022年3月9日19:30　　编审：甲　　播音：乙",
        "更新日期：111-03-09",
        "二〇二二年三月九日　星期三　共3条",
        "Wednesday, 9 March 2022 16:30 HKT/SGT",
    ],
)
def test_a_time_with_the_section_of_a_paper_heads_its_report(line: str) -> None:
    assert told(line, "渡輪公司昨日宣布加開夜航。", title="渡輪加開夜航") == [
        ("2022-03-08", "happened")
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "SUZHOU, China, March 9, 2022 /NewsLine/ -- ",
        "SUZHOU, March 9, 2022 (Newsline) – ",
        "LONDON--(NEWS LINE)--March 9, 2022--",
        "Kuala Lumpur, Malaysia – 9 March 2022 – ",
        "NEW YORK, NY, March 9, 2022 -- ",
        "HONG KONG and NINGBO, Mar 9, 2022 - (Newsline) - ",
    ],
)
def test_place_day_and_agency_head_a_release(dateline: str) -> None:
    found = told(
        f"{dateline}The port said on Monday that it had ordered two cranes.",
        "They were paid for in 2019. Work will start on May 4.",
        title="Port Orders Cranes",
    )
    assert ("2022-05-04", "planned") in found
    assert ("2022-03-09", "happened") not in found


def test_an_agency_behind_the_day_heads_a_chinese_report() -> None:
    assert told("新华社溪州2022年3月9日电　新桥前天合龙，5月通车。", title="新桥合龙") == [
        ("2022-03-07", "happened"),
        ("2022-05", "planned"),
    ]


def test_the_day_of_the_last_change_is_no_event_and_parts_what_is_to_come() -> None:
    found = told(
        "2019/3/2　立社",
        "6/9　首次出游",
        "10/20　講座",
        "2020/1/11　年會",
        "2020/5/2　預定郊遊",
        "※最後更新：2020/2/1　by 文書",
        title="社史",
    )
    assert found[-2:] == [("2020-01-11", "happened"), ("2020-05-02", "planned")]


def test_the_hours_of_a_log_are_no_dateline() -> None:
    found = told("2022-03-09 06:30　闸口", "水位平稳。", "2022-03-09 08:30　闸口", "水位平稳。")
    assert [edtf for edtf, _ in found] == ["2022-03-09T06:30:00", "2022-03-09T08:30:00"]


def test_a_meeting_set_down_by_a_label_is_no_dateline() -> None:
    assert told("展览时间：2022年3月9日 星期三", "展品二十件。", title="展讯")[0][0] == "2022-03-09"


def test_the_place_before_the_last_day_or_the_act_behind_it_signs_the_text() -> None:
    for line in ("香港，二零二二年三月九日", "（2022年3月9日公告）"):
        found = told("公司去年購入碼頭，五月啟用。", line, title="董事會報告")
        assert ("2022-03-09", "happened") not in found
        assert ("2021-05", "happened") in found or ("2022-05", "planned") in found


def test_minutes_speak_from_their_meeting_whatever_years_they_mention() -> None:
    found = told(
        "時　　間：113年3月23日上午10時",
        "地　　點：交誼廳",
        "一、112年7至12月欠款三戶，已催繳。",
        "二、排水溝已於2月19日清畢。",
        title="社區會議紀錄",
    )
    assert found[0][0] == "2024-03-23T10:00:00?"
    assert ("2024-02-19", "happened") in found


def test_a_day_alone_below_the_title_of_news_is_its_day_of_writing() -> None:
    assert told(
        "2018年5月8日(二)", "灣仔一幢舊樓昨午有石屎墮下，傷者今早出院。", title="舊樓石屎傷人"
    ) == [("2018-05-07", "happened"), ("2018-05-08", "happened")]


def test_a_report_speaks_from_the_day_on_which_it_was_given() -> None:
    assert told(
        "——2019年2月11日在石门县第九届人民代表大会第三次会议上",
        "# 二、2019年重点工作",
        "今年上半年开工建设三中，年底前完成主体工程。",
        title="政府工作报告",
    ) == [("2019-40", "planned"), ("../2019-12~", "deadline")]


@pytest.mark.parametrize(
    "line",
    [
        "溪州发布 2022-03-09 10:22 江南",
        "2022年3月9日　A3版　要闻",
        "編輯 甲乙 報導 2022/03/09",
        "撰文：甲 | 出版：2022-03-09 10:00 更新：2022-03-09 10:05",
    ],
)
def test_names_of_pages_and_those_at_work_on_them_stand_beside_the_day(line: str) -> None:
    assert told(line, "渡輪公司昨日宣布加開夜航。", title="渡輪加開夜航") == [
        ("2022-03-08", "happened")
    ]


@pytest.mark.parametrize(
    "line", ["For immediate release: March 9, 2022", "Updated 3:04 PM HKT, Wed March 9, 2022"]
)
def test_tags_of_releases_stand_beside_the_day(line: str) -> None:
    found = told(line, "The port said it ordered two cranes yesterday.", title="Port Orders Cranes")
    assert found == [("2022-03-08", "happened")]


def test_the_word_for_lately_is_no_date_beside_that_of_the_last_change() -> None:
    assert told(
        "最近更新：2024-06-12", "食堂 6 月 20 日起接受办理。", "5月6日试运营。", title="社区食堂"
    ) == [("2024-06-20/..", "planned"), ("2024-05-06", "happened")]


def test_a_line_with_its_place_and_its_readers_says_when_news_were_put_up() -> None:
    assert told(
        "远山财经　2024-07-15 18:20:11　发布于 河北　　2.4万阅读　96评论",
        "今天上午，首台设备下线。",
        title="首台设备下线",
    ) == [("2024-07-15", "happened")]


def test_labels_of_a_booklet_and_of_a_change_are_data_about_it() -> None:
    assert told("督印：某某社　出版：2021年6月　印數：800本", title="中心工作報告") == []
    assert told("瀏覽人次：5521　最後異動日期：112-03-09", title="鄉政大事紀") == []
    assert told("本文据馆藏档案整理，2011年3月改定。", title="乡土纪略") == []


def test_the_labels_of_a_page_behind_a_time_say_that_the_page_was_put_up_then() -> None:
    """Also where its head runs into one line; what follows speaks from that day."""
    assert told(
        "水鄉老戲台重開 2014-03-09 19:41:06 來源:溪州網 作者:甲 點擊:",
        "開台儀式今天下午3點舉行，首演定於3月15日。",
    ) == [("2014-03-09T15:00:00", "happened"), ("2014-03-15", "planned")]


def test_the_office_that_signs_stands_before_the_day_that_closes_the_text() -> None:
    assert told("名单请妥善保管。溪州县教育局 2020年1月27日") == []
    assert told("特此公告。溪州水务股份有限公司 董事会 二〇一八年一月五日") == []
    assert told("会议开到很晚。溪州县教育局2020年1月27日批复。") == [("2020-01-27", "happened")]


def test_an_agency_goes_on_with_a_stroke_behind_its_dateline() -> None:
    assert told("溪闻社江州5月23日电/据当地报道，昨日桥面合龙。", published=date(2021, 5, 23)) == [
        ("2021-05-22", "happened")
    ]


def test_the_dateline_is_of_the_year_of_publishing_and_not_of_the_title() -> None:
    assert told(
        "溪闻社江州2月28日电　题：数字里的一年",
        "市统计局28日发布公报。",
        title="2019年公报里的新变化",
        published=date(2020, 3, 2),
    ) == [("2020-02-28", "happened")]


def test_the_day_of_a_letter_closes_the_line_that_greets() -> None:
    assert told("To all students, Sep 26, 2023", "The hall will be closed on Oct 7.") == [
        ("2023-10-07", "planned")
    ]


def test_behind_an_agency_and_its_place_no_mark_need_follow() -> None:
    written = date(2017, 8, 30)
    for lead in ("溪闻社江州8月30日电发言人30日", "溪州新闻江州8月30日电 发言人30日"):
        assert told(f"{lead}宣布：大会延期。", published=written) == [("2017-08-30", "happened")]
