"""Days of the New Year that name no month, and what is called 初一 besides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told

WRITTEN = date(2021, 3, 16)


def test_days_below_the_new_year_are_of_the_first_month() -> None:
    found = told(
        "除夕　陈主任",
        "初一至初三　李师傅",
        "初四、初五　保安队",
        "初六　开工",
        title="2021年春节值班安排",
        published=date(2021, 1, 20),
    )
    assert [edtf for edtf, _ in found] == [
        "2021-02-11",
        "2021-02-12/2021-02-14",
        "2021-02-15/2021-02-16",
        "2021-02-17",
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("本来过年要回去，结果初二下雪就延了。", ["2021-02-13"]),
        ("年初三去外婆家。", ["2021-02-14"]),
        ("大年初一至初三，食堂停火。", ["2021-02-12/2021-02-14"]),
        ("春節那幾天，初五送窮神。", ["2021-02-16"]),
    ],
)
def test_the_new_year_in_the_text_or_before_the_word_settles_the_month(
    text: str, edtf: list[str]
) -> None:
    assert [one for one, _ in told(text, published=WRITTEN) if one != "2021-02-12"] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "初一至初三学生返校，初二年级开会。",
        "她今年考初一。",
        "寺院每逢初一、十五开放。",
        "初三（2）班春节后换了教室。",
    ],
)
def test_forms_of_a_school_and_days_of_any_month_are_left_alone(text: str) -> None:
    assert told(text, published=WRITTEN) == []


def test_the_bracket_behind_a_day_names_it_once_more() -> None:
    assert told("# 二月", "五日（年初一）　团拜。", title="堂区2019年大事记") == [
        ("2019-02-05", "happened")
    ]
