"""Which passages may hold a word of which the one typed is a slip: told by their grams alone.

A slip changes one character, or the order of two. So a passage with the word that was meant holds
all characters of the one typed, or all but one, and the pairs that the slip left alone.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.character_bits import bits_at, packed, unpacked
from db.search.grams import Tier, class_table, is_pair, unit
from db.text.fold import codes_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    import numpy.typing as npt

    from db.search.character_bits import CharacterBits
    from db.search.columns import Booleans, Integers
    from db.search.finder import Finder
    from db.search.holdings import Holdings

MOST_CHARACTERS: Final = 8
"""The grams of a word of so many characters are told apart by the bits of a byte."""


def passages_one_slip_away(
    folded: str, finder: Finder, within: Booleans
) -> tuple[Integers, Integers]:
    """The slots ``within`` that may hold a word one slip away from ``folded``, of at most
    :data:`MOST_CHARACTERS`: first those with all its characters, then those that lack one."""
    complete, lacking = _bits_after_a_slip(*_possible_pairs(folded))
    codes = unit(codes_of(folded)).tolist()
    characters = _flags(codes)
    likely = np.flatnonzero(_lacking_one_at_most(characters, finder.characters, within))
    held = np.zeros(len(likely), np.uint8)
    for code, places in characters.items():
        held |= bits_at(likely, finder.characters.of(code)).view(np.uint8) * np.uint8(places)
    pairs = _flags([one << 16 | other for one, other in pairwise(codes)])
    flags = _pairs_held(pairs, finder.holdings, likely) << np.uint16(MOST_CHARACTERS) | held
    every = complete[flags]
    return np.compress(every, likely), np.compress(lacking[flags] & ~every, likely)


def _flags(grams: Iterable[int]) -> dict[int, int]:
    """Every gram with the bits of the places where it stands."""
    flags: dict[int, int] = {}
    for at, gram in enumerate(grams):
        flags[gram] = flags.get(gram, 0) | 1 << at
    return flags


def _lacking_one_at_most(
    characters: Mapping[int, int], held: CharacterBits, within: Booleans
) -> Booleans:
    """Which slots ``within`` hold all of ``characters``, or all but one that stands in one place
    only."""
    none_lacking = packed(within)
    one_lacking = np.zeros_like(none_lacking)
    for code, places in characters.items():
        bits = held.of(code)
        one_lacking &= bits
        if places.bit_count() == 1:
            one_lacking |= none_lacking & ~bits
        none_lacking &= bits
    return unpacked(none_lacking | one_lacking, len(within))


def _pairs_held(
    pairs: Mapping[int, int], holdings: Holdings, slots: Integers
) -> npt.NDArray[np.uint16]:
    """The bits of those of ``pairs`` that each of ``slots``, ascending, holds."""
    held = np.zeros(len(slots), np.uint16)
    grams = np.array(list(pairs), np.int64)
    start = 0
    for base, directory in holdings.segments():
        end = int(slots.searchsorted(base + directory.passages))
        if end > start:
            here = slots[start:end] - base
            lists = directory.postings(Tier.PAIR, grams)
            for posting, places in zip(lists, pairs.values(), strict=True):
                if posting is not None:
                    held[start:end] |= posting.holds(here).view(np.uint8) * np.uint8(places)
        start = end
    return held


def _possible_pairs(folded: str) -> tuple[bool, ...]:
    """Which neighbours in ``folded`` are a gram; the letters of a word are none."""
    classes = class_table()[codes_of(folded)]
    return tuple(is_pair(classes[:-1], classes[1:]).tolist())


@lru_cache(maxsize=MOST_CHARACTERS)
def _bits_after_a_slip(*pairs: bool) -> tuple[Booleans, Booleans]:
    """Which bits, those of pairs in the higher byte, tell of passages that may hold a word of which
    the typed one is a slip: with all its characters, and without one of them.

    ``pairs`` says which neighbours in it are a gram.
    """
    size = len(pairs) + 1
    every = np.arange(1 << 2 * MOST_CHARACTERS)
    complete, lacking = np.zeros(len(every), np.bool_), np.zeros(len(every), np.bool_)

    def holding(kept: Iterable[int], apart: Collection[int]) -> Booleans:
        """The bits with the characters ``kept`` and their pairs, ``apart`` those that may be."""
        letters = sum(1 << at for at in kept)
        together = sum(
            1 << at
            for at, is_gram in enumerate(pairs)
            if is_gram and at not in apart and letters >> at & 3 == 3
        )
        needed = together << MOST_CHARACTERS | letters
        found: Booleans = every & needed == needed
        return found

    for at in range(size):
        others = [k for k in range(size) if k != at]
        lacking |= holding(others, {at - 1, at})
        # A character missing behind this one, or this and the next one swapped.
        complete |= holding(range(size), {at})
        complete |= holding(range(size), {at - 1, at, at + 1})
    return complete, lacking
