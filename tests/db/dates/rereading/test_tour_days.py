"""Days in figures behind the places of a tour, months below their years, hours listed."""

from __future__ import annotations

from db.dates.events import read_events
from db.dates.model import Block


def _read(text: str, title: str) -> list[str]:
    blocks = [
        Block(line.lstrip("# "), heading_level=1 if line.startswith("#") else None)
        for line in text.split("\n")
    ]
    events = read_events(blocks, title=title)
    values = [(event.expression.value, event.kind.value) for event in events]
    return [value.edtf for value, kind in values if value is not None and kind != "mention"]


def test_stops_of_a_tour_have_their_days_behind_them() -> None:
    tour = "江州 03.28-03.30（已结束）\n云州 04.11-04.13\n海州 05.02（待定）"
    assert _read(tour, "话剧《渡口》2025全国巡演") == [
        "2025-03-28/2025-03-30",
        "2025-04-11/2025-04-13",
        "2025-05-02",
    ]


def test_figures_behind_words_are_no_tour_without_a_stretch_or_company() -> None:
    assert _read("江州 3.28\n云州 4.11\n海州 5.02", "各站水位2025") == []
    assert _read("江州 03.28-03.30", "各站水位2025") == []


def test_two_figures_that_open_the_entries_of_a_year_are_months() -> None:
    history = "# 2021\n05  泵厂挂牌\n11  新厂封顶\n# 2015\n10  通过认证"
    assert _read(history, "发展历程") == ["2021-05", "2021-11", "2015-10"]


def test_two_figures_that_number_the_lines_are_none() -> None:
    numbered = "# 2021\n01  看展\n02  考古\n03  藏品"
    assert set(_read(numbered, "馆里的事")) <= {"2021"}


def test_days_and_hours_in_a_list_are_each_an_entry() -> None:
    sessions = "场次\n[ 2025-04-18 星期五 19:30 ]\n[ 2025-04-19 星期六 14:30 ] 缺货\n票档  80  180"
    assert _read(sessions, "话剧《渡口》") == ["2025-04-18T19:30:00", "2025-04-19T14:30:00"]
