"""What an English form can begin with, so that all other words are passed over at once.

The forms are some thirty, and each would be tried at every word and figure. Most such words stand
before another than a form has there (of the company, in a hall), and most figures behind no dash,
month or unit. Whoever adds a form must see that its beginning is here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english.words import HOLIDAYS, MOVABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIGURES_OR_MONTH: Final = r"[\s-](?:[0-9JFMASOND]|the\syear)"
_WORDS: Final = {
    # Words without a capital, and what must follow them in a form.
    "of to and in for by since until till before after during through throughout around about from"
    " between circa": _FIGURES_OR_MONTH,
    "the": r"\s(?:['’0-9FSELBMAW]|f[iao]|s[eputa]|th|la|e[an]|be|m[io]|ye|w[ie]|au|ne|pr|da)",
    "a an one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty":
        r"\s[mhdwy]",
    "first second third fourth fifth": r"\s[qhwMTWFS]",
    "compared": r"\s(?:with|to)",
    "beginning start starting middle": r"\s(?:of|in|from)",
    "end": r"(?:\s(?:of|in|from)|-)",
    "c ca": r"\.",
    "last this next that early mid midyear late year spring summer autumn fall winter fiscal"
    " financial academic school tax today yesterday tomorrow tonight noon midday midnight": "",
}  # fmt: skip
_NAMES: Final = (
    "January February March April May June July August September October November December",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "Q1 Q2 Q3 Q4 H1 H2 FY AD A.D. CE",
)


def _by_first_letter(beginnings: Iterable[str]) -> str:
    """A pattern of all ``beginnings``, each of which begins with a letter, grouped by it."""
    rests: dict[str, list[str]] = {}
    for one in beginnings:
        rests.setdefault(one[0], []).append(one[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(rests.items()))


def _capitals() -> set[str]:
    """The first two characters of all that a form may begin with in capitals."""
    words = [word.title() for words in _WORDS for word in words.split()]
    holidays = [name.title() for name in (*HOLIDAYS, *MOVABLE)]
    names = [name for names in _NAMES for name in names.split()]
    written = (*words, *holidays, *names, *map(str.upper, names))
    return {re.escape(name[:2]) for name in written}


_FIGURES: Final = (
    # 2020-09-30 is a form of English behind an English word alone.
    r"(?:(?<=[a-z]\s)|(?![0-9]{4}[-/][0-9]{1,2}[-/][0-9]))"
    r"[0-9]++(?:[-~/,'’snrtuapAPB]|[:.][0-9]|\s*[:|]\s|\s[-~&A-Zadhmoptuwy]|\s\([JFMASOND])"
)
BEGINNING: Final = (
    _FIGURES
    + "|"
    + _by_first_letter(sorted(_capitals()))
    + "|"
    + _by_first_letter(
        rf"{word}(?![a-z]){following}"
        for words, following in _WORDS.items()
        for word in words.split()
    )
)
"""A pattern of what every form begins with."""
