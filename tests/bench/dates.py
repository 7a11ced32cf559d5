"""Characters a second of reading dates and events, beside other readers where they are installed.

    python -m tests.bench.dates [FILE…]

Without files the sample documents are read, which are denser with dates than any real ones; with
``DASHIJI_SEEDS`` and ``DASHIJI_CORPORA`` also real reports and chronicles, and text in which dates
are rare. Every reader has a process of its own, so
that its first pass is a cold one (the modules are loaded, nothing is cached); warm are the passes
after it.
Figures are of one core, by the processor's time, which others on the machine disturb least, and by
the clock. Peers get a slice of the same text, since they are slow. Last come the texts of nothing
but one building block of the grammar that take longest (:mod:`tests.bench.worst_dates` has all).
"""

from __future__ import annotations

import gzip
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.events import read_events
from db.dates.find import find
from db.dates.model import Block
from db.dates.recognise import recognise
from db.ingest.decode import decode
from tests.bench.worst_dates import slowest
from tests.db.dates.building_blocks import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REFERENCE: Final = datetime.fromisoformat("2021-01-14")
SAMPLE: Final = Path(__file__).parents[2] / "sample_data" / "documents"
_PASSES: Final = 15
_REAL_PASSES: Final = 3
_PEERS_PASSES: Final = 1
_PEERS_SHARE: Final = 4_000
_TEXTS: Final = frozenset((".txt", ".md", ".tsv"))
_PROSE: Final = ("laws.csv.gz", "zizhitongjian.txt.gz")
_PROSE_SHARE: Final = 200_000
_WORST: Final = 10
_WORST_LENGTH: Final = 100_000


def _events(text: str) -> object:
    blocks = [Block(line) for line in text.splitlines() if line.strip()]
    return read_events(blocks, title=None, published=REFERENCE.date())


def _jionlp(text: str) -> object:
    return import_module("jionlp").ner.extract_time(text, time_base=REFERENCE.timestamp())


def _dateparser(text: str) -> object:
    return import_module("dateparser.search").search_dates(
        text, languages=["zh", "en"], settings={"RELATIVE_BASE": REFERENCE}
    )


class _Pass(NamedTuple):
    """The seconds that one pass over the documents took."""

    processor: float
    clock: float


def _find(text: str) -> object:
    return find(text, REFERENCE)


def _passes(read: Callable[[str], object], documents: list[str], times: int) -> list[_Pass]:
    """A cold pass and ``times`` warm ones."""
    passes: list[_Pass] = []
    for _ in range(times + 1):
        processor, clock = process_time(), perf_counter()
        for document in documents:
            read(document)
        passes.append(_Pass(process_time() - processor, perf_counter() - clock))
    return passes


def _measured(read: Callable[[str], object], documents: list[str], times: int) -> str:
    """Characters a second, measured in a fresh process: cold, best and median by the processor's
    time, best by the clock."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        cold, *warm = fresh.submit(_passes, read, documents, times).result()
    size = sum(map(len, documents))
    rates = (
        size / cold.processor,
        size / min(one.processor for one in warm),
        size / median(one.processor for one in warm),
        size / min(one.clock for one in warm),
    )
    return "".join(f"{rate:14,.0f}" for rate in rates)


def _real() -> Iterator[tuple[str, list[str]]]:
    """Texts that were not written for this project, by name."""
    if seeds := os.environ.get("DASHIJI_SEEDS"):
        yield "seeds", _texts_in(Path(seeds))
    if corpora := os.environ.get("DASHIJI_CORPORA"):
        yield "chronicles", _texts_in(Path(corpora) / "chronicles")
        for path in (Path(corpora) / name for name in _PROSE):
            with gzip.open(path, "rt", encoding="utf-8") as file:
                yield path.name.partition(".")[0], [file.read(_PROSE_SHARE)]


def _texts_in(folder: Path) -> list[str]:
    names = (path for path in sorted(folder.iterdir()) if path.suffix in _TEXTS)
    return [decode(path.read_bytes()).text for path in names]


def main(arguments: list[str]) -> None:
    """Print a line for each reader."""
    paths = [Path(name) for name in arguments] or sorted(SAMPLE.glob("*.[tm][xd]*"))
    documents = [decode(path.read_bytes()).text for path in paths]
    few = [document[:_PEERS_SHARE] for document in documents][:20]
    readers: list[tuple[str, Callable[[str], object], list[str], int]] = [
        ("recognise", recognise, documents, _PASSES),
        ("find, with context", _find, documents, _PASSES),
        ("events, with context", _events, documents, _PASSES),
    ]
    readers += [(f"events, {name}", _events, texts, _REAL_PASSES) for name, texts in _real()]
    peers: dict[str, Callable[[str], object]] = {"jionlp": _jionlp, "dateparser": _dateparser}
    readers += [(name, read, few, _PEERS_PASSES) for name, read in peers.items() if find_spec(name)]
    size = sum(map(len, documents))
    sys.stdout.write(f"{len(documents)} documents, {size:,} characters; characters/s\n")
    columns = ("cold", "best", "median", "best by clock")
    sys.stdout.write(f"{'':32}{''.join(f'{column:>14}' for column in columns)}\n")
    for name, read, texts, times in readers:
        sys.stdout.write(f"{name:32}{_measured(read, texts, times)}\n")
        sys.stdout.flush()
    sys.stdout.write(f"one block repeated, {_WORST_LENGTH:,} characters\n")
    for line in slowest([*CHINESE, *ENGLISH], _WORST, _WORST_LENGTH):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
