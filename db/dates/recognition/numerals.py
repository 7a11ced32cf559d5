"""Numbers as dates write them: digits, Chinese numerals in either system, 廿 and 卅."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

NUMERALS: Final = "〇一二三四五六七八九十廿卅百千两"
"""The Chinese numerals of the canonical spelling (零 and ○ are 〇 there)."""

_DIGIT: Final = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "两": 2,
    "0": 0,
    "O": 0,
    "o": 0,
    "元": 1,
}
_UNIT: Final = {"十": 10, "百": 100, "千": 1000}
_TENS: Final = {"廿": 20, "卅": 30}
_LONGEST: Final = 12


@lru_cache(maxsize=4096)
def number(text: str) -> int | None:
    """The value of a numeral: ``15``, 十五, 廿三, 二〇二〇, 一千九百四十九, 二0二0; else ``None``.

    Numerals without a unit are read digit by digit (一九四九), with units by value (二十一).
    """
    if not text or len(text) > _LONGEST:
        return None
    if text.isascii() and text.isdecimal():
        return int(text)
    if all(character in _DIGIT for character in text):
        return int("".join(str(_DIGIT[character]) for character in text))
    return _by_value(text)


def is_positional(text: str) -> bool:
    """Whether Chinese numerals stand digit by digit (一九四九, 三六七), not by value (三十)."""
    return len(text) > 1 and all(character in _DIGIT for character in text)


def _by_value(text: str) -> int | None:
    total = 0
    digit: int | None = None
    smallest = 10_000
    for character in text:
        if character in _UNIT:
            unit = _UNIT[character]
            if unit >= smallest:
                return None
            total += (1 if digit is None else digit) * unit
            smallest, digit = unit, None
        elif character in _TENS:
            if digit is not None or smallest <= 10:
                return None
            total += _TENS[character]
            smallest = 10
        elif character in _DIGIT:
            if digit:
                return None
            digit = _DIGIT[character]
        else:
            return None
    return total + (digit or 0)
