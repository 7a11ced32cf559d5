"""What befell lies before the day of writing, in notices too."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_an_accident_that_gives_rise_to_a_notice_has_happened() -> None:
    assert told(
        "10月28日，邻县一座仓库发生火灾，烧毁库房六间。",
        "11月15日前，各村上报自查情况。",
        title="关于开展消防检查的通知",
        published=date(2019, 11, 1),
    ) == [("2019-10-28", "happened"), ("../2019-11-15", "deadline")]


def test_one_of_december_in_a_notice_of_january_is_of_the_year_before() -> None:
    assert told(
        "12月27日，隔壁乡一辆客车不慎坠落，造成二人死亡。",
        title="关于加强2020年道路安全的通知",
        published=date(2020, 1, 6),
    ) == [("2019-12-27", "happened")]


def test_a_death_told_in_an_obituary_lies_before_its_signature() -> None:
    assert told(
        "教师王某某因医治无效，于12月30日在市医院逝世。",
        "告别仪式定于1月4日举行。",
        title="讣告",
        published=date(2017, 1, 2),
    ) == [("2016-12-30", "happened"), ("2017-01-04", "planned")]


def test_an_exercise_or_what_may_befall_is_still_planned() -> None:
    for sentence in (
        "11月9日，组织火灾事故应急演练。",
        "11月9日，模拟仓库发生爆炸，检验应急能力。",
        "11月9日，开展防止发生溺水事故的宣讲。",
    ):
        assert told(sentence, title="演练通知", published=date(2020, 10, 6)) == [
            ("2020-11-09", "planned")
        ]
