"""Which folded characters a typed sound may stand for, as tables over 16-bit characters."""

from __future__ import annotations

from functools import cache
from itertools import combinations
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


def letter_bits(sound: Sound) -> np.uint8:
    """The two bits of :func:`first_letters` that all characters have which ``sound`` may be."""
    return _LETTER_BITS[sound.letters[0]]


@cache
def first_letters() -> Table:
    """For every 16-bit character with which letters its readings begin: two bits for each.

    So few characters have others' bits by chance that little is left to compare in earnest
    (superimposed coding; C. Mooers, "Zatocoding Applied to Mechanical Organization of Knowledge",
    1951).
    """
    found = np.zeros(_BASIC_PLANE, np.uint8)
    for syllable, (common, rare) in _characters().items():
        if (bits := _LETTER_BITS.get(syllable[0])) is not None:
            found[common] |= bits
            found[rare] |= bits
    found.flags.writeable = False
    return found


_LETTER_BITS: Final = {
    letter: np.uint8(1 << first | 1 << second)
    for letter, (first, second) in zip(
        "zysjdxglhbctqwmfrnkpaeo",
        sorted(combinations(range(8), 2), key=lambda bits: (sum(bits) % 7, bits)),
        strict=False,
    )
}
_NONE: Final = (np.empty(0, np.int64), np.empty(0, np.int64))


@cache
def _characters() -> dict[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """The characters of each syllable: those read so first, and those read so too.

    A folded character has the readings of all that fold to it: 乾 of 乾隆 is searched as 干.
    """
    first: dict[str, set[int]] = {}
    other: dict[str, set[int]] = {}
    toneless_forms: dict[str, str] = {}
    for character, readings in all_readings().items():
        code = ord(fold(character))
        if code >= _BASIC_PLANE:
            continue
        for rank, reading in enumerate(readings):
            syllable = toneless_forms.get(reading)
            if syllable is None:
                syllable = toneless_forms[reading] = toneless(reading)
            is_own = rank == 0 and ord(character) == code
            (first if is_own else other).setdefault(syllable, set()).add(code)
    return {
        syllable: (_sorted(first.get(syllable, set())), _sorted(other.get(syllable, set())))
        for syllable in first.keys() | other.keys()
    }


def _sorted(codes: set[int]) -> npt.NDArray[np.int64]:
    return np.array(sorted(codes), np.int64)
