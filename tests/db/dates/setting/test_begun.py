"""What an entry below a year tells of to its end in a later year."""

from __future__ import annotations

import pytest

from tests.db.dates.documents import told

TITLE = "石桥乡大事记"


@pytest.mark.parametrize(
    ("entry", "days"),
    [
        ("7月至1975年4月　修水库。", "1972-07/1975-04"),
        ("3月—1975年4月　修水库。", "1972-03/1975-04"),
        ("10月8日至1974年2月3日　修路。", "1972-10-08/1974-02-03"),
    ],
)
def test_an_entry_below_a_year_begins_in_it_although_it_names_a_later_end(
    entry: str, days: str
) -> None:
    assert told("1972年", entry, title=TITLE) == [(days, "happened")]


def test_what_names_its_own_beginning_or_opens_no_entry_is_as_before() -> None:
    own = "1973年7月至1975年4月　修水库。"
    assert told("1972年", own, title=TITLE) == [("1973-07/1975-04", "happened")]
    amid = "10月，修水库，7月至1975年4月停工。"
    assert told("1972年", amid, title=TITLE)[1] == ("1974-07/1975-04", "happened")
