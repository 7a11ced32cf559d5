"""Lines are drawn when something about them changed, and only then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import App, ComposeResult
from textual.geometry import Region

from tui.widgets.inked import Inked
from tui.widgets.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from textual.strip import Strip


class Lines(Inked):
    """Lines that say how often they were drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []

    def render_line(self, y: int) -> Strip:
        """The line's number, and how often it was drawn."""
        self.drawn.append(y)
        text = f"line {y} drawn {self.drawn.count(y)}"
        return self.strip([Piece(text)], len(text))


class LinesApp(App[None]):
    """Five such lines."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = Lines()

    def compose(self) -> ComposeResult:
        yield self.lines

    def text(self) -> list[str]:
        """The lines shown."""
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


async def _until(condition: Callable[[], bool]) -> None:
    for _ in range(5000):
        if condition():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("waited in vain")


async def test_only_lines_said_to_be_other_ones_are_drawn_again() -> None:
    app = LinesApp()
    async with app.run_test(size=(20, 5)) as pilot:
        await _until(lambda: app.text()[0].startswith("line 0"))
        app.lines.drawn.clear()
        app.lines.refresh(Region(0, 3, 20, 1))
        await _until(lambda: bool(app.lines.drawn))
        await pilot.pause()
        assert app.lines.drawn == [3]
        app.lines.refresh()
        await _until(lambda: len(app.lines.drawn) > 1)
        assert app.lines.drawn == [3, 0, 1, 2, 3, 4]


async def test_a_line_fills_another_width_when_the_screen_gets_it() -> None:
    app = LinesApp()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.resize_terminal(30, 5)
        strips = app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {30}
        await pilot.resize_terminal(8, 5)
        assert app.text() == ["line 0 d", "line 1 d", "line 2 d", "line 3 d", "line 4 d"]


async def test_colours_are_taken_away_where_nobody_wants_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = LinesApp()
    async with app.run_test(size=(20, 5)):
        await _until(lambda: app.text()[0].startswith("line 0"))
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                assert segment.style is not None
                for colour in (segment.style.color, segment.style.bgcolor):
                    assert colour is None or colour.triplet is None or len(set(colour.triplet)) == 1
