"""The words of a query made ready for searching."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.grams import CharacterClass, Tier, class_table, is_pair, is_shared, unit
from db.search.query import Mode, Word
from db.text.fold import codes_of, fold
from db.text.regional import Region, other_regions
from db.text.script_evidence import count_exclusive
from db.text.typed_pinyin import Spelling, spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_GRAMS: Final = 12
"""So many grams narrow a word down; what they let through is read anyway."""


_OTHER_MEANING: Final = 0.9
"""What the word of another region is worth that may mean another thing in this one."""


@dataclass(frozen=True, slots=True)
class Gram:
    """Something that every passage with a given text holds."""

    tier: Tier
    number: int


@dataclass(frozen=True, slots=True)
class Letters:
    """A run of letters that is in a word of every passage with a given text.

    ``begins`` and ``ends`` say that the word begins or ends there.
    """

    text: str
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Needle:
    """A folded text to find, and what narrows the passages down that may hold it.

    ``sure`` means that a passage which has the grams has the text too.
    """

    text: str
    grams: tuple[Gram, ...]
    letters: tuple[Letters, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Related:
    """A text that may be meant instead of a word; ``worth`` says how likely, 0 to 1.

    In documents of ``region`` it is meant whether the word itself is found or not: without fail
    where the word is ``foreign`` there, else where it is much the rarer of the two.
    """

    needle: Needle
    worth: float
    region: Region | None = None
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the query: its own text, what else may stand for it, and readings in pinyin.

    ``regional`` are other regions' words for it, ``related`` what else it may be meant to be.
    """

    word: Word
    needle: Needle
    regional: tuple[Needle, ...]
    related: tuple[Related, ...]
    pinyin: tuple[Spelling, ...]

    @property
    def text(self) -> str:
        """The word as typed."""
        return self.word.text

    @property
    def forms(self) -> tuple[str, ...]:
        """The ways to write the word that stand for it in most texts: as typed, and folded."""
        if self.word.mode is Mode.LITERAL:
            return (self.text,)
        return tuple(dict.fromkeys((self.text, self.needle.text)))


def term(word: Word, *, pinyin: tuple[Spelling, ...] | None = None) -> Term:
    """``word`` made ready; ``pinyin`` replaces the readings that it has by itself."""
    folded = fold(word.text)
    if word.mode is not Mode.ANY:
        return Term(word, needle(folded), (), (), ())
    if pinyin is None:
        pinyin = tuple(spellings(word.text))
    regional = [other.text for other in other_regions(folded)]
    return Term(
        word,
        needle(folded),
        tuple(map(needle, regional)),
        tuple(
            Related(needle(other), _OTHER_MEANING, region, _is_foreign(word.text, region))
            for other, region in other_regions(folded, ordinary=True)
            if other not in regional and not word.negated
        ),
        pinyin,
    )


def _is_foreign(text: str, region: Region) -> bool:
    """Whether ``text`` is in a script that ``region`` does not write."""
    counts = count_exclusive(text)
    other = counts.traditional if region is Region.MAINLAND else counts.simplified
    return other > 0


def needle(folded: str) -> Needle:
    """What narrows down the passages that hold the text ``folded``."""
    codes = codes_of(folded)
    classes = class_table()[codes]
    numbers = unit(codes).tolist()
    pairs = np.flatnonzero(is_pair(classes[:-1], classes[1:])).tolist()
    grams = [Gram(Tier.PAIR, numbers[at] << 16 | numbers[at + 1]) for at in pairs]
    covered = {at for pair in pairs for at in (pair, pair + 1)}
    runs = list(_runs(folded, classes.tolist()))
    inside_run = {at for run in runs for at in range(run[0], run[1]) if run[1] - run[0] > 1}
    alone = [
        Gram(Tier.CHARACTER, number)
        for at, number in enumerate(numbers)
        if at not in covered and at not in inside_run and classes[at] != CharacterClass.SEPARATOR
    ]
    letters = tuple(
        Letters(folded[start:end], start > 0, end < len(folded))
        for start, end in runs
        if end - start > 1
    )
    parts = len(grams) + len(alone) + len(letters)
    whole = parts == 1 and (len(folded) == 1 or bool(letters) or len(folded) == len(pairs) + 1)
    sure = whole and not any(map(is_shared, codes.tolist()))
    return Needle(folded, tuple(_spread([*grams, *alone])), letters, sure)


def unlimited_grams(folded: str) -> list[Gram]:
    """Every character and every pair of ``folded``, each once."""
    codes = codes_of(folded)
    classes = class_table()[codes]
    numbers = unit(codes).tolist()
    pairs = np.flatnonzero(is_pair(classes[:-1], classes[1:])).tolist()
    shown = np.flatnonzero(classes != CharacterClass.SEPARATOR).tolist()
    grams = [Gram(Tier.PAIR, numbers[at] << 16 | numbers[at + 1]) for at in pairs]
    return list(dict.fromkeys([*grams, *(Gram(Tier.CHARACTER, numbers[at]) for at in shown)]))


def _runs(folded: str, classes: list[int]) -> Iterator[tuple[int, int]]:
    start = None
    for at in range(len(folded) + 1):
        letter = at < len(folded) and classes[at] == CharacterClass.LETTER
        if letter and start is None:
            start = at
        elif not letter and start is not None:
            yield start, at
            start = None


def _spread(grams: list[Gram]) -> list[Gram]:
    """Distinct grams, no more than are useful, those that do not overlap first."""
    distinct = list(dict.fromkeys(grams))
    step = max(1, len(distinct) // MOST_GRAMS)
    few = distinct[::step][:MOST_GRAMS]
    return few[::2] + few[1::2]
