"""Dates in a narrow column."""

from __future__ import annotations

import pytest

from db.model import Event
from db.text.width import width
from tui.date_column import LONG_CELLS, SHORT_CELLS, date_label


def _event(start: str | None, end: str | None, precision: str, bound: str | None = None) -> Event:
    return Event(
        id=1, document=1, passage=1, start=start, end=end, edtf="2020", precision=precision,
        kind="happened", bound=bound, basis="explicit", text="", text_start=0, text_end=0,
        date_text="", date_start=0, date_end=0, line=1, reasons=(), title=None, path="",
        sources=((1, 1),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("event", "long", "short"),
    [
        (_event("2020-06-08", "2020-06-08", "day"), "2020-06-08", "2020-06-08"),
        (_event("2020-06-08", "2020-06-09", "day"), "2020-06-08..09", "2020-06-08..09"),
        (_event("2020-06-28", "2020-07-02", "day"), "2020-06-28..07-02", "2020-06-28…"),
        (_event("2019-12-30", "2020-01-02", "day"), "2019-12-30…", "2019-12-30…"),
        (_event("2020-06-08T10:30", "2020-06-08T11:30", "time"), "2020-06-08", "2020-06-08"),
        (_event("2020-06-01", "2020-06-30", "month"), "2020-06", "2020-06"),
        (_event("2020-02-01", "2020-02-29", "month"), "2020-02", "2020-02"),
        (_event("2020-01-01", "2020-04-30", "month"), "2020-01..04", "2020-01..04"),
        (_event("2019-11-01", "2020-02-29", "month"), "2019-11..2020-02", "2019-11…"),
        (_event("2020-06-01", "2020-06-10", "xun"), "2020-06上旬", "2020-06上旬"),
        (_event("2020-02-21", "2020-02-29", "xun"), "2020-02下旬", "2020-02下旬"),
        (_event("2020-06-21", "2020-06-22", "day"), "2020-06-21..22", "2020-06-21..22"),
        (_event("2020-04-01", "2020-06-30", "quarter"), "2020-Q2", "2020-Q2"),
        (_event("2020-07-01", "2020-12-31", "half"), "2020-H2", "2020-H2"),
        (_event("2020-01-01", "2020-12-31", "year"), "2020", "2020"),
        (_event("1980-01-01", "1989-12-31", "year"), "1980s", "1980s"),
        (_event("2016-01-01", "2020-12-31", "plan-period"), "2016..2020", "2016..2020"),
        (_event("2016-01-01", "2016-12-31", "approximate"), "~2016", "~2016"),
        (_event("2016-06-08", "2016-06-09", "approximate"), "~2016-06-08..09", "~2016-06-08…"),
        (_event(None, "2020-07-31", "day", "by"), "≤2020-07-31", "≤2020-07-31"),
        (_event("2019-01-01", None, "year", "since"), "≥2019", "≥2019"),
        (_event("2020-10-01", "2020-10-01", "day", "around"), "~2020-10-01", "~2020-10-01"),
        (_event(None, None, "approximate"), "2020", "2020"),
        (_event("-0402-01-01", "-0402-12-31", "year"), "403 BCE", "403 BCE"),
        (_event("0000-01-01", "0000-12-31", "year", "around"), "~1 BCE", "~1 BCE"),
        (_event("-0769-01-01", "-0475-12-31", "year"), "770..476 BCE", "770..476 BCE"),
        (_event("-1045-01-01", "0220-12-31", "year"), "1046 BCE..0220", "1046 BCE..0220"),
        (_event("-2069-01-01", "-1599-12-31", "year"), "2070..1600 BCE", "2070..1600 BCE"),
        (_event(None, "-0500-12-31", "year", "by"), "≤501 BCE", "≤501 BCE"),
        (_event("-0500-01-01", None, "year", "since"), "≥501 BCE", "≥501 BCE"),
    ],
)
def test_the_precision_of_a_date_is_seen_in_either_width(
    event: Event, long: str, short: str
) -> None:
    assert date_label(event, LONG_CELLS) == long
    assert date_label(event, SHORT_CELLS) == short
    assert width(long) <= LONG_CELLS
    assert width(short) <= SHORT_CELLS


def test_where_there_is_room_both_ends_are_told() -> None:
    assert date_label(_event("2019-12-30", "2020-01-02", "day")) == "2019-12-30..2020-01-02"
