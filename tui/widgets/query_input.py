"""The field that everything hangs on: the query as it is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from textual.actions import SkipAction
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from tui.keys import Scope, bindings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Paste

_MOST_CHARACTERS: Final = 4096
_LETTERS: Final = re.compile(r"(?:^|[\s|｜=\-－])([A-Za-z]+)$")
_UNTYPABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+"
)
"""What no keyboard types but a paste or a document's field may hold; it becomes a space."""


class QueryInput(Input):
    """One line to type a query in, with the queries asked before under the arrow keys."""

    BINDINGS = bindings(Scope.QUERY)
    DEFAULT_CSS = "QueryInput, QueryInput:focus { height: 1; border: none; padding: 0; }"

    # How long the query is changes nobody's place; Textual would lay out the screen at every key.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def __init__(self, *, placeholder: str, id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            placeholder=placeholder, max_length=_MOST_CHARACTERS, select_on_focus=False, id=id
        )
        self.cursor_blink = False
        self._history: list[str] = []
        self._place = -1
        self._draft = ""
        self._stem = ""
        self._offered: tuple[str, ...] = ()
        self._taken = -1

    def use_history(self, queries: Sequence[str]) -> None:
        """Offer these queries, newest first."""
        self._history = list(queries)
        self._place = -1

    def remember(self, query: str) -> None:
        """Put ``query`` on top of the history."""
        self._place = -1
        if query.strip():
            self._history = [query, *(text for text in self._history if text != query)]

    def letters(self) -> str:
        """The letters at the end of the query that may be pinyin, or the beginning of a word."""
        found = _LETTERS.search(self.value)
        at_end = self.cursor_position == len(self.value)
        return found[1] if found and at_end else ""

    def offer(self, words: Sequence[str]) -> None:
        """Offer words in place of :meth:`letters`; they stay while one of them is taken."""
        if self.value in self._completions():
            return
        self._stem = self.value.removesuffix(self.letters())
        self._offered = tuple(words)
        self._taken = -1

    @property
    def offered(self) -> tuple[str, ...]:
        """The words that the completion key goes through, the next one first; none where the
        only one was taken."""
        if self._taken >= 0 and len(self._offered) == 1:
            return ()
        following = self._taken + 1
        return self._offered[following:] + self._offered[:following]

    def _completions(self) -> list[str]:
        return [self._stem + word for word in self._offered]

    def action_complete(self) -> None:
        """Put the next word offered in the place of the letters."""
        if not self.offered:
            raise SkipAction
        self._taken = (self._taken + 1) % len(self._offered)
        self.put(self._completions()[self._taken])

    def put(self, text: str) -> None:
        """Replace what was typed, with the cursor behind it."""
        self.value = text
        self.cursor_position = len(self.value)

    def validate_value(self, value: str) -> str:
        """Nothing that could act as a control sequence ever stands in the field."""
        return _UNTYPABLE.sub(" ", value)[:_MOST_CHARACTERS]

    def action_older_query(self) -> None:
        """The query before the one shown."""
        if self._place + 1 < len(self._history):
            if self._place < 0:
                self._draft = self.value
            self._place += 1
            self.put(self._history[self._place])

    def action_newer_query(self) -> None:
        """The query after the one shown; in the end what was being typed."""
        if self._place >= 0:
            self._place -= 1
            self.put(self._history[self._place] if self._place >= 0 else self._draft)

    def _on_paste(self, event: Paste) -> None:
        # A paste of several lines is one query, not its first line alone.
        event.prevent_default()
        event.stop()
        text = _UNTYPABLE.sub(" ", event.text).strip()
        start, end = self.selection
        self.replace(text, min(start, end), max(start, end))
