"""What opens over the browser: help, facets, marks, the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus

if TYPE_CHECKING:
    from pathlib import Path


async def test_help_lists_the_keys_of_the_pane_that_has_the_focus(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(100, 50)) as browser:
        browser.press("2", "?")
        await browser.shows("only this period; again: all")
        assert "sort by another column" not in browser.text()
        browser.press("escape")
        await browser.hides("only this period; again: all")


async def test_a_window_says_how_much_of_it_is_not_in_sight(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("?")
        await browser.shows(" more below · Esc ")
        browser.press("G")
        await browser.hides(" more below")


async def test_what_is_only_read_has_no_cursor_and_moves_by_lines(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("?")
        await browser.shows(" more below")
        assert "│▌" not in browser.text()
        below = int(browser.text().split(" more below")[0].split()[-1])
        browser.press("j")
        await browser.shows(f" {below - 1} more below")
        browser.press("G", "k")
        await browser.shows(" 1 more below")
        browser.press("g")
        await browser.shows(f" {below} more below")
        browser.press("enter")
        await browser.hides("Keys")


async def test_help_has_room_for_its_words_on_a_narrow_screen(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(40, 10)) as browser:
        browser.press("4", "?")
        await browser.shows("   ]  next event ")


async def test_a_facet_narrows_the_query(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("f")
        await browser.shows("测试报                                          ")
        browser.press("enter")
        await browser.shows("/ date:1950 ")
        browser.press("f")
        await browser.shows("✓ 1950")
        browser.press("enter")
        await browser.hides("date:1950 ")


async def test_a_mark_is_listed_and_leads_back(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("j", "j", "m")
        await browser.shows("marked")
        browser.press("g", "'")
        await browser.shows("第3号通知的正文")
        browser.press("enter")
        await browser.hides("Marks")
        await browser.shows("第3号通知的正文")


async def test_a_note_is_kept_with_its_mark_and_can_be_changed(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("j", "j", "a")
        await browser.shows("what to remember here")
        browser.type("待核 附件")
        browser.press("enter")
        await browser.shows("noted; ' lists the notes")
        browser.press("g", "'")
        await browser.shows(" 待核 附件  第3号通知的正文")
        browser.press("enter")
        await browser.hides("Marks")
        await browser.shows("第3号通知的正文")
        browser.press("a")
        await browser.shows("│待核 附件")
        browser.press("ctrl+u")
        browser.press("enter")
        await browser.shows("no longer noted")
        browser.press("'")
        await browser.shows("Marks")
        assert "待核" not in browser.text()


async def test_a_note_that_is_empty_or_given_up_marks_nothing(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        for end in ("enter", "escape"):
            browser.press("a")
            await browser.shows("what to remember here")
            browser.press(end)
            await browser.hides("what to remember here")
        browser.press("'")
        await browser.shows("there are no marks yet")


async def test_a_command_runs_by_name(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press(":")
        await browser.shows("a command")
        browser.type("sort")
        browser.press("enter")
        await browser.shows("by title")


async def test_the_palette_offers_what_the_typed_letters_are_part_of(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("ctrl+p")
        await browser.shows("a command")
        browser.type("period")
        await browser.hides("outline")
        assert "next-period" in browser.text()
        browser.press("escape")
        await browser.hides("next-period")


async def test_a_configured_key_does_the_action_and_the_help_says_so(tmp_path: Path) -> None:
    from tui.config import Config

    config = Config(keys={"sort": ("x",)})
    async with browsing(FakeCorpus(), tmp_path / "state.db", config=config) as browser:
        browser.press("x")
        await browser.shows("by title")
        await browser.shows("x sort")


async def test_a_query_is_saved_and_chosen_again(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("扶贫")
        browser.press("ctrl+s")
        await browser.shows("query saved")
        browser.press("escape", "escape")
        await browser.shows("40 documents")
        browser.press("H")
        await browser.shows("★ 扶贫")
        browser.press("enter")
        await browser.shows("/ 扶贫")


async def test_a_tag_is_given_and_taken_away(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        for said in ("tag:要读 finds it", "no longer tagged 要读"):
            browser.press("#")
            await browser.shows("a word")
            browser.type("要读")
            browser.press("enter")
            await browser.shows(said)


async def test_marks_are_quoted_in_the_script_shown(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("enter", "m")
        await browser.shows("marked;")
        browser.press("t", "t", "'")
        await browser.shows(" 第1號扶貧工作總結的正文")


async def test_no_help_is_cut_in_the_palette_of_a_usual_screen(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press(":")
        for _ in range(3):
            await browser.shows("a command")
            await browser.settled()
            assert not [line for line in browser.lines()[5:18] if "…" in line]
            browser.press(*["down"] * 13)
