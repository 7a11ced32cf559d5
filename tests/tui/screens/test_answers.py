"""Answers as one types: the newest query counts."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from db.errors import CorpusError
from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeAnswer, FakeCorpus

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from db.model import Document


async def test_a_late_answer_to_an_older_query_is_never_shown(tmp_path: Path) -> None:
    waiting = threading.Event()
    corpus = FakeCorpus(slow=waiting)
    async with browsing(corpus, tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("慢")
        await browser.until(lambda: "慢" in corpus.queries)
        browser.press("backspace")
        browser.type("通知")
        waiting.set()
        await browser.shows("13 documents")
        assert "0 documents" not in browser.text()


async def test_the_screen_moves_on_while_an_answer_is_waited_for(tmp_path: Path) -> None:
    waiting = threading.Event()
    corpus = FakeCorpus(slow=waiting)
    try:
        async with browsing(corpus, tmp_path / "state.db", type_ahead=0.05) as browser:
            browser.press("/")
            browser.type("慢")
            await browser.until(lambda: "慢" in corpus.queries)
            browser.press("escape", "j", "j")
            await browser.shows("document 3 of 40")
            waiting.set()
    finally:
        waiting.set()


async def test_what_first_words_need_is_loaded_once_the_first_answer_stands_there(
    tmp_path: Path,
) -> None:
    corpus = FakeCorpus()
    async with browsing(corpus, tmp_path / "state.db") as browser:
        await browser.until(lambda: corpus.warmings)
        assert corpus.warmings == [1]
        assert "40 documents" in browser.text()


async def test_what_stays_in_memory_is_never_looked_through_for_garbage(tmp_path: Path) -> None:
    gc.disable()
    try:
        async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
            await browser.until(gc.isenabled)
            assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.enable()


async def test_no_key_waits_for_what_is_loaded_ahead(tmp_path: Path) -> None:
    corpus = FakeCorpus(endless=True)
    async with browsing(corpus, tmp_path / "state.db") as browser:
        await browser.until(lambda: corpus.warmings)
        browser.press("/")
        browser.type("通知")
        await browser.shows("13 documents")
        await browser.until(lambda: corpus.warmings[-1] == len(corpus.queries))


async def test_the_query_history_is_under_the_arrows(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("扶贫")
        browser.press("enter")
        await browser.shows("passage 1 of 27")
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/", "up")
        await browser.shows("/ 扶贫")
        browser.press("down")
        await browser.shows("40 documents")


async def test_what_only_page_furniture_holds_is_said_with_the_key_that_shows_it(
    tmp_path: Path,
) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("版权")
        browser.press("enter")
        await browser.shows("only in page furniture, 3 times: B shows it")
        browser.press("B")
        await browser.shows("3 Passages 3")
        browser.press("/")
        browser.type("没有")
        browser.press("enter")
        await browser.shows("no passage matches")


async def test_a_key_of_the_query_lays_nothing_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db", size=(140, 40)) as browser:
        browser.press("/", "第")
        await browser.shows("3 Passages ── 40")
        await browser.settled()
        laid_out = []
        layout = Screen._refresh_layout

        def counted(screen: Screen[None], *given: Any, **named: Any) -> None:
            laid_out.append(screen)
            layout(screen, *given, **named)

        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        browser.type("1号")
        await browser.shows("3 Passages ── 1 ")
        await browser.settled()
        assert not laid_out


async def test_tab_completes_initials_to_words_of_the_corpus(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("通知 fp")
        await browser.shows("Tab 扶贫   分配")
        browser.press("tab")
        await browser.shows("/ 通知 扶贫")
        browser.press("tab")
        await browser.shows("/ 通知 分配")
        browser.type("x")
        await browser.hides("Tab ")
        browser.press("tab")
        await browser.until(lambda: browser.browser.focused is not browser.browser._query)


async def test_a_word_that_was_the_only_one_is_not_offered_again(tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.type("tz")
        await browser.shows("Tab 通知")
        browser.press("tab")
        await browser.shows("/ 通知 ")
        await browser.hides("Tab ")
        browser.press("tab")
        await browser.until(lambda: browser.browser.focused is not browser.browser._query)


async def test_a_corpus_that_fails_while_it_is_read_says_so_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = FakeCorpus()

    def damaged(_: object) -> list[Document]:
        raise CorpusError("the disk is gone")

    async with browsing(corpus, tmp_path / "state.db") as browser:
        monkeypatch.setattr(corpus, "documents", damaged)
        browser.press("ctrl+l")
        await browser.shows("the disk is gone")
        browser.press("?")
        await browser.shows("Keys")


async def test_a_query_that_fails_says_so_until_another_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = FakeCorpus()
    answer = corpus.answer

    def failing(query: str, **options: object) -> FakeAnswer:
        del options
        if query == "x":
            raise CorpusError("the index is gone")
        return answer(query)

    async with browsing(corpus, tmp_path / "state.db") as browser:
        monkeypatch.setattr(corpus, "answer", failing)
        browser.press("/")
        browser.type("x")
        browser.press("escape", "j", "j")
        await browser.shows("the index is gone")
        browser.press("/", "backspace")
        await browser.hides("the index is gone")
