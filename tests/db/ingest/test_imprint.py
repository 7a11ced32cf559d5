"""Lines that only name who issued a text."""

from __future__ import annotations

import pytest

from db.ingest.imprint import is_issuer


@pytest.mark.parametrize("line", ["石门县统计局", "石门县统计局　国家统计局石门调查队"])
def test_one_or_several_offices_are_an_issuer(line: str) -> None:
    assert is_issuer(line)


@pytest.mark.parametrize("line", ["", "石门县统计局 二〇二一年公报", "水文队志"])
def test_other_lines_are_none(line: str) -> None:
    assert not is_issuer(line)
