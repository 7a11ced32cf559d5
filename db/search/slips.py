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
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from db.search.grams import Tier
from db.search.query import Mode
from db.search.terms import Related, needle, unlimited_grams
from db.text.fold import fold
from db.text.pinyin import all_readings, toneless

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.search.columns import Booleans, Integers
    from db.search.finder import Finder
    from db.search.passages import PassageSearch
    from db.search.terms import Term

SHORTEST: Final = 3
"""A shorter word has too many neighbours for any of them to be meant; at this length a wrong
character must at least be a homophone."""

LONGEST: Final = 40
"""A longer text is no word; its slips are not looked for."""

_PASSAGES_READ: Final = 400
_PASSAGES_ALIGNED: Final = 200
_STRETCHES: Final = 80
_CORRECTIONS: Final = 8
_LEAST_SIMILARITY: Final = 50.0
_TOLERANCE: Final = 0.5
"""Corrections so many edits further away than the nearest one are not meant."""

_HOMOPHONE: Final = 0.4
"""What a character of the same reading counts, in edits."""

_SWAPPED: Final = 0.5
"""What two swapped characters count: all that was meant is there."""

_MISSING: Final = 0.8
"""What a missing character counts: all that was typed is there, and in order."""

_LETTERS: Final = re.compile(r"[^\W\d_\u2e80-\U0010ffff]{4,}")
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """A text that the corpus holds in place of a word, so many edits away."""

    edits: float
    text: str


def may_be_mistyped(term: Term) -> bool:
    """Whether slips of ``term`` are looked for. Numbers are never taken for other numbers."""
    folded = term.needle.text
    if term.word.mode is not Mode.ANY or not SHORTEST <= len(folded) <= LONGEST:
        return False
    return not _DIGITS.fullmatch(folded)


def allowed_edits(length: int) -> float:
    """How many edits a word of ``length`` characters may be away: fewer than change its sense."""
    return 1.0 if length <= 5 else 2.0 if length <= 9 else length / 4


def corrections(
    term: Term, finder: Finder, search: PassageSearch, within: Booleans
) -> tuple[Related, ...]:
    """What ``term`` was perhaps meant to be, nearest first, in the passages ``within``."""
    folded = term.needle.text
    if _LETTERS.fullmatch(folded):
        found: Iterable[Correction] = _similar_words(folded, finder.vocabulary.words)
    else:
        found = _similar_stretches(folded, finder, search, within)
    limit = allowed_edits(len(folded))
    near = sorted(one for one in found if 0 < one.edits <= limit)
    best = [one for one in near if one.edits <= near[0].edits + _TOLERANCE][:_CORRECTIONS]
    return tuple(Related(needle(one.text), 1.0 - one.edits / len(folded)) for one in best)


def _similar_words(word: str, vocabulary: Sequence[str]) -> list[Correction]:
    limit = 1 if len(word) < 8 else 2
    scores = process.cdist(
        [word], vocabulary, scorer=OSA.distance, score_cutoff=limit, dtype=np.uint8
    )[0]
    near = np.flatnonzero(scores <= limit).tolist()
    return [Correction(float(scores[at]), vocabulary[at]) for at in near]


def _similar_stretches(
    folded: str, finder: Finder, search: PassageSearch, within: Booleans
) -> Iterable[Correction]:
    slots = _likely(folded, finder, within)
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
    return {one for one in nearest if one is not None}


def _texts(slots: Integers, finder: Finder, search: PassageSearch) -> list[str]:
    if finder.remembers:
        return finder.folded(np.sort(slots))
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
    spoken, stretch_spoken = _spoken(word), _spoken(stretch)
    digits = _DIGITS.findall(word)
    limit = allowed_edits(len(word))
    slack = int(limit)
    best: Correction | None = None
    lengths = range(max(1, len(word) - slack), len(word) + slack + 1)
    for length in sorted(lengths, key=lambda length: abs(length - len(word))):
        for start in range(len(stretch) - length + 1):
            end = start + length
            part = stretch[start:end]
            written = OSA.distance(word, part, score_cutoff=slack)
            if written > slack:
                continue
            if written == 1 and sorted(part) == sorted(word):
                edits = _SWAPPED
            elif written == 1 and length > len(word):
                edits = _MISSING
            else:
                heard = OSA.distance(spoken, stretch_spoken[start:end])
                edits = _HOMOPHONE * written + (1 - _HOMOPHONE) * heard
            nearer = best is None or edits < best.edits
            replaced = len(word) <= SHORTEST and len(part) <= len(word) and edits >= 1
            if nearer and not replaced and "\n" not in part and _DIGITS.findall(part) == digits:
                best = Correction(edits, part)
    return best


def _spoken(text: str) -> str:
    return text.translate(homophones())


@cache
def homophones() -> dict[int, str]:
    """For every character the first of those that are read like it, going by first readings."""
    first: dict[str, str] = {}
    return {
        ord(character): first.setdefault(toneless(readings[0]), character)
        for character, readings in all_readings().items()
    }
