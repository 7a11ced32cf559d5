"""Where lines of Chinese text may end.

The prohibitions are those of *Requirements for Chinese Text Layout* (W3C clreq, 3.1) and
GB/T 15834: a closing mark or a pause never begins a line, an opening mark never ends one, ellipses
and dashes are not torn apart. Latin words stay whole, and what :mod:`db.text.unbroken` tells.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from db.text.code_points import CodePointTable
from db.text.fold import codes_of
from db.text.unbroken import UNBROKEN

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.text.width import Measure

    Flags = npt.NDArray[np.bool_]


class CharacterClass(IntEnum):
    """What a character does to the breaks beside it."""

    IDEOGRAPH = 0
    LETTER = 1
    OPENING = 2
    CLOSING = 3
    LATIN_OPENING = 4
    LATIN_CLOSING = 5
    SPACE = 6
    MARK = 7
    GLUE = 8
    DASH = 9
    JOINT = 10


class Breaks:
    """A stretch of text, how far its characters reach, and where lines of it may end.

    A *break at* offset ``i`` is one before the character at ``i``. The stretch begins a line.
    """

    def __init__(self, text: str, measure: Measure) -> None:
        self._text = text
        self._codes = codes_of(text)
        widths = measure.widths(self._codes)
        self._reach: list[int] = [0, *np.cumsum(widths, dtype=np.int64).tolist()]
        classes = _with_apostrophes(_CLASSES[self._codes], self._codes)
        spaces = classes == CharacterClass.SPACE
        marks = (classes == CharacterClass.MARK) | ((widths == 0) & ~spaces)
        classes[marks] = CharacterClass.MARK
        bases = _carried(classes, ~marks)
        self._left, self._right = bases[:-1], classes[1:]
        # Spaces vanish at the end of a line, so an opening mark must not stand before them either.
        before_spaces = _carried(bases, bases != CharacterClass.SPACE)[:-1]
        self._bare_opening: Flags = _OPENS[before_spaces] | (self._right == CharacterClass.MARK)
        self._is_space: list[bool] = spaces.tolist()
        self._is_mark: list[bool] = marks.tolist()

    def __len__(self) -> int:
        return len(self._text)

    def fitting(self, start: int, cells: int) -> int:
        """The end of the longest line from ``start`` that is ``cells`` wide at most.

        Spaces that follow belong to it, since they vanish there. It holds one character with its
        marks even where that is too wide.
        """
        end = bisect_right(self._reach, self._reach[start] + cells, start) - 1
        end = max(end, start + 1)
        while end < len(self) and (self._is_space[end] or self._is_mark[end]):
            end += 1
        return end

    def best(self, start: int, limit: int) -> int:
        """The best break after ``start`` and up to ``limit``: late, at the mildest cost."""
        for latest in (self._free, self._in_dates, self._in_words, self._between_characters):
            if latest[limit] > start:
                return latest[limit]
        return limit

    def without_spaces(self, start: int, end: int) -> int:
        """``end``, less the spaces before it."""
        while end > start and self._is_space[end - 1]:
            end -= 1
        return end

    @cached_property
    def _free(self) -> list[int]:
        whole = np.zeros(len(self) + 1, np.int8)
        for match in UNBROKEN.finditer(self._text):
            whole[match.start() + 1] += 1
            whole[match.end()] -= 1
        return _latest(self._allowed & (np.cumsum(whole, dtype=np.int8)[1:-1] == 0))

    @cached_property
    def _in_dates(self) -> list[int]:
        return _latest(self._allowed & np.isin(self._codes[:-1], _DATE_PARTS))

    @cached_property
    def _in_words(self) -> list[int]:
        joints = _JOINS[self._left] & (self._right != CharacterClass.JOINT)
        return _latest(joints & ~_KINSOKU[self._left, self._right] & ~self._bare_opening)

    @cached_property
    def _between_characters(self) -> list[int]:
        return _latest(~_KINSOKU[self._left, self._right] & ~self._bare_opening)

    @cached_property
    def _allowed(self) -> Flags:
        allowed: Flags = ~_FORBIDDEN[self._left, self._right]
        # “3.5” and “a,b” hold together; a comma typed for ，after Han characters does not.
        typed = (self._left[1:] == CharacterClass.LATIN_CLOSING) & (
            self._left[:-1] == CharacterClass.IDEOGRAPH
        )
        allowed[1:] |= typed & (self._right[1:] == CharacterClass.LETTER)
        return allowed & ~self._bare_opening


def _with_apostrophes(
    classes: npt.NDArray[np.uint8], codes: npt.NDArray[np.uint32]
) -> npt.NDArray[np.uint8]:
    """``classes`` with a closing quotation mark between two letters as the apostrophe it is."""
    letters = classes == CharacterClass.LETTER
    inside = (codes[1:-1] == ord("’")) & letters[:-2] & letters[2:]
    classes[1:-1][inside] = CharacterClass.LETTER
    return classes


def _carried(values: npt.NDArray[np.uint8], keep: Flags) -> npt.NDArray[np.uint8]:
    """``values`` with those not kept replaced by the last kept one before them."""
    places = np.where(keep, np.arange(len(values)), 0)
    carried: npt.NDArray[np.uint8] = values[np.maximum.accumulate(places)]
    return carried


def _latest(allowed: Flags) -> list[int]:
    """For each offset the last allowed break up to it; 0 where there is none."""
    places = np.where(allowed, np.arange(1, len(allowed) + 1), 0)
    return [0, *np.maximum.accumulate(places).tolist()]


SPACES: Final = " \t\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u1680\u205f"
"""What vanishes where a line ends."""

_MEMBERS: Final = {
    CharacterClass.OPENING: "（《「『“‘〈【〔［｛〖〘〚〝｟｢︵︷︹︻︽︿﹁﹃﹙﹛﹝￥＄￡",
    CharacterClass.CLOSING: (
        "，。、；：？！）》」』”’〉】〕］｝〗〙〛〞〟｠｣︶︸︺︼︾﹀﹂﹄﹚﹜﹞…‥·・‧•～％‰℃℉°′″"
        "～－々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ｡､･ｰ﹐﹑﹒﹔﹕﹖﹗．／〜"
    ),
    CharacterClass.LATIN_OPENING: "([{<$¥€£#@",
    CharacterClass.LATIN_CLOSING: ",.;:!?)]}>%",
    CharacterClass.SPACE: SPACES,
    CharacterClass.GLUE: "\u00a0\u2007\u202f\"'",
    CharacterClass.DASH: "—–―─",
    CharacterClass.JOINT: "/\\_-+=&|~^*",
}
_CLASS_OF: Final = {
    character: kind for kind, characters in _MEMBERS.items() for character in characters
}
_IDEOGRAPHIC: Final = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff5f-\uffef"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)


def _classify(character: str) -> int:
    known = _CLASS_OF.get(character)
    if known is not None:
        return known
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Mc", "Cf"}:
        return CharacterClass.MARK
    if category[0] in "LN" and not _IDEOGRAPHIC.match(character):
        return CharacterClass.LETTER
    return CharacterClass.IDEOGRAPH


_CLASSES: Final = CodePointTable(_classify)


def _pairs(*, kinsoku_only: bool) -> Flags:
    """``[left, right]``: no line may end between a character of class left and one of right."""
    size = len(CharacterClass)
    forbidden = np.zeros((size, size), np.bool_)
    forbidden[[CharacterClass.OPENING, CharacterClass.LATIN_OPENING], :] = True
    forbidden[:, [CharacterClass.CLOSING, CharacterClass.LATIN_CLOSING, CharacterClass.SPACE]] = (
        True
    )
    forbidden[CharacterClass.DASH, CharacterClass.DASH] = True
    forbidden[:, CharacterClass.MARK] = True
    if not kinsoku_only:
        word = [CharacterClass.LETTER, CharacterClass.JOINT]
        forbidden[np.ix_(word, [*word, CharacterClass.LATIN_OPENING])] = True
        forbidden[CharacterClass.LATIN_CLOSING, word] = True
        forbidden[CharacterClass.GLUE, :] = forbidden[:, CharacterClass.GLUE] = True
        forbidden[CharacterClass.SPACE, CharacterClass.GLUE] = False
    return forbidden


def _flags(*classes: CharacterClass) -> Flags:
    return np.isin(np.arange(len(CharacterClass)), classes)


_OPENS: Final = _flags(CharacterClass.OPENING, CharacterClass.LATIN_OPENING)
_JOINS: Final = _flags(CharacterClass.JOINT, CharacterClass.LATIN_CLOSING)
_FORBIDDEN: Final = _pairs(kinsoku_only=False)
_KINSOKU: Final = _pairs(kinsoku_only=True)

_DATE_PARTS: Final = codes_of("年月日号號 ")
"""A date that must break, breaks after one of these."""
