"""What is kept of what is under the cursor: a copy, a mark; and of the query."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.clipboard import with_source
from tui.messages import Remarked
from tui.screens.failures import failures_said

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker

    from tui.messages import OpenDocument, Place
    from tui.screens.arrangement import Arrangement
    from tui.session import Session


class Keeping:
    """Keeps things for the person, and says so."""

    def __init__(self, screen: Screen[None], session: Session, arrangement: Arrangement) -> None:
        self._screen = screen
        self._session = session
        self._arrangement = arrangement
        self._deck = arrangement.deck
        self._reader = arrangement.deck.reader

    def copy(self) -> None:
        """Copy what is under the cursor with its source."""
        quotation = self._deck.active.quotation()
        if quotation is None:
            self._remark("there is nothing to copy here")
            return
        self._screen.app.copy_to_clipboard(with_source(quotation, self._arrangement.display))
        self._remark("copied with its source")

    def mark(self) -> None:
        """Mark what is under the cursor; on a marked line of the reader, no longer."""
        place = self._deck.active.place()
        if place is not None:
            _: Worker[None] = self._screen.run_worker(partial(self._mark, place), group="mark")

    def mark_here(self) -> int | None:
        """The id of the mark on the reader's line, if the reader is where the keys go."""
        return self._reader.mark_here() if self._reader.has_focus_within else None

    def note(self, place: Place, marked: int | None, text: str) -> None:
        """Give the mark of this id the note ``text``, or mark ``place`` with it."""
        work = partial(self._note, place, marked, text)
        _: Worker[None] = self._screen.run_worker(work, group="mark")

    async def _note(self, place: Place, marked: int | None, text: str) -> None:
        with failures_said(self._screen):
            opened = await self._session.open_document(place.document)
            if opened is None or (marked is None and not text):
                return
            mark = self._session.mark(opened, place) if marked is None else marked
            if mark is None:
                self._remark("there is nothing to note here")
                return
            self._session.annotate(mark, text)
            self._show_marks(opened)
            self._remark("noted; ' lists the notes" if text else "no longer noted")

    async def _mark(self, place: Place) -> None:
        with failures_said(self._screen):
            opened = await self._session.open_document(place.document)
            if opened is None:
                return
            here = self.mark_here()
            if here is None:
                self._session.mark(opened, place)
            else:
                self._session.forget_mark(here)
            self._show_marks(opened)
            self._remark("no longer marked" if here is not None else "marked; ' lists the marks")

    def _show_marks(self, opened: OpenDocument) -> None:
        if self._reader.opened is opened:
            self._reader.show_kept(self._session.marks_in(opened))

    def save_query(self) -> None:
        """Keep the query among the saved ones, or no longer."""
        text = self._arrangement.field.value.strip()
        if text:
            saved = self._session.toggle_saved_query(text)
            self._remark("query saved; H lists it" if saved else "query no longer saved")

    def _remark(self, text: str) -> None:
        self._screen.post_message(Remarked(text))
