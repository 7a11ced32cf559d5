"""Years of two digits in documents that count by the Republic."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.calendars.republic import in_republic
from db.dates.model import Frame
from db.dates.recognise import recognise
from db.dates.resolve import resolve
from tests.db.dates.documents import told
from tests.db.dates.reading import ends


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("93年8月", "2004-08-01..2004-08-31"),
        ("90年底", "2001-12-01..2001-12-31"),
        ("93年8月前", "..2004-07-31"),
        ("93年8月至9月", "2004-08-01..2004-09-30"),
        ("2004年", "2004-01-01..2004-12-31"),
    ],
)
def test_two_digits_are_years_of_the_republic(text: str, interval: str) -> None:
    found = in_republic(recognise(text)[0])
    assert ends(resolve(found, Frame())) == interval
    assert found.year in (2004, 2001)


def test_years_of_three_figures_near_the_day_of_publishing_count_from_the_republic() -> None:
    found = told("茲訂於一一二年九月十日召開年會。", published=date(2023, 8, 20), title="開會通知")
    assert [(edtf.rstrip("?"), kind) for edtf, kind in found] == [("2023-09-10", "planned")]
    found = told("公元112年，太守筑城。", published=date(2023, 8, 20))
    assert found == [("0112", "happened")]


def test_days_in_figures_are_of_the_republic_in_such_a_document() -> None:
    found = told(
        "民35年2月　設校。",
        "46.9.1　借廟上課；48.2.15～2.20停課。",
        "88/9/21凌晨1時47分　大地震。",
        "98.8　颱風。",
        title="某校大事年表",
    )
    assert [edtf.rstrip("?") for edtf, _ in found] == [
        "1946-02",
        "1957-09-01",
        "1959-02-15/1959-02-20",
        "1999-09-21T01:47:00",
        "2009-08",
    ]


def test_numbers_of_sections_and_amounts_are_no_days_of_the_republic() -> None:
    found = told("民國七十年設站。", "3.12.4　概說", "98.5 萬元工程款", title="某站年表")
    assert found == [("1981", "happened")]
    assert told("45.3.2　概說", title="某规范") == []
