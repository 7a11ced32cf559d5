"""Finding the temporal expressions of a text, whatever its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.dates.canonical import canonical
from db.dates.grammar import Parser
from db.dates.tokens import tokens

if TYPE_CHECKING:
    from db.dates.model import Recognised


def recognise(text: str) -> list[Recognised]:
    """The temporal expressions of ``text`` in reading order, none overlapping another."""
    spelled = canonical(text)
    return Parser(text, spelled, tokens(spelled)).expressions()
