"""What a title says of its document."""

from __future__ import annotations

import pytest

from db.dates.setting.genre import Genre, genre_of, tense_of


@pytest.mark.parametrize(
    "title",
    ["青溪縣二〇二〇年大事記", "某馆2020年十件大事", "云州大学校史年表", "Timeline of the Railway"],
)
def test_chronicles_and_reviews_tell_of_what_was(title: str) -> None:
    assert genre_of(title) is Genre.CHRONICLE


@pytest.mark.parametrize(
    "title",
    [
        "2021年读书节活动方案",
        "關於舉辦夏令營的通知（徵求意見稿）",
        "2022年工作要点 - 云州市教育局",
        "Notice",
        "《2021年读书节活动方案》",
    ],
)
def test_plans_and_notices_tell_of_what_is_to_come(title: str) -> None:
    assert genre_of(title) is Genre.PLAN


@pytest.mark.parametrize(
    "title",
    [
        "2020年工作总结和2021年工作计划",
        "机械厂2019年述职报告暨2020年工作打算（草案）",
        "社团年度回顾及新年规划",
    ],
)
def test_a_review_that_ends_in_a_plan_is_a_review(title: str) -> None:
    assert genre_of(title) is Genre.CHRONICLE


@pytest.mark.parametrize("title", ["云州市古树名木保护条例", "图书借阅办法（试行）", "民事诉讼法"])
def test_laws_speak_of_any_time_to_come(title: str) -> None:
    assert genre_of(title) is Genre.LAW


@pytest.mark.parametrize(
    "title",
    [None, "", "某局印发《2021年工作方案》", "云青铁路通车", "2021年工作计划（附2020年大事记）"],
)
def test_any_other_title_says_nothing_of_the_tense(title: str | None) -> None:
    assert genre_of(title) is Genre.OTHER


def test_a_title_as_long_as_a_book_is_no_trouble() -> None:
    assert genre_of("方案" + "（" * 100_000) is Genre.OTHER


def test_a_headline_about_somebody_s_plan_looks_back() -> None:
    assert tense_of("远山宣布计划收购网络公司") is None
    assert tense_of("2021年工作计划") is Genre.PLAN


def test_a_label_in_front_that_something_is_open_announces_it() -> None:
    assert genre_of("【报名中】竹编研习班") is Genre.PLAN
    assert genre_of("現正售票！春日音樂會") is Genre.PLAN
    assert genre_of("报名中的趣事") is Genre.OTHER


def test_where_a_thing_comes_from_and_how_it_stands_lies_behind() -> None:
    assert tense_of("貳、緣起") is Genre.CHRONICLE
    assert tense_of("里程碑") is Genre.CHRONICLE
    assert tense_of("一、现状") is Genre.CHRONICLE


def test_the_stage_of_a_plan_that_sums_up_is_yet_to_come() -> None:
    assert tense_of("（四）总结提升阶段") is None
    assert tense_of("预期成果") is None


@pytest.mark.parametrize(
    "heading", ["10、新城概念规划公示", "“青年驿站”计划正式发布", "八、总体规划获批"]
)
def test_a_heading_that_tells_what_was_done_with_a_plan_looks_ahead_at_nothing(
    heading: str,
) -> None:
    assert tense_of(heading) is None


@pytest.mark.parametrize("heading", ["三、发布明年计划", "五、下一步工作规划"])
def test_a_heading_that_names_a_plan_looks_ahead(heading: str) -> None:
    assert tense_of(heading) is Genre.PLAN
