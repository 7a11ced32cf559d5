"""What is found in writing is exactly what a naive search of the folded texts finds."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.search.query import with_field
from db.text.fold import fold
from tests.db.search.texts import TextCorpus, written_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CHARACTERS = "扶贫貧攻堅坚发發髮a1B，。—·“ ＡＢ\u3000𠀀𠀁\u0301"
TEXTS = st.lists(st.text(st.sampled_from(CHARACTERS), max_size=12), min_size=1, max_size=12)
WORDS = st.text(st.sampled_from(CHARACTERS.replace(" ", "")), min_size=1, max_size=5)


def phrase(word: str) -> str:
    """A query for exactly these characters, script aside."""
    return f'"{word}"'


@settings(max_examples=150, deadline=None)
@given(TEXTS, WORDS)
def test_any_text_is_found_by_any_part_of_it_and_by_nothing_else(
    texts: list[str], word: str
) -> None:
    texts = [text.replace("“", "") for text in texts]
    corpus = TextCorpus([texts])
    query = phrase(word)
    if word.replace("\u3000", "").strip() != word or "“" in word:
        return
    answer = corpus.answer(query)
    assert set(answer.passages.tolist()) == corpus.naive(word)
    for number, rank in zip(answer.passages.tolist(), answer.kinds.tolist(), strict=True):
        text = corpus.texts[number]
        assert (rank == 0) == (word in text)
        marked = "".join(text[start:end] for start, end in answer.matcher.spans(text))
        assert fold(word) in fold(marked)


@settings(max_examples=60, deadline=None)
@given(TEXTS, WORDS, WORDS)
def test_two_words_are_found_where_both_are(texts: list[str], one: str, other: str) -> None:
    corpus = TextCorpus([texts])
    if any("“" in word or "\u3000" in word for word in (one, other)):
        return
    answer = corpus.answer(f"{phrase(one)} {phrase(other)}")
    assert set(answer.passages.tolist()) == corpus.naive(one) & corpus.naive(other)
    without = corpus.answer(f"{phrase(one)} -{phrase(other)}")
    assert set(without.passages.tolist()) == corpus.naive(one) - corpus.naive(other)
    either = corpus.answer(f"{phrase(one)} | {phrase(other)}")
    assert set(either.passages.tolist()) == corpus.naive(one) | corpus.naive(other)


def test_every_word_of_the_seeds_is_found_in_both_scripts(seeds: Path) -> None:
    documents = [path.read_text("utf-8") for path in sorted(seeds.iterdir())]
    corpus = TextCorpus([_lines(text) for text in documents])
    to_simplified, to_traditional = _converter("t2s"), _converter("s2t")
    for word in _sample("\n".join(documents), 200):
        expected = corpus.naive(word)
        for form in {word, to_simplified.convert(word), to_traditional.convert(word)}:
            assert written_kinds(corpus.answer(phrase(form))) == expected, form
            if word.isalnum():
                assert written_kinds(corpus.answer(form)) == expected, form


@cache
def _converter(configuration: str) -> opencc.OpenCC:
    return opencc.OpenCC(configuration)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _sample(text: str, count: int) -> Iterable[str]:
    chance = random.Random(7)
    runs = ["".join(run.split()) for run in text.splitlines()]
    runs = [run.replace('"', "").replace("“", "").replace("”", "") for run in runs]
    runs = [run for run in runs if run]
    for _ in range(count):
        run = chance.choice(runs)
        start = chance.randrange(len(run))
        yield run[start : start + chance.randint(1, 8)]


def test_a_word_among_a_thousand_passages_is_counted_truly() -> None:
    corpus = TextCorpus([[f"会议{number}发言", f"會議{number}發言"] for number in range(1_000)])
    answer = corpus.answer("会议")
    assert len(answer.passages) == 2_000
    assert answer.kinds.tolist() == [0] * 1_000 + [1] * 1_000
    assert len(corpus.answer("發言").passages) == 2_000
    assert corpus.answer("發言").kinds.tolist() == [0] * 1_000 + [1] * 1_000
    assert len(corpus.answer(with_field("=發言", "path", "7")).passages) == 271


MANY = TextCorpus(
    [[f"打赢脱贫攻坚战{number}", f"打贏脫貧攻堅戰{number}"] for number in range(3_000)]
)


@pytest.mark.parametrize(
    ("query", "count", "best"),
    [
        ("脱贫攻坚", 6_000, "打赢脱贫攻坚战0"),
        ("脫貧攻堅", 6_000, "打贏脫貧攻堅戰0"),
        ("=脫貧攻堅", 3_000, "打贏脫貧攻堅戰0"),
        ("脱贫工坚", 6_000, "打赢脱贫攻坚战0"),
        ("tuopingongjian", 6_000, "打赢脱贫攻坚战0"),
        ("贫 战", 6_000, "打赢脱贫攻坚战0"),
        ("脱贫攻坚 -12", 5_682, "打赢脱贫攻坚战0"),
        ("赢 | 没有", 6_000, "打赢脱贫攻坚战0"),
        ("攻坚战1", 2_222, "打赢脱贫攻坚战1"),
    ],
)
def test_thousands_of_hits_are_counted_truly_best_first(query: str, count: int, best: str) -> None:
    answer = MANY.answer(query)
    assert len(answer.passages) == len(set(answer.passages.tolist())) == count
    assert MANY.texts[int(answer.passages[0])] == best
    assert answer.kinds.tolist() == sorted(answer.kinds.tolist())
