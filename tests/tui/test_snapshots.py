"""How it looks: one pane at 80×24, several at 140×40, help over both."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from db.state import State
from tests.tui.driving import Browsing
from tests.tui.fake_corpus import FakeCorpus
from tui.app import DashijiApp
from tui.config import Config
from tui.display import Display
from tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from db.corpus import Corpus

    SnapCompare = Callable[..., bool]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[DashijiApp]:
    """A browser on forty made-up documents."""

    def opened(path: Path, tagged: object = None) -> Corpus:
        del path, tagged
        return cast("Corpus", FakeCorpus())

    with State.open(tmp_path / "state.db") as state:
        session = Session(FakeCorpus().path, Display(), state, opened)
        yield DashijiApp(session, Config())
        session.close()


def _after(keys: str, text: str, *shown: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def steps(pilot: Pilot[None]) -> None:
        browser = Browsing(cast("DashijiApp", pilot.app), cast("State", None))
        await browser.shows("40 documents")
        browser.press(*keys)
        browser.type(text)
        for part in shown:
            await browser.shows(part)

    return steps


def test_one_pane_fills_eighty_columns(app: DashijiApp, snap_compare: SnapCompare) -> None:
    steps = _after("2jjj", "", "event 4 of 40")
    assert snap_compare(app, terminal_size=(80, 24), run_before=steps)


def test_four_panes_stand_side_by_side(app: DashijiApp, snap_compare: SnapCompare) -> None:
    steps = _after("/", "扶贫", "3 Passages ── 27", "第1号扶贫工作总结的正文")
    assert snap_compare(app, terminal_size=(140, 40), run_before=steps)


def test_help_opens_over_the_panes(app: DashijiApp, snap_compare: SnapCompare) -> None:
    steps = _after("2?", "", "why this event has this date and kind")
    assert snap_compare(app, terminal_size=(100, 40), run_before=steps)
