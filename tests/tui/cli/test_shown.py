"""Text in the script asked for, with the places found still on the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.text.alignment import Span
from db.text.script import Script
from tui.cli.shown import ShownScript, excerpt


def test_text_is_shown_in_the_script_asked_for() -> None:
    shown = ShownScript(Script.TAIWAN)
    assert shown.text("扶贫软件", "zh-Hans") == "扶貧軟體"
    assert shown.text(None, "zh-Hans") is None
    assert ShownScript(Script.ORIGINAL).text("扶贫软件", "zh-Hans") == "扶贫软件"


def test_places_stay_on_their_words_where_the_length_changes() -> None:
    text, spans = ShownScript(Script.TAIWAN).marked(
        "用打印机和打印机墨盒扶贫", [Span(10, 12)], None
    )
    assert [text[start:end] for start, end in spans] == ["扶貧"]


@given(st.text(min_size=1), st.integers(0, 50), st.integers(0, 10), st.integers(1, 40))
def test_an_excerpt_is_short_and_holds_the_beginning_of_what_was_found(
    text: str, start: int, length: int, characters: int
) -> None:
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    shown = excerpt(text, (start, end), characters)
    assert len(shown.strip("…")) <= characters + text.count("…")
    assert text[start : min(end, start + 1)] in shown


def test_an_excerpt_says_where_it_is_cut() -> None:
    text = "甲" * 50 + "扶贫" + "乙" * 50
    shown = excerpt(text, (50, 52), 10)
    assert shown.startswith("…甲")
    assert "扶贫" in shown
    assert shown.endswith("乙…")
    assert excerpt("短文", (0, 1), 10) == "短文"
