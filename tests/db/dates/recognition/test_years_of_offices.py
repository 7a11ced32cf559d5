"""Years of an office over two calendar years, written in numerals."""

from __future__ import annotations

from tests.db.dates.reading import read_one


def test_a_year_of_an_office_in_numerals_is_one_expression_over_two_years() -> None:
    assert read_one("二○二四／二五年度") == "2024-01-01..2025-12-31"
    assert read_one("二〇〇九/二〇一〇年度") == "2009-01-01..2010-12-31"


def test_one_of_a_school_is_still_its_own() -> None:
    assert read_one("二○二四／二五學年") == "2024-09-01..2025-08-31"
