"""Spelling many texts anew at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.dates.recognition.canonical import canonical
from db.text.at_once import at_once
from db.text.fold import fold

TEXTS = st.lists(
    st.text(st.characters() | st.sampled_from("民國１０９年Ａ臺\ud83d\udc00\0"), max_size=60)
)


@given(TEXTS)
def test_all_at_once_are_spelled_as_each_alone(texts: list[str]) -> None:
    assert at_once(fold, texts) == [fold(text) for text in texts]
    assert at_once(canonical, texts) == [canonical(text) for text in texts]


@given(TEXTS)
def test_long_texts_are_spelled_by_the_array_as_short_ones_by_the_table(texts: list[str]) -> None:
    whole = "".join(texts) * 40
    assert canonical(whole) == "".join(canonical(character) for character in whole)
    assert fold(whole) == "".join(fold(character) for character in whole)
