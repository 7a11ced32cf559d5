"""Dates that a paragraph says again in another language."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told

NOTICED = date(2026, 1, 5)
LIMIT = ("../2026-06-10", "deadline")


@pytest.mark.parametrize(
    "text",
    [
        "Registration deadline 截止日期: 10 June 2026 / 2026年6月10日",
        "Papers are due by June 10, 2026. 投稿截止日期延长至2026年6月10日！",
    ],
)
def test_a_limit_said_again_in_another_language_is_a_limit(text: str) -> None:
    assert [kind for _, kind in told(text, published=NOTICED)] == ["deadline", "deadline"]


def test_what_else_is_planned_for_the_day_of_a_limit_is_no_limit() -> None:
    assert told(
        "Papers are due by June 10, 2026. 2026年6月10日，分会场举行开幕式。", published=NOTICED
    ) == [LIMIT, ("2026-06-10", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was opened on 5 May 1990. 图为1990年5月5日的旧照。",
        "The hall was opened on 5 May 1990 （1990年5月5日的《晨报》载有此事）。",
    ],
)
def test_a_day_only_named_in_the_other_language_tells_nothing_again(text: str) -> None:
    assert told(text, published=NOTICED) == [("1990-05-05", "happened")]
