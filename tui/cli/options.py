"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.text.script import Script

if TYPE_CHECKING:
    from click.decorators import FC


class Format(StrEnum):
    """How a command writes its data."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def corpus_argument(function: FC) -> FC:
    """The corpus file, which comes first in every command."""
    return click.argument("corpus", type=click.Path(path_type=Path))(function)


def format_option(function: FC) -> FC:
    """``--format``, text by default on a terminal and in a pipe alike."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice([choice.value for choice in Format], case_sensitive=False),
        default=Format.TEXT.value,
        callback=lambda _context, _parameter, value: Format(value),
        help="How to write it; text by default.",
    )(function)


def limit_option(function: FC) -> FC:
    """``--limit``, none by default."""
    return click.option(
        "--limit",
        type=int,
        callback=refuse_negative,
        metavar="N",
        help="Write at most N entries.",
    )(function)


def script_option(function: FC) -> FC:
    """``--script``, each document's own by default."""
    return click.option(
        "--script",
        type=click.Choice([choice.value for choice in Script], case_sensitive=False),
        default=Script.ORIGINAL.value,
        callback=lambda _context, _parameter, value: Script(value),
        metavar="SCRIPT",
        help=f"Show text in another script: {', '.join(list(Script)[1:])}.",
    )(function)


def refuse_negative(
    context: click.Context, parameter: click.Parameter, value: int | None
) -> int | None:
    """``value``, which counts something."""
    if value is not None and value < 0:
        raise click.BadParameter(f"{value} is less than nothing.", context, parameter)
    return value
