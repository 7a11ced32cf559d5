"""What is copied: the words as they are shown, and below them where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.display import Display
    from tui.messages import Quotation


def with_source(quotation: Quotation, display: Display) -> str:
    """The quotation as ``display`` shows it, and a line with title, source, date, path and line."""
    document = quotation.document
    path = document.path if quotation.line is None else f"{document.path}:{quotation.line}"
    parts = (
        display.plain(document.title, document.script),
        display.plain(document.source, document.script),
        display.safe((document.published or "")[:10]),
        display.safe(path),
    )
    source = " · ".join(part for part in parts if part)
    return f"{display.shown(quotation.text, document.script)[0]}\n—— {source}\n"
