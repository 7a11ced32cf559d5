"""Typed letters are completed to words that the corpus has."""

from __future__ import annotations

import pytest

from db.search.engine import SearchCancelledError
from tests.db.search.texts import TextCorpus

CORPUS = TextCorpus(
    [
        ["扶贫工作", "扶贫会议", "分配任务", "扶贫", "费扶一次"],
        ["社会组织参与", "社会组织", "poverty alleviation"],
    ]
)


def test_initials_are_completed_to_the_commonest_words_first() -> None:
    assert CORPUS.engine.suggestions("fp")[:2] == ["扶贫", "分配"]
    assert CORPUS.engine.suggestions("shzz")[0] == "社会组织"


def test_whole_and_begun_syllables_are_completed() -> None:
    assert CORPUS.engine.suggestions("fupin") == ["扶贫"]
    assert CORPUS.engine.suggestions("fenp") == ["分配"]


def test_letters_are_completed_to_words_of_letters() -> None:
    assert CORPUS.engine.suggestions("Pov") == ["poverty"]


def test_what_nothing_begins_with_has_no_suggestions() -> None:
    assert CORPUS.engine.suggestions("") == []
    assert CORPUS.engine.suggestions("zzz") == []
    assert CORPUS.engine.suggestions("扶") == []


def test_no_more_are_given_than_asked_for() -> None:
    assert len(CORPUS.engine.suggestions("fp", limit=1)) == 1


def test_a_part_of_a_longer_word_is_no_suggestion_for_a_word() -> None:
    texts = [f"由政府批准{number}号文" for number in range(20)]
    corpus = TextCorpus([texts, ["扶贫资金", "精准扶贫", "产业扶贫", "扶贫办"]])
    corpus.engine.prepare()
    assert corpus.engine.suggestions("fp")[0] == "扶贫"


def test_what_is_cut_from_two_words_is_no_suggestion() -> None:
    corpus = TextCorpus(
        [
            [f"县政府批评第{number}局" for number in range(4)],
            [f"乡政府批准第{number}件" for number in range(4)],
            ["政府发言", "政府采购", "批评意见", "批准以后", "扶贫"],
        ]
    )
    corpus.engine.prepare()
    assert corpus.engine.suggestions("fp") == ["扶贫"]
    assert corpus.engine.suggestions("zf")[0] == "政府"


def test_frequent_words_of_letters_come_first() -> None:
    corpus = TextCorpus([["alleviation", "alleviation", "also", "Alleviation", "all"]])
    assert corpus.engine.suggestions("al") == ["alleviation", "all", "also"]
    assert corpus.engine.suggestions("ＡＬ", limit=1) == ["alleviation"]


def test_whole_syllables_may_be_any_reading_and_common_ones_come_first() -> None:
    corpus = TextCorpus([["去重庆", "重庆", "从轻", "银行开门", "银行", "行动", "行动起来"]])
    corpus.engine.prepare()
    assert corpus.engine.suggestions("chongqing") == ["重庆"]
    assert corpus.engine.suggestions("yinhang") == ["银行"]
    assert corpus.engine.suggestions("xingdong") == ["行动"]


def test_nothing_is_suggested_to_someone_who_went_on() -> None:
    with pytest.raises(SearchCancelledError):
        CORPUS.engine.suggestions("fp", cancelled=lambda: True)
    assert CORPUS.engine.suggestions("fp")[:2] == ["扶贫", "分配"]
