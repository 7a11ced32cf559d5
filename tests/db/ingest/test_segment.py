"""Cutting a raw text into passages that lead back to it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.ingest.lines import BLANK, line_number, line_starts
from db.ingest.segment import LONGEST_PASSAGE, Segment, segment
from db.model import Role
from db.text.alignment import Alignment

PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "当前位置：首页 > 要闻 > 正文",
                "青溪县大事记（2020年）",
                "发布时间：2021-01-06 来源：",
                "放大",
                "2020年",
                "一九五〇年",
                "5月",
                "　　1月7日，县里召开会议，",
                "研究产业发展。",
                "會(huì)議(yì)於6月8",
                "日舉(jǔ)行。",
                "一、指导思想",
                "（一）总结",
                "# 标题",
                "> 引文",
                "- 条目",
                "---",
                "```",
                "| 甲 | 乙 |",
                "<!-- 注",
                "-->",
                "Copyright 2020 版权所有",
                "责任编辑：何岸",
                "The library opened in May.",
                "。。，，\x00\x1b[0m",
            ]
        ),
        st.text(st.characters(codec="utf-8"), max_size=20),
    ),
    max_size=14,
)
TEXTS = st.builds(
    lambda pieces, joint: joint.join(pieces),
    PIECES,
    st.sampled_from(["\n", "\n\n", "\r\n", "\r", ""]),
)


def assert_leads_back(raw: str, passages: list[Segment]) -> None:
    """Passages are in order, lie apart, cover what is not blank and say how they were cleaned."""
    starts = line_starts(raw)
    end = 0
    for passage in passages:
        assert end <= passage.start < passage.end
        assert not raw[end : passage.start].strip(BLANK + "\r\n")
        assert passage.line == line_number(starts, passage.start)
        assert passage.text.strip()
        slice_ = raw[passage.start : passage.end]
        source = target = 0
        for edit in Alignment.from_json(passage.edits).edits:
            assert slice_[source : edit.source_start] == passage.text[target : edit.target_start]
            source, target = edit.source_end, edit.target_end
        assert slice_[source:] == passage.text[target:]
        end = passage.end
    assert not raw[end:].strip(BLANK + "\r\n")


@given(TEXTS, st.booleans())
@settings(max_examples=300)
def test_every_passage_leads_back_to_the_raw_text(raw: str, is_markdown: bool) -> None:
    assert_leads_back(raw, segment(raw, is_markdown=is_markdown).passages)


def test_a_half_converted_page_reads_as_text() -> None:
    raw = (
        "<p>&nbsp;&nbsp;山城纪事</p>\n<p>2020年<strong>3月5日</strong>，新馆开馆。<br/>读者三百。</p>\n"
        "<p>2020年4月6日&mdash;8日，书展举行。</p>\n"
    )
    segmented = segment(raw)
    assert segmented.metadata.title == "山城纪事"
    assert [passage.text for passage in segmented.passages] == [
        "山城纪事",
        "2020年3月5日，新馆开馆。 读者三百。",
        "2020年4月6日—8日，书展举行。",
    ]
    assert_leads_back(raw, segmented.passages)


def test_pinyin_notes_of_a_broken_conversion_are_removed_with_a_way_back() -> None:
    raw = "本館舉(jǔ)辦會(huì)議，發(fā)布計劃，請各單位(wèi)參加。"
    (passage,) = segment(raw).passages
    assert passage.text == "本館舉辦會議，發布計劃，請各單位參加。"
    start = passage.text.index("發布")
    span = Alignment.from_json(passage.edits).span_to_source(start, start + 2)
    assert raw[span.start : span.end] == "發(fā)布"


def test_a_paragraph_too_long_to_show_is_cut_behind_sentences() -> None:
    sentence = "县图书馆每周六上午为读者讲一个小时的地方历史。"
    raw = sentence * 1000
    passages = segment(raw).passages
    assert_leads_back(raw, passages)
    assert all(len(passage.text) <= LONGEST_PASSAGE for passage in passages)
    assert all(passage.text.endswith("。") for passage in passages)
    assert "".join(passage.text for passage in passages) == raw


@pytest.mark.parametrize(
    "piece",
    [
        "县",
        "a",
        "2020年",
        "1月",
        " ",
        "\u3000甲",
        "，",
        "第",
        "(fā)",
        "发(fā)",
        "*a",
        ">",
        "\n",
        "一、",
        "甲\n",
    ],
)
def test_a_big_paragraph_of_anything_takes_no_more_than_linear_time(piece: str) -> None:
    started = time.process_time()
    segment(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 5


def test_roles_are_those_of_the_model() -> None:
    assert {
        passage.role for passage in segment("当前位置：首页 > 要闻\n\n题\n\n正文在此。").passages
    } <= set(Role)
