"""What else finds words in Chinese text, asked the same questions; see :mod:`.search`."""

from __future__ import annotations

import importlib
import importlib.util
import re
import shutil
import sqlite3
import subprocess
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from sqlite_utils import Database

from db.search.engine import Engine
from db.store.connection import open_for_reading
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Count = Callable[[str], int]

QUESTIONS: Final = {
    "4 characters": "人民政府",
    "2 characters": "政府",
    "other script": "人民政府機關",
    "slip": "人民正府",
    "pinyin": "renminzhengfu",
}
"""What is asked, by what it tests. Right is to find passages with what was meant."""


def measure(corpus: Path, texts: Sequence[str], folder: Path) -> Iterator[str]:
    """A line for each peer that is installed: milliseconds and how many passages each finds."""
    plain = folder / "passages.txt"
    plain.write_text("\n".join(text.replace("\n", " ") for text in texts) + "\n", "utf-8")
    meant = [fold(text) for text in texts]
    right = {
        "4 characters": sum("人民政府" in text for text in meant),
        "2 characters": sum("政府" in text for text in meant),
        "other script": sum("人民政府机关" in text for text in meant),
        "slip": sum("人民政府" in text for text in meant),
        "pinyin": sum("人民政府" in text for text in meant),
    }
    yield "passages with what is meant: " + ", ".join(f"{k} {n}" for k, n in right.items())
    connection = open_for_reading(corpus)
    engine = Engine(connection)
    engine.prepare()
    yield _row("dashiji", lambda query: len(engine.answer(query).passages))
    connection.close()
    yield from _contentless(folder / "contentless.db", texts)
    if shutil.which("rg"):
        yield _row("ripgrep", lambda query: _lines(["rg", "-cF", query, str(plain)]))
    if shutil.which("fzf"):
        yield _row("fzf --filter", lambda query: _filtered(plain, query))
    for tokenizer in (None, "trigram"):
        full_text = _full_text(folder / f"fts-{tokenizer}.db", texts, tokenizer)
        yield _row(f"sqlite-utils FTS {tokenizer or 'default'}", full_text)
    if importlib.util.find_spec("tantivy"):
        yield _row("tantivy", _tantivy(texts))
    if shutil.which("recollindex"):
        yield _row("recoll", _recoll(folder / "recoll", texts))


def _row(name: str, count: Count) -> str:
    cells = []
    for question, query in QUESTIONS.items():
        count(query)
        started = perf_counter()
        found = count(query)
        cells.append(f"{question} {(perf_counter() - started) * 1000:.1f} ms {found}")
    return f"{name:28}  " + "  ".join(cells)


def _lines(command: list[str]) -> int:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(done.stdout or 0)


def _filtered(plain: Path, query: str) -> int:
    with plain.open("rb") as texts:
        done = subprocess.run(
            ["fzf", "--filter", query], stdin=texts, capture_output=True, check=False
        )
    return done.stdout.count(b"\n")


def _full_text(path: Path, texts: Sequence[str], tokenizer: str | None) -> Count:
    database = Database(sqlite3.connect(path))
    table = database.table("passage")
    table.insert_all({"id": number, "text": text} for number, text in enumerate(texts))
    table.enable_fts(["text"], tokenize=tokenizer)

    def count(query: str) -> int:
        sql = "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?"
        return int(database.execute(sql, [f'"{query}"']).fetchone()[0])

    return count


def _contentless(path: Path, texts: Sequence[str]) -> Iterator[str]:
    """The other index that was thought of: FTS5 over single characters and pairs, without content
    or positions, its candidates compared with the folded texts."""
    folded = [fold(text) for text in texts]
    grams = [" ".join({*text, *map("".join, pairwise(text))}) for text in folded]
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE VIRTUAL TABLE grams USING fts5(text, content='', detail=none, columnsize=0, "
        "tokenize=\"unicode61 categories 'L* N* Co P* S* M*'\")"
    )
    last = len(grams) // 100
    started = perf_counter()
    connection.executemany(
        "INSERT INTO grams (rowid, text) VALUES (?, ?)", enumerate(grams[:-last])
    )
    connection.commit()
    seconds = perf_counter() - started
    started = perf_counter()
    connection.executemany(
        "INSERT INTO grams (rowid, text) VALUES (?, ?)",
        enumerate(grams[-last:], len(grams) - last),
    )
    connection.commit()
    more = perf_counter() - started
    size = sum(len(text.encode()) for text in texts)
    share = 1 - last / len(grams)
    yield (
        f"FTS5 of pairs, contentless: build {size * share / 1e6 / seconds:.1f} MB/s, "
        f"the last hundredth {more:.2f} s, index/text {path.stat().st_size / size:.2f}"
    )

    def count(query: str) -> int:
        wanted = fold(query)
        pairs = set(map("".join, pairwise(wanted))) or {wanted}
        expression = " AND ".join(f'"{pair}"' for pair in pairs)
        rows = connection.execute("SELECT rowid FROM grams WHERE grams MATCH ?", (expression,))
        return sum(wanted in folded[number] for (number,) in rows)

    yield _row("FTS5 of pairs, compared", count)


def _recoll(folder: Path, texts: Sequence[str]) -> Count:
    """Recoll over one file for every hundred passages: more files would take minutes to index."""
    documents, settings = folder / "documents", folder / "settings"
    documents.mkdir(parents=True)
    settings.mkdir()
    (settings / "recoll.conf").write_text(f"topdirs = {documents}\n", "utf-8")
    for first in range(0, len(texts), 100):
        text = "\n\n".join(texts[first : first + 100])
        (documents / f"{first}.txt").write_text(text, "utf-8")
    subprocess.run(["recollindex", "-c", str(settings)], capture_output=True, check=False)

    def count(query: str) -> int:
        done = subprocess.run(
            ["recollq", "-c", str(settings), "-n", "1", f'"{query}"'],
            capture_output=True,
            text=True,
            check=False,
        )
        found = re.search(r"(\d+) results", done.stdout)
        return int(found[1]) if found else 0

    return count


def _tantivy(texts: Sequence[str]) -> Count:
    tantivy: Any = importlib.import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False)
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for text in texts:
        writer.add_document(tantivy.Document(text=[text]))
    writer.commit()
    index.reload()

    def count(query: str) -> int:
        found = index.searcher().search(index.parse_query(f'"{query}"', ["text"]), 1)
        return int(found.count)

    return count
