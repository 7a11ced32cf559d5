"""Groups of events that tell the same thing, over documents that come and go."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from db.ingest.pipeline import ingest
from tests.scoring.groups import score_sample

FIRST = (
    "山城大事记\n\n2020年9月27日，山城图书馆新馆开馆，馆长林墨剪彩。\n\n2020年10月3日，县里植树。"
)
SECOND = "山城圖書館紀事\n\n2020年9月27日上午，山城圖書館新館開館，館長林墨為新館剪綵。"
THIRD = "何岸日记\n\n2020年9月27日，山城图书馆新馆开馆，我看见馆长林墨剪彩。"
OTHER = "水文公报\n\n2020年9月27日，白鹭河水位下降三厘米，流速减缓。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return tmp_path / "corpus.db"


def _groups(corpus: Path) -> list[set[str]]:
    """The names of the documents of every group that more than one event belongs to."""
    connection = sqlite3.connect(corpus)
    rows = connection.execute(
        "SELECT event.same_as, event.id, document.path FROM event JOIN document"
        " ON document.id = event.document ORDER BY event.id"
    ).fetchall()
    connection.close()
    members: dict[int, set[str]] = {}
    first: dict[int, int] = {}
    for same_as, event, path in rows:
        members.setdefault(same_as, set()).add(Path(path).stem)
        first.setdefault(same_as, event)
    assert first.keys() == set(first.values()), "a group is represented by its first member"
    return [group for group in members.values() if len(group) > 1]


def test_an_event_told_in_both_scripts_is_one_group_and_another_of_that_day_is_not(
    folder: Path, corpus: Path
) -> None:
    for name, text in (("first", FIRST), ("second", SECOND), ("other", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    ingest(corpus, [folder])
    assert _groups(corpus) == [{"first", "second"}]


def test_a_document_that_comes_later_joins_the_group(folder: Path, corpus: Path) -> None:
    for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        ingest(corpus, [folder])
    assert _groups(corpus) == [{"first", "second", "third"}]


def test_when_the_first_member_changes_the_next_one_stands_for_the_group(
    folder: Path, corpus: Path
) -> None:
    for name, text in (("a", FIRST), ("b", SECOND), ("c", THIRD)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    ingest(corpus, [folder])
    (folder / "a.txt").write_text(OTHER, encoding="utf-8")
    ingest(corpus, [folder])
    assert _groups(corpus) == [{"b", "c"}]
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    ingest(corpus, [folder])
    assert _groups(corpus) == [{"a", "b", "c"}]


def test_a_document_in_english_joins_the_group(folder: Path, corpus: Path) -> None:
    english = "Shancheng News\n\nOn 27 September 2020 the new Shancheng Library opened its doors."
    for name, text in (("first", FIRST), ("english", english), ("other", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        ingest(corpus, [folder])
    assert _groups(corpus) == [{"first", "english"}]


def test_a_document_that_tells_what_two_groups_tell_makes_them_one(
    folder: Path, corpus: Path
) -> None:
    texts = (
        ("a", "大坝纪事\n\n2020年9月27日，石门水库大坝合龙。"),
        ("b", "驻村手记\n\n2020年9月27日，龙口处最后一车石料由劳模何岸倾下。"),
        ("c", "石门县志\n\n2020年9月27日，石门水库大坝合龙，最后一车石料由劳模何岸倾下。"),
    )
    for name, text in texts[:2]:
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        ingest(corpus, [folder])
    assert _groups(corpus) == []
    (folder / "c.txt").write_text(texts[2][1], encoding="utf-8")
    ingest(corpus, [folder])
    assert _groups(corpus) == [{"a", "b", "c"}]


@pytest.mark.parametrize("one_by_one", [False, True])
def test_the_groups_of_the_sample_are_those_of_a_careful_reader(one_by_one: bool) -> None:
    score = score_sample(one_by_one=one_by_one)
    assert score.precision >= 0.9
    assert score.recall >= 0.82
