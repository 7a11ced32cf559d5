"""Words that regions have for the same thing: 软件 is 軟體 in Taiwan, 出租车 is 的士 in Hong Kong.

This is vocabulary, not script: the words are no forms of each other, so a search is widened by
them instead of folding them together. The table comes from OpenCC
(:mod:`db.text.data.make_regional`).
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

MOST_WORDINGS: Final = 8
"""No text is put into more other wordings."""

_LONGEST_TEXT: Final = 32


class Region(StrEnum):
    """Where a word is used; the value is how the BCP 47 tags of documents from there begin."""

    MAINLAND = "zh-Hans"
    ELSEWHERE = "zh-Hant"


class Wording(NamedTuple):
    """A folded text as a region puts it."""

    text: str
    region: Region


def other_regions(folded: str, *, ordinary: bool = False) -> list[Wording]:
    """The folded text ``folded`` with its words put as other regions put them, itself left out.

    Where several words of the text have counterparts, all combinations are given, up to
    :data:`MOST_WORDINGS`, each with the region of the last. With ``ordinary`` the counterparts
    that are ordinary words of both regions, and therefore often mean something else, are used too.
    """
    if len(folded) > _LONGEST_TEXT:
        return []
    counterparts = _counterparts(ordinary=ordinary)
    longest = _longest_word()
    wordings = [Wording("", Region.MAINLAND)]
    position = 0
    while position < len(folded):
        ends = range(min(len(folded), position + longest), position, -1)
        words = (folded[position:end] for end in ends)
        word = next((word for word in words if word in counterparts), folded[position])
        choices = (None, *counterparts.get(word, ()))
        wordings = [
            Wording(before.text + (choice.text if choice else word), (choice or before).region)
            for before in wordings
            for choice in choices
        ]
        wordings = wordings[: MOST_WORDINGS + 1]
        position += len(word)
    return wordings[1:]


@cache
def _counterparts(*, ordinary: bool) -> dict[str, tuple[Wording, ...]]:
    """The words for the same thing, the nearest first; two steps lead from 计程车 to 的士."""
    pairs: dict[str, list[Wording]] = {}
    for line in _lines():
        if "=" in line or ordinary:
            one, other = line.replace("~", "=").split("=")
            pairs.setdefault(one, []).append(Wording(other, Region.ELSEWHERE))
            pairs.setdefault(other, []).append(Wording(one, Region.MAINLAND))
    found = {}
    for word, near in pairs.items():
        sure = [further for other in near for further in pairs[other.text]] if not ordinary else []
        found[word] = tuple(dict.fromkeys(other for other in (*near, *sure) if other.text != word))
    return found


@cache
def _longest_word() -> int:
    return max(len(word) for line in _lines() for word in line.replace("~", "=").split("="))


def _lines() -> list[str]:
    data = resources.files("db.text.data").joinpath("regional.txt").read_bytes()
    return data.decode("utf-8").split("\n")
