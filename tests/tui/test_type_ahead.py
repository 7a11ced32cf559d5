"""Keys that are sent in one go reach what the key before them opens."""

from __future__ import annotations

import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual import events

from db.errors import CorpusError
from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeAnswer, FakeCorpus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest

    from tests.tui.driving import Browsing


async def test_a_query_may_be_sent_and_its_first_hit_opened_at_once(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/", *"通知", "enter", "j", "enter", "m")
        await browser.shows("marked;")
        await browser.shows("第6号通知的正文")
        await browser.shows("line 1 of 1 · 1/1 matches")


async def test_the_first_keys_wait_for_the_first_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answering = threading.Event(), threading.Event()
    at_once = FakeCorpus.answer

    def later(corpus: FakeCorpus, query: str, **_: object) -> FakeAnswer:
        asked.set()
        assert answering.wait(60)
        return at_once(corpus, query)

    monkeypatch.setattr(FakeCorpus, "answer", later)
    async with browsing(FakeCorpus(), tmp_path / "state.db", answered=False) as browser:
        browser.press("j", "2", "j", "j")
        await browser.until(asked.is_set)
        answering.set()
        await browser.shows("event 3 of 40")
        browser.press("1")
        await browser.shows("document 2 of 40")


async def test_keys_reach_a_list_that_is_being_opened_from_another(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2", "j", "3", "1", "j", "j", "tab", "j")
        await browser.shows("event 3 of 40")
        browser.press("1")
        await browser.shows("document 3 of 40")


async def test_keys_reach_a_window_that_is_being_opened(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press(":", *"sort", "enter", "k")
        await browser.shows("by title")
        await browser.shows("document 39 of 40")
        browser.press("f", "j", "enter", "j")
        await browser.shows("/ source:测试报")
        browser.press("#", *"要读", "enter", "?", "q", "G")
        await browser.shows("document 40 of 40")


async def test_keys_reach_the_place_that_is_chosen_in_a_window(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("G", "m", "g", "'", "enter", "t", "escape", "j")
        await browser.shows("document 2 of 40")
        await browser.shows("简体")


@asynccontextmanager
async def opening_slowly(
    folder: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Browsing, threading.Event]]:
    """A browser whose documents open when the event is set."""
    opening = threading.Event()
    corpus = FakeCorpus(opening=opening, paragraphs=60)
    try:
        async with browsing(corpus, folder / "state.db", size=size) as browser:
            yield browser, opening
    finally:
        opening.set()


async def test_keys_wait_for_the_document_that_is_being_opened(tmp_path: Path) -> None:
    async with opening_slowly(tmp_path) as (browser, opening):
        browser.press("j", "enter", "G", "k", "k", "m", "2", "j")
        # The screen goes on meanwhile, and whatever comes after the keys is not held up by them.
        await browser.resize(90, 30)
        assert "line 58" not in browser.text()
        opening.set()
        await browser.shows("event 2 of 40")
        browser.press("'")
        await browser.shows("第58段")
        assert "第2号扶贫工作总结" in browser.text()


async def test_a_document_that_is_there_already_takes_keys_once_it_has_room(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(paragraphs=60), tmp_path / "state.db") as browser:
        browser.press("enter", "escape", "enter", "G")
        await browser.shows("line 60 of 60")
        assert "第60段" in browser.cursor_line()


async def test_keys_wait_for_the_second_of_two_documents_opened_at_once(tmp_path: Path) -> None:
    async with opening_slowly(tmp_path, size=(140, 40)) as (browser, opening):
        browser.press("j", "4", "G", "1", "j", "enter", "G", "k")
        await browser.resize(150, 40)
        opening.set()
        await browser.shows("line 59 of 60")
        assert "4 Reader ━━ 第3号通知" in browser.text()


async def test_what_is_pasted_waits_its_turn(tmp_path: Path) -> None:
    async with opening_slowly(tmp_path) as (browser, opening):
        browser.press("enter", "/")
        browser.app.post_message(events.Paste("通知"))
        browser.press("enter")
        await browser.resize(90, 30)
        assert "40 documents" in browser.text()
        opening.set()
        await browser.shows("passage 1 of 13")


async def test_a_match_is_stepped_to_in_the_document_that_is_coming(tmp_path: Path) -> None:
    async with opening_slowly(tmp_path, size=(140, 40)) as (browser, opening):
        opening.set()
        browser.press("/", "第", "enter")
        await browser.shows("4 Reader ── 第1号")
        opening.clear()
        browser.press("j", "n")
        await browser.resize(150, 40)
        opening.set()
        await browser.shows("4 Reader ── 第2号")
        browser.press("4")
        await browser.shows("line 2 of 60 · 2/60 matches")


async def test_the_key_that_interrupts_waits_for_no_document(tmp_path: Path) -> None:
    async with opening_slowly(tmp_path) as (browser, _):
        browser.press("enter", "G", "ctrl+c")
        await browser.until(lambda: not browser.app.is_running)


async def test_a_document_that_cannot_be_read_holds_no_key_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_: FakeCorpus, __: int) -> None:
        raise CorpusError("the file is damaged")

    monkeypatch.setattr(FakeCorpus, "passages_of", damaged)
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("enter", "1", "j")
        await browser.shows("document 2 of 40")


async def test_keys_typed_after_the_last_one_are_lost_without_harm(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("?", "escape", "q", "j", "enter", "/")
        await browser.until(lambda: not browser.app.is_running)


async def test_a_key_that_arrives_while_the_browser_closes_is_dropped(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        app = browser.app
    unread = events.Key("z", "z")
    unread._set_forwarded()
    await app.on_event(unread)
    await app.on_event(events.Key("z", "z"))
    assert not app.screen_stack
