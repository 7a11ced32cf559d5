"""The index follows the documents, in the transaction of whoever changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from db.search.index import INDEX_VERSION, Writer, is_current
from db.search.segments import read_segments
from db.text.fold import FOLD_VERSION
from tests.db.search.texts import TextCorpus, written_kinds

if TYPE_CHECKING:
    import random


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=40), st.randoms(use_true_random=False))
def test_added_and_removed_documents_are_found_and_not_found(
    steps: list[int], chance: random.Random
) -> None:
    corpus = TextCorpus()
    documents: list[int] = []
    for step in steps:
        if documents and step < 4:
            corpus.remove(documents.pop(chance.randrange(len(documents))))
        else:
            texts = ["".join(chance.choices("扶贫攻坚会议", k=6)) for _ in range(step)]
            documents.append(corpus.add(*texts))
    for word in ("扶", "扶贫", "攻坚会", "議"):
        assert written_kinds(corpus.answer(word)) == corpus.naive(word)


def test_many_small_batches_leave_few_segments() -> None:
    corpus = TextCorpus([f"第{number}条扶贫"] for number in range(300))
    corpus.writer.settle()
    segments = read_segments(corpus.connection)
    assert len(segments) <= 12
    assert sum(segment.passages for segment in segments) == 300
    assert len(corpus.found("扶贫")) == 300


def test_a_rolled_back_batch_leaves_no_trace() -> None:
    corpus = TextCorpus([["扶贫会议"]])
    corpus.connection.execute("BEGIN")
    writer = Writer(corpus.connection)
    writer.remove(1)
    corpus.connection.execute("ROLLBACK")
    assert corpus.found("扶贫") == ["扶贫会议"]


def test_an_index_of_another_version_is_made_anew_from_the_passages() -> None:
    corpus = TextCorpus([["扶贫会议"], ["On the agenda"]])
    corpus.connection.execute("UPDATE search_setting SET value = 'old'")
    corpus.connection.execute("DELETE FROM search_block")
    assert not is_current(corpus.connection)
    Writer(corpus.connection)
    assert is_current(corpus.connection)
    assert INDEX_VERSION.endswith(f"/{FOLD_VERSION}")
    assert corpus.found("扶貧") == ["扶贫会议"]
    assert corpus.found("agenda") == ["On the agenda"]
