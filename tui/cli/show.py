"""``dashiji show``: the text of one document."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, Final

import click

from db.corpus import Corpus
from db.errors import CorpusError
from db.model import Role
from db.text.safety import visible
from tui import output
from tui.cli.list_documents import FIELDS as DOCUMENT_FIELDS
from tui.cli.list_documents import document_values
from tui.cli.options import (
    Format,
    corpus_argument,
    format_option,
    refuse_negative,
    script_option,
)
from tui.cli.shown import ShownScript

if TYPE_CHECKING:
    from pathlib import Path

    from db.model import Document, Passage
    from db.text.script import Script

_PASSAGE_FIELDS: Final = ("passage", "role", "level", "line", "text")
_HIDDEN: Final = frozenset({Role.METADATA, Role.BOILERPLATE})


@click.command("show")
@corpus_argument
@click.argument("document")
@click.option("--raw", is_flag=True, help="Show the file's text in full, as it was.")
@click.option("--boilerplate", is_flag=True, help="Show page furniture and metadata too.")
@click.option(
    "--width",
    type=int,
    callback=refuse_negative,
    metavar="CELLS",
    help="Set lines to this width as Chinese is set; by default a paragraph is a line.",
)
@format_option
@script_option
def command(
    corpus: Path,
    document: str,
    raw: bool,
    boilerplate: bool,
    width: int | None,
    output_format: Format,
    script: Script,
) -> int:
    """Show the text of DOCUMENT, given by its id, its path, or the end of its path.

    \b
      dashiji show my.db 12
      dashiji show my.db notices/2020-09.txt --script zh-Hans --width 72
    """
    shown = ShownScript(script)
    with Corpus.open(corpus) as opened:
        # Paths are kept as abspath makes them: with links unfollowed, unlike Path.resolve.
        here = os.path.abspath(document)  # noqa: PTH100
        found = opened.find_document(document) or opened.find_document(here)
        if found is None:
            raise CorpusError(
                f"No document of {corpus} is “{document}”; see: dashiji list {corpus}"
            )
        if raw:
            _show_raw(found, opened.raw(found.id), output_format, shown, width)
        else:
            passages = [
                passage
                for passage in opened.passages_of(found.id)
                if boilerplate or passage.role not in _HIDDEN
            ]
            _show_passages(found, passages, output_format, shown, width)
    return 0


def _show_raw(
    document: Document, raw: str, output_format: Format, shown: ShownScript, width: int | None
) -> None:
    text = shown.text(raw, document.script)
    if output_format is Format.TEXT:
        for line in _lines(text):
            _write_paragraph(line, width)
    else:
        values = {**document_values(document, shown), "text": text}
        _write_one(values, output_format, (*DOCUMENT_FIELDS, "text"))


def _show_passages(
    document: Document,
    passages: list[Passage],
    output_format: Format,
    shown: ShownScript,
    width: int | None,
) -> None:
    said = [(passage, shown.text(passage.text, document.script)) for passage in passages]
    if output_format is Format.TEXT:
        texts = [text for _, text in said]
        title = shown.text(document.title, document.script)
        if title and all(passage.role is not Role.TITLE for passage in passages):
            texts.insert(0, title)
        for number, text in enumerate(texts):
            if number:
                output.line("")
            _write_paragraph(text, width)
        return
    entries: list[dict[str, Any]] = [
        {
            "passage": passage.id,
            "role": passage.role.value,
            "level": passage.level,
            "line": passage.line,
            "text": text,
        }
        for passage, text in said
    ]
    if output_format is Format.CSV:
        output.csv_rows(_PASSAGE_FIELDS, entries)
    else:
        values = document_values(document, shown)
        text = "\n".join(text for _, text in said)
        _write_one({**values, "text": text, "passages": entries}, output_format, ())


def _write_paragraph(text: str, width: int | None) -> None:
    if width is None:
        output.line(text)
        return
    from db.text.layout import wrap
    from db.text.width import Measure

    safe = visible(text).text
    for start, end in wrap(safe, width, Measure()):
        output.line(safe[start:end])


def _write_one(values: dict[str, Any], output_format: Format, fields: tuple[str, ...]) -> None:
    if output_format is Format.CSV:
        output.csv_rows(fields, [values])
    else:
        output.json_line(values)


def _lines(text: str) -> list[str]:
    """The lines of a raw text, which end with LF, CR LF or a lone CR."""
    lines = re.split(r"\r\n|\r|\n", text)
    return lines if lines[-1] else lines[:-1]
