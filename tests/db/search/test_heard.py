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
from db.text.pinyin import syllables
from db.text.typed_pinyin import Spelling, spellings
from tests.db.search.texts import TextCorpus

CHARACTERS = "重長长行银大会的地得和提是市以有石家庄单了乐音扶贫安全"
"""Most have several readings, of which one is 市 fu or 以 si, as hardly anybody reads them."""


@st.composite
def words(draw: st.DrawFn) -> tuple[list[list[str]], str]:
    """Passages by segment, and how something that one of them holds may be typed."""
    few = draw(st.lists(st.sampled_from(CHARACTERS), min_size=2, max_size=5, unique=True))
    text = st.text(st.sampled_from([*few, "，"]), max_size=12)
    segment = st.lists(text, min_size=1, max_size=4)
    segments = draw(st.lists(segment, min_size=1, max_size=3))
    word = draw(st.text(st.sampled_from(few), min_size=2, max_size=4))
    segments[0][0] += word
    typed = (draw(st.sampled_from([*syllables(fold(one)), one_initial(one)])) for one in word)
    return segments, "".join(typed)


def one_initial(character: str) -> str:
    """The letter that the first reading of ``character`` begins with."""
    return syllables(fold(character))[0][0]


QUICK_LISTS = (0.0, 0.0, 0.0)
SLOW_LISTS = (1e6, 1e6, 1e6)
LISTS_LIKE_PLACES = (0.0, 1.5, 1.5)
AS_MEASURED = (heard._PLACES_PER_LIST, heard._PLACES_PER_SLOT, heard._PLACES_PER_PASSAGE)


@pytest.mark.parametrize("costs", [QUICK_LISTS, SLOW_LISTS, LISTS_LIKE_PLACES, AS_MEASURED])
@settings(max_examples=60, deadline=None)
@given(words())
def test_all_passages_that_hold_what_is_spelled_are_found_and_no_others(
    costs: tuple[float, float, float], drawn: tuple[list[list[str]], str]
) -> None:
    segments, typed = drawn
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


@pytest.mark.parametrize(
    ("typed", "held", "not_held"),
    [
        pytest.param("dahang", "大行", "单行", id="of one group with what is typed"),
        pytest.param("dishi", "的市", "得市", id="of one group with what is rarely read so"),
    ],
)
def test_others_of_the_same_groups_of_sounds_are_not_found(
    typed: str, held: str, not_held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = TextCorpus([[held, not_held]])
    monkeypatch.setattr(heard, "_PLACES_PER_LIST", 1e6)
    (spelling,) = spellings(typed)
    assert _finder(corpus).spoken.sounding(spelling).tolist() == [True, False]


def test_what_is_rarely_read_so_is_found_beside_many_places_of_what_usually_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    corpus = TextCorpus([[*["是福"] * 20, "是市", "十时事实"]])
    monkeypatch.setattr(heard, "_PLACES_PER_LIST", 0.0)
    monkeypatch.setattr(heard, "_PLACES_PER_SLOT", 1.5)
    (spelling,) = spellings("shifu")
    assert _finder(corpus).spoken.sounding(spelling).tolist() == [True] * 21 + [False]


@given(words())
@settings(max_examples=30, deadline=None)
def test_pairs_are_counted_as_the_index_counts_them(drawn: tuple[list[list[str]], str]) -> None:
    segments, typed = drawn
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
