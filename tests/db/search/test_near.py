"""All stretches one slip away from a word are found, as comparing each of them would."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from db.search.near import homophones, stretches_near
from db.text.fold import codes_of

CHARACTERS = st.sampled_from("贫频品攻工坚战a，")
WORDS = st.text(CHARACTERS, min_size=2, max_size=5)
TEXTS = st.lists(st.text(CHARACTERS, max_size=9), max_size=4)


def heard(text: str) -> str:
    return text.translate(homophones())


def near(word: str, texts: list[str], *, heard_only: bool) -> Counter[str]:
    """The stretches near ``word`` in ``texts``."""
    return stretches_near(word, codes_of("\0".join([*texts, ""])), heard_only=heard_only)


@given(WORDS, TEXTS)
def test_stretches_are_those_one_slip_away_once_homophones_are_alike(
    word: str, texts: list[str]
) -> None:
    stretches = Counter(
        text[start:end]
        for text in texts
        for start, end in combinations(range(len(text) + 1), 2)
        if OSA.distance(heard(word), heard(text[start:end])) <= 1
    )
    found = near(word, texts, heard_only=False)
    # What stands beside the word is no part of it that was left out.
    ends = {part for part in stretches if heard(word) in heard(part) and len(part) > len(word)}
    assert set(stretches) - ends <= set(found) <= set(stretches)
    assert all(len(part) for part in found)


def test_a_wrong_character_may_be_asked_to_be_a_homophone() -> None:
    texts = ["扶贫办", "扶频办", "扶持办", "贫扶办"]
    swapped_or_heard = {"扶贫办", "扶频办", "贫扶办"}
    wrong = set(near("扶品办", texts, heard_only=False))
    heard = set(near("扶品办", texts, heard_only=True))
    assert {part for part in heard if len(part) == 3} == swapped_or_heard
    assert {part for part in wrong if len(part) == 3} == {*swapped_or_heard, "扶持办"}


def test_no_stretch_runs_from_one_text_into_the_next() -> None:
    assert near("攻坚战", ["攻坚", "战"], heard_only=False) == {"攻坚": 1}
