"""The one table of what a person can do: its name, its default keys, its help.

Bindings, the help screen, the key hints of the status line, the command line and the palette are
all made from this table; the configuration file changes the keys by the action's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from textual.binding import Binding, BindingType
from textual.keys import _character_to_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Scope(StrEnum):
    """Where an action's keys work."""

    EVERYWHERE = "everywhere"
    MOTION = "motion"
    LIST = "list"
    DOCUMENTS = "documents"
    TIMELINE = "timeline"
    PASSAGES = "passages"
    READER = "reader"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do.

    ``name`` is what the command line and the configuration file call it; the method that does it
    is ``action_`` and the name with underscores, on the widget or screen that owns ``scope``.
    ``keys`` are single characters or Textual's key names. ``hint`` is the word for the status
    line; actions without one are found in the help alone.
    """

    name: str
    keys: tuple[str, ...]
    help: str
    scope: Scope
    hint: str | None = None

    @property
    def method(self) -> str:
        """The action as Textual calls it."""
        return self.name.replace("-", "_")


ACTIONS: Final[tuple[Action, ...]] = (
    Action("query", ("/",), "to the query", Scope.EVERYWHERE, "query"),
    Action("leave", ("escape",), "leave the field; again: clear the query; back", Scope.EVERYWHERE),
    Action("next-pane", ("tab",), "next pane", Scope.EVERYWHERE),
    Action("previous-pane", ("shift+tab",), "previous pane", Scope.EVERYWHERE),
    Action("documents", ("1",), "to the documents", Scope.EVERYWHERE),
    Action("timeline", ("2",), "to the timeline", Scope.EVERYWHERE),
    Action("passages", ("3",), "to the passages", Scope.EVERYWHERE),
    Action("reader", ("4",), "to the reader", Scope.EVERYWHERE),
    Action("open", ("enter",), "open what is under the cursor in the reader", Scope.LIST),
    Action("down", ("j", "down"), "down", Scope.MOTION),
    Action("up", ("k", "up"), "up", Scope.MOTION),
    Action("half-page-down", ("ctrl+d",), "half a page down", Scope.MOTION),
    Action("half-page-up", ("ctrl+u",), "half a page up", Scope.MOTION),
    Action("page-down", ("space", "pagedown", "ctrl+f"), "a page down", Scope.MOTION),
    Action("page-up", ("b", "pageup", "ctrl+b"), "a page up", Scope.MOTION),
    Action("first", ("g", "home"), "to the first", Scope.MOTION),
    Action("last", ("G", "end"), "to the last", Scope.MOTION),
    Action("sort", ("s",), "sort by another column", Scope.DOCUMENTS, "sort"),
    Action("zoom-in", ("z",), "zoom in: decade, year, quarter, month, day", Scope.TIMELINE, "zoom"),
    Action("zoom-out", ("Z",), "zoom out", Scope.TIMELINE),
    Action("next-period", (">",), "next period that has events", Scope.TIMELINE),
    Action("previous-period", ("<",), "previous period that has events", Scope.TIMELINE),
    Action("only-period", ("d",), "only this period; again: all", Scope.TIMELINE, "only this"),
    Action("explain", ("e",), "why this event has this date and kind", Scope.TIMELINE, "explain"),
    Action("next-event", ("]",), "next event", Scope.READER, "event"),
    Action("previous-event", ("[",), "previous event", Scope.READER),
    Action("outline", ("o",), "outline of the document", Scope.READER, "outline"),
    Action("raw", ("r",), "raw text or cleaned text", Scope.READER, "raw"),
    Action("next-match", ("n",), "next match", Scope.EVERYWHERE),
    Action("previous-match", ("N",), "previous match", Scope.EVERYWHERE),
    Action(
        "script", ("t",), "script: 原文, 简体, 繁體-臺灣, 繁體-香港", Scope.EVERYWHERE, "script"
    ),
    Action("script-back", ("T",), "script, the other way round", Scope.EVERYWHERE),
    Action("facets", ("f",), "facets: narrow by source, script, language, year", Scope.EVERYWHERE),
    Action("furniture", ("B",), "show or hide page furniture and notices", Scope.EVERYWHERE),
    Action("mark", ("m",), "mark this place", Scope.EVERYWHERE),
    Action("note", ("a",), "a note on this place; an empty one is none", Scope.EVERYWHERE),
    Action("tag", ("#",), "give the document a tag, or take it away", Scope.EVERYWHERE),
    Action("marks", ("'",), "list of marks and notes", Scope.EVERYWHERE),
    Action("copy", ("y",), "copy with its source", Scope.EVERYWHERE),
    Action("queries", ("H",), "queries saved and asked before", Scope.EVERYWHERE),
    Action("save-query", ("ctrl+s",), "save the query; again: no longer", Scope.EVERYWHERE),
    Action("narrower", ("-",), "narrower left side", Scope.EVERYWHERE),
    Action("wider", ("+", "="), "wider left side", Scope.EVERYWHERE),
    Action("help", ("?",), "keys of this pane", Scope.EVERYWHERE, "keys"),
    Action("palette", ("ctrl+p",), "command palette", Scope.EVERYWHERE),
    Action("command", (":",), "a command by name", Scope.EVERYWHERE),
    Action("redraw", ("ctrl+l",), "draw everything anew", Scope.EVERYWHERE),
    Action("quit", ("q",), "quit", Scope.EVERYWHERE),
    Action("complete", ("tab",), "pinyin to a word of the corpus; again: the next", Scope.QUERY),
    Action("older-query", ("up",), "the query before", Scope.QUERY),
    Action("newer-query", ("down",), "the query after", Scope.QUERY),
)

BY_NAME: Final[Mapping[str, Action]] = {action.name: action for action in ACTIONS}

_SPOKEN: Final[Mapping[str, str]] = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
}


def bindings(*scopes: Scope) -> list[BindingType]:
    """Textual bindings of every action of ``scopes``, with the action's name as their id."""
    return [
        Binding(
            ",".join(_named(key) for key in action.keys),
            action.method,
            action.help,
            show=False,
            id=action.name,
        )
        for action in ACTIONS
        if action.scope in scopes
    ]


def keymap(overrides: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """``overrides`` (keys by action name) in the form that ``App.set_keymap`` takes."""
    return {name: ",".join(_named(key) for key in keys) for name, keys in overrides.items()}


def spoken(key: str) -> str:
    """A key as people write it: ``Ctrl+d``, ``PgDn``, ``?``."""
    if key in _SPOKEN:
        return _SPOKEN[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+')}"
    return key


class KeyTable:
    """The actions with the keys that are in force, defaults or the configuration's."""

    def __init__(self, overrides: Mapping[str, Sequence[str]] | None = None) -> None:
        self._overrides = dict(overrides or {})

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys of ``action``."""
        return tuple(self._overrides.get(action.name, action.keys))

    def names(self, *actions: Action) -> frozenset[str]:
        """The keys of ``actions`` as Textual's events name them."""
        return frozenset(
            _character_to_key(key) if len(key) == 1 else key
            for action in actions
            for key in self.keys(action)
        )

    def spoken_keys(self, action: Action) -> str:
        """The keys of ``action`` for people, or nothing where the configuration took them away."""
        return " ".join(spoken(key) for key in self.keys(action))

    def hints(self, *scopes: Scope) -> list[tuple[str, str]]:
        """Key and word of the actions that the status line shows for ``scopes``."""
        return [
            (spoken(self.keys(action)[0]), action.hint)
            for action in ACTIONS
            if action.hint and action.scope in scopes and self.keys(action)
        ]


def _named(key: str) -> str:
    """Textual separates keys by commas, so the comma key goes by its name."""
    return "comma" if key == "," else key
