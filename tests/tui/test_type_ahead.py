"""Keys that are sent in one go reach what the key before them opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_query_may_be_sent_and_its_first_hit_opened_at_once(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/", *"通知", "enter", "j", "enter", "m")
        await browser.shows("marked;")
        await browser.shows("第6号通知的正文")
        await browser.shows("line 1 of 1 · 1/1 matches")


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


async def test_keys_typed_after_the_last_one_are_lost_without_harm(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("?", "escape", "q", "j", "enter", "/")
        await browser.until(lambda: not browser.app.is_running)
