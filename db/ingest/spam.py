"""Link spam that somebody put above a page: first lines that have nothing to do with the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.text.fold import fold
from db.text.script_evidence import count_exclusive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line

_LONGEST_SPAM: Final = 200
_SPAM_CONTEXT: Final = 8_000
"""So much of the text is searched for the words of a first line."""
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]{2,}")


def is_spam(lines: Sequence[Line], index: int) -> bool:
    """Whether a first line was put above the page by somebody else.

    A title shares words with its text and is written in its script; link spam shares neither and
    has a vocabulary of its own.
    """
    text = lines[index].text
    rest = "\n".join(line.text for line in lines[index + 1 : index + 60])[:_SPAM_CONTEXT]
    if not rest or len(text) > _LONGEST_SPAM:
        return False
    folded = fold(text)
    score = min(3, furniture.spam_words(folded)) + furniture.is_comma_list(folded)
    score += 2 * _is_foreign(text, rest)
    if not score:
        return False
    shared = _shared(folded, fold(rest))
    score += _is_other_script(text, rest) + (shared < 0.1) - 2 * (shared > 0.4)
    return score >= 3


def _is_foreign(text: str, rest: str) -> bool:
    """Han characters above a text in Latin letters, in which they do not occur again."""
    han = len(_HAN.findall(text))
    return (
        han >= 2
        and han > len(_LATIN_WORD.findall(text))
        and (len(_HAN.findall(rest)) * 20 < len(_LATIN_WORD.findall(rest)))
    )


def _is_other_script(text: str, rest: str) -> bool:
    here, there = count_exclusive(text), count_exclusive(rest)
    if there.traditional > 4 * there.simplified:
        return here.simplified > here.traditional
    if there.simplified > 4 * there.traditional:
        return here.traditional > here.simplified
    return False


def _shared(folded: str, rest: str) -> float:
    """The share of a line's pairs of Han characters and of its words that the text has too."""
    han = "".join(_HAN.findall(folded))
    pieces = {han[i : i + 2] for i in range(len(han) - 1)} | set(_LATIN_WORD.findall(folded))
    return sum(piece in rest for piece in pieces) / len(pieces) if pieces else 1.0
