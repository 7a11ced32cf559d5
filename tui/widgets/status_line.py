"""The line at the bottom: corpus, script, where the cursor is, and what can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.pieces import Ink, Piece
from tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.search.answer import Answer
    from db.text.width import Measure


class StatusLine(TextLine):
    """What holds now at the left, the keys worth knowing at the right."""

    def __init__(self, measure: Measure, corpus: str) -> None:
        super().__init__(measure, id="status")
        self._corpus = corpus
        self._remark = ""
        self._failure = ""

    def remark(self, text: str) -> bool:
        """Say ``text`` before all else; whether it is something else than before."""
        before, self._remark = self._remark, text
        return text != before

    def fail(self, text: str) -> None:
        """Say ``text`` for as long as there is no answer to show; nothing when there is one."""
        self._failure = text

    def show_state(
        self,
        script: str,
        position: str,
        hints: Sequence[tuple[str, str]],
        *,
        last: tuple[str, str] | None = None,
    ) -> None:
        """Show where things stand; as many hints as there is room for, ``last`` before others."""
        said = " · ".join(part for part in (self._corpus, script, position) if part)
        left = [Piece(f" {said} ", Ink.SECONDARY)]
        if self._remark or self._failure:
            self.show([Piece(f" {self._remark or self._failure} ", Ink.STRONG)], left)
            return
        room = self.size.width - self.measure.width(left[0].text) - 1
        ending = self._hints([last], room) if last else []
        room -= sum(self.measure.width(piece.text) for piece in ending)
        self.show(left, [*self._hints(hints, room), *ending])

    def _hints(self, hints: Iterable[tuple[str, str]], room: int) -> list[Piece]:
        """As many of ``hints`` as ``room`` cells hold."""
        pieces: list[Piece] = []
        for key, word in hints:
            room -= self.measure.width(f"{key} {word}  ")
            if room < 0:
                break
            pieces += [Piece(key, Ink.STRONG), Piece(f" {word}  ", Ink.SECONDARY)]
        return pieces


def counted(answer: Answer, cells: int, measure: Measure) -> list[Piece]:
    """The size of an answer and how long it took; the time alone where ``cells`` are too few.

    The strip or the headings of the panes, which are always there, give every count its name.
    """
    took = f"{answer.milliseconds:.0f} ms" if answer.milliseconds >= 1 else "<1 ms"
    named = [(len(answer.documents), "document"), (len(answer.events), "event")]
    if answer.query.has_words:
        named.append((len(answer.passages), "passage"))
    whole = " · ".join([*(_plural(number, name) for number, name in named), took])
    return [Piece(f"{whole if measure.width(whole) < cells else took} ", Ink.SECONDARY)]


def _plural(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"
