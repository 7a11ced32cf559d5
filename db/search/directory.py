"""Where the lists of a segment stand: in which rows of the corpus file, or in memory."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.blocks import Posting, chosen, read_block
from db.search.grams import TIER_BITS, Tier
from db.search.held import HeldLists
from db.search.segment import CHARACTERS, SEGMENT_SHIFT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    import numpy.typing as npt

    from db.search.arrays import Integers
    from db.search.blocks import Block, Lists
    from db.search.segment import Segment

_LISTS_COMPARED: Final = 3
"""So many lists are read to begin with the shortest one."""


class Directory:
    """Where the blocks of a segment begin, so that a gram's block is found without a search.

    The ``kept_blocks`` last used are kept: who types asks for the same ones again. Once the lists
    are held in memory, no block is read any more.
    """

    def __init__(
        self, connection: sqlite3.Connection, segment: Segment, kept_blocks: int = 0
    ) -> None:
        self.passages: Final = segment.passages
        self._connection = connection
        self._segment = segment
        rows = connection.execute(
            "SELECT id FROM search_block WHERE id >= ? AND id < ? ORDER BY id",
            (segment.id << SEGMENT_SHIFT, (segment.id + 1) << SEGMENT_SHIFT),
        )
        self._firsts = np.fromiter((row[0] for row in rows), np.int64)
        self._held: dict[Tier, HeldLists] = {}
        self._block = (
            lru_cache(maxsize=kept_blocks)(self._read_block) if kept_blocks else self._read_block
        )

    def hold(self) -> None:
        """Read all lists into memory."""
        if not self._held:
            self._held = {tier: HeldLists.read(self._unkept(tier), self.passages) for tier in Tier}

    def release(self, tier: Tier) -> None:
        """Let the lists of ``tier`` go."""
        self._held.pop(tier, None)

    def held(self, tier: Tier) -> HeldLists | None:
        """The lists of ``tier`` where they are in memory."""
        return self._held.get(tier)

    @cached_property
    def characters(self) -> npt.NDArray[np.uint16]:
        """The folded characters that the segment has, ascending."""
        row = self._connection.execute(
            "SELECT postings FROM search_block WHERE id = ?",
            (self._segment.id << SEGMENT_SHIFT | CHARACTERS,),
        ).fetchone()
        return np.frombuffer(row[0] if row else b"", "<u2")

    def find(self, tier: Tier, gram: int) -> Posting | None:
        """The list of ``gram``, removed passages included; none where the segment lacks it."""
        if (held := self.held(tier)) is not None:
            return held.find(gram)
        at = int(np.searchsorted(self._firsts, self._key(tier, gram), side="right")) - 1
        if at < 0 or self._firsts[at] < self._key(tier, 0):
            return None
        return self._block(at).find(gram)

    def rarest_first(self, grams: dict[Tier, Integers]) -> Iterator[Posting]:
        """The lists of ``grams``, the shortest first as far as that is known without reading them
        all; an empty one for what the segment lacks."""
        none = Posting(np.empty(0, np.uint8), 0, self.passages)
        each = (
            self.find(tier, gram) or none
            for tier, numbers in grams.items()
            for gram in numbers.tolist()
        )
        yield from sorted(islice(each, _LISTS_COMPARED), key=attrgetter("count"))
        yield from each

    def lists(self, tier: Tier, grams: Integers) -> Lists | None:
        """The lists of those of ``grams``, ascending, that the segment has."""
        if (held := self.held(tier)) is not None:
            return held.lists(held.places_of(grams))
        blocks = list(self.blocks(tier, grams, grams))
        return chosen(blocks, lambda listed: np.isin(listed, grams))

    def between(self, tier: Tier, first: int, last: int) -> Iterator[tuple[int, Posting]]:
        """The grams from ``first`` to ``last``, with their lists."""
        if (held := self.held(tier)) is not None:
            yield from held.between(first, last)
            return
        for block in self.blocks(tier, np.array([first]), np.array([last])):
            inside = (block.grams >= first) & (block.grams <= last)
            for at in np.flatnonzero(inside).tolist():
                yield int(block.grams[at]), block.posting(at)

    def blocks(self, tier: Tier, firsts: Integers, lasts: Integers) -> Iterator[Block]:
        """The blocks that may hold a gram from any of ``firsts`` to its one of ``lasts``."""
        start, end = self._stretch(tier)
        begins = self._firsts[start:end] - self._key(tier, 0)
        # Counted up where a wanted stretch of blocks begins, down where it has ended.
        change = np.zeros(len(begins) + 1, np.int64)
        np.add.at(change, np.maximum(np.searchsorted(begins, firsts, side="right") - 1, 0), 1)
        np.add.at(change, np.searchsorted(begins, lasts, side="right"), -1)
        for at in np.flatnonzero(np.cumsum(change)[:-1] > 0).tolist():
            yield self._block(start + at)

    def tier(self, tier: Tier) -> Iterator[Block]:
        """All blocks of one tier, in order."""
        return self.blocks(tier, np.array([0]), np.array([1 << TIER_BITS]))

    def _unkept(self, tier: Tier) -> Iterator[Block]:
        """All blocks of one tier, in order, without keeping them in the place of others."""
        start, end = self._stretch(tier)
        return map(self._read_block, range(start, end))

    def _stretch(self, tier: Tier) -> tuple[int, int]:
        """Which of the blocks are those of ``tier``."""
        start, end = np.searchsorted(
            self._firsts, [self._key(tier, 0), self._key(tier, 0) + (1 << TIER_BITS)]
        ).tolist()
        return start, end

    def _read_block(self, at: int) -> Block:
        ((blob,),) = self._connection.execute(
            "SELECT postings FROM search_block WHERE id = ?", (int(self._firsts[at]),)
        )
        return read_block(blob, self._segment.passages)

    def _key(self, tier: Tier, gram: int) -> int:
        return self._segment.id << SEGMENT_SHIFT | tier << TIER_BITS | gram
