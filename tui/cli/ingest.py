"""``dashiji ingest``: make a corpus, or bring it up to date."""

from __future__ import annotations

import io
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

import click

from tui import output
from tui.cli.options import corpus_argument
from tui.cli.progress import progress_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.ingest.pipeline import Progress, Report

_STDIN: Final = Path("-")
_INTERRUPTED: Final = 130


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

    shown = output.Progress()
    records = io.TextIOWrapper(sys.stdin.buffer, "utf-8", "replace") if _STDIN in paths else None
    with _interruption() as interrupted:
        try:
            report = ingest(
                corpus,
                [path for path in paths if path != _STDIN],
                records=records,
                progress=lambda progress: shown.say(_sentence(corpus, progress)),
                cancelled=interrupted,
            )
        finally:
            shown.finish()
    _tell(corpus, report)
    if report.cancelled:
        return _INTERRUPTED
    return 1 if report.refused else 0


@contextmanager
def _interruption() -> Iterator[Callable[[], bool]]:
    """Let the first Ctrl-C end the work after what is under way; a second one ends it at once."""
    interrupted = Event()

    def interrupt(number: int, frame: object) -> None:
        del number, frame
        if interrupted.is_set():
            raise KeyboardInterrupt
        interrupted.set()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield interrupted.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _sentence(corpus: Path, progress: Progress) -> str:
    return progress_sentence(
        f"Ingest into {corpus}",
        progress.documents,
        progress.all_documents,
        "documents",
        f"{progress.rate / 1e6:.1f} MB/s",
        progress.seconds_left,
    )


def _tell(corpus: Path, report: Report) -> None:
    for refusal in report.refused:
        output.remark(f"Refused: {refusal}")
    for damage in report.damaged:
        output.remark(f"Damaged: {damage}")
    done = f"{report.added} added, {report.changed} changed, {report.unchanged} unchanged"
    refused = f", {len(report.refused)} refused" if report.refused else ""
    rest = "; interrupted, run it again for the rest" if report.cancelled else ""
    output.remark(f"{corpus}: {done}{refused}{rest}.")
