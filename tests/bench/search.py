"""How quickly and how well search finds things, beside its peers.

    DASHIJI_CORPORA=FOLDER python -m tests.bench.search [PASSAGES] [--peers]

FOLDER holds ``laws.csv.gz``, ``poems-100k.jsonl.gz`` and ``zizhitongjian.txt.gz``. Passages of
about a hundred characters are made of them; beyond what they give, halves of different passages
are put together. The corpus is made anew in a temporary folder. Peers are measured where they are
installed: ``rg``, ``fzf``, the Python package ``tantivy``, and SQLite's own full-text search the
way sqlite-utils sets it up.
"""

from __future__ import annotations

import csv
import gc
import gzip
import io
import json
import os
import random
import re
import resource
import sys
import tempfile
import threading
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np

from db.model import Role
from db.search.engine import Engine
from db.search.index import Writer
from db.store.connection import close_after_writing, open_for_reading, open_for_writing
from db.text.fold import fold
from db.text.pinyin import syllables
from tests.bench import peers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHARACTERS: Final = 100
_LONGEST: Final = 240
_BATCH: Final = 5_000
_PER_DOCUMENT: Final = 10
_QUERIES: Final = 40
_HAN: Final = re.compile("[\u3400-\u9fff]+")
_FLOOR_SECONDS: Final = 15.0
_SLIPS: Final = ("wrong", "missing", "extra", "swapped", "homophone")


@dataclass(frozen=True)
class Indexed:
    """What the index needs of a passage."""

    text: str
    role: Role = Role.BODY


@dataclass(frozen=True)
class Slip:
    """A word with a slip in it, the word that was meant, and the passage it was taken from."""

    typed: str
    meant: str
    passage: int


def lines(folder: Path) -> Iterator[str]:
    """The paragraphs and verses of the corpora."""
    csv.field_size_limit(1 << 30)
    with gzip.open(folder / "laws.csv.gz", "rb") as packed:
        for row in csv.DictReader(io.TextIOWrapper(packed, "utf-8")):
            yield from row["body"].split("\n")
    with gzip.open(folder / "poems-100k.jsonl.gz", "rt", encoding="utf-8") as poems:
        for line in poems:
            yield from json.loads(line)["text"].split("\n")
    with gzip.open(folder / "zizhitongjian.txt.gz", "rt", encoding="utf-8") as annals:
        yield from annals


def passages(folder: Path, count: int) -> Iterator[str]:
    """``count`` passages of about a hundred characters."""
    found = []
    text = ""
    for line in lines(folder):
        text += line.strip()
        if len(text) >= _CHARACTERS:
            found.append(text[:_LONGEST])
            text = ""
    random.Random(2).shuffle(found)
    for number in range(count):
        turn, at = divmod(number, len(found))
        text = found[at]
        if turn:
            other = found[(at * 7 + turn * 1013) % len(found)]
            text = text[: len(text) // 2] + other[len(other) // 2 :]
        yield text


def build(path: Path, texts: Sequence[str]) -> tuple[float, float]:
    """Make the corpus; the seconds that its index took, and its bytes over those of the text."""
    connection = open_for_writing(path)
    seconds = 0.0
    connection.execute("BEGIN")
    writer = Writer(connection)
    for first in range(0, len(texts), _BATCH):
        batch = texts[first : first + _BATCH]
        for start in range(first + 1, first + len(batch) + 1, _PER_DOCUMENT):
            document = start // _PER_DOCUMENT + 1
            connection.execute(
                "INSERT INTO document (id, path, sha256, encoding, title, published, characters, "
                "events, first_passage, passages, ingested, raw) "
                "VALUES (?, ?, '', 'utf-8', ?, ?, 0, 0, ?, ?, '', '')",
                (
                    document,
                    f"{document}.txt",
                    texts[start - 1][:20],
                    f"{1950 + document % 70}-{document % 12 + 1:02}-{document % 28 + 1:02}",
                    start,
                    min(_PER_DOCUMENT, len(texts) - start + 1),
                ),
            )
        connection.executemany(
            'INSERT INTO passage (id, document, position, role, line, start, "end", text) '
            "VALUES (?, ?, ?, 'body', 1, 0, 0, ?)",
            (
                (number, (number - 1) // _PER_DOCUMENT + 1, (number - 1) % _PER_DOCUMENT, text)
                for number, text in enumerate(batch, first + 1)
            ),
        )
        started = perf_counter()
        writer.add(first + 1, map(Indexed, batch))
        writer.flush()
        seconds += perf_counter() - started
        connection.execute("COMMIT")
        connection.execute("BEGIN")
    started = perf_counter()
    writer.settle()
    seconds += perf_counter() - started
    connection.execute("COMMIT")
    ((size,),) = connection.execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'search_*' OR name GLOB '*_search_*'"
    )
    close_after_writing(connection)
    return seconds, size / sum(len(text.encode()) for text in texts)


class Queries:
    """Queries taken from the texts themselves."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._chance = random.Random(5)
        sample = Counter("".join(texts[:20_000]))
        self._common = [c for c, _ in sample.most_common(3_000) if _HAN.match(c)]
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        for character in self._common:
            self._alike[self._sound(character)].append(character)

    def word(self, length: int) -> tuple[int, str]:
        """A passage's index and a word from it."""
        while True:
            at = self._chance.randrange(len(self._texts))
            runs = [run for run in _HAN.findall(fold(self._texts[at])) if len(run) >= length]
            if runs:
                run = self._chance.choice(runs)
                start = self._chance.randrange(len(run) - length + 1)
                return at, run[start : start + length]

    def slip(self, length: int, kind: str) -> Slip:
        """A word with a slip of this kind that its passage does not hold as typed."""
        while True:
            at, word = self.word(length)
            typed = self._slipped(word, kind)
            if typed is not None and typed != word and typed not in fold(self._texts[at]):
                return Slip(typed, word, at + 1)

    def pinyin(self, length: int, *, initials: bool) -> str:
        """A word's reading."""
        while True:
            sounds = [self._sound(character) for character in self.word(length)[1]]
            if all(sounds):
                return "".join(sound[0] if initials else sound for sound in sounds)

    def _slipped(self, word: str, kind: str) -> str | None:
        at = self._chance.randrange(len(word))
        other = self._chance.choice(self._common[:1_500])
        match kind:
            case "wrong":
                return word[:at] + other + word[at + 1 :]
            case "missing":
                return word[:at] + word[at + 1 :]
            case "extra":
                return word[:at] + other + word[at:]
            case "swapped":
                at = min(at, len(word) - 2)
                return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            case _:
                alike = [c for c in self._alike[self._sound(word[at])] if c != word[at]]
                return word[:at] + self._chance.choice(alike) + word[at + 1 :] if alike else None

    @staticmethod
    def _sound(character: str) -> str:
        return next(iter(syllables(character)), "")


class Stalls:
    """How long another thread that wants to run every millisecond is held up."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Stalls:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        last = perf_counter()
        while not self._stop.wait(0.001):
            now = perf_counter()
            self.longest = max(self.longest, now - last - 0.001)
            last = now


def _count(seconds: float) -> int:
    """Keep the interpreter busy for so long with what gives way whenever it is asked to."""
    count, end = 0, perf_counter() + seconds
    while perf_counter() < end:
        count += 1
    return count


def timed(engine: Engine, query: str) -> float:
    """How many milliseconds it takes to answer ``query`` and take the first twenty."""
    started = perf_counter()
    engine.answer(query).passages[:20].tolist()
    return (perf_counter() - started) * 1000.0


def row(name: str, milliseconds: Sequence[float], *more: str) -> str:
    """A line of the table."""
    middle, late = np.percentile(milliseconds, [50, 95])
    return "  ".join([f"{name:28}", f"p50 {middle:7.1f} ms", f"p95 {late:7.1f} ms", *more])


def measure(engine: Engine, texts: Sequence[str], queries: Queries) -> Iterator[str]:
    """The lines of the table about our own search."""
    for query in ("的", "fupin", "脱贫工坚"):
        engine.answer(query)
    everything: list[float] = []
    for length in range(1, 9):
        words = [queries.word(length)[1] for _ in range(_QUERIES)]
        taken = [timed(engine, word) for word in words]
        everything += taken
        yield row(f"exact, {length} characters", taken)
    yield row("exact, 1 to 8 characters", everything)
    everything, all_found = [], []
    for kind in _SLIPS:
        taken, found = [], []
        for slip in (queries.slip(length, kind) for length in (4, 6, 8) for _ in range(_QUERIES)):
            taken.append(timed(engine, slip.typed))
            best = engine.answer(slip.typed).passages[:10].tolist()
            held = any(slip.meant in fold(texts[number - 1]) for number in best)
            found.append(slip.passage in best or held)
        everything += taken
        all_found += found
        yield row(f"slip, {kind}", taken, f"right among ten {fmean(found):.3f}")
    yield row("slip, 4 to 8 characters", everything, f"right among ten {fmean(all_found):.3f}")
    for name, initials in (("pinyin, full", False), ("pinyin, initials", True)):
        typed = [queries.pinyin(n, initials=initials) for n in (2, 3, 4) for _ in range(_QUERIES)]
        yield row(name, [timed(engine, one) for one in typed])


def main() -> None:
    """Make the corpus and print the table."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    texts = list(passages(Path(os.environ["DASHIJI_CORPORA"]), numbers[0] if numbers else 100_000))
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        seconds, ratio = build(path, texts)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(
            f"{len(texts)} passages, {megabytes:.0f} MB: build {megabytes / seconds:.1f} MB/s, "
            f"index/text {ratio:.2f}, peak memory with the texts {memory:.0f} MB\n"
        )
        connection = open_for_reading(path)
        engine, queries = Engine(connection), Queries(texts)
        # The benchmark's own texts would be gone through whenever Python looks for garbage.
        gc.freeze()
        with Stalls() as readying:
            started = perf_counter()
            engine.warm()
            engine.prepare()
            sys.stdout.write(f"ready for quick answers in {perf_counter() - started:.1f} s\n")
        with Stalls() as answering:
            for line in measure(engine, texts, queries):
                sys.stdout.write(line + "\n")
                sys.stdout.flush()
        connection.close()
        with Stalls() as floor:
            _count(_FLOOR_SECONDS)
        sys.stdout.write(
            f"longest stall of another thread while making ready {readying.longest * 1000:.1f} ms, "
            f"while answering {answering.longest * 1000:.1f} ms; "
            f"beside a loop that only counts {floor.longest * 1000:.1f} ms\n"
        )
        if "--peers" in sys.argv:
            for line in peers.measure(path, texts, Path(folder)):
                sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
