"""Characters in memory answer as reading the passages does."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.search.engine import SearchCancelledError
from db.search.matcher import JoinedTexts, spelled
from db.text.fold import fold
from db.text.typed_pinyin import spellings
from tests.db.search.texts import TextCorpus, finder_of

TEXTS = st.lists(st.text(st.sampled_from("扶贫貧攻堅坚西安先行长長发a\0\U00020000，"), max_size=9))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(["fp", "fupin", "xian", "xianx", "gj", "fpgj", "changx", "fgjian"]))
def test_what_sounds_as_typed_is_found_as_it_is_marked(texts: list[str], typed: str) -> None:
    corpus = TextCorpus([texts])
    finder = finder_of(corpus)
    finder.holdings.remember()
    every = JoinedTexts(texts)
    for spelling in spellings(typed):
        places = spelled([spelling], every).starts
        expected = set(every.texts_at(places).tolist())
        assert set(finder.spoken.spelled(spelling, slots_of(texts)).tolist()) == expected
        if finder.spoken.is_sure(spelling):
            assert set(finder.spoken.sounding(spelling).nonzero()[0].tolist()) == expected


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(["fp", "fupin", "xian", "xianx", "gj", "fpgj", "changx", "fgjian"]))
def test_what_sounds_as_typed_is_found_by_its_rarest_pair(texts: list[str], typed: str) -> None:
    corpus = TextCorpus([texts[:4], texts[4:]])
    finder = finder_of(corpus)
    finder.holdings.remember()
    every = JoinedTexts(texts)
    for spelling in spellings(typed):
        places = spelled([spelling], every).starts
        assert finder.spoken.is_sure(spelling)
        found = finder.spoken.sounding(spelling).nonzero()[0].tolist()
        assert found == sorted(set(every.texts_at(places).tolist()))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.text(st.sampled_from("扶贫攻坚西安a，"), min_size=1, max_size=4))
def test_texts_that_hold_a_word_are_told_from_others(texts: list[str], word: str) -> None:
    corpus = TextCorpus([texts])
    finder = finder_of(corpus)
    held = finder.holdings.proved(fold(word), slots_of(texts)).tolist()
    assert held == [at for at, text in enumerate(texts) if fold(word) in fold(text)]


def test_the_halves_of_two_characters_are_not_taken_for_one() -> None:
    texts = ["\u4e00\u344e", "\u4e00\u344e\u4e34", "\u3400\u4e34"]
    corpus = TextCorpus([texts])
    held = finder_of(corpus).holdings.proved("\u4e34", slots_of(texts))
    assert held.tolist() == [at for at, text in enumerate(texts) if "\u4e34" in fold(text)]


def test_folded_texts_come_back() -> None:
    texts = ["扶貧", "", "ＤＩＹ党课"]
    corpus = TextCorpus([texts])
    assert finder_of(corpus).holdings.folded(slots_of(texts)) == list(map(fold, texts))


def test_making_ready_can_be_given_up_and_taken_up_again() -> None:
    corpus = TextCorpus([[f"扶贫{number}" for number in range(3_000)]])
    with pytest.raises(SearchCancelledError):
        corpus.engine.prepare(lambda: True)
    corpus.engine.prepare()
    assert len(corpus.answer("fpg | fupin").passages) == 3_000


def slots_of(texts: list[str]) -> npt.NDArray[np.int64]:
    """The slots of all passages."""
    return np.arange(len(texts))
