"""Document text is data: nothing in it may act on a terminal.

Characters that terminals obey (C0 and C1 controls, DEL) become visible signs. Characters that are
invisible and that terminals disagree about or obey (format characters such as bidi overrides and
zero-width joiners, line separators, variation selectors, skin tones) are dropped.
"""

from __future__ import annotations

import re
from typing import Final

from db.text.alignment import Alignment, Converted, Edit

TAB_CELLS: Final = 4

# Unicode's category Cf, the separators U+2028 and U+2029, variation selectors and skin tones.
_DROPPED: Final = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001f3fb-\U0001f3ff"
    "\U000e0000-\U000e0fff"
)
_CONTROLS: Final = "\0-\x09\x0b-\x1f\x7f-\x9f"
_UNSAFE: Final = re.compile(
    f"[{_DROPPED}]+|\r\n|[{_CONTROLS}\ud800-\udfff\ufffe\uffff\U0001f1e6-\U0001f1ff]"
)
_REGIONAL_A: Final = 0x1F1E6


def visible(text: str) -> Converted:
    """``text`` with nothing left in it that a terminal could obey, and the map to it.

    Line feeds stay, and a carriage return before one is dropped; other controls become their
    picture (``␛``), C1 controls ``␦``, tabs four spaces. Lone surrogates and noncharacters become
    U+FFFD, the letters that pair up to flags plain letters.
    """
    if text.isascii() and text.isprintable():
        return Converted(text)
    pieces: list[str] = []
    edits: list[Edit] = []
    read = drift = 0
    for match in _UNSAFE.finditer(text):
        start, end = match.span()
        sign = _sign(match.group())
        pieces += text[read:start], sign
        if len(sign) != end - start:
            edits.append(Edit(start, end, start + drift, start + drift + len(sign)))
            drift += len(sign) - (end - start)
        read = end
    if not read:
        return Converted(text)
    pieces.append(text[read:])
    return Converted("".join(pieces), Alignment(tuple(edits)))


def _sign(unsafe: str) -> str:
    code = ord(unsafe[0])
    if unsafe == "\r\n":
        return "\n"
    if code == 0x09:
        return " " * TAB_CELLS
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if code < 0xA0:
        return "␦"
    if _REGIONAL_A <= code < _REGIONAL_A + 26:
        return chr(code - _REGIONAL_A + ord("A"))
    if 0xD800 <= code < 0xE000 or code in {0xFFFE, 0xFFFF}:
        return "\ufffd"
    return ""
