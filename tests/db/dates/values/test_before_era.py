"""Years before the common era, in the astronomical count of ISO 8601: 1 BCE is 0."""

from __future__ import annotations

import pytest

from db.dates.recognise import recognise
from db.dates.resolve import resolve
from db.dates.values.intervals import first_day, last_day
from tests.db.dates.reading import FRAME, edtf


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("公元前1年", "0000"),
        ("公元前403年", "-0402"),
        ("西元前二二一年", "-0220"),
        ("公元前770—前476年", "-0769/-0475"),
        ("公元前221—207年", "-0220/-0206"),
        ("公元前206年至公元220年", "-0205/0220"),
        ("公元前3世纪", "-0299/-0200"),
        ("公元前3世纪70年代", "-0278/-0269"),
        ("公元前5000年前后", "-4999~"),
        ("公元前500年以前", "../-0500"),
        ("公元前1年以后", "0001/.."),
        ("神爵五年（前57年）", "-0056"),
        ("周安王十五年", "-0386"),
        ("秦始皇二十六年", "-0220"),
        ("太初四年", "-0100"),
        ("221 BC", "-0220"),
        ("770 to 476 BCE", "-0769/-0475"),
        ("206 B.C. – 220 AD", "-0205/0220"),
        ("初四年", "?"),
        ("前三年", "?"),
    ],
)
def test_a_year_before_the_common_era_has_its_edtf(text: str, written: str) -> None:
    found = recognise(text)
    assert (edtf(text) if found and found[0].year is not None else "?") == written


@pytest.mark.parametrize(
    "text",
    ["公元前403年三月", "公元前403年春", "元狩元年冬十月", "建武元年六月", "公元前551年9月28日"],
)
def test_of_such_a_year_no_month_is_known(text: str) -> None:
    """No calendar of those years is known to the day, nor is the lunar one before the year 100."""
    assert "-" not in edtf(text)[1:]


def test_a_year_before_the_common_era_has_its_first_and_last_day_in_iso_8601() -> None:
    value = resolve(recognise("公元前206年至公元220年")[0], FRAME)
    assert value is not None
    assert (first_day(value), last_day(value)) == ("-0205-01-01", "0220-12-31")
    assert (value.start, value.first_year, value.last_year) == (None, -205, 220)
