"""Scores the groups of the sample corpus against the gold, through the real pipeline.

python -m tests.scoring.groups [--remarks] [--one-by-one]

A group is compared pair by pair: a pair is two places, each a file and the line of a date, that
tell the same event. Places on one line are not told apart: pairs within a line count neither way.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from db.ingest.pipeline import ingest
from tests.scoring.documents import GOLD, SAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterable

Place = tuple[str, int]
"""A file name and the 1-based raw line of a date in it."""

Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class PairScore:
    """The pairs of the gold and those that the program made."""

    wanted: frozenset[Pair]
    made: frozenset[Pair]

    @property
    def precision(self) -> float:
        """The share of the pairs made that are in the gold; 1 where none was made."""
        return len(self.wanted & self.made) / len(self.made) if self.made else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs in the gold that were made."""
        return len(self.wanted & self.made) / len(self.wanted) if self.wanted else 1.0


def gold_pairs() -> frozenset[Pair]:
    """Every pair of places in ``tests/gold/groups.jsonl``."""
    rows = (GOLD / "groups.jsonl").read_text(encoding="utf-8").splitlines()
    return frozenset(
        pair for row in rows for pair in _pairs((path, line) for path, line in json.loads(row))
    )


def made_pairs(corpus: Path) -> frozenset[Pair]:
    """Every pair of places that the groups stored in ``corpus`` make."""
    connection = sqlite3.connect(corpus)
    rows = connection.execute(
        "SELECT event.same_as, document.path, event.line FROM event"
        " JOIN document ON document.id = event.document"
        " WHERE event.kind <> 'mention' ORDER BY event.same_as"
    ).fetchall()
    connection.close()
    return frozenset(
        pair
        for _, members in groupby(rows, key=lambda row: row[0])
        for pair in _pairs((Path(path).name, line) for _, path, line in members)
    )


def score_sample(*, one_by_one: bool = False) -> PairScore:
    """The score of the sample, its documents ingested together or each by a run of its own."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.db")
        documents = sorted(SAMPLE.iterdir())
        for sources in [[document] for document in documents] if one_by_one else [documents]:
            ingest(corpus, sources)
        return PairScore(gold_pairs(), made_pairs(corpus))


def _pairs(places: Iterable[Place]) -> Iterable[Pair]:
    return combinations(sorted(set(places)), 2)


def main() -> None:
    """Print the score, and with ``--remarks`` every pair that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remarks", action="store_true", help="list every difference")
    parser.add_argument("--one-by-one", action="store_true", help="ingest one document at a time")
    arguments = parser.parse_args()
    score = score_sample(one_by_one=arguments.one_by_one)
    right = score.wanted & score.made
    sys.stdout.write(
        f"pairs: precision {score.precision:.3f}  recall {score.recall:.3f}"
        f"  ({len(right)} of {len(score.wanted)} found, {len(score.made)} made)\n"
    )
    if arguments.remarks:
        for remark, pairs in (
            ("missed", score.wanted - score.made),
            ("spurious", score.made - score.wanted),
        ):
            for (path, line), (other_path, other_line) in sorted(pairs):
                sys.stdout.write(f"  {remark}: {path}:{line}  {other_path}:{other_line}\n")


if __name__ == "__main__":
    main()
