"""The script of a text is told by what only that script uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.script_evidence import Counts, count_exclusive, detect_script

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("村里修了新路，孩子们高兴极了。", "zh-Hans"),
        ("村裏修了新路，孩子們高興極了。", "zh-Hant"),
        ("行政院昨日說明網路資訊政策，計程車業者到場。", "zh-Hant-TW"),
        ("民國78年，縣政府在這裡設立圖書館。", "zh-Hant-TW"),
        ("民國六年與民國二十六年，縣城兩次修堤，學校停課。", "zh-Hant"),
        ("行政長官説，港鐵與巴士將延長服務時間。", "zh-Hant-HK"),
        ("省委辦公廳發布通知，推動脫貧攻堅，網絡信息公開。", "zh-Hant"),
        ("The museum opened to the public in the spring.", "en"),
        ("Das Museum wurde im Frühling eröffnet.", None),
        ("日本の博物館はこの春に開館しました。", "ja"),
        ("十大事件", None),
        ("2020-01-01 ………", None),
        ("", None),
    ],
)
def test_script_is_told_by_characters_and_words(text: str, script: str | None) -> None:
    assert detect_script(text) == script


def test_one_foreign_line_does_not_change_the_script_of_a_page() -> None:
    page = "縣裏召開會議，討論來年的道路與學校。\n" * 20
    assert detect_script("免费视频专区\n" + page) == "zh-Hant"
    assert (
        detect_script("首页 导航 新闻\n" + "The town met to discuss the new road.\n" * 20) == "en"
    )


def test_characters_right_in_both_scripts_are_no_evidence() -> None:
    assert count_exclusive("皇后里程著名乾隆") == Counts(0, 0)
    assert count_exclusive("头髮發") == Counts(1, 2)


def test_the_seeds_are_in_the_scripts_that_a_reader_sees(seeds: Path) -> None:
    found = [
        detect_script(path.read_text(encoding="utf-8")) for path in sorted(seeds.glob("*.txt"))
    ]
    assert found == ["zh-Hant", "zh-Hans", "zh-Hans", "zh-Hant", "en"]


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    detect_script(text + "\ud800")
