"""The words of an English limit, and what is asked before they are looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.dates.kinds.english import _CLOSES, _MAY_CLOSE

_WORDS = [
    *["applications", "bids", "fees", "rsvps", "close", "closes", "closing", "end", "ends"],
    *["expire", "is", "are", "fall", "due", "deadline", "will", "not", "be"],
    *["accepted", "after", "date", "cut-off", "cutoff", "last", "day", "no", "not"],
    *["later", "than", "at", "the", "latest", "of", "on", "in", "to"],
    *[",", "."],
]


@given(st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join))
def test_no_limit_is_without_the_words_that_are_asked_for_first(head: str) -> None:
    assert _MAY_CLOSE.search(head) is not None or _CLOSES.search(head) is None
