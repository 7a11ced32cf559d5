"""Answering queries: the one place where conditions, passages, titles and events meet."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import DocumentSort, MatchKind
from db.search import tables
from db.search.answer import Answer
from db.search.candidates import Alternative
from db.search.columns import Columns
from db.search.conditions import Conditions, matching
from db.search.finder import Finder
from db.search.index import refuse_other_version
from db.search.loose import FEW, loose_events, loose_headings, loose_titles, loose_words
from db.search.matcher import RANKS, Matcher
from db.search.passages import PassageSearch
from db.search.query import Clause, Query, parse
from db.search.ranking import GradedHits, Hits, ranked
from db.search.slips import corrections, may_be_mistyped
from db.search.suggestions import suggestions
from db.search.terms import term
from db.text.regional import Region

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.query import Word


_CACHE_KIBIBYTES: Final = 65_536
"""SQLite's own two megabytes would read the same pages of the index again and again."""


_MOST_CLAUSES: Final = 256
"""No more words of a query count: who pastes a page does not want each of its words."""


_READ_AHEAD: Final = 200_000
"""So many passages take about half a second to read, and some 60 MB of memory to keep."""

_FEW_CLAUSES: Final = 8
"""Slips are looked for in queries of so many words."""


class SearchCancelledError(sqlite3.OperationalError):
    """The caller no longer wants the answer.

    It is the error of an interrupted statement, so that whoever stops a search in either way has
    one error to expect.
    """

    sqlite_errorcode = sqlite3.SQLITE_INTERRUPT
    sqlite_errorname = "SQLITE_INTERRUPT"


@dataclass(frozen=True, slots=True)
class _Found:
    """What answers a query: the clauses as they were fulfilled, and masks over the columns.

    ``loose`` are documents of which only the title holds the characters in order.
    """

    clauses: list[list[Alternative]]
    hits: Hits | GradedHits
    documents: Booleans
    loose: Booleans
    events: Booleans
    counts: Integers


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
        found = self._found(ready, parsed, allowed, conditions.events(), boilerplate=boilerplate)
        hits = ranked(found.hits, self._columns)
        self._check()
        all_documents, all_events = self._columns.documents, self._columns.events
        events, counts = np.flatnonzero(found.events), found.counts
        with_hits = np.flatnonzero(counts)
        slipped = bool((hits.ranks == RANKS[MatchKind.FUZZY]).any())
        order = [self._sorted(mask, counts, sort) for mask in (found.documents, found.loose)]
        terms = [
            one.term for clause in found.clauses for one in clause if one.term and not one.negated
        ]
        return Answer(
            query=parsed,
            documents=all_documents.ids[np.concatenate(order)],
            passages=hits.passages,
            kinds=hits.ranks,
            scores=hits.scores,
            events=all_events.ids[events],
            event_starts=all_events.starts[events],
            event_ends=all_events.ends[events],
            hit_documents=all_documents.ids[with_hits],
            hit_counts=counts[with_hits],
            matcher=Matcher(
                tuple(terms), frozenset(terms), frozenset(terms) if slipped else frozenset()
            ),
            milliseconds=(time.perf_counter() - started) * 1000.0,
        )

    def _found(
        self,
        clauses: list[list[Alternative]],
        query: Query,
        allowed: Booleans,
        events: Booleans,
        *,
        boilerplate: bool,
    ) -> _Found:
        """Everything that fulfils ``clauses`` among the documents and events that may."""
        columns = self._columns
        nothing = np.zeros_like(allowed)
        no_hits = np.zeros(len(allowed), np.int64)
        if not clauses:
            inside = np.append(allowed, False)[columns.events.documents]
            return _Found(clauses, Hits.none(), allowed, nothing, events & inside, no_hits)
        slots = columns.slots
        within = columns.visible(boilerplate=boilerplate)
        if not allowed.all():
            within = within & np.append(allowed, False)[slots.documents]
        hits = self._search().find(clauses, within)
        if query.has_words:
            return self._found_by_words(clauses, hits, within, allowed, events)
        # Only what must not be there was named: nothing to show as found.
        told = events & hits.mask(len(slots) + 1)[columns.event_slots]
        holding = allowed & ~self._holding_unwanted(hits, within)
        return _Found(clauses, Hits.none(), holding, nothing, told, no_hits)

    def _found_by_words(
        self,
        clauses: list[list[Alternative]],
        hits: Hits | GradedHits,
        within: Booleans,
        allowed: Booleans,
        events: Booleans,
    ) -> _Found:
        """What the passages that match, the titles and, where few do, looser matches amount to."""
        columns, slots = self._columns, self._columns.slots
        if not len(hits.slots) and len(clauses) <= _FEW_CLAUSES:
            clauses, hits = self._with_slips(clauses, hits, within)
        words = loose_words(clauses)
        titled = allowed & self._titles(clauses)
        told = events & hits.mask(len(slots) + 1)[columns.event_slots]
        if words and not len(hits.slots):
            finder, search = self._use_finder(), self._search()
            hits = loose_headings(finder, search, columns, words, within)
            loosely = loose_events(self._connection, finder, columns, words, within)
            told = events & np.isin(columns.events.ids, loosely)
        counts = np.bincount(slots.documents[hits.slots], minlength=len(allowed))
        documents = (counts > 0) | titled
        loose = np.zeros_like(allowed)
        if words and np.count_nonzero(documents) < FEW:
            loose = loose_titles(columns.joined("title"), words, allowed & ~documents)
        return _Found(clauses, hits, documents, loose, told, counts)

    def suggestions(
        self, typed: str, limit: int = 8, cancelled: Callable[[], bool] | None = None
    ) -> list[str]:
        """Words of the corpus that ``typed`` may stand for: for pinyin or initials the words that
        sound so, else words that begin so; the most frequent first.

        ``cancelled`` is asked as in :meth:`answer`.
        """
        self._cancelled = cancelled
        self._renew()
        return suggestions(self._use_finder(), typed, limit)

    def warm(self, cancelled: Callable[[], bool] | None = None) -> None:
        """Load what the first query of each kind would have to wait for.

        That are tables and columns; of a corpus of moderate size all that :meth:`prepare` reads
        too. ``cancelled`` is asked as there.
        """
        self._cancelled = cancelled
        self._renew()
        tables.load(self._check)
        columns = self._columns
        loads: list[Callable[[], object]] = [
            lambda: columns.joined("title").make_ready(),
            lambda: columns.places,
            lambda: columns.ids_in_order,
            lambda: columns.event_slots,
            lambda: self._use_finder().vocabulary,
        ]
        loads += (partial(columns.written_in, region) for region in Region)
        for load in loads:
            self._check()
            load()
        if len(self._columns.slots) <= _READ_AHEAD:
            self._use_finder().prepare()

    def prepare(self, cancelled: Callable[[], bool] | None = None) -> None:
        """Read into memory what later answers are quicker with, some seven bytes a character:
        the folded texts and the lists of the index.

        ``cancelled`` is asked now and then; what was read until it says so is kept.
        """
        self._cancelled = cancelled
        self._renew()
        self._use_finder().prepare()

    def _renew(self) -> None:
        ((version,),) = self._connection.execute("PRAGMA data_version")
        if version == self._version:
            return
        refuse_other_version(self._connection)
        self._version = version
        self._columns = Columns(self._connection)
        self._finder = None

    def _search(self) -> PassageSearch:
        finder = self._use_finder()
        columns = self._columns
        return PassageSearch(
            self._connection, columns.slots, finder, self._check, columns.written_in
        )

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
        self, clauses: list[list[Alternative]], hits: Hits | GradedHits, within: Booleans
    ) -> tuple[list[list[Alternative]], Hits | GradedHits]:
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

    def _holding_unwanted(self, hits: Hits | GradedHits, within: Booleans) -> Booleans:
        """Which documents have a passage among ``within`` that is no hit."""
        slots = self._columns.slots
        unwanted = within.copy()
        unwanted[hits.slots] = False
        documents = slots.documents[unwanted]
        return _mask(len(self._columns.documents.ids), documents[documents >= 0])

    def _sorted(self, mask: Booleans, counts: Integers, sort: DocumentSort) -> Integers:
        order = self._columns.documents_by(sort)
        indices = np.compress(mask[order], order)
        if sort is DocumentSort.HITS:
            return indices[np.argsort(-counts[indices], kind="stable")]
        return indices


def _only_fields(clause: Clause) -> bool:
    return all(word.field is not None for word in clause.alternatives)


def _mask(length: int, places: Integers | npt.NDArray[np.int32]) -> Booleans:
    mask = np.zeros(length, np.bool_)
    mask[places] = True
    return mask
