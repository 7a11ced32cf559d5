"""Days counted from a feast, from several days, or from what was just told."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told
from tests.db.dates.reading import read

_PUBLISHED = date(2022, 1, 2)


def test_the_day_after_a_feast_is_a_day_and_no_name_of_the_occasion() -> None:
    assert told("9月中旬台风来袭，结果中秋隔天成行。", title="2021年纪事", published=_PUBLISHED)[
        -1
    ] == ("2021-09-22", "happened")


def test_the_second_day_of_several_is_one_of_them_and_the_next_day_is_none() -> None:
    title = "2021年纪事"
    assert told("11月6日至7日，登山，第二天下雪。", title=title)[-1] == ("2021-11-07", "happened")
    assert told("11月6日至7日，登山，翌日返家。", title=title)[-1] == ("2021-11-08", "happened")


def test_a_few_days_later_counts_from_what_was_told_behind_a_subject() -> None:
    assert told("1984年10月5日：码头启用，航线三日后开航。", title="发展年表")[-1] == (
        "1984-10-08",
        "happened",
    )
    assert [spelled for spelled, _ in read("十月三日后，初三日后")] == ["十月三日后"]


def test_two_months_counted_together_share_their_unit_and_cakes_are_none() -> None:
    assert [spelled for spelled, _ in read("五、六两月，接待学生三万人次。")] == ["五", "六两月"]
    assert read("买了八两月饼。") == []


def test_an_early_climb_begins_at_an_hour_and_goes_on_from_none() -> None:
    assert [spelled for spelled, _ in read("3月1日起登山；5月1日起登记。")] == [
        "3月1日",
        "5月1日起",
    ]
