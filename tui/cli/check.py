"""``dashiji check``: is a corpus whole?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui import output
from tui.cli.options import corpus_argument

if TYPE_CHECKING:
    from pathlib import Path


@click.command("check")
@corpus_argument
def command(corpus: Path) -> int:
    """Check the file CORPUS, its index and every count; list what is wrong.

    Writes nothing and ends with 0 if all is well, with 1 and one fault a line if not.
    """
    from db.check import check

    progress = output.Progress(f"Checking {corpus}")
    faults = check(corpus, progress=lambda done, total: progress.update(done, total, "documents"))
    progress.finish()
    for fault in faults:
        output.line(fault)
    return 1 if faults else 0
