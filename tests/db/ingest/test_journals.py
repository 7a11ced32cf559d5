"""What journals print around an abstract."""

from __future__ import annotations

from db.ingest.journals import journal_lines
from db.ingest.lines import content_lines


def test_the_notes_of_a_paper_describe_it() -> None:
    raw = """沿江水运考（1921—1937）
作者简介: 甲乙（1978—），女，讲师。2016年入选英才计划。
基金项目：省社科基金项目（2018—2021）
摘要：1921年，沿江始有小轮。
关键词：水运；小轮；1921年
中图分类号：K29
引用本文
甲乙. 沿江水运考（1921—1937）[J]. 水运史, 2020, 38(4): 88-97."""
    assert journal_lines(content_lines(raw)) == [1, 2, 4, 5, 6, 7]


def test_a_note_on_the_author_of_another_page_stays_text() -> None:
    raw = "沿江水运考\n作者简介：甲乙，1978年生于云州。\n关键词：水运\n1921年，沿江始有小轮。"
    assert journal_lines(content_lines(raw)) == []
