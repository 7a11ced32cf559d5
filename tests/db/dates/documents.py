"""How the tests of this folder write a document and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.dates.events import read_events
from db.dates.model import Block

if TYPE_CHECKING:
    from datetime import date

    from db.dates.model import DatedEvent


def events(
    *lines: str, title: str | None = None, published: date | None = None
) -> list[DatedEvent]:
    """The events of lines read as blocks; ``# `` marks a heading, ``* `` an item of a list."""
    blocks = []
    for line in lines:
        level = len(line) - len(line.lstrip("#"))
        text = line.lstrip("# ") if level else line.removeprefix("* ")
        blocks.append(Block(text, level or None, is_item=line.startswith("* ")))
    return read_events(blocks, title=title, published=published)


def told(
    *lines: str, title: str | None = None, published: date | None = None
) -> list[tuple[str, str]]:
    """The EDTF and kind of what is no mere mention."""
    return [
        (event.expression.value.edtf, event.kind.value)
        for event in events(*lines, title=title, published=published)
        if event.kind != "mention" and event.expression.value
    ]
