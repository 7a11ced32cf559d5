"""How a passage writes a folded word is told without reading it, or left open."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.text.fold import fold
from tests.db.search.texts import TextCorpus, finder_of

CHARACTERS = "发發髮里裡裏后後的a"
TEXTS = st.lists(st.text(st.sampled_from(CHARACTERS), max_size=5), min_size=1, max_size=9)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=2))
def test_what_is_told_of_the_passages_that_hold_a_word_is_true(texts: list[str], word: str) -> None:
    corpus = TextCorpus([texts[:3], texts[3:]])
    forms = finder_of(corpus).forms
    slots = np.array([at for at, text in enumerate(texts) if fold(word) in fold(text)], np.int64)
    sure, impossible = forms.told(word, fold(word), slots)
    for slot, is_sure, is_impossible in zip(slots, sure, impossible, strict=True):
        written = word in texts[slot]
        assert written or not is_sure
        assert not (written and is_impossible)


@pytest.mark.parametrize(("word", "one"), [("的", True), ("a", True), ("发", False), ("發", False)])
def test_a_character_without_other_forms_needs_no_looking_up(word: str, one: bool) -> None:
    corpus = TextCorpus([["发的"], ["發的a"]])
    forms = finder_of(corpus).forms
    assert forms.are_one(word, fold(word)) == one


def test_passages_in_one_script_need_not_be_read() -> None:
    texts = ["发后", "發後", "头发", "頭髮", "後"]
    corpus = TextCorpus([texts])
    sure, impossible = finder_of(corpus).forms.told("发", fold("发"), np.arange(4))
    assert sure.tolist() == [True, False, True, False]
    assert impossible.tolist() == [False, True, False, True]
