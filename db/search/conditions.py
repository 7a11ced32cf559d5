"""What a query asks of documents and events, as masks over their columns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from db.dates.model import Kind
from db.search.columns import KINDS, OPEN
from db.search.period import Period, read_period
from db.search.query import Field, Mode
from db.search.terms import term

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.column_texts import ColumnTexts
    from db.search.columns import Columns
    from db.search.query import Clause, Query, Word
    from db.search.terms import Term

    Days = npt.NDArray[np.int32] | npt.NDArray[np.int64]

_TEXT_FIELDS = {
    Field.TITLE: "title",
    Field.SOURCE: "source",
    Field.AUTHOR: "author",
    Field.PATH: "path",
}
_LANGUAGE_FIELDS = {Field.LANG: "language", Field.SCRIPT: "script"}


class Conditions:
    """Which documents and events of one state of a corpus a query lets pass, words aside.

    ``tagged`` gives the sha256 of the documents that have a tag.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        columns: Columns,
        query: Query,
        tagged: Callable[[str], Collection[str]],
    ) -> None:
        self._connection = connection
        self._columns = columns
        self._tagged = tagged
        self._clauses = [clause for clause in query.clauses if _only_fields(clause)]

    def events(self) -> Booleans:
        """Which events pass. Mere mentions do only where ``kind:`` asks for them."""
        passing = self._of_kinds()
        for clause in self._clauses:
            if _all_of(clause, Field.DATE):
                words = [word for word in clause.alternatives if read_period(word.text)]
                if words:
                    passing &= _either([self._events_in(word) for word in words])
        return passing

    def documents(self) -> Booleans:
        """Which documents pass.

        One passes ``date:`` when it was published then or tells of an event then, ``kind:`` when
        it tells of such an event, and both when of such an event then.
        """
        passing = np.ones(len(self._columns.documents.ids), np.bool_)
        by_event = False
        kinds = any(_all_of(c, Field.KIND) and _asks_for_kind(c) for c in self._clauses)
        for clause in self._clauses:
            if _all_of(clause, Field.KIND):
                by_event |= _asks_for_kind(clause)
            elif _all_of(clause, Field.DATE):
                by_event = True
            else:
                passing &= _either([self.documents_of(word) for word in clause.alternatives])
        if by_event:
            telling = self._telling(self.events())
            passing &= telling if kinds else telling | self._published()
        return passing

    def documents_of(self, word: Word) -> Booleans:
        """Which documents have in the field that ``word`` names what it asks for."""
        match word.field:
            case Field.DATE:
                period = read_period(word.text)
                if period is None:
                    return np.ones(len(self._columns.documents.ids), np.bool_)
                mask = _within(self._columns.documents.published, period)
                mask |= self._telling(self._events_of_period(period) & self._of_kinds())
            case Field.KIND:
                mask = self._telling(_kind_mask(word.text)[self._columns.events.kinds])
            case Field.TAG:
                mask = self._with_tag(word.text)
            case Field.LANG | Field.SCRIPT:
                values = self._columns.texts(_LANGUAGE_FIELDS[word.field])
                wanted = word.text.lower()
                mask = _flags([_has_subtag(value.lower(), wanted) for value in values])
            case _:
                texts = self._columns.joined(_TEXT_FIELDS[word.field or Field.TITLE])
                mask = matching(texts, term(word))
        return ~mask if word.negated else mask

    def _published(self) -> Booleans:
        passing = np.ones(len(self._columns.documents.ids), np.bool_)
        for clause in self._clauses:
            if _all_of(clause, Field.DATE):
                masks = []
                for word in clause.alternatives:
                    if period := read_period(word.text):
                        inside = _within(self._columns.documents.published, period)
                        masks.append(~inside if word.negated else inside)
                if masks:
                    passing &= _either(masks)
        return passing

    def _events_in(self, word: Word) -> Booleans:
        period = read_period(word.text) or Period(None, None)
        inside = self._events_of_period(period)
        return ~inside if word.negated else inside

    def _events_of_period(self, period: Period) -> Booleans:
        events = self._columns.events
        inside: Booleans = events.firsts != OPEN
        if period.start is not None:
            inside &= events.lasts >= period.start
        if period.end is not None:
            inside &= events.firsts <= period.end
        return inside

    def _of_kinds(self) -> Booleans:
        asked = np.zeros(len(KINDS), np.bool_)
        unwanted = np.zeros(len(KINDS), np.bool_)
        for clause in self._clauses:
            for word in clause.alternatives:
                if word.field is Field.KIND:
                    mask = unwanted if word.negated else asked
                    mask |= _kind_mask(word.text)
        if not any(_asks_for_kind(clause) for clause in self._clauses):
            asked = _kind_mask("") & ~_kind_mask(Kind.MENTION)
        passing: Booleans = (asked & ~unwanted)[self._columns.events.kinds]
        return passing

    def _telling(self, events: Booleans) -> Booleans:
        documents = self._columns.events.documents[events]
        passing = np.zeros(len(self._columns.documents.ids), np.bool_)
        passing[documents[documents >= 0]] = True
        return passing

    def _with_tag(self, tag: str) -> Booleans:
        hashes = json.dumps(list(self._tagged(tag)))
        rows = self._connection.execute(
            "SELECT id FROM document WHERE sha256 IN (SELECT value FROM json_each(?))", (hashes,)
        )
        return np.isin(self._columns.documents.ids, [row[0] for row in rows])


def matching(texts: ColumnTexts, wanted: Term) -> Booleans:
    """Which of ``texts`` hold ``wanted``, in any script or, if none does, in pinyin."""
    starts = [texts.starts_of(needle.text) for needle in (wanted.needle, *wanted.regional)]
    if wanted.word.mode is Mode.LITERAL:
        starts = [_only(starts[0], lambda start: texts.text.startswith(wanted.text, start))]
    places = np.concatenate(starts)
    if not len(places) and wanted.pinyin:
        places = np.concatenate([texts.spelled_by(one.sounds) for one in wanted.pinyin])
    found = np.zeros(len(texts), np.bool_)
    found[texts.texts_at(places)] = True
    return found


def _only(starts: Integers, holds: Callable[[int], bool]) -> Integers:
    return np.array([start for start in starts.tolist() if holds(start)], np.int64)


def _within(days: Days, period: Period) -> Booleans:
    inside: Booleans = days != OPEN
    if period.start is not None:
        inside &= days >= period.start
    if period.end is not None:
        inside &= days <= period.end
    return inside


def _has_subtag(value: str, wanted: str) -> bool:
    """Whether a BCP 47 tag begins as typed, as a whole or from one of its subtags on."""
    parts = value.split("-")
    return bool(value) and any("-".join(parts[at:]).startswith(wanted) for at in range(len(parts)))


def _kind_mask(text: str) -> Booleans:
    typed = [part for part in text.lower().replace("，", ",").split(",") if part] or [""]
    return _flags([kind.startswith(tuple(typed)) for kind in KINDS])


def _asks_for_kind(clause: Clause) -> bool:
    return any(word.field is Field.KIND and not word.negated for word in clause.alternatives)


def _only_fields(clause: Clause) -> bool:
    return all(word.field is not None for word in clause.alternatives)


def _all_of(clause: Clause, field: Field) -> bool:
    return all(word.field is field for word in clause.alternatives)


def _either(masks: list[Booleans]) -> Booleans:
    combined: Booleans = np.logical_or.reduce(masks)
    return combined


def _flags(values: list[bool]) -> Booleans:
    return np.array(values, np.bool_)
