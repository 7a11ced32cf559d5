"""What of a text is indexed: its grams, by folded characters.

A *gram* is something that a passage holds or does not hold: a character, two neighbouring
characters, or a whole word of letters and digits. Chinese needs no dictionary this way, and a word
of one or two characters is found as surely as a long one. Latin words are grams of their own,
because their pairs of letters are in every passage; they are found by their spelling in the
vocabulary. Two more kinds of gram tell *how* the text was written before folding, so that a match
of the very same characters can be told from one in another script without reading the text.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.text.fold import codes_of, fold_codes, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    Codes = npt.NDArray[np.uint32]
    Postings = npt.NDArray[np.uint64]


class Tier(IntEnum):
    """The kinds of gram."""

    CHARACTER = 0
    PAIR = 1
    WORD = 2
    VARIANT = 3
    """A folded character and, in the lower half, how it was written, where that differs."""
    MIXED = 4
    """A folded character that stands for two or more different ones in the same passage."""


class CharacterClass(IntEnum):
    """What a folded character is to the index."""

    SEPARATOR = 0
    IDEOGRAPH = 1
    """A character that is a unit by itself: Han, kana, Hangul, emoji …"""
    LETTER = 2
    """A letter or digit of a script that sets spaces between words."""
    SIGN = 3


SLOT_BITS: Final = 16
"""A passage's number within its segment takes so many bits."""
TIER_BITS: Final = 32
"""The grams of a tier are numbered in so many bits."""

_FIRST_IDEOGRAPH: Final = 0x2E80
_SIGNS: Final = ((0x3001, 0x3005), (0x3008, 0x3021), (0x302A, 0x3040), (0xFE10, 0xFE70))
_SEPARATORS: Final = (0x3000, 0xFEFF)
_BEYOND_BASIC_PLANE: Final = 0x10000
_SURROGATES: Final = (0xD800, 0xE000)


_PAIRED: Final = np.array([[0, 0, 0, 0], [0, 1, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]], np.bool_)
"""Which two classes make a pair, by the values of :class:`CharacterClass`."""


@cache
def class_table() -> npt.NDArray[np.uint8]:
    """The :class:`CharacterClass` of every code point."""
    table = np.full(0x110000, CharacterClass.IDEOGRAPH, np.uint8)
    by_category = {
        "L": CharacterClass.LETTER,
        "M": CharacterClass.LETTER,
        "N": CharacterClass.LETTER,
        "P": CharacterClass.SIGN,
        "S": CharacterClass.SIGN,
    }
    for code in range(_FIRST_IDEOGRAPH):
        major = unicodedata.category(chr(code))[0]
        table[code] = by_category.get(major, CharacterClass.SEPARATOR)
    for start, end in _SIGNS:
        table[start:end] = CharacterClass.SIGN
    table[list(_SEPARATORS)] = CharacterClass.SEPARATOR
    table.flags.writeable = False
    return table


def unit(codes: Codes) -> Codes:
    """Code points in 16 bits: those beyond the basic plane share the room of the surrogates."""
    return np.where(codes < _BEYOND_BASIC_PLANE, codes, np.uint32(0xD800) | (codes & 0x7FF))


def is_shared(code: int) -> bool:
    """Whether :func:`unit` gives ``code`` a number that other characters have too."""
    return code >= _BEYOND_BASIC_PLANE or _SURROGATES[0] <= code < _SURROGATES[1]


def is_pair(first: npt.NDArray[np.uint8], second: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Where neighbours of these classes make a gram: all but letters of one word, and signs
    beside anything but signs."""
    return _PAIRED[first, second]


def postings_of(texts: Sequence[str], word_number: Callable[[str], int]) -> Postings:
    """Every gram of ``texts`` as sorted, distinct numbers.

    A posting is ``tier << 48 | gram << 16 | slot``, where ``slot`` is the index of the text.
    ``word_number`` numbers a word of two or more letters.
    """
    raw = codes_of("".join(texts))
    codes = fold_codes(raw)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    slots = np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)
    classes = class_table()[codes]
    units = unit(codes).astype(np.uint64)
    shown = classes != CharacterClass.SEPARATOR
    same = slots[:-1] == slots[1:]
    pairs = is_pair(classes[:-1], classes[1:]) & same
    found = [
        _postings(Tier.CHARACTER, units[shown], slots[shown]),
        _postings(
            Tier.PAIR,
            (units[:-1][pairs] << np.uint64(16)) | units[1:][pairs],
            slots[:-1][pairs],
        ),
        _words(codes, classes, same, slots, word_number),
        *_forms(raw, codes, units, slots),
    ]
    for part in found:
        # Much quicker than the stable sort where nothing is in order yet.
        part.sort()
    return distinct(np.concatenate(found))


def distinct(postings: Postings) -> Postings:
    """``postings`` sorted, each once. Sorts in place, and sorted stretches very quickly."""
    postings.sort(kind="stable")
    if len(postings) == 0:
        return postings
    new = np.empty(len(postings), np.bool_)
    new[0] = True
    np.not_equal(postings[1:], postings[:-1], out=new[1:])
    return postings[new]


def _postings(tier: Tier, grams: Postings, slots: Postings) -> Postings:
    head = np.uint64(tier << (TIER_BITS + SLOT_BITS))
    return head | (grams << np.uint64(SLOT_BITS)) | slots


def word_spans(
    classes: npt.NDArray[np.uint8], same: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Starts and ends of the runs of letters; ``same[i]`` says that ``i`` and ``i + 1`` touch."""
    letter = classes == CharacterClass.LETTER
    joined = letter[:-1] & letter[1:] & same
    starts = letter.copy()
    starts[1:] &= ~joined
    ends = letter.copy()
    ends[:-1] &= ~joined
    return np.flatnonzero(starts), np.flatnonzero(ends) + 1


def _words(
    codes: Codes,
    classes: npt.NDArray[np.uint8],
    same: npt.NDArray[np.bool_],
    slots: Postings,
    word_number: Callable[[str], int],
) -> Postings:
    if len(codes) == 0:
        return np.empty(0, np.uint64)
    starts, ends = word_spans(classes, same)
    long = ends - starts > 1
    starts, ends = starts[long], ends[long]
    text = text_of(codes)
    numbers = [
        word_number(text[start:end])
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
    ]
    return _postings(Tier.WORD, np.array(numbers, np.uint64), slots[starts])


def _forms(raw: Codes, codes: Codes, units: Postings, slots: Postings) -> tuple[Postings, Postings]:
    """The tiers that tell how folded characters were written."""
    changed = np.flatnonzero(raw != codes)
    written = unit(raw[changed]).astype(np.uint64)
    forms = (units[changed] << np.uint64(16)) | written
    variants = _postings(Tier.VARIANT, forms, slots[changed])
    # Only characters that some text here writes in another form can be mixed.
    suspect = np.zeros(_BEYOND_BASIC_PLANE, np.bool_)
    suspect[units[changed]] = True
    where = np.flatnonzero(suspect[units])
    keys = (slots[where] << np.uint64(SLOT_BITS)) | units[where]
    order = np.argsort(keys, kind="stable")
    keys, characters = keys[order], raw[where][order]
    first = np.concatenate([[True], keys[1:] != keys[:-1]])[: len(keys)]
    # A form that differs from the first of its group makes the group mixed.
    group = np.flatnonzero(first)[np.cumsum(first) - 1]
    mixed = keys[characters != characters[group]]
    return variants, _postings(Tier.MIXED, mixed & np.uint64(0xFFFF), mixed >> np.uint64(SLOT_BITS))
