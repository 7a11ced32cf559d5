"""Sentences, clauses and brackets of a paragraph: where a telling begins and ends.

Works on Chinese (。！？ end a sentence, ，；： a clause) and on English (a full stop before a
capital). All offsets are code points into the text given; everything here is linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from db.text.alignment import Span

_CLOSERS: Final = "”’\"'」』》〉)）\\]】*_"

_SENTENCE_END: Final = re.compile(
    rf"[。！？!?｡．]+[{_CLOSERS}]*|(?<![A-Z\d.])(?<!\b[A-Za-z])\.[{_CLOSERS}]*(?=\s+[\"“(]?[A-Z\d])"
    rf"|(?<=\d)\.[{_CLOSERS}]*(?=\s+[\"“(]?[A-Z])|\n+"
)
"""A full stop ends an English sentence before white space and a capital or a figure, but not after
an initial (J. Smith), not inside a number and not after the abbreviations below."""

_ABBREVIATION: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|Jr|Sr|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|"
    r"Nov|Dec|Gen|Col|Lt|Rev|Hon|cf|al|Fig|pp?|ca?)$",
    re.IGNORECASE,
)

_TRAILING_NOTE: Final = re.compile(r"[ \t\u3000]*[(（][^()（）\n]{1,60}[)）][。.]?")
"""A bracketed note after the full stop (…开馆。（2018年10月24日）) belongs to the sentence."""

_CLAUSE_END: Final = re.compile(r"[，,；;：:。！？!?\n|｜\t\u3000]+|(?<=[a-z])\.(?=\s)")

_BRACKET: Final = re.compile(r"[《》〈〉“”「」『』()（）【】\"\n]")
_OPENING: Final = dict(zip("》〉”」』)）】", "《〈“「『(（【", strict=True))
_DEEPEST: Final = 6
_NEARBY: Final = 24
"""How many brackets back one that is still open is looked for."""
_LONGEST_BRACKET: Final = 600
"""An unclosed bracket must not swallow the rest of a paragraph."""

@dataclass(frozen=True, slots=True)
class Structure:
    """The sentences, clause ends and brackets of one text, found once and looked up often."""

    text: str
    sentences: tuple[Span, ...]
    clause_ends: tuple[Span, ...]
    brackets: tuple[Span, ...]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds ``offset``."""
        return self.sentences[self.sentence_number(offset)]

    def sentence_number(self, offset: int) -> int:
        """Which sentence holds ``offset``, counted from 0."""
        position = bisect_right(self.sentences, offset, key=lambda span: span.start) - 1
        return max(0, position)

    def clause_start(self, offset: int) -> int:
        """Where the clause begins that ``offset`` stands in."""
        sentence = self.sentence_at(offset)
        position = bisect_right(self.clause_ends, offset, key=lambda span: span.end) - 1
        return max(sentence.start, self.clause_ends[position].end if position >= 0 else 0)

    def clause_end(self, offset: int) -> int:
        """Where the clause ends that ``offset`` stands in, its punctuation left out."""
        sentence = self.sentence_at(max(0, offset - 1))
        position = bisect_right(self.clause_ends, offset - 1, key=lambda span: span.start)
        if position < len(self.clause_ends):
            return min(sentence.end, self.clause_ends[position].start)
        return sentence.end

    def brackets_around(self, start: int, end: int) -> list[Span]:
        """The brackets and quotation marks that hold ``[start, end)``, innermost first."""
        position = bisect_right(self.brackets, start, key=lambda span: span.start)
        nearby = self.brackets[max(0, position - _NEARBY) : position]
        return [span for span in reversed(nearby) if span.start < start and end < span.end]


def structure(text: str) -> Structure:
    """The sentences, clause ends and brackets of ``text``."""
    clause_ends = tuple(Span(*match.span()) for match in _CLAUSE_END.finditer(text))
    return Structure(text, tuple(sentences(text)), clause_ends, tuple(_brackets(text)))


def sentences(text: str) -> list[Span]:
    """The sentences of ``text``; together they cover it, save white space between them."""
    found: list[Span] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        if end <= start or (match[0].startswith(".") and _is_abbreviation(text, match.start())):
            continue
        note = _TRAILING_NOTE.match(text, end)
        if note and not text[start:end].isspace():
            end = note.end()
        _append(found, text, start, end)
        start = end
    _append(found, text, start, len(text))
    return found or [Span(0, len(text))]


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    trimmed = text[start:end].strip()
    if trimmed:
        first = text.index(trimmed[0], start)
        found.append(Span(first, first + len(trimmed)))


def _is_abbreviation(text: str, dot: int) -> bool:
    return _ABBREVIATION.search(text, max(0, dot - 6), dot) is not None


def _brackets(text: str) -> list[Span]:
    """The pairs of brackets and quotation marks in order of their start; crossed ones are none."""
    found: list[Span] = []
    open_at: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n":
            open_at.clear()
        elif mark == '"':
            if not _close(open_at, '"', at, found):
                open_at.append((mark, at))
        elif mark in _OPENING:
            _close(open_at, _OPENING[mark], at, found)
        else:
            open_at.append((mark, at))
        if len(open_at) > _DEEPEST:
            del open_at[0]
    found.sort()
    return found


def _close(open_at: list[tuple[str, int]], opening: str, at: int, found: list[Span]) -> bool:
    """Close the innermost ``opening``, dropping what was left open inside it."""
    for depth in range(len(open_at) - 1, -1, -1):
        mark, start = open_at[depth]
        if mark == opening:
            del open_at[depth:]
            if at - start <= _LONGEST_BRACKET:
                found.append(Span(start, at + 1))
            return True
    return False
