"""On which day a text was written: datelines, labels at the foot, and what is none of these."""

from __future__ import annotations

import pytest

from tests.db.dates.documents import told


@pytest.mark.parametrize(
    "line", ["2022-03-09 06:30　港聞", "即時新聞 2022年3月9日", "2022/03/09 17:45 | 溪州時報"]
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
