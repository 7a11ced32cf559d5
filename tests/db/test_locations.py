"""Every path of the program's own can be moved by the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import locations

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_paths_follow_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DASHIJI_STATE", str(tmp_path / "s.db"))
    monkeypatch.setenv("DASHIJI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DASHIJI_CONFIG", str(tmp_path / "c.toml"))
    assert locations.state_database() == tmp_path / "s.db"
    assert locations.sample_corpus("abc") == tmp_path / "data" / "sample-abc.db"
    assert locations.settings_file() == tmp_path / "c.toml"


def test_paths_are_the_platform_s_own_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DASHIJI_STATE", "DASHIJI_DATA", "DASHIJI_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    for path in (
        locations.state_database(),
        locations.sample_corpus("abc"),
        locations.settings_file(),
    ):
        assert path.is_absolute()
        assert "dashiji" in path.parts
