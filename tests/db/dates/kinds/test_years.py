"""Years that only name a time: of a figure, a paper, a name."""

from __future__ import annotations

import pytest

from tests.db.dates.documents import events, told


@pytest.mark.parametrize(
    "line",
    [
        "其2022年收入相比于2021年增长了三成。",
        "2020年教育局和文化局联合印发的《阅览指南》，推动了夜校开办。",
        "3月5日，两城宣布：2019年为“友谊之年”。",
    ],
)
def test_a_year_of_a_figure_a_paper_or_a_name_tells_nothing(line: str) -> None:
    kinds = {
        event.expression.text: event.kind.value
        for event in events(line, title="大事记")
        if event.expression.value is not None and event.expression.value.precision == "year"
    }
    assert set(kinds.values()) == {"mention"}


def test_a_year_that_has_come_is_no_limit() -> None:
    assert told("到了2013年，学会也办起了夜校。", title="学会大事记") == [("2013", "happened")]


def test_of_one_clause_with_two_dates_the_first_event_is_told_by_the_whole() -> None:
    first, second = events("1987/07/04　县长宣布渡口于8月1日起停航。", title="大事记")
    assert first.text == "1987/07/04　县长宣布渡口于8月1日起停航。"
    assert second.text == "县长宣布渡口于8月1日起停航。"


def test_open_before_a_noun_or_a_hyphen_is_no_verb() -> None:
    found = told(
        "In March 2019, after the open source day, the second library was founded in Leeds.",
        "In May 2019, Harbour open-sourced its catalogue.",
        title="Milestones",
    )
    assert found == [("2019-03", "happened"), ("2019-05", "happened")]


def test_a_stop_after_an_acronym_ends_a_sentence() -> None:
    event = events("The catalogue was given to the ASFX. In May 2019, it was printed.")[0]
    assert event.text == "In May 2019, it was printed."
    event = events("It was led by J. Smith of the U.S. Library, who left in May 2019.")[0]
    assert event.text.startswith("It was led")
