"""Every path that the program keeps of its own, in one place."""

from __future__ import annotations

import os
from pathlib import Path

_APPLICATION = "dashiji"


def state_database() -> Path:
    """The reader's own marks, notes, tags and positions; ``DASHIJI_STATE`` names another file."""
    override = os.environ.get("DASHIJI_STATE")
    if override:
        return Path(override)
    from platformdirs import user_state_path

    return user_state_path(_APPLICATION, appauthor=False) / "state.db"


def sample_corpus(signature: str) -> Path:
    """The sample corpus made of what ``signature`` names; ``DASHIJI_DATA`` names another folder."""
    name = f"sample-{signature}.db"
    override = os.environ.get("DASHIJI_DATA")
    if override:
        return Path(override) / name
    from platformdirs import user_data_path

    return user_data_path(_APPLICATION, appauthor=False) / name


def is_sample_corpus(path: Path) -> bool:
    """Whether ``path`` is where the sample corpus is or was, whatever it is or was made of."""
    own = sample_corpus("")
    return path.parent == own.parent and path.name.startswith(own.stem) and path.suffix == ".db"


def settings_file() -> Path:
    """The reader's settings and keys; ``DASHIJI_CONFIG`` names another file."""
    override = os.environ.get("DASHIJI_CONFIG")
    if override:
        return Path(override)
    from platformdirs import user_config_path

    return user_config_path(_APPLICATION, appauthor=False) / "config.toml"
