"""The folded characters of a segment's passages in memory, for what its grams cannot tell.

Two bytes for each character are enough to see whether the pairs of a longer word stand side by
side. What is typed as pinyin is looked for where two characters stand that sound so.
"""

from __future__ import annotations

from mmap import mmap
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.along import Along
from db.search.grams import is_shared, unit
from db.search.phrases import NO_PHRASES, least_frequent, phrases_of
from db.search.postings import stretches
from db.search.sound_places import SoundPlaces
from db.search.sounds import is_all_of_its_groups, meant
from db.text.fold import codes_of, fold_codes, text_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from db.search.arrays import Codes, Integers
    from db.search.segment import Segment
    from db.search.sound_places import Groups
    from db.text.typed_pinyin import Sound


GAP: Final = "\0"
"""What stands behind every passage."""

_READ_AT_ONCE: Final = 1_024
_PAIR: Final = range(2)


class FoldedPassages:
    """The folded characters of one segment, read when they are first needed."""

    def __init__(
        self, connection: sqlite3.Connection, segment: Segment, check: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._ids = segment.ids
        self._check = check
        self._lengths: list[Integers] = []
        self._portions: list[Codes] = []
        self._codes: Codes | None = None
        self._data = mmap(-1, 1)
        self._along = Along(np.zeros(1, np.int64))
        self._sound_places: SoundPlaces | None = None
        self._starts = np.zeros(1, np.int64)
        self.phrases = NO_PHRASES

    def read(self) -> Codes:
        """All characters in 16 bits, with a gap behind every passage.

        What was read before a search was cancelled is not read again.
        """
        while self._codes is None:
            first = len(self._lengths) * _READ_AT_ONCE
            if first >= len(self._ids):
                return self._joined()
            self._check()
            self._read_portion(self._ids[first : first + _READ_AT_ONCE])
        return self._codes

    def _joined(self) -> Codes:
        """All portions together, in memory that Python neither clears nor copies itself: that would
        hold other threads up."""
        self._starts = np.cumsum(np.concatenate([self._starts, *self._lengths]))
        self._along = Along(self._starts)
        count = int(self._starts[-1])
        self._data = mmap(-1, max(1, 2 * count))
        codes = np.frombuffer(self._data, np.uint16, count)
        np.concatenate([np.empty(0, np.uint16), *self._portions], out=codes)
        self._codes = codes
        self._portions, self._lengths = [], []
        return codes

    def find_phrases(self, frequent_pairs: Callable[[int], npt.NDArray[np.uint32]]) -> None:
        """Find the phrases that the passages repeat, given the pairs that so many of them hold."""
        codes = self.read()
        least = least_frequent(len(codes))
        frequent = frequent_pairs(least).tolist()
        certain = [pair for pair in frequent if not any(map(is_shared, divmod(pair, 1 << 16)))]
        pairs = np.array(certain, np.uint32)
        self.phrases = phrases_of(codes, self._starts, pairs, least, self._check)

    def holding(self, text: str, slots: Integers) -> Integers:
        """Those of ``slots`` that hold the folded ``text``, which :func:`is_certain`."""
        self.read()
        if (listed := self.phrases.slots.get(text)) is not None:
            return np.intersect1d(slots, listed, assume_unique=True)
        wanted = unit(codes_of(text)).astype(np.uint16).tobytes()
        find = self._data.find
        starts, ends = (2 * self._starts[slots]).tolist(), (2 * self._starts[slots + 1]).tolist()
        found = np.array(
            [find(wanted, start, end) for start, end in zip(starts, ends, strict=True)], np.int64
        )
        for at in np.flatnonzero((found > 0) & (found & 1 == 1)).tolist():
            found[at] = _even_place(find, wanted, int(found[at]), ends[at])
        return np.compress(found >= 0, slots)

    def units(self, slots: Integers) -> list[bytes]:
        """The characters of each of ``slots`` in 16 bits, with a gap behind."""
        self.read()
        data = self._data
        starts, ends = (2 * self._starts[slots]).tolist(), (2 * self._starts[slots + 1]).tolist()
        return [data[start:end] for start, end in zip(starts, ends, strict=True)]

    def place_sounds(self) -> SoundPlaces:
        """The places of the characters by their sounds, found when they are first asked for."""
        if self._sound_places is None:
            self._sound_places = SoundPlaces.of(self.read(), self._check)
        return self._sound_places

    def sounding(self, sounds: Sequence[Sound], at: int, groups: Sequence[Groups]) -> Integers:
        """The slots that hold characters which sound so, of which the two that begin at the number
        ``at`` are of any of ``groups``; in any order, and some more than once."""
        codes = self.read()
        places = self.place_sounds().places(groups) - at
        if len(sounds) > len(_PAIR):
            places = np.compress((places >= 0) & (places <= len(codes) - len(sounds)), places)
        # What the groups do not tell leaves the fewest places to look at further.
        offsets = sorted(range(len(sounds)), key=lambda offset: offset - at in _PAIR)
        for offset in offsets:
            is_told = offset - at in _PAIR and len(groups) == 1
            if not (is_told and is_all_of_its_groups(sounds[offset])):
                places = np.compress(meant(sounds[offset])[codes[places + offset]], places)
        return self._along.texts_at(places)

    def codes(self, slots: Integers) -> Codes:
        """The characters of ``slots`` in 16 bits, with a gap behind each passage."""
        codes = self.read()
        starts = self._starts[slots]
        return codes[stretches(starts, self._starts[slots + 1] - starts)]

    def texts(self, slots: Integers) -> list[str]:
        """The folded texts of ``slots``; a character beyond the basic plane is not told."""
        joined = text_of(self.codes(slots).astype(np.uint32))
        sizes = self._starts[slots + 1] - self._starts[slots]
        ends = np.cumsum(sizes)
        return [
            joined[start : end - 1]
            for start, end in zip((ends - sizes).tolist(), ends.tolist(), strict=True)
        ]

    def _read_portion(self, ids: Integers) -> None:
        rows = self._connection.execute(
            "SELECT id, CAST(text AS TEXT) FROM passage WHERE id BETWEEN ? AND ?",
            (int(ids.min()), int(ids.max())),
        )
        texts = dict(rows.fetchall())
        found = [texts.get(number, "") for number in ids.tolist()]
        self._portions.append(unit(fold_codes(codes_of(GAP.join([*found, ""])))).astype(np.uint16))
        self._lengths.append(np.fromiter(map(len, found), np.int64, len(found)) + 1)


def _even_place(find: Callable[[bytes, int, int], int], wanted: bytes, odd: int, end: int) -> int:
    """Where ``wanted`` is found next that is not two halves of characters; below 0 if nowhere."""
    at = odd
    while at & 1 and at > 0:
        at = find(wanted, at + 1, end)
    return at


def is_certain(text: str) -> bool:
    """Whether ``text`` cannot be taken for another one among characters in 16 bits."""
    return GAP not in text and not any(map(is_shared, codes_of(text).tolist()))
