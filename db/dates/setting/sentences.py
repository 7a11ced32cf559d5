"""Sentences, clauses and brackets of a paragraph: where a telling begins and ends.

Works on Chinese (。！？ end a sentence, ，；： a clause) and on English (a full stop before a
capital). All offsets are code points into the text given; everything here is linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from db.text.alignment import Span

_CLOSERS: Final = "”’\"'」』》〉)）\\]】*_"

_NUMBERED_NOTES: Final = r"(?<=\[)\d{1,3}\](?:\[\d{1,3}\])*+(?=\d{4}年)"
_STOP: Final = "。！？!?｡．"
_CHINESE_ENDS: Final = rf"{_NUMBERED_NOTES}|(?<=\n)\n*+|(?<=[{_STOP}])[{_STOP}]*+[{_CLOSERS}]*+"
_SENTENCE_END: Final = re.compile(
    rf"[{_STOP}.\[\n](?:(?<![\d.]\.)(?<!\b[A-Za-z]\.)(?<=\.)[{_CLOSERS}]*(?=\s+[\"“(]?[A-Z\d])"
    rf"|(?<=\d\.)[{_CLOSERS}]*(?=\s+[\"“(]?[A-Z])|{_CHINESE_ENDS})"
)
"""A full stop ends an English sentence before white space and a capital or a figure, but not after
an initial (J. Smith), not inside a number and not after the abbreviations below."""

_CHINESE_SENTENCE_END: Final = re.compile(rf"[{_STOP}\[\n](?:{_CHINESE_ENDS})")
"""The same for a text without a Latin full stop, which is found much faster: a pattern that begins
with one class of characters is looked for without an attempt at every other."""

_ABBREVIATION: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|Jr|Sr|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|"
    r"Nov|Dec|Gen|Col|Lt|Rev|Hon|cf|al|Fig|pp?|ca?)$",
    re.IGNORECASE,
)

_TRAILING_NOTE: Final = re.compile(
    r"[ \t\u3000]*(?:[(（][^()（）\n]{1,60}[)）][。.]?"
    r"|[〔［【][^〔［【〕］】\n]{1,24}[〕］】][。.]?(?=\s*$))"
)
"""A bracketed note after the full stop (…开馆。（2018年10月24日）) belongs to the sentence; a
bracket of another shape may as well head the next (…开馆。【10月25日】…), unless the text ends."""
_BEFORE_NOTE: Final = frozenset(" \t\u3000(（〔［【")

_MARKS: Final = r"，,；;：:。！？!?\n|｜\t\u3000"
_CHINESE_CLAUSE_END: Final = re.compile(rf"[{_MARKS}][{_MARKS}]*+")
_CLAUSE_END: Final = re.compile(rf"[{_MARKS}.](?:(?<!\.)[{_MARKS}]*+|(?<=[a-z]\.)(?=\s))")

_SPACE: Final = re.compile(
    r"(?<=[\u4e00-\u9fff”」）])(?<![年月第])[ \u3000]+(?=[\u4e00-\u9fff“「\d])"
)
_AROUND_FIGURES: Final = re.compile(r"\d [\u4e00-\u9fff]")
"""于 8 月开工: some set spaces around every figure, which part nothing."""
_MARK: Final = re.compile(r"[，。；！？,;!?|\t]")
_FEWEST_SPACES: Final = 2

_BRACKET: Final = re.compile(r"[《》〈〉“”「」『』()（）【】〔〕［］\"\n]")
_OPENING: Final = dict(zip("》〉”」』)）】〕］", "《〈“「『(（【〔［", strict=True))
_DEEPEST: Final = 6
_NEARBY: Final = 24
"""How many brackets back one that is still open is looked for."""
_LONGEST_BRACKET: Final = 600
"""An unclosed bracket must not swallow the rest of a paragraph."""


class Structure:
    """The sentences, clauses and brackets of one text, found once and looked up often."""

    __slots__ = (
        "_bracket_starts",
        "_brackets",
        "_clause_ends",
        "_clause_starts",
        "_starts",
        "sentences",
        "spaced",
        "text",
    )

    def __init__(self, text: str, *, is_row: bool = False) -> None:
        self.text = text
        self.spaced = not is_row and is_spaced(text)
        self.sentences = sentences(text)
        if self.spaced:
            self.sentences = [part for one in self.sentences for part in _at_spaces(text, one)]
        self._starts = [span.start for span in self.sentences]
        clause_end = _CLAUSE_END if "." in text else _CHINESE_CLAUSE_END
        marks = [match.span() for match in clause_end.finditer(text)]
        self._clause_ends = [start for start, _ in marks]
        self._clause_starts = [end for _, end in marks]
        self._brackets = _brackets(text)
        self._bracket_starts = [span.start for span in self._brackets]

    def sentence_number(self, offset: int) -> int:
        """Which sentence holds ``offset``, counted from 0."""
        return bisect_right(self._starts, offset, 1) - 1

    def clause_start(self, offset: int, sentence: Span) -> int:
        """Where the clause of ``sentence`` begins that ``offset`` stands in."""
        start = sentence.start
        position = bisect_right(self._clause_starts, offset)
        if position and (clause := self._clause_starts[position - 1]) > start:
            return clause
        return start

    def clause_end(self, offset: int, sentence: Span) -> int:
        """Where the clause of ``sentence`` ends that ends at ``offset`` or behind it."""
        end = sentence.end
        position = bisect_left(self._clause_ends, offset)
        if position < len(self._clause_ends) and (clause := self._clause_ends[position]) < end:
            end = clause
        return max(offset, end)

    def brackets_around(self, start: int, end: int) -> list[Span]:
        """The brackets and quotation marks that hold ``[start, end)``, innermost first."""
        if not self._brackets:
            return []
        position = bisect_right(self._bracket_starts, start)
        nearby = self._brackets[max(0, position - _NEARBY) : position]
        return [span for span in reversed(nearby) if span.start < start and end < span.end]


def sentences(text: str) -> list[Span]:
    """The sentences of ``text``; together they cover it, save white space between them."""
    found: list[Span] = []
    start = 0
    ends = _SENTENCE_END if "." in text else _CHINESE_SENTENCE_END
    for match in ends.finditer(text):
        end = match.end()
        if end <= start or (match[0].startswith(".") and _is_abbreviation(text, match.start())):
            continue
        note = _TRAILING_NOTE.match(text, end) if text[end : end + 1] in _BEFORE_NOTE else None
        if note and not text[start:end].isspace():
            end = note.end()
        _append(found, text, start, end)
        start = end
    if start < len(text):
        _append(found, text, start, len(text))
    return found or [Span(0, len(text))]


def is_spaced(text: str) -> bool:
    """Whether spaces part the clauses of ``text``, which has hardly any other marks
    (五零年土改 五三年办互助组)."""
    if text.count(" ") + text.count("\u3000") < _FEWEST_SPACES or _AROUND_FIGURES.search(text):
        return False
    spaces = len(_SPACE.findall(text))
    return spaces >= _FEWEST_SPACES and len(_MARK.findall(text)) * 4 <= spaces


def _at_spaces(text: str, sentence: Span) -> list[Span]:
    found: list[Span] = []
    start = sentence.start
    for match in _SPACE.finditer(text, sentence.start, sentence.end):
        found.append(Span(start, match.start()))
        start = match.end()
    found.append(Span(start, sentence.end))
    return found


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end].lstrip()
    if words:
        first = end - len(words)
        found.append(Span(first, first + len(words.rstrip())))


def _is_abbreviation(text: str, dot: int) -> bool:
    return _ABBREVIATION.search(text, max(0, dot - 6), dot) is not None


def _brackets(text: str) -> list[Span]:
    """The pairs of brackets and quotation marks in order of their start; crossed ones are none."""
    found: list[Span] = []
    if _BRACKET.search(text) is None:
        return found
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
