"""English expressions of time: each form with what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("Tuesday 4 May, 6.30pm", "2020-05-04T18:30:00"),
        ("March through May 2019", "2019-03-01..2019-05-31"),
        ("December 2019 to February 2020", "2019-12-01..2020-02-29"),
        ("31 Dec 2019 – 5 Jan 2020", "2019-12-31..2020-01-05"),
        ("2020 Q3", "2020-07-01..2020-09-30"),
        ("Q3", "2020-07-01..2020-09-30"),
        ("winter 2019–20", "2019-12-01..2020-02-29"),
        ("last autumn", "2019-09-01..2019-11-30"),
        ("the early 1990s", "1990-01-01..1993-12-31"),
        ("ten years ago", "2010-01-01..2010-12-31"),
        ("fiscal year 2019–20", "2019-01-01..2020-12-31"),
        ("c. 1900", "1900-01-01..1900-12-31"),
        ("AD 1127", "1127-01-01..1127-12-31"),
        ("the first week of May", "2020-05-04..2020-05-10"),
        ("the last Friday in June 2020", "2020-06-26"),
        ("yesterday evening", "2020-10-14"),
        ("March", "2020-03-01..2020-03-31"),
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
        ("by 5 p.m. on June 3", "..2020-06-03T17:00:00", Bound.BY),
        ("by noon on 15 April 2021", "..2021-04-15T12:00:00", Bound.BY),
        ("on or before 3 May", "..2020-05-03", Bound.BY),
        ("by the end of the year", "..2020-12-31", Bound.BY),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From March to May 2019 we sang", ("March to May 2019", "2019-03-01..2019-05-31")),
        ("between 3 and 5 May it rained", ("3 and 5 May", "2020-05-03..2020-05-05")),
        (
            "between 8 March and 5 April 2019",
            ("8 March and 5 April 2019", "2019-03-08..2019-04-05"),
        ),
        ("closed from January 2019 until May 2020.", ("January 2019 until May 2020", None)),
        ("at 7:30 pm on the 12th, we met", ("7:30 pm on the 12th", "2020-10-12T19:30:00")),
        ("On the morning of the 16th they left", ("morning of the 16th", "2020-09-16")),
        ("on New Year's Eve it snowed", ("New Year's Eve", "2019-12-31")),
        ("was fixed for 25/12/2021.", ("25/12/2021", "2021-12-25")),
        ("March saw the first swallow", ("March", "2020-03-01..2020-03-31")),
    ],
)
def test_english_times_are_put_together_from_their_pieces(
    text: str, found: tuple[str, str | None]
) -> None:
    [(spelled, interval)] = read(text)
    assert spelled == found[0]
    assert found[1] in (interval, None)


def test_a_list_of_days_shares_its_month_and_year() -> None:
    assert read("on 3, 5 and 8 May 2019") == [
        ("3", "2019-05-03"),
        ("5", "2019-05-05"),
        ("8 May 2019", "2019-05-08"),
    ]
    assert read("in May and June 2019") == [
        ("May", "2019-05-01..2019-05-31"),
        ("June 2019", "2019-06-01..2019-06-30"),
    ]


def test_later_and_earlier_are_no_more_exact_than_their_unit() -> None:
    text = "Two years later; three months later; two weeks later; the day before."
    assert read(text, AFTER_EVENT) == [
        ("Two years later", "2021-01-01..2021-12-31"),
        ("three months later", "2019-09-01..2019-09-30"),
        ("two weeks later", "2019-06-22"),
        ("the day before", "2019-06-07"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "on the 12th floor of the 8th building",
        "won the first half of the match",
        "the 2019 budget and Form 2019-44",
        "open on Saturdays",
        "Chinese New Year cards",
    ],
)
def test_what_only_looks_like_an_english_time_is_none(text: str) -> None:
    assert read(text) == []


WORDS = """May March 5 12th 2019 1998-99 Q3 to until through between and , . - – / the of in on
    by at early mid- end last next year month spring 7 p.m. noon Monday Christmas later ago before
    after fiscal c. AD century 10/10/2021 20"""
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n"])), max_size=30))
def test_any_row_of_english_words_is_read_without_fault(
    pieces: list[tuple[str, str]],
) -> None:
    """Expressions come in order, none overlaps another, and each holds the text of its span."""
    text = "".join(piece + gap for piece, gap in pieces)
    end = 0
    for found in recognise(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert text[found.span.start : found.span.end] == found.text
        end = found.span.end


def test_a_day_of_last_year_counts_from_the_day_of_writing() -> None:
    assert read_one("6 November last year") == "2019-11-06"
    assert read_one("November 6, last year") == "2019-11-06"


def test_the_number_of_a_question_is_no_quarter() -> None:
    assert read("Q1 Why change the card?\nQ2：怎麼換？") == []
    assert read("Q1 results: up")[0][0] == "Q1"


def test_by_the_middle_of_the_year() -> None:
    assert read("A third will follow by mid-year.")[0][0] == "by mid-year"


def test_the_year_stands_before_the_month_at_the_head_of_an_entry() -> None:
    assert read("1946 Feb – reopened with forty pupils")[0] == (
        "1946 Feb",
        "1946-02-01..1946-02-28",
    )
