"""The Latin words and the numbers of a corpus, found by any part of their spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from db.search.once import ascending

if TYPE_CHECKING:
    import sqlite3

    import numpy.typing as npt

    from db.search.terms import Letters


class Vocabulary:
    """All words of two or more letters, as one string to look in. A word's number is its place."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute("SELECT word FROM search_word ORDER BY id")
        self.words = [word for (word,) in rows]
        self._joined = "\n" + "".join(word + "\n" for word in self.words)
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        self._starts = np.cumsum(lengths + 1) - lengths

    def numbers(self, letters: Letters) -> npt.NDArray[np.int64]:
        """The numbers of the words that have ``letters`` where these must be, ascending."""
        needle = "\n" * letters.begins + letters.text + "\n" * letters.ends
        places = []
        at = self._joined.find(needle)
        while at >= 0:
            places.append(at + letters.begins)
            at = self._joined.find(needle, at + 1)
        return ascending(np.searchsorted(self._starts, places, side="right") - 1)
