"""Words of the corpus that typed letters may stand for: ``fp`` is 扶贫, 分配 …

The corpus's own characters are its vocabulary: neighbours that sound as typed, as far as they hold
together more firmly than with what stands around them, the most frequent first. Letters are
completed to words of letters.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import Tier
from db.search.sounds import COMMON, table
from db.search.terms import needle
from db.text.fold import fold
from db.text.typed_pinyin import spellings

if TYPE_CHECKING:
    from db.search.finder import Finder
    from db.text.typed_pinyin import Sound

_RARE_READING: Final = 16
"""A pair of which a character is seldom read so must be so many times as frequent."""

_MOST_PAIRS: Final = 200
_MOST_WORDS: Final = 40
"""So many of the most frequent are judged, by so many places where each stands."""
_PLACES: Final = 12

_BASIC_PLANE: Final = 0x10000
_CHANCE: Final = 0.7
"""How many of its places a word may owe to chance: what stands in one passage alone is doubtful."""
_COHESION: Final = 0.25
"""The power of how firmly a word holds together, beside how often it stands in the corpus."""
_SEVERAL: Final = 6
_LEAST_SHARE: Final = 0.03
"""A word worth less beside the best is none that anybody meant."""


def suggestions(finder: Finder, typed: str, limit: int) -> list[str]:
    """At most ``limit`` words that ``typed``, pinyin or the beginning of a word, may stand for.

    They are in the folded form, best first.
    """
    weights: dict[str, float] = {}
    sounds: dict[str, tuple[Sound, ...]] = {}
    for spelling in spellings(typed):
        found = words_spelled(finder, spelling.sounds)
        weights |= found
        sounds |= dict.fromkeys(found, spelling.sounds)
    few = sorted(weights, key=lambda word: (-weights[word], word))[:_MOST_WORDS]
    bonds = Bonds(finder)
    worths = {word: _worth(word, finder, bonds) * _commonness(word, sounds[word]) for word in few}
    least = _LEAST_SHARE * max(worths.values(), default=0.0)
    likely = [word for word in few if worths[word] > least]
    words = sorted(likely, key=lambda word: -worths[word])[:limit]
    return words + _begun(finder, fold(typed))[: limit - len(words)]


def words_spelled(finder: Finder, sounds: tuple[Sound, ...]) -> dict[str, float]:
    """Words of as many characters, made of pairs that the corpus has; weighted by frequency."""
    words: dict[str, float] | None = None
    for first, second in pairwise(sounds):
        pairs = _pairs(finder, first, second)
        if words is None:
            words = pairs
            continue
        longer = {
            word + pair[1]: min(weight, count)
            for word, weight in words.items()
            for pair, count in pairs.items()
            if word[-1] == pair[0]
        }
        words = dict(sorted(longer.items(), key=lambda item: -item[1])[:_MOST_PAIRS])
    return words or {}


def _begun(finder: Finder, letters: str) -> list[str]:
    """The words of letters that begin with ``letters``, the most frequent first."""
    if not letters:
        return []
    found = [
        (-finder.frequency(Tier.WORD, number), word)
        for number, word in enumerate(finder.vocabulary.words)
        if word.startswith(letters)
    ]
    return [word for _, word in sorted(found)]


def _pairs(finder: Finder, first: Sound, second: Sound) -> dict[str, float]:
    grams, counts = finder.spoken.pairs(first, second)
    common = (table(first)[grams >> 16] == COMMON) & (table(second)[grams & 0xFFFF] == COMMON)
    weights = np.where(common, counts, counts / _RARE_READING)
    best = np.argsort(-weights, kind="stable")[:_MOST_PAIRS]
    return {
        chr(gram >> 16) + chr(gram & 0xFFFF): weight
        for gram, weight in zip(grams[best].tolist(), weights[best].tolist(), strict=True)
    }


def _commonness(word: str, sounds: tuple[Sound, ...]) -> float:
    seldom = sum(
        int(table(sound)[ord(character)]) != COMMON
        for character, sound in zip(word, sounds, strict=True)
    )
    return math.pow(_RARE_READING, -seldom)


def _worth(word: str, finder: Finder, bonds: Bonds) -> float:
    """How often ``word`` stands in the corpus as a word.

    Where a neighbour holds to an end of it more firmly than it holds together itself, as 政 and 准
    do to 府批 in 政府批准, it is cut from other words and hardly counts. Without the texts in
    memory the neighbours are not known.
    """
    slots = np.flatnonzero(finder.holding(needle(word)))
    inside = bonds.within(word)
    often = (len(slots) - _CHANCE) * math.pow(inside, _COHESION)
    if not finder.holdings.remembers:
        return often
    few = slots[:: max(1, len(slots) // _PLACES)]
    around = [_around(word, text) for text in finder.holdings.folded(few) if word in text]
    shares = [
        inside / (inside + max(bonds.between(before, word[0]), bonds.between(word[-1], behind)))
        for before, behind in around
    ]
    if not shares or _is_part(around):
        return 0.0
    whole = sum(shares) / len(shares)
    return often * len(shares) / len(few) * whole * whole


def _around(word: str, text: str) -> tuple[str, str]:
    """What stands before and behind the first ``word`` in ``text``, a space where nothing does."""
    start = text.index(word)
    end = start + len(word)
    return text[start - 1 : start] or " ", text[end : end + 1] or " "


def _is_part(around: list[tuple[str, str]]) -> bool:
    """Whether the same character stands on one side wherever it is seen: it belongs to the word."""
    sides = (set(side) for side in zip(*around, strict=True))
    return len(around) >= _SEVERAL and any(
        len(side) == 1 and side.pop().isalpha() for side in sides
    )


class Bonds:
    """How firmly neighbouring characters hold together in a corpus."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._bonds: dict[tuple[str, str], float] = {}
        self._frequencies: dict[int, int] = {}

    def within(self, word: str) -> float:
        """The weakest bond between two neighbours in ``word``."""
        return min(map(self.between, word, word[1:]))

    def between(self, one: str, other: str) -> float:
        """1 where neither stands in a passage without the other, 0 where nothing binds them."""
        pair = one, other
        if pair not in self._bonds:
            letters = one.isalpha() and other.isalpha()
            self._bonds[pair] = self._bond(ord(one), ord(other)) if letters else 0.0
        return self._bonds[pair]

    def _bond(self, one: int, other: int) -> float:
        if max(one, other) >= _BASIC_PLANE:
            return 0.0
        together = self._finder.frequency(Tier.PAIR, one << 16 | other)
        apart = self._frequency(one) * self._frequency(other)
        return together * together / apart if apart else 0.0

    def _frequency(self, code: int) -> int:
        if code not in self._frequencies:
            self._frequencies[code] = self._finder.frequency(Tier.CHARACTER, code)
        return self._frequencies[code]
