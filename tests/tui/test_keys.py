"""The table of actions."""

from __future__ import annotations

from collections import Counter

import pytest

from tui.keys import ACTIONS, BY_NAME, KeyTable, Scope, bindings
from tui.panes.documents import DocumentsPane
from tui.panes.passages import PassagesPane
from tui.panes.reader import ReaderPane
from tui.panes.timeline import TimelinePane
from tui.screens.browser import BrowserScreen
from tui.widgets.line_list import LineList
from tui.widgets.query_input import QueryInput
from tui.widgets.text_view import TextView

_OWNERS = {
    Scope.EVERYWHERE: (BrowserScreen,),
    Scope.MOTION: (LineList, TextView),
    Scope.LIST: (LineList,),
    Scope.DOCUMENTS: (DocumentsPane,),
    Scope.TIMELINE: (TimelinePane,),
    Scope.PASSAGES: (PassagesPane,),
    Scope.READER: (ReaderPane,),
    Scope.QUERY: (QueryInput,),
}

_CONTRACT = {
    "query": "/", "documents": "1", "timeline": "2", "passages": "3", "reader": "4", "down": "j",
    "up": "k", "first": "g", "last": "G", "next-match": "n", "previous-match": "N", "script": "t",
    "script-back": "T", "next-event": "]", "previous-event": "[", "zoom-in": "z", "zoom-out": "Z",
    "next-period": ">", "previous-period": "<", "only-period": "d", "outline": "o", "raw": "r",
    "mark": "m", "marks": "'", "copy": "y", "sort": "s", "facets": "f", "narrower": "-",
    "wider": "+", "help": "?", "palette": "ctrl+p", "command": ":", "quit": "q", "open": "enter",
    "leave": "escape", "next-pane": "tab", "previous-pane": "shift+tab", "page-down": "space",
    "page-up": "b", "half-page-down": "ctrl+d", "half-page-up": "ctrl+u",
}  # fmt: skip


def test_every_action_is_done_by_every_widget_that_owns_its_scope() -> None:
    for action in ACTIONS:
        for owner in _OWNERS[action.scope]:
            assert callable(getattr(owner, f"action_{action.method}", None)), (owner, action.name)


@pytest.mark.parametrize(("name", "key"), _CONTRACT.items())
def test_the_documented_keys_are_the_default_keys(name: str, key: str) -> None:
    assert key in BY_NAME[name].keys


def test_no_key_means_two_things_in_one_place() -> None:
    for pane in (Scope.DOCUMENTS, Scope.TIMELINE, Scope.PASSAGES, Scope.READER):
        scopes = (pane, Scope.MOTION, Scope.LIST, Scope.EVERYWHERE)
        used = Counter(key for a in ACTIONS if a.scope in scopes for key in a.keys)
        assert [key for key, times in used.items() if times > 1] == []


def test_a_changed_key_shows_in_hints_and_help() -> None:
    table = KeyTable({"sort": ("x",)})
    assert ("x", "sort") in table.hints(Scope.DOCUMENTS)
    assert table.spoken_keys(BY_NAME["sort"]) == "x"
    assert table.spoken_keys(BY_NAME["page-down"]) == "Space PgDn Ctrl+f"


def test_bindings_carry_the_name_that_the_configuration_uses() -> None:
    assert {b.id for b in bindings(Scope.TIMELINE) if not isinstance(b, tuple)} == {
        a.name for a in ACTIONS if a.scope is Scope.TIMELINE
    }
