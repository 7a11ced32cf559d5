"""Every command by name: type a part of it, Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen

from tui.keys import ACTIONS, Action, Scope
from tui.widgets.line_list import LineList
from tui.widgets.pieces import Ink, Piece, column
from tui.widgets.query_input import QueryInput
from tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from db.text.width import Measure
    from tui.keys import KeyTable

_OFFERED = tuple(a for a in ACTIONS if a.scope not in (Scope.QUERY, Scope.MOTION, Scope.LIST))
_NAME_CELLS = 16
_KEY_CELLS = 11
_PANEL_CELLS = 80


class Palette(ModalScreen[str | None]):
    """A field over the commands whose name or help it is part of; ends with the name of one."""

    BINDINGS: ClassVar = [
        Binding("escape", "close", "close", show=False),
        Binding("down", "step(1)", "next", show=False, priority=True),
        Binding("up", "step(-1)", "previous", show=False, priority=True),
        Binding("tab", "complete", "complete", show=False, priority=True),
    ]

    def __init__(self, keys: KeyTable, measure: Measure) -> None:
        super().__init__()
        self._keys = keys
        self._measure = measure
        self._field = QueryInput(placeholder="a command")
        self._list: LineList[Action] = LineList(self, measure)

    def compose(self) -> Iterable[Widget]:
        """The field over the list."""
        prompt = TextLine(self._measure, id="prompt")
        prompt.show([Piece(" : ", Ink.ACCENT)])
        with Vertical(id="panel") as panel:
            panel.styles.width = _PANEL_CELLS
            panel.styles.height = 16
            yield Horizontal(prompt, self._field, classes="field")
            yield self._list

    def on_mount(self) -> None:
        """Offer everything at first."""
        self._offer("")
        self.set_focus(self._field)

    def fetch(self, keys: Sequence[int]) -> list[Action]:
        """The commands at these places of the table."""
        return [_OFFERED[key] for key in keys]

    def draw(self, row: Action, cells: int) -> list[Piece]:
        """Name, help, keys."""
        return column(
            [
                *column([Piece(row.name, Ink.STRONG)], _NAME_CELLS, self._measure),
                *column([Piece(row.help)], cells - _NAME_CELLS - _KEY_CELLS, self._measure),
                *column(
                    [Piece(f"{self._keys.spoken_keys(row)} ", Ink.ACCENT)],
                    _KEY_CELLS,
                    self._measure,
                    right=True,
                ),
            ],
            cells,
            self._measure,
        )

    @on(QueryInput.Changed)
    def _typed(self, event: QueryInput.Changed) -> None:
        event.stop()
        self._offer(event.value)

    @on(QueryInput.Submitted)
    @on(LineList.Opened)
    def _chosen(self) -> None:
        row = self._list.cursor_row
        self.dismiss(row.name if row is not None else None)

    def action_step(self, step: int) -> None:
        """Move the cursor without leaving the field."""
        self._list.step(step)

    def action_complete(self) -> None:
        """Complete the name under the cursor."""
        row = self._list.cursor_row
        if row is not None:
            self._field.put(row.name)

    def action_close(self) -> None:
        """End without a command."""
        self.dismiss(None)

    def _offer(self, typed: str) -> None:
        """Names that begin so first, then names and helps that contain it."""
        wanted = typed.strip().casefold()
        ranked = [
            (0 if action.name.startswith(wanted) else 1 if wanted in action.name else 2, place)
            for place, action in enumerate(_OFFERED)
            if wanted in action.name or wanted in action.help.casefold()
        ]
        places = [place for _, place in sorted(ranked)]
        self._list.show_rows(np.array(places, np.int64), wanted)
        self._list.move_to(0)
