"""The real documents that the project was created from, read as a careful reader reads them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db.ingest.decode import decode
from db.ingest.metadata import Metadata
from db.ingest.segment import Segmented, segment
from db.model import Role

if TYPE_CHECKING:
    from pathlib import Path

METADATA = {
    0: Metadata(
        title="民進中央脫貧攻堅工作大事記(2016年-2020年)", editor="張禹", published="2020-10-15"
    ),
    1: Metadata(title="2020年第7个扶贫日活动方案"),
    2: Metadata(
        title="2020年宝鸡社会组织工作十件大事",
        source="阳光网-阳光报",
        author="张伟, 段麟峰",
        editor="芮扬",
        published="2021-01-14T18:15:58",
    ),
    3: Metadata(
        title="陜西民政:六大措施…",
        source="各界新聞網",
        author="雷文姣",
        editor="張潔",
        published="2020-04-14T14:51:31",
    ),
}

# The raw lines that are text; every other line that is not blank is furniture or metadata.
TEXT_LINES = {
    0: {7, *range(15, 64, 2)},
    1: {1, *range(7, 68, 2)},
    2: {3, *range(7, 28, 2)},
    3: {3, 8, *range(10, 37, 2)},
    4: {5, *range(9, 24, 2)},
}

HEADING_LINES = {
    0: {7: 1},
    1: {9: 1, 13: 1, 23: 1, 27: 2, 33: 2, 41: 2, 51: 2, 57: 2, 61: 1},
    2: {},
    3: dict.fromkeys((12, 16, 20, 24, 28, 32), 1),
}


def _read(seeds: Path, number: int) -> Segmented:
    (path,) = seeds.glob(f"{number:03}_*")
    return segment(decode(path.read_bytes()).text)


@pytest.mark.parametrize("number", METADATA)
def test_every_field_is_what_the_page_says_and_empty_where_it_says_nothing(
    seeds: Path, number: int
) -> None:
    metadata = _read(seeds, number).metadata
    expected = METADATA[number]
    assert metadata.title is not None
    assert expected.title is not None
    assert replace(metadata, title=None) == replace(expected, title=None)
    begin, shortened, _ = expected.title.partition("…")
    assert metadata.title.startswith(begin) if shortened else metadata.title == begin


def test_a_title_with_a_blank_in_it_is_one_title(seeds: Path) -> None:
    title = _read(seeds, 3).metadata.title
    assert title is not None
    assert len(title) == 30
    assert " " in title


def test_the_english_report_has_its_long_title_and_nothing_else(seeds: Path) -> None:
    metadata = _read(seeds, 4).metadata
    assert metadata.title is not None
    assert metadata.title.startswith("Demonstrate the effectiveness")
    assert len(metadata.title) > 300
    assert metadata == Metadata(title=metadata.title)


@pytest.mark.parametrize("number", TEXT_LINES)
def test_all_text_and_no_furniture_is_text(seeds: Path, number: int) -> None:
    text_lines = {
        passage.line
        for passage in _read(seeds, number).passages
        if passage.role in (Role.TITLE, Role.HEADING, Role.BODY)
    }
    assert text_lines == TEXT_LINES[number]


@pytest.mark.parametrize("number", HEADING_LINES)
def test_headings_have_their_levels(seeds: Path, number: int) -> None:
    headings = {
        passage.line: passage.level
        for passage in _read(seeds, number).passages
        if passage.role is Role.HEADING
    }
    assert headings == HEADING_LINES[number]


def test_no_pinyin_note_is_left(seeds: Path) -> None:
    text = "".join(passage.text for passage in _read(seeds, 0).passages)
    assert "發布" in text
    assert not re.search(r"[\u4e00-\u9fff]\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)", text)
