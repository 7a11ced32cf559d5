"""The query language: one line of text that every pane and every command understands.

Words stand side by side and all must match; ``|`` between two makes either do and binds tighter
than the space; ``-`` before one turns it round; ``"…"`` is a phrase whose characters must stand
so, script aside; ``=`` before one allows these very characters only; ``name:value`` narrows by a
field. What a Chinese input method types in their place (``｜ － ＝ ：`` and ``“…”``) is understood
too. Nothing is an error: an unbalanced quote is a character, an unknown name with its colon is a
word, an operator with nothing after it does nothing (yet).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import reduce
from typing import TYPE_CHECKING, Final

from db.search.period import Period, read_period
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Mode(StrEnum):
    """How much a word may differ from what it finds."""

    ANY = "any"
    PHRASE = "phrase"
    LITERAL = "literal"


class Field(StrEnum):
    """The names that may stand before a colon."""

    TITLE = "title"
    SOURCE = "source"
    AUTHOR = "author"
    PATH = "path"
    LANG = "lang"
    SCRIPT = "script"
    KIND = "kind"
    TAG = "tag"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Word:
    """Characters to find: in passages, or, where ``field`` is set, in that field of a document.

    ``span`` is the whole token in the text typed, operators included.
    """

    text: str
    mode: Mode
    negated: bool
    field: Field | None
    span: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of which one must match."""

    alternatives: tuple[Word, ...]

    @property
    def has_words(self) -> bool:
        """Whether a word to be found in the text is among them."""
        return any(word.field is None and not word.negated for word in self.alternatives)


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed and what it means: every clause must match."""

    text: str
    clauses: tuple[Clause, ...] = field(compare=False)

    @property
    def has_words(self) -> bool:
        """Whether anything is to be found in the text; otherwise the query only narrows."""
        return any(clause.has_words for clause in self.clauses)

    @property
    def words(self) -> tuple[Word, ...]:
        """The words to be found in the text, in the order typed."""
        return tuple(
            word
            for clause in self.clauses
            for word in clause.alternatives
            if word.field is None and not word.negated
        )

    def values(self, name: Field | str) -> tuple[str, ...]:
        """What is asked of the field ``name``, negations aside, in the order typed."""
        return tuple(
            word.text
            for clause in self.clauses
            for word in clause.alternatives
            if word.field == name and word.text and not word.negated
        )

    @property
    def period(self) -> Period | None:
        """The days that all ``date:`` fields have in common; ``None`` where there is no such."""
        periods = [period for value in self.values(Field.DATE) if (period := read_period(value))]
        return reduce(Period.overlap, periods) if periods else None


def parse(text: str) -> Query:
    """What ``text`` asks for. Any text is a query."""
    clauses: list[tuple[Word, ...]] = []
    either = False
    for token in _tokens(text):
        if not isinstance(token, Word):
            either = bool(clauses)
        elif either:
            clauses[-1] = (*clauses[-1], token)
            either = False
        else:
            clauses.append((token,))
    kept = (tuple(word for word in clause if word.text) for clause in clauses)
    return Query(text, tuple(Clause(words) for words in kept if words))


def with_field(text: str, name: Field | str, value: str) -> str:
    """The query ``text`` narrowed to ``name:value``, which takes the place of any other such."""
    rest = without_field(text, name)
    token = f"{name}:{_quoted(value)}"
    return f"{rest} {token}" if rest else token


def without_field(text: str, name: Field | str) -> str:
    """The query ``text`` without what it asks of the field ``name``; the rest stays as typed."""
    kept = []
    position = 0
    for span in _field_spans(text, name):
        kept.append(text[position : span.start])
        position = span.end
    kept.append(text[position:])
    return " ".join(part for part in map(str.strip, kept) if part)


_QUOTES: Final = {'"': '"', "“": "”", "「": "」"}
_EITHER: Final = frozenset("|｜")
_NOT: Final = frozenset("-－−")
_LITERAL: Final = frozenset("=＝")
_COLONS: Final = frozenset(":：")
_NAMES: Final = {str(name): name for name in Field}
_LONGEST_NAME: Final = max(map(len, _NAMES))


def _tokens(text: str) -> Iterator[Word | int]:
    """The words of ``text`` in order, empty ones too, and the positions of ``|``."""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
        elif text[position] in _EITHER:
            yield position
            position += 1
        else:
            word = _word(text, position)
            yield word
            position = word.span.end


def _word(text: str, start: int) -> Word:
    position = start
    negated = _stands(_NOT, text, position)
    position += negated
    literal = _stands(_LITERAL, text, position)
    position += literal
    name, position = _name(text, position)
    if name is not None and _stands(_LITERAL, text, position):
        literal = True
        position += 1
    phrase, content, end = _content(text, position)
    mode = Mode.LITERAL if literal else Mode.PHRASE if phrase else Mode.ANY
    return Word(content, mode, negated, name, Span(start, end))


def _stands(signs: frozenset[str], text: str, position: int) -> bool:
    return position < len(text) and text[position] in signs


def _name(text: str, start: int) -> tuple[Field | None, int]:
    """The field named at ``start`` and where its value begins."""
    head = text[start : start + _LONGEST_NAME + 1]
    for length, character in enumerate(head):
        if character in _COLONS:
            name = _NAMES.get(head[:length].lower())
            return name, start + length + 1 if name else start
    return None, start


def _content(text: str, start: int) -> tuple[bool, str, int]:
    """Whether a phrase stands at ``start``, its or the word's characters, and where it ends."""
    closing = _QUOTES.get(text[start : start + 1])
    if closing is not None:
        end = text.find(closing, start + 1)
        if end >= 0:
            return True, " ".join(text[start + 1 : end].split()), end + 1
    end = start
    while end < len(text) and not _ends_word(text[end]):
        end += 1
    return False, text[start:end], end


def _ends_word(character: str) -> bool:
    return character.isspace() or character in _EITHER


def _quoted(value: str) -> str:
    """``value`` so that it is read as one word; a value cannot hold what would end it."""
    plain = " ".join(value.split())
    opens = plain[:1] in _QUOTES or plain[:1] in _LITERAL
    if plain and not opens and not any(map(_ends_word, plain)):
        return plain
    opening = '"' if '"' not in plain else "“"
    return opening + plain.replace(_QUOTES[opening], "") + _QUOTES[opening]


def _field_spans(text: str, name: Field | str) -> Iterator[Span]:
    """What to cut so that ``name`` is not asked for: its tokens, each with one ``|`` beside it.

    Without the sign, the words on both sides would become alternatives of each other.
    """
    tokens = list(_tokens(text))
    cut_until = 0
    for index, token in enumerate(tokens):
        if not isinstance(token, Word) or token.field != name:
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        start, end = token.span
        if isinstance(before, int) and before >= cut_until:
            start = before
        elif isinstance(after, int):
            end = after + 1
        yield Span(start, end)
        cut_until = end
