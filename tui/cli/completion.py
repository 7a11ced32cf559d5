"""``dashiji completion``: the script that teaches a shell our commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from tui import output


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Write the completion script for SHELL.

    \b
      bash   dashiji completion bash > ~/.local/share/bash-completion/completions/dashiji
      zsh    dashiji completion zsh > "${fpath[1]}/_dashiji"
      fish   dashiji completion fish > ~/.config/fish/completions/dashiji.fish
    """
    completion = get_completion_class(shell)
    assert completion is not None  # all three come with click
    group = click.get_current_context().find_root().command
    writer = completion(group, {}, "dashiji", "_DASHIJI_COMPLETE")
    output.program_text(writer.source_template % writer.source_vars())
    return 0
