"""An ingest while the browser is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db.corpus import Corpus
from db.ingest.pipeline import ingest
from tests.tui.driving import browsing
from tui.screens import asking

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four documents, one a day; the browser looks for changes all the time."""
    monkeypatch.setattr(asking, "_LOOKS_EVERY", 0.02)
    texts = tmp_path / "texts"
    texts.mkdir()
    for day in range(2, 6):
        _write(texts, day, f"3月{day}日，学校召开会议，讨论全年工作安排。")
    return texts


def _write(folder: Path, day: int, body: str) -> None:
    text = f"第{day}号简报\n\n发布时间：2020-03-0{day}\n\n{body}\n"
    (folder / f"{day}.txt").write_text(text, encoding="utf-8")


async def test_new_documents_come_without_a_key_and_the_cursor_stays_on_its_own(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "corpus.db"
    ingest(path, [folder])
    async with browsing(path, tmp_path / "state.db") as browser:
        browser.press("j")
        await browser.shows("document 2 of 4")
        _write(folder, 1, "3月1日，学校开学，全体师生参加典礼。")
        ingest(path, [folder])
        await browser.shows("document 3 of 5")
        assert "第3号简报" in browser.cursor_line()
        browser.press("/", *"开学")
        await browser.shows("of 5 · by date")


async def test_a_document_that_was_replaced_is_shown_anew_at_its_place(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "corpus.db"
    ingest(path, [folder])
    async with browsing(path, tmp_path / "state.db") as browser:
        browser.press("enter")
        await browser.shows("讨论全年工作安排")
        browser.press("G")
        await browser.until(lambda: "讨论全年工作安排" in browser.cursor_line())
        line = browser.cursor_line()
        _write(folder, 2, "3月2日，学校召开会议，听取各院系汇报。")
        ingest(path, [folder])
        await browser.until(lambda: "听取各院系汇报" in browser.cursor_line())
        assert line != browser.cursor_line()


async def test_a_row_that_is_gone_leaves_the_others_in_their_places(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "corpus.db"
    ingest(path, [folder])
    documents = Corpus.documents
    monkeypatch.setattr(
        Corpus, "documents", lambda corpus, ids: documents(corpus, [i for i in ids if i != 2])
    )
    async with browsing(path, tmp_path / "state.db") as browser:
        browser.press("j", "j")
        await browser.shows("document 3 of 4")
        assert "第4号简报" in browser.cursor_line()
