"""Every word of real documents is found in exactly the passages that hold it, and marked there."""

from __future__ import annotations

import csv
import gzip
import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

import opencc

from db.ingest.pipeline import ingest
from db.search.engine import Engine
from db.search.matcher import merged
from db.store.connection import open_for_reading
from db.text.alignment import Span
from db.text.fold import fold
from tests.db.search.texts import written_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HAN_OR_LETTERS: Final = re.compile("[\u3400-\u9fff]+|[A-Za-z0-9]{2,}")
_LENGTHS: Final = (1, 2, 3, 4, 6)
_EVERY: Final = 37
"""Of all words of a document every so manieth is looked for: a prime, so that all lengths are."""


class Ingested:
    """The passages of a corpus that ingest made, and the naive search to compare with."""

    def __init__(self, corpus: Path, sources: list[Path]) -> None:
        ingest(corpus, sources)
        self.connection = open_for_reading(corpus)
        self.engine = Engine(self.connection)
        rows = self.connection.execute("SELECT id, text FROM passage")
        self.texts = dict(rows.fetchall())
        self._folded = {number: fold(text) for number, text in self.texts.items()}

    def holding(self, word: str) -> set[int]:
        """The passages whose folded text holds the folded word."""
        folded = fold(word)
        return {number for number, text in self._folded.items() if folded in text}

    def places(self, word: str, number: int) -> list[Span]:
        """Where the folded word stands in a passage, overlapping places made one."""
        starts = re.finditer(f"(?={re.escape(fold(word))})", self._folded[number])
        return merged([Span(found.start(), found.start() + len(word)) for found in starts])

    def words(self) -> list[str]:
        """Stretches of the texts of several lengths, each once."""
        return list(
            dict.fromkeys(
                run[0][start : start + length]
                for text in self.texts.values()
                for run in _HAN_OR_LETTERS.finditer(text)
                for length in _LENGTHS
                for start in range(len(run[0]) - length + 1)
            )
        )


def faults(ingested: Ingested, words: Iterable[str]) -> list[str]:
    """Those of ``words``, as they are and in both scripts, that are not found exactly."""
    wrong = []
    for word in words:
        expected = ingested.holding(word)
        for form in {word, *(converter.convert(word) for converter in _converters())}:
            answer = ingested.engine.answer(f'"{form}"', boilerplate=True)
            spans = {number: answer.matcher.spans(ingested.texts[number]) for number in expected}
            places = {number: ingested.places(word, number) for number in expected}
            if written_kinds(answer) != expected or len(answer.passages) != len(expected):
                wrong.append(f"{form} is not found in exactly the passages that hold it")
            if spans != places:
                wrong.append(f"{form} is not marked where it stands")
    return wrong


@cache
def _converters() -> tuple[opencc.OpenCC, ...]:
    return opencc.OpenCC("t2s"), opencc.OpenCC("s2t")


def test_words_of_the_seeds_are_found_exactly(seeds: Path, tmp_path: Path) -> None:
    ingested = Ingested(tmp_path / "corpus.db", [seeds])
    words = ingested.words()
    assert len(words) > 19_000
    assert faults(ingested, words[::_EVERY]) == []
    ingested.connection.close()


def test_words_of_a_chronicle_and_of_statutes_are_found_exactly(
    corpora: Path, tmp_path: Path
) -> None:
    statutes = tmp_path / "statutes"
    statutes.mkdir()
    with gzip.open(corpora / "laws.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for number, row in enumerate(islice(csv.DictReader(file), 0, 20, 10)):
            (statutes / f"{number}.md").write_text(row["body"], encoding="utf-8")
    chronicle = corpora / "chronicles" / "daily-wikipedia-1966.tsv"
    ingested = Ingested(tmp_path / "corpus.db", [chronicle, statutes])
    words = ingested.words()
    assert faults(ingested, words[:: len(words) // 150]) == []
    ingested.connection.close()


def test_a_word_is_found_whatever_the_page_did_to_it(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "縣裡發(fā)布規(guī)劃，統(tǒng)計(jì)局公布數(shù)據(jù)。\n\n"
        "全县的义卖活动于10月\n17日举行，，社会组织参加了义卖，收入全部捐给村小学。\n",
        encoding="utf-8",
    )
    ingested = Ingested(tmp_path / "corpus.db", [page])
    for word in ("發布", "发布规划", "统计局", "数据", "10月17日", "社会组织"):
        answer = ingested.engine.answer(f'"{word}"')
        marked = [
            ingested.texts[number][start:end]
            for number in answer.passages.tolist()
            for start, end in answer.matcher.spans(ingested.texts[number])
        ]
        assert [fold(mark) for mark in marked] == [fold(word)], word
    ingested.connection.close()
