"""``dashiji demo``: the browser on the sample corpus."""

from __future__ import annotations

import click

from db.state import State
from tui import output
from tui.cli.browse import open_browser, refuse_without_terminal
from tui.cli.sample import sample_corpus


@click.command("demo")
@click.option("--path", is_flag=True, help="Write where the sample corpus is, and open nothing.")
def command(path: bool) -> int:
    """Look around in the sample: some forty documents, made into a corpus on first use.

    \b
      dashiji demo
      dashiji search "$(dashiji demo --path)" fupin
    """
    if path:
        output.line(str(sample_corpus()))
        return 0
    refuse_without_terminal()
    with State.open() as state:
        return open_browser(sample_corpus(), state)
