"""The settings file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.config import Config, ConfigError, load

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Config()


def test_keys_and_widths_are_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        'left_side = 60\nambiguous_width = 2\n[keys]\nsort = "x"\nzoom-in = ["z", "i"]\n',
        encoding="utf-8",
    )
    assert load(path) == Config(60, 2, {"sort": ("x",), "zoom-in": ("z", "i")})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("left_side = ", "cannot be read"),
        ("left_side = 3", "left_side must be a number from 20 to 200"),
        ("left_side = true", "left_side must be a number"),
        ("colour = 1", "something unknown: colour"),
        ("keys = 1", "must be a table"),
        ('[keys]\nfly = "x"', "names no action: fly"),
        ("[keys]\nsort = 1", "sort must be a key"),
        ("[keys]\nsort = []", "sort must be a key"),
    ],
)
def test_what_cannot_be_followed_is_said_in_one_sentence(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said) as raised:
        load(path)
    assert str(path) in str(raised.value)


def test_a_file_in_another_encoding_is_said_to_be_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes("left_side = 60 # 宽".encode("gb18030"))
    with pytest.raises(ConfigError, match="cannot be read"):
        load(path)
