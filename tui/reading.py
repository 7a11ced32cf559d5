"""Reading the corpus away from the screen's thread.

Each :class:`CorpusThread` is one thread with one corpus of its own, so nothing is shared and work
is done in the order given. Whoever awaits a piece of work and is cancelled takes that work with
it: it never starts, or its statement is interrupted.
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.corpus import Corpus

Found = TypeVar("Found")


class CorpusThread:
    """A thread that reads one corpus."""

    def __init__(self, name: str, path: Path, opened: Callable[[Path], Corpus]) -> None:
        self._path = path
        self._opened = opened
        self._corpus: Corpus | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._guard = threading.Lock()
        self._running: threading.Event | None = None

    async def read(self, work: Callable[[Corpus, Callable[[], bool]], Found]) -> Found:
        """The result of ``work``.

        It gets the corpus, and a function that says whether nobody waits for it any more.


        Raises what ``work`` raises, and :class:`~db.errors.CorpusError` if the corpus cannot be
        opened.
        """
        unwanted = threading.Event()
        future = self._executor.submit(self._do, work, unwanted)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            unwanted.set()
            self._interrupt(unwanted)
            raise

    def close(self) -> None:
        """Stop what is running and let the thread end; nothing can be read after it."""
        with self._guard:
            running = self._running
        if running is not None:
            running.set()
            self._interrupt(running)
        self._executor.submit(self._close)
        self._executor.shutdown(wait=False)

    def _do(
        self, work: Callable[[Corpus, Callable[[], bool]], Found], unwanted: threading.Event
    ) -> Found:
        if self._corpus is None:
            self._corpus = self._opened(self._path)
        with self._guard:
            self._running = unwanted
        try:
            return work(self._corpus, unwanted.is_set)
        finally:
            with self._guard:
                self._running = None

    def _interrupt(self, unwanted: threading.Event) -> None:
        # Under the guard, so that the statement stopped is not already the next work's.
        with self._guard:
            if self._running is unwanted and self._corpus is not None:
                self._corpus.interrupt()

    def _close(self) -> None:
        if self._corpus is not None:
            self._corpus.close()
