"""Months laid out as calendars."""

from __future__ import annotations

import pytest

from db.ingest.calendars import calendars
from db.ingest.lines import content_lines


@pytest.mark.parametrize(
    "raw",
    [
        "2024年06月\n日 一 二 三 四 五 六\n1\n2 3 4 5 6 7 8\n30",
        "2025年4月\n周一 周二 周三 周四 周五 周六 周日\n[13] 14 15 16 17 18 19",
        "« June 2020 »\nSun Mon Tue Wed Thu Fri Sat\n1 2 3 4 5 6 7",
        "月曆  « 三月 2016 »   日 一 二 三 四 五 六",
    ],
)
def test_a_month_its_weekdays_and_its_days_are_a_calendar(raw: str) -> None:
    lines = content_lines(raw)
    assert calendars(lines) == list(range(len(lines)))


@pytest.mark.parametrize(
    "raw",
    [
        "周一 周二 周三 周四 周五 周六 周日\n语文 数学 语文 数学 音乐 休 休",
        "2024年06月\n修渠三里\n2 3 4 5 6 7 8",
        "一二三四五六\n他数到六就停了",
        "本周 日 一 二 三 四 五 六\n值班表见下",
    ],
)
def test_a_timetable_or_a_row_of_numbers_is_none(raw: str) -> None:
    assert calendars(content_lines(raw)) == []
