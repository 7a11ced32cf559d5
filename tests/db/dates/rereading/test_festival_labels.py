"""A festival that only labels the days behind it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import events, told

NOTICE = "关于2023年部分节假日安排的通知"


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("一、清明节：4月5日放假，共1天。", "2023-04-05"),
        ("劳动节:4月29日至5月3日放假调休。", "2023-04-29/2023-05-03"),
        ("（三）端午节放假时间：6月22日至24日。", "2023-06-22/2023-06-24"),
    ],
)
def test_the_days_of_a_holiday_are_told_once(line: str, span: str) -> None:
    found = events(line, title=NOTICE, published=date(2022, 12, 8))
    assert [(one.expression.value.edtf, one.kind) for one in found if one.expression.value] == [
        (span, "planned")
    ]


def test_the_label_lends_no_year() -> None:
    assert told("清明节：4月5日放假。", title=NOTICE, published=date(2023, 3, 1)) == [
        ("2023-04-05", "planned")
    ]


def test_a_festival_before_other_words_stays_a_date() -> None:
    found = events("清明节快到了：学校备好花束。", title=NOTICE, published=date(2023, 3, 1))
    assert [one.expression.text for one in found] == ["清明节"]
