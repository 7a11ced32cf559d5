"""Where the tests find what they share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def _folder(variable: str) -> Path:
    value = os.environ.get(variable)
    if not value or not Path(value).is_dir():
        pytest.skip(f"{variable} names no folder")
    return Path(value)


@pytest.fixture
def seeds() -> Path:
    """The folder of real documents that the project was created from."""
    return _folder("DASHIJI_SEEDS")


@pytest.fixture
def corpora() -> Path:
    """The folder of larger real material that features are tried on."""
    return _folder("DASHIJI_CORPORA")
