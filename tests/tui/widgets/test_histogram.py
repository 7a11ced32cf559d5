"""Bars of events over time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from textual.app import App, ComposeResult

from db.text.width import Measure
from tui import periods
from tui.periods import Unit
from tui.widgets.histogram import Histogram

if TYPE_CHECKING:
    from textual.strip import Strip


class HistogramApp(App[None]):
    """A histogram of three lines of bars."""

    CSS = "Histogram { height: 4; }"

    def __init__(self) -> None:
        super().__init__()
        self.histogram = Histogram(Measure())

    def compose(self) -> ComposeResult:
        yield self.histogram

    def strips(self) -> list[Strip]:
        """The lines of the histogram."""
        return self.screen._compositor.render_strips()[:4]

    def text(self) -> list[str]:
        """What they show."""
        return ["".join(segment.text for segment in strip).rstrip() for strip in self.strips()]


def _counted(*months: int) -> periods.Periods:
    days = np.array([date(2020, month, 5).toordinal() for month in months], np.int32)
    return periods.count(days, days, Unit.MONTH)


async def test_bars_are_as_high_as_their_periods_are_full() -> None:
    app = HistogramApp()
    async with app.run_test(size=(40, 6)) as pilot:
        app.histogram.show(_counted(1, 1, 1, 2, 4), None)
        await pilot.pause()
        assert app.text() == [
            "████",
            "████",
            "████ ████ ·    ████",
            "2020 2    3    4",
        ]


async def test_a_line_of_bars_takes_few_segments_however_many_bars_there_are() -> None:
    app = HistogramApp()
    async with app.run_test(size=(60, 6)) as pilot:
        app.histogram.show(_counted(*range(1, 13)), _counted(5).first)
        await pilot.pause()
        assert max(len(list(strip)) for strip in app.strips()[:3]) <= 5
