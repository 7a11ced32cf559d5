"""Titles, headings and events that merely hold the characters of a query in order, as in fzf.

They are the last resort: looked for where little or nothing matches in earnest, and shown below.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import MatchKind, Role
from db.search.grams import Tier
from db.search.matcher import RANKS
from db.search.query import Mode
from db.search.ranking import Hits
from db.search.segments import ROLES
from db.search.subsequence import pattern, subsequence
from db.search.terms import Needle, unlimited_grams
from db.text.fold import fold

if TYPE_CHECKING:
    import re
    import sqlite3
    from collections.abc import Sequence

    from db.search.arrays import Booleans, Integers
    from db.search.candidates import Alternative
    from db.search.column_texts import ColumnTexts
    from db.search.columns import Columns
    from db.search.finder import Finder
    from db.search.passages import PassageSearch

FEW: Final = 10
"""Where so many documents match in earnest, titles are not looked for this way."""

_MOST: Final = 50
_MOST_READ: Final = 1_000
_SHORTEST: Final = 2
_SCORE: Final = 0.1


def loose_words(clauses: Sequence[Sequence[Alternative]]) -> list[str]:
    """The words to look for in order, folded; none where the query asks for more than words."""
    words = []
    for clause in clauses:
        term = clause[0].term
        if len(clause) > 1 or term is None or clause[0].negated or term.word.mode is not Mode.ANY:
            return []
        words.append(term.needle.text)
    return words if sum(map(len, words)) >= _SHORTEST else []


def loose_titles(titles: ColumnTexts, words: Sequence[str], among: Booleans) -> Booleans:
    """Which titles hold the characters of every word in order; the tightest few."""
    spread = np.zeros(len(titles), np.int64)
    holding = among.copy()
    for word in words:
        expression = pattern(word)
        if expression is None:
            continue
        holding &= titles.holding_characters("".join(word.split()))
        here = np.zeros(len(titles), np.bool_)
        for at, length in _tightest(titles, expression, np.flatnonzero(holding)):
            if subsequence(word, titles.folded_at(at)):
                here[at] = True
                spread[at] += length
        holding &= here
    chosen = np.flatnonzero(holding)
    kept = chosen[np.argsort(spread[chosen], kind="stable")[:_MOST]]
    mask = np.zeros(len(titles), np.bool_)
    mask[kept] = True
    return mask


def _tightest(
    titles: ColumnTexts, expression: re.Pattern[str], among: Integers
) -> list[tuple[int, int]]:
    """Which titles ``expression`` is in, and how long what it finds is; those where it is the
    shortest, if they are very many."""
    if len(among) <= _MOST_READ:
        found = ((at, expression.search(titles.folded_at(at))) for at in among.tolist())
        return [(at, match.end() - match.start()) for at, match in found if match]
    every = np.array([match.span() for match in expression.finditer(titles.folded)], np.int64)
    starts, ends = every.reshape(-1, 2).T
    few = np.argsort(ends - starts, kind="stable")[:_MOST_READ]
    at = titles.texts_at(starts[few])
    return list(zip(at.tolist(), (ends - starts)[few].tolist(), strict=True))


def loose_headings(
    finder: Finder, search: PassageSearch, columns: Columns, words: Sequence[str], within: Booleans
) -> Hits:
    """The titles and headings among ``within`` that hold every word's characters in order."""
    headings = columns.slots.roles <= ROLES.index(Role.HEADING)
    slots = np.flatnonzero(_holding_characters(finder, words, within & headings))[:_MOST_READ]
    kept: list[int] = []
    for portion, texts in search.read(slots):
        kept += [
            slot for slot, text in zip(portion.tolist(), texts, strict=True) if _holds(text, words)
        ]
    found = np.array(kept[:_MOST], np.int64)
    return Hits(
        found,
        np.full(len(found), RANKS[MatchKind.FUZZY], np.uint8),
        np.full(len(found), _SCORE, np.float32),
    )


def loose_events(
    connection: sqlite3.Connection,
    finder: Finder,
    columns: Columns,
    words: Sequence[str],
    within: Booleans,
) -> Integers:
    """The ids of events in passages among ``within`` that hold every word's characters in order."""
    slots = columns.event_slots
    holding = np.append(_holding_characters(finder, words, within), False)
    ids = columns.events.ids[holding[slots]][:_MOST_READ]
    rows = connection.execute(
        "SELECT event.id, CAST(event.text AS TEXT) FROM json_each(?) AS wanted "
        "JOIN event ON event.id = wanted.value",
        (json.dumps(ids.tolist()),),
    )
    return np.array([number for number, text in rows if _holds(text, words)][:_MOST], np.int64)


def _holding_characters(finder: Finder, words: Sequence[str], within: Booleans) -> Booleans:
    """Which passages have every character of ``words``."""
    grams = tuple(gram for gram in unlimited_grams("".join(words)) if gram.tier is Tier.CHARACTER)
    return within & finder.holding(Needle("".join(words), grams, (), sure=False))


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    expressions = zip(map(pattern, words), words, strict=True)
    return all(
        expression is None or (expression.search(folded) and subsequence(word, folded))
        for expression, word in expressions
    )
