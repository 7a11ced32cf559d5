"""Text of documents in the script that a command was asked to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, overload

from db.text.script import Converter, Script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.text.alignment import Span


class ShownScript:
    """Shows text in one script; ``written`` is the script that a document is written in."""

    def __init__(self, script: Script) -> None:
        self._script: Final = script
        self._converter: Final = Converter()

    @overload
    def text(self, text: str, written: str | None) -> str: ...

    @overload
    def text(self, text: str | None, written: str | None) -> str | None: ...

    def text(self, text: str | None, written: str | None) -> str | None:
        """``text`` as it is shown; what a document leaves empty stays so."""
        if text is None or self._script is Script.ORIGINAL:
            return text
        return self._converter.convert(text, self._script, written).text

    def marked(
        self, text: str, spans: Iterable[Span], written: str | None
    ) -> tuple[str, list[tuple[int, int]]]:
        """``text`` as it is shown, and where ``spans`` of it are there."""
        converted = self._converter.convert(text, self._script, written)
        moved = [converted.alignment.span_to_target(start, end) for start, end in spans]
        return converted.text, [(start, end) for start, end in moved]


def excerpt(text: str, around: tuple[int, int], characters: int) -> str:
    """About ``characters`` of ``text`` around a span of it, with an ellipsis where it is cut."""
    if len(text) <= characters:
        return text
    before = max(0, (characters - (around[1] - around[0])) // 2)
    start = max(0, min(around[0] - before, len(text) - characters))
    end = min(len(text), start + characters)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
