"""Finding a text by some of its characters in order, the way fzf does."""

from __future__ import annotations

import re
from typing import Final

from db.text.alignment import Span
from db.text.fold import fold

_LONGEST_QUERY: Final = 64


def subsequence(query: str, text: str) -> list[Span]:
    """The characters of ``text`` to mark if it holds those of ``query`` in order; else nothing.

    Script, width, case and the spaces of ``query`` do not matter. As in fzf the last possible
    beginning before the first possible end is taken, so that the marks stand close together.
    """
    wanted = "".join(fold(query).split())[:_LONGEST_QUERY]
    folded = fold(text)
    if not wanted:
        return []
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
    return _spans(places[::-1])


def pattern(query: str) -> re.Pattern[str] | None:
    """What lines of folded text must match to hold the characters of ``query`` in order."""
    wanted = "".join(fold(query).split())[:_LONGEST_QUERY]
    if not wanted:
        return None
    return re.compile("[^\\n]*?".join(map(re.escape, wanted)))


def _spans(places: list[int]) -> list[Span]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1].end == place:
            spans[-1] = Span(spans[-1].start, place + 1)
        else:
            spans.append(Span(place, place + 1))
    return spans
