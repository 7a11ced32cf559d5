"""Conversion between scripts says what OpenCC says, and every span finds its way back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.data.make_script import (
    REGIONAL_DICTIONARIES,
    exclusive_characters,
    length_changing,
)
from db.text.script import DISPLAY_ORDER, Converter, Script
from db.text.script_evidence import script_tables

if TYPE_CHECKING:
    from db.text.alignment import Span

DUMPING_TOOL = Path(opencc.__file__).parent / "clib" / "bin" / "opencc_dict"
_WORDS = ["软件", "U盘", "云计算", "皇后", "頭髮", "隨身碟", "軟體", "計程車", "裏面", "着", "發展"]
_CONVERTER = Converter()

mixed_texts = st.lists(
    st.one_of(
        st.sampled_from(
            [*_WORDS, "，", "。", "\n", "2020年", "word ", "\0", "\ud800", "\U000f0003"]
        ),
        st.text(max_size=3),
    ),
    max_size=12,
).map("".join)


def _words(text: str, spans: list[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_conversion_equals_every_published_case_of_opencc(corpora: Path) -> None:
    cases = json.loads((corpora / "opencc_testcases.json").read_text(encoding="utf-8"))
    wrong = [
        (configuration, case["id"], converted)
        for case in cases
        for configuration, expected in case["expected"].items()
        if (converted := _CONVERTER.convert_with(configuration, case["input"]).text) != expected
    ]
    assert wrong == []


def test_words_that_change_their_length_keep_their_place() -> None:
    text = "用U盘拷贝云计算软件"
    converted = _CONVERTER.convert(text, Script.TAIWAN)
    assert converted.text == "用隨身碟複製雲端計算軟體"
    to_target = converted.alignment.span_to_target
    spans = [to_target(start, end) for start, end in ((1, 3), (3, 5), (5, 8), (8, 10))]
    assert _words(converted.text, spans) == ["隨身碟", "複製", "雲端計算", "軟體"]
    back = [converted.alignment.span_to_source(*span) for span in spans]
    assert _words(text, back) == ["U盘", "拷贝", "云计算", "软件"]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("zh-Hans", "里面的软件", {"TAIWAN": "裡面的軟體", "HONG_KONG": "裏面的軟件"}),
        ("zh-Hant", "裏面的衆人", {"SIMPLIFIED": "里面的众人", "TAIWAN": "裡面的眾人"}),
        ("zh-Hant-TW", "軟體裡說", {"SIMPLIFIED": "软件里说", "HONG_KONG": "軟體裏説"}),
        ("zh-Hant-HK", "的士裏説", {"SIMPLIFIED": "的士里说", "TAIWAN": "的士裡說"}),
    ],
)
def test_each_script_is_shown_as_each_other(
    source: str, text: str, expected: dict[str, str]
) -> None:
    for target, shown in expected.items():
        assert _CONVERTER.convert(text, Script[target], source).text == shown


@pytest.mark.parametrize("target", DISPLAY_ORDER[1:])
def test_a_text_already_in_its_script_is_left_alone(target: Script) -> None:
    text = {
        Script.SIMPLIFIED: "乾隆年间，他瞭望着皇后的侍从",
        Script.TAIWAN: "軟體工程師說裡面有計程車",
        Script.HONG_KONG: "裏面説衞生署的士",
    }[target]
    assert _CONVERTER.convert(text, target, target.value).text == text


def test_a_line_of_the_other_script_is_converted_as_what_it_is() -> None:
    """Pages half converted keep Simplified lines; 后 in 皇后 must not become 後 beside them."""
    text = "皇后說：這頭髮。软件发展，乾隆"
    assert _CONVERTER.convert(text, Script.SIMPLIFIED, "zh-Hant").text == (
        "皇后说：这头发。软件发展，乾隆"
    )
    assert _CONVERTER.convert(text, Script.TAIWAN, "zh-Hant").text == (
        "皇后說：這頭髮。軟體發展，乾隆"
    )


def test_look_alikes_that_opencc_does_not_know_are_put_right() -> None:
    assert _CONVERTER.convert("陜西開㑹", Script.SIMPLIFIED, "zh-Hant").text == "陕西开会"
    assert _CONVERTER.convert("陜西開㑹", Script.HONG_KONG, "zh-Hant").text == "陝西開會"
    assert _CONVERTER.convert_with("t2s", "陜西").text == "陜西"


def test_japanese_is_not_taken_for_chinese() -> None:
    text = "国立図書館は昨日、学会を開いた。"
    assert _CONVERTER.convert(text, Script.TAIWAN, "ja").text == text


def test_the_original_is_the_text_itself() -> None:
    assert _CONVERTER.convert("软件", Script.ORIGINAL, "zh-Hans").text == "软件"


@given(mixed_texts, st.sampled_from(list(Script)), st.sampled_from([None, "en", *list(Script)]))
def test_any_text_converts_and_its_spans_map_inside(
    text: str, target: Script, source: str | None
) -> None:
    converted = _CONVERTER.convert(text, target, source)
    alignment = converted.alignment
    assert alignment.span_to_target(0, len(text)) == (0, len(converted.text))
    assert alignment.span_to_source(0, len(converted.text)) == (0, len(text))
    drift = sum(
        (e.target_end - e.target_start) - (e.source_end - e.source_start) for e in alignment.edits
    )
    assert len(converted.text) == len(text) + drift


@given(mixed_texts, st.sampled_from(["s2twp", "tw2sp", "s2hkp", "hk2sp"]))
def test_each_piece_between_phrases_converts_to_its_own_target(
    text: str, configuration: str
) -> None:
    """Characters that no script touches (Latin, digits, odd ones) stand at their mapped place."""
    converted = _CONVERTER.convert_with(configuration, text)
    for offset, character in enumerate(text):
        start, end = converted.alignment.span_to_target(offset, offset + 1)
        if character in "0123456789\n，。\0\ud800\U000f0003":
            assert character in converted.text[start:end]


def test_long_texts_convert_as_short_ones() -> None:
    sentence = "用U盘拷贝软件，头发里面。"
    converted = _CONVERTER.convert(sentence * 5_000, Script.TAIWAN)
    single = _CONVERTER.convert(sentence, Script.TAIWAN)
    assert converted.text == single.text * 5_000
    start = 4_321 * len(sentence) + 1
    target = converted.alignment.span_to_target(start, start + 2)
    assert converted.text[target.start : target.end] == "隨身碟"


def test_an_unknown_configuration_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="s2klingon"):
        _CONVERTER.convert_with("s2klingon", "汉")


@pytest.mark.skipif(not DUMPING_TOOL.exists(), reason="this OpenCC wheel brings no dumping tool")
def test_the_tables_are_those_of_the_installed_opencc() -> None:
    """Fails when OpenCC's dictionaries move: run ``python -m db.text.data.make_script``."""
    tables = script_tables()
    assert tables.marked == {name: length_changing(name) for name in REGIONAL_DICTIONARIES}
    simplified, traditional = exclusive_characters()
    assert tables.simplified == frozenset(simplified)
    assert tables.traditional == frozenset(traditional)
