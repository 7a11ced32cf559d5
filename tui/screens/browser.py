"""The browser: one query over four panes that all show its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from db.errors import CorpusError
from db.search.query import with_field, without_field
from tui.answering import Answering
from tui.clipboard import with_source
from tui.keys import BY_NAME, Scope, bindings
from tui.messages import (
    ExplanationWanted,
    FieldToggled,
    PaneChanged,
    Place,
    PlaceOpened,
    PlacePreviewed,
    SortWanted,
)
from tui.panes.documents import DocumentsPane
from tui.panes.passages import PassagesPane
from tui.panes.reader import ReaderPane
from tui.panes.timeline import TimelinePane
from tui.screens import panels
from tui.screens.palette import Palette
from tui.widgets.pane_strip import PaneStrip
from tui.widgets.query_input import QueryInput
from tui.widgets.status_line import StatusLine, counted
from tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import Resize
    from textual.widget import Widget

    from tui.keys import KeyTable
    from tui.panes.pane import Pane
    from tui.screens.panel import Panel
    from tui.session import Session

_WIDE_FROM = 110
_COUNTS_FROM = 72
_LEFT_STEP = 4
_LEAST_SIDE = 24


class BrowserScreen(Screen[None]):
    """Composes the panes, sends the query to the corpus and the answer to the panes."""

    BINDINGS: ClassVar = bindings(Scope.EVERYWHERE)
    AUTO_FOCUS = None

    def __init__(self, session: Session, keys: KeyTable, *, left_side: int | None) -> None:
        super().__init__()
        self._session = session
        self._keys = keys
        self._left_side = left_side
        self._display = session.display
        self._answering = Answering(session.answers)
        measure = self._display.measure
        self._documents = DocumentsPane(session.corpus, self._display)
        self._timeline = TimelinePane(session.corpus, self._display)
        self._passages = PassagesPane(session.corpus, self._display)
        self._reader = ReaderPane(self._display)
        self._panes: tuple[Pane, ...] = (
            self._documents,
            self._timeline,
            self._passages,
            self._reader,
        )
        self._active: Pane = self._documents
        self._came_from: Pane = self._documents
        self._put_at: Place | None = None
        self._query = QueryInput(placeholder="words, “phrase”, -not, date:2020-06, source:…")
        self._counts = TextLine(measure, id="counts")
        self._strip = PaneStrip(measure)
        self._status = StatusLine(measure, session.corpus.path.name)
        self._left = Vertical(self._documents, self._timeline, id="left")
        self._right = Vertical(self._passages, self._reader, id="right")

    def compose(self) -> Iterable[Widget]:
        """The query over the panes over the status."""
        prompt = TextLine(self._display.measure, id="prompt")
        prompt.show(panels.PROMPT)
        yield Horizontal(prompt, self._query, self._counts, id="top")
        yield self._strip
        yield Horizontal(self._left, self._right, id="panes")
        yield self._status

    def on_mount(self) -> None:
        """Ask the first question and stand in the documents."""
        self._query.use_history(self._session.history())
        self._arrange()
        self.set_focus(self._documents.home())
        self._ask()

    # The query and its answer

    @on(QueryInput.Changed)
    def _query_typed(self, event: QueryInput.Changed) -> None:
        event.stop()
        if self._answering.change(text=event.value):
            self._ask()

    @on(QueryInput.Submitted)
    def _query_sent(self, event: QueryInput.Submitted) -> None:
        event.stop()
        self._remember_query()
        answer = self._answering.answer
        found = answer is not None and answer.query.has_words and len(answer.passages)
        self._go(self._passages if found else self._active_list())

    def _put_query(self, text: str) -> None:
        self._query.put(text)
        self._remember_query()

    @on(FieldToggled)
    def _field_toggled(self, event: FieldToggled) -> None:
        event.stop()
        # The query as it stands now: the answer in the panes may be to an older one.
        text = self._query.value
        narrowed = with_field(text, event.name, event.value) if event.value else text
        again = narrowed == text
        self._put_query(without_field(text, event.name) if again else narrowed)

    @on(SortWanted)
    def _sort_wanted(self, event: SortWanted) -> None:
        event.stop()
        self._documents.show_sort(event.sort)
        if self._answering.change(sort=event.sort):
            self._ask()

    @work(exclusive=True, group="answer")
    async def _ask(self) -> None:
        try:
            answer = await self._answering.ask()
        except CorpusError as error:
            self._remark(str(error))
            return
        if answer is None or not self.is_attached:
            return
        if self._session.changed():
            self._forget_rows()
        for pane in self._panes:
            pane.show_answer(answer)
        self._arrange()
        self._show_status()

    def _forget_rows(self) -> None:
        """What an ingest changed meanwhile is read again."""
        for pane in (self._documents, self._timeline, self._passages):
            pane.home().forget_rows()

    def _remember_query(self) -> None:
        self._query.remember(self._query.value)
        self._session.remember_query(self._query.value)

    # The reader

    @on(PlacePreviewed)
    def _preview(self, event: PlacePreviewed) -> None:
        event.stop()
        if self._reader.display and not self._reader.has_focus_within:
            self._read(event.place)

    @on(PlaceOpened)
    def _open(self, event: PlaceOpened) -> None:
        event.stop()
        self._came_from = self._active
        self._go(self._reader)
        self._read(event.place)

    @work(exclusive=True, group="reader")
    async def _read(self, place: Place) -> None:
        try:
            opened = await self._session.open_document(place.document)
        except CorpusError as error:
            self._remark(str(error))
            return
        if opened is not None:
            self._save_position()
            self._reader.show_document(opened, self._session.resumed(opened, place))
            self._put_at = self._reader.place()
            self._show_status()

    def _save_position(self) -> None:
        """Keep where the document was left, if anyone went on from where it was shown."""
        place = self._reader.place()
        if self._reader.opened is not None and place is not None and place != self._put_at:
            self._session.remember_position(self._reader.opened, place)

    # Where things stand

    def on_resize(self, _event: Resize) -> None:
        """Several panes side by side where there is room, else one."""
        self._arrange()

    @property
    def _wide(self) -> bool:
        return self.size.width >= _WIDE_FROM

    def _shown(self, pane: Pane) -> bool:
        if not self._wide:
            return pane is self._active
        answer = self._answering.answer
        return pane is not self._passages or bool(answer and answer.query.has_words)

    def _arrange(self) -> None:
        if self._wide and not self._shown(self._active):
            self._active = self._reader
        for pane in self._panes:
            pane.display = self._shown(pane)
        self._left.display = self._documents.display or self._timeline.display
        self._right.display = self._passages.display or self._reader.display
        self._left.styles.width = self._left_cells() if self._wide else "1fr"
        self._strip.display = not self._wide
        self.set_class(self._wide, "-wide")
        focused = self.focused
        if focused is not None and not focused.is_on_screen and focused is not self._query:
            self.set_focus(self._active.home())
        self._show_status()

    def _go(self, pane: Pane) -> None:
        if self._wide and pane is self._passages and not self._shown(pane):
            pane = self._reader
        self._active = pane
        self._arrange()
        self.set_focus(pane.home())
        if pane is self._reader and self._reader.opened is None:
            place = self._came_from.place()
            if place is not None:
                self._read(place)

    def _active_list(self) -> Pane:
        return self._came_from if self._active is self._reader else self._active

    def on_descendant_focus(self) -> None:
        """A pane that gets the focus by mouse becomes the active one."""
        for pane in self._panes:
            if pane.has_focus_within:
                self._active = pane
        self._show_status()

    @on(PaneStrip.Chosen)
    def _pane_chosen(self, event: PaneStrip.Chosen) -> None:
        event.stop()
        self._leave_list_for(event.pane)
        self._go(event.pane)

    @on(PaneChanged)
    def _pane_changed(self, event: PaneChanged) -> None:
        event.stop()
        self._show_status()

    def _show_status(self) -> None:
        answer = self._answering.answer
        if answer is not None:
            self._counts.show((), counted(answer, short=self.size.width < _COUNTS_FROM))
            self._counts.styles.width = self._counts.text_width + 1
        self._strip.show_panes(self._panes, self._active)
        scopes = (
            (Scope.QUERY, Scope.EVERYWHERE)
            if self._query.has_focus
            else (self._active.scope, Scope.EVERYWHERE)
        )
        self._status.show_state(
            self._display.name, self._active.position(), self._keys.hints(*scopes)
        )

    def forget_remark(self) -> None:
        """What was said about the key before is old when another one is pressed."""
        if self._status.remark(""):
            self._show_status()

    def _remark(self, text: str) -> None:
        self._status.remark(text)
        self._show_status()

    # What keys do

    def action_query(self) -> None:
        """To the query."""
        # Widget.focus() would wait its turn, and lose the keys typed right after this one.
        self.set_focus(self._query)

    def action_leave(self) -> None:
        """Out of the field; back from the reader; then clear the query."""
        if self._query.has_focus:
            self._remember_query()
            self.set_focus(self._active.home())
        elif self._active is self._reader:
            self._go(self._came_from)
        elif self._query.value:
            self._query.put("")

    def action_next_pane(self) -> None:
        """To the next pane."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        panes = [pane for pane in self._panes if not self._wide or self._shown(pane)]
        place = panes.index(self._active) if self._active in panes else 0
        target = self._active if self._query.has_focus else panes[(place + step) % len(panes)]
        self._leave_list_for(target)
        self._go(target)

    def _leave_list_for(self, target: Pane) -> None:
        if target is self._reader and self._active is not self._reader:
            self._came_from = self._active

    def action_documents(self) -> None:
        """To the documents."""
        self._go(self._documents)

    def action_timeline(self) -> None:
        """To the timeline."""
        self._go(self._timeline)

    def action_passages(self) -> None:
        """To the passages."""
        self._go(self._passages)

    def action_reader(self) -> None:
        """To the reader."""
        self._leave_list_for(self._reader)
        self._go(self._reader)

    def action_script(self) -> None:
        """Show every text in the next script."""
        self._show_as(1)

    def action_script_back(self) -> None:
        """Show every text in the script before."""
        self._show_as(-1)

    def _show_as(self, steps: int) -> None:
        self._display = self._display.turned(steps)
        for pane in self._panes:
            pane.show_as(self._display)
        self._show_status()

    def action_next_match(self) -> None:
        """To the next match in the reader, or the next passage where that is not shown."""
        self._step_match(1)

    def action_previous_match(self) -> None:
        """To the match before."""
        self._step_match(-1)

    def _step_match(self, step: int) -> None:
        if self._reader.display:
            self._reader.step_match(step)
        elif self._active is self._passages:
            self._passages.home().step(step)

    def action_furniture(self) -> None:
        """Search and show page furniture too, or no longer."""
        furniture = not self._answering.question.furniture
        self._answering.change(furniture=furniture)
        self._reader.show_furniture(furniture)
        self._ask()
        self._remark("page furniture and notices are " + ("shown" if furniture else "hidden"))

    def action_narrower(self) -> None:
        """Give the left side less room."""
        self._widen(-_LEFT_STEP)

    def action_wider(self) -> None:
        """Give the left side more room."""
        self._widen(_LEFT_STEP)

    def _widen(self, cells: int) -> None:
        self._left_side = self._left_cells() + cells
        self._left_side = self._left_cells()
        self._arrange()

    def _left_cells(self) -> int:
        """The left side's columns: those set, else two fifths; either side stays usable."""
        wanted = self._left_side or self.size.width * 2 // 5
        return max(_LEAST_SIDE, min(wanted, self.size.width - _LEAST_SIDE))

    def action_copy(self) -> None:
        """Copy what is under the cursor with its source."""
        quotation = self._active.quotation()
        if quotation is None:
            self._remark("there is nothing to copy here")
            return
        self.app.copy_to_clipboard(with_source(quotation, self._display))
        self._remark("copied with its source")

    def action_mark(self) -> None:
        """Mark what is under the cursor."""
        place = self._active.place()
        if place is not None:
            self._mark(place)

    @work(group="mark")
    async def _mark(self, place: Place) -> None:
        try:
            opened = await self._session.open_document(place.document)
        except CorpusError as error:
            self._remark(str(error))
            return
        if opened is not None:
            self._session.mark(opened, place)
            self._remark("marked; ' lists the marks")

    # What opens over the browser

    @work(exclusive=True, group="over")
    async def _over(self, panel: Panel, chosen: str) -> None:
        """Show ``panel``; what is chosen in it goes on as ``chosen`` says."""
        choice = await self.app.push_screen_wait(panel)
        if choice is None:
            return
        match chosen:
            case "query":
                self._put_query(choice)
            case "mark":
                await self._open_mark(int(choice))

    async def _open_mark(self, mark: int) -> None:
        opened, place = await self._session.marked(mark)
        if opened is None or place is None:
            self._remark("the document of this mark is no longer in the corpus")
            return
        self._leave_list_for(self._reader)
        self._go(self._reader)
        self._read(place)

    def action_help(self) -> None:
        """The keys of the pane."""
        scope = Scope.QUERY if self._query.has_focus else self._active.scope
        self._over(panels.help_panel(self._keys, scope, self._display.measure), "")

    @on(ExplanationWanted)
    def _explain(self, event: ExplanationWanted) -> None:
        event.stop()
        script = event.document.script if event.document else None
        self._over(panels.explanation(event.event, script, self._display), "")

    @work(exclusive=True, group="facets")
    async def action_facets(self) -> None:
        """What the answer can be narrowed by."""
        answer = self._answering.answer
        if answer is None:
            return
        try:
            facets = await self._session.answers.read(lambda corpus, _: corpus.facets(answer))
        except CorpusError as error:
            self._remark(str(error))
            return
        self._over(panels.facets_panel(facets, self._query.value, self._display), "query")

    def action_save_query(self) -> None:
        """Keep the query among the saved ones, or no longer."""
        text = self._query.value.strip()
        if text:
            saved = self._session.toggle_saved_query(text)
            self._remark("query saved; H lists it" if saved else "query no longer saved")

    def action_queries(self) -> None:
        """Queries saved and asked before."""
        saved, asked = self._session.saved_queries(), self._session.history()
        if saved or asked:
            self._over(panels.queries_panel(saved, asked, self._display), "query")
        else:
            self._remark("no query was asked yet")

    def action_redraw(self) -> None:
        """Draw everything anew, and ask the corpus again."""
        self._forget_rows()
        self.refresh(repaint=True, layout=True)
        self._ask()

    def action_marks(self) -> None:
        """The list of marks."""
        marks = self._session.marks()
        if marks:
            self._over(panels.marks_panel(marks, self._display), "mark")
        else:
            self._remark("there are no marks yet; m makes one")

    def action_palette(self) -> None:
        """Every command, by name."""
        self._command()

    def action_command(self) -> None:
        """See ``action_palette``."""
        self._command()

    @work(exclusive=True, group="over")
    async def _command(self) -> None:
        name = await self.app.push_screen_wait(Palette(self._keys, self._display.measure))
        if name is None:
            return
        action = BY_NAME[name]
        target: Widget | BrowserScreen = self
        match action.scope:
            case Scope.EVERYWHERE:
                target = self
            case Scope.QUERY:
                target = self._query
            case Scope.MOTION | Scope.LIST:
                target = self._active.home()
            case scope:
                target = next(pane for pane in self._panes if pane.scope is scope)
        await self.app.run_action(action.method, default_namespace=target)

    def action_quit(self) -> None:
        """Save what is worth it and end."""
        self.save()
        self.app.exit()

    def save(self) -> None:
        """Keep the place in the document."""
        self._save_position()
