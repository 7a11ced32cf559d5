"""Characters in order are found and marked as fzf does it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.subsequence import pattern, subsequence
from db.text.fold import fold


def marks(query: str, text: str) -> str:
    """The characters of ``text`` that are marked, each stretch in brackets."""
    return "".join(f"[{text[start:end]}]" for start, end in subsequence(query, text))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("扶大事", "扶貧工作大事記", "[扶][大事]"),
        ("脱坚", "脱贫攻坚", "[脱][坚]"),
        ("RDM", "readme", "[r][dm]"),
        ("rdm", "bread room", ""),
        ("pal", "Poverty alleviation", "[P][al]"),
        ("pal", "people always ask", "[p][al]"),
        ("fp", "A letter of protest", ""),
        ("fp", "Fight against poverty", "[F][p]"),
        ("2020pa", "2020 poverty alleviation", "[2020][p][a]"),
        ("xyz", "extra years, dozens", ""),
        ("diy课", "DIY党课", "[DIY][课]"),
        ("abc", "a-a-bc", "[a][bc]"),
        ("扶 事", "扶贫大事", "[扶][事]"),
        ("事扶", "扶贫大事", ""),
        ("", "扶贫", ""),
        (" ", "扶贫", ""),
    ],
)
def test_characters_in_order_are_marked_close_together(
    query: str, text: str, expected: str
) -> None:
    assert marks(query, text) == expected


@given(st.text(st.sampled_from("扶贫貧aAb ")), st.text(st.sampled_from("扶贫貧aAbc-")))
def test_marks_spell_the_query_and_stand_only_where_the_pattern_does(query: str, text: str) -> None:
    spans = subsequence(query, text)
    wanted = "".join(fold(query).split())
    expression = pattern(query)
    found = expression is not None and expression.search(fold(text)) is not None
    if spans:
        assert fold("".join(text[start:end] for start, end in spans)) == wanted
    if not wanted.isascii():
        assert bool(spans) == found
    assert found or not spans


def test_a_text_that_nearly_holds_a_long_query_is_told_quickly() -> None:
    expression = pattern("a" * 64)
    assert expression is not None
    assert expression.search("a" * 63 + "b" * 3_000) is None
    assert expression.search("ab" * 64) is not None
