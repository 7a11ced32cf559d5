"""Terminals that set characters of ambiguous width, lines and blocks too, two cells wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db.text.width import Measure
from tests.tui.driving import browsing
from tests.tui.fake_corpus import FakeCorpus
from tui.display import Display
from tui.widgets.signs import signs

if TYPE_CHECKING:
    from pathlib import Path

_WIDE = Measure(2)


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_no_column_slips(size: tuple[int, int], tmp_path: Path) -> None:
    corpus = FakeCorpus(title=lambda number: f"“扶贫”——第{number}号…①②③④⑤⑥⑦⑧")
    display = Display(measure=_WIDE)
    async with browsing(corpus, tmp_path / "state.db", size=size, display=display) as browser:
        for keys in ("j", "2jm", "/扶贫", "\t", "1", "4t", "2e", "\x1b", "?", "\x1b", "'"):
            names = {"\t": "enter", "\x1b": "escape"}
            browser.press(*(names.get(key, key) for key in keys))
            await browser.until(
                lambda: {_WIDE.width(line) for line in browser.lines()} == {size[0]}
            )
        await browser.shows("Marks")


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_every_sign_is_one_cell_wide(ambiguous: int) -> None:
    measure = _WIDE if ambiguous == 2 else Measure()
    drawn = signs(measure)
    for name in drawn.__slots__:
        for sign in getattr(drawn, name):
            assert measure.width(sign) == 1, name
