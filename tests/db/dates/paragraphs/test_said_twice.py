"""Times that a text says twice."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_the_year_behind_that_is_tells_for_the_words_before_it() -> None:
    assert told("1944年12月8日停办。", "光复后翌年，即1947年，重新开课。", title="会史") == [
        ("1944-12-08", "happened"),
        ("1947", "happened"),
    ]


def test_a_bracket_says_the_days_of_the_feast_before_it() -> None:
    assert told(
        "2012年中秋連假（9/29～9/30）　首次在秋天舉辦。",
        "2013年6月8日　回到春天。",
        title="歷屆回顧",
    ) == [("2012-09-29/2012-09-30", "happened"), ("2013-06-08", "happened")]
    assert told(
        "国庆假期（10月1日至7日）闭馆。", title="闭馆通知", published=date(2023, 9, 20)
    ) == [("2023-10-01/2023-10-07", "planned")]


def test_days_in_a_bracket_far_from_the_feast_are_another_time() -> None:
    found = told("2012年春节（9月1日至3日补办）聚会。", title="历届回顾")
    assert ("2012-09-01/2012-09-03", "happened") not in found or len(found) == 2
