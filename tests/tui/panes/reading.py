"""A reader pane by itself, with a document made for the test."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from textual import events
from textual.app import App

from db.model import Document, Event, Passage, Role
from db.search.query import parse
from tests.tui.fake_corpus import FakeAnswer, FakeMatcher
from tui.display import Display
from tui.messages import OpenDocument, Place
from tui.panes.reader import ReaderPane
from tui.widgets.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Sequence

    from textual.pilot import Pilot
    from textual.widget import Widget

    from db.search.answer import Answer

_PATIENCE = 60.0

_NAMES: Final = {"]": "right_square_bracket", "[": "left_square_bracket"}

MATCH: Final = 3
"""Yellow: the background of matches."""

HERE: Final = 6
"""Cyan: the background of the match or date that the cursor was sent to."""


def document_of(
    paragraphs: Sequence[str | tuple[Role, str]],
    *,
    script: str = "zh-Hans",
    dates: Sequence[tuple[int, str]] = (),
    edits: Callable[[int, str], tuple[str, str | None]] = lambda _, text: (text, None),
) -> OpenDocument:
    """A document with these passages; ``dates`` are events, by passage and date expression.

    ``edits`` makes of a raw paragraph its cleaned text and the alignment.
    """
    passages = []
    start = 0
    raws = []
    for index, paragraph in enumerate(paragraphs):
        role, raw = (Role.BODY, paragraph) if isinstance(paragraph, str) else paragraph
        text, alignment = edits(index, raw)
        level = 1 if role is Role.HEADING else None
        passages.append(
            Passage(
                index + 1,
                1,
                index,
                role,
                level,
                index + 1,
                start,
                start + len(raw),
                text,
                alignment,
            )
        )
        raws.append(raw)
        start += len(raw) + 1
    document = Document(
        id=1,
        path="a.txt",
        sha256="0" * 64,
        encoding="utf-8",
        title="大事记",
        source=None,
        author=None,
        editor=None,
        published=None,
        place=None,
        language="zh",
        script=script,
        characters=start,
        events=len(dates),
    )
    told = [_event(i, passages[p], date) for i, (p, date) in enumerate(dates)]
    return OpenDocument(document, tuple(passages), tuple(told), "\n".join(raws) + "\n")


def _event(number: int, passage: Passage, date: str) -> Event:
    start = passage.text.index(date)
    return Event(
        id=number,
        document=1,
        passage=passage.id,
        start="2020-01-01",
        end="2020-01-01",
        edtf="2020-01-01",
        precision="day",
        kind="happened",
        bound=None,
        basis="explicit",
        text=passage.text,
        text_start=0,
        text_end=len(passage.text),
        date_text=date,
        date_start=start,
        date_end=start + len(date),
        line=passage.line,
        reasons=(),
        title=None,
        path="a.txt",
        sources=((1, passage.line),),
    )


class Reading:
    """A running reader."""

    def __init__(self, app: App[None], pane: ReaderPane, pilot: Pilot[None]) -> None:
        self.app = app
        self.pane = pane
        self._pilot = pilot

    async def resize(self, width: int, height: int) -> None:
        """Give the reader another room."""
        await self._pilot.resize_terminal(width, height)

    def open(self, opened: OpenDocument, passage: int | None = None, start: int = 0) -> None:
        """Show a document at a place."""
        self.pane.show_document(opened, Place(1, passage, start, start))

    def find(self, words: str) -> None:
        """Mark ``words``."""
        query = parse(words)
        none = np.empty(0, np.int64)
        days = np.empty(0, np.int32)
        matcher = FakeMatcher(tuple(word.text for word in query.words))
        answer = FakeAnswer(query, none, none, none, days, days, matcher)
        self.pane.show_answer(cast("Answer", answer))

    def press(self, *keys: str) -> None:
        """Press keys; the browser's own keys do not work here."""
        for key in keys:
            self.app.post_message(events.Key(_NAMES.get(key, key), " " if key == "space" else key))

    async def click(self, x: int, y: int) -> None:
        """Click on a place of the text."""
        await self._pilot.click(TextView, offset=(x, y))

    def rows(self) -> list[str]:
        """The lines of text on the screen, without gutter and bar."""
        return [line[1:-2].rstrip() for line in self.lines()]

    def lines(self) -> list[str]:
        """The lines on the screen as they are."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips][1:]

    def cursor(self) -> str:
        """The text of the cursor's line."""
        return next((line[1:-2].rstrip() for line in self.lines() if line[:1] == "▌"), "")

    def cursor_row(self) -> int:
        """The screen line that the cursor is on."""
        return next(y for y, line in enumerate(self.lines()) if line[:1] == "▌")

    def bar(self) -> str:
        """The bar at the right."""
        return "".join(line[-1:] for line in self.lines())

    def marked(self, *colours: int) -> list[str]:
        """The runs of text on one of these backgrounds (:data:`MATCH`, :data:`HERE`)."""
        found = []
        for strip in self.app.screen._compositor.render_strips():
            for segment in strip:
                style = segment.style
                colour = style.bgcolor.number if style and style.bgcolor else None
                if colour in colours:
                    found.append(segment.text)
        return found

    def underlined(self) -> list[str]:
        """The runs of text that are underlined."""
        return [
            segment.text
            for strip in self.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.underline
        ]

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until ``condition`` holds; fail with what the screen shows if it never does."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + _PATIENCE
        while not condition():
            shown = "\n".join(self.lines())
            assert loop.time() < deadline, f"waited in vain; the screen shows:\n{shown}"
            await asyncio.sleep(0.002)


@asynccontextmanager
async def reading(size: tuple[int, int] = (44, 14)) -> AsyncIterator[Reading]:
    """A reader pane that fills a screen of ``size``, under its heading."""

    class Reader(App[None]):
        CSS_PATH = "../../../tui/dashiji.tcss"
        CSS = "Pane > .heading { display: block; }"

        def __init__(self) -> None:
            super().__init__()
            self.pane = ReaderPane(Display())
            self.animation_level = "none"

        def compose(self) -> Iterable[Widget]:
            yield self.pane

        def on_mount(self) -> None:
            self.theme = "ansi-dark"
            self.pane.home().focus()

    app = Reader()
    async with app.run_test(size=size) as pilot:
        yield Reading(app, app.pane, pilot)
