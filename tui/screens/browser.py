"""The browser: one query over four panes that all show its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.events import Key
from textual.reactive import Reactive
from textual.screen import Screen

from tui.keys import BY_NAME, Scope, bindings
from tui.messages import (
    AnswerOutdated,
    CommandChosen,
    ExplanationWanted,
    FieldToggled,
    NoteTyped,
    PaneChanged,
    PlaceOpened,
    PlacePreviewed,
    QueryChosen,
    Remarked,
    SortWanted,
)
from tui.screens import panels
from tui.screens.arrangement import Arrangement
from tui.screens.asking import Asking
from tui.screens.dialogs import Dialogs
from tui.screens.following import Following
from tui.screens.keeping import Keeping
from tui.widgets.line_list import LineList
from tui.widgets.pane_strip import PaneStrip
from tui.widgets.query_input import QueryInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.dom import DOMNode
    from textual.events import Paste, Resize
    from textual.widget import Widget

    from tui.keys import Action, KeyTable
    from tui.panes.pane import Pane
    from tui.session import Session

_LEFT_STEP = 4


class BrowserScreen(Screen[None]):
    """Brings messages and keys to where they act.

    The query is asked by ``Asking``, the reader kept true by ``Following``, room, focus and the
    lines around the panes by ``Arrangement``; ``Dialogs`` opens windows, ``Keeping`` keeps things.
    """

    BINDINGS: ClassVar = bindings(Scope.EVERYWHERE)
    AUTO_FOCUS = None

    # The two widgets concerned show where the focus is; Textual would draw the whole screen anew.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, session: Session, keys: KeyTable, *, left_side: int | None) -> None:
        super().__init__()
        self._keys = keys
        self._arrangement = Arrangement(self, session, keys, left_side=left_side)
        self._query = self._arrangement.field
        self._deck = self._arrangement.deck
        self._reader = self._deck.reader
        self._following = Following(self, session, self._arrangement)
        self._asking = Asking(
            self, session, self._query, self._deck, self._following, keys, listener=self
        )
        self._dialogs = Dialogs(self, session, keys)
        self._keeping = Keeping(self, session, self._arrangement)
        self._match_keys = keys.names(BY_NAME["next-match"], BY_NAME["previous-match"])

    def compose(self) -> Iterable[Widget]:
        """The query over the panes over the status."""
        yield from self._arrangement.widgets()

    def on_mount(self) -> None:
        """Ask the first question and stand in the documents."""
        self._arrangement.arrange()
        self._arrangement.focus_pane()
        self._asking.begin()

    # The query and its answer

    @on(QueryInput.Changed)
    def _query_typed(self, event: QueryInput.Changed) -> None:
        event.stop()
        self._asking.change(text=event.value)

    @on(QueryInput.Submitted)
    def _query_sent(self, event: QueryInput.Submitted) -> None:
        event.stop()
        self._asking.remember()
        # What was typed counts: the answer to it may still be on its way.
        self._arrangement.arrange()
        has_words = self._arrangement.has_words
        self._go(self._deck.passages if has_words else self._deck.list_pane)

    @on(QueryChosen)
    def _query_chosen(self, event: QueryChosen) -> None:
        event.stop()
        self._asking.put(event.text)

    @on(FieldToggled)
    def _field_toggled(self, event: FieldToggled) -> None:
        event.stop()
        self._asking.toggle(event.name, event.value)

    @on(SortWanted)
    def _sort_wanted(self, event: SortWanted) -> None:
        event.stop()
        self._deck.documents.show_sort(event.sort)
        self._asking.change(sort=event.sort)

    @on(AnswerOutdated)
    def _ask_again(self, event: AnswerOutdated) -> None:
        event.stop()
        self._asking.ask()

    def answered(self) -> None:
        """Every pane shows another answer."""
        if self._asking.answer is not None:
            self._arrangement.show_answer(self._asking.answer)

    def failed(self, reason: str) -> None:
        """There is no answer because of ``reason``; empty when there is one again."""
        self._arrangement.fail(reason)

    async def caught_up(self) -> None:
        """Wait until what was last asked for is there: a window, an answer."""
        await self._dialogs.ready()
        await self._asking.caught_up()

    def is_early(self, typed: Key | Paste) -> bool:
        """Whether this is meant for a document that is still on its way into the reader.

        A :class:`~tui.messages.DocumentShown` tells when none is any more.
        """
        if not self._following.opening or self._arrangement.typing or not self.is_active:
            return False
        if self._deck.active is self._reader:
            return True
        return self._reader.display and isinstance(typed, Key) and typed.key in self._match_keys

    # The reader

    @on(PlacePreviewed)
    def _preview(self, event: PlacePreviewed) -> None:
        event.stop()
        self._following.follow(event.scope, event.place)

    @on(PlaceOpened)
    def _open(self, event: PlaceOpened) -> None:
        event.stop()
        self._go(self._reader)
        self._following.open(event.place)

    def save(self) -> None:
        """Keep the place in the document."""
        self._following.save_position()

    # Where things stand

    def on_resize(self, _event: Resize) -> None:
        """Several panes side by side where there is room, else one."""
        self._arrangement.arrange()

    def on_descendant_focus(self) -> None:
        """A pane that gets the focus by mouse becomes the active one."""
        self._arrangement.focus_moved()

    @on(PaneStrip.Chosen)
    def _pane_chosen(self, event: PaneStrip.Chosen) -> None:
        event.stop()
        self._go(event.pane)

    @on(PaneChanged)
    def _pane_changed(self, event: PaneChanged) -> None:
        event.stop()
        self._arrangement.show_status_soon()

    @on(LineList.Unreadable)
    def _rows_unreadable(self, event: LineList.Unreadable) -> None:
        event.stop()
        self._arrangement.remark(event.reason)

    @on(Remarked)
    def _remarked(self, event: Remarked) -> None:
        event.stop()
        self._arrangement.remark(event.text)

    def forget_remark(self) -> None:
        """What was said about the key before is old when another one is pressed."""
        self._arrangement.remark("")

    def _go(self, pane: Pane) -> None:
        self._arrangement.go(pane)
        self._following.follow_focus()

    # What keys do: going about

    def action_query(self) -> None:
        """To the query."""
        self._arrangement.focus_field()

    def action_leave(self) -> None:
        """Out of the field; back from the reader; then clear the query."""
        if self._arrangement.typing:
            self._asking.remember()
            self._arrangement.focus_pane()
        elif self._deck.active is self._reader:
            self._go(self._deck.list_pane)
        elif self._query.value:
            self._query.put("")

    def action_next_pane(self) -> None:
        """To the next pane."""
        self._go(self._arrangement.pane_beside(1))

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._go(self._arrangement.pane_beside(-1))

    def action_documents(self) -> None:
        """To the documents."""
        self._go(self._deck.documents)

    def action_timeline(self) -> None:
        """To the timeline."""
        self._go(self._deck.timeline)

    def action_passages(self) -> None:
        """To the passages."""
        self._go(self._deck.passages)

    def action_reader(self) -> None:
        """To the reader."""
        self._go(self._reader)

    def action_next_match(self) -> None:
        """To the next match in the reader, or the next passage where that is not shown."""
        self._step_match(1)

    def action_previous_match(self) -> None:
        """To the match before."""
        self._step_match(-1)

    def _step_match(self, step: int) -> None:
        if self._reader.display:
            self._reader.step_match(step)
        elif self._deck.active is self._deck.passages:
            self._deck.passages.home().step(step)

    # What keys do: how things are shown

    def action_script(self) -> None:
        """Show every text in the next script."""
        self._arrangement.turn_script(1)

    def action_script_back(self) -> None:
        """Show every text in the script before."""
        self._arrangement.turn_script(-1)

    def action_furniture(self) -> None:
        """Search and show page furniture too, or no longer."""
        furniture = not self._asking.furniture
        self._reader.show_furniture(furniture)
        self._asking.change(furniture=furniture)
        said = "shown" if furniture else "hidden"
        self._arrangement.remark(f"page furniture and notices are {said}")

    def action_narrower(self) -> None:
        """Give the left side less room."""
        self._deck.widen_left(-_LEFT_STEP)

    def action_wider(self) -> None:
        """Give the left side more room."""
        self._deck.widen_left(_LEFT_STEP)

    def action_redraw(self) -> None:
        """Draw everything anew, and ask the corpus again."""
        self._deck.renew()
        self.refresh(repaint=True, layout=True)
        self._asking.ask()

    # What keys do: keeping

    def action_copy(self) -> None:
        """Copy what is under the cursor with its source."""
        self._keeping.copy()

    def action_mark(self) -> None:
        """Mark what is under the cursor; on a marked line of the reader, no longer."""
        self._keeping.mark()

    def action_note(self) -> None:
        """Write a note on what is under the cursor; it is marked with it."""
        place = self._deck.active.place()
        if place is not None:
            here = self._keeping.mark_here()
            self._dialogs.note(place, here, self._arrangement.display)

    @on(NoteTyped)
    def _note(self, event: NoteTyped) -> None:
        event.stop()
        self._keeping.note(event.place, event.marked, event.text)

    def action_tag(self) -> None:
        """Give the document under the cursor a tag, or take it away."""
        place = self._deck.active.place()
        if place is not None:
            self._dialogs.tag(place.document, self._arrangement.display)

    def action_save_query(self) -> None:
        """Keep the query among the saved ones, or no longer."""
        self._keeping.save_query()

    # What opens over the browser

    def action_help(self) -> None:
        """The keys of the pane."""
        measure = self._arrangement.display.measure
        scope, cells = self._arrangement.scope, self.size.width
        self.app.push_screen(panels.help_panel(self._keys, scope, measure, cells))

    @on(ExplanationWanted)
    def _explain(self, event: ExplanationWanted) -> None:
        event.stop()
        script = event.document.script if event.document else None
        display, cells = self._arrangement.display, self.size.width
        self.app.push_screen(panels.explanation(event.event, script, display, cells))

    def action_facets(self) -> None:
        """What the answer can be narrowed by."""
        if self._asking.answer is not None:
            display = self._arrangement.display
            self._dialogs.facets(self._asking.answer, self._query.value, display)

    def action_queries(self) -> None:
        """Queries saved and asked before."""
        self._dialogs.queries(self._arrangement.display)

    def action_marks(self) -> None:
        """The list of marks."""
        self._dialogs.marks(self._arrangement.display)

    def action_palette(self) -> None:
        """Every command, by name."""
        self._dialogs.palette(self._arrangement.display)

    def action_command(self) -> None:
        """See ``action_palette``."""
        self.action_palette()

    @on(CommandChosen)
    async def _do(self, event: CommandChosen) -> None:
        event.stop()
        action = BY_NAME[event.name]
        await self.app.run_action(action.method, default_namespace=self._owner(action))

    def _owner(self, action: Action) -> DOMNode:
        """Where an action chosen by name acts: its own pane, whichever has the focus."""
        return self._deck.pane_of(action.scope) or self

    def action_quit(self) -> None:
        """Save what is worth it and end."""
        self.save()
        self.app.exit()
