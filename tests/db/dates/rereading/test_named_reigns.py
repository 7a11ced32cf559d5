"""The reign that a date names."""

from __future__ import annotations

import pytest

from db.dates.recognise import recognise
from db.dates.rereading.named_reigns import reign_named


@pytest.mark.parametrize(
    ("text", "era", "nth"),
    [
        ("光绪十年大旱", "光绪", 10),
        ("同治元年建亭", "同治", 1),
        ("康熙56年修桥", "康熙", 56),
        ("昭和16年闢路", "昭和", 16),
    ],
)
def test_a_date_names_its_reign_and_the_year_of_it(text: str, era: str, nth: int) -> None:
    named = reign_named(recognise(text))
    assert named is not None
    assert (named[0].era, named[1]) == (era, nth)


def test_the_last_of_several_dates_names_the_reign() -> None:
    named = reign_named(recognise("光绪二十年动工，民国三年完工"))
    assert named is not None
    assert (named[0].era, named[0].first) == ("民国", 1912)


def test_years_in_figures_and_years_named_together_are_told_apart() -> None:
    figures = reign_named(recognise("康熙56年"))
    together = reign_named(recognise("光绪十年至十三年"))
    assert figures is not None
    assert figures[0].figures
    assert together is not None
    assert together[0].through == 13


def test_a_year_of_the_common_era_names_none() -> None:
    assert reign_named(recognise("1898年动工")) is None
    assert reign_named([]) is None
