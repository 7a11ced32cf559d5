"""Subjects that stand between the beginning of a clause and its date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told

_PUBLISHED = date(2023, 5, 18)


def test_a_short_subject_its_year_and_a_verb_tell_what_was_done_to_it() -> None:
    assert told("该水管2006年铺设，已运行17年。", published=_PUBLISHED) == [("2006", "happened")]
    assert told("该水管2006年铺设的接头渗漏。", published=_PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "煤山小鐵道明治38年敷設，用人力推車運煤下山。",
        "旧输水管1987年埋设，管径三百毫米。",
        "老厂房1962年改造，占地八百平方米。",
        "门前老樟1923年栽植，树围三米。",
        "台车道1923年铺设，用人力推车。",
    ],
)
def test_the_year_among_what_a_thing_was_like_tells_nothing(text: str) -> None:
    assert told(text, published=_PUBLISHED) == []


def test_what_was_done_to_it_later_keeps_the_year_of_a_thing() -> None:
    assert told("旧输水管1987年埋设，2009年6月8日更换。", published=_PUBLISHED) == [
        ("1987", "happened"),
        ("2009-06-08", "happened"),
    ]


def test_what_a_record_shows_begins_a_sentence_and_so_does_a_semicolon() -> None:
    assert told("公开资料显示，同一路口2019年3月也发生过塌陷。", published=_PUBLISHED) == [
        ("2019-03", "happened")
    ]
    assert told(
        "2020年6月核定经费；规划案今年2月才发包。", title="高架工程进度", published=_PUBLISHED
    ) == [("2020-06", "happened"), ("2023-02", "happened")]


def test_a_clause_that_turns_tells_what_another_did_in_a_part_of_the_year() -> None:
    text = "署方于2021年9月1日推行新制，但车行10月底要求押后。"
    assert told(text, published=_PUBLISHED) == [
        ("2021-09-01", "happened"),
        ("2021-10-21~/2021-10-31~", "happened"),
    ]


def test_a_third_of_a_month_behind_the_first_subject_tells() -> None:
    assert told("主任7月底离职，9月1日由林君接任。", title="2021年度工作报告") == [
        ("2021-07-21~/2021-07-31~", "happened"),
        ("2021-09-01", "happened"),
    ]


def test_a_year_of_the_republic_tells_behind_who_acted_and_not_behind_a_length() -> None:
    assert told("工務局106年完成評估，108年5月奉准。", published=date(2020, 10, 13)) == [
        ("2017?", "happened"),
        ("2019-05?", "happened"),
    ]
    assert told("大教堂耗時106年完成。", published=date(2020, 10, 13)) == []
