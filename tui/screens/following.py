"""The reader follows: it shows what a list's cursor is on, or what was opened."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from tui.messages import DocumentShown, PaneChanged
from tui.places import first_match, place_at
from tui.screens.failures import failures_said

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker

    from tui.keys import Scope
    from tui.messages import OpenDocument, Place
    from tui.panes.pane import Pane
    from tui.screens.arrangement import Arrangement
    from tui.session import Session


class Following:
    """Brings documents into the reader, and remembers where each was left."""

    def __init__(self, screen: Screen[None], session: Session, arrangement: Arrangement) -> None:
        self._screen = screen
        self._session = session
        self._arrangement = arrangement
        self._deck = arrangement.deck
        self._reader = arrangement.deck.reader
        self._put_at: Place | None = None
        self._asked = 0
        self._came = 0

    @property
    def opening(self) -> bool:
        """Whether something is on its way into the reader; then :class:`DocumentShown` follows."""
        return self._asked != self._came

    # What is followed

    def follow(self, scope: Scope, place: Place) -> None:
        """Show ``place``, where the cursor of the list of ``scope`` is, if that is followed."""
        if scope is self._followed.scope:
            self._preview(place)

    def follow_focus(self) -> None:
        """Another pane has the focus: preview what its cursor is on; no reader stays empty."""
        place = self._deck.list_pane.place()
        if self._deck.active is not self._reader:
            self._preview(place)
            return
        # A list in which nothing was found has no place: then the document that the cursor is on.
        place = place or self._deck.documents.place()
        if self._reader.opened is None and place is not None:
            self.open(place)

    def open(self, place: Place) -> None:
        """Bring ``place`` into the reader, in place of what was on its way there."""
        self._asked += 1
        work = partial(self._open, place, self._asked)
        _: Worker[None] = self._screen.run_worker(work, exclusive=True, group="reader")

    @property
    def _followed(self) -> Pane:
        """The list that the reader follows: the active one; while one types, what is found."""
        passages = self._deck.passages
        found = self._arrangement.typing and passages.place() is not None
        return passages if found else self._deck.list_pane

    def _preview(self, place: Place | None) -> None:
        if place is not None and self._reader.display and not self._reader.has_focus_within:
            self.open(place)

    # What is shown

    async def _open(self, place: Place, number: int) -> None:
        try:
            with failures_said(self._screen):
                await self._show(place)
                await self._laid_out()
        finally:
            self._came = max(self._came, number)
        self._screen.post_message(PaneChanged())
        self._screen.post_message(DocumentShown())

    async def _laid_out(self) -> None:
        """Wait until the reader, if it was not in sight before, knows how much room it has."""
        refreshed = asyncio.Event()
        if self._screen.call_after_refresh(refreshed.set):
            await refreshed.wait()

    async def _show(self, place: Place) -> None:
        """Show ``place``.

        A document's mere beginning is its first match, or without words to find where it was left.
        Raises :class:`~db.errors.CorpusError` if the corpus turns out to be damaged.
        """
        opened = await self._session.open_document(place.document)
        if opened is None or not self._reader.is_attached:
            return
        self.save_position()
        marks = self._session.marks_in(opened)
        self._reader.show_document(opened, self._where(opened, place), marks)
        self._put_at = self._reader.place()

    async def renew(self) -> None:
        """Show the document anew if an ingest replaced it; the place stays as far as it can.

        What was open and is no longer in the corpus stays on the screen. Raises
        :class:`~db.errors.CorpusError` if the corpus turns out to be damaged.
        """
        before, place = self._reader.opened, self._reader.raw_place
        if before is None:
            return
        opened = await self._session.open_document(before.document.id)
        replaced = opened is not None and opened.document.sha256 != before.document.sha256
        if opened is not None and replaced and self._reader.opened is before:
            marks = self._session.marks_in(opened)
            self._reader.show_document(opened, place_at(opened, place), marks)

    def save_position(self) -> None:
        """Keep where the document was left, if anyone went on from where it was shown."""
        place = self._reader.place()
        if self._reader.opened is not None and place is not None and place != self._put_at:
            self._session.remember_position(self._reader.opened, place)

    def _where(self, opened: OpenDocument, place: Place) -> Place:
        if place.passage is not None:
            return place
        answer = self._reader.answer
        if answer is not None and answer.query.has_words:
            return first_match(opened, answer) or place
        return self._session.resumed(opened, place)
