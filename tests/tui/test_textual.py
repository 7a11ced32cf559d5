"""What we use of Textual beyond what it promises: a new release must not change it unnoticed."""

from __future__ import annotations

import inspect
import re

from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.widget import Widget
from textual.widgets import Input

from tui.widgets.line_cache import LineCache


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


def test_a_widget_keeps_its_lines_in_a_cache_that_can_be_another_one() -> None:
    used = set(re.findall(r"self\._styles_cache\.(\w+)", inspect.getsource(Widget)))
    assert used == {"set_dirty", "clear", "render_widget"}
    assert used <= set(vars(LineCache))
    assert _parameters(StylesCache.render_widget) == ["self", "widget", "crop"]


def test_a_widget_may_paint_no_line_of_what_the_compositor_asks_it_for() -> None:
    assert "zip(render_region.line_range, strips)" in inspect.getsource(Compositor._render_chops)
    assert _parameters(Widget.render_lines) == ["self", "crop"]


def test_the_length_of_a_query_is_a_reactive_that_can_be_kept_from_laying_out() -> None:
    assert isinstance(vars(Widget)["virtual_size"], Reactive)
    assert "layout" in _parameters(Reactive.__init__)


def test_widgets_are_told_when_styles_change() -> None:
    assert _parameters(Widget.notify_style_update) == ["self"]
    assert "notify_style_update" in inspect.getsource(Stylesheet)
