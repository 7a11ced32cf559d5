"""Answers as one types: the newest query counts, older ones are stopped, late ones are dropped."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.model import DocumentSort, MatchKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.corpus import Corpus
    from db.search.answer import Answer
    from tui.reading import CorpusThread


_SLIPPED: Final = list(MatchKind).index(MatchKind.FUZZY)


@dataclass(frozen=True, slots=True)
class Question:
    """All that an answer depends on."""

    text: str = ""
    sort: DocumentSort = DocumentSort.DATE
    furniture: bool = False


class Answering:
    """Asks the corpus one question after another, in a thread of its own."""

    def __init__(self, thread: CorpusThread) -> None:
        self._thread = thread
        self._generation = 0
        self._changed = False
        self._documents: int | None = None
        self.question = Question()
        self.answer: Answer | None = None

    @property
    def documents(self) -> int:
        """How many documents the corpus has, whatever is asked."""
        return self._documents or 0

    def change(
        self,
        *,
        text: str | None = None,
        sort: DocumentSort | None = None,
        furniture: bool | None = None,
    ) -> bool:
        """Change the question; whether it is another one now."""
        before = self.question
        if text is not None:
            self.question = replace(self.question, text=text)
        if sort is not None:
            self.question = replace(self.question, sort=sort)
        if furniture is not None:
            self.question = replace(self.question, furniture=furniture)
        return self.question != before

    async def ask(self) -> Answer | None:
        """The answer to the question as it stands; ``None`` if it changed meanwhile.

        Raises :class:`~db.errors.CorpusError` if the corpus turns out to be damaged.
        """
        self._generation += 1
        generation = self._generation
        answer = await self._find(self.question)
        if generation != self._generation:
            return None
        self.answer = answer or self.answer
        return answer

    async def corpus_changed(self) -> bool:
        """Whether an ingest changed the corpus since it was last answered from.

        Raises :class:`~db.errors.CorpusError` if the corpus is locked or damaged.
        """
        await self._thread.read(lambda corpus, _: self._look(corpus))
        return self._changed

    def take_change(self) -> bool:
        """Whether the corpus changed since this was last asked."""
        changed, self._changed = self._changed, False
        return changed

    async def make_ready(self) -> None:
        """Have the corpus ready for quicker answers; given up when something else is asked.

        Once words are looked for, that is worth the memory which any corpus takes. Raises as
        :meth:`ask`.
        """
        searched = self.answer is not None and self.answer.query.has_words

        def work(corpus: Corpus, unwanted: Callable[[], bool]) -> None:
            corpus.warm(unwanted)
            if searched:
                corpus.prepare(unwanted)

        with suppress(sqlite3.OperationalError):
            await self._thread.read(work)

    async def suggestions(self, letters: str) -> list[str]:
        """Words of the corpus that ``letters`` may stand for; given up as :meth:`make_ready`.

        Raises as :meth:`ask`.
        """

        def work(corpus: Corpus, unwanted: Callable[[], bool]) -> list[str]:
            return corpus.suggestions(letters, cancelled=unwanted)

        try:
            return await self._thread.read(work)
        except sqlite3.OperationalError:
            return []

    async def in_furniture(self) -> int:
        """How many passages of page furniture and notices hold what no text does, slips aside.

        Raises as :meth:`ask`.
        """
        if self.question.furniture:
            return 0
        answer = await self._find(replace(self.question, furniture=True))
        return 0 if answer is None else int((answer.kinds < _SLIPPED).sum())

    async def _find(self, question: Question) -> Answer | None:
        def work(corpus: Corpus, unwanted: Callable[[], bool]) -> Answer:
            self._look(corpus)
            answer = corpus.answer(
                question.text,
                sort=question.sort,
                boilerplate=question.furniture,
                cancelled=unwanted,
            )
            answer.make_ready()
            if not question.text.strip():
                self._documents = len(answer.documents)
            elif self._documents is None:
                self._documents = corpus.counts().documents
            return answer

        try:
            return await self._thread.read(work)
        except sqlite3.OperationalError:
            # Only an interrupted statement comes out as SQLite's own error.
            return None

    def _look(self, corpus: Corpus) -> None:
        # In the thread that answers, so that no answer is taken for one from before the change.
        if corpus.changed():
            self._changed = True
            self._documents = None
