"""Answering queries: the one place where conditions, passages, titles and events meet."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from db.errors import CorpusError
from db.model import DocumentSort, MatchKind
from db.search.answer import Answer
from db.search.columns import Columns
from db.search.conditions import Conditions, matching
from db.search.finder import Finder
from db.search.index import is_current
from db.search.matcher import RANKS, Matcher
from db.search.passages import Alternative, Hits, PassageSearch
from db.search.query import Clause, Query, parse
from db.search.slips import corrections, may_be_mistyped
from db.search.suggestions import suggestions
from db.search.terms import term

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection

    from db.search.columns import Booleans, Integers
    from db.search.query import Word


_CACHE_KIBIBYTES: Final = 65_536
"""SQLite's own two megabytes would read the same pages of the index again and again."""


_MOST_CLAUSES: Final = 256
"""No more words of a query count: who pastes a page does not want each of its words."""

_FEW_CLAUSES: Final = 8
"""Slips are looked for in queries of so many words."""


class SearchCancelledError(Exception):
    """The caller no longer wants the answer."""


class Engine:
    """Answers queries on one connection; one thread at a time may use it.

    What it keeps in memory is renewed when another connection has changed the file.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        tagged: Callable[[str], Collection[str]] = lambda _: (),
    ) -> None:
        self._connection = connection
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
        self._tagged = tagged
        self._version: int | None = None
        self._columns = Columns(connection)
        self._finder: Finder | None = None
        self._cancelled: Callable[[], bool] | None = None

    def answer(
        self,
        query: Query | str,
        *,
        sort: DocumentSort = DocumentSort.DATE,
        boilerplate: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """What the corpus holds for ``query``; see :class:`~db.search.answer.Answer`.

        ``boilerplate`` searches page furniture and metadata too. ``cancelled`` is asked between
        steps; once it says so, :class:`SearchCancelledError` is raised.
        """
        started = time.perf_counter()
        self._cancelled = cancelled
        parsed = parse(query) if isinstance(query, str) else query
        self._renew()
        conditions = Conditions(self._connection, self._columns, parsed, self._tagged)
        allowed = conditions.documents()
        clauses = [clause for clause in parsed.clauses if not _only_fields(clause)]
        ready = self._ready(clauses, conditions)
        documents, hits, events = allowed, Hits.none(), conditions.events()
        counts = np.zeros(len(allowed), np.int64)
        if clauses:
            columns = self._columns
            slots = columns.slots
            within = slots.visible(boilerplate=boilerplate)
            within &= np.append(allowed, False)[slots.documents]
            hits = self._search().find(ready, within)
            if parsed.has_words and not len(hits.slots) and len(ready) <= _FEW_CLAUSES:
                ready, hits = self._with_slips(ready, hits, within)
            found = np.zeros(len(slots) + 1, np.bool_)
            found[hits.slots] = True
            events &= found[columns.event_slots]
            counts = np.bincount(slots.documents[hits.slots], minlength=len(allowed))
            documents = (counts > 0) | (allowed & self._titles(ready))
            if not parsed.has_words:
                # Only what must not be there was named: nothing to show as found.
                documents = allowed & ~self._holding_unwanted(ready, within)
                hits, counts = Hits.none(), np.zeros(len(allowed), np.int64)
        else:
            events &= np.append(allowed, False)[self._columns.events.documents]
        hits = self._ordered(hits)
        slipped = bool((hits.ranks == RANKS[MatchKind.FUZZY]).any())
        self._check()
        all_documents, all_events = self._columns.documents, self._columns.events
        terms = [one.term for clause in ready for one in clause if one.term and not one.negated]
        return Answer(
            query=parsed,
            documents=all_documents.ids[self._sorted(documents, counts, sort)],
            passages=self._columns.slots.ids[hits.slots] if len(hits.slots) else _NONE,
            kinds=hits.ranks,
            scores=hits.scores,
            events=all_events.ids[events],
            event_starts=all_events.starts[events],
            event_ends=all_events.ends[events],
            hit_documents=all_documents.ids[np.flatnonzero(counts)],
            hit_counts=counts[np.flatnonzero(counts)],
            matcher=Matcher(
                tuple(terms), frozenset(terms), frozenset(terms) if slipped else frozenset()
            ),
            milliseconds=(time.perf_counter() - started) * 1000.0,
        )

    def suggestions(self, typed: str, limit: int = 8) -> list[str]:
        """Words of the corpus that ``typed`` may stand for: for pinyin or initials the words that
        sound so, else words that begin so; the most frequent first."""
        self._cancelled = None
        self._renew()
        return suggestions(self._use_finder(), typed, limit)

    def _renew(self) -> None:
        ((version,),) = self._connection.execute("PRAGMA data_version")
        if version == self._version:
            return
        if not is_current(self._connection):
            has_text = self._connection.execute("SELECT 1 FROM passage LIMIT 1").fetchone()
            if has_text:
                raise CorpusError(
                    "The search index of this corpus was made by another version of dashiji; run "
                    "ingest on the corpus once to bring it up to date."
                )
        self._version = version
        self._columns = Columns(self._connection)
        self._finder = None

    def _search(self) -> PassageSearch:
        finder = self._use_finder()
        return PassageSearch(self._connection, self._columns.slots, finder, self._check)

    def _use_finder(self) -> Finder:
        if self._finder is None:
            self._finder = Finder(self._connection, self._columns.slots, self._check)
        return self._finder

    def _check(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise SearchCancelledError

    def _ready(self, clauses: list[Clause], conditions: Conditions) -> list[list[Alternative]]:
        """The clauses ready to be looked for, each once; more than a few hundred words are cut."""
        distinct: dict[tuple[tuple[str, str, bool, str | None], ...], Clause] = {}
        for clause in clauses[:_MOST_CLAUSES]:
            words = {(w.text, w.mode, w.negated, w.field): w for w in clause.alternatives}
            few = tuple(words.values())[:_MOST_CLAUSES]
            distinct.setdefault(tuple(words), Clause(few))
        return [
            [self._alternative(word, conditions) for word in clause.alternatives]
            for clause in distinct.values()
        ]

    def _alternative(self, word: Word, conditions: Conditions) -> Alternative:
        if word.field is None:
            return Alternative(term(word), None, word.negated)
        documents = conditions.documents_of(word)
        slots = np.append(documents, False)[self._columns.slots.documents]
        return Alternative(None, slots, negated=False)

    def _titles(self, clauses: list[list[Alternative]]) -> Booleans:
        """Which documents have a title that fulfils every clause."""
        titles = self._columns.joined("title")
        fulfilled = np.ones(len(titles), np.bool_)
        for clause in clauses:
            either = np.zeros(len(titles), np.bool_)
            for alternative in clause:
                if alternative.term is not None:
                    mask = matching(titles, alternative.term)
                    either |= ~mask if alternative.negated else mask
            fulfilled &= either
        return fulfilled

    def _with_slips(
        self, clauses: list[list[Alternative]], hits: Hits, within: Booleans
    ) -> tuple[list[list[Alternative]], Hits]:
        """``clauses`` and ``hits`` with what one of the words may have been meant to be."""
        search = self._search()
        for at, clause in enumerate(clauses):
            wanted = clause[0].term
            if len(clause) > 1 or clause[0].negated or wanted is None:
                continue
            others = [*clauses[:at], *clauses[at + 1 :]]
            inside = within
            if others:
                inside = np.zeros_like(within)
                inside[search.find(others, within).slots] = True
            related = wanted.related
            if inside.any() and may_be_mistyped(wanted):
                related += corrections(wanted, self._use_finder(), search, inside)
            if not related:
                continue
            meant = replace(wanted, related=related)
            changed = [*clauses[:at], [Alternative(meant, None, negated=False)], *clauses[at + 1 :]]
            found = search.find(changed, within, slips=True)
            if len(found.slots) > len(hits.slots):
                return changed, found
        return clauses, hits

    def _holding_unwanted(self, clauses: list[list[Alternative]], within: Booleans) -> Booleans:
        """Which documents have a passage that some clause rules out."""
        slots = self._columns.slots
        unwanted = within.copy()
        unwanted[self._search().find(clauses, within).slots] = False
        documents = slots.documents[unwanted]
        mask = np.zeros(len(self._columns.documents.ids), np.bool_)
        mask[documents[documents >= 0]] = True
        return mask

    def _ordered(self, hits: Hits) -> Hits:
        """``hits`` best first: by kind, then score, then headings and date."""
        if len(hits.slots) == 0:
            return hits
        place = self._columns.places[hits.slots]
        order = np.lexsort((place, -hits.scores, hits.ranks))
        return Hits(hits.slots[order], hits.ranks[order], hits.scores[order])

    def _sorted(self, mask: Booleans, counts: Integers, sort: DocumentSort) -> Integers:
        indices = np.flatnonzero(mask)
        ranks = self._columns.ranks(sort)[indices]
        if sort is DocumentSort.HITS:
            return indices[np.lexsort((ranks, -counts[indices]))]
        return indices[np.argsort(ranks, kind="stable")]


_NONE = np.empty(0, np.int64)


def _only_fields(clause: Clause) -> bool:
    return all(word.field is not None for word in clause.alternatives)
