"""A segment of the index: which passages it holds, and how the ids of its rows are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.search.grams import TIER_BITS, Tier

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

SEGMENT_SHIFT: Final = 35
"""``block id >> SEGMENT_SHIFT`` is its segment."""

CHARACTERS: Final = (max(Tier) + 1) << TIER_BITS
"""Behind the last tier stands a row that lists the characters of the segment, 16 bits each: it
tells which blocks of pairs need not be looked into."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Which passages a segment holds, by slot."""

    id: int
    ids: npt.NDArray[np.int64]
    roles: npt.NDArray[np.uint8]
    removed: npt.NDArray[np.bool_]

    @property
    def passages(self) -> int:
        """How many slots it has, removed passages included."""
        return len(self.ids)
