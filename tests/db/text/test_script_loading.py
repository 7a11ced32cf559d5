"""Configurations are loaded without holding up whoever else is at work."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from db.text import script, script_loading
from db.text.script import CONFIGURATIONS, Converter, Script
from db.text.script_loading import load

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_STALL = """
import threading, time
from db.text.script_loading import load

moments = [time.perf_counter()]

def beat():
    while loading.is_alive():
        moments.append(time.perf_counter())
        time.sleep(0.0005)

loading = threading.Thread(target=lambda: load("s2twp", ahead=True))
loading.start()
beat()
longest = max(later - earlier for earlier, later in zip(moments, moments[1:]))
print(longest / (moments[-1] - moments[0]))
"""


def test_other_threads_go_on_while_a_configuration_is_loaded_ahead() -> None:
    # In a process of its own, because dictionaries are read but once in each.
    told = subprocess.run(
        [sys.executable, "-c", _LONGEST_STALL], capture_output=True, text=True, check=True
    )
    assert float(told.stdout) < 0.6


def test_what_is_loaded_ahead_need_not_be_loaded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    converter = Converter()
    converter.load_ahead()
    monkeypatch.setattr(script, "load", pytest.fail)
    assert converter.convert("软件", Script.TAIWAN).text == "軟體"
    assert converter.convert("計程車", Script.SIMPLIFIED, "zh-Hant-TW").text == "出租车"
    converter.load_ahead()


def test_a_configuration_loaded_ahead_converts_as_any(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "用U盘拷贝云计算软件，頭髮，計程車"
    for configuration in CONFIGURATIONS:
        usual = load(configuration).convert(text)
        assert load(configuration, ahead=True).convert(text) == usual
    monkeypatch.setattr(script_loading, "_functions_for_c", lambda: None)
    assert load("s2twp", ahead=True).convert("皇后") == load("s2twp").convert("皇后")


def test_a_folder_that_cannot_be_written_is_no_error_ahead(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    Converter().load_ahead()
