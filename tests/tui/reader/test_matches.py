"""Matches are counted and gone through in order, however far they have been searched for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.fake_corpus import FakeMatcher
from tui.reader.blocks import raw_blocks
from tui.reader.matches import Matches

texts = st.text(st.sampled_from("大事记\n"), max_size=60)


def _matches(text: str) -> Matches:
    return Matches(raw_blocks(text), FakeMatcher(("大事",)))


@given(texts)
def test_going_on_from_match_to_match_meets_each_once(text: str) -> None:
    matches = _matches(text)
    place: tuple[int, int] = (0, -1)
    met = []
    while (found := matches.after(*place)) is not None:
        place = (found[0], found[1].start)
        met.append(place)
    back = []
    place = (len(matches.blocks), 0)
    while (found := matches.before(*place)) is not None:
        place = (found[0], found[1].start)
        back.append(place)
    matches.search_for(9)
    assert matches.complete
    assert len(met) == matches.count == text.count("大事")
    assert met == back[::-1]
    assert [matches.number(*each) for each in met] == list(range(1, len(met) + 1))


def test_a_count_before_the_end_of_the_search_is_of_what_was_found() -> None:
    matches = _matches("大事\n大事\n大事")
    assert (matches.complete, matches.count) == (False, 0)
    assert matches.after(1, -1) is not None
    assert (matches.complete, matches.count) == (False, 1)
    matches.search_for(9)
    assert (matches.complete, matches.count) == (True, 3)


def test_without_a_query_there_is_nothing_to_search() -> None:
    matches = Matches(raw_blocks("大事"), None)
    assert matches.complete
    assert matches.count == 0
    assert matches.after(0, -1) is None
