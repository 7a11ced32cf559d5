"""The reader follows: it shows what a list's cursor is on, or what was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.places import first_match, place_at

if TYPE_CHECKING:
    from db.search.answer import Answer
    from tui.messages import OpenDocument, Place
    from tui.panes.reader import ReaderPane
    from tui.session import Session


class Following:
    """Brings documents into the reader, and remembers where each was left."""

    def __init__(self, reader: ReaderPane, session: Session) -> None:
        self._reader = reader
        self._session = session
        self._put_at: Place | None = None

    async def show(self, place: Place, answer: Answer | None) -> None:
        """Show ``place``.

        A document's mere beginning is its first match, or without words to find where it was left.
        Raises :class:`~db.errors.CorpusError` if the corpus turns out to be damaged.
        """
        opened = await self._session.open_document(place.document)
        if opened is None or not self._reader.is_attached:
            return
        self.save_position()
        marks = self._session.marks_in(opened)
        self._reader.show_document(opened, self._where(opened, place, answer), marks)
        self._put_at = self._reader.place()

    async def renew(self) -> None:
        """Show the document anew if an ingest replaced it; the place stays as far as it can.

        What was open and is no longer in the corpus stays on the screen. Raises as :meth:`show`.
        """
        before, place = self._reader.opened, self._reader.raw_place
        if before is None:
            return
        opened = await self._session.open_document(before.document.id)
        replaced = opened is not None and opened.document.sha256 != before.document.sha256
        if opened is not None and replaced and self._reader.opened is before:
            marks = self._session.marks_in(opened)
            self._reader.show_document(opened, place_at(opened, place), marks)

    async def mark(self, place: Place) -> bool:
        """Mark ``place``, or where the reader's cursor is on a marked line forget that mark.

        Whether it is marked now. Raises as :meth:`show`.
        """
        opened = await self._session.open_document(place.document)
        if opened is None:
            return False
        here = self._reader.mark_here() if self._reader.has_focus_within else None
        if here is None:
            self._session.mark(opened, place)
        else:
            self._session.forget_mark(here)
        if self._reader.opened is opened:
            self._reader.show_kept(self._session.marks_in(opened))
        return here is None

    def save_position(self) -> None:
        """Keep where the document was left, if anyone went on from where it was shown."""
        place = self._reader.place()
        if self._reader.opened is not None and place is not None and place != self._put_at:
            self._session.remember_position(self._reader.opened, place)

    def _where(self, opened: OpenDocument, place: Place, answer: Answer | None) -> Place:
        if place.passage is not None:
            return place
        if answer is not None and answer.query.has_words:
            return first_match(opened, answer) or place
        return self._session.resumed(opened, place)
