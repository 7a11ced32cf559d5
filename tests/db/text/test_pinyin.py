"""Readings of characters, and the bracketed ones that broken pages carry."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.alignment import from_removals
from db.text.data import make_pinyin
from db.text.pinyin import bracketed_notes, readings, syllables, toneless

if TYPE_CHECKING:
    from pathlib import Path


def without_notes(text: str) -> str:
    kept = []
    position = 0
    for start, end in bracketed_notes(text):
        kept.append(text[position:start])
        position = end
    return "".join([*kept, text[position:]])


def test_the_commonest_reading_comes_first() -> None:
    assert readings("行")[0] == "xíng"
    assert "háng" in readings("行")
    assert syllables("单") == ("dan", "chan", "shan")


def test_both_scripts_and_rare_characters_are_read() -> None:
    assert syllables("貧") == syllables("贫") == ("pin",)
    assert syllables("𠀀") == ("he",)


def test_what_is_no_chinese_character_has_no_reading() -> None:
    assert readings("a") == readings("，") == readings("\ud800") == readings("") == ()


@pytest.mark.parametrize(
    ("reading", "typed"), [("lǜ", "lv"), ("Lüè", "lve"), ("zhàn", "zhan"), ("u\u0304\u0308", "v")]
)
def test_typed_pinyin_has_no_tones_and_v_for_u_with_diaeresis(reading: str, typed: str) -> None:
    assert toneless(reading) == typed


def test_notes_of_a_broken_converter_are_found_with_either_bracket() -> None:
    broken = "發(fā)展，規(guī)劃（huà）中，創(chuàng)新與女（nǚ）性"
    assert without_notes(broken) == "發展，規劃中，創新與女性"


def test_the_author_of_one_or_two_notes_keeps_them() -> None:
    text = "鼗（táo）鼓與嚚（yín）訟"
    assert bracketed_notes(text) == []
    assert len(bracketed_notes(text, minimum=2)) == 2


def test_a_note_that_is_no_reading_or_has_no_tone_mark_stays() -> None:
    text = "發(fā)發(fā)發(fā)展(zhan)、甲(A)、乙(fā)、丙()、丁(é"
    assert without_notes(text) == "發發發展(zhan)、甲(A)、乙(fā)、丙()、丁(é"


def test_removed_notes_leave_offsets_that_lead_back() -> None:
    text = "發(fā)布統(tǒng)計規(guī)劃"
    alignment = from_removals(bracketed_notes(text))
    cleaned = without_notes(text)
    start = cleaned.index("統計")
    assert alignment.span_to_source(start, start + 2) == (6, 14)
    assert text[6:14] == "統(tǒng)計"


@given(st.text(st.characters() | st.sampled_from("發统(（)）āǒfatng ")))
def test_no_text_breaks_the_search_for_notes(text: str) -> None:
    end = 0
    for span in bracketed_notes(text, minimum=1):
        assert end < span.start < span.end <= len(text)
        assert text[span.start] in "(（"
        assert text[span.end - 1] in ")）"
        end = span.end


def test_the_shared_page_with_many_notes_reads_clean_and_the_others_are_untouched(
    seeds: Path,
) -> None:
    counts = [len(bracketed_notes(path.read_text("utf-8"))) for path in sorted(seeds.iterdir())]
    assert counts == [70, 0, 0, 0, 0]


def test_the_table_is_the_one_that_its_script_makes() -> None:
    table = resources.files("db.text.data").joinpath("pinyin.txt").read_text("utf-8")
    assert table.split("\n") == make_pinyin.lines()
