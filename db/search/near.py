"""Which stretches of texts are one slip away from a word.

All places of all texts are compared at once, as arrays: how much of the word stands before a place
where a slip may be, and how much behind it. Characters that are read alike count as the same here,
so that any number of homophones may stand beside that slip.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

from db.text.fold import codes_of
from db.text.pinyin import all_readings, toneless

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from db.search.arrays import Booleans

    Codes = npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

_CODE_POINTS: Final = 0x110000
_LINE_END: Final = ord("\n")
_MARGIN: Final = 2
"""A stretch may be a character longer than the word, and begins before the last place."""


def stretches_near(word: str, texts: Codes, *, heard_only: bool) -> Counter[str]:
    """The stretches of folded ``texts`` that ``word`` becomes by one slip, and how often each of
    them stands there; the texts are told by their characters, with a gap (0) behind each.

    With ``heard_only`` a wrong character must be a homophone.
    """
    every = np.append(texts, np.zeros(len(word) + _MARGIN, texts.dtype))
    heard = heard_codes()[every]
    found: Counter[str] = Counter()
    for places, length in _places(heard_codes()[codes_of(word)], heard, heard_only=heard_only):
        starts = np.flatnonzero(places)
        if len(starts):
            stretches = every[starts[:, np.newaxis] + np.arange(length)].astype(np.uint32)
            whole = ((stretches != 0) & (stretches != _LINE_END)).all(axis=1)
            found.update(np.compress(whole, stretches, axis=0).view(f"<U{length}").ravel().tolist())
    return found


def _places(
    word: npt.NDArray[np.uint32], text: npt.NDArray[np.uint32], *, heard_only: bool
) -> Iterator[tuple[Booleans, int]]:
    """Where stretches one slip away from ``word`` begin in ``text``, each with their length."""
    size = len(word)
    count = max(0, len(text) - size - 1)
    same = {code: text == code for code in set(word.tolist())}

    def at(letter: int, place: int) -> Booleans:
        """Where, counted from ``place`` characters before, the word's ``letter`` stands."""
        places: Booleans = same[int(word[letter])][place : place + count]
        return places

    everywhere = np.ones(count, np.bool_)
    before = list(accumulate((at(k, k) for k in range(size)), np.logical_and, initial=everywhere))

    def behind(shift: int) -> list[Booleans]:
        """For every letter where it and all behind it stand, ``shift`` characters further on."""
        backwards = range(size - 1, max(0, -shift) - 1, -1)
        ends = (at(k, k + shift) for k in backwards)
        found = list(accumulate(ends, np.logical_and, initial=everywhere))[::-1]
        return [everywhere] * (size + 1 - len(found)) + found

    in_place, further, nearer = behind(0), behind(1), behind(-1)
    if heard_only:
        yield before[size], size
    else:
        for k in range(size):
            yield before[k] & in_place[k + 1], size
    for k in range(1, size):
        yield before[k] & further[k], size + 1
    for k in range(size):
        yield before[k] & nearer[k + 1], size - 1
    for k in range(size - 1):
        yield before[k] & at(k + 1, k) & at(k, k + 1) & in_place[k + 2], size


@cache
def heard_codes() -> npt.NDArray[np.uint32]:
    """For every code point the first of those that are read like it, going by first readings."""
    table = np.arange(_CODE_POINTS, dtype=np.uint32)
    for code, character in homophones().items():
        table[code] = ord(character)
    table.flags.writeable = False
    return table


@cache
def homophones() -> dict[int, str]:
    """For every character the first of those that are read like it, going by first readings."""
    first: dict[str, str] = {}
    return {
        ord(character): first.setdefault(toneless(readings[0]), character)
        for character, readings in all_readings().items()
    }
