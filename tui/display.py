"""How document text is shown now: in which script, made safe, and how wide it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from db.text.safety import visible
from db.text.script import DISPLAY_ORDER, Converter, Script
from db.text.width import Measure
from tui.widgets.pieces import Ink, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.model import Document
    from db.text.alignment import Alignment, Span

SCRIPT_NAMES: Final[Mapping[Script, str]] = {
    Script.ORIGINAL: "原文",
    Script.SIMPLIFIED: "简体",
    Script.TRADITIONAL: "繁體",
    Script.TAIWAN: "繁體-臺灣",
    Script.HONG_KONG: "繁體-香港",
}
"""What the status line calls each script."""


@dataclass(frozen=True, slots=True)
class Display:
    """Everything that decides how one and the same text looks on the screen."""

    script: Script = Script.ORIGINAL
    measure: Measure = field(default_factory=Measure)
    converter: Converter = field(default_factory=Converter, compare=False)

    @property
    def name(self) -> str:
        """The script's name for people."""
        return SCRIPT_NAMES[self.script]

    def turned(self, steps: int) -> Display:
        """The display in the script that comes ``steps`` after this one in the round."""
        place = DISPLAY_ORDER.index(self.script) if self.script in DISPLAY_ORDER else 0
        return replace(self, script=DISPLAY_ORDER[(place + steps) % len(DISPLAY_ORDER)])

    def shown(self, text: str, source: str | None) -> tuple[str, Alignment]:
        """``text`` as it is shown, with the map from its offsets to those of what is shown.

        ``source`` is the script that the text is written in (BCP 47), where it is known.
        """
        converted = self.converter.convert(text, self.script, source)
        safe = visible(converted.text)
        return safe.text, converted.alignment.then(safe.alignment)

    def plain(self, text: str | None, source: str | None) -> str:
        """``text`` as it is shown, on one line."""
        return self.shown(text, source)[0].replace("\n", " ") if text else ""

    def title(self, document: Document) -> str:
        """The document's title; where it has none the name of its file, which no script changes."""
        if document.title:
            return self.plain(document.title, document.script)
        return self.safe(name_of(document))

    def safe(self, text: str) -> str:
        """``text`` on one line in its own script: paths, dates, queries, words of the program."""
        return visible(text).text.replace("\n", " ")

    def marked(
        self, text: str, spans: Iterable[Span], source: str | None, ink: Ink = Ink.PLAIN
    ) -> list[Piece]:
        """``text`` as it is shown on one line, with ``spans`` (into ``text``) as matches."""
        shown, alignment = self.shown(text, source)
        shown = shown.replace("\n", " ")
        pieces = []
        done = 0
        for span in spans:
            start, end = alignment.span_to_target(span.start, span.end)
            if end <= done:
                continue
            start = max(start, done)
            pieces += [Piece(shown[done:start], ink), Piece(shown[start:end], Ink.MATCH)]
            done = end
        return [piece for piece in (*pieces, Piece(shown[done:], ink)) if piece.text]


def name_of(document: Document) -> str:
    """What people call a document: its title, else the last part of its path."""
    return document.title or document.path.rstrip("/").rpartition("/")[2] or document.path
