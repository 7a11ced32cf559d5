"""What a mistyped word was meant to be, asked of the corpus itself.

Passages that share many of the word's characters and pairs are read, rapidfuzz ranks them, and the
stretch of each that is most like the word is a correction: a text that the corpus does hold. The
corrections are then searched for like any word, so that their hits are complete and their marks
exact, however many passages were read to find them.

How far a correction is from the word is counted in edits (optimal string alignment: a wrong,
missing or extra character, or two swapped). A homophone counts less than half an edit, because
that is how most slips of Chinese come about: the reading was typed right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from db.search.grams import Tier
from db.search.memory import GAP
from db.search.near import homophones, stretches_near
from db.search.nearly import passages_one_slip_away
from db.search.query import Mode
from db.search.suggestions import Bonds, words_spelled
from db.search.terms import Related, needle, unlimited_grams
from db.text.fold import codes_of, fold
from db.text.pinyin import syllables
from db.text.typed_pinyin import Sound, Spelling, spellings, spellings_near

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.search.arrays import Booleans, Integers
    from db.search.finder import Finder
    from db.search.near import Codes
    from db.search.passages import PassageSearch
    from db.search.terms import Term

SHORTEST: Final = 2
"""One character has too many neighbours for any of them to be meant."""

LONGEST: Final = 40
"""A longer text is no word; its slips are not looked for."""

_ONE_SLIP_LONGEST: Final = 16
"""In a longer text rather several slips are made than one."""

_HEARD_ONLY: Final = 3
"""In a word of at most so many characters a wrong one must at least be a homophone."""

_PASSAGES_COMPARED: Final = 600
_PASSAGES_READ: Final = 400
_PASSAGES_ALIGNED: Final = 200
_STRETCHES: Final = 80
_CORRECTIONS: Final = 6
_LEAST_BOND: Final = 2e-4
"""Two characters that hold together less firmly are neighbours by chance and no word."""

_FEW_LETTERS: Final = 6
"""Fewer letters that spell nothing are rather of another language than mistyped pinyin."""

_MANY_SYLLABLES: Final = 4
"""That so many can be read is no chance: every letter is meant."""

_SPELLINGS: Final = 12
_LEAST_SIMILARITY: Final = 50.0
_TOLERANCE: Final = 0.5
"""Corrections so many edits further away than the nearest one are not meant."""

_HOMOPHONE: Final = 0.4
"""What a character of the same reading counts, in edits."""

_SWAPPED: Final = 0.5
"""What two swapped characters count: all that was meant is there."""

_MISSING: Final = 0.8
"""What a missing character counts: all that was typed is there, and in order."""

_SIGN: Final = 0.3
"""What it counts more if a sign or a space was meant where a character was typed, or none."""

_LETTERS: Final = re.compile(r"[^\W\d_\u2e80-\U0010ffff]{4,}")
_DIGITS: Final = re.compile(r"\d+")
_NUMERALS: Final = re.compile("[○〇零一二三四五六七八九十百千万亿]+")


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """A text that the corpus holds in place of a word, so many edits away.

    ``rarity`` is the lower the more often it was seen.
    """

    edits: float
    rarity: int
    text: str


def may_be_mistyped(term: Term) -> bool:
    """Whether slips of ``term`` are looked for. Numbers are never taken for other numbers."""
    folded = term.needle.text
    return term.word.mode is Mode.ANY and SHORTEST <= _words_in(folded) <= len(folded) <= LONGEST


def allowed_edits(length: int) -> float:
    """How many edits a word of ``length`` characters may be away: fewer than change its sense."""
    if length <= SHORTEST:
        return _SWAPPED
    return 1.0 if length <= 5 else 2.0 if length <= 9 else length / 4


def corrections(
    term: Term, finder: Finder, search: PassageSearch, within: Booleans
) -> tuple[Related, ...]:
    """What ``term`` was perhaps meant to be, nearest first, in the passages ``within``."""
    folded = term.needle.text
    if _LETTERS.fullmatch(folded):
        found: Iterable[Correction] = _similar_words(folded, finder.vocabulary.words)
        found = found or _similar_pinyin(folded, finder)
    else:
        found = _similar_stretches(folded, finder, search, within)
    if len(folded) == SHORTEST:
        bonds = Bonds(finder)
        found = [one for one in found if bonds.within(one.text) >= _LEAST_BOND]
    limit = allowed_edits(len(folded))
    each = {one.text: one for one in sorted(found, reverse=True) if 0 < one.edits <= limit}
    near = sorted(each.values())
    best = [one for one in near if one.edits <= near[0].edits + _TOLERANCE][:_CORRECTIONS]
    return tuple(Related(needle(one.text), 1.0 - one.edits / len(folded)) for one in best)


def _similar_words(word: str, vocabulary: Sequence[str]) -> list[Correction]:
    limit = 1 if len(word) < 8 else 2
    scores = process.cdist(
        [word], vocabulary, scorer=OSA.distance, score_cutoff=limit, dtype=np.uint8
    )[0]
    near = np.flatnonzero(scores <= limit).tolist()
    return [Correction(float(scores[at]), 0, vocabulary[at]) for at in near]


def _similar_pinyin(typed: str, finder: Finder) -> list[Correction]:
    """Words that sound as ``typed`` would if one letter were other."""
    syllables_read = min(
        (len(one.sounds) for one in spellings(typed) if not one.guesses), default=0
    )
    if len(typed) < _FEW_LETTERS or syllables_read > _MANY_SYLLABLES:
        return []
    bonds = Bonds(finder)
    found: dict[str, Correction] = {}
    for spelling in spellings_near(typed)[:_SPELLINGS]:
        times = words_spelled(finder, spelling.sounds)
        for word in nlargest(_CORRECTIONS, times, key=times.__getitem__):
            if bonds.within(word) >= _LEAST_BOND:
                found.setdefault(word, Correction(1.0, -round(times[word]), word))
        if len(found) >= _CORRECTIONS:
            break
    return list(found.values())


def _similar_stretches(
    folded: str, finder: Finder, search: PassageSearch, within: Booleans
) -> Iterable[Correction]:
    """Stretches one slip away, homophones aside; of a longer word without any, more slips away."""
    found: list[Correction] = []
    if len(folded) <= _ONE_SLIP_LONGEST:
        found = _one_slip_away(folded, finder, search, within)
    if not found and _words_in(folded) > _HEARD_ONLY:
        found = _some_slips_away(folded, _likely(folded, finder, within), finder, search)
    return found


def _one_slip_away(
    folded: str, finder: Finder, search: PassageSearch, within: Booleans
) -> list[Correction]:
    """Those that passages hold which have all but one of the characters, or which sound alike."""
    most = _PASSAGES_COMPARED if finder.holdings.remembers else _PASSAGES_READ
    parted, swapped, lacking = passages_one_slip_away(folded, finder.bits, within)
    if len(folded) <= _HEARD_ONLY:
        lacking = lacking[:0]
    # Each kind of slip has its share, the rest is for those of which there are many.
    half, quarter = most // 2, most // 4
    parts = (swapped[:half], parted[:quarter], lacking, swapped[half:], parted[quarter:])
    slots = np.concatenate(parts)
    found = _compared(folded, slots[:most], finder, search)
    if not found or (len(slots) > most and min(found).edits > _SWAPPED):
        heard = np.flatnonzero(_sounding(folded, finder) & within)
        found += _compared(folded, heard[:most], finder, search)
    return found


def _compared(
    folded: str, slots: Integers, finder: Finder, search: PassageSearch
) -> list[Correction]:
    heard_only = _words_in(folded) <= _HEARD_ONLY
    near = stretches_near(folded, _codes(slots, finder, search), heard_only=heard_only)
    return [
        Correction(_edits(folded, part), -times, part)
        for part, times in near.items()
        if part != folded and _may_replace(folded, part)
    ]


def _may_replace(word: str, part: str) -> bool:
    """Whether ``part`` names no other number, and enough of a short ``word`` is left in it."""
    if _DIGITS.findall(part) != _DIGITS.findall(word) or _is_other_number(word, part):
        return False
    said = _words_in(word)
    if said > _HEARD_ONLY:
        return True
    return len(part) == len(word) or (len(part) > len(word) and said == _HEARD_ONLY)


def _words_in(word: str) -> int:
    """How many characters of ``word`` are no digits."""
    return len(_DIGITS.sub("", word))


def _is_other_number(word: str, part: str) -> bool:
    """Whether a numeral stands for another one, or a number has become longer or shorter.

    Two numerals that are swapped, as in 第一百二三十, rarely make a number.
    """
    if len(word) == len(part):
        if sorted(word) == sorted(part):
            return False
        pairs = (one + other for one, other in zip(word, part, strict=True) if one != other)
        return any(map(_NUMERALS.fullmatch, pairs))
    numbers, others = _NUMERALS.findall(word), _NUMERALS.findall(part)
    return len(numbers) == len(others) and numbers != others


def _some_slips_away(
    folded: str, slots: Integers, finder: Finder, search: PassageSearch
) -> list[Correction]:
    texts = _texts(slots, finder, search)
    if not texts:
        return []
    scores = process.cdist(
        [folded], texts, scorer=fuzz.partial_ratio, score_cutoff=_LEAST_SIMILARITY, dtype=np.uint8
    )[0]
    order = np.argsort(-scores.astype(np.int16), kind="stable")[:_PASSAGES_ALIGNED]
    stretches: dict[str, None] = {}
    margin = int(allowed_edits(len(folded))) + 1
    for at in order[scores[order] > 0].tolist():
        best = fuzz.partial_ratio_alignment(folded, texts[at])
        if best is not None and best.dest_end > best.dest_start:
            start = max(0, best.dest_start - margin)
            stretches[texts[at][start : best.dest_end + margin]] = None
            if len(stretches) >= _STRETCHES:
                break
    nearest = (_nearest(folded, stretch) for stretch in stretches)
    return list({one for one in nearest if one is not None})


def _sounding(folded: str, finder: Finder) -> Booleans:
    """Which passages may hold characters that sound like those of ``folded``."""
    sounds = [next(iter(syllables(character)), "") for character in folded]
    if not all(sounds):
        return finder.holdings.none()
    return finder.spoken.sounding(Spelling(tuple(Sound(sound, whole=True) for sound in sounds)))


def _codes(slots: Integers, finder: Finder, search: PassageSearch) -> Codes:
    """The folded characters of ``slots``, a gap behind each passage."""
    if finder.holdings.remembers:
        return finder.holdings.codes(np.sort(slots))
    return codes_of(GAP.join([*_texts(slots, finder, search), ""]))


def _texts(slots: Integers, finder: Finder, search: PassageSearch) -> list[str]:
    if finder.holdings.remembers:
        return finder.holdings.folded(np.sort(slots))
    return _folded([text for _, portion in search.read(slots) for text in portion])


def _folded(texts: list[str]) -> list[str]:
    """Every text folded; folding them all at once is much quicker."""
    joined = fold("".join(texts))
    ends = accumulate(map(len, texts))
    return [joined[end - len(text) : end] for text, end in zip(texts, ends, strict=True)]


def _likely(folded: str, finder: Finder, within: Booleans) -> Integers:
    """The passages that share most with ``folded``, most first: a pair counts two, a character
    one."""
    grams = {
        (gram.tier, gram.number): 2 if gram.tier is Tier.PAIR else 1
        for gram in unlimited_grams(folded)
    }
    scores = finder.counted(grams)
    scores[~within] = 0
    least = max(2, len(set(folded)) - round(allowed_edits(len(folded)) + 0.5))
    found: list[Integers] = []
    missing = _PASSAGES_READ
    for score in range(int(scores.max(initial=0)), least - 1, -1):
        slots = np.flatnonzero(scores == score)
        found.append(slots[:missing])
        missing -= len(found[-1])
        if missing <= 0:
            break
    return np.concatenate(found) if found else np.empty(0, np.int64)


def _nearest(word: str, stretch: str) -> Correction | None:
    """The part of ``stretch`` that is the fewest edits away from ``word``; of several the
    one whose length is nearest to the word's."""
    slack = int(allowed_edits(len(word)))
    best: Correction | None = None
    lengths = range(max(1, len(word) - slack), len(word) + slack + 1)
    for length in sorted(lengths, key=lambda length: abs(length - len(word))):
        for start in range(len(stretch) - length + 1):
            part = stretch[start : start + length]
            if OSA.distance(word, part, score_cutoff=slack) > slack:
                continue
            edits = _edits(word, part)
            nearer = best is None or edits < best.edits
            if nearer and "\n" not in part and _may_replace(word, part):
                best = Correction(edits, 0, part)
    return best


def _edits(word: str, part: str) -> float:
    """How many edits ``part`` is away from ``word``."""
    written = OSA.distance(word, part)
    if written == 1 and sorted(part) == sorted(word):
        edits = _SWAPPED
    elif written == 1 and len(part) > len(word):
        edits = _MISSING
    else:
        heard = OSA.distance(word.translate(homophones()), part.translate(homophones()))
        edits = _HOMOPHONE * written + (1 - _HOMOPHONE) * heard
    strange = any(not sign.isalnum() for sign in set(part).difference(word))
    return edits + _SIGN * strange
