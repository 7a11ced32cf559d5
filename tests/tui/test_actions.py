"""Every action of the table is reachable by its keys, and does something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus
from tui.keys import ACTIONS, Action, Scope
from tui.panes.documents import DocumentsPane
from tui.panes.reader import ReaderPane
from tui.panes.timeline import TimelinePane
from tui.screens.browser import BrowserScreen
from tui.widgets.line_list import LineList
from tui.widgets.query_input import QueryInput
from tui.widgets.text_view import TextView

if TYPE_CHECKING:
    from pathlib import Path

    from textual.dom import DOMNode

_BEFORE = {
    Scope.DOCUMENTS: ("1",),
    Scope.TIMELINE: ("2", "j", "j"),
    Scope.PASSAGES: ("3",),
    Scope.READER: ("1", "enter"),
    Scope.QUERY: ("/",),
}
_SETTING = {
    "leave": ("/", *"通知", "enter"),
    "previous-match": ("/", *"通知", "enter", "4", "G"),
    "next-match": ("/", *"通知", "enter"),
    "up": ("j",),
    "half-page-up": ("G",),
    "page-up": ("G",),
    "first": ("G",),
    "marks": ("m",),
    "queries": ("/", *"通知", "enter"),
    "save-query": ("/", *"通知", "enter"),
    "complete": ("/", *"fp"),
    "older-query": ("/", *"通知", "enter", "/", "backspace"),
    "newer-query": ("/", *"通知", "enter", "/", "up", "up"),
    "previous-period": ("2", "G"),
    "documents": ("2",),
    "previous-event": ("1", "enter"),
}
_OWNERS: dict[Scope, tuple[type[DOMNode], ...]] = {
    Scope.EVERYWHERE: (BrowserScreen,),
    Scope.MOTION: (LineList, TextView),
    Scope.LIST: (LineList,),
    Scope.DOCUMENTS: (DocumentsPane,),
    Scope.TIMELINE: (TimelinePane,),
    Scope.READER: (ReaderPane,),
    Scope.QUERY: (QueryInput,),
}
_SEEN_ELSEWHERE = {
    "quit": "it ends",
    "redraw": "the same is drawn again",
    "next-event": "the fake documents have one event, at their beginning",
    "previous-event": "the fake documents have one event, at their beginning",
    "previous-match": "the fake documents have one match",
    "narrower": "only where panes stand side by side",
    "wider": "only where panes stand side by side",
    "newer-query": "it goes back to what was typed",
}


@pytest.mark.parametrize(
    "action", [a for a in ACTIONS if a.name not in _SEEN_ELSEWHERE], ids=lambda a: a.name
)
async def test_each_action_changes_what_is_seen(action: Action, tmp_path: Path) -> None:
    async with browsing(FakeCorpus(), tmp_path / "state.db") as browser:
        browser.press(*_SETTING.get(action.name, _BEFORE.get(action.scope, ())))
        await browser.settled()
        before = browser.text()
        browser.press(action.keys[0])
        await browser.until(lambda: browser.text() != before)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda a: a.name)
def test_each_action_is_bound_and_done_where_its_keys_work(action: Action) -> None:
    for owner in _OWNERS[action.scope]:
        assert callable(getattr(owner, f"action_{action.method}"))
        bound = {getattr(binding, "id", None) for binding in vars(owner)["BINDINGS"]}
        assert action.name in bound
