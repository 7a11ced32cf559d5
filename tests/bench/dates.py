"""Characters a second of reading dates and events, beside other readers where they are installed.

    python -m tests.bench.dates [FILE…]

Without files the sample documents are read. Peers get a slice of the same text, since they are
slow; every figure is of one core.
"""

from __future__ import annotations

import sys
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Final

from db.dates.events import read_events
from db.dates.find import find
from db.dates.model import Block
from db.dates.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Callable

REFERENCE: Final = datetime.fromisoformat("2021-01-14")
SAMPLE: Final = Path(__file__).parents[2] / "sample_data" / "documents"
_ENOUGH: Final = 400_000
_PEERS_SHARE: Final = 4_000


def _events(text: str) -> object:
    blocks = [Block(line) for line in text.splitlines() if line.strip()]
    return read_events(blocks, title=None, published=REFERENCE.date())


def _jionlp(text: str) -> object:
    return import_module("jionlp").ner.extract_time(text, time_base=REFERENCE.timestamp())


def _dateparser(text: str) -> object:
    return import_module("dateparser.search").search_dates(
        text, languages=["zh", "en"], settings={"RELATIVE_BASE": REFERENCE}
    )


def _rate(read: Callable[[str], object], documents: list[str]) -> float:
    for document in documents[:1]:
        read(document)
    began = process_time()
    for document in documents:
        read(document)
    return sum(map(len, documents)) / (process_time() - began)


def main(arguments: list[str]) -> None:
    """Print a line for each reader."""
    paths = [Path(name) for name in arguments] or sorted(SAMPLE.glob("*.[tm][xd]*"))
    documents = [path.read_text("utf-8", errors="replace") for path in paths]
    size = sum(map(len, documents))
    many = documents * max(1, _ENOUGH // size)
    readers: list[tuple[str, Callable[[str], object], list[str]]] = [
        ("recognise", recognise, many),
        ("find, with context", lambda text: find(text, REFERENCE), many),
        ("events, with context", _events, many),
    ]
    few = [document[:_PEERS_SHARE] for document in documents][:20]
    peers: dict[str, Callable[[str], object]] = {"jionlp": _jionlp, "dateparser": _dateparser}
    readers += [(name, read, few) for name, read in peers.items() if find_spec(name) is not None]
    sys.stdout.write(f"{len(documents)} documents, {size:,} characters\n")
    for name, read, texts in readers:
        sys.stdout.write(f"{name:24}{_rate(read, texts):12,.0f} characters/s\n")


if __name__ == "__main__":
    main(sys.argv[1:])
