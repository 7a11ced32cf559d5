"""Which of the passages that may hold a word do: told by characters in memory, or by reading."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.candidates import Candidates
from db.search.matcher import JoinedTexts, spelled, written
from db.search.memory import is_certain
from db.search.once import ascending
from db.search.query import Mode

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    from db.search.arrays import Booleans, Integers
    from db.search.columns import Slots
    from db.search.finder import Finder
    from db.search.terms import Needle, Term

MOST_COMPARED: Final = 20_000
"""To tell what more passages hold, the characters of all are read into memory."""

_READ_AT_ONCE: Final = 500
_COMPARED_AT_ONCE: Final = 2_000


class PassageProofs:
    """Proves words in the passages of one state of the corpus."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        slots: Slots,
        finder: Finder,
        check: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._slots = slots
        self._finder = finder
        self._check = check

    def read(self, slots: Integers) -> Iterator[tuple[Integers, list[str]]]:
        """The passages of ``slots`` with their texts, in portions."""
        for start in range(0, len(slots), _READ_AT_ONCE):
            self._check()
            portion = slots[start : start + _READ_AT_ONCE]
            ids = self._slots.ids[portion]
            rows = self._connection.execute(
                "SELECT passage.id, CAST(passage.text AS TEXT) "
                "FROM json_each(?) AS wanted JOIN passage ON passage.id = wanted.value",
                (json.dumps(ids.tolist()),),
            )
            texts = dict(rows.fetchall())
            yield portion, [texts.get(number, "") for number in ids.tolist()]

    def proved(self, term: Term, slots: Integers, candidates: Candidates) -> Candidates:
        """``candidates`` at ``slots``, ascending, without those that turn out not to hold
        ``term``."""
        here = candidates.at(slots)
        if here.sure:
            return here
        worths = self._worths(term, slots, here.related)
        related = None if worths is None else worths > 0
        if not self._from_memory(slots):
            read = self._proved_by_reading(term, slots, here)
            return Candidates(*read, related, sure=True, worths=worths)
        written_there = np.zeros(len(slots), np.bool_)
        for needle in (term.needle, *term.regional):
            written_there[slots.searchsorted(self._proved_needle(needle, slots))] = True
        if term.word.mode is Mode.LITERAL:
            literally = self.holding_text((term.text,), np.compress(written_there, slots))
            written_there[:] = False
            written_there[slots.searchsorted(literally)] = True
        spelled_there: Booleans | None = None
        if here.spelled is not None:
            spelled_there = np.zeros(len(slots), np.bool_)
            for spelling in term.pinyin:
                likely = np.compress(here.spelled & ~spelled_there, slots)
                found = self._finder.spoken.spelled(spelling, likely)
                spelled_there[slots.searchsorted(found)] = True
        return Candidates(written_there, spelled_there, related, sure=True, worths=worths)

    def _from_memory(self, slots: Integers) -> bool:
        """Whether it takes less to have the characters of all passages in memory than to read
        the texts of ``slots``."""
        return self._finder.holdings.remembers or len(slots) > MOST_COMPARED

    def _proved_by_reading(
        self, term: Term, slots: Integers, candidates: Candidates
    ) -> tuple[Booleans, Booleans]:
        """Which of ``slots`` hold ``term``, and which hold what it spells, told by their texts."""
        written_there, spelled_there = (np.zeros(len(slots), np.bool_) for _ in range(2))
        likely = np.compress(candidates.written, slots)
        written_there[slots.searchsorted(self.holding_text(term.forms, likely))] = True
        may_spell = (
            np.zeros(len(slots), np.bool_) if candidates.spelled is None else candidates.spelled
        )
        others = np.flatnonzero((candidates.written | may_spell) & ~written_there)
        for portion, texts in self.read(slots[others]):
            joined = JoinedTexts(texts)
            at = slots.searchsorted(portion)
            written_there[at[joined.texts_at(written(term, joined).starts)]] = True
            if may_spell[at].any():
                spelled_there[at[joined.texts_at(spelled(term.pinyin, joined).starts)]] = True
        return written_there, spelled_there

    def _worths(
        self, term: Term, slots: Integers, related: Booleans | None
    ) -> npt.NDArray[np.float32] | None:
        """For each of ``slots`` how sure it is that what the word may be meant to be, and which is
        ``related`` there, stands there."""
        if related is None:
            return None
        worths = np.zeros(len(slots), np.float32)
        open_ = np.flatnonzero(related)
        for other in sorted(term.related, key=attrgetter("worth"), reverse=True):
            held = slots.searchsorted(self._proved_needle(other.needle, slots[open_]))
            worths[held] = other.worth
            open_ = np.compress(worths[open_] == 0, open_)
        return worths

    def _proved_needle(self, needle: Needle, slots: Integers) -> Integers:
        """Those of ``slots`` that hold ``needle``."""
        holding = np.compress(self._finder.holding(needle)[slots], slots)
        if needle.sure:
            return holding
        if is_certain(needle.text) and self._from_memory(slots):
            return self._finder.holdings.proved(needle.text, holding)
        found = [self.holding_text((needle.text,), holding)]
        for portion, texts in self.read(np.setdiff1d(holding, found[0])):
            joined = JoinedTexts(texts)
            found.append(portion[ascending(joined.texts_at(joined.starts_of(needle.text)))])
        return np.concatenate(found)

    def holding_text(self, forms: Sequence[str], slots: Integers) -> Integers:
        """Those of ``slots`` whose text holds any of ``forms`` exactly so.

        SQLite looks for it without a text ever coming into Python.
        """
        storable = [form for form in forms if _is_storable(form)]
        condition = " OR ".join(["instr(passage.text, ?)"] * len(storable)) or "FALSE"
        found = [np.empty(0, np.int64)]
        for start in range(0, len(slots), _COMPARED_AT_ONCE):
            self._check()
            portion = slots[start : start + _COMPARED_AT_ONCE]
            ids = self._slots.ids[portion]
            ((joined,),) = self._connection.execute(
                "SELECT group_concat(passage.id) FROM json_each(?) AS wanted "
                "JOIN passage ON passage.id = wanted.value "
                f"WHERE {condition}",
                (json.dumps(ids.tolist()), *storable),
            )
            held = np.fromstring(joined or "", np.int64, sep=",")
            found.append(portion[np.isin(ids, held)])
        return np.concatenate(found)


def _is_storable(text: str) -> bool:
    """Whether a text of the corpus can hold ``text``: SQLite stores no lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
