"""Spelling many texts anew at the price of one.

A document is many short paragraphs. Spelling a character anew costs next to nothing in an array,
but each call costs as much as a paragraph of a hundred characters.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def at_once(respell: Callable[[str], str], texts: Sequence[str]) -> list[str]:
    """``respell`` of each of ``texts``, done on all of them joined.

    ``respell`` must look at one character at a time and keep the length, as
    :func:`db.text.fold.fold` does.
    """
    whole = respell("".join(texts))
    ends = accumulate(map(len, texts))
    return [whole[end - len(text) : end] for text, end in zip(texts, ends, strict=True)]
