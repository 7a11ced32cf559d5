"""Any line of text is a query, and a query says what the contract says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.period import Period, read_period
from db.search.query import Field, Mode, Query, parse, with_field, without_field

ANY_TEXT = st.text(st.characters() | st.sampled_from('"“”=-|:：＝ ｜title date:2020扶贫'))
PLAIN_VALUE = st.text(
    st.characters(exclude_categories=["Z", "C"], exclude_characters='"“”「」'), min_size=1
)


def shape(query: Query) -> list[list[str]]:
    """The clauses, each word written with its mode, negation and field."""
    signs = {Mode.ANY: "", Mode.PHRASE: '"', Mode.LITERAL: "="}
    return [
        [
            f"{'-' * word.negated}{word.field or ''}{':' * bool(word.field)}"
            f"{signs[word.mode]}{word.text}"
            for word in clause.alternatives
        ]
        for clause in query.clauses
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("扶贫 会议", [["扶贫"], ["会议"]]),
        ("扶贫　会议", [["扶贫"], ["会议"]]),
        ('"脱贫攻坚"', [['"脱贫攻坚']]),
        ("“脱贫攻坚” 「会 议」", [['"脱贫攻坚'], ['"会 议']]),
        ("-疫情 －病", [["-疫情"], ["-病"]]),
        ("扶贫 | 扶貧日 会", [["扶贫", "扶貧日"], ["会"]]),
        ("甲|乙｜丙", [["甲", "乙", "丙"]]),
        ("=DIY ＝好", [["=DIY"], ["=好"]]),
        ('="a b"', [["=a b"]]),
        ("title:扶 Source:新华 tag:重点", [["title:扶"], ["source:新华"], ["tag:重点"]]),
        ('title：扶 -author:"王 五"', [["title:扶"], ['-author:"王 五']]),
        ("title:=扶貧", [["title:=扶貧"]]),
        ("http://x.cn 10:30 来源:新华", [["http://x.cn"], ["10:30"], ["来源:新华"]]),
    ],
)
def test_the_language_is_read(text: str, clauses: list[list[str]]) -> None:
    assert shape(parse(text)) == clauses


@pytest.mark.parametrize("text", ["", "-", "=", "|", "- = | ||", '""', "title:", "|| | -", "“”"])
def test_operators_with_nothing_after_them_ask_for_nothing(text: str) -> None:
    assert parse(text).clauses == ()
    assert not parse(text).has_words


@pytest.mark.parametrize("text", ['"脱贫', '脱贫"', "“脱贫", '5" 管'])
def test_an_unbalanced_quote_is_a_character(text: str) -> None:
    assert "".join(word.text for word in parse(text).words) == text.replace(" ", "")


def test_fields_and_exclusions_are_no_words_to_find() -> None:
    assert not parse("title:扶贫 -疫情 date:2020").has_words
    assert [word.text for word in parse("a -b title:c | d").words] == ["a", "d"]


@given(ANY_TEXT)
def test_no_text_is_an_error_and_spans_lie_in_it(text: str) -> None:
    query = parse(text)
    assert query.text == text
    end = 0
    for clause in query.clauses:
        for word in clause.alternatives:
            assert end <= word.span.start < word.span.end <= len(text)
            end = word.span.end
            assert word.text


@given(ANY_TEXT, PLAIN_VALUE, st.sampled_from(list(Field)))
def test_narrowing_by_a_field_says_this_value_alone(text: str, value: str, name: Field) -> None:
    narrowed = with_field(text, name, value)
    before = [word.text for word in parse(without_field(text, name)).words]
    assert parse(narrowed).values(name) == (value,)
    assert [word.text for word in parse(narrowed).words] == before
    assert parse(without_field(narrowed, name)).values(name) == ()


@given(ANY_TEXT, st.sampled_from(list(Field)))
def test_widening_a_query_that_lacks_the_field_changes_nothing_but_blanks(
    text: str, name: Field
) -> None:
    once = without_field(text, name)
    assert without_field(once, name) == once
    assert name not in {word.field for c in parse(once).clauses for word in c.alternatives}


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("扶贫  date:2020 会议", "扶贫 会议"),
        ("a | date:2020 b", "a b"),
        ("date:2020 | a b", "a b"),
        ("date:2020 | date:2021 b", "b"),
        ("a date:2020", "a"),
        ("-date:2020 a", "a"),
    ],
)
def test_taking_a_field_away_leaves_the_words_as_they_were(text: str, without: str) -> None:
    assert without_field(text, "date") == without


def test_a_value_with_blanks_or_operators_is_quoted() -> None:
    assert with_field("扶贫 source:旧", "source", "各界 新闻|网") == '扶贫 source:"各界 新闻|网"'
    assert parse(with_field("", "title", '他说"好"')).values("title") == ('他说"好"',)


def days(first: date | None, last: date | None) -> Period:
    return Period(
        None if first is None else first.toordinal(), None if last is None else last.toordinal()
    )


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2020", days(date(2020, 1, 1), date(2020, 12, 31))),
        ("2020年", days(date(2020, 1, 1), date(2020, 12, 31))),
        ("2020-", days(date(2020, 1, 1), date(2020, 12, 31))),
        ("2020-06", days(date(2020, 6, 1), date(2020, 6, 30))),
        ("2020-6", days(date(2020, 6, 1), date(2020, 6, 30))),
        ("2020-02-30", days(date(2020, 2, 1), date(2020, 2, 29))),
        ("2020-06-08", days(date(2020, 6, 8), date(2020, 6, 8))),
        ("2020年6月8日", days(date(2020, 6, 8), date(2020, 6, 8))),
        ("2020-01..2020-06", days(date(2020, 1, 1), date(2020, 6, 30))),
        ("2020-01/2020-06", days(date(2020, 1, 1), date(2020, 6, 30))),
        ("2020..", days(date(2020, 1, 1), None)),
        ("..2020-06", days(None, date(2020, 6, 30))),
        ("2020-06..2", days(date(2020, 6, 1), date(2999, 12, 31))),
        ("2020-06..x", days(date(2020, 6, 1), None)),
        ("2020-Q1", days(date(2020, 1, 1), date(2020, 3, 31))),
        ("2020q4", days(date(2020, 10, 1), date(2020, 12, 31))),
        ("2020-H2", days(date(2020, 7, 1), date(2020, 12, 31))),
        ("<2020", days(None, date(2019, 12, 31))),
        ("<=2020", days(None, date(2020, 12, 31))),
        (">2020", days(date(2021, 1, 1), None)),
        (">=2020-06", days(date(2020, 6, 1), None)),
        ("201X", days(date(2010, 1, 1), date(2019, 12, 31))),
        ("2010s", days(date(2010, 1, 1), date(2019, 12, 31))),
        ("202", days(date(2020, 1, 1), date(2029, 12, 31))),
        ("19", days(date(1900, 1, 1), date(1999, 12, 31))),
        ("0000", Period(-365, 0)),
        ("1 BCE", Period(-365, 0)),
        ("-0400", Period(-146_462, -146_097)),
        ("公元前401年", Period(-146_462, -146_097)),
        ("-0400-06", Period(-146_462, -146_097)),
        ("-0400..-0399", Period(-146_462, -145_732)),
        ("<-0399", Period(None, -146_097)),
    ],
)
def test_periods_are_read_in_the_forms_people_type(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text", ["", "x", "2020-13", "..", "/", "20201", "<", "2020-Qx", "-04", "0 BCE"]
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


@given(st.text(st.sampled_from("0123456789-./<>=QHX年月日至..")) | st.text())
def test_no_text_breaks_the_reading_of_periods(text: str) -> None:
    period = read_period(text)
    assert period is None or period.start is not None or period.end is not None


def test_all_dates_of_a_query_narrow_it_together() -> None:
    assert parse("date:2020 date:2020-06..").period == days(date(2020, 6, 1), date(2020, 12, 31))
    assert parse("date:x").period is None
