"""The README tells of every command and every option of it."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from tui.cli.main import _COMMANDS, commands

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


def options(name: str) -> list[str]:
    """The long options of a command."""
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    return [
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    ]


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"dashiji {name}" in README


@pytest.mark.parametrize(
    ("name", "option"), [(name, option) for name in _COMMANDS for option in options(name)]
)
def test_every_option_is_in_the_readme(name: str, option: str) -> None:
    assert f"`{option}" in README or f" {option}" in README, name
