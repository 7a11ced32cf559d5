"""The lists of all segments, joined by pair, are those of each segment one after the other."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from db.search.bits import unpacked
from db.search.gram_bits import GramBits
from db.search.grams import Tier
from tests.db.search.texts import TextCorpus, finder_of

TEXTS = st.lists(st.text(st.sampled_from("扶贫攻坚西安"), max_size=6), max_size=12)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_a_pair_is_on_the_joined_lists_where_a_passage_of_any_segment_holds_it(
    some: list[str], others: list[str]
) -> None:
    corpus = TextCorpus([some, others])
    finder = finder_of(corpus)
    pairs = finder.holdings.pairs()
    texts = [*some, *others]
    held = {text[at : at + 2] for text in texts for at in range(len(text) - 1)}
    assert {number(pair) for pair in held} == set(pairs.grams.tolist())
    for pair in {*held, "安安"}:
        slots = [slot for slot, text in enumerate(texts) if pair in text]
        assert pairs.slots(number(pair)).tolist() == slots
        assert pairs.count(number(pair)) == len(slots)
        asked = np.arange(len(texts))
        assert pairs.holds(number(pair), asked).tolist() == [pair in text for text in texts]
        bits = GramBits(finder.holdings).of(Tier.PAIR, number(pair))
        assert np.flatnonzero(unpacked(bits, len(texts))).tolist() == slots
    every = pairs.slots_of(np.array([number("扶贫"), number("西安")], np.uint32))
    assert sorted(set(every.tolist())) == [
        slot for slot, text in enumerate(texts) if "扶贫" in text or "西安" in text
    ]


def test_lists_of_every_form_are_read_at_one_stroke() -> None:
    # One pair in few passages of a segment and in most of another one, which are written otherwise.
    rare = ["西安" if at % 97 == 0 else "先行" for at in range(3_000)]
    some = ["西安" if at % 5 == 0 else "先行" for at in range(3_000)]
    most = ["西安" if at % 4 else "先行" for at in range(500)]
    corpus = TextCorpus([rare])
    corpus.writer.settle()
    for texts in (some, most):
        corpus.add(*texts)
    finder = finder_of(corpus)
    pairs = finder.holdings.pairs()
    slots = [at for at, text in enumerate([*rare, *some, *most]) if text == "西安"]
    assert pairs.slots(number("西安")).tolist() == slots
    asked = np.arange(len(finder.holdings))
    assert np.flatnonzero(pairs.holds(number("西安"), asked)).tolist() == slots


def test_frequent_pairs_of_a_segment_are_those_that_so_many_of_its_passages_hold() -> None:
    corpus = TextCorpus([["扶贫", "扶贫西安", "西安"], ["西安"]])
    finder = finder_of(corpus)
    pairs = finder.holdings.pairs()
    number_of_segments = len(pairs.bases)
    assert set(pairs.frequent(0, 2).tolist()) == {number("扶贫"), number("西安")}
    assert pairs.frequent(number_of_segments - 1, 4).tolist() == []


def number(pair: str) -> int:
    """The number of a pair of characters."""
    return ord(pair[0]) << 16 | ord(pair[1])
