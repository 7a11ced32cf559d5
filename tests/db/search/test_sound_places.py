"""Places by the sounds of two neighbours are those that going through the characters finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search import sound_places
from db.search.sound_places import SoundPlaces
from db.search.sounds import COMMON, GROUPS, groups_of, is_all_of_its_groups, meant, table
from db.text.typed_pinyin import Sound

CHARACTERS = "扶贫攻坚西安先行长重大的地和a，\0"
TEXTS = st.text(st.sampled_from(CHARACTERS), max_size=60)
SOUNDS = [
    Sound("fu", whole=True),
    Sound("xing", whole=True),
    Sound("hang", whole=True),
    Sound("d", whole=False),
    Sound("zh", whole=False),
    Sound("x", whole=False),
    Sound("a", whole=False),
]


@given(TEXTS, st.sampled_from(SOUNDS), st.sampled_from(SOUNDS), st.integers(1, 70))
def test_every_place_of_two_characters_usually_read_so_is_among_those_of_their_groups(
    text: str, first: Sound, second: Sound, block: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sound_places, "_BLOCK", block)
        index = SoundPlaces.of(_codes(text), lambda: None)
        found = index.places([(groups_of(first), groups_of(second))]).tolist()
    expected = {
        at for at in range(len(text) - 1) if _is(text[at], first) and _is(text[at + 1], second)
    }
    assert expected <= set(found)
    if is_all_of_its_groups(first) and is_all_of_its_groups(second):
        assert expected == set(found)
    assert index.count((groups_of(first), groups_of(second))) == len(found)


@given(TEXTS)
def test_characters_without_a_reading_stand_nowhere(text: str) -> None:
    index = SoundPlaces.of(_codes(text), lambda: None)
    everything = index.places([(range(1, GROUPS), range(1, GROUPS))])
    silent = {at for at, character in enumerate(text) if character in "a，\0"}
    assert silent.isdisjoint(everything.tolist())
    assert silent.isdisjoint((everything + 1).tolist())


def test_a_block_full_of_the_same_two_sounds_is_counted_in_full() -> None:
    count = 2 * sound_places._BLOCK + 9
    index = SoundPlaces.of(np.full(count, ord("是"), np.uint16), lambda: None)
    shi = groups_of(Sound("shi", whole=True))
    assert np.array_equal(np.sort(index.places([(shi, shi)])), np.arange(count - 1))


def test_initials_are_taken_for_all_of_their_groups_and_a_begun_syllable_for_some() -> None:
    initials = [*"abcdefghjklmnopqrstwxyz", "zh", "ch", "sh"]
    assert all(is_all_of_its_groups(Sound(initial, whole=False)) for initial in initials)
    assert not is_all_of_its_groups(Sound("mi", whole=False))


def test_what_is_usually_read_so_is_meant_by_its_initial() -> None:
    sound = Sound("ch", whole=False)
    assert meant(sound)[ord("重")]
    assert meant(sound)[ord("长")]
    assert not meant(sound)[ord("行")]


def _codes(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint16]]:
    return np.array([ord(character) for character in text], np.uint16)


def _is(character: str, sound: Sound) -> bool:
    return bool(table(sound)[ord(character)] == COMMON)
