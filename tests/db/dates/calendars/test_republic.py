"""Years of two digits in documents that count by the Republic."""

from __future__ import annotations

import pytest

from db.dates.calendars.republic import in_republic
from db.dates.model import Frame
from db.dates.recognise import recognise
from db.dates.resolve import resolve
from tests.db.dates.reading import ends


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("93年8月", "2004-08-01..2004-08-31"),
        ("90年底", "2001-12-01..2001-12-31"),
        ("93年8月前", "..2004-07-31"),
        ("93年8月至9月", "2004-08-01..2004-09-30"),
        ("2004年", "2004-01-01..2004-12-31"),
    ],
)
def test_two_digits_are_years_of_the_republic(text: str, interval: str) -> None:
    found = in_republic(recognise(text)[0])
    assert ends(resolve(found, Frame())) == interval
    assert found.year in (2004, 2001)
