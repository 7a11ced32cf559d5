"""How quickly the reader opens a long document and moves in it.

    python -m tests.bench.reader FILE

FILE is Chinese text of some megabytes. It is read once paragraph by paragraph and once as one
paragraph without end. Every figure is the time from the key to the finished screen, in
milliseconds.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tests.tui.panes.reading import document_of, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.tui.panes.reading import Reading


async def _milliseconds(reader: Reading, act: Callable[[], None]) -> float:
    begun = perf_counter()
    act()
    for _ in range(4):
        await asyncio.sleep(0)
    reader.lines()
    return (perf_counter() - begun) * 1000


async def _measured(paragraphs: Sequence[str], word: str) -> list[str]:
    async with reading((80, 24)) as reader:
        view, pane = reader.pane.home(), reader.pane
        document = document_of(paragraphs)
        acts: list[tuple[str, Callable[[], None]]] = [
            ("open", lambda: reader.open(document)),
            ("down", view.action_down),
            ("page down", view.action_page_down),
            ("last line", view.action_last),
            ("page up", view.action_page_up),
            ("next script", lambda: pane.show_as(pane.shown_as.turned(1))),
            ("next script again", lambda: pane.show_as(pane.shown_as.turned(1))),
            ("another query", lambda: reader.find(word)),
            ("previous match", lambda: pane.step_match(-1)),
            ("raw text", pane.action_raw),
            ("first line", view.action_first),
        ]
        return [f"  {name:20} {await _milliseconds(reader, act):8.1f} ms" for name, act in acts]


def main() -> None:
    """Print the figures for the file named on the command line."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    paragraphs = [line for line in text.splitlines() if line]
    word = paragraphs[len(paragraphs) // 2][:2]
    for parts in (paragraphs, ["".join(paragraphs)]):
        sys.stdout.write(f"{len(parts):,} paragraphs, {len(text):,} characters\n")
        sys.stdout.write("\n".join(asyncio.run(_measured(parts, word))) + "\n")


if __name__ == "__main__":
    main()
