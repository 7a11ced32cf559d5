"""The sample corpus is made once, and again when what it is made of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db import sample
from db.errors import CorpusError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sample of one document, and a data folder of the test's own."""
    folder = tmp_path / "documents"
    (folder / "notices").mkdir(parents=True)
    (folder / "notices" / "a.txt").write_text("通知", encoding="utf-8")
    monkeypatch.setenv("DASHIJI_DATA", str(tmp_path / "deep" / "data"))
    monkeypatch.setattr(sample, "sample_documents", lambda: folder)
    return folder


def make(corpus: Path, documents: Path) -> None:
    """Stand in for ingest."""
    texts = [path.read_text(encoding="utf-8") for path in documents.rglob("*.txt")]
    corpus.write_text("".join(texts), encoding="utf-8")


def refuse(corpus: Path, documents: Path) -> None:
    raise AssertionError(f"{corpus} was made again of {documents}")


def test_the_sample_travels_with_the_program() -> None:
    assert len([path for path in sample.sample_documents().rglob("*") if path.is_file()]) > 0


def test_it_is_made_on_first_use_and_kept(documents: Path) -> None:
    corpus = sample.sample_corpus(make)
    assert corpus.read_text(encoding="utf-8") == "通知"
    assert sample.sample_corpus(refuse) == corpus
    assert documents.is_dir()


def test_it_is_made_again_when_a_document_changes_and_the_old_one_goes(documents: Path) -> None:
    before = sample.sample_corpus(make)
    (documents / "notices" / "a.txt").write_text("新通知", encoding="utf-8")
    after = sample.sample_corpus(make)
    assert after != before
    assert list(after.parent.iterdir()) == [after]


@pytest.mark.parametrize(
    ("name", "value"), [("FORMAT_VERSION", 99), ("version", lambda _name: "99.0")]
)
def test_it_is_made_again_when_the_program_reads_or_keeps_documents_otherwise(
    documents: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    before = sample.sample_corpus(make)
    monkeypatch.setattr(sample, name, value)
    assert sample.sample_corpus(make) != before
    assert documents.is_dir()


def test_a_failure_leaves_nothing_behind(documents: Path) -> None:
    def fail(corpus: Path, documents: Path) -> None:
        make(corpus, documents)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sample.sample_corpus(fail)
    assert sample.sample_corpus(make).is_file()
    assert documents.is_dir()


def test_a_folder_that_cannot_be_made_is_told(
    documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASHIJI_DATA", str(documents / "notices" / "a.txt"))
    with pytest.raises(CorpusError, match="cannot be made"):
        sample.sample_corpus(make)
