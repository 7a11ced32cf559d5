"""``dashiji ingest``: make a corpus, or bring it up to date."""

from __future__ import annotations

from pathlib import Path

import click

from tui import output
from tui.cli.options import corpus_argument


@click.command("ingest")
@corpus_argument
@click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
def command(corpus: Path, paths: tuple[Path, ...]) -> int:
    """Put the documents of every PATH, a file or a folder, into CORPUS; make it if need be.

    Only what is new or changed is done. A PATH of - reads JSON lines with "path" and "text".
    What cannot be read is named with its reason, and the exit status is 1.

    \b
      dashiji ingest my.db ~/documents
      dashiji ingest my.db 2020.txt notices/
    """
    from db.ingest.pipeline import ingest

    progress = output.Progress(f"Ingest into {corpus}")
    try:
        report = ingest(corpus, paths, progress=progress)
    finally:
        progress.finish()
    for refusal in report.refused:
        output.remark(f"{refusal.path}: {refusal.reason}")
    return 1 if report.refused else 0
