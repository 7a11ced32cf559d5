"""Masks as bits say of every slot what the mask says."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from db.search.bits import bits_at, packed, packed_slots, unpacked


@given(st.integers(1, 70), st.data())
def test_bits_made_of_slots_are_those_of_their_mask(count: int, data: st.DataObject) -> None:
    slots = np.array(sorted(data.draw(st.sets(st.integers(0, count - 1)))), np.int64)
    mask = np.zeros(count, np.bool_)
    mask[slots] = True
    assert packed_slots(slots, count).tolist() == packed(mask).tolist()
    asked = np.arange(count)
    assert bits_at(asked, packed(mask)).tolist() == mask.tolist()
    assert unpacked(packed(mask), count).tolist() == mask.tolist()
