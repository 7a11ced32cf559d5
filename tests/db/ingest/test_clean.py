"""Cleaning a passage without losing the way back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ingest.clean import Change, Cleaned, apply, clean
from db.text.alignment import Span

DIRTY = st.text(
    st.one_of(
        st.sampled_from("县开馆a ，。、\n\r\t\u3000\u00a0\u200b\ufeff\x00\x1b<>&;#/bp"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)


def assert_aligned(raw: str, cleaned: Cleaned) -> None:
    """What no edit names is the same in both texts, and the edits cover all the rest."""
    source = target = 0
    for edit in cleaned.alignment.edits:
        assert raw[source : edit.source_start] == cleaned.text[target : edit.target_start]
        assert edit.source_start >= source
        assert edit.target_start >= target
        source, target = edit.source_end, edit.target_end
    assert raw[source:] == cleaned.text[target:]


@given(DIRTY)
def test_the_alignment_leads_from_any_raw_text_to_its_cleaned_form(raw: str) -> None:
    assert_aligned(raw, clean(raw))


@given(DIRTY)
def test_no_control_character_and_no_line_break_is_left(raw: str) -> None:
    text = clean(raw).text
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in text)


@given(
    DIRTY, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 10), st.text("甲 ", max_size=2)))
)
def test_changes_that_overlap_never_break_the_alignment(
    raw: str, wanted: list[tuple[int, int, str]]
) -> None:
    changes = sorted(
        Change(start, min(len(raw), start + length), text)
        for start, length, text in wanted
        if start <= len(raw)
    )
    assert_aligned(raw, apply(raw, changes))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("六月八\n日开馆。", "六月八日开馆。"),
        ("会议\r\n　　继续举行。", "会议继续举行。"),
        ("the new\nlibrary opened", "the new library opened"),
        ("开馆，，读者很多。。", "开馆，读者很多。"),
        ("说到这里。。。。。。他停住了。", "说到这里。。。。。。他停住了。"),
        ("开馆,,读者很多。", "开馆,读者很多。"),
        ("a,,b", "a,,b"),
        ("开馆，。读者", "开馆。读者"),
        ("甲    乙\u00a0丙\t丁", "甲 乙 丙 丁"),
        ("扶\u200b贫\ufeff办", "扶贫办"),
        ("\x1b[31m红\x07", "[31m红"),
        ("甲&nbsp;乙&ldquo;丙&rdquo;&#8212;&amp;&nothing;", "甲 乙“丙”—&&nothing;"),
        ("第一段<br/>第二段<p class='x'>末</p>", "第一段 第二段末"),
        ("温度<5度，湿度>3", "温度<5度，湿度>3"),
        ("没有什么可改的。", "没有什么可改的。"),
    ],
)
def test_damage_of_each_kind_is_repaired(raw: str, text: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == text
    assert_aligned(raw, cleaned)


def test_spans_that_are_to_go_are_gone_and_lead_back() -> None:
    raw = "發(fā)布會\n於昨日舉行"
    cleaned = clean(raw, [Span(1, 5)])
    assert cleaned.text == "發布會於昨日舉行"
    assert cleaned.alignment.span_to_source(0, 2) == Span(0, 6)


@pytest.mark.parametrize(
    "piece", [" ", "\u3000", "<!--", "<a ", "&am", "，", "\n \n", "\u200b", "<"]
)
def test_long_runs_of_anything_take_no_more_than_linear_time(piece: str) -> None:
    started = time.process_time()
    clean(piece * 100_000)
    assert time.process_time() - started < 3
