"""No passage with a word one slip away is missed, and all that are told have what a slip leaves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from db.search.nearly import passages_one_slip_away
from tests.db.search.texts import TextCorpus, finder_of

WORDS = st.text(st.sampled_from("扶贫攻坚西a1，"), min_size=2, max_size=11)


@pytest.mark.parametrize("remembering", [False, True])
@settings(max_examples=80, deadline=None)
@given(WORDS, st.lists(WORDS, min_size=1, max_size=8))
def test_every_passage_one_slip_away_is_told(
    remembering: bool, typed: str, texts: list[str]
) -> None:
    corpus = TextCorpus([texts[:3], texts[3:]])
    finder = finder_of(corpus)
    if remembering:
        finder.holdings.remember()
    within = np.ones(len(texts), np.bool_)
    parted, swapped, lacking = passages_one_slip_away(typed, finder.bits, within)
    complete = [*parted.tolist(), *swapped.tolist()]
    every = [*complete, *lacking.tolist()]
    assert len(set(every)) == len(every)
    for slot in complete:
        assert set(typed) - {"，"} <= set(texts[slot]) | {"，"}
    for slot, text in enumerate(texts):
        if is_han(typed) and is_han(text) and OSA.distance(typed, text) == 1:
            assert slot in every


def test_a_swap_leaves_all_characters_and_the_pairs_further_away() -> None:
    corpus = TextCorpus([["脱贫攻坚战", "贫脱攻坚战", "战坚攻贫脱", "脱贫攻战"]])
    finder = finder_of(corpus)
    _, swapped, lacking = passages_one_slip_away("脱贫坚攻战", finder.bits, np.ones(4, np.bool_))
    assert swapped.tolist() == [0]
    assert lacking.tolist() == [3]


def test_a_character_left_out_parts_one_pair() -> None:
    corpus = TextCorpus([["脱贫又攻坚战", "脱贫攻坚和战", "脱又贫又攻坚战"]])
    finder = finder_of(corpus)
    parted, swapped, _ = passages_one_slip_away("脱贫攻坚战", finder.bits, np.ones(3, np.bool_))
    assert parted.tolist() == [0, 1]
    assert swapped.tolist() == [2]


def is_han(text: str) -> bool:
    """Whether every two neighbours of ``text`` are a pair of the index."""
    return set(text) <= set("扶贫攻坚西")
