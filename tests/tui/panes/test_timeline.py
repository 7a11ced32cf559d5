"""The timeline: bars, periods, and narrowing the query to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus

if TYPE_CHECKING:
    from pathlib import Path


async def test_bars_count_by_the_finest_unit_that_fits_until_someone_zooms(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2")
        await browser.shows("by month")
        browser.press("Z")
        await browser.shows("by quarter")
        browser.press("Z", "Z", "Z")
        await browser.shows("by decade")
        browser.press("z", "z", "z", "z", "z")
        await browser.shows("by day")


async def test_the_next_period_begins_at_its_first_event(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2", ">")
        await browser.shows("event 6 of 40 · 1950-02")
        browser.press(">", ">", "<")
        await browser.shows("event 10 of 40 · 1950-03")
        browser.press("<", "<", "<", "<")
        await browser.shows("event 1 of 40 · 1950-01")


async def test_only_this_period_edits_the_query_and_again_takes_it_back(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2", ">", "d")
        await browser.shows("/ date:1950-02")
        browser.press("d")
        await browser.hides("date:1950-02 ")


async def test_kinds_of_events_look_different_and_are_explained(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2")
        await browser.shows("⚑")
        assert "◦" in browser.text()
        browser.press("j", "e")
        await browser.shows("written in full")
        assert "deadline" in browser.text()
        browser.press("escape")
        await browser.hides("written in full")


async def test_the_date_that_begins_the_sentence_is_not_shown_twice(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2")
        # The double's date expression is the first character of each sentence.
        await browser.shows("◦ 1号扶贫工作总结")


async def test_bars_give_way_where_the_screen_is_low(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(80, 9)) as browser:
        browser.press("2")
        await browser.shows("1950-01-01")
        assert "█" not in browser.text()
