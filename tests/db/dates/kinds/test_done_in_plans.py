"""What a plan or notice tells of as done or undone."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_what_a_notice_dates_before_itself_has_happened() -> None:
    assert told(
        "项目已由市发改委批准，批准日期2022年2月8日。",
        title="某楼施工招标公告",
        published=date(2022, 4, 2),
    ) == [("2022-02-08", "happened")]


def test_what_was_meant_for_a_month_and_came_later_is_of_the_year_told_of() -> None:
    found = told(
        "会议日期：2022年6月10日",
        "围墙：原定三月拆除，因雨延误，实际于四月九日拆除。",
        title="第三次业委会会议纪要",
    )
    assert found[-1] == ("2022-04-09", "happened")
    assert ("2022-03", "planned") in found


def test_the_preamble_below_the_title_of_a_notice_tells_when_the_rules_were_adopted() -> None:
    assert told(
        "（2016年3月2日市人民政府常务会议通过）", title="关于印发《码头管理办法》的通知"
    ) == [("2016-03-02", "happened")]


def test_a_label_of_a_record_tells_of_what_was_done_after_the_signature() -> None:
    assert told(
        "送达情况：2021年10月8日邮寄送达，当事人签收。",
        title="处罚决定书",
        published=date(2021, 9, 30),
    ) == [("2021-10-08", "happened")]
