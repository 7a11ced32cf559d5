"""The lists of all characters, or all pairs, in memory: those of a gram stand side by side.

A word is looked up by its rarest pair, and pinyin stands for thousands of pairs of which a few
hundred were ever written. To know all pairs, and how many passages each is in, is to choose well;
and to find the lists of a pair in one piece is to read them at one stroke, not segment by segment.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.blocks import Posting
from db.search.once import ascending
from db.search.postings import decode, encoded_lengths, stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Grams, Integers
    from db.search.held import HeldLists


_CHARACTERS: Final = 1 << 16
_SAMPLED: Final = 1 << 14
_SAMPLES_AT_ONCE: Final = 16
"""About so many times so many units of lists are joined in one step, which lets other threads have
their turn."""

_DENSE: Final = 16
"""What more than one of so many passages holds is written as bits, not as slots."""

_MANY_ASKED: Final = 1_000
"""To look so many slots up takes longer than to write down the list's as flags."""


@dataclass(frozen=True, slots=True)
class JoinedLists:
    """The grams of one tier of all segments, each once, with the slots of the passages that hold
    them.

    ``grams`` ascend; ``counts`` says how many passages hold each. The lists of all segments are
    numbered on: ``lists`` says where those of each gram begin, ``offsets`` where their ``units`` of
    16 bits do, both with one more at the end. Of every list ``segments`` has the segment and
    ``excess`` one less than its length. A segment's slots begin at its one of ``bases``, and it has
    its one of ``passages``. ``firsts`` says of pairs for every character, and for the end, where
    those begin that begin with it.
    """

    grams: Grams
    counts: npt.NDArray[np.uint32]
    lists: npt.NDArray[np.uint32]
    offsets: npt.NDArray[np.uint32]
    segments: npt.NDArray[np.unsignedinteger]
    excess: npt.NDArray[np.uint16]
    units: npt.NDArray[np.uint16]
    bases: Integers
    passages: Integers
    firsts: Integers

    @staticmethod
    def of(segments: Sequence[HeldLists], check: Callable[[], None]) -> JoinedLists:
        """What ``segments`` list, one after the other; ``check`` is called between steps."""
        number = sum(len(held.grams) for held in segments)
        passages = np.array([held.passages for held in segments], np.int64)
        numbers = np.empty(number, np.min_scalar_type(len(segments)))
        excess = np.empty(number, np.uint16)
        units = np.empty(sum(len(held.units) for held in segments), np.uint16)
        grams, counts = [np.empty(0, np.uint32)], [np.empty(0, np.uint32)]
        lists, offsets = [np.zeros(1, np.uint32)], [np.zeros(1, np.uint32)]
        at, unit = 0, 0
        for part in _joined(segments):
            check()
            end, last = at + len(part.excess), unit + len(part.units)
            numbers[at:end] = part.segments
            excess[at:end] = part.excess
            units[unit:last] = part.units
            ends = np.append(part.begins, len(part.excess))[1:]
            sizes = np.cumsum(part.lengths)
            grams.append(part.grams)
            counts.append(np.add.reduceat(part.excess, part.begins, dtype=np.uint32))
            counts[-1] += np.diff(ends, prepend=0).astype(np.uint32)
            lists.append((at + ends).astype(np.uint32))
            offsets.append((unit + sizes[ends - 1]).astype(np.uint32))
            at, unit = end, last
        every = np.concatenate(grams)
        begins = np.arange(_CHARACTERS, dtype=np.uint32) << np.uint32(16)
        return JoinedLists(
            every,
            np.concatenate(counts),
            np.concatenate(lists),
            np.concatenate(offsets),
            numbers,
            excess,
            units,
            np.cumsum(passages) - passages,
            passages,
            np.append(np.searchsorted(every, begins), len(every)),
        )

    def count(self, gram: int) -> int:
        """How many passages hold ``gram``."""
        at = self._place(gram)
        return 0 if at < 0 else int(self.counts[at])

    def slots(self, gram: int) -> Integers:
        """The slots of the passages that hold ``gram``, ascending."""
        at = self._place(gram)
        if at < 0:
            return np.empty(0, np.int64)
        start, end = int(self.offsets[at]), int(self.offsets[at + 1])
        lists = slice(int(self.lists[at]), int(self.lists[at + 1]))
        return self._decoded(self.units[start:end], self.segments[lists], self.excess[lists])

    def postings(self, gram: int) -> Iterator[tuple[int, Posting]]:
        """The list of ``gram`` in every segment that has it, with the segment's first slot."""
        at = self._place(gram)
        if at < 0:
            return
        first, last = int(self.lists[at]), int(self.lists[at + 1])
        segments = self.segments[first:last]
        sizes = self.passages[segments]
        counts = self.excess[first:last].astype(np.int64) + 1
        ends = int(self.offsets[at]) + np.cumsum(encoded_lengths(counts, sizes)) // 2
        bounds = pairwise([int(self.offsets[at]), *ends.tolist()])
        told = (self.bases[segments].tolist(), sizes.tolist(), counts.tolist(), bounds)
        for base, size, count, (start, end) in zip(*told, strict=True):
            yield base, Posting(self.units[start:end].view(np.uint8), count, size)

    def slots_of(self, grams: Grams) -> Integers:
        """The slots of the passages that hold any of ``grams``, some more than once."""
        return self._slots_at(self._places(grams))

    def flags_of(self, grams: Grams) -> Booleans:
        """For every slot whether its passage holds any of ``grams``."""
        flags = np.zeros(int(self.passages.sum()), np.bool_)
        places = self._places(grams)
        dense = self.counts[places] * np.uint64(_DENSE) > np.uint64(len(flags))
        flags[self._slots_at(np.compress(~dense, places))] = True
        for gram in self.grams[places[dense]].tolist():
            for base, posting in self.postings(gram):
                flags[base : base + posting.passages] |= posting.flags()[: posting.passages]
        return flags

    def _places(self, grams: Grams) -> Integers:
        """Where those of ``grams`` are listed that are."""
        if not len(self.grams):
            return np.empty(0, np.int64)
        places = np.minimum(self.grams.searchsorted(grams), len(self.grams) - 1)
        return np.compress(self.grams[places] == grams, places)

    def _slots_at(self, places: Integers) -> Integers:
        """The slots of the grams listed at ``places``, one list after the other."""
        lists, units = (
            stretches(starts, ends - starts)
            for starts, ends in (
                (self.lists[places].astype(np.int64), self.lists[places + 1].astype(np.int64)),
                (self.offsets[places].astype(np.int64), self.offsets[places + 1].astype(np.int64)),
            )
        )
        return self._decoded(self.units[units], self.segments[lists], self.excess[lists])

    def holds(self, gram: int, slots: Integers) -> Booleans:
        """For each of ``slots``, ascending, whether its passage holds ``gram``."""
        own = self.slots(gram)
        if not len(own):
            return np.zeros(len(slots), np.bool_)
        if len(slots) > _MANY_ASKED:
            flags = np.zeros(int(self.passages.sum()), np.bool_)
            flags[own] = True
            return flags[slots]
        found: Booleans = own[np.minimum(own.searchsorted(slots), len(own) - 1)] == slots
        return found

    def frequent(self, segment: int, least: int) -> Grams:
        """The grams that at least so many passages of ``segment`` hold."""
        found = np.flatnonzero((self.excess >= least - 1) & (self.segments == segment))
        return self.grams[np.searchsorted(self.lists, found, side="right") - 1]

    def places(self, first: Booleans, second: Booleans) -> Integers:
        """Where those pairs stand here of which ``first`` allows one character and ``second`` the
        other, ascending."""
        characters = np.flatnonzero(first)
        starts = self.firsts[characters]
        places = stretches(starts, self.firsts[characters + 1] - starts)
        return np.compress(second[self.grams[places] & np.uint32(0xFFFF)], places)

    def _place(self, gram: int) -> int:
        at = int(self.grams.searchsorted(np.uint32(gram)))
        return at if at < len(self.grams) and self.grams[at] == gram else -1

    def _decoded(
        self,
        units: npt.NDArray[np.uint16],
        segments: npt.NDArray[np.unsignedinteger],
        excess: npt.NDArray[np.uint16],
    ) -> Integers:
        """The slots of whole lists."""
        counts = excess.astype(np.int64) + 1
        found = np.repeat(self.bases[segments], counts)
        found += decode(units.view(np.uint8), counts, self.passages[segments])
        return found


@dataclass(frozen=True, slots=True)
class _Part:
    """Some of the lists of all segments by gram, then by segment; ``begins`` says where those of
    each of ``grams`` begin, ``lengths`` how many ``units`` each list has."""

    grams: Grams
    begins: Integers
    segments: Integers
    excess: npt.NDArray[np.uint16]
    lengths: Integers
    units: npt.NDArray[np.uint16]


def _joined(segments: Sequence[HeldLists]) -> Iterator[_Part]:
    """The lists of ``segments`` in parts, the least grams first."""
    sampled = [np.empty(0, np.uint32)]
    for held in segments:
        at = np.searchsorted(held.offsets[:-1], np.arange(0, len(held.units), _SAMPLED))
        sampled.append(held.grams[np.minimum(at, len(held.grams) - 1)])
    bounds = ascending(np.sort(np.concatenate(sampled))[::_SAMPLES_AT_ONCE])[1:]
    cuts = [[0, *np.searchsorted(h.grams, bounds).tolist(), len(h.grams)] for h in segments]
    for stretch in zip(*map(pairwise, cuts), strict=True):
        part = _part(segments, stretch)
        if len(part.grams):
            yield part


def _part(segments: Sequence[HeldLists], stretch: Sequence[tuple[int, int]]) -> _Part:
    some = list(zip(segments, (slice(*one) for one in stretch), strict=True))
    every = np.concatenate([held.grams[part] for held, part in some])
    order = np.argsort(every, kind="stable")
    grams = every[order]
    begins = np.flatnonzero(np.append(True, grams[1:] != grams[:-1])[: len(grams)])
    excess = np.concatenate([held.excess[part] for held, part in some])
    lengths = np.concatenate(
        [np.diff(held.offsets[part.start : part.stop + 1]) for held, part in some]
    )
    units = np.concatenate(
        [held.units[held.offsets[part.start] : held.offsets[part.stop]] for held, part in some]
    )
    sizes = lengths.astype(np.int64)
    starts = np.cumsum(sizes) - sizes
    numbers = np.repeat(np.arange(len(segments)), [part.stop - part.start for _, part in some])
    return _Part(
        grams[begins],
        begins,
        numbers[order],
        excess[order],
        sizes[order],
        units[stretches(starts[order], sizes[order])],
    )
