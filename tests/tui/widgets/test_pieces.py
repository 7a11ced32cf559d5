"""Lines of styled text are exactly as wide as they say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.text.safety import visible
from db.text.width import Measure
from tui.widgets.pieces import Ink, Piece, column, spread

_MEASURES = (Measure(1), Measure(2))

safe_text = st.text(
    st.sampled_from("扶贫abc…·é́①“”　 １") | st.characters(exclude_categories=["Cs"]), max_size=20
).map(lambda text: visible(text).text.replace("\n", " "))
pieces = st.lists(st.builds(Piece, safe_text, st.sampled_from(Ink)), max_size=6)


def _cells(line: list[Piece], measure: Measure) -> int:
    return sum(measure.width(piece.text) for piece in line)


@given(pieces, st.integers(0, 40), st.booleans())
def test_a_column_is_exactly_as_wide_as_asked(line: list[Piece], cells: int, right: bool) -> None:
    for measure in _MEASURES:
        assert _cells(column(line, cells, measure, right=right), measure) == cells


@given(pieces, pieces, st.integers(0, 60))
def test_two_ends_fill_the_line_exactly(left: list[Piece], right: list[Piece], cells: int) -> None:
    for measure in _MEASURES:
        assert _cells(spread(left, right, cells, measure), measure) == cells


def test_what_is_cut_says_so_and_keeps_its_ink() -> None:
    line = column([Piece("扶贫工作", Ink.MATCH), Piece("总结")], 8, Measure())
    assert [piece.text for piece in line] == ["扶贫工", "…", " "]
    assert line[0].ink is Ink.MATCH


def test_the_left_end_stays_where_both_do_not_fit() -> None:
    line = spread([Piece("documents")], [Piece("hints")], 12, Measure())
    assert "".join(piece.text for piece in line) == "documents   "
