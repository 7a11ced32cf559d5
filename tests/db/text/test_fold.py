"""Folding compares texts across scripts, variants, width and case without moving an offset."""

from __future__ import annotations

import functools
import hashlib
import unicodedata
from importlib import resources

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.data import make_fold
from db.text.data.opencc_dictionaries import entries
from db.text.fold import FOLD_VERSION, codes_of, fold, fold_codes, text_of

ANY_TEXT = st.text(st.characters() | st.characters(categories=["Cs"]))
HAN = st.text(st.sampled_from([chr(code) for code in range(0x3400, 0xA000)]), max_size=30)
CONFIGURATIONS = (
    *("s2t", "s2tw", "s2hk", "t2s", "tw2s"),
    *("hk2s", "t2tw", "t2hk", "tw2t", "hk2t"),
)


@given(ANY_TEXT)
def test_folding_keeps_the_length_and_folding_again_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(ANY_TEXT)
def test_the_array_way_gives_the_same_as_the_string_way(text: str) -> None:
    by_character = "".join(fold(character) for character in text)
    assert fold(text) == by_character
    assert text_of(fold_codes(codes_of(text))) == by_character


def test_a_long_text_folds_like_its_characters() -> None:
    text = "扶貧ＤＩＹ\ud800 " * 1_000
    assert fold(text) == "扶贫diy\ud800 " * 1_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("扶貧", "扶贫"),
        ("發布", "发布"),
        ("聯系", "联系"),
        ("聯繫", "联系"),
        ("裏", "裡"),
        ("臺", "台"),
        ("陜西", "陕西"),
        ("陝西", "陜西"),
        ("社㑹", "社会"),
        ("祗有", "只有"),
        ("歸隠", "归隐"),
        ("白髪", "白发"),
        ("塲所", "场所"),
        ("二○二○", "二〇二〇"),
        ("ＤＩＹ", "diy"),
        ("２０２０年", "2020年"),
        ("全角　空格", "全角 空格"),
    ],
)
def test_forms_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_no_variant_form_is_a_character_of_everyday_chinese() -> None:
    forms = "".join(group[1:] for group in make_fold.SUPPLEMENT if len(group) > 1)
    everyday = [form for form in forms if _is_everyday(form)]
    assert everyday == list("陕会只○")


@pytest.mark.parametrize(("one", "other"), [("联合", "联盟"), ("扶贫", "扶持"), ("己", "已")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_the_phrases_of_opencc_fold_like_their_conversion(configuration: str) -> None:
    converter = _converter(configuration)
    wrong = []
    for line in _sample():
        converted = converter.convert(line)
        if fold(converted) != fold(line):
            wrong.append((line, converted))
    assert wrong == []


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
@given(text=HAN)
def test_any_han_text_folds_like_its_conversion(configuration: str, text: str) -> None:
    assert fold(_converter(configuration).convert(text)) == fold(text)


@pytest.mark.skipif(
    unicodedata.unidata_version != "14.0.0", reason="the table is made with Unicode 14"
)
def test_the_table_is_the_one_that_its_script_makes() -> None:
    made = "\n".join(make_fold.classes())
    assert _table() == made.encode()


def test_the_table_does_not_change_without_its_version() -> None:
    assert (FOLD_VERSION, hashlib.sha256(_table()).hexdigest()[:16]) == ("2", "dac48a00f368d5a5")


def _is_everyday(character: str) -> bool:
    """Whether the character set of everyday Simplified Chinese has it."""
    try:
        return len(character.encode("gb2312")) > 1
    except UnicodeEncodeError:
        return False


@functools.cache
def _converter(configuration: str) -> opencc.OpenCC:
    return opencc.OpenCC(configuration)


def _table() -> bytes:
    return resources.files("db.text.data").joinpath("fold.txt").read_bytes()


def _sample() -> list[str]:
    phrases = entries("STPhrases") | entries("TSPhrases")
    words = list(phrases) + [values[0] for values in phrases.values()]
    return ["，".join(words[i : i + 50]) for i in range(0, len(words), 400)]
