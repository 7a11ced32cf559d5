"""The words that tell an event, and the reasons given to people for how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.dates.model import Basis, Bound, Expression
from db.dates.paragraphs.judged import is_event
from db.dates.setting import lines
from db.text.alignment import Span

if TYPE_CHECKING:
    from db.dates.paragraphs.judged import Judged
    from db.dates.setting.progress import Placed
    from db.dates.setting.sentences import Structure

# Asked for at every date: see on members of enumerations in db.dates.model.
_EXPLICIT: Final = Basis.EXPLICIT

_LONGEST_TELLING: Final = 1_000
"""A "sentence" of a text without punctuation is cut to so many characters around its date."""
_SHORTEST_TELLING: Final = 16
_PREFIX_ROOM: Final = 60
_BOUND_WORDS: Final = {
    Bound.BY: ", up to it",
    Bound.SINCE: ", from it on",
    Bound.AROUND: ", or near it",
}
_MARKS: Final = " \t\u3000,，:：、—-)）"


def telling_span(
    where: Structure, one: Judged, before: Judged | None, after: Judged | None
) -> Span:
    """The sentence of an event, or its part of a sentence that tells of several: from its own
    clause to that of ``after``, the events told before and after it in the paragraph."""
    number = one.setting.sentence_number
    start, end = where.sentences[number]
    if after is not None and after.setting.sentence_number == number:
        cut = min(end, max(one.span.end, _own_start(where, after.span, number)))
        # 3月8日　县里宣布4月1日起通车: of one clause that holds both dates neither tells alone.
        end = end if not where.text[one.span.end : cut].strip(_MARKS) else cut
    shared = before is not None and before.setting.sentence_number == number
    if before is not None and shared:
        floor = max(start, before.span.end)
        start = max(floor, _own_start(where, one.span, number))
        while not one.setting.opens_clause and end - start < _SHORTEST_TELLING and start > floor:
            # 计划于8月举行 says too little without the clause before it.
            start = max(floor, where.clause_start(start - 1, where.sentences[number]))
    if end - start > _LONGEST_TELLING:
        start = max(start, one.span.start - _LONGEST_TELLING // 2)
        end = min(end, one.span.end + _LONGEST_TELLING // 2)
    if number and not shared and is_event(one):
        words = where.text[start:end].strip(" \t。.()（）—-")
        if len(words) <= one.span.end - one.span.start:
            # A date alone after the full stop closes the sentence before it.
            start = where.sentences[number - 1].start
    if one.span.start > start:
        start += lines.prefix_length(where.text[start : min(one.span.start, start + _PREFIX_ROOM)])
    return _trimmed(where.text, start, end)


def _own_start(where: Structure, span: Span, number: int) -> int:
    """Where the telling of a date begins: its clause, or the bracket around it."""
    brackets = where.brackets_around(span.start, span.end)
    start = where.clause_start(span.start, where.sentences[number])
    return max(start, brackets[0].start) if brackets else start


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def expression_of(placed: Placed, span: Span, text: str) -> Expression:
    """The expression at ``span`` of ``text`` with the time that it was given."""
    start, end = span
    return Expression(span, text[start:end], placed.value, placed.basis, placed.recognised.rule)


def reasons_of(placed: Placed) -> tuple[str, ...]:
    """What was read, and where each part of its time came from, in sentences for people."""
    recognised, value = placed.recognised, placed.value
    read = f"“{recognised.text}” is {recognised.rule}: {value.edtf}"
    if value.bound:
        read += _BOUND_WORDS[value.bound]
    if placed.basis is _EXPLICIT and not placed.origins:
        return (read, "the year is in its own words")
    return (read, *placed.origins)
