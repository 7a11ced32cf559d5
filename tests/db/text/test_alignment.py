"""Offsets survive every change of a text."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from db.text.alignment import Alignment, Edit, Span, from_removals

_LENGTH = 40


@st.composite
def alignments(draw: st.DrawFn, length: int | None = None) -> tuple[Alignment, int, int]:
    """An alignment with the lengths of its source and target."""
    source_length = draw(st.integers(0, _LENGTH)) if length is None else length
    cuts = sorted(draw(st.sets(st.integers(0, source_length), max_size=12)))
    edits = []
    target = source = 0
    for start, end in pairwise(cuts):
        if draw(st.booleans()):
            target += start - source
            size = draw(st.integers(0, 4))
            edits.append(Edit(start, end, target, target + size))
            source, target = end, target + size
    return Alignment(tuple(edits)), source_length, target + source_length - source


@st.composite
def chains(draw: st.DrawFn) -> tuple[Alignment, Alignment, int, int]:
    first, source_length, middle_length = draw(alignments())
    second, _, target_length = draw(alignments(middle_length))
    return first, second, source_length, target_length


def _spans(length: int) -> list[Span]:
    return [Span(i, j) for i in range(length + 1) for j in range(i, length + 1)]


def _includes(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@given(alignments())
def test_a_longer_span_never_maps_to_less(case: tuple[Alignment, int, int]) -> None:
    alignment, source_length, target_length = case
    for span_to, length in (
        (alignment.span_to_target, source_length),
        (alignment.span_to_source, target_length),
    ):
        whole = span_to(0, length)
        for start in range(length):
            wider = span_to(start, length)
            assert _includes(whole, wider)
            for end in range(start + 1, length):
                assert _includes(wider, span_to(start, end))


@given(alignments())
def test_spans_stay_inside_the_other_text(case: tuple[Alignment, int, int]) -> None:
    alignment, source_length, target_length = case
    for start, end in _spans(source_length):
        mapped = alignment.span_to_target(start, end)
        assert 0 <= mapped.start <= mapped.end <= target_length
    for start, end in _spans(target_length):
        mapped = alignment.span_to_source(start, end)
        assert 0 <= mapped.start <= mapped.end <= source_length


@given(alignments())
def test_there_and_back_includes_the_span(case: tuple[Alignment, int, int]) -> None:
    """Nothing shown is ever left out of the source span that it came from."""
    alignment, _, target_length = case
    for start, end in _spans(target_length):
        if start < end:
            back = alignment.span_to_target(*alignment.span_to_source(start, end))
            assert _includes(back, Span(start, end))


@given(chains())
def test_a_composed_map_includes_the_two_steps(
    case: tuple[Alignment, Alignment, int, int],
) -> None:
    first, second, source_length, target_length = case
    both = first.then(second)
    for start, end in _spans(source_length):
        if start < end:
            stepped = second.span_to_target(*first.span_to_target(start, end))
            assert _includes(both.span_to_target(start, end), stepped)
    for start, end in _spans(target_length):
        if start < end:
            stepped = first.span_to_source(*second.span_to_source(start, end))
            assert _includes(both.span_to_source(start, end), stepped)


@given(chains())
def test_where_no_edits_overlap_composing_equals_the_two_steps(
    case: tuple[Alignment, Alignment, int, int],
) -> None:
    first, second, source_length, target_length = case
    both = first.then(second)
    if len(both.edits) != len(first.edits) + len(second.edits):
        return
    for start, end in _spans(source_length):
        stepped = second.span_to_target(*first.span_to_target(start, end))
        assert both.span_to_target(start, end) == stepped
    for start, end in _spans(target_length):
        stepped = first.span_to_source(*second.span_to_source(start, end))
        assert both.span_to_source(start, end) == stepped


@given(alignments(), st.integers(0, 9), st.integers(0, 9))
def test_shifting_adds_to_both_sides(
    case: tuple[Alignment, int, int], source: int, target: int
) -> None:
    alignment, source_length, _ = case
    shifted = alignment.shifted(source, target)
    if not alignment.edits:
        return
    for start, end in _spans(source_length):
        expected = alignment.span_to_target(start, end)
        assert shifted.span_to_target(start + source, end + source) == Span(
            expected.start + target, expected.end + target
        )


@given(alignments())
def test_json_keeps_every_edit(case: tuple[Alignment, int, int]) -> None:
    assert Alignment.from_json(case[0].to_json()) == case[0]


def test_json_is_a_plain_list_and_nothing_for_no_edits() -> None:
    assert Alignment((Edit(1, 4, 1, 1), Edit(6, 8, 3, 6))).to_json() == "[[1,4,1,1],[6,8,3,6]]"
    assert Alignment().to_json() is None


@given(st.text(max_size=_LENGTH), st.sets(st.integers(0, _LENGTH), max_size=10))
def test_removals_lead_every_kept_character_back(text: str, cuts: set[int]) -> None:
    places = sorted(min(cut, len(text)) for cut in cuts)
    removed = [Span(a, b) for a, b in zip(places[::2], places[1::2], strict=False) if a < b]
    kept = [i for i in range(len(text)) if not any(a <= i < b for a, b in removed)]
    target = "".join(text[i] for i in kept)
    alignment = from_removals(removed)
    for offset, place in enumerate(kept):
        assert alignment.to_source(offset) == place
        assert alignment.to_target(place) == offset
        start, end = alignment.span_to_source(offset, offset + 1)
        assert text[start:end] == target[offset]


def test_a_removed_note_belongs_to_a_span_across_it_only() -> None:
    alignment = from_removals([Span(1, 5)])
    assert alignment.span_to_source(0, 2) == Span(0, 6)
    assert alignment.span_to_source(0, 1) == Span(0, 1)
    assert alignment.span_to_source(1, 2) == Span(5, 6)


def test_composing_long_lists_takes_linear_time() -> None:
    def seconds(size: int) -> float:
        first = from_removals(Span(4 * i, 4 * i + 1) for i in range(size))
        second = from_removals(Span(3 * i + 1, 3 * i + 2) for i in range(size))
        begun = perf_counter()
        first.then(second)
        return perf_counter() - begun

    seconds(1_000)
    assert seconds(40_000) < 40 * max(seconds(4_000), 0.002)
