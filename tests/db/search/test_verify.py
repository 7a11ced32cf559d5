"""An index that ingest keeps is whole, whatever happened to the documents; damage is told."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.ingest.pipeline import ingest
from db.search.verify import index_faults

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = st.sampled_from(
    [
        "扶贫工作会议\n\n1月8日，召开扶贫工作会议。\n",
        "扶貧工作會議\n\n1月8日，召開扶貧工作會議ＤＩＹ。\n",
        "Report\n\nOn 20 August the county opened a school, a library and 3 clinics.\n",
        "𠀀𠀁龘\n\n一\n",
        "空\n",
    ]
)


def faults(corpus: Path) -> list[str]:
    connection = sqlite3.connect(corpus)
    found = list(index_faults(connection))
    connection.close()
    return found


@settings(max_examples=15, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from("abcd"), TEXTS, max_size=4), max_size=4))
def test_adding_and_changing_documents_keeps_the_index_whole(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[dict[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("documents")
    corpus = tmp_path_factory.mktemp("corpus") / "corpus.db"
    for texts in rounds:
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        ingest(corpus, [folder])
        assert faults(corpus) == []


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("扶贫会议\n\n1月8日，召开 big 会议。\n", encoding="utf-8")
    ingest(tmp_path / "corpus.db", [tmp_path / "a.txt"])
    return tmp_path / "corpus.db"


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM search_block WHERE id = (SELECT min(id) FROM search_block)", "differ"),
        ("UPDATE search_word SET word = 'bog'", "differ"),
        ("UPDATE search_segment SET roles = x'00'", "cannot be read"),
        ("UPDATE search_block SET postings = x'ff00ff'", "Index:"),
        ("INSERT INTO search_segment SELECT id + 9, passages, ids, roles, removed "
         "FROM search_segment", "in it twice"),
        ("DELETE FROM search_segment", "passages are not in it"),
        ("DELETE FROM search_setting", "another version"),
    ],
)  # fmt: skip
def test_damage_is_told(corpus: Path, statement: str, fault: str) -> None:
    connection = sqlite3.connect(corpus)
    connection.execute(statement)
    connection.commit()
    connection.close()
    found = faults(corpus)
    assert any(fault in told for told in found), found
