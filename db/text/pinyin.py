"""How Chinese characters are read, and the reading notes that broken converters leave in pages.

The readings are pypinyin's, kept in a file of our own (:mod:`db.text.data.make_pinyin`) that loads
lazily and a hundred times as fast.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from db.text.alignment import Span
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

SEVERAL_NOTES: Final = 3
"""So many matching notes make a broken conversion; an author who explains a rare character writes
one or two."""

_LETTERS: Final = "a-zA-ZüÜêÊ\u00c0-\u024f\u0300-\u036f"
_NOTE: Final = re.compile(
    rf"([\u3400-\u9fff\U00020000-\U000323af])([(（][ \u3000]*([{_LETTERS}]{{1,9}})[ \u3000]*[)）])"
)
_TONE_MARKS: Final = frozenset("\u0300\u0301\u0304\u030c")
_DIAERESIS: Final = "\u0308"
_READINGS_KEPT: Final = 4_096
"""More than there are: tables ask for the same few over and over."""


def readings(character: str) -> tuple[str, ...]:
    """The readings of ``character`` with their tone marks, commonest first; empty if unknown."""
    return _readings().get(character, ())


def syllables(character: str) -> tuple[str, ...]:
    """The readings of ``character`` as people type them: no tones, ``v`` for ``ü``."""
    return tuple(dict.fromkeys(map(toneless, readings(character))))


@lru_cache(maxsize=_READINGS_KEPT)
def toneless(reading: str) -> str:
    """``reading`` in lower case without tone marks, with ``v`` for ``ü``: ``lǜ`` becomes ``lv``."""
    decomposed = unicodedata.normalize("NFD", reading.lower()).replace("u" + _DIAERESIS, "v")
    # A tone mark may stand between the letter and its diaeresis.
    plain = re.sub(f"u[\u0300-\u036f]+{_DIAERESIS}", "v", decomposed)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def all_readings() -> Mapping[str, tuple[str, ...]]:
    """The readings of every character that has any, as :func:`readings` gives them."""
    return _readings()


@cache
def all_syllables() -> frozenset[str]:
    """Every syllable that some character is read as, without tones."""
    return frozenset(
        toneless(reading) for reading in {r for found in _readings().values() for r in found}
    )


def bracketed_notes(text: str, minimum: int = SEVERAL_NOTES) -> list[Span]:
    """The spans of notes like the ``(fā)`` of ``發(fā)布``, brackets included, for removal.

    Page converters of some sites put the reading behind every character that they could not map
    for certain. A note counts when it is a reading of the character before it and carries a tone
    mark; fewer than ``minimum`` of them in ``text`` are taken for an author's own and left alone.
    """
    notes = [
        Span(*match.span(2)) for match in _NOTE.finditer(text) if _is_reading(*match.group(1, 3))
    ]
    return notes if len(notes) >= minimum else []


def _is_reading(character: str, note: str) -> bool:
    if _TONE_MARKS.isdisjoint(unicodedata.normalize("NFD", note)):
        return False
    reading = unicodedata.normalize("NFC", note.lower())
    return reading in readings(character) or reading in readings(fold(character))


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    table = resources.files("db.text.data").joinpath("pinyin.txt").read_bytes().decode("utf-8")
    for line in table.split("\n"):
        reading, characters = line.split("\t")
        alone = (reading,)
        for character in characters:
            found[character] = found[character] + alone if character in found else alone
    return found
