"""The years of which reviews and yearly reports speak."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_this_year_in_a_review_is_the_year_reviewed() -> None:
    found = told(
        "5月9日，城墙竣工。",
        "今年又新增六家书屋，11月中旬，第十家开放。",
        title="2018年十件大事",
        published=date(2019, 1, 3),
    )
    assert found[1] == ("2018-11-11/2018-11-20", "happened")


def test_what_a_review_plans_for_a_later_year_named_beside_it_falls_in_that_year() -> None:
    found = told(
        "2019年的文化节正在筹备，时间初定3月8日。",
        title="2018年十件大事",
        published=date(2019, 1, 3),
    )
    assert found == [("2019-03-08", "planned")]


def test_what_a_review_asks_of_its_readers_lies_after_its_publication() -> None:
    found = told(
        "5月9日，城墙竣工。",
        "欢迎在1月10日前留言。",
        title="2018年十件大事",
        published=date(2019, 1, 3),
    )
    assert found[1] == ("../2019-01-10", "deadline")


def test_a_yearly_report_tells_of_the_year_in_its_title() -> None:
    (event,) = events(
        "6月20日，环城路建成通车。",
        title="某县2022年国民经济和社会发展统计公报",
        published=date(2023, 3, 31),
    )
    assert event.expression.value is not None
    assert event.expression.value.edtf == "2022-06-20"
    assert event.expression.basis == "title"


def test_the_years_to_come_count_from_the_last_year_of_the_title() -> None:
    found = told("1946年5月4日复课。", "未来五年，学校将建新校区。", title="校史（1898—2024）")
    assert found[1] == ("2025-01-01~/2029-12-31~", "planned")


def test_the_years_to_come_are_not_counted_from_some_year_of_the_past() -> None:
    assert told("1946年5月4日复课。", "未来五年，学校将建新校区。", title="校史") == [
        ("1946-05-04", "happened")
    ]


def test_the_year_under_review_tells_as_the_last_of_a_list_by_years() -> None:
    found = told(
        "2016年，研究会开办夜校。",
        "2018年，夜校增设分班。",
        "2019年，夜校首次招收外地学员。",
        title="研究会2019年工作总结",
    )
    assert [edtf for edtf, _ in found] == ["2016", "2018", "2019"]


def test_a_review_that_turns_to_the_new_year_speaks_of_the_next() -> None:
    found = told(
        "一月，所里召开2017年度评议会，30日，慰问老职工。二月，春节前夕走访养老院。至5月20日完成普查。",
        "新的一年，我们将抓好几件事：一季度改造食堂；3月底前修订章程；上半年启用新楼。",
        title="溪口卫生所2018年工作回顾",
        published=date(2019, 1, 8),
    )
    assert found == [
        ("2018-01", "happened"),
        ("2018-01-30", "happened"),
        ("2018-02", "happened"),
        ("../2018-05-20", "happened"),
        ("2019-33", "planned"),
        ("../2019-03-31~", "deadline"),
        ("2019-40", "planned"),
    ]
