"""EDTF strings and the intervals they span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates.model import Precision, Value
from db.dates.values.edtf import parse
from tests.db.dates.reading import ends


def span(text: str) -> str | None:
    """The interval of an EDTF string as ``start..end``."""
    interval = parse(text)
    if interval is None:
        return None
    return ends(Value(interval.start, interval.end, text, Precision.DAY))


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2020", "2020-01-01..2020-12-31"),
        ("2020-06", "2020-06-01..2020-06-30"),
        ("2020-06-08", "2020-06-08"),
        ("2020-06-08T10:30", "2020-06-08T10:30:00"),
        ("2020-06-08/2020-06-09", "2020-06-08..2020-06-09"),
        ("2019/..", "2019-01-01.."),
        ("../2020-07-31", "..2020-07-31"),
        ("/2020", "..2020-12-31"),
        ("2020-21", "2020-03-01..2020-05-31"),
        ("2020-24", "2020-12-01..2021-02-28"),
        ("2020-33", "2020-01-01..2020-03-31"),
        ("2020-41", "2020-07-01..2020-12-31"),
        ("198X", "1980-01-01..1989-12-31"),
        ("19XX", "1900-01-01..1999-12-31"),
        ("2020-06-XX", "2020-06-01..2020-06-30"),
        ("2020-06-08?", "2020-06-08"),
        ("2020-06~/2020-07~", "2020-06-01..2020-07-31"),
    ],
)
def test_a_string_spans_its_interval(text: str, interval: str) -> None:
    assert span(text) == interval


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "2020-13",
        "2020-02-30",
        "2020-6",
        "20",
        "-0000",
        "-0300/-0400",
        "2020/-0402",
        "2021/2020",
        "二〇二〇",
        "２０２０",
        "2020-06-08T25:00",
        "2020-XX-08",
    ],
)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("-0402", (-402, -402)),
        ("0000~", (0, 0)),
        ("-0205/0220", (-205, 220)),
        ("../-0500", (None, -500)),
        ("-0402/..", (-402, None)),
    ],
)
def test_what_begins_before_the_common_era_spans_years(
    text: str, years: tuple[int | None, int | None]
) -> None:
    interval = parse(text)
    assert interval is not None
    assert interval.years == years
    assert interval.start is None


@given(st.text(alphabet="0123456789X-/.~?T:", max_size=30))
def test_no_string_raises(text: str) -> None:
    interval = parse(text)
    assert interval is None or (interval.start, interval.end, interval.years) != (None, None, None)
