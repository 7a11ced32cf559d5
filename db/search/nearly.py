"""Which passages may hold a word of which the one typed is a slip: told by their grams alone.

A slip changes one character, or the order of two. So a passage with the word that was meant holds
all characters of the one typed, or all but one, and the pairs that the slip left alone.
"""

from __future__ import annotations

from functools import reduce
from itertools import accumulate, pairwise
from operator import and_, or_
from typing import TYPE_CHECKING

import numpy as np

from db.search.bits import packed, unpacked
from db.search.grams import Tier, class_table, is_pair, unit
from db.text.fold import codes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.search.arrays import Bits, Booleans, Integers
    from db.search.gram_bits import GramBits


def passages_one_slip_away(
    folded: str, bits: GramBits, within: Booleans
) -> tuple[Integers, Integers, Integers]:
    """The slots ``within`` that may hold a word one slip away from ``folded``: those that lack but
    one of its pairs, as if a character was left out there; others with all its characters, as if
    two were swapped; and those that lack a character."""
    codes = codes_of(folded)
    numbers = unit(codes).tolist()
    classes = class_table()[codes]
    characters = [bits.of(Tier.CHARACTER, number) for number in numbers]
    everywhere = np.full_like(characters[0], 0xFF)
    # The letters of a word are no pairs: their neighbourhood is told by nothing.
    pairs = [
        bits.of(Tier.PAIR, one << 16 | other) if is_gram else everywhere
        for (one, other), is_gram in zip(
            pairwise(numbers), is_pair(classes[:-1], classes[1:]).tolist(), strict=True
        )
    ]
    before, behind = _begun(characters, pairs), _begun(characters[::-1], pairs[::-1])[::-1]
    size = len(numbers)
    inside = packed(within)
    held = reduce(and_, characters, inside)
    parted = held & reduce(or_, (before[at] & behind[at] for at in range(1, size)), ~everywhere)
    swapped = (before[at] & behind[min(at + 2, size)] for at in range(size))
    complete = held & reduce(or_, swapped)
    lacking = reduce(or_, (before[at] & behind[at + 1] for at in range(size))) & inside
    kinds = (parted, complete & ~parted, lacking & ~complete)
    first, second, third = (np.flatnonzero(unpacked(kind, len(within))) for kind in kinds)
    return first, second, third


def _begun(characters: Sequence[Bits], pairs: Sequence[Bits]) -> list[Bits]:
    """For none of the ``characters``, the first, the first two and so on, which passages hold them
    and the ``pairs`` that they make."""
    everywhere = np.full_like(characters[0], 0xFF)
    steps = (one & pair for one, pair in zip(characters, [everywhere, *pairs], strict=True))
    return [everywhere, *accumulate(steps, and_)]
