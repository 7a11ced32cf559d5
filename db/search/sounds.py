"""Which folded characters a typed sound may stand for, as tables over 16-bit characters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.text.fold import fold
from db.text.pinyin import all_readings, toneless
from db.text.typed_pinyin import Sound, syllables_of

if TYPE_CHECKING:
    import numpy.typing as npt

    Table = npt.NDArray[np.uint8]

RARE: Final = 1
"""The character has a reading that begins or sounds so."""
COMMON: Final = 2
"""That reading is the character's first."""

_BASIC_PLANE: Final = 0x10000


@cache
def table(sound: Sound) -> Table:
    """For every 16-bit character 0, :data:`RARE` or :data:`COMMON`."""
    found = np.zeros(_BASIC_PLANE, np.uint8)
    for syllable in syllables_of(sound):
        common, rare = _characters().get(syllable, _NONE)
        found[rare] = np.maximum(found[rare], RARE)
        found[common] = COMMON
    found.flags.writeable = False
    return found


@cache
def meant(sound: Sound) -> npt.NDArray[np.bool_]:
    """For every 16-bit character whether ``sound`` is taken for it.

    A whole syllable may be any of a character's readings; one that is only begun is taken for its
    first, or initials would stand for nearly everything.
    """
    least = RARE if sound.whole else COMMON
    found = table(sound) >= least
    found.flags.writeable = False
    return found


def letter_pairs(characters: npt.NDArray[np.uint16]) -> Table:
    """For every one of ``characters`` a number that stands for the letters with which it and the
    next one begin, going by their first readings. There are more pairs of letters than numbers,
    so others have the same one."""
    letters = first_letters()[characters]
    return _FIRST_LETTER * letters[:-1] + _SECOND_LETTER * letters[1:]


def letter_pair(first: Sound, second: Sound) -> np.uint8:
    """The number that :func:`letter_pairs` gives characters which sound so."""
    one, other = _letter(first.letters), _letter(second.letters)
    return np.uint8((int(_FIRST_LETTER) * one + int(_SECOND_LETTER) * other) & 0xFF)


@cache
def first_letters() -> Table:
    """For every 16-bit character with which letter its first reading begins; 0 for none."""
    found = np.zeros(_BASIC_PLANE, np.uint8)
    for syllable, (common, _) in _characters().items():
        found[common] = _letter(syllable)
    found.flags.writeable = False
    return found


def _letter(syllable: str) -> int:
    return ord(syllable[0]) - ord("a") + 1


_FIRST_LETTER: Final = np.uint8(12)
_SECOND_LETTER: Final = np.uint8(11)
"""Of all such factors these let the fewest places through: one in 190 in statutes and poems,
where to compare the letters themselves would let one in 300 through."""

_NONE: Final = (np.empty(0, np.int64), np.empty(0, np.int64))


@cache
def _characters() -> dict[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """The characters of each syllable: those read so first, and those read so too.

    A folded character has the readings of all that fold to it: 乾 of 乾隆 is searched as 干.
    """
    first: dict[str, set[int]] = {}
    other: dict[str, set[int]] = {}
    everything = all_readings()
    folded = fold("".join(everything))
    for (character, readings), form in zip(everything.items(), folded, strict=True):
        code = ord(form)
        if code >= _BASIC_PLANE:
            continue
        for rank, reading in enumerate(readings):
            syllable = toneless(reading)
            is_own = rank == 0 and ord(character) == code
            (first if is_own else other).setdefault(syllable, set()).add(code)
    return {
        syllable: (_sorted(first.get(syllable, set())), _sorted(other.get(syllable, set())))
        for syllable in first.keys() | other.keys()
    }


def _sorted(codes: set[int]) -> npt.NDArray[np.int64]:
    return np.array(sorted(codes), np.int64)
