"""Lists of passages and their blocks come back as they were written."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from db.search.blocks import read_block, write_blocks
from db.search.grams import Tier, postings_of
from db.search.postings import SEGMENT_PASSAGES, decode, decode_one, encode, encoded_lengths

PASSAGES = st.sampled_from([1, 7, 300, 5_000, SEGMENT_PASSAGES])


@st.composite
def lists(draw: st.DrawFn) -> tuple[int, list[list[int]]]:
    """A number of passages and lists of slots among them, sparse and dense ones."""
    passages = draw(PASSAGES)
    found = []
    for _ in range(draw(st.integers(1, 5))):
        step = draw(st.integers(1, max(1, passages // 2)))
        first = draw(st.integers(0, passages - 1))
        found.append(list(range(first, passages, step)))
    return passages, found


@given(lists())
def test_lists_of_any_density_are_read_back(made: tuple[int, list[list[int]]]) -> None:
    passages, slots = made
    counts = np.array([len(each) for each in slots], np.int64)
    together = np.array([slot for each in slots for slot in each], np.uint16)
    data = encode(together, counts, passages)
    assert len(data) == encoded_lengths(counts, passages).sum()
    assert decode(data, counts, passages).tolist() == together.tolist()
    start = 0
    for each, length in zip(slots, encoded_lengths(counts, passages).tolist(), strict=True):
        one = decode_one(data[start : start + length], len(each), passages)
        assert one.tolist() == each
        start += length


def test_a_list_of_most_passages_takes_a_bit_for_each() -> None:
    slots = np.arange(SEGMENT_PASSAGES - 1, dtype=np.uint16)
    data = encode(slots, np.array([len(slots)]), SEGMENT_PASSAGES)
    assert len(data) == SEGMENT_PASSAGES // 8


TEXTS = st.lists(
    st.text(st.sampled_from("扶贫貧攻坚 ，——aBc12Ａ𠀀\ud800\x00\n") | st.characters(), max_size=40),
    min_size=1,
    max_size=30,
)


@given(TEXTS)
def test_blocks_hold_exactly_the_postings_that_were_written(texts: list[str]) -> None:
    words: dict[str, int] = {}
    postings = postings_of(texts, lambda word: words.setdefault(word, len(words)))
    read = []
    for first, blob in write_blocks(postings, len(texts)):
        block = read_block(blob, len(texts))
        tier = first >> 32
        assert int(block.grams[0]) == first & 0xFFFFFFFF
        for at, gram in enumerate(block.grams.tolist()):
            posting = block.find(gram)
            assert posting is not None
            slots = posting.slots().tolist()
            assert block.posting(at).slots().tolist() == slots
            assert np.flatnonzero(posting.flags()).tolist() == slots
            read += [(tier << 48) | (gram << 16) | slot for slot in slots]
        assert len(block.all_slots()) == block.counts.sum()
    assert read == postings.tolist()


def test_grams_are_characters_pairs_words_and_forms() -> None:
    words: dict[str, int] = {}
    postings = postings_of(["扶貧DIY党", "贫"], lambda word: words.setdefault(word, len(words)))
    found = {
        (Tier(number >> 48), number >> 16 & 0xFFFFFFFF, number & 0xFFFF)
        for number in postings.tolist()
    }
    assert words == {"diy": 0}
    assert (Tier.CHARACTER, ord("贫"), 0) in found
    assert (Tier.CHARACTER, ord("贫"), 1) in found
    assert (Tier.PAIR, ord("扶") << 16 | ord("贫"), 0) in found
    assert (Tier.PAIR, ord("y") << 16 | ord("党"), 0) in found
    assert (Tier.WORD, 0, 0) in found
    assert (Tier.VARIANT, ord("贫") << 16 | ord("貧"), 0) in found
    assert (Tier.VARIANT, ord("贫") << 16 | ord("貧"), 1) not in found
    assert not any(tier is Tier.MIXED for tier, _, _ in found)


def test_a_passage_that_writes_a_character_in_two_ways_is_mixed() -> None:
    postings = postings_of(["发發", "髮發", "發發", "发"], lambda _: 0)
    mixed = {number & 0xFFFF for number in postings.tolist() if Tier(number >> 48) is Tier.MIXED}
    assert mixed == {0, 1}
