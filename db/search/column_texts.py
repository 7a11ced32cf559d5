"""A column of text of all documents, with the places of every character: titles are searched by
each query, and to go through all of them would take longer than the passages do."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.along import Along
from db.search.grams import unit
from db.search.matcher import JoinedTexts
from db.search.once import ascending
from db.search.postings import stretches
from db.search.sound_places import SoundPlaces
from db.search.sounds import groups_of, meant
from db.text.fold import codes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.text.typed_pinyin import Sound

_CHARACTERS: Final = 1 << 16


class ColumnTexts(JoinedTexts):
    """Texts whose characters are looked up by where they stand; all line breaks are spaces."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__([text.replace("\n", " ") for text in texts])

    @cached_property
    def characters(self) -> npt.NDArray[np.uint16]:
        """The folded characters as 16-bit numbers."""
        return self.units.astype(np.uint16)

    @cached_property
    def _places(self) -> npt.NDArray[np.int32]:
        """The places of all characters, those of each one together and ascending."""
        return np.argsort(self.characters, kind="stable").astype(np.int32)

    @cached_property
    def _firsts(self) -> Integers:
        """Where the places of every character begin, and those of the last one end."""
        counts = np.bincount(self.characters, minlength=_CHARACTERS)
        return np.concatenate([[0], np.cumsum(counts)])

    @cached_property
    def _sounds(self) -> SoundPlaces:
        """The places of the characters by their sounds."""
        return SoundPlaces.of(self.characters, lambda: None)

    @cached_property
    def _along(self) -> Along:
        """Which text stands where."""
        return Along(np.append(self._starts, len(self.characters) + 1))

    def make_ready(self) -> None:
        """Make now what the first search would wait for."""
        self.texts_at(self.starts_of(" "))
        self._sounds.totals()

    def starts_of(self, needle: str) -> Integers:
        codes = codes_of(needle)
        units = unit(codes).astype(np.int64)
        if not len(codes):
            return np.empty(0, np.int64)
        rarest = int(np.argmin(self._firsts[units + 1] - self._firsts[units]))
        starts = self._beginning(units[rarest : rarest + 1], rarest, len(codes))
        for at, code in enumerate(codes.tolist()):
            starts = np.compress(self.codes[starts + at] == code, starts)
        return starts

    def spelled_by(self, sounds: Sequence[Sound]) -> Integers:
        begun = {
            at: (groups_of(first), groups_of(second))
            for at, (first, second) in enumerate(pairwise(sounds))
            if not first.whole and not second.whole
        }
        if begun:
            # What is only begun stands for what is usually read so alone.
            at = min(begun, key=lambda at: self._sounds.count(begun[at]))
            starts = ascending(self._sounds.places([begun[at]])) - at
        else:
            counts = np.diff(self._firsts)
            at = int(np.argmin([int(counts[meant(sound)].sum()) for sound in sounds]))
            starts = self._standing(np.flatnonzero(meant(sounds[at]))) - at
        starts = self._inside(starts, len(sounds))
        for at, sound in enumerate(sounds):
            starts = np.compress(meant(sound)[self.characters[starts + at]], starts)
        return np.sort(starts)

    def texts_at(self, offsets: Sequence[int] | Integers) -> Integers:
        return self._along.texts_at(np.asarray(offsets, np.int64))

    def holding_characters(self, text: str) -> Booleans:
        """Which texts may have every character of the folded ``text``."""
        found = np.ones(len(self), np.bool_)
        for character in ascending(unit(codes_of(text)).astype(np.int64)):
            here = np.zeros(len(self), np.bool_)
            here[self.texts_at(self._standing(np.array([character])))] = True
            found &= here
        return found

    def _beginning(self, characters: Integers, offset: int, length: int) -> Integers:
        """Where something of ``length`` may begin that has any of ``characters`` at ``offset``."""
        return np.sort(self._inside(self._standing(characters) - offset, length))

    def _inside(self, starts: Integers, length: int) -> Integers:
        """Those of ``starts`` behind which something of ``length`` finds room."""
        inside = (starts >= 0) & (starts + length <= len(self.characters))
        return np.compress(inside, starts)

    def _standing(self, characters: Integers) -> Integers:
        """Where any of ``characters`` stands, those of each one ascending."""
        firsts = self._firsts[characters]
        lengths = self._firsts[characters + 1] - firsts
        return self._places[stretches(firsts, lengths)].astype(np.int64)
