"""An open corpus and all that the browser keeps beside it: its threads and the reader's state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.corpus import Corpus
from db.state import State
from tui.messages import OpenDocument, Place
from tui.places import place_at, raw_span
from tui.reading import CorpusThread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from db.model import Document, Passage
    from db.state import Mark
    from db.text.alignment import Span
    from tui.display import Display

_DOCUMENTS_KEPT: Final = 8
_CHARACTERS_KEPT: Final = 2_000_000
_QUOTED: Final = 120


class Session:
    """One corpus, browsed.

    ``corpus`` is for the screen's thread and short reads alone; ``answers`` is the thread that
    searches.
    """

    def __init__(
        self,
        path: Path,
        display: Display,
        state: State,
        opened: Callable[..., Corpus] = Corpus.open,
    ) -> None:
        self.display: Final = display
        self._open_corpus = opened
        self.corpus: Final = opened(path)
        self.answers: Final = CorpusThread("answers", path, self._open)
        self._documents = CorpusThread("documents", path, self._open)
        self._state = state
        self._identity = self.corpus.identity
        self._kept: dict[int, OpenDocument] = {}

    def close(self) -> None:
        """Let go of the corpus and its threads."""
        self.answers.close()
        self._documents.close()
        self.corpus.close()

    async def open_document(self, document: int) -> OpenDocument | None:
        """All of a document, ``None`` if it is gone; the last few are kept."""
        opened = self._kept.get(document)
        if opened is None:
            opened = await self._documents.read(lambda corpus, _: _read(corpus, document))
            if opened is not None:
                self._keep(opened)
        return opened

    def resumed(self, opened: OpenDocument, place: Place) -> Place:
        """``place``, or where the document was left if ``place`` is only its beginning."""
        if place.passage is not None:
            return place
        start = self._state.position(self._identity, opened.document.sha256)
        return place if start is None else place_at(opened, start)

    def remember_position(self, opened: OpenDocument, place: Place) -> None:
        """Keep where the document was left."""
        passage = next((p for p in opened.passages if p.id == place.passage), None)
        if passage is not None:
            start = raw_span(passage, place.start, place.start).start
            self._state.remember_position(self._identity, opened.document.sha256, start)

    def history(self) -> Sequence[str]:
        """The queries asked of this corpus, newest first."""
        return self._state.history(self._identity)

    def remember_query(self, text: str) -> None:
        """Put a query on top of the history."""
        if text.strip():
            self._state.add_query(self._identity, text)

    def saved_queries(self) -> list[str]:
        """The queries that were saved."""
        return [saved.text for saved in self._state.saved_queries(self._identity)]

    def toggle_saved_query(self, text: str) -> bool:
        """Save a query, or forget a saved one; whether it is saved now."""
        saved = text not in self.saved_queries()
        self._state.save_query(self._identity, text, text if saved else "")
        return saved

    def tags(self, document: int) -> list[str]:
        """The tags of a document."""
        found = self.corpus.document(document)
        return self._state.tags(self._identity, found.sha256) if found else []

    def toggle_tag(self, document: int, name: str) -> bool:
        """Give a document a tag or take it away; whether it has it now."""
        found = self.corpus.document(document)
        if found is None:
            return False
        if name in self.tags(document):
            self._state.untag(self._identity, found.sha256, name)
            return False
        self._state.tag(self._identity, found.sha256, name)
        return True

    def forget_documents(self) -> None:
        """Read documents again when they are next opened, because the corpus changed."""
        self._kept.clear()

    def mark(self, opened: OpenDocument, place: Place) -> int | None:
        """Mark ``place``, and return the mark's id; without a passage it is the document's first.

        Returns ``None`` where nothing can be marked: in a document without a passage.
        """
        passage = _passage_of(opened, place)
        if passage is None:
            return None
        span = _span_of(passage, place)
        quote = passage.text[place.start : place.start + _QUOTED]
        sha256 = opened.document.sha256
        return self._state.add_mark(self._identity, sha256, span.start, span.end, quote)

    def mark_at(self, opened: OpenDocument, place: Place, marked: int | None) -> Mark | None:
        """The mark with the id ``marked``, or else that of exactly ``place``."""
        passage = _passage_of(opened, place)
        if passage is None:
            return None
        span = _span_of(passage, place)
        marks = self.marks_in(opened)
        here = next((m for m in marks if (m.start, m.end) == (span.start, span.end)), None)
        return next((m for m in marks if m.id == marked), here)

    def annotate(self, mark: int, note: str) -> None:
        """Give a mark a note; an empty one takes it away."""
        self._state.annotate_mark(mark, note)

    def forget_mark(self, mark: int) -> None:
        """Take a mark away."""
        self._state.remove_mark(mark)

    def marks(self) -> list[tuple[Mark, Document | None]]:
        """The marks of the corpus, newest first, with their documents where they are still here."""
        return [
            (mark, self.corpus.document_with(mark.sha256))
            for mark in self._state.marks(self._identity)
        ]

    def marks_in(self, opened: OpenDocument) -> list[Mark]:
        """The marks of a document."""
        return self._state.marks(self._identity, opened.document.sha256)

    async def marked(self, mark: int) -> Place | None:
        """The place of a mark; ``None`` where its document is gone."""
        found = next((m for m in self._state.marks(self._identity) if m.id == mark), None)
        document = self.corpus.document_with(found.sha256) if found else None
        opened = await self.open_document(document.id) if document else None
        return place_at(opened, found.start, found.end) if found and opened else None

    def _open(self, path: Path) -> Corpus:
        return self._open_corpus(path, tagged=self._tagged)

    def _tagged(self, name: str) -> frozenset[str]:
        # Asked by the searching thread, which therefore opens the state for itself.
        with State.open(self._state.path) as state:
            return state.tagged(self._identity, name)

    def _keep(self, opened: OpenDocument) -> None:
        if len(opened.raw) > _CHARACTERS_KEPT:
            self._kept.clear()
        while len(self._kept) >= _DOCUMENTS_KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[opened.document.id] = opened


def _passage_of(opened: OpenDocument, place: Place) -> Passage | None:
    """The passage of ``place``, or the document's first."""
    first = next(iter(opened.passages), None)
    return next((p for p in opened.passages if p.id == place.passage), first)


def _span_of(passage: Passage, place: Place) -> Span:
    """What a mark of ``place`` covers of the raw text."""
    return raw_span(passage, place.start, max(place.end, place.start))


def _read(corpus: Corpus, identifier: int) -> OpenDocument | None:
    document = corpus.document(identifier)
    if document is None:
        return None
    return OpenDocument(
        document,
        tuple(corpus.passages_of(identifier)),
        tuple(corpus.events_of(identifier)),
        corpus.raw(identifier),
    )
