"""What we use of Textual beyond what it promises: a new release must not change it unnoticed."""

from __future__ import annotations

import inspect

from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.widget import Widget
from textual.widgets import Input


def _parameters(function: object) -> list[str]:
    assert callable(function)
    return list(inspect.signature(function).parameters)


def test_keys_are_looked_up_by_the_name_that_the_app_calls() -> None:
    assert inspect.iscoroutinefunction(App._check_bindings)
    assert _parameters(App._check_bindings) == ["self", "key", "priority"]
    assert inspect.iscoroutinefunction(App.on_event)
    assert isinstance(vars(Message)["is_forwarded"], property)
    assert _parameters(Widget.check_consume_key) == ["self", "key", "character"]


def test_a_paste_comes_to_the_handler_that_the_field_replaces() -> None:
    assert _parameters(Input._on_paste) == ["self", "event"]


def test_the_screen_knows_the_focus_by_a_reactive_that_can_be_kept_from_repainting() -> None:
    assert isinstance(vars(Screen)["focused"], Reactive)
    assert "repaint" in _parameters(Reactive.__init__)


def test_the_size_of_a_list_can_be_set_without_laying_out_the_screen() -> None:
    assert isinstance(ScrollView.virtual_size, Reactive)
    assert _parameters(Widget.set_reactive)[:3] == ["self", "reactive", "value"]


def test_widgets_are_told_when_styles_change() -> None:
    assert _parameters(Widget.notify_style_update) == ["self"]
    assert "notify_style_update" in inspect.getsource(Stylesheet)
