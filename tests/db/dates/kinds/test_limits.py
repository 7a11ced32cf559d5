"""Limits and goals: what is due by a day, what is aimed at, how things stood by then."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_a_goal_at_the_head_of_a_clause_is_planned_up_to_its_end() -> None:
    assert told(
        "今年新建公厕12座，到2027年，各街道实现全覆盖。",
        title="北港区推进厕所革命",
        published=date(2025, 3, 1),
    ) == [("../2027", "planned")]


def test_what_a_goal_word_says_of_times_gone_by_is_no_event() -> None:
    found = events(
        "一九五二年建校。到1985年，全乡有小学三十所。", title="石门乡史", published=date(2020, 5, 1)
    )
    assert [(one.expression.text, one.kind.value) for one in found] == [
        ("一九五二年", "happened"),
        ("到1985年", "mention"),
    ]


def test_a_plan_plans_no_goal_of_the_period_before_it() -> None:
    assert told(
        "到2020年底，全县有书屋80家。到2023年底，新增20家。", title="全民阅读规划（2021—2023年）"
    ) == [("../2023-12~", "planned")]
