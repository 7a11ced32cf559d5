"""English expressions of time: each form with what it means."""

from __future__ import annotations

import pytest

from db.dates.model import Bound
from db.dates.recognise import recognise
from tests.db.dates.reading import AFTER_EVENT, read, read_one


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("August 20, 2019", "2019-08-20"),
        ("Aug. 20, 2019", "2019-08-20"),
        ("20 August 2019", "2019-08-20"),
        ("20th of August 2019", "2019-08-20"),
        ("August 20th", "2020-08-20"),
        ("Monday, June 8, 2020", "2020-06-08"),
        ("June 8-9, 2020", "2020-06-08..2020-06-09"),
        ("8–9 June 2020", "2020-06-08..2020-06-09"),
        ("June 28 to July 3, 2020", "2020-06-28..2020-07-03"),
        ("June 2020", "2020-06-01..2020-06-30"),
        ("June to August 2020", "2020-06-01..2020-08-31"),
        ("from 2016 to 2020", "2016-01-01..2020-12-31"),
        ("the first quarter of 2020", "2020-01-01..2020-03-31"),
        ("Q3 2020", "2020-07-01..2020-09-30"),
        ("the second half of last year", "2019-07-01..2019-12-31"),
        ("spring 2019", "2019-03-01..2019-05-31"),
        ("the 1980s", "1980-01-01..1989-12-31"),
        ("the 19th century", "1801-01-01..1900-12-31"),
        ("13th Five-Year Plan", "2016-01-01..2020-12-31"),
        ("early 2019", "2019-01-01..2019-03-31"),
        ("yesterday", "2020-10-14"),
        ("last year", "2019-01-01..2019-12-31"),
        ("next Monday", "2020-10-19"),
        ("three days ago", "2020-10-12"),
        ("May 5, 2020 at 10:30 a.m. to 11:30 a.m.", "2020-05-05T10:30:00..2020-05-05T11:30:00"),
        ("June 8, 2020, 7 pm", "2020-06-08T19:00:00"),
    ],
)
def test_english_forms_are_read(text: str, interval: str) -> None:
    assert read_one(text) == interval


@pytest.mark.parametrize(
    ("text", "interval", "bound"),
    [
        ("by June 30, 2020", "..2020-06-30", Bound.BY),
        ("before 2015", "..2014-12-31", Bound.BY),
        ("no later than 15 August", "..2020-08-15", Bound.BY),
        ("since 2019", "2019-01-01..", Bound.SINCE),
        ("Beginning in 2016", "2016-01-01..", Bound.SINCE),
        ("around June 8, 2020", "2020-06-08", Bound.AROUND),
    ],
)
def test_english_bounds(text: str, interval: str, bound: Bound) -> None:
    assert read_one(text) == interval
    assert recognise(text)[0].bound is bound


def test_a_year_or_a_month_stands_alone_only_after_a_preposition() -> None:
    assert read("In 2018 they came; 2018 people came.") == [("2018", "2018-01-01..2018-12-31")]
    assert read("They may march in May.") == [("May", "2020-05-01..2020-05-31")]


def test_two_days_of_one_month_are_two_dates() -> None:
    found = recognise("On June 28 and 29, 2020")
    assert read("On June 28 and 29, 2020") == [
        ("June 28", "2020-06-28"),
        ("29, 2020", "2020-06-29"),
    ]
    assert found[0].group == found[1].group is not None


def test_english_words_lean_on_the_event_before() -> None:
    assert read("The same day it rained; the following year it did not.", AFTER_EVENT) == [
        ("The same day", "2019-06-08"),
        ("the following year", "2020-01-01..2020-12-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the 18th Civil Affairs Conference",
        "the Fourth Plenary Session of the 19th Central Committee",
        "more than 2000 people and 1459 cases",
        "over 1,500 units worth 580,000 yuan",
        "version 2.0.1 of May",
        "Copyright 2006-2020 by the office",
    ],
)
def test_english_counts_and_ordinals_are_no_dates(text: str) -> None:
    assert [found for found in read(text) if found[0] != "May"] == []
