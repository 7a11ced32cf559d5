"""The scanner passes over characters at once only where no piece can begin."""

from __future__ import annotations

import re
from itertools import product

from db.dates.recognition.scanner import SCANNER, tokens
from db.dates.recognition.starts import NO_PIECE, TOLD_BY_NEXT, WORD_STARTERS

_BODY = re.compile(SCANNER.pattern.partition(NO_PIECE)[2].removesuffix(")"))
"""The forms themselves, without what is asked of their first characters."""

_TAILS = [
    "",
    "月",
    "年",
    "日",
    "号",
    "五",
    "期间",
    "周",
    "\n旬",
    "18)日",
    "、三日",
    "(1900)年",
    "底",
]


def _seconds() -> list[str]:
    """Every character that the pattern names, and some that it does not."""
    return sorted({*SCANNER.pattern, *"的龄称元9 \n\u3000、,./~-至到和及与"})


def test_what_is_passed_over_at_once_begins_no_piece() -> None:
    for first, second, tail in product(sorted(TOLD_BY_NEXT), _seconds(), _TAILS):
        text = first + second + tail
        found, full = SCANNER.match(text), _BODY.match(text)
        assert (found and found.span()) == (full and full.span()), text


def test_what_only_words_begin_with_begins_nothing_else() -> None:
    for first, second, tail in product(sorted(WORD_STARTERS), _seconds(), _TAILS):
        assert _BODY.match(first + second + tail) is None, first + second + tail


def test_pieces_are_found_in_the_middle_of_a_text() -> None:
    assert [token.start for token in tokens("据报昨天下雨，年底一般无雪")] == [2, 7]
