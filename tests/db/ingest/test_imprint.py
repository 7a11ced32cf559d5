"""Lines that only name who issued a text."""

from __future__ import annotations

import pytest

from db.ingest.imprint import is_issuer, read_imprint


@pytest.mark.parametrize("line", ["石门县统计局", "石门县统计局　国家统计局石门调查队"])
def test_one_or_several_offices_are_an_issuer(line: str) -> None:
    assert is_issuer(line)


@pytest.mark.parametrize("line", ["", "石门县统计局 二〇二一年公报", "水文队志"])
def test_other_lines_are_none(line: str) -> None:
    assert not is_issuer(line)


@pytest.mark.parametrize(
    "line",
    [
        "原创 2019-01-03 阿远 云州慢生活",
        "2019年1月3日 由 阿远 发布",
        "January 3, 2019 by Ann Lee",
    ],
)
def test_a_post_names_its_day_beside_who_put_it_up(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint is not None
    assert imprint.published == "2019-01-03"


@pytest.mark.parametrize(
    "line", ["2019年1月3日 由县政府发布命令封山", "原创 2019年1月3日，馆里下雪了"]
)
def test_a_line_that_tells_of_the_day_is_none(line: str) -> None:
    assert read_imprint(line) is None
