"""Which passages hold a gram: a bit for each, in one piece over all segments.

What is asked of several grams at once is asked of eight passages in one step then.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.bits import packed, packed_slots
from db.search.grams import Tier

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.search.arrays import Bits
    from db.search.holdings import Holdings


_KEPT: Final = 256
"""Who types asks for the same grams again."""

_DENSE: Final = 32
"""What at least one of so many passages holds is told by bits; what is rarer, by lists."""

_READY: Final = 16
"""The characters that at least one of so many passages holds make up most of a text."""


class GramBits:
    """The bits of the grams last asked for in one state of the corpus."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._found = lru_cache(maxsize=_KEPT)(self._find)
        self._ready: dict[int, Bits] = {}

    def of(self, tier: Tier, gram: int) -> Bits:
        """A bit for every slot, the first in the lowest of a byte. Not to be written to."""
        if tier is Tier.CHARACTER and gram in self._ready:
            return self._ready[gram]
        return self._found(tier, gram)

    def are_kept(self, pair: int) -> bool:
        """Whether ``pair`` is so frequent that its bits are quicker than its list, which must be
        in memory."""
        return self._holdings.pairs().count(pair) * _DENSE >= len(self._holdings)

    def make_ready(self, check: Callable[[], None]) -> None:
        """Make the bits of frequent characters, whose lists must be in memory; ``check`` is called
        between steps."""
        lists = self._holdings.joined(Tier.CHARACTER)
        frequent = lists.grams[lists.counts * np.uint32(_READY) >= len(self._holdings)]
        for character in frequent.tolist():
            if character not in self._ready:
                check()
                self._ready[character] = self._find(Tier.CHARACTER, character)

    def _find(self, tier: Tier, gram: int) -> Bits:
        count = len(self._holdings)
        held = self._holdings.none()
        if self._holdings.remembers:
            lists = self._holdings.joined(tier)
            if lists.count(gram) * _DENSE < count:
                return packed_slots(lists.slots(gram), count)
            postings = lists.postings(gram)
        else:
            found = ((base, one.find(tier, gram)) for base, one in self._holdings.segments())
            postings = ((base, posting) for base, posting in found if posting is not None)
        for base, posting in postings:
            held[base : base + posting.passages] = posting.flags()[: posting.passages]
        return packed(held)
