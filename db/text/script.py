"""Showing a text in another script, with an exact way back to the original.

The conversion is OpenCC's. Most of its configurations replace one character by one, so offsets
stay; the four with regional phrases (``s2twp tw2sp s2hkp hk2sp``) do not. For these OpenCC runs a
twin of the configuration in which every phrase that changes the length is wrapped in private-use
marks that also tell how long it was: ``<U+F0000 + length> phrase <U+F1000>``. Reading the marks
off gives the text and its alignment in one conversion; :mod:`db.text.script_loading` makes the
twins.
"""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from db.text.alignment import Alignment, Converted, Edit
from db.text.script_evidence import count_exclusive, detect_script
from db.text.script_loading import CLOSING, OPENING, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opencc import OpenCC

    from db.text.script_evidence import Counts

__all__ = ["DISPLAY_ORDER", "Converted", "Converter", "Script", "detect_script"]


class Script(StrEnum):
    """A script that text can be shown in; ``original`` leaves it as it was written."""

    ORIGINAL = "original"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    TAIWAN = "zh-Hant-TW"
    HONG_KONG = "zh-Hant-HK"


_JAPANESE: Final = "ja"

DISPLAY_ORDER: Final = (Script.ORIGINAL, Script.SIMPLIFIED, Script.TAIWAN, Script.HONG_KONG)
"""The order in which a reader goes through the scripts."""


class Converter:
    """Converts texts with OpenCC, loading each configuration when it is first needed.

    The first load takes about a tenth of a second, unless :meth:`load_ahead` did it before. OpenCC
    holds the interpreter while it works, so long texts go through it in slices of a few
    milliseconds.
    """

    def __init__(self) -> None:
        self._loaded: dict[str, OpenCC] = {}

    def load_ahead(self) -> None:
        """Load every configuration now, in a thread of its own while others go on.

        What cannot be loaded is left to whoever needs it.
        """
        count_exclusive("一")
        with suppress(OSError, ValueError):
            for configuration in CONFIGURATIONS:
                if configuration not in self._loaded:
                    self._loaded[configuration] = load(configuration, ahead=True)

    def convert(self, text: str, target: Script, source: str | None = None) -> Converted:
        """``text`` as ``target`` shows it.

        ``source`` is the script of the document (BCP 47), ``None`` where unknown. What the text
        itself shows comes first: a Simplified line in a Traditional page is converted as
        Simplified, and of a line that mixes both each clause by itself. Any string will do; what
        no script knows (English, control characters, lone surrogates) stays as it is, and so does
        a Japanese document, whose characters only look Simplified or Traditional.
        """
        if target is Script.ORIGINAL or text.isascii() or source == _JAPANESE:
            return Converted(text)
        counts = count_exclusive(text)
        if counts.simplified and counts.traditional:
            converted = _joined(
                (stretch, self._convert_as(script, target, stretch))
                for script, stretch in _stretches(text, source)
            )
        else:
            converted = self._convert_as(_source_script(counts, source), target, text)
        return Converted(_without_strays(converted.text, target), converted.alignment)

    def convert_with(self, configuration: str, text: str) -> Converted:
        """``text`` converted by OpenCC's own ``configuration`` (``s2twp``, ``t2s`` …)."""
        return _joined(
            (
                piece,
                self._convert_slice(configuration, piece) if convertible else Converted(piece),
            )
            for piece, convertible in _slices(text)
        )

    def _convert_as(self, source: Script, target: Script, text: str) -> Converted:
        converted = Converted(text)
        for configuration in _CONFIGURATIONS[source].get(target, ()):
            step = self.convert_with(configuration, converted.text)
            converted = Converted(step.text, converted.alignment.then(step.alignment))
        return converted

    def _convert_slice(self, configuration: str, text: str) -> Converted:
        if configuration not in self._loaded:
            self._loaded[configuration] = load(configuration)
        return _read_marks(text, self._loaded[configuration].convert(text))


def _without_strays(text: str, target: Script) -> str:
    """``text`` with the characters that OpenCC does not know as ``target`` writes them."""
    for stray, (simplified, traditional) in _STRAYS.items():
        if stray in text:
            text = text.replace(stray, simplified if target is Script.SIMPLIFIED else traditional)
    return text


_STRAYS: Final = {"陜": ("陕", "陝"), "㑹": ("会", "會")}
"""Look-alikes and old forms that pages use for common characters: U+965C, properly another word,
for 陝 in hand-made conversion tables, and the old form of 會 in prints and their scans."""

_CONFIGURATIONS: Final[dict[Script, dict[Script, tuple[str, ...]]]] = {
    Script.SIMPLIFIED: {
        Script.TRADITIONAL: ("s2t",),
        Script.TAIWAN: ("s2twp",),
        Script.HONG_KONG: ("s2hkp",),
    },
    Script.TRADITIONAL: {
        Script.SIMPLIFIED: ("t2s",),
        Script.TAIWAN: ("t2tw",),
        Script.HONG_KONG: ("t2hk",),
    },
    Script.TAIWAN: {
        Script.SIMPLIFIED: ("tw2sp",),
        Script.TRADITIONAL: ("tw2t",),
        Script.HONG_KONG: ("tw2t", "t2hk"),
    },
    Script.HONG_KONG: {
        Script.SIMPLIFIED: ("hk2sp",),
        Script.TRADITIONAL: ("hk2t",),
        Script.TAIWAN: ("hk2t", "t2tw"),
    },
}
"""OpenCC's configurations from a source (outer key) to a target: none where they are the same.

Regional vocabulary changes only between a known region and Simplified: plain ``zh-Hant`` does not
say whose words it uses.
"""

CONFIGURATIONS: Final = tuple(
    dict.fromkeys(name for steps in _CONFIGURATIONS.values() for name in sum(steps.values(), ()))
)
"""All of them."""


def _source_script(counts: Counts, declared: str | None) -> Script:
    """What a text is written in: by its own characters, else as its document declares."""
    simplified, traditional = counts
    is_traditional = declared is not None and declared.startswith(Script.TRADITIONAL)
    if simplified > traditional or (simplified == traditional and not is_traditional):
        return Script.SIMPLIFIED
    if declared in (Script.TAIWAN, Script.HONG_KONG):
        return Script(declared)
    return Script.TRADITIONAL


def _stretches(text: str, declared: str | None) -> Iterator[tuple[Script, str]]:
    """The stretches of a mixed ``text`` whose clauses are in one script, with that script."""

    def script_of(clause: str) -> Script:
        return _source_script(count_exclusive(clause), declared)

    for script, clauses in groupby(_CLAUSE.findall(text), key=script_of):
        yield script, "".join(clauses)


_CLAUSE: Final = re.compile("[^，。；：、！？,;\n]*[，。；：、！？,;\n]*", re.DOTALL)

_SLICE: Final = 16_000
"""Code points given to OpenCC at once: under 64 KB of UTF-8 for nearly all text."""

_UNCONVERTIBLE: Final = re.compile("[\0\ud800-\udfff\U000f0000-\U000f1000]+")
"""What must not reach OpenCC: NUL, at which some configurations stop, lone surrogates, which all
refuse, and characters that would pass for our own marks."""

_MARKED: Final = re.compile(f"([\U000f0000-\U000f0fff])([^{CLOSING}]*){CLOSING}")

_PAUSES: Final = "\n。，；：！？、 ,"


def _slices(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` in pieces, each with whether OpenCC may have it."""
    start = 0
    for barrier in _UNCONVERTIBLE.finditer(text):
        yield from _convertible_slices(text, start, barrier.start())
        yield barrier.group(), False
        start = barrier.end()
    yield from _convertible_slices(text, start, len(text))


def _convertible_slices(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    while end - start > _SLICE:
        # Only where a clause ends can no dictionary entry run across the cut.
        half, full = start + _SLICE // 2, start + _SLICE
        cut = max(text.rfind(pause, half, full) for pause in _PAUSES) + 1 or full
        yield text[start:cut], True
        start = cut
    if start < end:
        yield text[start:end], True


def _read_marks(source: str, marked: str) -> Converted:
    pieces: list[str] = []
    edits: list[Edit] = []
    read = source_end = target_end = 0
    for match in _MARKED.finditer(marked):
        plain = marked[read : match.start()]
        phrase = match.group(2)
        source_start, target_start = source_end + len(plain), target_end + len(plain)
        source_end = source_start + ord(match.group(1)) - OPENING
        target_end = target_start + len(phrase)
        edits.append(Edit(source_start, source_end, target_start, target_end))
        pieces += plain, phrase
        read = match.end()
    pieces.append(marked[read:])
    text = "".join(pieces)
    if len(source) - source_end != len(text) - target_end:
        # A release of OpenCC with phrases that our table lacks: coarse is better than wrong.
        return Converted(text, Alignment((Edit(0, len(source), 0, len(text)),)))
    return Converted(text, Alignment(tuple(edits)))


def _joined(pieces: Iterable[tuple[str, Converted]]) -> Converted:
    """One conversion of the pieces ``(source, converted)`` that follow each other."""
    texts: list[str] = []
    edits: list[Edit] = []
    source_length = target_length = 0
    for source, converted in pieces:
        edits += converted.alignment.shifted(source_length, target_length).edits
        texts.append(converted.text)
        source_length += len(source)
        target_length += len(converted.text)
    return Converted("".join(texts), Alignment(tuple(edits)))
