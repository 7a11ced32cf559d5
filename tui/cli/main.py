"""The command ``dashiji``: which command was meant, and what its errors come to."""

from __future__ import annotations

import os
import sqlite3
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, NoReturn

import click

from db.errors import DashijiError
from db.store.connection import is_interruption
from tui import output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from click.shell_completion import CompletionItem

_COMMANDS: Final = {
    "demo": "Open the browser on the sample corpus.",
    "ingest": "Make a corpus, or bring one up to date.",
    "list": "Documents of a corpus.",
    "search": "Passages that hold some words.",
    "timeline": "Events in order of time.",
    "show": "One document's text.",
    "dates": "Dates in plain text.",
    "check": "Whether a corpus is whole.",
    "completion": "Completion script for a shell.",
}
"""In the order in which a person meets them; here so that help loads none of them."""

_BROWSE: Final = "browse"
_MODULES: Final = {"list": "list_documents"}
"""Commands whose module cannot bear the command's name."""

_INTERRUPTED: Final = 130


class CorpusFirstGroup(click.Group):
    """Commands by name; any other argument is a corpus to open in the browser.

    A command's module is imported when the command is asked for, so that each pays for itself.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in (*_COMMANDS, _BROWSE):
            return None
        module = import_module(f"tui.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in _COMMANDS:
            return super().resolve_command(ctx, args)
        if not (args[0].startswith("-") or ctx.resilient_parsing):
            _refuse_misspelt(args[0], len(args))
        return _BROWSE, self.get_command(ctx, _BROWSE), args

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        return super().shell_complete(ctx, incomplete) or [CompletionItem(incomplete, type="file")]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        formatter.write_usage("dashiji", "[CORPUS]")
        formatter.write_usage("dashiji", "COMMAND …")


def _refuse_misspelt(name: str, arguments: int) -> None:
    # os.path, because a name may be too long to be a file's and Path would raise.
    if os.sep in name or os.path.exists(name):  # noqa: PTH110
        return
    import difflib

    near = difflib.get_close_matches(name, _COMMANDS, n=1, cutoff=0.6)
    if near or arguments > 1:
        hint = f"did you mean “dashiji {near[0]}”?" if near else "see: dashiji --help"
        raise click.UsageError(f"There is neither a command nor a corpus “{name}”; {hint}")


def _tell_version(context: click.Context, parameter: click.Parameter, asked: bool) -> None:
    del parameter
    if asked and not context.resilient_parsing:
        # Slow to import, and click's own option would ask it before it is needed.
        from importlib.metadata import version

        output.program_text(f"dashiji {version('dashiji')}")
        context.exit()


@click.group(
    cls=CorpusFirstGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A corpus named like a command is given as ./NAME. COMMAND --help tells more.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
@click.pass_context
def commands(context: click.Context) -> None:
    """Browse a corpus of Chinese documents: what happened when, and where it says so.

    Without a command the browser opens CORPUS; without CORPUS the last one opened, or the sample.

    \b
      dashiji demo                          look around in the sample
      dashiji ingest my.db ~/documents      make or update a corpus
      dashiji my.db                         open it
      dashiji search my.db '扶贫 date:2020'  search it from the shell
    """
    if context.invoked_subcommand is None:
        browse = commands.get_command(context, _BROWSE)
        assert browse is not None
        context.exit(context.invoke(browse))


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit status."""
    output.prepare()
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0 is success; 1 nothing found, faults, or files refused; 2 an unusable call or corpus; 130 an
    interruption. Errors for people are one sentence on stderr.
    """
    try:
        return _status(arguments)
    except output.ReaderGoneError:
        output.discard()
        return 0


def _status(arguments: Sequence[str] | None) -> int:
    try:
        status = commands.main(
            list(arguments) if arguments is not None else None,
            prog_name="dashiji",
            standalone_mode=False,
        )
        output.flush()
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except click.ClickException as error:
        output.remark(_usage_sentence(error))
        return 2
    except DashijiError as error:
        output.remark(str(error))
        return error.exit_status
    except sqlite3.OperationalError as error:
        if not is_interruption(error):
            raise
        return _INTERRUPTED
    return status if isinstance(status, int) else 0


def _usage_sentence(error: click.ClickException) -> str:
    sentence = error.format_message()
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None or context.parent is None:
        return sentence
    if context.info_name == _BROWSE:
        # A command that nobody typed: what they called is the program itself.
        context = context.parent
    return f"{sentence}\n{context.get_usage()}\nTry: {context.command_path} --help"
