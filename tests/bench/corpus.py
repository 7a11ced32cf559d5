"""A big corpus for benchmarks, made of real statutes by the real pipeline, and how fast that goes.

    DASHIJI_CORPORA=FOLDER python -m tests.bench.corpus 100000

FOLDER holds ``laws.csv.gz``. The corpus is kept in the user's cache folder (``DASHIJI_BENCH`` names
another) and made once; beyond the statutes' 375,000 passages they come again under other names.
"""

from __future__ import annotations

import csv
import gzip
import os
import sys
import tempfile
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from db.ingest.pipeline import Progress, ingest
from db.ingest.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELD_LIMIT = 1 << 24


def bench_corpus(passages: int, corpora: Path) -> Path:
    """The corpus of about ``passages`` passages, made if it is not there yet."""
    folder = Path(os.environ.get("DASHIJI_BENCH") or user_cache_path("dashiji") / "bench")
    folder.mkdir(parents=True, exist_ok=True)
    corpus = folder / f"laws-{passages}.db"
    if not corpus.exists():
        unfinished = corpus.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        _make(unfinished, passages, corpora)
        unfinished.rename(corpus)
    return corpus


def _make(corpus: Path, passages: int, corpora: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        written = 0
        for number, text in enumerate(_statutes(corpora)):
            Path(scratch, f"{number:06}.md").write_text(text, encoding="utf-8")
            written += len(segment(text, is_markdown=True).passages)
            if written >= passages:
                break
        started = perf_counter()
        report = ingest(corpus, [Path(scratch)], progress=_tell)
        seconds = perf_counter() - started
    megabytes = corpus.stat().st_size / 1e6
    print(  # noqa: T201
        f"{written} passages of {report.added} documents in {seconds:.1f} s, {megabytes:.0f} MB"
    )


def _statutes(corpora: Path) -> Iterator[str]:
    csv.field_size_limit(_FIELD_LIMIT)
    for round_ in count(1):
        with gzip.open(corpora / "laws.csv.gz", "rt", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["body"] if round_ == 1 else f"{row['body']}\n\n（第{round_}次刊印）\n"


def _tell(progress: Progress) -> None:
    left = progress.seconds_left
    sys.stderr.write(
        f"\r{progress.documents}/{progress.all_documents} documents, "
        f"{progress.rate / 1e6:.2f} MB/s, {left or 0:.0f} s left "
    )


if __name__ == "__main__":
    bench_corpus(int(sys.argv[1]), Path(os.environ["DASHIJI_CORPORA"]))
