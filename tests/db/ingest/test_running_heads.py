"""Heads and feet that a paged original repeats."""

from __future__ import annotations

from db.ingest.lines import content_lines
from db.ingest.running_heads import running_heads

HEAD = "沿江志稿（送审本）      2009/7/14"


def test_a_dated_head_of_every_page_stays_once() -> None:
    pages = [line for number in range(4) for line in (HEAD, f"第{number}段讲修渠。")]
    assert running_heads(content_lines("\n".join(pages))) == [2, 4, 6]


def test_the_number_of_the_page_may_differ() -> None:
    feet = [f"沿江志稿 2009-07-14 第 {number} 页 共 38 页" for number in range(1, 4)]
    assert running_heads(content_lines("\n".join(feet))) == [1, 2]


def test_entries_of_days_that_recur_are_none() -> None:
    same = ["2009年7月14日"] * 3 + ["巡堤二十里。"] * 3
    twice = [HEAD, "第1段讲修渠。", HEAD]
    told = ["2009年7月14日，巡堤二十里。"] * 3
    assert running_heads(content_lines("\n".join([*same, *twice, *told]))) == []


def test_when_a_paper_was_adopted_stands_at_the_margin_below_the_title_that_runs_on() -> None:
    title = "沿江國小節水計畫（核定本）"
    adopted = " " * 30 + "108.03.12 校務會議通過"
    pages = [
        title,
        adopted,
        "第一段講修渠。",
        f"{title}　108.03.12",
        "第二段。",
        f"{title}　108.03.12",
    ]
    assert running_heads(content_lines("\n".join(pages))) == [1]
    assert running_heads(content_lines("\n".join([title, adopted.strip(), *pages[2:]]))) == []
    assert running_heads(content_lines("\n".join(pages[:3]))) == []
