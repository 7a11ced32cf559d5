"""Events counted by period."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import periods
from tui.periods import OPEN, UNDATED, Unit


def _days(*dates: str) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array([date.fromisoformat(d).toordinal() if d else OPEN for d in dates], np.int32)


def test_an_event_of_two_days_stands_on_both_days() -> None:
    counted = periods.count(_days("2020-06-08"), _days("2020-06-09"), Unit.DAY)
    assert counted.counts.tolist() == [1, 1]
    assert Unit.DAY.name_of(counted.first) == "2020-06-08"


def test_a_whole_year_is_not_counted_in_january_but_said_to_be_wider() -> None:
    starts, ends = _days("2020-01-01", "2020-03-05"), _days("2020-12-31", "2020-03-05")
    counted = periods.count(starts, ends, Unit.MONTH)
    assert (Unit.MONTH.name_of(counted.first), counted.counts.tolist()) == ("2020-03", [1])
    assert counted.wider == 1
    assert periods.count(starts, ends, Unit.YEAR).counts.tolist() == [2]


def test_an_open_end_counts_at_the_end_that_is_known() -> None:
    counted = periods.count(_days("", "2019-01-01"), _days("2020-07-31", ""), Unit.YEAR)
    assert counted.counts.tolist() == [1, 1]


def test_an_event_without_a_date_is_in_no_bar_and_in_no_period() -> None:
    counted = periods.count(_days("2020-07-31", ""), _days("2020-07-31", ""), Unit.DAY)
    assert counted.counts.tolist() == [1]
    assert counted.of_event.tolist()[1] == UNDATED
    assert counted.wider == 0


def test_nothing_at_all_can_be_counted() -> None:
    for starts in (_days(), _days("", "")):
        assert not len(periods.count(starts, starts, Unit.MONTH).counts)
        assert periods.fitting_unit(starts, starts, 40) is Unit.YEAR


def test_the_finest_unit_that_fits_the_width_is_chosen() -> None:
    year = _days("2020-01-14", "2020-08-28")
    assert periods.fitting_unit(year, year, 40) is Unit.MONTH
    assert periods.fitting_unit(year, year, 400) is Unit.DAY
    century = _days("1900-01-01", "2025-01-01")
    assert periods.fitting_unit(century, century, 40) is Unit.DECADE


def test_one_event_of_a_century_does_not_choose_the_unit_of_all_others() -> None:
    starts = _days("1501-01-01", *(f"2020-{month:02d}-05" for month in range(1, 13)))
    ends = _days("1600-12-31", *(f"2020-{month:02d}-05" for month in range(1, 13)))
    assert periods.fitting_unit(starts, ends, 40) is Unit.MONTH


def test_a_unit_that_most_events_are_too_wide_for_is_not_chosen() -> None:
    starts, ends = _days("2019-01-01", "2020-01-01"), _days("2019-12-31", "2020-12-31")
    assert periods.fitting_unit(starts, ends, 400) is Unit.YEAR


def test_periods_are_named_and_asked_for_as_the_query_language_writes_them() -> None:
    day = _days("2020-06-08")
    written = [
        (unit.name_of(int(unit.of(day)[0])), unit.query(int(unit.of(day)[0]))) for unit in Unit
    ]
    assert written == [
        ("2020s", "2020..2029"),
        ("2020", "2020"),
        ("2020-Q2", "2020-Q2"),
        ("2020-06", "2020-06"),
        ("2020-06-08", "2020-06-08"),
    ]


@pytest.mark.parametrize(
    ("unit", "name", "query", "label"),
    [
        (Unit.DECADE, "-0410s", "-0410..-0401", "-410"),
        (Unit.YEAR, "-0402", "-0402", "02"),
        (Unit.MONTH, "-0402-01", "-0402-01", "-402"),
        (Unit.DAY, "-0402-01-01", "-0402-01-01", "-0402-01"),
    ],
)
def test_periods_before_the_common_era_are_named_in_the_count_of_edtf(
    unit: Unit, name: str, query: str, label: str
) -> None:
    period = int(unit.of(np.array([-147_192], np.int32))[0])
    assert (unit.name_of(period), unit.query(period)) == (name, query)
    assert unit.label_of(period)[0] == label


def test_steps_go_to_the_first_event_of_the_next_and_previous_period() -> None:
    starts = _days("2020-01-01", "2020-01-09", "2020-03-01", "2020-03-02", "2020-05-01")
    counted = periods.count(starts, starts, Unit.MONTH)
    assert periods.next_event(counted, 0, 1) == 2
    assert periods.next_event(counted, 4, -1) == 2
    assert periods.next_event(counted, 3, -1) == 0
    assert periods.next_event(counted, 4, 1) is None
    assert periods.next_event(counted, 1, -1) is None


@given(st.lists(st.tuples(st.integers(1, 3_000_000), st.integers(0, 27)), min_size=1, max_size=30))
def test_every_short_event_is_counted_once_in_each_period_it_touches(
    spans: list[tuple[int, int]],
) -> None:
    starts = np.array([start for start, _ in spans], np.int32)
    ends = np.array([start + length for start, length in spans], np.int32)
    for unit in (Unit.DECADE, Unit.YEAR, Unit.MONTH):
        counted = periods.count(starts, ends, unit)
        touched = unit.of(ends) - unit.of(starts) + 1
        assert counted.counts.sum() == touched.sum()
        assert counted.counts[0]
        assert counted.counts[-1]
