"""``dashiji check``: is a corpus whole?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from tui import output
from tui.cli.options import corpus_argument
from tui.cli.progress import progress_sentence

if TYPE_CHECKING:
    from pathlib import Path


@click.command("check")
@corpus_argument
def command(corpus: Path) -> int:
    """Check the file CORPUS, its index and every count; list what is wrong.

    Writes nothing and ends with 0 if all is well, with 1 and one fault a line if not.
    """
    from db.check import check

    shown = output.Progress()
    begun = time.monotonic()

    def progress(done: int, total: int) -> None:
        if not done:
            return
        rate = done / max(time.monotonic() - begun, 1e-6)
        shown.say(
            progress_sentence(
                f"Check {corpus}",
                done,
                total,
                "documents",
                f"{rate:,.0f}/s",
                (total - done) / rate,
            )
        )

    try:
        faults = check(corpus, progress=progress)
    finally:
        shown.finish()
    for fault in faults:
        output.line(fault)
    return 1 if faults else 0
