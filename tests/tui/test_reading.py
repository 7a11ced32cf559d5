"""Reading in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from db.errors import CorpusError
from tui.reading import CorpusThread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.corpus import Corpus


class Stoppable:
    """A corpus whose reading stops when it is interrupted."""

    def __init__(self) -> None:
        self.interrupted = threading.Event()
        self.closed = threading.Event()

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def corpus() -> Stoppable:
    """The corpus."""
    return Stoppable()


@pytest.fixture
def thread(corpus: Stoppable) -> Iterator[CorpusThread]:
    """A thread that reads it."""
    thread = CorpusThread("test", Path("x.db"), lambda _: cast("Corpus", corpus))
    yield thread
    thread.close()


async def test_work_is_done_elsewhere_and_its_result_comes_back(thread: CorpusThread) -> None:
    here = threading.get_ident()
    assert await thread.read(lambda _, __: threading.get_ident()) != here


async def test_whoever_stops_waiting_interrupts_the_work(
    thread: CorpusThread, corpus: Stoppable
) -> None:
    started = threading.Event()

    def endless(_: Corpus, unwanted: Callable[[], bool]) -> bool:
        started.set()
        corpus.interrupted.wait(5)
        return unwanted()

    waiting = asyncio.create_task(thread.read(endless))
    while not started.is_set():
        await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert corpus.interrupted.is_set()
    assert await thread.read(lambda _, unwanted: unwanted()) is False


async def test_a_corpus_that_cannot_be_opened_is_told_to_whoever_asks() -> None:
    def refused(_: Path) -> Corpus:
        raise CorpusError("there is none")

    thread = CorpusThread("test", Path("x.db"), refused)
    for _ in range(2):
        with pytest.raises(CorpusError, match="there is none"):
            await thread.read(lambda _, __: None)
    thread.close()


async def test_closing_closes_the_corpus(corpus: Stoppable) -> None:
    thread = CorpusThread("test", Path("x.db"), lambda _: cast("Corpus", corpus))
    await thread.read(lambda _, __: None)
    thread.close()
    assert corpus.closed.wait(5)
