"""What a piece of an expression of time can begin with, so that all else is passed over at once.

The scanner tries some thirty forms at every character that one of them begins with. Most such
characters stand in other words (一般, 年龄, 本人, 大学), which the character behind them tells.
Texts are in the canonical spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import BRANCHES, STEMS
from db.dates.recognition.numerals import NUMERALS
from db.dates.recognition.periods import NAMES as PERIODS
from db.dates.recognition.periods import STARTERS as PERIOD_STARTERS
from db.dates.recognition.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_AMID_NUMBERS: Final = f"{NUMERALS}0Oo年月日号点时世个周星礼天小分秒季旬钟多余至到~、( \n\u3000-"
"""A further numeral, a unit, a gap, or what joins two numbers."""

_BEHIND: Final = (
    # The first characters of a form, and what may stand behind them there.
    (NUMERALS, _AMID_NUMBERS + ",./和及与"),
    ("Oo", _AMID_NUMBERS),
    ("年", "间廿二三"),
    ("(", "一二三四五六日MTWFS123456789"),
    ("'\"‘“「『", "五六七八十三元春清端中国双文大"),
    ("上中下", "\n"),
    ("今昨明去前本上下后", "("),
    ("上下本这当同次", "上下周星礼一个"),
    ("星", "期"),
    ("礼", "拜"),
    ("公西", "元"),
    ("第", f"{NUMERALS}0"),
    ("最", "后末初"),
    ("前头", f"{NUMERALS}0 个天周星礼季"),
    ("入", "春夏秋冬"),
    ("越", f"{NUMERALS}明年岁"),
    (STEMS, BRANCHES),
    *((word[0], word[1]) for word in PERIODS),
)

STARTERS: Final = (
    set("0123456789半闰正腊冬元初早仲盛孟暮晚深隆春夏秋Q周末").union(*(one for one, _ in _BEHIND))
    | PERIOD_STARTERS
)
WORD_STARTERS: Final = {word[0] for word in WORDS} - STARTERS
"""With these only words begin."""

TOLD_BY_NEXT: Final = frozenset("".join(one for one, _ in _BEHIND)) - {
    *"闰正腊冬元初早仲盛孟暮晚深隆春夏秋末",
    *(word for word in WORDS if len(word) == 1),
}
"""The characters with which a form begins only before certain others."""


def one_of(characters: Iterable[str]) -> str:
    """A class of ``characters``."""
    return f"[{''.join(map(re.escape, sorted(characters)))}]"


def _next(first: str) -> str:
    """What may stand behind ``first`` in a form or in a word; where 0 may, any digit."""
    behind = {word[1] for word in WORDS if word[0] == first}
    behind = behind.union(*(others for one, others in _BEHIND if first in one))
    return rf"(?:{one_of(behind)}|\d)" if "0" in behind else one_of(behind)


def _no_piece() -> str:
    alike: dict[str, list[str]] = {}
    for first in sorted(TOLD_BY_NEXT):
        alike.setdefault(_next(first), []).append(first)
    return "|".join(f"{one_of(firsts)}(?!{behind})" for behind, firsts in alike.items())


NO_PIECE: Final = f"(?!(?={one_of(TOLD_BY_NEXT)})(?:{_no_piece()}))"
"""A look ahead that fails where a character of :data:`TOLD_BY_NEXT` begins nothing."""
