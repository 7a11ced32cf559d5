"""What the query line says is asked of the corpus, and the answer shown in every pane."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from db.errors import CorpusError
from db.search.query import parse, with_field, without_field
from tui.answering import Answering
from tui.keys import BY_NAME
from tui.messages import Loaded, PaneChanged
from tui.screens.failures import failures_said

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.screen import Screen
    from textual.worker import Worker

    from db.model import DocumentSort
    from db.search.answer import Answer
    from tui.keys import KeyTable
    from tui.panes.deck import PaneDeck
    from tui.screens.following import Following
    from tui.session import Session
    from tui.widgets.query_input import QueryInput

_LOOKS_EVERY: Final = 2.0
"""Seconds between two looks at whether the corpus changed."""

_RESTS: Final = 4.0
"""While an ingest goes on, so many times as long as following it took nothing is done about it."""


class Listener(Protocol):
    """Who is told what came of asking."""

    def answered(self) -> None:
        """Every pane shows another answer."""

    def failed(self, reason: str) -> None:
        """There is no answer because of ``reason``, a sentence; empty when there is one again."""


class Asking:
    """Keeps the panes true to the query line and to the corpus."""

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        field: QueryInput,
        deck: PaneDeck,
        following: Following,
        keys: KeyTable,
        listener: Listener,
    ) -> None:
        self._screen = screen
        self._session = session
        self._field = field
        self._deck = deck
        self._following = following
        self._keys = keys
        self._listener = listener
        self._answering = Answering(session.answers)
        self._answered = asyncio.Event()
        self._looks_again = 0.0
        self._narrowed_to: str | None = None

    @property
    def answer(self) -> Answer | None:
        """The answer that the panes show."""
        return self._answering.answer

    @property
    def furniture(self) -> bool:
        """Whether page furniture is searched too."""
        return self._answering.question.furniture

    async def caught_up(self) -> None:
        """Wait until the panes show the answer to what was last asked."""
        await self._answered.wait()

    def begin(self) -> None:
        """Ask the first question, and look now and then whether the corpus changed."""
        self._field.use_history(self._session.history())
        self.ask()
        self._screen.set_interval(_LOOKS_EVERY, self._look_for_changes)

    # Questions

    def change(
        self,
        *,
        text: str | None = None,
        sort: DocumentSort | None = None,
        furniture: bool | None = None,
    ) -> None:
        """Ask something else, if it is something else."""
        if self._answering.change(text=text, sort=sort, furniture=furniture):
            self.ask()

    def ask(self) -> None:
        """Ask the question as it stands, also if it was asked before."""
        self._answered.clear()
        self._looks_again = float("inf")
        self._run(self._show_new_answer, "answer")

    def put(self, text: str) -> None:
        """Put another query into the query line, as one that was chosen."""
        self._field.put(text)
        self.remember()

    def remember(self) -> None:
        """Keep the query among those asked before."""
        self._field.remember(self._field.value)
        self._session.remember_query(self._field.value)

    def toggle(self, name: str, value: str | None) -> None:
        """Narrow the query to ``name:value``, or widen it if it is narrowed so already."""
        text = self._field.value
        asked = parse(text).values(name)
        # Narrowed by this key before: its period may have another name in the unit shown since.
        if value is None or asked in ((value,), (self._narrowed_to,)):
            self._narrowed_to = None
            self.put(without_field(text, name))
        else:
            self._narrowed_to = value
            self.put(with_field(text, name, value))

    # Answers

    async def _show_new_answer(self) -> None:
        began = monotonic()
        with failures_said(self._screen):
            try:
                answer = await self._answering.ask()
            except CorpusError as error:
                self._listener.failed(str(error))
                self._answered.set()
                raise
            if answer is None or not self._screen.is_attached:
                return
            self._listener.failed("")
            changed = self._answering.take_change()
            if changed:
                self._session.forget_documents()
                self._deck.renew()
            self._deck.documents.show_total(self._answering.documents)
            for pane in self._deck.panes:
                pane.show_answer(answer)
            self._listener.answered()
            self._answered.set()
            await self._offer_words()
            if answer.query.has_words and not len(answer.passages):
                await self._look_into_furniture()
            if changed:
                await self._following.renew()
            await self._painted()
            await self._answering.make_ready()
        self._screen.post_message(Loaded())
        self._looks_again = monotonic() + _RESTS * (monotonic() - began)

    async def _look_into_furniture(self) -> None:
        """Say so where no text holds the words, but what stands around the text on its page."""
        found = await self._answering.in_furniture()
        key = self._keys.spoken_keys(BY_NAME["furniture"])
        if found and key:
            said = f"only in page furniture, {found:,} times: {key} shows it"
            self._deck.passages.say_why_empty(said)

    async def _offer_words(self) -> None:
        """What the letters being typed may stand for, for people without an input method."""
        # Not has_focus, which the field learns from a message that may still be on its way.
        letters = self._field.letters() if self._screen.focused is self._field else ""
        words: list[str] = []
        if letters:
            words = await self._answering.suggestions(letters)
        self._field.offer([self._session.display.safe(word) for word in words])
        self._screen.post_message(PaneChanged())

    async def _painted(self) -> None:
        """Wait until all that was told to the panes stands on the screen."""
        painted = asyncio.Event()
        if self._screen.call_after_refresh(painted.set):
            await painted.wait()

    def _run(self, work: Callable[[], Coroutine[None, None, None]], group: str) -> None:
        """Begin ``work`` in place of what ``group`` is at."""
        _: Worker[None] = self._screen.run_worker(work, exclusive=True, group=group)

    # The corpus

    def _look_for_changes(self) -> None:
        if monotonic() >= self._looks_again and self._session.corpus.written_to():
            self._run(self._follow_change, "change")

    async def _follow_change(self) -> None:
        with failures_said(self._screen):
            if await self._answering.corpus_changed():
                self.ask()
