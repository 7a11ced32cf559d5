"""A year or month set apart at the head of a paragraph whose dates it heads."""

from __future__ import annotations

import pytest

from tests.db.dates.documents import events, told

TITLE = "港城四十年大事"


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("**1982年** 1月1日，文件下发。年末，全市推行。", ["1982-01-01", "1982-12~"]),
        ("**1979年**　国庆节，首张执照发出。", ["1979-10-01"]),
        ("◆__2002年__ 三季度，产值过亿。", ["2002-35"]),
        ("【1998年】5月8日，通车；11月开航。", ["1998-05-08", "1998-11"]),
        ("2001年：12月11日，入会。", ["2001-12-11"]),
        ("**2003年5月** 6日，复课。", ["2003-05-06"]),
        ("**2008年**　2008.8.9-8.21，承办赛事。", ["2008-08-09/2008-08-21"]),
    ],
)
def test_the_label_heads_the_dates_behind_it(line: str, spans: list[str]) -> None:
    assert [edtf for edtf, _ in told(line, title=TITLE)] == spans


def test_what_is_headed_so_says_where_its_year_comes_from() -> None:
    event = events("**1982年** 1月1日，文件下发。", title=TITLE)[0]
    assert event.expression.basis == "heading"
    assert event.text == "1月1日，文件下发。"


@pytest.mark.parametrize(
    "line",
    [
        "**1980年**　港口恢复开放。",
        "**1984年**　春节联欢晚会首播。",
        "**1999年**　1998年动工的大桥通车。",
        "2010年（5月1日开幕）的展会迎客百万。",
    ],
)
def test_a_year_that_tells_is_no_label(line: str) -> None:
    assert told(line, title=TITLE)[0][0] == line.lstrip("*")[:4]
