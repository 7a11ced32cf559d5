"""Finding a text by some of its characters in order, the way fzf does."""

from __future__ import annotations

import re
from typing import Final

from db.text.alignment import Span
from db.text.fold import fold

_LONGEST_QUERY: Final = 64
_TIGHT: Final = 2
"""Letters spread over so many times their number are near enough to stand for one word."""

_LETTERS: Final = re.compile("[a-z0-9]+")


def subsequence(query: str, text: str) -> list[Span]:
    """The characters of ``text`` to mark if it holds those of ``query`` in order; else nothing.

    Script, width, case and the spaces of ``query`` do not matter. As in fzf the last possible
    beginning before the first possible end is taken, so that the marks stand close together.
    Nearly every English sentence has any three letters in order: letters count where each either
    follows the one before or begins a word, or where all of them stand close, from the beginning
    of a word on.
    """
    wanted = "".join(fold(query).split())[:_LONGEST_QUERY]
    folded = fold(text)
    places = _closest(wanted, folded)
    if _LETTERS.fullmatch(wanted) and places:
        near = _begins_word(folded, places[0])
        near &= places[-1] - places[0] < _TIGHT * len(wanted)
        places = _beginning_words(wanted, folded) or (places if near else [])
    return _spans(places)


def pattern(query: str) -> re.Pattern[str] | None:
    """What lines of folded text must match to hold the characters of ``query`` in order."""
    wanted = "".join(fold(query).split())[:_LONGEST_QUERY]
    if not wanted:
        return None
    # Whichever place of a character is the first is as good as any other: none is tried again.
    first, *others = map(re.escape, wanted)
    return re.compile(first + "".join(f"(?>[^\\n]*?{other})" for other in others))


def _closest(wanted: str, folded: str) -> list[int]:
    end = -1
    for character in wanted:
        end = folded.find(character, end + 1)
        if end < 0:
            return []
    places: list[int] = []
    position = end + 1
    for character in reversed(wanted):
        position = folded.rfind(character, 0, position)
        places.append(position)
    return places[::-1]


def _beginning_words(wanted: str, folded: str) -> list[int]:
    """Where the letters ``wanted`` stand, each behind the one before or at the beginning of a
    word; nothing if they do not."""
    words = [match.start() for match in _LETTERS.finditer(folded)]
    # For every place where what was wanted so far can end, all places up to there.
    ways = {start: [start] for start in words if folded[start] == wanted[0]}
    for letter in wanted[1:]:
        if not ways:
            return []
        earliest = min(ways)
        before = ways[earliest]
        further = {
            start: [*before, start]
            for start in words
            if start > earliest and folded[start] == letter
        }
        joined = {
            end + 1: [*way, end + 1]
            for end, way in ways.items()
            if folded[end + 1 : end + 2] == letter
        }
        ways = further | joined
    return min(ways.values(), key=lambda way: way[-1] - way[0], default=[])


def _begins_word(folded: str, place: int) -> bool:
    return place == 0 or not _LETTERS.fullmatch(folded[place - 1])


def _spans(places: list[int]) -> list[Span]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1].end == place:
            spans[-1] = Span(spans[-1].start, place + 1)
        else:
            spans.append(Span(place, place + 1))
    return spans
