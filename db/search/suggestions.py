"""Words of the corpus that typed letters may stand for: ``fp`` is 扶贫, 分配 …

The corpus's own pairs of characters are its vocabulary: those that sound as typed, the most
frequent first. Letters are completed to words of letters.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.sounds import COMMON, table
from db.search.terms import needle
from db.text.typed_pinyin import spellings

if TYPE_CHECKING:
    from db.search.finder import Finder
    from db.text.typed_pinyin import Sound

_RARE_READING: Final = 16
"""A pair of which a character is seldom read so must be so many times as frequent."""

_EXAMPLES: Final = 60
_MOST_PAIRS: Final = 200
_MOST_WORDS: Final = 48


def suggestions(finder: Finder, typed: str, limit: int) -> list[str]:
    """At most ``limit`` words that ``typed``, pinyin or the beginning of a word, may stand for.

    They are in the folded form, best first.
    """
    weights: dict[str, float] = {}
    sounds: dict[str, tuple[Sound, ...]] = {}
    for spelling in spellings(typed):
        found = _words(finder, spelling.sounds)
        weights |= found
        sounds |= dict.fromkeys(found, spelling.sounds)
    few = sorted(weights, key=lambda word: (-weights[word], word))[:_MOST_WORDS]
    worths = {word: _cohesion(finder, word) * _commonness(word, sounds[word]) for word in few}
    few = sorted(few, key=lambda word: -worths[word])[: 2 * limit]
    worths = {word: worths[word] * _freedom(finder, word) for word in few}
    words = sorted((word for word in few if worths[word]), key=lambda word: -worths[word])[:limit]
    if len(words) < limit and typed:
        begun = (word for word in finder.vocabulary.words if word.startswith(typed.lower()))
        words += sorted(begun, key=len)[: limit - len(words)]
    return words


def _words(finder: Finder, sounds: tuple[Sound, ...]) -> dict[str, float]:
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


def _pairs(finder: Finder, first: Sound, second: Sound) -> dict[str, float]:
    grams, counts = finder.pairs(first, second)
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


def _cohesion(finder: Finder, word: str) -> float:
    """How often ``word`` stands in the corpus, less where its ends stand mostly without it: so
    does the chance neighbour 府批 of 政府批准."""
    together = finder.count(needle(word))
    apart = finder.count(needle(word[0])) * finder.count(needle(word[-1]))
    return float(together * together / math.sqrt(apart)) if apart else 0.0


def _freedom(finder: Finder, word: str) -> float:
    """How freely other characters stand before and behind ``word``, 0 to 1.

    A part of a longer word, as 府批 is of 政府批, always has the same ones (branching entropy;
    Z. Harris, "From Phoneme to Morpheme", 1955). 1 where the texts are not in memory.
    """
    if not finder.remembers:
        return 1.0
    slots = np.flatnonzero(finder.holding(needle(word)))
    few = slots[:: max(1, len(slots) // _EXAMPLES)]
    before: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in finder.folded(few):
        at = text.find(word)
        if at >= 0:
            before[text[at - 1 : at]] += 1
            behind[text[at + len(word) : at + len(word) + 1]] += 1
    return _variety(before) * _variety(behind)


def _variety(neighbours: Counter[str]) -> float:
    """1 where no Han character is there twice, near 0 where it is always the same one."""
    commonest = max(
        (count for character, count in neighbours.items() if character.isalpha()), default=1
    )
    return 1.0 - (commonest - 1) / max(1, neighbours.total())
