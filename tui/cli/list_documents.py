"""``dashiji list``: the documents of a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from db.corpus import Corpus
from db.model import DocumentSort
from tui.cli import records
from tui.cli.options import corpus_argument, format_option, limit_option, script_option
from tui.cli.shown import ShownScript

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.model import Document
    from db.text.script import Script
    from tui.cli.options import Format

FIELDS: Final = (
    "id",
    "path",
    "title",
    "source",
    "author",
    "editor",
    "published",
    "place",
    "language",
    "script",
    "characters",
    "events",
)
_SPOKEN: Final = ("title", "source", "author", "editor", "place")
"""Fields in the document's own words, which are shown in the script asked for."""

_BATCH: Final = 500


@click.command("list")
@corpus_argument
@click.argument("query", default="")
@click.option(
    "--sort",
    type=click.Choice([choice.value for choice in DocumentSort]),
    default=DocumentSort.DATE.value,
    help="Order; by date of publication by default.",
)
@format_option
@limit_option
@script_option
def command(
    corpus: Path, query: str, sort: str, output_format: Format, limit: int | None, script: Script
) -> int:
    """List the documents of CORPUS that hold QUERY, or all of them.

    Columns: id, published, events, title, path.

    \b
      dashiji list my.db
      dashiji list my.db 'source:民进 date:2020' --format json
    """
    shown = ShownScript(script)
    with Corpus.open(corpus) as opened:
        found = opened.answer(query, sort=DocumentSort(sort)).documents[:limit]
        written = records.write(
            (
                records.Record(values := document_values(document, shown), _columns(values))
                for document in _documents(opened, [int(identifier) for identifier in found])
            ),
            output_format,
            FIELDS,
        )
    return 0 if written or not query.strip() else 1


def document_values(document: Document, shown: ShownScript) -> dict[str, str | int | None]:
    """The values of :data:`FIELDS` of one document."""
    values: dict[str, str | int | None] = {name: getattr(document, name) for name in FIELDS}
    for name in _SPOKEN:
        values[name] = shown.text(getattr(document, name), document.script)
    return values


def _documents(corpus: Corpus, ids: list[int]) -> Iterator[Document]:
    for start in range(0, len(ids), _BATCH):
        yield from corpus.documents(ids[start : start + _BATCH])


def _columns(values: dict[str, str | int | None]) -> tuple[str, ...]:
    return tuple(
        "" if values[name] is None else str(values[name])
        for name in ("id", "published", "events", "title", "path")
    )
