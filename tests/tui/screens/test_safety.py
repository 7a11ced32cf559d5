"""Document text is data, whatever is in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus

if TYPE_CHECKING:
    from pathlib import Path

_HOSTILE = (
    "[red]扶贫[/] [@click=app.quit]x[/] \x1b[2J\x1b]52;c;AA\x07 \x9b31m \u202e反\u2066 "
    "\x00\ud800 [/]"
)
_ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


async def test_nothing_in_a_document_acts_as_markup_or_control(tmp_path: Path) -> None:
    corpus = FakeCorpus(3, title=lambda number: f"{number}{_HOSTILE}")
    async with browsing(corpus, tmp_path / "state.db", size=(140, 40)) as browser:
        await browser.shows("[red]扶贫[/] [@click=app.quit]x[/] ␛[2J")
        browser.press("/")
        browser.type("扶贫")
        await browser.shows("3 Passages")
        browser.press("escape")
        steps = "2 event 1,e Why,escape event 1,f Facets,escape event 1,4 line 1,m marked,' Marks"
        for step in steps.split(","):
            key, shown = step.split(" ", 1)
            browser.press(key)
            await browser.shows(shown)
            assert _ACTS.search(browser.text().replace("\n", "")) is None


async def test_a_paste_cannot_bring_control_characters_into_the_query(tmp_path: Path) -> None:
    from textual.events import Paste

    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press("/")
        browser.app.post_message(Paste("扶贫\x1b[31m\n会议\u202e"))
        await browser.shows("/ 扶贫 [31m 会议 ")
