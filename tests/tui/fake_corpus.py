"""A corpus in memory for the screen's tests: any size, every row made when it is asked for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from db.corpus import Counts, Facet, Hit
from db.model import Document, DocumentSort, Event, MatchKind, Passage, Role
from db.search.query import Query, parse
from db.text.alignment import Span

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

_FIRST_DAY = date(1950, 1, 1).toordinal()


@dataclass(frozen=True)
class FakeMatcher:
    """Marks every plain occurrence of every word."""

    words: tuple[str, ...]

    def title_spans(self, text: str) -> list[Span]:
        """The same as in any text."""
        return self.spans(text)

    def spans(self, text: str) -> list[Span]:
        """Where the words stand in ``text``."""
        found = []
        for word in self.words:
            start = text.find(word)
            while start >= 0:
                found.append(Span(start, start + len(word)))
                start = text.find(word, start + len(word))
        return sorted(found)


@dataclass(frozen=True)
class FakeAnswer:
    """As :class:`db.search.answer.Answer`."""

    query: Query
    documents: NDArray[np.int64]
    passages: NDArray[np.int64]
    events: NDArray[np.int64]
    event_starts: NDArray[np.int32]
    event_ends: NDArray[np.int32]
    matcher: FakeMatcher
    milliseconds: float = 1.0

    @property
    def kinds(self) -> NDArray[np.uint8]:
        """All exact."""
        return np.zeros(len(self.passages), np.uint8)

    def make_ready(self) -> None:
        """Nothing is slow here."""

    def hits_of(self, documents: Sequence[int]) -> list[int]:
        """One hit in each."""
        return [1 for _ in documents]


@dataclass
class FakeCorpus:
    """``size`` documents of one passage and one event each; a query's words filter titles."""

    size: int = 40
    title: Callable[[int], str] = lambda number: (
        f"第{number}号扶贫工作总结" if number % 3 else f"第{number}号通知"
    )
    path: Path = Path("fake.db")
    identity: str = "fake"
    queries: list[str] = field(default_factory=list)
    furniture: str = "版权"
    """A word that only page furniture holds."""
    warmings: list[int] = field(default_factory=list)
    """How many queries had been asked whenever it was told to load things ahead."""
    endless: bool = False
    """Whether loading things ahead goes on until nobody wants it any more."""
    slow: threading.Event | None = None
    """While set and waiting, answers to queries that hold 慢 wait for it."""
    opening: threading.Event | None = None
    """While set and waiting, documents wait for it before they open."""
    paragraphs: int = 1
    """Of each document; all but the first say nothing but their number."""

    def counts(self) -> Counts:
        return Counts(self.size, self.size, self.size)

    def changed(self) -> bool:
        return False

    def written_to(self) -> bool:
        return False

    def close(self) -> None:
        pass

    def interrupt(self) -> None:
        pass

    def answer(
        self,
        query: str,
        *,
        sort: DocumentSort = DocumentSort.DATE,
        boilerplate: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> FakeAnswer:
        self.queries.append(query)
        if self.slow is not None and "慢" in query:
            self.slow.wait(5)
        del cancelled
        parsed = parse(query)
        words = tuple(word.text for word in parsed.words)
        found = np.arange(1, self.size + 1, dtype=np.int64)
        if words:
            found = np.array(
                [i for i in found if all(w in self.title(int(i)) for w in words)], np.int64
            )
            if boilerplate and self.furniture in words:
                found = np.arange(1, 4, dtype=np.int64)
        if sort is DocumentSort.TITLE:
            found = found[::-1]
        starts = (_FIRST_DAY + (found - 1) * 7).astype(np.int32)
        return FakeAnswer(
            parsed, found, found if words else found[:0], found, starts, starts, FakeMatcher(words)
        )

    def documents(self, ids: Iterable[int]) -> list[Document]:
        return [
            Document(
                id=i,
                path=f"doc{i}.txt",
                sha256=f"{i:064x}",
                encoding="utf-8",
                title=self.title(i),
                source="测试报",
                author=None,
                editor=None,
                published=self._day(i),
                place=None,
                language="zh",
                script="zh-Hans",
                characters=100,
                events=1,
            )
            for i in ids
        ]

    def document(self, identifier: int) -> Document | None:
        return self.documents([identifier])[0]

    def warm(self, cancelled: Callable[[], bool] | None = None) -> None:
        self.warmings.append(len(self.queries))
        while self.endless and cancelled is not None and not cancelled():
            time.sleep(0.001)

    def prepare(self, cancelled: Callable[[], bool] | None = None) -> None:
        """Nothing to make ready."""

    def suggestions(
        self, typed: str, limit: int = 8, *, cancelled: Callable[[], bool] | None = None
    ) -> list[str]:
        del cancelled
        return {"fp": ["扶贫", "分配"], "tz": ["通知"]}.get(typed, [])[:limit]

    def document_with(self, sha256: str) -> Document | None:
        return self.document(int(sha256, 16))

    def passages(self, ids: Iterable[int]) -> list[Passage]:
        return [
            Passage(
                i,
                i,
                0,
                Role.BODY,
                None,
                1,
                0,
                len(self.title(i)) + 3,
                self.title(i) + "的正文",
                None,
            )
            for i in ids
        ]

    def passages_of(self, document: int) -> list[Passage]:
        if self.opening is not None:
            self.opening.wait(5)
        passages = self.passages([document])
        for number in range(1, self.paragraphs):
            start = passages[-1].end + 1
            text = f"第{number + 1}段"
            passages.append(
                Passage(
                    -number,
                    document,
                    number,
                    Role.BODY,
                    None,
                    number + 1,
                    start,
                    start + len(text),
                    text,
                    None,
                )
            )
        return passages

    def raw(self, identifier: int) -> str:
        first = self.title(identifier) + "的正文"
        return "\n".join([first, *(f"第{number + 1}段" for number in range(1, self.paragraphs))])

    def events(self, ids: Iterable[int]) -> list[Event]:
        return [
            Event(
                id=i,
                document=i,
                passage=i,
                start=self._day(i),
                end=self._day(i),
                edtf=self._day(i),
                precision="day",
                kind=("happened", "planned", "deadline")[i % 3],
                bound=None,
                basis="explicit",
                text=self.title(i),
                text_start=0,
                text_end=len(self.title(i)),
                date_text="第",
                date_start=0,
                date_end=1,
                line=1,
                reasons=("written in full",),
                title=self.title(i),
                path=f"doc{i}.txt",
                sources=((i, 1),),
            )
            for i in ids
        ]

    def events_of(self, document: int) -> list[Event]:
        return self.events([document])

    def hits(self, answer: FakeAnswer, ids: Iterable[int]) -> list[Hit]:
        return [
            Hit(p, d, tuple(answer.matcher.spans(p.text)), MatchKind.EXACT, 1.0)
            for p, d in zip(self.passages(ids), self.documents(ids), strict=True)
        ]

    def facets(self, answer: FakeAnswer) -> list[Facet]:
        return [Facet("source", "测试报", len(answer.documents)), Facet("date", "1950", 52)]

    def _day(self, number: int) -> str:
        return date.fromordinal(_FIRST_DAY + (number - 1) * 7).isoformat()
