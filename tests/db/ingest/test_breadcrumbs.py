"""The path of a page, told from other lines with its signs."""

from __future__ import annotations

import pytest

from db.ingest.breadcrumbs import path_segments


@pytest.mark.parametrize(
    ("line", "segments"),
    [
        ("首页 > 要闻 > 正文", ["首页", "要闻", "正文"]),
        ("您现在的位置：网站首页 » 通知", ["网站首页", "通知"]),
        ("白石新闻网 > 本网原创", ["白石新闻网", "本网原创"]),
        ("You are here: Home > News", ["Home", "News"]),
        ("甲方 > 乙方", []),
        ("水位 > 警戒线。", []),
        ("白石图书馆今年办了四十二场讲座", []),
        ("", []),
    ],
)
def test_a_path_leads_from_the_first_page_to_the_text(line: str, segments: list[str]) -> None:
    assert path_segments(line) == segments
