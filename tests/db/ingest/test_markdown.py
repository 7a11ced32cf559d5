"""The blocks and marks of Markdown."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ingest.clean import clean
from db.ingest.lines import content_lines
from db.ingest.markdown import Mark, inline_changes, read_structure
from db.ingest.segment import segment
from db.model import Role
from db.text.alignment import Alignment
from tests.db.ingest.test_clean import assert_aligned


def _shown(raw: str) -> str:
    return clean(raw, (), inline_changes(raw)).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("## 第一章 总则 ##", "第一章 总则"),
        ("新馆于**九月二十七日**_开馆_。", "新馆于九月二十七日开馆。"),
        (
            '详见[县报](https://example.org/a_b "题")与<https://example.org>。',
            "详见县报与https://example.org。",
        ),
        ("![馆舍](a.jpg)落成", "馆舍落成"),
        ("`code` 与 snake_case_name", "code 与 snake_case_name"),
        ("- 一月开馆", "一月开馆"),
        ("> 引文\n> 第二行", "引文第二行"),
        ("3 \\* 4 = 12", "3 * 4 = 12"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("注[^1]在此", "注在此"),
        ("~~旧~~新", "旧新"),
        ("总述\n====", "总述"),
        ("1. 一月开馆", "1. 一月开馆"),
    ],
)
def test_marks_go_and_words_stay(raw: str, text: str) -> None:
    assert _shown(raw) == text


@given(st.text(st.sampled_from("甲乙ab*_`[]()<>#-=>~\\!|:. \n"), max_size=60))
def test_any_marks_leave_an_exact_way_back(raw: str) -> None:
    assert_aligned(raw, clean(raw, (), inline_changes(raw)))


@pytest.mark.parametrize(
    "piece", ["[", "*a", "_a", "`", "![](", "\\", "<http", "#", ">", "~~a", "- "]
)
def test_long_runs_of_marks_take_no_more_than_linear_time(piece: str) -> None:
    started = time.process_time()
    inline_changes(piece * 4000)
    assert time.process_time() - started < 3


def test_the_front_matter_is_read_and_is_no_text() -> None:
    structure = read_structure(
        content_lines(
            '---\ntitle: "河的二十年"\nauthor:\n  - 甲\n  - 乙\n'
            "date: 2021-03-22 # 定稿\nsource:\ntags: [a]\n---\n文。"
        )
    )
    assert structure.front_matter == {
        "title": "河的二十年",
        "author": "甲, 乙",
        "published": "2021-03-22",
        "source": None,
    }
    assert [block.mark for block in structure.blocks[:-1] if block] == [Mark.FRONT_MATTER] * 9
    assert structure.blocks[-1] is None


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read_structure(content_lines("---\n正文。\n\n第二段。")).front_matter == {}


def test_a_document_keeps_its_outline_and_hides_comments() -> None:
    raw = """---
title: 河
---
# 河的二十年

<!-- 待核 -->

## 一九九八年

- 六月，水位上涨，
  超过警戒线。
- 七月，退水。

小标题
------

| 时间 | 事项 |
|---|---|
| 5月 | 开工 |

```
# 不是标题
```
"""
    passages = [(p.role, p.level, p.text) for p in segment(raw, is_markdown=True).passages[3:]]
    assert passages == [
        (Role.TITLE, None, "河的二十年"),
        (Role.BOILERPLATE, None, "<!-- 待核 -->"),
        (Role.HEADING, 1, "一九九八年"),
        (Role.BODY, None, "六月，水位上涨，超过警戒线。"),
        (Role.BODY, None, "七月，退水。"),
        (Role.HEADING, 1, "小标题"),
        (Role.BODY, None, "时间　事项"),
        (Role.BOILERPLATE, None, "|---|---|"),
        (Role.BODY, None, "5月　开工"),
        (Role.BODY, None, "``` # 不是标题```"),
    ]


def test_the_cells_of_a_table_stand_side_by_side_without_bars() -> None:
    raw = "甲 | 乙\n--- | ---\n| 5月 | **完工** \\| 验收 |\n| | 6月 | |\n"
    passages = segment(raw, is_markdown=True).passages
    assert [passage.text for passage in passages] == [
        "甲\u3000乙",
        "--- | ---",
        "5月\u3000完工 | 验收",
        "6月",
    ]
    row = passages[2]
    span = Alignment.from_json(row.edits).span_to_source(3, 5)
    assert raw[row.start + span.start : row.start + span.end] == "完工"


_OF_FEED = """---
title: 拾穗书社
date: 2022-03-28T16:20:07+08:00
---

[首页](/) / [报告](/report)

# 拾穗书社　2021年度工作报告

## 一、社务

-   4月30日完成登记。

  活动     期间                      成果
  -------- ------------------------- ----------
  读书车   2021.02.22–2021.06.18     巡回14校
  展览     2021.07.01–2021.08.31     观众820人
"""


def test_a_text_with_a_front_matter_is_markdown_whatever_its_file_is_called() -> None:
    found = segment(_OF_FEED)
    assert found.metadata.published is not None
    assert found.metadata.published.startswith("2022-03-28")
    headings = [one.text for one in found.passages if one.role is Role.HEADING]
    assert headings == ["一、社务"]


def test_a_title_that_only_names_the_site_gives_way_to_the_heading_that_holds_it() -> None:
    title = segment(_OF_FEED).metadata.title
    assert title is not None
    assert "2021年度工作报告" in title


def test_the_blanks_of_an_aligned_table_are_kept_in_markdown() -> None:
    texts = [one.text for one in segment(_OF_FEED).passages]
    assert "展览\u30002021.07.01–2021.08.31\u3000观众820人" in texts


def test_headings_of_hashes_beside_links_are_markdown_and_hashes_alone_are_none() -> None:
    page = "[首页](/) | [联系](/c)\n\n# 某某学院\n\n## 关于复试的通知\n\n## 时间\n\n3月5日报到。"
    headings = [one.text for one in segment(page).passages if one.role is not Role.BODY]
    assert not any(one.startswith("#") for one in headings)
    notes = "# 第一条备注\n## 第二条备注\n正文在此。"
    assert any("#" in one.text for one in segment(notes).passages)


def test_a_rule_at_the_head_of_a_text_is_no_front_matter() -> None:
    assert segment("---\n说明：旧档\n---\n1月3日开馆。").metadata.title != "旧档"
