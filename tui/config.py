"""The reader's settings: a TOML file in the platform's configuration folder.

    left_side = 44          # columns of documents and timeline; two fifths of the screen if unset
    ambiguous_width = 1     # cells of “ ” … — in a terminal set up for East Asian widths: 2

    [keys]
    script = "t"
    zoom-in = ["z", "ctrl+right"]

Every key is optional. The names under ``[keys]`` are those of :data:`tui.keys.ACTIONS`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from db import locations
from db.errors import DashijiError
from tui.keys import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_NARROWEST_LEFT: Final = 20
_WIDEST_LEFT: Final = 200


class ConfigError(DashijiError):
    """The configuration file says something that this program cannot follow."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings with their defaults; ``keys`` holds only what differs from the default keys."""

    left_side: int | None = None
    ambiguous_width: Literal[1, 2] = 1
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def load(path: Path | None = None) -> Config:
    """The settings in ``path``, by default in the platform's folder; the defaults without a file.

    Raises :class:`ConfigError` with a sentence that names the file and what is wrong in it.
    """
    path = path or locations.settings_file()
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"The settings {path} cannot be read: {error}.") from error
    unknown = sorted(set(settings) - {"left_side", "ambiguous_width", "keys"})
    if unknown:
        raise ConfigError(f"The settings {path} name something unknown: {unknown[0]}.")
    return Config(
        left_side=_optional(path, settings, "left_side", _NARROWEST_LEFT, _WIDEST_LEFT),
        ambiguous_width=2 if _optional(path, settings, "ambiguous_width", 1, 2) == 2 else 1,
        keys=_keys(path, settings.get("keys", {})),
    )


def _optional(
    path: Path, settings: Mapping[str, object], name: str, least: int, most: int
) -> int | None:
    value = settings.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ConfigError(
            f"In the settings {path}, {name} must be a number from {least} to {most}."
        )
    return value


def _keys(path: Path, table: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise ConfigError(f"In the settings {path}, keys must be a table: [keys].")
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        if name not in BY_NAME:
            raise ConfigError(f"In the settings {path}, [keys] names no action: {name}.")
        wanted = [value] if isinstance(value, str) else value
        if (
            not isinstance(wanted, list)
            or not wanted
            or not all(isinstance(key, str) and key for key in wanted)
        ):
            raise ConfigError(
                f'In the settings {path}, {name} must be a key ("t") or a list of keys ["t", "x"].'
            )
        keys[name] = tuple(wanted)
    return keys
