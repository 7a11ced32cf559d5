"""What opens over the browser, and what follows from the choice made there.

A window may have to wait for the corpus before it opens, and its choice may have to before it
takes effect; keys typed meanwhile are meant for what is coming, so :meth:`Dialogs.ready` says when
it is there.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui.messages import (
    AnswerOutdated,
    CommandChosen,
    NoteTyped,
    PlaceOpened,
    QueryChosen,
    Remarked,
)
from tui.screens import panels
from tui.screens.failures import failures_said
from tui.screens.palette import Palette
from tui.screens.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from textual.screen import ModalScreen, Screen

    from db.search.answer import Answer
    from tui.display import Display
    from tui.keys import KeyTable
    from tui.messages import Place
    from tui.session import Session


class Dialogs:
    """The windows over ``screen``, which is told of what is chosen by messages."""

    def __init__(self, screen: Screen[None], session: Session, keys: KeyTable) -> None:
        self._screen = screen
        self._session = session
        self._keys = keys
        self._ready: asyncio.Event | None = None

    async def ready(self) -> None:
        """Wait until a window that was asked for takes keys, or its choice has taken effect."""
        if self._ready is not None:
            await self._ready.wait()

    def facets(self, answer: Answer, query: str, display: Display) -> None:
        """What the answer to ``query`` can be narrowed by."""
        self._run(self._facets(answer, query, display))

    def queries(self, display: Display) -> None:
        """Queries saved and asked before."""
        self._run(self._queries(display))

    def marks(self, display: Display) -> None:
        """The places that were marked."""
        self._run(self._marks(display))

    def tag(self, document: int, display: Display) -> None:
        """A tag for the document, given or taken away."""
        self._run(self._tag(document, display))

    def note(self, place: Place, marked: int | None, display: Display) -> None:
        """A note on ``place``, or on the mark of this id."""
        self._run(self._note(place, marked, display))

    def palette(self, display: Display) -> None:
        """Every command, by name."""
        self._run(self._palette(display))

    async def _facets(self, answer: Answer, query: str, display: Display) -> None:
        facets = await self._session.answers.read(lambda corpus, _: corpus.facets(answer))
        self._choose_query(await self._choice(panels.facets_panel(facets, query, display)))

    async def _queries(self, display: Display) -> None:
        saved, asked = self._session.saved_queries(), self._session.history()
        if saved or asked:
            self._choose_query(await self._choice(panels.queries_panel(saved, asked, display)))
        else:
            self._remark("no query was asked yet")

    async def _marks(self, display: Display) -> None:
        marks = self._session.marks()
        if not marks:
            self._remark("there are no marks yet; m makes one")
            return
        choice = await self._choice(panels.marks_panel(marks, display))
        if choice is None:
            return
        place = await self._session.marked(int(choice))
        if place is None:
            self._remark("the document of this mark is no longer in the corpus")
        else:
            self._screen.post_message(PlaceOpened(place))

    async def _tag(self, document: int, display: Display) -> None:
        tags = self._session.tags(document)
        title = f"Tag ({display.safe(', '.join(tags))})" if tags else "Tag"
        typed = await self._choice(Prompt(title, display.measure, asks="a word"))
        if name := "".join((typed or "").split()):
            tagged = self._session.toggle_tag(document, name)
            said = f"tagged; tag:{name} finds it" if tagged else f"no longer tagged {name}"
            self._remark(display.safe(said))
            self._screen.post_message(AnswerOutdated())

    async def _note(self, place: Place, marked: int | None, display: Display) -> None:
        opened = await self._session.open_document(place.document)
        if opened is None:
            return
        mark = self._session.mark_at(opened, place, marked)
        before = (mark.note if mark else None) or ""
        prompt = Prompt("Note", display.measure, asks="what to remember here", value=before)
        text = await self._choice(prompt)
        if text is not None:
            noted = mark.id if mark else None
            self._screen.post_message(NoteTyped(place, noted, text.strip()))

    async def _palette(self, display: Display) -> None:
        name = await self._choice(Palette(self._keys, display.measure))
        if name is not None:
            self._screen.post_message(CommandChosen(name))

    def _choose_query(self, text: str | None) -> None:
        if text is not None:
            self._screen.post_message(QueryChosen(text))

    def _remark(self, text: str) -> None:
        self._screen.post_message(Remarked(text))

    def _run(self, work: Coroutine[None, None, None]) -> None:
        self._ready = asyncio.Event()
        self._screen.run_worker(self._done(work, self._ready), exclusive=True, group="dialogs")

    async def _done(self, work: Coroutine[None, None, None], ready: asyncio.Event) -> None:
        try:
            with failures_said(self._screen):
                await work
        finally:
            ready.set()

    async def _choice(self, window: ModalScreen[str | None]) -> str | None:
        """What is chosen in ``window``; ``None`` where it is closed without a choice."""
        opening = self._ready
        answered = self._screen.app.push_screen(window, wait_for_dismiss=True)
        if opening is not None:
            opening.set()
        choice = await answered
        if opening is not None:
            opening.clear()
        return choice
