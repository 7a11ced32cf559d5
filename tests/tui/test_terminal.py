"""What the terminal is asked, and what is known of it."""

from __future__ import annotations

import os

import pytest

from tui import terminal


@pytest.mark.parametrize("name", ["dumb", "vt100", "vt220"])
def test_a_terminal_without_colours_gets_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", name)
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal.prepare()
    assert os.environ["NO_COLOR"] == "1"
    monkeypatch.delenv("NO_COLOR")


@pytest.mark.parametrize("name", ["xterm-256color", "tmux-256color", "screen", "linux"])
def test_a_terminal_with_colours_keeps_them(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", name)
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal.prepare()
    assert "NO_COLOR" not in os.environ


def test_an_empty_wish_for_no_colour_is_no_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "")
    terminal.prepare()
    assert "NO_COLOR" not in os.environ
