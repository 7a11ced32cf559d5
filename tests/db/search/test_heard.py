"""What sounds as typed is found in memory, whichever way is taken to look it up."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.search import heard
from db.search.columns import Columns
from db.search.finder import Finder
from db.search.sounds import meant
from db.text.fold import fold
from db.text.typed_pinyin import Spelling, spellings
from tests.db.search.texts import TextCorpus

CHARACTERS = "重長长行银大会的地得和提是市以有石家庄单了乐音扶贫安全a，"
"""Most have several readings, of which one is 市 fu or 以 si, as hardly anybody reads them."""

SEGMENTS = st.lists(
    st.lists(st.text(st.sampled_from(CHARACTERS), max_size=10), min_size=1, max_size=4),
    min_size=1,
    max_size=3,
)
SYLLABLES = (
    "chong zhang chang hang xing da dai kuai hui de di dei he huo ti shi fu yi si you wei dan shan "
    "le yue c z h d s y l sh zh a an quan jia zhuang"
)
TYPED = st.lists(st.sampled_from(SYLLABLES.split()), min_size=2, max_size=5).map("".join)

QUICK_LISTS = (0.0, 0.0, 0.0)
SLOW_LISTS = (1e6, 1e6, 1e6)
AS_MEASURED = (heard._PLACES_PER_LIST, heard._PLACES_PER_SLOT, heard._PLACES_PER_PASSAGE)


@pytest.mark.parametrize("costs", [QUICK_LISTS, SLOW_LISTS, AS_MEASURED])
@settings(max_examples=80, deadline=None)
@given(SEGMENTS, TYPED)
def test_all_passages_that_hold_what_is_spelled_are_found_and_no_others(
    costs: tuple[float, float, float], segments: list[list[str]], typed: str
) -> None:
    corpus = TextCorpus(segments)
    finder = _finder(corpus)
    texts = [fold(text) for segment in segments for text in segment]
    with pytest.MonkeyPatch.context() as patch:
        for name, cost in zip(("LIST", "SLOT", "PASSAGE"), costs, strict=True):
            patch.setattr(heard, f"_PLACES_PER_{name}", cost)
        for spelling in spellings(typed):
            if len(spelling.sounds) > 1:
                found = finder.spoken.sounding(spelling).tolist()
                assert found == [_holds(text, spelling) for text in texts], spelling


@given(SEGMENTS, TYPED)
@settings(max_examples=30, deadline=None)
def test_pairs_are_counted_as_the_index_counts_them(segments: list[list[str]], typed: str) -> None:
    corpus = TextCorpus(segments)
    cold, warm = _finder(corpus, remember=False), _finder(corpus)
    for spelling in spellings(typed):
        for first, second in pairwise(spelling.sounds):
            expected, counts = cold.spoken.pairs(first, second)
            grams, own = warm.spoken.pairs(first, second)
            assert grams.tolist() == expected.tolist()
            assert own.tolist() == counts.tolist()


def test_initials_stand_for_second_readings_that_everybody_knows_beside_those_of_others() -> None:
    texts = [["中国银行总行"], ["重庆市", "长城"], ["这个情况"]]
    corpus = TextCorpus(texts)
    finder = _finder(corpus)
    (spelling,) = spellings("cq")
    assert np.flatnonzero(finder.spoken.sounding(spelling)).tolist() == [1]
    (spelling,) = spellings("zgyh")
    assert np.flatnonzero(finder.spoken.sounding(spelling)).tolist() == [0]


def _finder(corpus: TextCorpus, *, remember: bool = True) -> Finder:
    finder = Finder(corpus.connection, Columns(corpus.connection).slots, lambda: None)
    if remember:
        finder.holdings.remember()
    return finder


def _holds(text: str, spelling: Spelling) -> bool:
    length = len(spelling.sounds)
    return any(
        all(meant(sound)[ord(text[at + offset])] for offset, sound in enumerate(spelling.sounds))
        for at in range(len(text) - length + 1)
    )
