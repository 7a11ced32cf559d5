"""Which text a place lies in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from db.search.along import Along
from db.search.once import ascending


@given(st.lists(st.integers(1, 70), max_size=90))
def test_the_text_of_every_place_is_the_one_that_a_search_finds(lengths: list[int]) -> None:
    starts = np.append(0, np.cumsum(np.array(lengths, np.int64)))
    places = np.arange(int(starts[-1]))
    expected = np.searchsorted(starts, places, side="right") - 1
    assert np.array_equal(Along(starts).texts_at(places), expected)


@given(st.lists(st.integers(-9, 9)))
def test_numbers_once_are_the_different_ones_in_order(numbers: list[int]) -> None:
    assert ascending(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))
