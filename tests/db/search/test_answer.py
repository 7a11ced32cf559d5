"""What an answer says of its own rows."""

from __future__ import annotations

import numpy as np

from db.search.answer import Answer
from db.search.matcher import Matcher
from db.search.query import parse


def _answer() -> Answer:
    return Answer(
        query=parse("水库"),
        documents=np.array([7, 3, 5], np.int64),
        passages=np.array([72, 31, 75, 30], np.int64),
        kinds=np.zeros(4, np.uint8),
        scores=np.ones(4, np.float32),
        events=np.empty(0, np.int64),
        event_starts=np.empty(0, np.int32),
        event_ends=np.empty(0, np.int32),
        hit_documents=np.array([3, 7], np.int64),
        hit_counts=np.array([2, 2], np.int64),
        matcher=Matcher((), frozenset(), frozenset()),
        milliseconds=1.0,
    )


def test_passages_are_known_by_their_rank_and_documents_by_their_hits() -> None:
    answer = _answer()
    assert answer.ranks([30, 72, 75]) == [3, 0, 2]
    assert answer.ranks([]) == []
    assert answer.hits_of([7, 5, 3]) == [2, 0, 2]


def test_an_answer_made_ready_has_nothing_left_to_work_out() -> None:
    answer = _answer()
    answer.make_ready()
    assert {"hits_per_document", "_order"} <= set(vars(answer))
