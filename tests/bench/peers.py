"""What else finds words in Chinese text, asked the same questions; see :mod:`.search`.

Measured is what is installed: ``rg``, ``fzf``, ``recollindex`` and ``recollq``, the Python package
``tantivy``, and SQLite's own full-text search the way sqlite-utils sets it up. Every program is
used as its manual says, with a phrase where it knows phrases.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import shutil
import sqlite3
import subprocess
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from sqlite_utils import Database

from db.search.engine import Engine
from db.store.connection import open_for_reading
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Numbers = set[int]
    Find = Callable[[str], Numbers]

QUESTIONS: Final = {
    "2 characters": {"政府": "政府", "会议": "会议", "教育": "教育"},
    "4 characters": {"人民政府": "人民政府", "社会主义": "社会主义", "公共卫生": "公共卫生"},
    "other script": {"國家機關": "国家机关", "經濟發展": "经济发展", "长安": "长安"},
    "slip": {"人民正府": "人民政府", "社主会义": "社会主义", "公共的卫生": "公共卫生"},
    "pinyin": {
        "renminzhengfu": "人民政府",
        "shehuizhuyi": "社会主义",
        "gonggongweisheng": "公共卫生",
    },
}
"""What is typed, and what is meant by it in whatever script, by what the question tests."""

_TIMES: Final = 3
_CELL: Final = 24
_PER_FILE: Final = 100


@dataclass(frozen=True)
class Peer:
    """A program made ready to be asked. ``per_hit`` is how many passages it finds at a time."""

    name: str
    find: Find
    per_hit: int = 1


def measure(corpus: Path, texts: Sequence[str], folder: Path) -> Iterator[str]:
    """A table: for each program the time of an answer, which share of the passages with what is
    meant it finds, and how many others it gives for each of them."""
    folded = [fold(text) for text in texts]
    yield from (
        "",
        "milliseconds (median), passages found of those with what is meant,",
        "and other passages found for each of those, where there are any",
        f"{'':24}" + "".join(f"{question:>{_CELL}}" for question in QUESTIONS),
    )
    for peer in _peers(corpus, texts, folded, folder):
        cells = (_cell(peer, asked, folded) for asked in QUESTIONS.values())
        yield f"{peer.name:24}" + "".join(f"{cell:>{_CELL}}" for cell in cells)
    yield f"(recoll finds files, of {_PER_FILE} passages each: more would take minutes to index)"
    yield ""
    yield _contentless_build(folder / "build.db", folded, texts)


def _cell(peer: Peer, asked: dict[str, str], folded: Sequence[str]) -> str:
    seconds: list[float] = []
    right = meant_in_all = others = 0
    for typed, meant in asked.items():
        for _ in range(_TIMES):
            started = perf_counter()
            found = peer.find(typed)
            seconds.append(perf_counter() - started)
        holding = {number // peer.per_hit for number, text in enumerate(folded) if meant in text}
        right += len(found & holding)
        others += len(found - holding)
        meant_in_all += len(holding)
    share = f"{100 * right / meant_in_all:.0f} %"
    noise = f" +{others / meant_in_all:.1f}" if others else ""
    return f"{1000 * median(seconds):.1f} ms {share}{noise}"


def _peers(
    corpus: Path, texts: Sequence[str], folded: Sequence[str], folder: Path
) -> Iterator[Peer]:
    """Every program that is installed, one after the other; each is let go before the next."""
    connection = open_for_reading(corpus)
    engine = Engine(connection)
    engine.prepare()
    yield Peer("dashiji", lambda query: {n - 1 for n in engine.answer(query).passages.tolist()})
    connection.close()
    yield Peer("FTS5 of pairs, compared", _contentless(folder / "contentless.db", folded))
    plain = folder / "passages.txt"
    plain.write_text("".join(text.replace("\n", " ") + "\n" for text in texts), "utf-8")
    if shutil.which("rg"):
        yield Peer("ripgrep", lambda query: _lines(["rg", "-nF", query, str(plain)]))
    if shutil.which("fzf"):
        numbered = folder / "numbered.txt"
        rows = plain.read_text("utf-8").split("\n")[:-1]
        numbered.write_text("".join(f"{n}:{row}\n" for n, row in enumerate(rows, 1)), "utf-8")
        yield Peer("fzf --filter", lambda query: _filtered(numbered, query))
        yield Peer("fzf --filter --exact", lambda query: _filtered(numbered, query, "--exact"))
    for tokenizer in (None, "trigram"):
        full_text = _full_text(folder / f"fts-{tokenizer}.db", texts, tokenizer)
        yield Peer(f"sqlite-utils, {tokenizer or 'default'}", full_text)
    if importlib.util.find_spec("tantivy"):
        yield Peer("tantivy", _tantivy(texts))
    if shutil.which("recollindex"):
        yield Peer("recoll", _recoll(folder / "recoll", texts), _PER_FILE)


def _lines(command: list[str]) -> Numbers:
    done = subprocess.run(command, capture_output=True, check=False)
    return {int(line.split(b":", 1)[0]) - 1 for line in done.stdout.splitlines()}


def _filtered(numbered: Path, query: str, *options: str) -> Numbers:
    command = ["fzf", "--filter", query, "--no-sort", "--delimiter=:", "--nth=2..", *options]
    with numbered.open("rb") as texts:
        done = subprocess.run(command, stdin=texts, capture_output=True, check=False)
    return {int(line.split(b":", 1)[0]) - 1 for line in done.stdout.split(b"\n") if line}


def _full_text(path: Path, texts: Sequence[str], tokenizer: str | None) -> Find:
    database = Database(sqlite3.connect(path))
    table = database.table("passage")
    table.insert_all(({"id": number, "text": text} for number, text in enumerate(texts)), pk="id")
    table.enable_fts(["text"], tokenize=tokenizer)

    def find(query: str) -> Numbers:
        sql = "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?"
        return {number for (number,) in database.execute(sql, [f'"{query}"'])}

    return find


_PAIRS_TABLE: Final = (
    "CREATE VIRTUAL TABLE grams USING fts5(text, content='', detail=none, columnsize=0, "
    "tokenize=\"unicode61 categories 'L* N* Co P* S* M*'\")"
)


def _grams(folded: Sequence[str]) -> Iterator[tuple[int, str]]:
    for number, text in enumerate(folded):
        yield number, " ".join({*text, *map("".join, pairwise(text))})


def _contentless(path: Path, folded: Sequence[str]) -> Find:
    """The other index that was thought of: FTS5 over single characters and pairs, without content
    or positions, its candidates compared with the folded texts."""
    connection = sqlite3.connect(path)
    connection.execute(_PAIRS_TABLE)
    connection.executemany("INSERT INTO grams (rowid, text) VALUES (?, ?)", _grams(folded))
    connection.commit()

    def find(query: str) -> Numbers:
        wanted = fold(query)
        pairs = set(map("".join, pairwise(wanted))) or {wanted}
        expression = " AND ".join(f'"{pair}"' for pair in pairs)
        rows = connection.execute("SELECT rowid FROM grams WHERE grams MATCH ?", (expression,))
        return {number for (number,) in rows if wanted in folded[number]}

    return find


def _contentless_build(path: Path, folded: Sequence[str], texts: Sequence[str]) -> str:
    """How quickly that index is made, and how quickly a hundredth is added to it."""
    connection = sqlite3.connect(path)
    connection.execute(_PAIRS_TABLE)
    rows = _grams(folded)
    last = len(folded) // 100
    seconds = []
    # Made as they are taken: the rows of a million passages would fill the memory.
    for part in (islice(rows, len(folded) - last), rows):
        started = perf_counter()
        connection.executemany("INSERT INTO grams (rowid, text) VALUES (?, ?)", part)
        connection.commit()
        seconds.append(perf_counter() - started)
    connection.close()
    size = sum(len(text.encode()) for text in texts)
    rate = size * (1 - last / len(folded)) / 1e6 / seconds[0]
    return (
        f"FTS5 of pairs: build {rate:.1f} MB/s, the last hundredth {seconds[1]:.2f} s, "
        f"index/text {path.stat().st_size / size:.2f}"
    )


def _recoll(folder: Path, texts: Sequence[str]) -> Find:
    """Recoll over one file for every hundred passages: more files would take minutes to index."""
    documents, settings = folder / "documents", folder / "settings"
    documents.mkdir(parents=True)
    settings.mkdir()
    (settings / "recoll.conf").write_text(f"topdirs = {documents}\n", "utf-8")
    for first in range(0, len(texts), _PER_FILE):
        text = "\n\n".join(texts[first : first + _PER_FILE])
        (documents / f"{first // _PER_FILE}.txt").write_text(text, "utf-8")
    subprocess.run(["recollindex", "-c", str(settings)], capture_output=True, check=False)

    def find(query: str) -> Numbers:
        command = ["recollq", "-c", str(settings), "-n", "0", f'"{query}"']
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return {int(number) for number in re.findall(r"/(\d+)\.txt\]", done.stdout)}

    return find


def _tantivy(texts: Sequence[str]) -> Find:
    tantivy: Any = importlib.import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False)
    builder.add_integer_field("number", stored=False, fast=True)
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for number, text in enumerate(texts):
        writer.add_document(tantivy.Document(text=[text], number=number))
    writer.commit()
    index.reload()

    def find(query: str) -> Numbers:
        searcher = index.searcher()
        hits = searcher.search(index.parse_query(f'"{query}"', ["text"]), len(texts)).hits
        addresses = [address for _, address in hits]
        return set(searcher.fast_field_values("number", addresses)) if addresses else set()

    return find
