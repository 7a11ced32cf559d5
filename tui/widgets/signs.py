"""The signs that the program draws with: rules, bars and marks.

Most of the good ones are of ambiguous width (Unicode, UAX 11), and a terminal that sets such
characters two cells wide does so with lines and blocks as well; there plain ASCII is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from db.text.width import Measure


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs that are one cell wide each."""

    cursor: str = "▌"
    rule: str = "─"
    focused_rule: str = "━"
    divider: str = "│"
    bar: str = "█"
    tick: str = "▒"
    heights: str = " ▁▂▃▄▅▆▇█"
    """Nothing, and a bar of one to eight eighths of a line."""
    nothing: str = "·"
    mark: str = "▪"
    deadline: str = "⚑"
    planned: str = "◦"
    chosen: str = "✓"
    saved: str = "★"
    times: str = "×"


_BLOCKS: Final = Signs()
_ASCII: Final = Signs(
    cursor=">",
    rule="-",
    focused_rule="=",
    divider="|",
    bar="#",
    tick=":",
    heights=" ...::###",
    nothing=".",
    mark="*",
    deadline="!",
    planned="o",
    chosen="+",
    saved="*",
    times="x",
)


def signs(measure: Measure) -> Signs:
    """The signs for a terminal that ``measure`` measures rightly."""
    return _BLOCKS if measure.ambiguous == 1 else _ASCII
