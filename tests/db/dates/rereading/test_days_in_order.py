"""Days in bare figures that open entries in the order of time."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_days_behind_the_numbers_of_items_are_days() -> None:
    assert told(
        "1. 4.18 扫墓归来。", "2. 5.4 召开团日活动。", "3. 6.1-6.2 慰问儿童。", "4、11.9 演练。",
        title="2017年团支部记事",
    ) == [
        ("2017-04-18", "happened"),
        ("2017-05-04", "happened"),
        ("2017-06-01/2017-06-02", "happened"),
        ("2017-11-09", "happened"),
    ]  # fmt: skip


def test_days_behind_the_end_of_a_sentence_are_days() -> None:
    assert [edtf for edtf, _ in told(
        "3.24！植树开始。4.7 读书会第一次聚会。",
        "大家辛苦了！5.18 参观博物馆。",
        title="读书社2019年活动记录",
    )] == ["2019-03-24", "2019-04-07", "2019-05-18"]  # fmt: skip


def test_numbers_of_sections_and_amounts_are_no_days() -> None:
    assert not told("3.1 总则", "3.2 范围", "3.3 术语", title="2019年工作记录")
    assert not told("增长了！3.24亿元。再增！4.5万人。又减！5.6米。", title="2019年工作记录")
