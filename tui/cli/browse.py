"""``dashiji [CORPUS]``: the browser."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from db.corpus import Corpus
from db.errors import DashijiError
from db.locations import is_sample_corpus
from db.state import State


class NoTerminalError(DashijiError):
    """The browser was asked for where there is no terminal to draw on."""


@click.command("browse", hidden=True)
@click.argument("corpus", required=False, type=click.Path(path_type=Path))
def command(corpus: Path | None) -> int:
    """Open the browser on CORPUS, or on the last one opened, or on the sample."""
    refuse_without_terminal()
    with State.open() as state:
        chosen = corpus or state.last_corpus()
        if chosen is None or (corpus is None and is_sample_corpus(chosen)):
            from tui.cli.sample import sample_corpus

            # Also where it was the last one: a newer program may want it made anew.
            chosen = sample_corpus()
        return open_browser(chosen, state)


def open_browser(corpus: Path, state: State) -> int:
    """Run the browser until the person leaves it; its exit status."""
    # What is wrong with the file is said before the screen is loaded and taken over.
    with Corpus.open(corpus) as opened:
        opened.refuse_other_index()
    state.remember_corpus(corpus)

    # Hardly anything that is made until the first answer stands there is garbage; from then on the
    # browser sees to it.
    gc.disable()
    from tui.app import run

    return run(corpus, state)


def refuse_without_terminal() -> None:
    """Raise :class:`NoTerminalError` unless a person sits at both ends."""
    for stream in (sys.stdin, sys.stdout):
        if stream is None or not stream.isatty():
            raise NoTerminalError(
                "The browser needs a terminal; in a pipe use: dashiji list, search, timeline, show"
            )
