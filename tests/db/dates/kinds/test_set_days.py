"""Days that something is set for, lasts until, or is meant for and comes otherwise."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told

_PUBLISHED = date(2023, 4, 21)


def test_a_day_to_come_for_which_a_meeting_is_set_is_planned_although_a_noun_follows() -> None:
    text = "预案尚需提交拟于2023年6月8日召开的会员大会审议。"
    assert told(text, published=_PUBLISHED) == [("2023-06-08", "planned")]
    assert told("拟于2022年6月8日召开的会员大会未成。", published=_PUBLISHED) == []


def test_the_rest_of_the_year_is_planned_and_a_span_of_years_is_none() -> None:
    assert told(
        "新建三座站房，7月开工，年内完成主体。", title="某县行动方案", published=_PUBLISHED
    ) == [
        ("2023-07", "planned"),
        ("2023", "planned"),
    ]
    assert (
        told("近年内不再新建，三年内完成，5年内不受理，年内首次上调。", published=_PUBLISHED) == []
    )


def test_what_may_be_handed_in_until_a_day_had_a_limit_even_if_it_is_over() -> None:
    assert told("稿件征集截止4月10日（已结束）。", title="某活动方案", published=_PUBLISHED) == [
        ("../2023-04-10", "deadline")
    ]


def test_goals_of_further_years_in_a_sentence_that_plans_are_planned() -> None:
    assert told("2025年用水较基准年减少15%，2030年减少30%。", title="节水行动计划") == [
        ("2025", "planned"),
        ("2030", "planned"),
    ]


def test_a_bracket_with_its_own_full_stop_tells_in_a_notice_too() -> None:
    assert told(
        "如遇黑雨，工程顺延。（4月16日暴雨，围板受损，现已修妥。）",
        title="更换水管通告",
        published=_PUBLISHED,
    ) == [("2023-04-16", "happened")]


def test_each_meeting_of_a_list_has_its_day() -> None:
    text = "经2022年4月20日第五届董事会会议、5月13日股东大会审议，关联交易获准。"
    assert told(text, published=_PUBLISHED) == [
        ("2022-04-20", "happened"),
        ("2022-05-13", "happened"),
    ]


def test_another_deed_of_a_day_counted_from_now_is_told_again() -> None:
    text = "4月20日，市里成立调查组。伤者已于昨日出院。"
    assert told(text, published=_PUBLISHED) == [
        ("2023-04-20", "happened"),
        ("2023-04-20", "happened"),
    ]


def test_a_notice_plays_in_its_own_year_whatever_its_lead_names() -> None:
    assert told(
        "工程于2022年11月展开。",
        "2月24日　一座",
        "2月28日　二座",
        "3月7日　三座",
        "围板曾受损，3月16日修妥了。",
        title="更换水管通告",
        published=_PUBLISHED,
    )[-1] == ("2023-03-16", "happened")


def test_a_title_of_matters_of_application_is_that_of_a_notice() -> None:
    assert told(
        "三、申請期間：自113年9月2日起至113年10月4日止。",
        title="公告113年度清寒學生獎助學金申請事宜",
        published=date(2024, 9, 11),
    ) == [("2024-09-02?/2024-10-04?", "planned")]


def test_a_limit_that_was_put_off_is_none() -> None:
    assert told(
        "原订9月27日截止，应各校要求延长。",
        "申请至2024年10月4日截止。",
        title="奖学金申请公告",
        published=date(2024, 9, 11),
    ) == [("../2024-10-04", "deadline")]


def test_what_a_relative_clause_of_english_arranges_is_planned() -> None:
    assert told("The lease, which expires on 30 June 2031, comes up for renewal.", "Outlook") == [
        ("2031-06-30", "planned")
    ]
