"""The one spelling that the grammar reads."""

from __future__ import annotations

from opencc import OpenCC

from db.dates.recognition.canonical import _TABLE, canonical


def test_every_dash_digit_and_bracket_has_one_form() -> None:
    assert canonical("２０２０－０６—０８～１０：３０（周一）") == "2020-06-08~10:30(周一)"


def test_traditional_time_words_become_simplified() -> None:
    assert canonical("民國一〇九年閏四月二十號週三後") == "民国一〇九年闰四月二十号周三后"


def test_the_table_never_disagrees_with_opencc_about_a_character() -> None:
    simplify = OpenCC("t2s").convert
    kept = {"廾": "廿", "卄": "廿", "丗": "卅", "零": "〇"}
    for code, spelled in _TABLE.items():
        character = chr(code)
        if "\u4e00" <= character <= "\u9fff":
            assert kept.get(character, simplify(character)) == spelled, character


def test_what_is_not_of_time_stays() -> None:
    assert canonical("臺灣的憂鬱") == "台灣的憂鬱"


def test_a_misread_sign_of_the_day_is_one_behind_its_month_only() -> None:
    assert canonical("九月一曰开学") == "九月一日开学"
    assert canonical("一曰水，二曰火") == "一曰水,二曰火"
