"""Columns never slip: text is as many cells wide as it is said to be."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from db.text.safety import visible
from db.text.width import Measure, width

_MEASURE = Measure()
shown_texts = st.text(
    st.one_of(st.characters(), st.sampled_from("大事记，“”…abc \u0301ｱ〇㎡👍"))
).map(lambda text: visible(text).text.replace("\n", ""))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("2020", 4),
        ("大事记", 6),
        ("Ａ，", 4),
        ("“…”—·①℃", 7),
        ("e\u0301", 1),
        ("ｱ", 1),
        ("〇㎡", 4),
    ],
)
def test_width_is_counted_in_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_ambiguous_characters_are_as_wide_as_the_setting_says() -> None:
    assert Measure(ambiguous=2).width("“…”大a") == 9
    assert Measure(ambiguous=1).width("“…”大a") == 6


@given(shown_texts)
def test_the_screen_library_agrees(text: str) -> None:
    assigned = "".join(c for c in text if unicodedata.category(c) not in {"Cn", "Co"})
    assert width(assigned) == cell_len(assigned)


@given(shown_texts, st.integers(-1, 12), st.sampled_from([1, 2]))
def test_head_is_the_longest_beginning_that_fits(text: str, cells: int, ambiguous: int) -> None:
    measure = Measure(ambiguous=2 if ambiguous == 2 else 1)
    end = measure.head(text, cells)
    assert measure.width(text[:end]) <= max(cells, 0)
    if end < len(text) and cells > 0:
        assert measure.width(text[: end + 1]) > cells


@given(shown_texts, st.integers(0, 400), st.sampled_from([1, 2]))
def test_a_long_text_is_measured_as_its_characters_are(
    text: str, cells: int, ambiguous: int
) -> None:
    measure = Measure(ambiguous=2 if ambiguous == 2 else 1)
    long = text * 40
    assert measure.width(long) == sum(measure.width(character) for character in long)
    end = measure.head(long, cells)
    assert sum(measure.width(character) for character in long[:end]) <= cells
    assert cells == 0 or end == len(long) or measure.width(long[: end + 1]) > cells


@given(shown_texts, st.integers(-1, 12), st.booleans())
def test_fitted_text_is_exactly_as_wide_as_asked(text: str, cells: int, right: bool) -> None:
    assert width(_MEASURE.fit(text, cells, right=right)) == max(cells, 0)


@pytest.mark.parametrize(
    ("text", "cells", "fitted"),
    [
        ("大事记", 8, "大事记  "),
        ("大事记", 6, "大事记"),
        ("大事记", 5, "大事…"),
        ("大事记", 4, "大… "),
        ("大事记", 1, "…"),
        ("大事记", 0, ""),
        ("abcdef", 4, "abc…"),
    ],
)
def test_text_too_long_ends_in_an_ellipsis(text: str, cells: int, fitted: str) -> None:
    assert _MEASURE.fit(text, cells) == fitted


def test_numbers_can_stand_at_the_right() -> None:
    assert _MEASURE.fit("36", 4, right=True) == "  36"
