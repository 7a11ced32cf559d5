"""A release in the changelog of a plain text heads what changed in it."""

from __future__ import annotations

import pytest

from db.dates.events import read_events
from db.dates.model import Block, Kind
from db.ingest.headings import numbered_form
from db.ingest.segment import segment
from db.model import Role


@pytest.mark.parametrize(
    "line",
    ["v2.3 (2024-05-06)", "[1.4.0] - 2020-05-03", "V1.0.2 2019年3月8日", "版本 3.1（2021-10-02）"],
)
def test_a_version_with_its_day_is_a_heading(line: str) -> None:
    assert numbered_form(line) is not None


def test_a_sentence_that_names_a_version_is_none() -> None:
    assert numbered_form("v2.3 (2024-05-06) 修复了登录问题。") is None
    assert numbered_form("v2.3 已于 2024-05-06 发布") is None


def test_what_stands_below_counts_from_the_day_of_the_release() -> None:
    raw = (
        "更新日志\n\nv2.3 (2024-05-06)\n昨天合入登录修复。\n下月起停用旧接口。\n\n"
        "v2.2 (2024-03-11)\n本月新增导出。\n"
    )
    blocks = [
        Block(one.text, one.level if one.role is Role.HEADING else None, one.role is Role.TITLE)
        for one in segment(raw).passages
    ]
    assert [
        (event.expression.value.edtf, event.kind)
        for event in read_events(blocks)
        if event.expression.value
    ] == [
        ("2024-05-06", Kind.HAPPENED),
        ("2024-05-05", Kind.HAPPENED),
        ("2024-06/..", Kind.HAPPENED),
        ("2024-03-11", Kind.HAPPENED),
        ("2024-03", Kind.HAPPENED),
    ]
