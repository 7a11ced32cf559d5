"""What the corpus holds for a query, as numbers that panes and commands fetch rows by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from db.search.matcher import Matcher
    from db.search.query import Query


@dataclass(frozen=True)
class Answer:
    """The answer of one state of the corpus to one query.

    - ``documents``: ids in the order asked for. A document is here when a passage of it or its
      title matches; those whose title only holds the characters in order come last.
    - ``passages``: ids of all passages that match, best first; none when the query has no words.
    - ``kinds``: for each of them the place of its kind in :class:`~db.model.MatchKind`.
    - ``scores``: for each of them how well it matches among those of its kind, 0 to 1.
    - ``events``: ids in order of time, those without a date last.
    - ``event_starts``, ``event_ends``: for each of them its days as proleptic Gregorian ordinals,
      ``event_ends`` inclusive, -1 where open.
    - ``hit_documents``, ``hit_counts``: which documents have matching passages, and how many.
    - ``matcher``: finds the marks in any text that is shown.
    - ``milliseconds``: how long the answer took.
    """

    query: Query
    documents: npt.NDArray[np.int64]
    passages: npt.NDArray[np.int64]
    kinds: npt.NDArray[np.uint8]
    scores: npt.NDArray[np.float32]
    events: npt.NDArray[np.int64]
    event_starts: npt.NDArray[np.int32]
    event_ends: npt.NDArray[np.int32]
    hit_documents: npt.NDArray[np.int64]
    hit_counts: npt.NDArray[np.int64]
    matcher: Matcher
    milliseconds: float

    def make_ready(self) -> None:
        """Work out now what rows are fetched by, so that whoever fetches them need not.

        Of an answer with a million passages that takes 25 ms, which a thread that draws has not.
        """
        self.hits_of(())
        self.ranks(())

    @cached_property
    def hits_per_document(self) -> dict[int, int]:
        """How many passages of each document match, documents without any left out."""
        return dict(zip(self.hit_documents.tolist(), self.hit_counts.tolist(), strict=True))

    def hits_of(self, documents: Iterable[int]) -> list[int]:
        """How many passages of each of these documents match."""
        hits = self.hits_per_document
        return [hits.get(document, 0) for document in documents]

    def ranks(self, passages: Iterable[int]) -> list[int]:
        """Where each of these passages, all of which match, stands in :attr:`passages`."""
        wanted = np.fromiter(passages, np.int64)
        places = np.searchsorted(self.passages, wanted, sorter=self._order)
        ranks: list[int] = self._order[places].tolist()
        return ranks

    @cached_property
    def _order(self) -> npt.NDArray[np.int64]:
        return np.argsort(self.passages, kind="stable")
