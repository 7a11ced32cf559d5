"""What is planned, by words beside the date or by the document it stands in."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_each_year_into_which_a_plan_is_parted_is_planned() -> None:
    assert told(
        "2024年，整治河道8条；2025年，整治12条。",
        title="水环境整治行动计划（2024—2025年）",
        published=date(2024, 2, 1),
    ) == [("2024", "planned"), ("2025", "planned")]


def test_what_is_to_be_ensured_in_a_year_is_planned_whatever_noun_follows() -> None:
    assert told(
        "# 二、2019年工作打算",
        "确保2019年石桥、柳湾2个村通自来水。",
        title="2018年工作总结和2019年工作打算",
        published=date(2018, 12, 20),
    ) == [("2019", "planned")]


def test_the_hours_of_work_plan_no_day() -> None:
    assert told(
        "4月1日起开工。施工时间为7:00—11:00、14:00—18:00。", title="2022年管道改造实施方案"
    ) == [("2022-04-01/..", "planned")]


def test_soonest_and_expected_in_the_words_of_hong_kong() -> None:
    assert told(
        "署方希望新營辦商最快明年第一季接手。", title="渡輪招標", published=date(2023, 3, 8)
    ) == [("2024-33", "planned")]


def test_a_plan_aims_at_a_figure_in_a_part_of_its_year() -> None:
    assert told("5月起开工，下半年完工率达到90%。", title="2022年管道改造实施方案") == [
        ("2022-05/..", "planned"),
        ("2022-41", "planned"),
    ]
