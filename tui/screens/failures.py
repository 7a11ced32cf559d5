"""What is said when the corpus cannot be read."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from db.errors import CorpusError
from tui.messages import Remarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen


@contextmanager
def failures_said(screen: Screen[None]) -> Iterator[None]:
    """A corpus that fails while it is read says so in the status line; the rest goes on."""
    try:
        yield
    except CorpusError as error:
        screen.post_message(Remarked(str(error)))
