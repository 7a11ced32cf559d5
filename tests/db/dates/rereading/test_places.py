"""Which places of a text its dates take."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.dates.recognise import recognise
from db.dates.rereading.places import Places, in_order
from db.text.alignment import Span

_SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 4)).map(lambda a: Span(a[0], sum(a)))
)


def test_a_place_beside_a_date_is_free_and_one_within_it_is_not() -> None:
    places = Places(recognise("于5月8日开馆"))
    assert places.are_free(0, 1)
    assert places.are_free(5, 7)
    assert not places.are_free(0, 2)
    assert not places.are_free(4, 7)


@given(_SPANS, st.integers(0, 44), st.integers(1, 9))
def test_places_are_free_exactly_where_no_span_overlaps(
    spans: list[Span], start: int, length: int
) -> None:
    places, taken = Places(), list[Span]()
    for span in spans:
        if places.are_free(*span):
            places.take(span)
            taken.append(span)
    overlaps = any(one.start < start + length and start < one.end for one in taken)
    assert places.are_free(start, start + length) is not overlaps


def test_dates_are_put_in_the_order_of_the_text() -> None:
    found = recognise("5月8日开馆，6月1日闭馆")
    assert in_order(reversed(found)) == found


def test_the_place_that_holds_an_offset_is_found_among_many() -> None:
    dates = recognise("2020年6月8日开馆，次日2020年6月9日闭馆，2021年重开")
    places = Places(dates)
    for offset in range(40):
        holding = [one.span for one in dates if one.span.start <= offset < one.span.end]
        assert places.at(offset) == (holding[0] if holding else None)
