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
def test_marks_spell_the_query_and_agree_with_the_pattern(query: str, text: str) -> None:
    spans = subsequence(query, text)
    wanted = "".join(fold(query).split())
    expression = pattern(query)
    if spans:
        assert fold("".join(text[start:end] for start, end in spans)) == wanted
    found = expression is not None and expression.search(fold(text)) is not None
    assert bool(spans) == found
