"""The browser: one query over four panes that all show its answer."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.reactive import Reactive
from textual.screen import Screen

from db.errors import CorpusError
from tui.clipboard import with_source
from tui.keys import BY_NAME, Scope, bindings
from tui.messages import (
    AnswerOutdated,
    CommandChosen,
    ExplanationWanted,
    FieldToggled,
    PaneChanged,
    Place,
    PlaceOpened,
    PlacePreviewed,
    QueryChosen,
    Remarked,
    SortWanted,
)
from tui.panes.deck import PaneDeck
from tui.screens import panels
from tui.screens.asking import Asking
from tui.screens.dialogs import Dialogs
from tui.screens.following import Following
from tui.widgets.line_list import LineList
from tui.widgets.pane_strip import PaneStrip
from tui.widgets.query_bar import QueryBar
from tui.widgets.query_input import QueryInput
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.dom import DOMNode
    from textual.events import Resize
    from textual.widget import Widget

    from tui.keys import Action, KeyTable
    from tui.panes.pane import Pane
    from tui.session import Session

_LEFT_STEP = 4


class BrowserScreen(Screen[None]):
    """Sends the query to the corpus, its answer to the panes, and keys to where they act."""

    BINDINGS: ClassVar = bindings(Scope.EVERYWHERE)
    AUTO_FOCUS = None

    # The two widgets concerned show where the focus is; Textual would draw the whole screen anew.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, session: Session, keys: KeyTable, *, left_side: int | None) -> None:
        super().__init__()
        self._session = session
        self._keys = keys
        self._display = session.display
        measure = self._display.measure
        self._query_bar = QueryBar(measure)
        self._query = self._query_bar.field
        self._strip = PaneStrip(measure)
        self._deck = PaneDeck(session.corpus, self._display, left_side)
        self._reader = self._deck.reader
        self._following = Following(self._reader, session)
        self._asking = Asking(
            self, session, self._query, self._deck, self._following, keys, listener=self
        )
        self._dialogs = Dialogs(self, session, keys)
        self._status = StatusLine(measure, session.corpus.path.name)

    def compose(self) -> Iterable[Widget]:
        """The query over the panes over the status."""
        # Before there is anything to style, or all of it would be styled a second time.
        self._share_out()
        yield self._query_bar
        yield self._strip
        yield self._deck
        yield self._status

    def on_mount(self) -> None:
        """Ask the first question and stand in the documents."""
        self._arrange()
        self.set_focus(self._deck.active.home())
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
        self._arrange()
        self._go(self._deck.passages if self._asking.has_words else self._deck.list_pane)

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

    async def caught_up(self) -> None:
        """Wait until what was last asked for is there: a window, an answer."""
        await self._dialogs.ready()
        await self._asking.caught_up()

    def answered(self) -> None:
        """Every pane shows another answer."""
        self._arrange()

    def failed(self, reason: str) -> None:
        """There is no answer because of ``reason``; empty when there is one again."""
        self._status.fail(reason)

    @property
    def _typing(self) -> bool:
        # Not has_focus, which the field learns from a message that may still be on its way.
        return self.focused is self._query

    # The reader

    @on(PlacePreviewed)
    def _preview(self, event: PlacePreviewed) -> None:
        event.stop()
        if event.scope is self._previewed.scope:
            self._preview_place(event.place)

    @property
    def _previewed(self) -> Pane:
        """The list that the reader follows: the active one; while one types, what is found."""
        passages = self._deck.passages
        found = self._typing and passages.place() is not None
        return passages if found else self._deck.list_pane

    def _preview_place(self, place: Place | None) -> None:
        if place is not None and self._reader.display and not self._reader.has_focus_within:
            self._read(place)

    @on(PlaceOpened)
    def _open(self, event: PlaceOpened) -> None:
        event.stop()
        self._open_in_reader(event.place)

    def _open_in_reader(self, place: Place) -> None:
        self._go(self._reader)
        self._read(place)

    @work(exclusive=True, group="reader")
    async def _read(self, place: Place) -> None:
        with self._failures_said():
            await self._following.show(place, self._asking.answer)
            self._show_status()

    # Where things stand

    def on_resize(self, _event: Resize) -> None:
        """Several panes side by side where there is room, else one."""
        self._arrange()

    def _share_out(self) -> None:
        self._deck.share_out(self.size.width, has_words=self._asking.has_words)
        self._query_bar.share_out(self.size.width, wide=self._deck.wide)
        self._strip.display = not self._deck.wide
        self.set_class(self._deck.wide, "-wide")

    def _arrange(self) -> None:
        self._share_out()
        if not self._typing and not self._deck.active.has_focus_within:
            self.set_focus(self._deck.active.home())
        self._show_status()

    def _go(self, pane: Pane) -> None:
        self._deck.activate(pane)
        self.set_focus(self._deck.active.home())
        self._show_status()
        place = self._deck.list_pane.place()
        if self._deck.active is not self._reader:
            self._preview_place(place)
            return
        # A list in which nothing was found has no place: then the document that the cursor is on.
        place = place or self._deck.documents.place()
        if self._reader.opened is None and place is not None:
            self._read(place)

    def on_descendant_focus(self) -> None:
        """A pane that gets the focus by mouse becomes the active one."""
        for pane in self._deck.panes:
            if pane.has_focus_within and pane is not self._deck.active:
                self._deck.activate(pane)
        self._show_status()

    @on(PaneStrip.Chosen)
    def _pane_chosen(self, event: PaneStrip.Chosen) -> None:
        event.stop()
        self._go(event.pane)

    @on(PaneChanged)
    def _pane_changed(self, event: PaneChanged) -> None:
        event.stop()
        self._show_status()

    def _show_status(self) -> None:
        answer = self._asking.answer
        if answer is not None:
            self._query_bar.show_size(answer)
        active = self._deck.active
        self._strip.show_panes(self._deck.panes, active)
        scope = Scope.QUERY if self._typing else active.scope
        hints = self._keys.hints(scope, Scope.EVERYWHERE)
        if self._typing and self._query.offered:
            key = self._keys.spoken_keys(BY_NAME["complete"])
            hints = [(key, self._query.offered[0]), *(("", w) for w in self._query.offered[1:])]
        self._status.show_state(self._display.name, active.position(), hints)

    def forget_remark(self) -> None:
        """What was said about the key before is old when another one is pressed."""
        if self._status.remark(""):
            self._show_status()

    @on(LineList.Unreadable)
    def _rows_unreadable(self, event: LineList.Unreadable) -> None:
        event.stop()
        self._remark(event.reason)

    @contextmanager
    def _failures_said(self) -> Iterator[None]:
        """A corpus that fails while it is read says so in the status line; the rest goes on."""
        try:
            yield
        except CorpusError as error:
            self._remark(str(error))

    @on(Remarked)
    def _remarked(self, event: Remarked) -> None:
        event.stop()
        self._remark(event.text)

    def _remark(self, text: str) -> None:
        self._status.remark(text)
        self._show_status()

    # What keys do: going about

    def action_query(self) -> None:
        """To the query."""
        # Widget.focus() would wait its turn, and lose the keys typed right after this one.
        self.set_focus(self._query)

    def action_leave(self) -> None:
        """Out of the field; back from the reader; then clear the query."""
        if self._typing:
            self._asking.remember()
            self.set_focus(self._deck.active.home())
        elif self._deck.active is self._reader:
            self._go(self._deck.list_pane)
        elif self._query.value:
            self._query.put("")

    def action_next_pane(self) -> None:
        """To the next pane."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._go(self._deck.active if self._typing else self._deck.beside(step))

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
        self._show_as(1)

    def action_script_back(self) -> None:
        """Show every text in the script before."""
        self._show_as(-1)

    def _show_as(self, steps: int) -> None:
        self._display = self._display.turned(steps)
        for pane in self._deck.panes:
            pane.show_as(self._display)
        self._show_status()

    def action_furniture(self) -> None:
        """Search and show page furniture too, or no longer."""
        furniture = not self._asking.furniture
        self._reader.show_furniture(furniture)
        self._asking.change(furniture=furniture)
        self._remark("page furniture and notices are " + ("shown" if furniture else "hidden"))

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
        quotation = self._deck.active.quotation()
        if quotation is None:
            self._remark("there is nothing to copy here")
            return
        self.app.copy_to_clipboard(with_source(quotation, self._display))
        self._remark("copied with its source")

    @work(group="mark")
    async def action_mark(self) -> None:
        """Mark what is under the cursor; on a marked line of the reader, no longer."""
        place = self._deck.active.place()
        if place is not None:
            with self._failures_said():
                marked = await self._following.mark(place)
                self._remark("marked; ' lists the marks" if marked else "no longer marked")

    def action_tag(self) -> None:
        """Give the document under the cursor a tag, or take it away."""
        place = self._deck.active.place()
        if place is not None:
            self._dialogs.tag(place.document, self._display)

    def action_save_query(self) -> None:
        """Keep the query among the saved ones, or no longer."""
        text = self._query.value.strip()
        if text:
            saved = self._session.toggle_saved_query(text)
            self._remark("query saved; H lists it" if saved else "query no longer saved")

    # What opens over the browser

    def action_help(self) -> None:
        """The keys of the pane."""
        scope = Scope.QUERY if self._typing else self._deck.active.scope
        measure, cells = self._display.measure, self.size.width
        self.app.push_screen(panels.help_panel(self._keys, scope, measure, cells))

    @on(ExplanationWanted)
    def _explain(self, event: ExplanationWanted) -> None:
        event.stop()
        script = event.document.script if event.document else None
        self.app.push_screen(
            panels.explanation(event.event, script, self._display, self.size.width)
        )

    def action_facets(self) -> None:
        """What the answer can be narrowed by."""
        if self._asking.answer is not None:
            self._dialogs.facets(self._asking.answer, self._query.value, self._display)

    def action_queries(self) -> None:
        """Queries saved and asked before."""
        self._dialogs.queries(self._display)

    def action_marks(self) -> None:
        """The list of marks."""
        self._dialogs.marks(self._display)

    def action_palette(self) -> None:
        """Every command, by name."""
        self._dialogs.palette(self._display)

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

    def save(self) -> None:
        """Keep the place in the document."""
        self._following.save_position()
