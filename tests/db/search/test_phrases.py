"""Phrases are listed with exactly the passages that hold them, and words are found by them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from db.search.bits import unpacked
from db.search.phrases import LONGEST, JoinedPhrases, Phrases, phrases_of
from db.text.fold import codes_of
from tests.db.search.texts import TextCorpus, written_kinds

TEXTS = st.lists(st.text(st.sampled_from("人民代表"), max_size=14), min_size=1, max_size=8)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(1, 4))
def test_every_phrase_that_is_repeated_is_listed_with_its_passages(
    texts: list[str], least: int
) -> None:
    times = Counter(
        text[start : start + length]
        for text in texts
        for length in range(3, LONGEST + 1)
        for start in range(len(text) - length + 1)
    )
    expected = {
        phrase: [slot for slot, text in enumerate(texts) if phrase in text]
        for phrase, count in times.items()
        if count >= least
    }
    found = {phrase: slots.tolist() for phrase, slots in repeated(texts, least).slots.items()}
    assert found == expected


def test_the_longest_phrases_of_a_word_stand_for_those_inside_them() -> None:
    listed = dict.fromkeys(["人民代表", "民代表", "表大会", "员会议"], np.empty(0, np.uint16))
    phrases = JoinedPhrases.of([Phrases(listed)], [0], [0])
    assert phrases.within("人民代表大会") == ["人民代表", "表大会"]
    assert phrases.within("民代表") == ["民代表"]
    assert phrases.within("代表") == []


def test_a_phrase_may_stand_anywhere_in_a_segment_that_does_not_list_it() -> None:
    one = Phrases({"人民代表": np.array([0, 2], np.uint16), "委员会": np.array([1], np.uint16)})
    other = Phrases({"委员会": np.array([3], np.uint16)})
    phrases = JoinedPhrases.of([one, other], [0, 3], [3, 4])
    assert phrases.is_everywhere("委员会")
    assert not phrases.is_everywhere("人民代表")
    assert np.flatnonzero(unpacked(phrases.bits("委员会"), 7)).tolist() == [1, 6]
    assert np.flatnonzero(unpacked(phrases.bits("人民代表"), 7)).tolist() == [0, 2, 3, 4, 5, 6]


def test_words_around_phrases_find_what_reading_every_passage_finds() -> None:
    texts = [
        f"{'省市'[number % 2]}人民代表大會{'常專'[number % 3 > 0]}務委員會第{number}次"
        for number in range(1_200)
    ]
    texts += ["人民代表和大會代表", "代表大會人民", "委員會"]
    corpus = TextCorpus([texts])
    corpus.engine.prepare()
    for word in (
        "人民代表大会",
        "代表大会",
        "民代表大会常务委员会第",
        "大会人民",
        "委员会第11",
        "会代表",
    ):
        assert written_kinds(corpus.answer(word)) == corpus.naive(word), word


def repeated(texts: list[str], least: int) -> Phrases:
    """The phrases of ``texts``, made of the pairs that are as frequent."""
    counts = Counter(pair for text in texts for pair in pairwise(text))
    pairs = [ord(a) << 16 | ord(b) for (a, b), count in counts.items() if count >= least]
    codes = codes_of("\0".join([*texts, ""])).astype(np.uint16)
    starts = np.cumsum([0, *(len(text) + 1 for text in texts)])
    return phrases_of(codes, starts, np.array(pairs, np.uint32), least, lambda: None)
