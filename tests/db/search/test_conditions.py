"""Fields of a query narrow documents and events."""

from __future__ import annotations

from datetime import date

import pytest

from db.search.engine import Engine
from tests.db.search.texts import TextCorpus


@pytest.fixture
def chronicle() -> TextCorpus:
    """Three documents, of which two tell events: 1 happened, 2 planned, 3 mention, 4 deadline."""
    corpus = TextCorpus()
    corpus.add("召开扶贫会议", "计划开学", title="甲", published="2021-01-05", source="校报")
    corpus.add("请报送扶贫方案", title="乙", language="zh", script="zh-Hant-TW", author="王五")
    corpus.add("没有事情", title="丙", published="2020-06-01", language="en")
    corpus.add_event(1, "2020-03-01", "2020-03-05", "happened")
    corpus.add_event(2, "2020-09-01", "2020-09-01", "planned")
    corpus.add_event(2, "2019-01-01", "2019-12-31", "mention")
    corpus.add_event(3, None, "2020-07-31", "deadline")
    corpus.engine = Engine(corpus.connection)
    return corpus


@pytest.mark.parametrize(
    ("query", "documents", "events"),
    [
        ("", [3, 1, 2], [1, 4, 2]),
        ("扶贫", [1, 2], [1, 4]),
        ("date:2020", [3, 1, 2], [1, 4, 2]),
        ("date:2020-03", [1], [1]),
        ("date:2020-03-04..2020-08", [3, 1, 2], [1, 4]),
        ("date:2021", [1], []),
        ("date:<2020-06", [1], [1]),
        ("-date:2020", [1, 2], []),
        ("kind:deadline", [2], [4]),
        ("kind:mention", [1], [3]),
        ("kind:happened,planned", [1], [1, 2]),
        ("-kind:planned", [3, 1, 2], [1, 4]),
        ("kind:deadline date:2020-03", [], []),
        ("扶贫 kind:deadline", [2], [4]),
        ("title:甲", [1], [1, 2]),
        ("-title:甲", [3, 2], [4]),
        ("source:校报 | author:王五", [1, 2], [1, 4, 2]),
        ("source:xiaobao", [1], [1, 2]),
        ("script:zh-Hant", [2], [4]),
        ("script:tw", [2], [4]),
        ("lang:en", [3], []),
        ("path:2.txt", [2], [4]),
        ("扶贫 | title:丙", [3, 1, 2], [1, 4]),
        ("-扶贫", [3], [2]),
        ("tag:x", [], []),
        ("date: kind: title:", [3, 1, 2], [1, 4, 2]),
    ],
)
def test_fields_narrow_documents_and_events(
    chronicle: TextCorpus, query: str, documents: list[int], events: list[int]
) -> None:
    answer = chronicle.answer(query)
    assert answer.documents.tolist() == documents
    assert answer.events.tolist() == events


def test_events_carry_their_days(chronicle: TextCorpus) -> None:
    answer = chronicle.answer("")
    first, last = date(2020, 3, 1).toordinal(), date(2020, 3, 5).toordinal()
    assert (answer.event_starts[0], answer.event_ends[0]) == (first, last)
    assert answer.event_starts[1] == -1
    assert answer.event_ends[1] == date(2020, 7, 31).toordinal()


def test_events_before_the_common_era_come_first_and_their_years_can_be_asked_for() -> None:
    """-0402 is 403 BCE; as text it would sort after -0255."""
    corpus = TextCorpus([["秦灭周", "三家分晋", "王莽称帝"]])
    corpus.add_event(1, "-0255-01-01", "-0255-12-31", "happened")
    corpus.add_event(2, "-0402-01-01", "-0402-12-31", "happened")
    corpus.add_event(3, "0009-01-01", "0009-12-31", "happened")
    corpus.engine = Engine(corpus.connection)
    answer = corpus.answer("")
    assert answer.events.tolist() == [2, 1, 3]
    assert answer.event_starts.tolist() == [-147_192, -93_501, 2923]
    for query in ("date:-0402", "date:公元前403年", "date:..-0300", "date:<-0255"):
        assert corpus.answer(query).events.tolist() == [2], query
    assert corpus.answer("date:-0300..0100").events.tolist() == [1, 3]


def test_a_query_without_words_finds_no_passages(chronicle: TextCorpus) -> None:
    for query in ("", "date:2020", "-扶贫", "title:甲"):
        assert len(chronicle.answer(query).passages) == 0


def test_tags_are_the_readers_own(chronicle: TextCorpus) -> None:
    tagged = {"重点": [f"{2:064}"]}
    engine = Engine(chronicle.connection, lambda tag: tagged.get(tag, []))
    assert engine.answer("tag:重点").documents.tolist() == [2]
    assert engine.answer("-tag:重点").documents.tolist() == [3, 1]
