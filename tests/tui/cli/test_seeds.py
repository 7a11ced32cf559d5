"""The commands on real documents, as a person would call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db.ingest.pipeline import ingest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.cli.conftest import Done

    Call = Callable[..., Done]


@pytest.fixture
def seeds_corpus(seeds: Path, tmp_path: Path) -> Path:
    corpus = tmp_path / "seeds.db"
    assert ingest(corpus, [seeds]).added == 5
    return corpus


def found(call: Call, corpus: Path, *arguments: str) -> dict[int, str]:
    hits = call("search", corpus, *arguments, "--format", "jsonl").json_lines
    return {hit["passage"]: hit["match"] for hit in hits}


@pytest.mark.parametrize(
    ("one", "other"), [("扶贫", "扶貧"), ("發布", "发布"), ("聯系", "联系"), ("会", "會")]
)
def test_both_scripts_find_the_same_passages(
    call: Call, seeds_corpus: Path, one: str, other: str
) -> None:
    first = found(call, seeds_corpus, one, "--boilerplate")
    assert first
    assert set(first) == set(found(call, seeds_corpus, other, "--boilerplate"))


def test_pinyin_finds_at_least_what_the_word_finds(call: Call, seeds_corpus: Path) -> None:
    assert set(found(call, seeds_corpus, "扶贫")) <= set(found(call, seeds_corpus, "fupin"))


def test_a_slip_finds_the_word_that_was_meant(call: Call, seeds_corpus: Path) -> None:
    hits = call("search", seeds_corpus, "脱贫工坚", "--format", "jsonl").json_lines
    assert hits
    assert all(hit["match"] == "fuzzy" for hit in hits)
    start, end = hits[0]["spans"][0]
    assert hits[0]["text"][start:end] in {"脱贫攻坚", "脫貧攻堅"}


def test_the_corpus_is_whole(call: Call, seeds_corpus: Path) -> None:
    assert call("check", seeds_corpus).out == ""


def test_the_two_deadlines_of_the_plan_are_deadlines(call: Call, seeds_corpus: Path) -> None:
    deadlines = call("timeline", seeds_corpus, "--kind", "deadline", "--format", "json").json
    assert [
        (event["end"][:7], event["bound"], event["line"])
        for event in deadlines
        if "001_" in event["path"]
    ] == [("2020-07", "by", 67), ("2020-10", "by", 67)]


def test_every_document_is_shown_in_every_script_without_its_page_furniture(
    call: Call, seeds_corpus: Path
) -> None:
    for document in range(1, 6):
        for script in ("original", "zh-Hans", "zh-Hant-TW", "zh-Hant-HK"):
            done = call("show", seeds_corpus, document, "--script", script, "--width", "60")
            assert done.status == 0
            for furniture in ("ICP", "©", "Copyright", "設為首頁", "设为首页"):
                assert furniture not in done.out
            assert not [line for line in done.lines if line.startswith(("，", "。", "、"))]
