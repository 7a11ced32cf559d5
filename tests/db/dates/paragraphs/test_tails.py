"""Dates behind what they tell, at the end of an entry."""

from __future__ import annotations

import pytest

from tests.db.dates.documents import told


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("渡口改建完工。（8月7日）", [("1962-08-07", "happened")]),
        (
            "渡口动工。（3月4日）渡口完工。（8月9日）",
            [("1962-03-04", "happened"), ("1962-08-09", "happened")],
        ),
        (
            "船工驻守江堤，9月2日撤离。（8月7日）",
            [("1962-09-02", "happened"), ("1962-08-07", "happened")],
        ),
    ],
)
def test_a_date_in_brackets_at_the_end_dates_its_entry(
    entry: str, found: list[tuple[str, str]]
) -> None:
    assert told("1962年", entry, title="渡口大事记") == found


def test_a_year_before_a_noun_leaves_its_entry_to_the_date_at_the_end() -> None:
    assert told("2021年度评比结束。（2022年1月18日）", title="渡口大事记") == [
        ("2022-01-18", "happened")
    ]


def test_years_in_brackets_behind_several_names_only_gloss_them() -> None:
    text = "渡口旧称“北渡”（1920年—1927年）、“东渡”（1915年—1923年）。"
    assert told(text, title="渡口大事记") == []
