"""Typed letters are taken apart into syllables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.typed_pinyin import Sound, spellings, spellings_near, syllables_of


def shown(typed: str) -> list[str]:
    """Every spelling, a star after each sound that is only begun."""
    return [
        " ".join(sound.letters + "*" * (not sound.whole) for sound in spelling.sounds)
        for spelling in spellings(typed)
    ]


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("fupin", ["fu pin"]),
        ("fu pin", ["fu pin"]),
        ("xian", ["xian", "xi an"]),
        ("xi'an", ["xi an"]),
        ("fup", ["fu p*"]),
        ("fp", ["f* p*"]),
        ("shzz", ["sh* z* z*", "s* h* z* z*"]),
        ("xa", ["x* a*"]),
        ("nve", ["nve", "nv e"]),
        ("nyuxing", ["nv xing"]),
        ("yinyue", ["yin yue", "yi nve", "yin yu e", "yi nv e"]),
        ("jvmin", ["ju min"]),
        ("fu2pin2", ["fu pin"]),
        ("Fu2Pin", ["fu pin"]),
        ("ＦｕＰｉｎ", ["fu pin"]),
        ("wanr", ["wan r*", "wan er"]),
        ("er", ["er"]),
        ("lüse", ["lv se"]),
        ("zhōngguó", ["zhong guo", "zhong gu o"]),
    ],
)
def test_every_way_with_the_least_guessing_is_given(typed: str, ways: list[str]) -> None:
    assert shown(typed) == ways


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "f",
        "zh",
        "poverty",
        "扶贫",
        "a1",
        "x" * 60,
        "'",
        "ü2",
        "h2o",
        "5g",
        "covid19",
        "don't",
        "we’ll",
    ],
)
def test_what_cannot_be_pinyin_or_could_be_anything_has_no_spelling(typed: str) -> None:
    assert spellings(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("fupn", "fu pin"), ("fuping", "fu pin"), ("fupni", "fu pin"), ("gongjan", "gong jian")],
)
def test_a_slip_in_pinyin_may_have_been_another_syllable(typed: str, meant: str) -> None:
    near = [" ".join(sound.letters for sound in way.sounds) for way in spellings_near(typed)]
    assert meant in near[:8]
    assert spellings_near("扶贫") == spellings_near("f1") == []


def test_u_is_typed_for_want_of_u_with_diaeresis() -> None:
    assert syllables_of(Sound("lu", whole=True)) == {"lu", "lv"}
    assert "nve" in syllables_of(Sound("nu", whole=False))
    assert syllables_of(Sound("lv", whole=True)) == {"lv"}


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz'ü"), max_size=60))
def test_spellings_are_few_and_their_sounds_exist(typed: str) -> None:
    found = spellings(typed)
    assert len(found) <= 16
    for spelling in found:
        assert all(syllables_of(sound) for sound in spelling.sounds)
