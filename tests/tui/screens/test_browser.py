"""One query, four panes, and the keys that go between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.pilot import Pilot

from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


async def test_every_pane_follows_the_query_as_it_is_typed(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("扶贫")
        await browser.shows("27 documents · 27 events · 27 passages")
        await browser.shows("1 Documents 27 │ 2 Timeline 27 │ 3 Passages 27 │ 4 Reader")


async def test_escape_leaves_the_field_then_clears_the_query(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("扶贫")
        await browser.shows("27 documents")
        browser.press("escape", "j")
        await browser.shows("document 2 of 27")
        browser.press("escape")
        await browser.shows("40 documents")


async def test_the_cursor_stays_on_its_document_when_the_answer_changes(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("j", "j", "j", "/")
        browser.type("扶贫")
        await browser.shows("document 3 of 27")
        assert "第4号扶贫" in browser.cursor_line()


async def test_the_cursor_comes_back_to_the_row_that_was_chosen(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("通知")
        await browser.shows("document 1 of 13")
        browser.press(*["backspace"] * 2)
        await browser.shows("document 1 of 40")
        browser.press("escape", "j", "j", "j", "/")
        browser.type("通知")
        await browser.shows("document 1 of 13")
        browser.press(*["backspace"] * 2)
        await browser.shows("document 4 of 40")


async def test_the_best_passage_of_another_query_is_under_the_cursor(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/", "第", "enter", "G")
        await browser.shows("passage 40 of 40")
        browser.press("B")
        await browser.shows("passage 40 of 40")
        browser.press("/", "4", "enter")
        await browser.shows("passage 1 of 2")
        assert "第4号" in browser.cursor_line()


async def test_enter_opens_the_reader_and_escape_comes_back(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("j", "enter")
        await browser.shows("第2号扶贫工作总结的正文")
        browser.press("escape")
        await browser.shows("document 2 of 40")


async def test_the_reader_is_never_empty_while_there_is_a_document(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("j", "3", "4")
        await browser.shows("第2号扶贫工作总结的正文")


async def test_an_empty_corpus_says_what_fills_it(tmp_path: Path) -> None:
    corpus = FakeCorpus(size=0)
    async with browsing(corpus, tmp_path / "state.db") as browser:
        await browser.shows("this corpus is empty; dashiji ingest fills it")
        browser.press("2")
        await browser.shows("no events")
        browser.press("4")
        await browser.shows("no document to read")
        browser.press("1")
        corpus.size = 3
        browser.press("ctrl+l")
        await browser.shows("document 1 of 3")


async def test_a_reader_without_a_document_says_so(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/", *"没有", "enter", "4")
        await browser.shows("no document to read")
        browser.press("escape", "escape", "4")
        await browser.shows("第1号扶贫工作总结的正文")


async def test_a_wide_screen_shows_lists_and_reader_side_by_side(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(140, 40)) as browser:
        await browser.shows("4 Reader")
        assert "3 Passages" not in browser.text()
        browser.press("j", "j")
        await browser.shows("第3号通知的正文")
        browser.press("/")
        browser.type("扶贫")
        await browser.shows("3 Passages ── 27")


async def test_twenty_by_five_cells_are_enough_to_live(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(20, 5)) as browser:
        for pane in "1234":
            browser.press(pane, "j", "G", "t")
        browser.press("?")
        await browser.shows("Keys")
        browser.press("escape", "q")
        await browser.until(lambda: not browser.app.is_running)


async def test_the_screen_may_change_its_size_at_any_time(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(140, 40)) as browser:
        browser.press("2", "j")
        await browser.shows("event 2 of 40")
        for columns, lines in ((80, 24), (20, 5), (1, 1), (300, 90), (110, 24), (109, 24)):
            await browser.resize(columns, lines)
        await browser.shows("event 2 of 40")


async def test_only_the_words_change_script_never_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("t", "t")
        await browser.shows("第1號扶貧工作總結")
        copied: list[str] = []
        monkeypatch.setattr(browser.app, "copy_to_clipboard", copied.append)
        browser.press("y")
        await browser.until(lambda: copied)
        assert copied == [
            "第1號扶貧工作總結\n—— 第1號扶貧工作總結 · 測試報 · 1950-01-01 · doc1.txt\n"
        ]


async def test_the_reader_follows_the_list_that_is_used(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(140, 40)) as browser:
        browser.press("G")
        await browser.shows("第40号扶贫工作总结的正文")
        browser.press("2")
        await browser.shows("第1号扶贫工作总结的正文")
        browser.press("/")
        browser.type("通知")
        await browser.shows("3 Passages")
        await browser.until(lambda: browser.text().count("第3号通知的正文") == 2)


async def test_a_click_on_a_pane_or_its_name_goes_there(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        pilot = Pilot(browser.app)
        await pilot.click(offset=(25, 1))
        await browser.shows("event 1 of 40")
        await pilot.click(offset=(5, 8))
        await browser.shows("event 3 of 40")
        await pilot.click(offset=(5, 8))
        await browser.shows("line 1 of")


async def test_the_left_side_gets_wider_and_narrower(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(140, 40)) as browser:
        await browser.shows("│─ 4 Reader")
        before = browser.lines()[1].index("│")
        browser.press("+")
        await browser.until(lambda: browser.lines()[1].index("│") == before + 4)
        browser.press("-", "-")
        await browser.until(lambda: browser.lines()[1].index("│") == before - 4)


async def test_the_key_for_help_is_always_among_the_hints(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        for pane in "1234":
            browser.press(pane)
            await browser.settled()
            assert browser.lines()[-1].rstrip().endswith("? keys")


async def test_what_says_that_there_are_no_events_stands_at_the_top(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("2", "/", *"没有", "enter", "2")
        await browser.until(lambda: browser.lines()[2].startswith(" no event matches"))
        browser.press("escape")
        await browser.until(lambda: browser.lines()[2].startswith("█"))
