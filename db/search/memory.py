"""The folded characters of a segment's passages in memory, for what its grams cannot tell.

Two bytes for each character are enough to see whether the pairs of a longer word stand side by
side. A third one says with which letters it and the next one begin when read: initials, which
stand for more pairs of characters than could be looked up, are searched for by going through all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import is_shared, unit
from db.search.phrases import NO_PHRASES, least_frequent, phrases_of
from db.search.postings import stretches
from db.search.sounds import letter_pair, letter_pairs, meant
from db.text.fold import codes_of, fold_codes, text_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    from db.search.held import HeldLists
    from db.search.segments import Segment
    from db.text.typed_pinyin import Sound

    Integers = npt.NDArray[np.int64]
    Codes = npt.NDArray[np.uint16]

_READ_AT_ONCE: Final = 1_024
_RUN: Final = 3
_COMPARED_AT_ONCE: Final = 1 << 18
"""So many characters stay in the processor's cache from one step to the next."""


class FoldedPassages:
    """The folded characters of one segment, read when they are first needed."""

    def __init__(
        self, connection: sqlite3.Connection, segment: Segment, check: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._ids = segment.ids
        self._check = check
        self._parts: list[Codes] = []
        self._lengths: list[Integers] = []
        self._codes: Codes | None = None
        self._data = b""
        self._letter_pairs = np.empty(0, np.uint8)
        self._starts = np.zeros(1, np.int64)
        self.phrases = NO_PHRASES

    @property
    def is_read(self) -> bool:
        """Whether asking costs no reading any more."""
        return self._codes is not None

    @property
    def characters(self) -> int:
        """How many characters there are, once they are read."""
        return 0 if self._codes is None else len(self._codes)

    def read(self) -> Codes:
        """All characters in 16 bits, with a gap behind every passage.

        What was read before a search was cancelled is not read again.
        """
        while self._codes is None:
            first = len(self._parts) * _READ_AT_ONCE
            if first >= len(self._ids):
                self._data = b"".join(part.tobytes() for part in self._parts)
                self._codes = np.frombuffer(self._data, np.uint16)
                self._starts = np.cumsum(np.concatenate([self._starts, *self._lengths]))
                self._letter_pairs = _even(letter_pairs(self._codes))
                self._parts, self._lengths = [], []
                break
            self._check()
            self._read_portion(self._ids[first : first + _READ_AT_ONCE])
        return self._codes

    def find_phrases(self, lists: HeldLists) -> None:
        """Find the phrases that the passages repeat; ``lists`` are those of their pairs."""
        codes = self.read()
        least = least_frequent(len(codes))
        frequent = lists.frequent(least).tolist()
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

    def spelled(self, sounds: Sequence[Sound], slots: Integers) -> Integers:
        """Those of ``slots``, ascending, that hold characters which sound so."""
        self.read()
        starts, ends = (2 * self._starts[slots]).tolist(), (2 * self._starts[slots + 1]).tolist()
        data = self._data
        joined = b"".join([data[start:end] for start, end in zip(starts, ends, strict=True)])
        codes = np.frombuffer(joined, np.uint16)
        # The gap behind every passage sounds like nothing: what is found lies in one of them.
        places = np.flatnonzero(meant(sounds[0])[codes[: max(0, len(codes) - len(sounds) + 1)]])
        for at, sound in enumerate(sounds[1:], 1):
            places = np.compress(meant(sound)[codes[places + at]], places)
        lengths = self._starts[slots + 1] - self._starts[slots]
        found = np.searchsorted(np.cumsum(lengths), places, side="right")
        return slots[np.compress(np.diff(found, prepend=-1) > 0, found)]

    def sounding(self, sounds: Sequence[Sound]) -> Integers:
        """The slots that hold characters which sound so, at least three; three neighbours, those
        that are only begun if there are such, are looked for by their first readings alone."""
        codes = self.read()
        at = next(_begun_runs(sounds), 0)
        places = np.sort(np.concatenate(list(self._places_of_letters(sounds[at : at + _RUN])))) - at
        places = places[(places >= 0) & (places <= len(codes) - len(sounds))]
        for offset, sound in enumerate(sounds):
            places = np.compress(meant(sound)[codes[places + offset]], places)
        return self._slots_at(places)

    def _places_of_letters(self, sounds: Sequence[Sound]) -> Iterator[Integers]:
        """Where three neighbours may begin with the letters of ``sounds``.

        The numbers of two pairs of letters are compared at once, those that begin at an even place
        and those at an odd one; eight results at once are looked through for one that is true.
        """
        wanted = _two_bytes(letter_pair(*sounds[:2]), letter_pair(*sounds[1:]))
        yield np.empty(0, np.int64)
        # Fresh memory for every step would take longer than the steps.
        same = np.zeros(_COMPARED_AT_ONCE, np.bool_)
        for start in range(0, len(self._letter_pairs), 2 * _COMPARED_AT_ONCE):
            self._check()
            for odd in (0, 1):
                first = start + odd
                last = min(first + 2 * _COMPARED_AT_ONCE, len(self._letter_pairs) - odd)
                here = self._letter_pairs[first : max(first, last)].view("<u2")
                np.equal(here, wanted, out=same[: len(here)])
                same[len(here) :] = False
                eights = np.flatnonzero(same.view(np.uint64) != 0)
                places = (8 * eights[:, None] + np.arange(8)).ravel()
                yield 2 * np.compress(same[places], places) + first

    def texts(self, slots: Integers) -> list[str]:
        """The folded texts of ``slots``; a character beyond the basic plane is not told."""
        codes = self.read()
        starts, lengths = self._starts[slots], np.diff(self._starts)[slots] - 1
        units = codes[stretches(starts, lengths)]
        joined = text_of(units.astype(np.uint32))
        return [
            joined[end - length : end]
            for end, length in zip(np.cumsum(lengths).tolist(), lengths.tolist(), strict=True)
        ]

    def _slots_at(self, places: Integers) -> Integers:
        """The slots that ascending places lie in, each once."""
        slots = np.searchsorted(self._starts, places, side="right") - 1
        return np.compress(np.diff(slots, prepend=-1) > 0, slots)

    def _read_portion(self, ids: Integers) -> None:
        rows = self._connection.execute(
            "SELECT id, CAST(text AS TEXT) FROM passage WHERE id BETWEEN ? AND ?",
            (int(ids.min()), int(ids.max())),
        )
        texts = dict(rows.fetchall())
        found = [texts.get(number, "") for number in ids.tolist()]
        codes = unit(fold_codes(codes_of("\0".join([*found, ""])))).astype(np.uint16)
        self._parts.append(codes)
        self._lengths.append(np.fromiter(map(len, found), np.int64, len(found)) + 1)


def has_begun_run(sounds: Sequence[Sound]) -> bool:
    """Whether three neighbours among ``sounds`` are only begun, as initials are."""
    return next(_begun_runs(sounds), None) is not None


def _begun_runs(sounds: Sequence[Sound]) -> Iterator[int]:
    begun = [not sound.whole for sound in sounds]
    return (at for at in range(len(begun) - _RUN + 1) if all(begun[at : at + _RUN]))


def _even_place(find: Callable[[bytes, int, int], int], wanted: bytes, odd: int, end: int) -> int:
    """Where ``wanted`` is found next that is not two halves of characters; below 0 if nowhere."""
    at = odd
    while at & 1 and at > 0:
        at = find(wanted, at + 1, end)
    return at


def _two_bytes(first: np.uint8, second: np.uint8) -> np.uint16:
    return np.uint16(int(first) | int(second) << 8)


def _even(numbers: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    return np.append(numbers, np.zeros(len(numbers) & 1, np.uint8))


def is_certain(text: str) -> bool:
    """Whether ``text`` cannot be taken for another one among characters in 16 bits."""
    return "\0" not in text and not any(map(is_shared, codes_of(text).tolist()))
