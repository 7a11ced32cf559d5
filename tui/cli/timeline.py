"""``dashiji timeline``: events in order of time."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from db.corpus import Corpus
from db.dates.model import Kind
from tui.cli import records
from tui.cli.options import corpus_argument, format_option, limit_option, script_option
from tui.cli.shown import ShownScript, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from db.model import Document, Event
    from db.text.script import Script
    from tui.cli.options import Format

FIELDS: Final = (
    "id",
    "start",
    "end",
    "edtf",
    "precision",
    "kind",
    "bound",
    "basis",
    "text",
    "date_text",
    "document",
    "title",
    "path",
    "line",
    "sources",
)
_BATCH: Final = 500
_EXCERPT: Final = 120
"""Characters of a sentence that a line for people shows."""

_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_BEFORE_ERA: Final = re.compile(r"-\d{4}")
"""A year before the common era, in EDTF's count: --since=-0402 is from 403 BCE on."""


def _existing_date(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """``value`` if it is a year, month or day in EDTF that the calendar has."""
    if value is None or _BEFORE_ERA.fullmatch(value):
        return value
    if match := _DAY.fullmatch(value):
        year, month, day = match.groups(default="1")
        with suppress(ValueError):
            date(int(year), int(month), int(day))
            return value
    raise click.BadParameter(
        f"{value!r} is no date like 2020, 2020-06 or 2020-06-08.", context, parameter
    )


_date_option = partial(click.option, callback=_existing_date, metavar="DATE")


@click.command("timeline")
@corpus_argument
@click.argument("query", default="")
@_date_option("--since", help="From this year, month or day on.")
@_date_option("--until", help="Up to it, itself included.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([kind.value for kind in Kind], case_sensitive=False),
    multiple=True,
    help="Only events of this kind; repeatable. All but mention by default.",
)
@format_option
@limit_option
@script_option
def command(
    corpus: Path,
    query: str,
    since: str | None,
    until: str | None,
    kinds: tuple[str, ...],
    output_format: Format,
    limit: int | None,
    script: Script,
) -> int:
    """List the events of CORPUS that QUERY finds, or all of them, in order of time.

    Columns: date (EDTF), kind, place, text.

    \b
      dashiji timeline my.db --since 2020-01 --until 2020-06
      dashiji timeline my.db 扶贫 --kind deadline --kind planned
    """
    shown = ShownScript(script)
    narrowed = _narrowed(query, since, until, kinds)
    with Corpus.open(corpus) as opened:
        found = [int(identifier) for identifier in opened.answer(narrowed).events[:limit]]
        written = records.write(
            (_record(event, document, shown) for event, document in _events(opened, found)),
            output_format,
            FIELDS,
        )
    return 0 if written or not narrowed.strip() else 1


def _narrowed(query: str, since: str | None, until: str | None, kinds: Sequence[str]) -> str:
    """``query`` with the options said in its own language, in front where no word can mix in."""
    fields = []
    if since or until:
        fields.append(f"date:{since or ''}..{until or ''}")
    if kinds:
        fields.append(" | ".join(f"kind:{kind}" for kind in kinds))
    return " ".join((*fields, query.lstrip("|｜ \t") if fields else query))


def _events(corpus: Corpus, ids: list[int]) -> Iterator[tuple[Event, Document]]:
    for start in range(0, len(ids), _BATCH):
        events = corpus.events(ids[start : start + _BATCH])
        documents = {d.id: d for d in corpus.documents({event.document for event in events})}
        for event in events:
            if event.document in documents:
                yield event, documents[event.document]


def _record(event: Event, document: Document, shown: ShownScript) -> records.Record:
    values = {name: getattr(event, name) for name in FIELDS}
    values["text"] = text = shown.text(event.text, document.script)
    values["date_text"] = shown.text(event.date_text, document.script)
    values["title"] = shown.text(event.title, document.script)
    place = f"{event.path}:{event.line}"
    columns = (event.edtf, event.kind, place, excerpt(text, (0, 0), _EXCERPT))
    return records.Record(values, columns)
