"""Days in figures with the day before the month."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_a_document_that_writes_days_first_does_so_throughout() -> None:
    found = told(
        "5/11　運動會",
        "19/11、20/11　開放日",
        "28/11　家長日",
        title="某校2021年活動紀要",
    )
    assert [edtf for edtf, _ in found] == ["2021-11-05", "2021-11-19/2021-11-20", "2021-11-28"]


def test_one_day_with_the_month_first_settles_it_for_all() -> None:
    found = told("5/11　运动会", "11/19　开放日", "12/20　年会", title="某校2021年活动纪要")
    assert [edtf for edtf, _ in found] == ["2021-05-11", "2021-11-19", "2021-12-20"]


def test_full_dates_show_the_order_too() -> None:
    lines = ("22/9/1962　校舍落成。", "2020/2/3－2020/5/26　停課，7/6復課。", "29/3/2003　停課。")
    assert [edtf for edtf, _ in told(*lines, title="某校年表")][2] == "2020-06-07"


def test_days_that_share_the_month_behind_them_are_read_day_first() -> None:
    assert told("14/1 年宵", "28/2 谢师宴", "6–17/3 修葺屋顶", title="2023年大事记") == [
        ("2023-01-14", "happened"),
        ("2023-02-28", "happened"),
        ("2023-03-06/2023-03-17", "happened"),
    ]
