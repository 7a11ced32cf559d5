"""The one folding of script, variant form, width and case that search compares texts by.

Folding keeps the length: the character at offset ``i`` of the folded text stands for the character
at offset ``i`` of the text, so a span found in one is a span of the other. It is idempotent, and a
text and its conversion by any of OpenCC's character- and phrase-preserving configurations fold to
the same string. How the table comes about is told in :mod:`db.text.data.make_fold`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

FOLD_VERSION: Final = "2"
"""Changes whenever the table does: an index made with another version must be made anew."""

_CODE_POINTS: Final = 0x110000
_LONG: Final = 100
"""From here on the array is quicker than ``str.translate``, whose cost is per character."""

_AT_ONCE: Final = 1 << 17
"""So many characters are encoded in a fraction of a millisecond."""


def fold(text: str) -> str:
    """``text`` in its folded form, character by character. Lone surrogates stay as they are."""
    if text.isascii():
        return text.lower()
    if len(text) < _LONG:
        return _short(text)
    return "".join(text_of(fold_codes(codes_of(part))) for part in _parts(text))


@lru_cache(maxsize=4096)
def _short(text: str) -> str:
    # Reading a page asks a dozen things of each of its lines, and every one folds it.
    return text.translate(_table())


def fold_codes(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """The folded form of code points given as an array: the quick way for big texts."""
    return _array()[codes]


def codes_of(text: str) -> npt.NDArray[np.uint32]:
    """The code points of ``text``, lone surrogates included. Not to be written to."""
    if len(text) > _AT_ONCE:
        return np.concatenate([codes_of(part) for part in _parts(text)])
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def text_of(codes: npt.NDArray[np.uint32]) -> str:
    """The text with these code points; the inverse of :func:`codes_of`."""
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def _parts(text: str) -> Iterator[str]:
    """``text`` in pieces that hold no other thread up for long."""
    return (text[start : start + _AT_ONCE] for start in range(0, len(text), _AT_ONCE))


@cache
def _table() -> dict[int, str]:
    lines = (
        resources.files("db.text.data")
        .joinpath("fold.txt")
        .read_bytes()
        .decode("utf-8")
        .split("\n")
    )
    return {ord(character): line[0] for line in lines for character in line[1:]}


@cache
def _array() -> npt.NDArray[np.uint32]:
    table = np.arange(_CODE_POINTS, dtype=np.uint32)
    pairs = _table()
    table[np.fromiter(pairs.keys(), np.uint32, len(pairs))] = codes_of("".join(pairs.values()))
    table.flags.writeable = False
    return table
