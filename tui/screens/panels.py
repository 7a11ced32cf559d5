"""What the panels over the browser say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.search.query import parse, with_field, without_field
from db.text.layout import wrap
from tui.date_column import date_label
from tui.keys import ACTIONS, Scope
from tui.screens.panel import Line, Panel
from tui.widgets.pieces import Ink, Piece
from tui.widgets.signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from db.corpus import Facet
    from db.model import Document, Event
    from db.state import Mark
    from db.text.width import Measure
    from tui.display import Display
    from tui.keys import KeyTable

_TEXT_CELLS: Final = 70
_LEAST_CELLS: Final = 12
_FRAME_CELLS: Final = 6
"""Frame, cursor and some air at either side of a window's text."""

_KEY_CELLS: Final = 20
_COLUMNS_FROM: Final = 64

_SCOPE_TITLES: Final[Mapping[Scope, str]] = {
    Scope.QUERY: "In the query",
    Scope.DOCUMENTS: "Documents",
    Scope.TIMELINE: "Timeline",
    Scope.PASSAGES: "Passages",
    Scope.READER: "Reader",
    Scope.LIST: "In every list",
    Scope.MOTION: "In every list and in the reader",
    Scope.EVERYWHERE: "Everywhere",
}
_FIELD_TITLES: Final[Mapping[str, str]] = {
    "date": "Year",
    "source": "Source",
    "author": "Author",
    "lang": "Language",
    "script": "Script",
    "kind": "Kind of event",
}
_SHOWN_VALUES: Final = 12


def help_panel(keys: KeyTable, scope: Scope, measure: Measure, screen_cells: int) -> Panel:
    """The keys that work in a pane, its own first; on a screen ``screen_cells`` wide."""
    lines: list[Line] = []
    # Where there is hardly room for the words they begin right behind the keys.
    key_cells = _KEY_CELLS if screen_cells >= _COLUMNS_FROM else 0
    moving = {Scope.QUERY: (), Scope.READER: (Scope.MOTION,)}
    for shown in (scope, *moving.get(scope, (Scope.LIST, Scope.MOTION)), Scope.EVERYWHERE):
        actions = [action for action in ACTIONS if action.scope is shown]
        if not actions:
            continue
        if lines:
            lines.append(Line(()))
        lines.append(Line((Piece(_SCOPE_TITLES[shown], Ink.STRONG),)))
        lines += [
            Line((Piece(f"  {spoken:<{key_cells}}  ", Ink.ACCENT), Piece(action.help)))
            for action in actions
            if (spoken := keys.spoken_keys(action))
        ]
    return Panel("Keys", lines, measure)


def explanation(event: Event, script: str | None, display: Display, screen_cells: int) -> Panel:
    """Why an event has its date and its kind; on a screen ``screen_cells`` wide."""
    cells = max(_LEAST_CELLS, min(_TEXT_CELLS, screen_cells - _FRAME_CELLS))
    facts = [
        ("date", f"{date_label(event)}   {event.edtf}"),
        ("written", display.plain(event.date_text, script)),
        ("precision", event.precision),
        ("kind", event.kind + (f" ({event.bound})" if event.bound else "")),
        ("year from", event.basis),
        ("told in", display.safe(f"{event.path}:{event.line}")),
    ]
    lines = [
        Line((Piece(f"  {name:<11}", Ink.SECONDARY), Piece(display.safe(text))))
        for name, text in facts
    ]
    lines.append(Line(()))
    for reason in event.reasons:
        lines += _wrapped(display.safe(reason), cells, display.measure, first="· ", others="  ")
    lines.append(Line(()))
    lines += _wrapped(display.plain(event.text, script), cells, display.measure)
    return Panel("Why this date", lines, display.measure)


def facets_panel(facets: Sequence[Facet], query: str, display: Display) -> Panel:
    """What the answer can be narrowed by; a line's choice is the query narrowed, or widened."""
    lines: list[Line] = []
    for field, title in _FIELD_TITLES.items():
        values = [facet for facet in facets if facet.field == field]
        if not values:
            continue
        if lines:
            lines.append(Line(()))
        lines.append(Line((Piece(f"{title} ", Ink.STRONG), Piece(f"{field}:", Ink.SECONDARY))))
        if field == "date":
            values.sort(key=lambda facet: facet.value)
        lines += [
            _facet_line(facet, query, display)
            for facet in (values if field == "date" else values[:_SHOWN_VALUES])
        ]
    if not lines:
        lines = [Line((Piece("nothing to narrow by", Ink.SECONDARY),))]
    return Panel("Facets", lines, display.measure, width=56)


def _facet_line(facet: Facet, query: str, display: Display) -> Line:
    chosen = facet.value in parse(query).values(facet.field)
    value = display.safe(facet.value)
    return Line(
        (
            Piece(f"{signs(display.measure).chosen} {value}", Ink.ACCENT)
            if chosen
            else Piece(f"  {value}"),
        ),
        (Piece(f"{facet.documents:,}", Ink.SECONDARY),),
        without_field(query, facet.field)
        if chosen
        else with_field(query, facet.field, facet.value),
    )


def queries_panel(saved: Sequence[str], asked: Sequence[str], display: Display) -> Panel:
    """Saved queries, then those asked before, newest first; a line's choice is the query."""
    lines = [
        Line((Piece(f"{signs(display.measure).saved} ", Ink.ACCENT), Piece(display.safe(q))), (), q)
        for q in saved
    ]
    lines += [
        Line((Piece("  "), Piece(display.safe(query))), (), query)
        for query in asked
        if query not in saved
    ]
    return Panel("Queries", lines, display.measure)


def marks_panel(marks: Iterable[tuple[Mark, Document | None]], display: Display) -> Panel:
    """The marks, newest first, with their notes and documents; a line's choice is the mark's id."""

    def quoted(mark: Mark, document: Document | None) -> str:
        return display.plain(mark.quote, document.script if document else None) or "(no words)"

    def said(mark: Mark, document: Document | None) -> tuple[Piece, ...]:
        if mark.note is None:
            return (Piece(f" {quoted(mark, document)}"),)
        note = Piece(f" {display.safe(mark.note)}  ", Ink.STRONG)
        return note, Piece(quoted(mark, document), Ink.SECONDARY)

    lines = [
        Line(
            said(mark, document),
            (Piece(display.title(document) if document else "(gone)", Ink.SECONDARY),),
            str(mark.id),
        )
        for mark, document in marks
    ]
    return Panel("Marks", lines, display.measure)


def _wrapped(
    text: str, cells: int, measure: Measure, *, first: str = "", others: str = ""
) -> list[Line]:
    cells -= measure.width(others)
    return [
        Line((Piece(first if index == 0 else others, Ink.SECONDARY), Piece(text[start:end])))
        for index, (start, end) in enumerate(wrap(text, cells, measure))
    ]
