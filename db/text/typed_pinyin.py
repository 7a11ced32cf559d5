"""Reading pinyin as people type it: whole syllables, a last one begun, or initials alone.

``fupin``, ``fup`` and ``fp`` may all stand for 扶贫, and ``xian`` for 先 or 西安. Typed letters are
taken apart into *sounds*, each a whole syllable or the beginning of one, in every way that needs
the least guessing: if the letters can be read as whole syllables, no way that guesses is given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from db.text.fold import fold
from db.text.pinyin import all_syllables, toneless

LONGEST: Final = 48
"""Longer runs of letters are no pinyin."""

_MOST_SPELLINGS: Final = 16
_LONGEST_SYLLABLE: Final = 6
_TYPED_LETTERS: Final = "aeiounghzcsdbptjqxlmrfkvwy"
_VOWELS: Final = frozenset("aeiouv")
_TWO_LETTER_INITIALS: Final = frozenset(("zh", "ch", "sh"))
_TYPED: Final = re.compile(r"[a-z\u00c0-\u024f\u0300-\u036f'’ ]+", re.IGNORECASE)
_BREAKS: Final = re.compile("['’ ]+")
_TONED: Final = re.compile(r"([a-z]+)[0-5]")
_UMLAUTS: Final = {
    "lyu": "lv",
    "nyu": "nv",
    "lue": "lve",
    "nue": "nve",
    "lyue": "lve",
    "nyue": "nve",
    "jv": "ju",
    "qv": "qu",
    "xv": "xu",
    "yv": "yu",
}
"""Syllables with ``ü`` as people type them, and how they are spelled here."""


class Sound(NamedTuple):
    """A syllable, or where ``whole`` is false any syllable that begins with ``letters``."""

    letters: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to take typed letters apart."""

    sounds: tuple[Sound, ...]

    @property
    def guesses(self) -> int:
        """How many letters stand in sounds that are only begun."""
        return _guesses(self.sounds)


def spellings(typed: str) -> list[Spelling]:
    """The ways to read ``typed`` as pinyin, fewest sounds first; none where it cannot be pinyin.

    Tone marks are allowed and say nothing, and so are numbers of tones behind whole syllables;
    ``v``, ``ü``, ``yu`` and ``u`` all stand for ``ü``. An apostrophe or a space ends a syllable.
    """
    if len(typed) > LONGEST:
        return []
    plain = toneless(fold(typed))
    toned = _TONED.findall(plain)
    if not all(map(_is_syllable, toned)):
        return []
    plain = _TONED.sub(r"\1'", plain)
    if not _TYPED.fullmatch(plain):
        return []
    parts = [part for part in _BREAKS.split(plain) if part]
    if not parts or not all(part.isascii() and part.isalpha() for part in parts):
        return []
    if toned and len(parts) == 1:
        # A letter and a number name many things.
        return []
    if len(parts) > 1 and not all(map(_VOWELS.intersection, parts)):
        # Nobody sets a mark between initials, but English does: don't, we'll.
        return []
    found: list[tuple[Sound, ...]] = [()]
    for part in parts:
        ways = _spelled(part)
        found = [before + way for before in found for way in ways][:_MOST_SPELLINGS]
    # A single letter would mean a thousand characters.
    meant = [Spelling(sounds) for sounds in found if len(sounds) > 1 or sounds[0].whole]
    fewest = min((spelling.guesses for spelling in meant), default=0)
    kept = [spelling for spelling in meant if spelling.guesses == fewest]
    if fewest:
        kept += _with_er(parts)
    return sorted(kept, key=lambda spelling: len(spelling.sounds))[:_MOST_SPELLINGS]


def _with_er(parts: list[str]) -> list[Spelling]:
    """The ways in which a last ``r`` is the 儿 of ``wanr`` 玩儿, whatever else it may begin."""
    *others, last = parts
    if others or not last.endswith("r"):
        return []
    ways = _ways(last[:-1], last_begun=False, initials=False)
    return [Spelling((*way, Sound("er", whole=True))) for way in ways]


def spellings_near(typed: str) -> list[Spelling]:
    """Ways to read ``typed`` as whole syllables if one letter of it is too many, stands behind the
    next, is missing, or is wrong: the fewest syllables and the likeliest slips first."""
    if not typed.isalpha() or not typed.isascii() or len(typed) > LONGEST:
        return []
    cuts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1)]
    others = (
        *(head + tail[1:] for head, tail in cuts if tail),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1),
        *(head + letter + tail for head, tail in cuts for letter in _TYPED_LETTERS),
        *(head + letter + tail[1:] for head, tail in cuts if tail for letter in _TYPED_LETTERS),
    )
    near = (
        spelling
        for other in dict.fromkeys(others)
        if other != typed and _whole_syllables().fullmatch(other)
        for spelling in spellings(other)
    )
    several = (spelling for spelling in near if len(spelling.sounds) > 1)
    return sorted(several, key=lambda spelling: len(spelling.sounds))


@cache
def _whole_syllables() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(_syllables(), key=len, reverse=True))})+")


@cache
def syllables_of(sound: Sound) -> frozenset[str]:
    """The syllables that ``sound`` may be."""
    spelled = {sound.letters}
    if sound.letters in {"lu", "nu"}:
        # Many keyboards have no ü.
        spelled.add(sound.letters.replace("u", "v"))
    if sound.whole:
        return frozenset(spelled)
    return frozenset(name for name in _syllables() if name.startswith(tuple(spelled)))


def _spelled(letters: str) -> list[tuple[Sound, ...]]:
    """All ways with whole syllables; else with the last one begun; else with initials."""
    whole = _ways(letters, last_begun=False, initials=False)
    return (
        whole
        or _ways(letters, last_begun=True, initials=False)
        or _ways(letters, last_begun=True, initials=True)
    )


def _is_syllable(letters: str) -> bool:
    return _UMLAUTS.get(letters, letters) in _syllables()


def _ways(letters: str, *, last_begun: bool, initials: bool) -> list[tuple[Sound, ...]]:
    """Ways to spell every ending of ``letters``, from the shortest ending on."""
    ways: list[list[tuple[Sound, ...]]] = [[] for _ in letters]
    ways.append([()])
    for start in range(len(letters) - 1, -1, -1):
        for end in range(min(len(letters), start + _LONGEST_SYLLABLE), start, -1):
            if not ways[end]:
                continue
            piece = letters[start:end]
            sound = _sound(piece, may_begin=(last_begun and end == len(letters)), initials=initials)
            if sound is not None:
                ways[start] += [(sound, *rest) for rest in ways[end]]
        ways[start] = sorted(ways[start], key=_guessing)[:_MOST_SPELLINGS]
    fewest = min(map(_guesses, ways[0]), default=0)
    return [way for way in ways[0] if _guesses(way) == fewest]


def _sound(piece: str, *, may_begin: bool, initials: bool) -> Sound | None:
    piece = _UMLAUTS.get(piece, piece)
    if initials and piece in _VOWELS and piece in _beginnings():
        return Sound(piece, whole=False)
    if piece in _syllables():
        return Sound(piece, whole=True)
    if may_begin and piece in _beginnings():
        return Sound(piece, whole=False)
    is_initial = piece in _TWO_LETTER_INITIALS or (len(piece) == 1 and piece not in _VOWELS)
    if initials and is_initial and piece in _beginnings():
        return Sound(piece, whole=False)
    return None


def _guessing(way: tuple[Sound, ...]) -> tuple[int, int]:
    return _guesses(way), len(way)


def _guesses(way: tuple[Sound, ...]) -> int:
    # By letters, so that sh is taken for one initial as readily as for two.
    return sum(len(sound.letters) for sound in way if not sound.whole)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(name for name in all_syllables() if _VOWELS & set(name))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(name[:end] for name in _syllables() for end in range(1, len(name)))
