"""No character of a document reaches a terminal as a command."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.alignment import Span
from db.text.safety import visible

any_text = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Cf", "Cc", "Zl", "Zp"]),
        st.sampled_from("\t\r\n大事记ab\u200b\ufe0f"),
    )
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 大事记，2020年。", "plain 大事记，2020年。"),
        ("\x1b[2J清屏\x1b]52;c;eA==\x07", "␛[2J清屏␛]52;c;eA==␇"),
        ("\x9b31m红\x85", "␦31m红␦"),
        ("删\x7f除\0", "删␡除␀"),
        ("左\u202e右\u2066隔\ufeff", "左右隔"),
        ("行\u2028段\u2029", "行段"),
        ("☎\ufe0f👨\u200d👩👍🏽", "☎👨👩👍"),
        ("葛\U000e0100城", "葛城"),
        ("列\t列", "列    列"),
        ("半\ud83d个\uffff", "半\ufffd个\ufffd"),
        ("一\r\n二\r三\n", "一\n二␍三\n"),
        ("🇨🇳", "CN"),
        ("[/]词[@click=quit]", "[/]词[@click=quit]"),
    ],
)
def test_what_a_terminal_would_obey_becomes_a_sign_or_goes(text: str, shown: str) -> None:
    assert visible(text).text == shown


def test_no_code_point_at_all_stays_dangerous() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    left = {character for character in visible(everything).text if character != "\n"}
    assert not [c for c in left if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


@given(any_text)
def test_making_visible_twice_changes_nothing_more(text: str) -> None:
    once = visible(text).text
    assert visible(once).text == once


@given(any_text)
def test_every_sign_leads_back_to_what_it_stands_for(text: str) -> None:
    shown = visible(text)
    for offset in range(len(shown.text)):
        start, end = shown.alignment.span_to_source(offset, offset + 1)
        assert shown.text[offset] in visible(text[start:end]).text
    assert shown.alignment.span_to_target(0, len(text)) == Span(0, len(shown.text))
